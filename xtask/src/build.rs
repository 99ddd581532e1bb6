//! `cargo xtask build`: the WebAssembly module and the finished page.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::failure::{Context, Failure, Result};
use crate::files::{self, Lock};
use crate::offline;
use crate::project::Project;
use crate::toolbox::Toolbox;

/// What the WebAssembly module is made of. When one of these is younger, it has to be built again.
const WASM_INPUTS: [&str; 6] = [
    "src",
    "wasm",
    "Cargo.toml",
    "Cargo.lock",
    "wasm-pack.toml",
    "package-lock.json",
];

/// The folders of the npm package that a site copies.
const PACKAGE_FOLDERS: [&str; 5] = ["src", "wasm", "client", "element", "summarizer"];

/// Builds everything, whether it is needed or not.
pub(crate) fn all(project: &Project, toolbox: &Toolbox) -> Result {
    wasm(project, toolbox)?;
    modules(project, toolbox)?;
    page(project, toolbox)
}

/// Builds only what is missing or older than its sources.
pub(crate) fn what_is_stale(project: &Project, toolbox: &Toolbox) -> Result {
    wasm_if_stale(project, toolbox)?;
    modules(project, toolbox)?;
    page(project, toolbox)
}

/// Builds the WebAssembly module if it is missing or older than its sources.
pub(crate) fn wasm_if_stale(project: &Project, toolbox: &Toolbox) -> Result {
    if wasm_is_stale(project)? {
        wasm(project, toolbox)
    } else {
        Ok(())
    }
}

/// Builds the WebAssembly module and its JavaScript glue into js/wasm/.
fn wasm(project: &Project, toolbox: &Toolbox) -> Result {
    let scratch = project.scratch();
    let _lock = Lock::acquire(&scratch.join("build.lock"), "the WebAssembly build")?;
    let wasm_pack = toolbox.wasm_pack()?;
    let start = SystemTime::now();

    // Built beside js/wasm/ and then moved there: wasm-pack writes the module first and optimises
    // it in place afterwards, and a build that is stopped in between must not look finished.
    let out = scratch.join("wasm");
    files::fresh_folder(&out)?;
    wasm_pack
        // no-install: wasm-pack must not download tools on its own; the toolbox has found them.
        .args([
            "build",
            "--release",
            "--target",
            "web",
            "--no-pack",
            "--mode",
            "no-install",
        ])
        .arg("--out-dir")
        .arg(&out)
        .args([
            "--out-name",
            "nutgraf",
            ".",
            "--",
            "--config",
            "wasm-pack.toml",
            // The same library as a cdylib alone, which links smaller: see wasm/Cargo.toml.
            "--package",
            "nutgraf-wasm",
        ])
        .run()?;
    // It says to ignore everything here, and npm would obey when it packs the package.
    files::remove(&out.join(".gitignore"))?;

    // Dated to the start, so that a source edited while the build ran counts as younger.
    files::set_modified(&out.join("nutgraf_bg.wasm"), start)?;
    files::swap_folder(&out, &project.wasm_out())
}

/// What a page may name with `integrity`, in js/.
const EMBEDDED: [&str; 7] = [
    "client/index.js",
    "element/define.js",
    "element/embed.js",
    "element/worker.js",
    "summarizer/polyfill.js",
    "wasm/nutgraf.js",
    "wasm/nutgraf_bg.wasm",
];

/// Makes the modules of the npm package that sites embed as they are, and the list of hashes. It
/// takes a moment, so it is done whether it is needed or not.
pub(crate) fn modules(project: &Project, toolbox: &Toolbox) -> Result {
    let _lock = Lock::acquire(&project.scratch().join("modules.lock"), "the bundles")?;
    toolbox.npm_packages()?;
    toolbox.node()?.arg(project.path("js/bundle.mjs")).run()?;
    if !project.wasm_module().is_file() {
        return Ok(());
    }
    let hashes = toolbox
        .node()?
        .arg(project.path("xtask/src/integrity.mjs"))
        .args(EMBEDDED)
        .dir(&project.js())
        .output()?;
    let list = project.js().join(INTEGRITY);
    fs::write(&list, hashes).context("write", &list)
}

/// The list of hashes, in js/: one line a file, its name and what `integrity` takes.
pub(crate) const INTEGRITY: &str = "integrity.txt";

/// Puts the hashes into the pages that ask for them with `integrity="{file}"`. Before that, such an
/// attribute means nothing to a browser, so the pages also work as they stand in www/.
fn fill_in_hashes(project: &Project, page: &Path) -> Result {
    let list = project.js().join(INTEGRITY);
    let Ok(hashes) = fs::read_to_string(&list) else {
        return Ok(());
    };
    let mut html = fs::read_to_string(page).context("read", page)?;
    for (file, hash) in hashes.lines().filter_map(|line| line.split_once(' ')) {
        html = html.replace(&format!("{{{file}}}"), hash);
    }
    fs::write(page, html).context("write", page)
}

fn wasm_is_stale(project: &Project) -> Result<bool> {
    let inputs: Vec<PathBuf> = WASM_INPUTS.map(|name| project.path(name)).to_vec();
    let newest = files::newest(inputs.iter().map(PathBuf::as_path))?;
    let built = files::modified(&project.wasm_module());
    Ok(built.is_none() || built < newest)
}

/// Puts the page together in dist/, which any static host can serve. The service worker gets the
/// list of all that it keeps.
fn page(project: &Project, toolbox: &Toolbox) -> Result {
    let module = project.wasm_module();
    if !module.is_file() {
        return Err(Failure::new(format!(
            "{} is missing: run cargo xtask build",
            module.display()
        )));
    }
    let scratch = project.scratch();
    let _lock = Lock::acquire(&scratch.join("page.lock"), "dist")?;
    let out = scratch.join("dist");
    files::fresh_folder(&out)?;
    lay_out(project, &out)?;
    toolbox
        .node()?
        .arg(project.path("xtask/src/page.mjs"))
        .arg(&out)
        .run()?;
    if let Ok(site) = env::var("NUTGRAF_SITE") {
        name_site(&out.join("index.html"), &site)?;
    }
    offline::list_files(&out)?;
    files::swap_folder(&out, &project.dist())
}

/// Copies the files of www/, and the npm package's modules to nutgraf/, where the page imports them
/// from.
fn lay_out(project: &Project, out: &Path) -> Result {
    files::copy_tree(&project.www(), out, |file| !is_note(file))?;
    for page in files::walk(&out.join("variants"))? {
        if page.extension().is_some_and(|ending| ending == "html") {
            fill_in_hashes(project, &page)?;
        }
    }
    for folder in PACKAGE_FOLDERS {
        files::copy_tree(
            &project.js().join(folder),
            &out.join("nutgraf").join(folder),
            runs_in_a_browser,
        )?;
    }
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        let source = project.path(licence);
        if source.is_file() {
            files::copy(&source, &out.join(licence))?;
        }
    }
    Ok(())
}

/// Gives the picture beside a link its full address, as the machines that show links insist on one.
fn name_site(index: &Path, site: &str) -> Result {
    const PICTURE: &str = "content=\"icons/social.png\"";
    let html = fs::read_to_string(index).context("read", index)?;
    let site = site.trim_end_matches('/');
    if !site.starts_with("https://")
        || site.contains(['"', '<', '>', ' '])
        || !html.contains(PICTURE)
    {
        return Err(Failure::usage(format!(
            "NUTGRAF_SITE is {site:?}; it must be the address of the page, beginning with https://"
        )));
    }
    let full = format!("content=\"{site}/icons/social.png\"");
    fs::write(index, html.replace(PICTURE, &full)).context("write", index)
}

/// Markdown is for those who work on the sources.
fn is_note(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ending == "md")
}

/// Type declarations are for editors and compilers, and the package's entries for Node are for Node.
fn runs_in_a_browser(file: &Path) -> bool {
    let ending = file.extension().unwrap_or_default();
    ending != "ts" && !is_note(file) && file.file_name().is_none_or(|name| name != "node.js")
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::testing::Folder;

    #[test]
    fn the_module_is_stale_when_missing_or_older_than_a_source() {
        let folder = Folder::new("stale");
        let project = Project::at(folder.path(""));
        folder.write("src/lib.rs", "");
        folder.write("Cargo.toml", "");
        assert!(wasm_is_stale(&project).unwrap(), "missing");

        folder.write("js/wasm/nutgraf_bg.wasm", "");
        let later = SystemTime::now() + Duration::from_secs(60);
        files::set_modified(&project.wasm_module(), later).unwrap();
        assert!(
            !wasm_is_stale(&project).unwrap(),
            "younger than its sources"
        );

        let source = folder.path("src/lib.rs");
        files::set_modified(&source, later + Duration::from_secs(1)).unwrap();
        assert!(wasm_is_stale(&project).unwrap(), "older than a source");
    }

    #[test]
    fn a_named_site_gives_the_picture_its_full_address() {
        let folder = Folder::new("site");
        let html = r#"<meta property="og:image" content="icons/social.png">"#;
        folder.write("index.html", html);
        let index = folder.path("index.html");
        assert!(name_site(&index, "javascript:alert(1)").is_err());
        name_site(&index, "https://a.example/page/").unwrap();
        assert_eq!(
            fs::read_to_string(&index).unwrap(),
            r#"<meta property="og:image" content="https://a.example/page/icons/social.png">"#
        );
    }

    #[test]
    fn the_page_is_what_a_host_needs_and_no_more() {
        let folder = Folder::new("page");
        let project = Project::at(folder.path(""));
        for file in [
            "www/README.md",
            "www/index.html",
            "www/styles/page.css",
            "www/variants/strict.html",
            "js/package.json",
            "js/src/index.js",
            "js/src/README.md",
            "js/src/node.js",
            "js/src/summarizer/node.js",
            "js/client/index.js",
            "js/client/index.js.map",
            "js/types/index.d.ts",
            "js/test/index.test.js",
            "js/wasm/nutgraf.js",
            "js/wasm/nutgraf.d.ts",
            "js/wasm/nutgraf_bg.wasm",
            "LICENSE-MIT",
        ] {
            folder.write(file, file);
        }
        folder.write("js/integrity.txt", "a.js sha384-A\nb.js sha384-B\n");
        folder.write("www/variants/strict.html", "<i a=\"{b.js}\" b=\"{a.js}\">");
        let dist = folder.path("out");
        lay_out(&project, &dist).unwrap();
        let found = files::walk(&dist).unwrap();
        let names: Vec<_> = found
            .iter()
            .map(|file| file.strip_prefix(&dist).unwrap())
            .collect();
        let expected = [
            "LICENSE-MIT",
            "index.html",
            "nutgraf/client/index.js",
            "nutgraf/client/index.js.map",
            "nutgraf/src/index.js",
            "nutgraf/wasm/nutgraf.js",
            "nutgraf/wasm/nutgraf_bg.wasm",
            "styles/page.css",
            "variants/strict.html",
        ];
        assert_eq!(names, expected.map(Path::new));
        let strict = fs::read_to_string(dist.join("variants/strict.html")).unwrap();
        assert_eq!(strict, "<i a=\"sha384-B\" b=\"sha384-A\">");
    }
}
