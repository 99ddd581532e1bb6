//! The modules of the npm package that sites embed as they are, and their hashes.

use std::path::Path;

use base64::prelude::{BASE64_STANDARD, Engine};
use fs_err as fs;
use sha2::{Digest, Sha256, Sha384};

use crate::files::Lock;
use crate::process::error::Result;
use crate::project::Project;
use crate::tools;

/// The list of hashes, in js/. A line has the name of a file and its `integrity`.
pub(crate) const INTEGRITY: &str = "integrity.txt";

/// The files of js/ that a page loads without a bundler. `js/test/integrity.test.js` compares the
/// list with the folders.
const EMBEDDED: [&str; 9] = [
    "client/index.js",
    "client/inline.js",
    "client/worker.js",
    "element/define.js",
    "element/embed.js",
    "element/worker.js",
    "summarizer/polyfill.js",
    "wasm/nutgraf.js",
    "wasm/nutgraf_bg.wasm",
];

/// Bundles the modules, and lists the hashes once the WebAssembly module is there.
pub(super) fn build(project: &Project) -> Result {
    let _lock = Lock::acquire(&project.scratch().join("modules.lock"), "the bundles")?;
    tools::node(project, "js/bundle.mjs")?.run()?;
    if !project.wasm_module().is_file() {
        return Ok(());
    }
    let mut list = String::new();
    for name in EMBEDDED {
        let hash = BASE64_STANDARD.encode(Sha384::digest(fs::read(project.js().join(name))?));
        list.extend([name, " sha384-", &hash, "\n"]);
    }
    Ok(fs::write(project.js().join(INTEGRITY), list)?)
}

/// Replaces each `integrity="{file}"` of a page by the file's hash. Browsers ignore the placeholder,
/// so the sources of the page work, too.
pub(super) fn fill_in_hashes(project: &Project, page: &Path) -> Result {
    let Ok(hashes) = fs::read_to_string(project.js().join(INTEGRITY)) else {
        return Ok(());
    };
    let mut html = fs::read_to_string(page)?;
    for (file, hash) in hashes.lines().filter_map(|line| line.split_once(' ')) {
        html = html.replace(&format!("{{{file}}}"), hash);
    }
    Ok(fs::write(page, html)?)
}

/// The SHA-256 of some content in the form of an `integrity` attribute.
pub(super) fn sha256(content: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(content)))
}
