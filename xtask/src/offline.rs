//! Tells the service worker which files to keep, so that the page works without a network.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::failure::{Context, Failure, Result};
use crate::files;
use crate::parts::{Part, part_of};

const WORKER: &str = "service-worker.js";
/// The line of the worker's source that the list takes the place of.
const EMPTY_LIST: &str = "const FILES = {};";

/// Writes into the worker of a finished page the list of all the page's files, each with the hash of
/// its content in the form of an `integrity` attribute: a browser takes no other content for it.
pub(crate) fn list_files(dist: &Path) -> Result {
    let worker = dist.join(WORKER);
    let source = fs::read_to_string(&worker).context("read", &worker)?;
    if source.matches(EMPTY_LIST).count() != 1 {
        return Err(Failure::new(format!(
            "{} has no line {EMPTY_LIST:?} for the list of files",
            worker.display()
        )));
    }
    let mut list = "const FILES = {\n".to_owned();
    for file in files::walk(dist)? {
        let name = file.strip_prefix(dist).unwrap_or(&file);
        // The browser itself looks after the worker.
        if name == Path::new(WORKER) || part_of(name) == Part::Apart {
            continue;
        }
        let content = fs::read(&file).context("read", &file)?;
        let hash = base64(&Sha256::digest(content));
        let name = name.to_string_lossy().replace('\\', "/");
        // The folder's own address, which no host redirects.
        let path = if name == "index.html" { "" } else { &name };
        let _ = writeln!(list, "  {path:?}: 'sha256-{hash}',");
    }
    list.push_str("};");
    fs::write(&worker, source.replace(EMPTY_LIST, &list)).context("write", &worker)
}

/// RFC 4648, section 4.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits = three
            .iter()
            .chain([0, 0].iter())
            .take(3)
            .fold(0_usize, |bits, &byte| bits << 8 | usize::from(byte));
        for place in 0..4 {
            let letter = LETTERS[bits >> (18 - 6 * place) & 63];
            text.push(if place <= three.len() {
                char::from(letter)
            } else {
                '='
            });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Folder;

    #[test]
    fn base64_is_that_of_the_standard() {
        for (text, expected) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(text.as_bytes()), expected);
        }
        assert_eq!(base64(&[0xfb, 0xff]), "+/8=");
    }

    #[test]
    fn the_list_names_every_file_of_the_page_with_its_hash_and_no_other() {
        let folder = Folder::new("offline");
        folder.write("service-worker.js", "a\nconst FILES = {};\nb\n");
        folder.write("index.html", "");
        folder.write("export/a.js", "abc");
        folder.write("LICENSE-MIT", "");
        folder.write("icons/social.png", "");
        list_files(&folder.path("")).unwrap();
        // The hashes of nothing and of "abc" in the standard, FIPS 180-4.
        let expected = "a\nconst FILES = {\n  \"\": 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',\n  \
                        \"export/a.js\": 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=',\n};\nb\n";
        let worker = folder.path("service-worker.js");
        assert_eq!(fs::read_to_string(&worker).unwrap(), expected);
        assert!(
            list_files(&folder.path("")).is_err(),
            "the list is there already"
        );
    }
}
