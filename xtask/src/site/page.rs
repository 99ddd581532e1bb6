//! Builds the page in dist/, which any static host can serve.

use std::env;
use std::path::Path;

use fs_err as fs;

use super::{modules, offline};
use crate::files::{self, Lock};
use crate::process::error::{Result, ensure, usage};
use crate::project::Project;
use crate::tools;

/// The folders of the npm package that the page serves under nutgraf/.
const PACKAGE_FOLDERS: [&str; 5] = ["src", "wasm", "client", "element", "summarizer"];

/// Builds the page from www/ and the package in js/, which must be built.
pub(super) fn build(project: &Project) -> Result {
    let module = project.wasm_module();
    let shown = module.display();
    ensure!(module.is_file(), "{shown} is missing: run cargo xtask build");
    let scratch = project.scratch();
    let _lock = Lock::acquire(&scratch.join("page.lock"), "dist")?;
    let out = scratch.join("dist");
    files::fresh_folder(&out)?;
    lay_out(project, &out)?;
    tools::node(project, "xtask/src/site/page.mjs")?.arg(&out).run()?;
    if let Ok(site) = env::var("NUTGRAF_SITE") {
        name_site(&out.join("index.html"), &site)?;
    }
    offline::list_files(&out)?;
    files::swap_folder(&out, &project.dist())
}

/// Copies www/, the modules of the npm package and the licences.
fn lay_out(project: &Project, out: &Path) -> Result {
    files::copy_tree(&project.www(), out, |file| !is_note(file))?;
    for page in files::walk(&out.join("variants"))? {
        if page.extension().is_some_and(|ending| ending == "html") {
            modules::fill_in_hashes(project, &page)?;
        }
    }
    for folder in PACKAGE_FOLDERS {
        let to = out.join("nutgraf").join(folder);
        files::copy_tree(&project.js().join(folder), &to, runs_in_a_browser)?;
    }
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        files::copy(&project.path(licence), &out.join(licence))?;
    }
    Ok(())
}

/// Returns whether a file is Markdown, which is for readers of the sources.
fn is_note(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ending == "md")
}

/// Returns whether browsers load a file of the package. Type declarations are for compilers, and
/// the package's entries for Node are for Node.
fn runs_in_a_browser(file: &Path) -> bool {
    let ending = file.extension().unwrap_or_default();
    ending != "ts" && !is_note(file) && file.file_name().is_none_or(|name| name != "node.js")
}

/// Gives the picture beside a link its full address: the machines that show links insist on one.
fn name_site(index: &Path, site: &str) -> Result {
    const PICTURE: &str = "content=\"icons/social.png\"";
    let html = fs::read_to_string(index)?;
    let site = site.trim_end_matches('/');
    let is_address = site.starts_with("https://") && !site.contains(['"', '<', '>', ' ']);
    if !is_address || !html.contains(PICTURE) {
        return Err(usage(format!(
            "NUTGRAF_SITE is {site:?}; it must be the address of the page, beginning with https://"
        )));
    }
    let full = format!("content=\"{site}/icons/social.png\"");
    Ok(fs::write(index, html.replace(PICTURE, &full))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::name_from;
    use crate::testing::Folder;

    #[test]
    fn a_named_site_gives_the_picture_its_full_address() {
        let folder = Folder::new();
        folder.write("index.html", r#"<meta content="icons/social.png">"#);
        let index = folder.path("index.html");
        assert!(name_site(&index, "javascript:alert(1)").is_err());
        name_site(&index, "https://a.example/page/").unwrap();
        let expected = r#"<meta content="https://a.example/page/icons/social.png">"#;
        assert_eq!(fs::read_to_string(&index).unwrap(), expected);
    }

    #[test]
    fn the_page_has_the_files_that_browsers_load_and_no_others() {
        let folder = Folder::new();
        let project = Project::at(folder.path(""));
        let kept = ["client/index.js", "src/index.js", "wasm/nutgraf_bg.wasm"];
        let left_out =
            ["package.json", "src/node.js", "src/a/node.js", "src/README.md", "types/a.d.ts"];
        for file in kept.into_iter().chain(left_out) {
            folder.write(&format!("js/{file}"), file);
        }
        for file in ["LICENSE-APACHE", "LICENSE-MIT", "www/index.html"] {
            folder.write(file, file);
        }
        folder.write("js/integrity.txt", "a.js sha384-A\nb.js sha384-B\n");
        folder.write("www/variants/strict.html", "<i a=\"{b.js}\" b=\"{a.js}\">");
        let dist = folder.path("out");
        lay_out(&project, &dist).unwrap();
        let found = files::walk(&dist).unwrap();
        let names: Vec<_> = found.iter().map(|file| name_from(&dist, file)).collect();
        let mut expected =
            ["LICENSE-APACHE", "LICENSE-MIT", "index.html"].map(str::to_owned).to_vec();
        expected.extend(kept.map(|file| format!("nutgraf/{file}")));
        expected.push("variants/strict.html".to_owned());
        assert_eq!(names, expected);
        let strict = fs::read_to_string(dist.join("variants/strict.html")).unwrap();
        assert_eq!(strict, "<i a=\"sha384-B\" b=\"sha384-A\">");
    }
}
