//! The purpose of the files of dist/: whether the page needs them, and when.

use std::collections::BTreeSet;
use std::path::Path;

use fs_err as fs;

use super::html::{attribute, tags};
use crate::process::error::Result;

/// Names from dist/ begin with one of these if no reader of the page loads the file. Machines that
/// show a link fetch the picture.
const APART: [&str; 3] = ["LICENSE", "icons/social.png", "variants/"];

/// The npm package in dist/, and the parts of it that the page imports.
const PACKAGE: &str = "nutgraf/";
const IMPORTED: [&str; 3] =
    ["nutgraf/client/index.js", "nutgraf/element/define.js", "nutgraf/wasm/"];

/// The kinds of links in a page's head that are loaded at once.
const LOADED_AT_ONCE: [&str; 4] = ["stylesheet", "icon", "modulepreload", "preload"];

/// The script with the strings of one language. Each reader loads one of that size.
const FIRST_LANGUAGE: &str = "/en.js";

/// Returns whether the file is for other sites or for machines, and not for readers of the page.
pub(crate) fn is_apart(name: &str) -> bool {
    let begins = |starts: &[&str]| starts.iter().any(|start| name.starts_with(start));
    begins(&APART) || name.starts_with(PACKAGE) && !begins(&IMPORTED)
}

/// Returns the names of the files that the first summary waits for, given the names of all files of
/// dist/: the page, what its head names (the script there has all its imports in it), one language.
pub(crate) fn loaded_first(dist: &Path, all: &[String]) -> Result<BTreeSet<String>> {
    let html = fs::read_to_string(dist.join("index.html"))?;
    let links = tags(&html, "<link").filter_map(|tag| {
        let is_loaded = LOADED_AT_ONCE.contains(&attribute(tag, "rel")?);
        attribute(tag, "href").filter(|_| is_loaded)
    });
    let scripts = tags(&html, "<script").filter_map(|tag| attribute(tag, "src"));
    let language = all.iter().map(String::as_str);
    let language = language.filter(|name| name.ends_with(FIRST_LANGUAGE) && !is_apart(name));
    let names = ["index.html"].into_iter().chain(links).chain(scripts).chain(language);
    Ok(names.map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Folder;

    #[test]
    fn a_first_summary_waits_for_the_files_of_the_head_and_one_language() {
        let folder = Folder::new();
        let html = r#"<link rel="stylesheet" href="main.css"><link rel="manifest" href="a.webmanifest">
            <link rel="preload" href="nutgraf/wasm/nutgraf_bg.wasm" as="fetch"><script src="main.js">"#;
        folder.write("index.html", html);
        let all =
            ["i18n/en.js", "i18n/de.js", "variants/en.js", "nutgraf/en.js"].map(str::to_owned);
        let first = loaded_first(&folder.path(""), &all).unwrap();
        let expected =
            ["i18n/en.js", "index.html", "main.css", "main.js", "nutgraf/wasm/nutgraf_bg.wasm"];
        assert_eq!(first.iter().map(String::as_str).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn files_for_other_sites_and_for_machines_are_apart() {
        let names = ["icons/social.png", "LICENSE-MIT", "nutgraf/src/a.js", "variants/one.html"];
        assert!(names.into_iter().all(is_apart));
        let names = ["index.html", "icons/192.png", "nutgraf/client/index.js", "service-worker.js"];
        assert!(!names.into_iter().any(is_apart));
    }
}
