//! What the files of dist/ are for: when the page needs them, and whether it does.

use std::path::Path;

/// When a file is loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// Before the first summary: every first visit waits for it.
    Page,
    /// Later: when the reader asks for what it holds, or by the service worker, once, in the
    /// background.
    Later,
    /// By readers of the page never.
    Apart,
}

/// What comes later: menus, sample articles, languages, the pages on limits and for several articles;
/// what takes in a link, a share or a long text; the element, which the maker of embed code shows;
/// work offline, and the icons that an installation takes. What a first summary needs of a folder is in main.js.
const LATER: [&str; 17] = [
    "compare.",
    "compare/",
    "export/",
    "i18n/",
    "icons/",
    "import/",
    "limits.",
    "manifest.webmanifest",
    "nutgraf/element/define.js",
    "offline.js",
    "samples/",
    "service-worker.js",
    "state/",
    "styles/compare.css",
    "styles/embed-dialog.css",
    "styles/limits.css",
    "ui/",
];

/// Of the languages each reader loads one, and that is this one or weighs about as much.
const FIRST_LANGUAGE: &str = "i18n/en.js";

/// What readers of the page never load. Machines that show a link fetch the picture.
const APART: [&str; 3] = ["LICENSE", "icons/social.png", "variants"];

/// Of the package the page imports these alone.
const PACKAGE: &str = "nutgraf/";
const IMPORTED: [&str; 3] = [
    "nutgraf/client/index.js",
    "nutgraf/element/define.js",
    "nutgraf/wasm/",
];

/// What a file, named from dist/, is for.
pub(crate) fn part_of(file: &Path) -> Part {
    let name = file.to_string_lossy().replace('\\', "/");
    let begins = |starts: &[&str]| starts.iter().any(|start| name.starts_with(start));
    if begins(&APART) || name.starts_with(PACKAGE) && !begins(&IMPORTED) {
        Part::Apart
    } else if name != FIRST_LANGUAGE && begins(&LATER) {
        Part::Later
    } else {
        Part::Page
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_summary_waits_for_one_language_and_no_menu() {
        for (file, part) in [
            ("index.html", Part::Page),
            ("service-worker.js", Part::Later),
            ("nutgraf/wasm/nutgraf_bg.wasm", Part::Page),
            ("i18n/en.js", Part::Page),
            ("i18n/de.js", Part::Later),
            ("import/open-menu.js", Part::Later),
            ("samples/news.txt", Part::Later),
            ("icons/192.png", Part::Later),
            ("limits.html", Part::Later),
            ("icons/social.png", Part::Apart),
            ("LICENSE-MIT", Part::Apart),
            ("nutgraf/client/index.js", Part::Page),
            ("nutgraf/element/define.js", Part::Later),
            ("nutgraf/element/embed.js", Part::Apart),
            ("nutgraf/src/summarizer/text.js", Part::Apart),
            ("variants/one/index.html", Part::Apart),
        ] {
            assert_eq!(part_of(Path::new(file)), part, "{file}");
        }
    }
}
