//! Reads the two lock files: which version of a crate the project uses, and where npm's came from.

use std::fs;

use crate::process::error::{Context, Failure, Result};
use crate::project::Project;

/// The version of wasm-bindgen in Cargo.lock. The command line tool must be exactly as new, because
/// the two speak a private format that changes with every release.
pub(crate) fn wasm_bindgen_version(project: &Project) -> Result<String> {
    let path = project.path("Cargo.lock");
    let text = fs::read_to_string(&path).context("read", &path)?;
    locked_version(&text, "wasm-bindgen")
}

/// The version of a crate in the text of a Cargo.lock.
pub(crate) fn locked_version(lockfile: &str, name: &str) -> Result<String> {
    let lockfile: toml::Table = lockfile
        .parse()
        .map_err(|error| Failure::new(format!("Cargo.lock is not readable: {error}")))?;
    let packages = lockfile.get("package").and_then(toml::Value::as_array);
    let versions: Vec<&str> = packages
        .into_iter()
        .flatten()
        .filter(|package| package.get("name").and_then(toml::Value::as_str) == Some(name))
        .filter_map(|package| package.get("version").and_then(toml::Value::as_str))
        .collect();
    match versions[..] {
        [version] => Ok(version.to_owned()),
        [] => Err(Failure::new(format!("Cargo.lock has no package {name}"))),
        _ => Err(Failure::new(format!(
            "Cargo.lock has more than one version of {name}: {}",
            versions.join(", ")
        ))),
    }
}

/// Numbers of the lines of a package-lock.json that say which address a package was downloaded
/// from. Such an address may be one that only the author's machine can reach; without it npm asks
/// whichever registry the reader has set up. A `resolved` that is a path in this repository is fine.
pub(crate) fn lines_with_addresses(package_lock: &str) -> Vec<usize> {
    let names_an_address = |line: &str| {
        line.trim_start()
            .strip_prefix("\"resolved\":")
            .is_some_and(|value| value.contains("://"))
    };
    package_lock
        .lines()
        .zip(1..)
        .filter(|(line, _)| names_an_address(line))
        .map(|(_, number)| number)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCKFILE: &str = r#"
        version = 4

        [[package]]
        name = "itoa"
        version = "1.0.15"

        [[package]]
        name = "twice"
        version = "1.0.0"

        [[package]]
        name = "twice"
        version = "2.0.0"

        [[package]]
        name = "wasm-bindgen"
        version = "0.2.130"
        dependencies = ["cfg-if"]
    "#;

    #[test]
    fn finds_the_one_version() {
        assert_eq!(locked_version(LOCKFILE, "wasm-bindgen").unwrap(), "0.2.130");
    }

    #[test]
    fn says_what_is_wrong_with_a_lock_file() {
        let message = |text, name| locked_version(text, name).unwrap_err().to_string();
        assert_eq!(
            message(LOCKFILE, "serde"),
            "Cargo.lock has no package serde"
        );
        assert!(message(LOCKFILE, "twice").ends_with("twice: 1.0.0, 2.0.0"));
        assert!(message("= 1", "serde").starts_with("Cargo.lock is not readable"));
        assert_eq!(message("", "serde"), "Cargo.lock has no package serde");
    }

    #[test]
    fn only_addresses_count_as_addresses() {
        let lock = r#"{
  "packages": {
    "node_modules/a": { "version": "1.0.0" },
    "node_modules/b": {
      "resolved": "https://packages.example/b-1.0.0.tgz"
    },
    "node_modules/nutgraf": {
      "resolved": "js",
      "link": true
    },
    "node_modules/c": {
      "resolved": "git+ssh://git@example.org/c.git#1"
    }
  }
}"#;
        assert_eq!(lines_with_addresses(lock), [5, 12]);
    }
}
