//! Writes into the service worker the list of files that it keeps for work without a network.

use std::path::Path;

use fs_err as fs;

use super::assets::is_apart;
use super::modules::sha256;
use crate::files::{name_from, walk};
use crate::process::error::{Result, ensure};

const WORKER: &str = "service-worker.js";
/// The line of the worker's source that the list replaces.
const EMPTY_LIST: &str = "const FILES = {};";

/// Lists all files of a finished page, each with the hash of its content in the form of an
/// `integrity` attribute: a browser accepts no other content for it.
pub(super) fn list_files(dist: &Path) -> Result {
    let worker = dist.join(WORKER);
    let source = fs::read_to_string(&worker)?;
    let places = source.matches(EMPTY_LIST).count();
    ensure!(places == 1, "{WORKER} has {places} lines {EMPTY_LIST:?} for the list of files");
    let mut list = vec!["const FILES = {".to_owned()];
    for file in walk(dist)? {
        let name = name_from(dist, &file);
        // The browser itself keeps the worker.
        if name == WORKER || is_apart(&name) {
            continue;
        }
        // No host redirects the address of the folder itself.
        let path = if name == "index.html" { "" } else { &name };
        let hash = sha256(&fs::read(&file)?);
        list.push(format!("  {path:?}: '{hash}',"));
    }
    list.push("};".to_owned());
    Ok(fs::write(&worker, source.replace(EMPTY_LIST, &list.join("\n")))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Folder;

    #[test]
    fn the_list_names_every_file_of_the_page_with_its_hash_and_no_other() {
        let folder = Folder::new();
        folder.write("service-worker.js", "a\nconst FILES = {};\nb\n");
        folder.write("index.html", "");
        folder.write("menus/a.js", "abc");
        folder.write("LICENSE-MIT", "");
        folder.write("icons/social.png", "");
        list_files(&folder.path("")).unwrap();
        // The hashes of nothing and of "abc" in the standard, FIPS 180-4.
        let expected = "a\nconst FILES = {\n  \"\": 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',\n  \
                        \"menus/a.js\": 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=',\n};\nb\n";
        let worker = folder.path("service-worker.js");
        assert_eq!(fs::read_to_string(&worker).unwrap(), expected);
        assert!(list_files(&folder.path("")).is_err(), "the list is there already");
    }
}
