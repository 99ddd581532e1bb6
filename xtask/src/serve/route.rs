//! From the path in a request to a file: never to one outside the served folders.

use std::path::{Path, PathBuf};

/// Which folder answers for which part of the address space. The longest fitting prefix wins.
#[derive(Debug, Clone)]
pub(crate) struct Site {
    mounts: Vec<Mount>,
}

#[derive(Debug, Clone)]
struct Mount {
    prefix: &'static str,
    folder: PathBuf,
}

/// Where a request leads.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Route {
    /// To this file.
    File(PathBuf),
    /// To the same address with a slash at its end: relative links in a folder's page need it.
    Slash(String),
    /// To nothing.
    Nowhere,
}

impl Site {
    /// One folder for everything.
    pub(crate) fn folder(folder: PathBuf) -> Self {
        Self {
            mounts: vec![Mount {
                prefix: "/",
                folder,
            }],
        }
    }

    /// Lets another folder answer for a part, such as "/nutgraf/".
    pub(crate) fn with(mut self, prefix: &'static str, folder: PathBuf) -> Self {
        self.mounts.push(Mount { prefix, folder });
        self.mounts
            .sort_by_key(|mount| std::cmp::Reverse(mount.prefix.len()));
        self
    }

    /// The file for a request's target, which is a path and perhaps a query.
    pub(crate) fn route(&self, target: &str) -> Route {
        let path = target.split(['?', '#']).next().unwrap_or_default();
        self.find(path).unwrap_or(Route::Nowhere)
    }

    fn find(&self, path: &str) -> Option<Route> {
        let decoded = percent_decoded(path)?;
        let (mount, rest) = self
            .mounts
            .iter()
            .find_map(|mount| decoded.strip_prefix(mount.prefix).map(|rest| (mount, rest)))?;
        let rest = if rest.is_empty() || rest.ends_with('/') {
            format!("{rest}index.html")
        } else {
            rest.to_owned()
        };
        if !rest.split('/').all(is_plain_name) {
            return None;
        }
        // The real path, links resolved, must still be in the folder: a link inside it may lead out.
        let folder = mount.folder.canonicalize().ok()?;
        let file = folder.join(rest).canonicalize().ok()?;
        if !file.starts_with(&folder) {
            return None;
        }
        if file.is_dir() {
            return has_index(&file).then(|| Route::Slash(format!("{path}/")));
        }
        file.is_file().then_some(Route::File(file))
    }
}

/// One step of a path that can only lead down: not empty, not "." or "..", not hidden, and without
/// the characters that separate steps or drives on some system.
fn is_plain_name(name: &str) -> bool {
    !name.is_empty()
        && !name.starts_with('.')
        && !name.contains(['\\', ':'])
        && !name.contains(char::is_control)
}

fn has_index(folder: &Path) -> bool {
    folder.join("index.html").is_file()
}

/// Resolves %20 and the like. Half an escape or bytes that are not UTF-8 name no file.
fn percent_decoded(path: &str) -> Option<String> {
    let mut decoded = Vec::with_capacity(path.len());
    let mut bytes = path.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let high = char::from(bytes.next()?).to_digit(16)?;
            let low = char::from(bytes.next()?).to_digit(16)?;
            decoded.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            decoded.push(byte);
        }
    }
    String::from_utf8(decoded).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Folder;

    fn site(folder: &Folder) -> Site {
        for file in [
            "www/index.html",
            "www/a b.html",
            "www/.hidden",
            "www/deep/index.html",
            "www/deep/page.html",
            "www/empty/page.txt",
            "js/src/index.js",
            "js/package.json",
            "secret.txt",
        ] {
            folder.write(file, file);
        }
        Site::folder(folder.path("www")).with("/nutgraf/", folder.path("js"))
    }

    fn file(folder: &Folder, relative: &str) -> Route {
        Route::File(folder.path(relative).canonicalize().unwrap())
    }

    #[test]
    fn paths_lead_to_files() {
        let folder = Folder::new("route-files");
        let site = site(&folder);
        for (target, expected) in [
            ("/", "www/index.html"),
            ("/index.html", "www/index.html"),
            ("/index.html?from=test#top", "www/index.html"),
            ("/?q=../../secret.txt", "www/index.html"),
            ("/a%20b.html", "www/a b.html"),
            ("/deep/", "www/deep/index.html"),
            ("/deep/page.html", "www/deep/page.html"),
            ("/nutgraf/src/index.js", "js/src/index.js"),
        ] {
            assert_eq!(site.route(target), file(&folder, expected), "{target}");
        }
    }

    #[test]
    fn a_folder_without_its_slash_is_sent_to_it() {
        let folder = Folder::new("route-slash");
        let site = site(&folder);
        assert_eq!(site.route("/deep?x=1"), Route::Slash("/deep/".to_owned()));
        assert_eq!(site.route("/empty"), Route::Nowhere);
        assert_eq!(site.route("/empty/"), Route::Nowhere);
    }

    #[test]
    fn nothing_outside_is_reached() {
        let folder = Folder::new("route-outside");
        let site = site(&folder);
        let absolute = folder.path("secret.txt");
        let absolute = absolute.to_string_lossy();
        for target in [
            "/../secret.txt",
            "/deep/../../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/..%5csecret.txt",
            "/..\\secret.txt",
            "/%252e%252e/secret.txt",
            "/nutgraf/../secret.txt",
            "/nutgraf/..%2Fsecret.txt",
            "/nutgraf/../../secret.txt",
            "//secret.txt",
            "/./index.html",
            "/.hidden",
            "/C:/secret.txt",
            "/index.html%00.txt",
            "/index.html%",
            "/index.html%2",
            "/%zz",
            "/%ff",
            "secret.txt",
            "",
            "*",
            "http://127.0.0.1/index.html",
            &absolute,
            &format!("/{absolute}"),
            &format!("/nutgraf/{absolute}"),
        ] {
            assert_eq!(site.route(target), Route::Nowhere, "{target}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_inside_only() {
        use std::os::unix::fs::symlink;

        let folder = Folder::new("route-links");
        let site = site(&folder);
        symlink(folder.path("secret.txt"), folder.path("www/out.txt")).unwrap();
        symlink(folder.path(""), folder.path("www/up")).unwrap();
        symlink(
            folder.path("www/deep/page.html"),
            folder.path("www/in.html"),
        )
        .unwrap();
        assert_eq!(site.route("/out.txt"), Route::Nowhere);
        assert_eq!(site.route("/up/secret.txt"), Route::Nowhere);
        assert_eq!(site.route("/in.html"), file(&folder, "www/deep/page.html"));
    }
}
