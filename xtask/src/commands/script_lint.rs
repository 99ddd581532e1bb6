//! Finds in shipped scripts and pages what SECURITY.md rules out: HTML or code made from strings, and
//! requests. The browser tests observe the page; this finds code that they do not run.

use fs_err as fs;

use crate::files::{name_from, walk};
use crate::process::error::{Result, ensure};
use crate::project::Project;
use crate::site::html::{attribute, tags};
use crate::tools;

/// Words that have no place in a page: addresses and documents that are code.
const WORDS: [&str; 2] = ["javascript:", "srcdoc"];

/// Runs `ESLint` with eslint.config.js over the scripts, and looks through the pages.
pub(super) fn run(project: &Project) -> Result {
    pages(project)?;
    tools::npm_program(project, "eslint")?.words("--max-warnings 0 js/src www").run()
}

/// Fails if a page of www/ has a script in it, which `ESLint` would not see, or one of the words.
fn pages(project: &Project) -> Result {
    let mut found = Vec::new();
    for path in walk(&project.www())? {
        if path.extension().is_none_or(|ending| ending != "html") {
            continue;
        }
        let html = fs::read_to_string(&path)?;
        let name = name_from(project.root(), &path);
        let words = WORDS.into_iter().filter(|word| html.contains(word));
        found.extend(words.map(|word| format!("{name}: {word}")));
        if tags(&html, "<script").any(|tag| attribute(tag, "src").is_none()) {
            found.push(format!("{name}: a script without src"));
        }
    }
    let list = found.join("\n");
    ensure!(found.is_empty(), "pages hold what SECURITY.md rules out:\n{list}");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Folder;

    #[test]
    fn code_in_a_page_is_found() {
        let folder = Folder::new();
        let project = Project::at(folder.path(""));
        folder.write("www/index.html", "<script src=\"a.js\"></script>");
        assert!(pages(&project).is_ok());
        for html in
            ["<a href=\"javascript:go()\">", "<iframe srcdoc=\"\">", "<script>go()</script>"]
        {
            folder.write("www/deep/a.html", html);
            let error = pages(&project).unwrap_err().to_string();
            assert!(error.contains("www/deep/a.html: "), "{html}: {error}");
        }
    }

    #[test]
    fn the_projects_pages_have_no_code_in_them() {
        pages(&Project::here()).unwrap();
    }
}
