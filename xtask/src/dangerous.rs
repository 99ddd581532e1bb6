//! Finds in shipped scripts what SECURITY.md promises not to do: make HTML or code of strings, or
//! send anything anywhere. The browser tests show that what they do breaks no promise; this shows
//! that there is nothing else.

use std::fs;

use crate::failure::{Context, Failure, Result};
use crate::files;
use crate::project::Project;

/// The folders whose scripts and pages are shipped.
const SHIPPED: [&str; 2] = ["js/src", "www"];

/// What makes HTML or code of a string, or sends something.
const DANGEROUS: [&str; 20] = [
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "setHTMLUnsafe",
    "createContextualFragment",
    "parseFromString",
    "document.write",
    "srcdoc",
    "javascript:",
    "eval(",
    "new Function",
    "setTimeout('",
    "setTimeout(\"",
    "fetch(",
    "XMLHttpRequest",
    "WebSocket",
    "EventSource",
    "sendBeacon",
    "RTCPeerConnection",
    "importScripts",
];

/// Where one of them stands with good reason.
const ALLOWED: [(&str, &str); 6] = [
    // The package's own WebAssembly module.
    ("js/src/engine.js", "fetch("),
    ("www/variants/strict-csp.js", "fetch("),
    // The page's own files: a sample article, and what works offline.
    ("www/import/open-menu.js", "fetch("),
    ("www/service-worker.js", "fetch("),
    // Read, never written: the summary as markup, to be copied.
    ("www/export/formats.js", "outerHTML"),
    // A paste, parsed into a document that nobody sees and that runs nothing.
    ("www/article/pasted-html.js", "parseFromString"),
];

/// Fails for every line that holds one of them.
pub(crate) fn check(project: &Project) -> Result {
    let mut found = Vec::new();
    for folder in SHIPPED {
        for path in files::walk(&project.path(folder))? {
            let ending = path.extension().unwrap_or_default();
            if !["js", "mjs", "html"].iter().any(|script| ending == *script) {
                continue;
            }
            let text = fs::read_to_string(&path).context("read", &path)?;
            let name = path.strip_prefix(project.root()).unwrap_or(&path);
            let name = name.to_string_lossy().replace('\\', "/");
            for (number, line) in text.lines().enumerate() {
                for word in dangerous(line) {
                    if !ALLOWED.contains(&(name.as_str(), word)) {
                        found.push(format!("{name}:{}: {word}", number + 1));
                    }
                }
            }
        }
    }
    if found.is_empty() {
        return Ok(());
    }
    let list = found.join("\n");
    Err(Failure::new(format!(
        "shipped scripts hold what SECURITY.md promises not to do:\n{list}"
    )))
}

/// What is dangerous in a line of a script, comments aside.
fn dangerous(line: &str) -> impl Iterator<Item = &'static str> {
    let code = line.trim_start();
    let is_comment = code.starts_with("//") || code.starts_with('*') || code.starts_with("/*");
    let words = DANGEROUS
        .into_iter()
        .filter(move |word| line.contains(word));
    words.filter(move |_| !is_comment)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Folder;

    #[test]
    fn a_sink_in_a_script_or_page_is_found_with_its_line() {
        let folder = Folder::new("dangerous");
        let project = Project::at(folder.path(""));
        folder.write("js/src/engine.js", "a();\nawait fetch(own);\n");
        folder.write(
            "www/main.js",
            "// innerHTML is not used.\nitem.textContent = text;\n",
        );
        folder.write("www/style.css", ".innerHTML {}");
        assert!(check(&project).is_ok());

        folder.write(
            "www/main.js",
            "item.textContent = '';\nitem.innerHTML = text;\n",
        );
        folder.write("www/index.html", "<a href=\"javascript:go()\">");
        let message = check(&project).unwrap_err().to_string();
        assert!(message.contains("www/main.js:2: innerHTML"), "{message}");
        assert!(
            message.contains("www/index.html:1: javascript:"),
            "{message}"
        );
    }

    #[test]
    fn the_projects_scripts_hold_nothing_dangerous() {
        check(&Project::here()).unwrap();
    }
}
