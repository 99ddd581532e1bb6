//! Builds the WebAssembly module and its JavaScript glue into js/wasm/.

use std::time::SystemTime;

use fs_err as fs;

use crate::files::{self, Lock};
use crate::process::error::Result;
use crate::project::Project;
use crate::tools;

/// The sources of the module.
const INPUTS: [&str; 6] =
    ["src", "wasm", "Cargo.toml", "Cargo.lock", "wasm-pack.toml", "package-lock.json"];

/// Returns whether the module is missing or older than one of its sources.
pub(super) fn is_stale(project: &Project) -> Result<bool> {
    let newest = files::newest(INPUTS.map(|name| project.path(name)))?;
    let built = files::modified(&project.wasm_module());
    Ok(built.is_none() || built < newest)
}

/// Builds the module.
pub(super) fn build(project: &Project) -> Result {
    let scratch = project.scratch();
    let _lock = Lock::acquire(&scratch.join("build.lock"), "the WebAssembly build")?;
    let wasm_pack = tools::wasm_pack(project)?;
    let start = SystemTime::now();

    // wasm-pack writes the module first and optimises it in place. It does so in another folder,
    // because a build that is stopped between the two must not look finished.
    let out = scratch.join("wasm");
    files::fresh_folder(&out)?;
    wasm_pack
        // no-install: wasm-pack must not download the tools, which are there.
        .words(
            "build --release --target web --no-pack --mode no-install --out-name nutgraf --out-dir",
        )
        .arg(&out)
        // nutgraf-wasm is the same library as a cdylib alone, which links smaller: wasm/Cargo.toml.
        .words(". -- --config wasm-pack.toml --package nutgraf-wasm")
        .run()?;
    // The file tells git to ignore this whole folder, and npm obeys it when it packs the package.
    fs::remove_file(out.join(".gitignore"))?;

    // The date is that of the start, so that a source edited during the build counts as newer.
    let module = project.wasm_module();
    files::set_modified(&out.join(module.file_name().unwrap_or_default()), start)?;
    files::swap_folder(&out, module.parent().unwrap_or(&module))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::testing::Folder;

    #[test]
    fn the_module_is_stale_if_missing_or_older_than_a_source() {
        let folder = Folder::new();
        let project = Project::at(folder.path(""));
        folder.write("src/lib.rs", "");
        folder.write("Cargo.toml", "");
        assert!(is_stale(&project).unwrap(), "missing");

        folder.write("js/wasm/nutgraf_bg.wasm", "");
        let later = SystemTime::now() + Duration::from_mins(1);
        files::set_modified(&project.wasm_module(), later).unwrap();
        assert!(!is_stale(&project).unwrap(), "newer than its sources");

        let source = folder.path("src/lib.rs");
        files::set_modified(&source, later + Duration::from_secs(1)).unwrap();
        assert!(is_stale(&project).unwrap(), "older than a source");
    }
}
