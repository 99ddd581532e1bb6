//! The folders that are served, and the files in them that may be.

use std::path::PathBuf;

use axum::Router;
use percent_encoding::percent_decode_str;
use tower_http::services::ServeDir;

/// The prefix of the addresses of the npm package.
const PACKAGE: &str = "/nutgraf";

/// A folder with a page, and perhaps another one that is served under nutgraf/.
#[derive(Debug, Clone)]
pub(crate) struct Site {
    page: PathBuf,
    package: Option<PathBuf>,
}

impl Site {
    /// A folder that has everything in it.
    pub(crate) fn folder(page: PathBuf) -> Self {
        let package = None;
        Self { page, package }
    }

    /// Serves another folder under nutgraf/.
    pub(crate) fn with_package(self, folder: PathBuf) -> Self {
        let package = Some(folder);
        Self { package, ..self }
    }

    /// Answers requests: content types, ranges, HEAD, a slash after a folder's address, 404 and 405.
    pub(super) fn router(&self) -> Router {
        let router = Router::new().fallback_service(ServeDir::new(&self.page));
        match &self.package {
            Some(folder) => router.nest_service(PACKAGE, ServeDir::new(folder)),
            None => router,
        }
    }

    /// Returns the file or folder of an address, or `None` if it is missing or private. `ServeDir`
    /// lets no address climb out of its folder, but it serves hidden files and follows links, which
    /// may lead out.
    pub(super) fn file(&self, address: &str) -> Option<PathBuf> {
        let address = percent_decode_str(address).decode_utf8().ok()?;
        let in_package = address
            .strip_prefix(PACKAGE)
            .filter(|rest| rest.starts_with('/'));
        let (folder, rest) = match (&self.package, in_package) {
            (Some(folder), Some(rest)) => (folder, rest),
            _ => (&self.page, &*address),
        };
        let rest = rest.strip_prefix('/')?;
        let is_odd = |name: &str| name.starts_with('.') || name.contains(['\\', ':', '\0']);
        if rest.split('/').any(is_odd) {
            return None;
        }
        let index = if rest.is_empty() || rest.ends_with('/') {
            "index.html"
        } else {
            ""
        };
        let folder = folder.canonicalize().ok()?;
        let file = folder.join(format!("{rest}{index}")).canonicalize().ok()?;
        file.starts_with(&folder).then_some(file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Folder;

    fn site(folder: &Folder) -> Site {
        let files =
            "www/index.html www/.hidden www/.git/config www/deep/page.html js/a.js secret.txt";
        for file in files.split(' ') {
            folder.write(file, file);
        }
        Site::folder(folder.path("www")).with_package(folder.path("js"))
    }

    #[test]
    fn addresses_lead_to_files_of_their_folder() {
        let folder = Folder::new();
        let site = site(&folder);
        for (address, file) in [
            ("/", "www/index.html"),
            ("/deep/p%61ge.html", "www/deep/page.html"),
            ("/nutgraf/a.js", "js/a.js"),
        ] {
            assert_eq!(site.file(address), Some(folder.path(file)), "{address}");
        }
    }

    #[test]
    fn hidden_files_and_files_outside_are_private() {
        let folder = Folder::new();
        let site = site(&folder);
        let absolute = folder.path("secret.txt");
        for address in "/../secret.txt /%2e%2e/secret.txt /..%2fsecret.txt /..%5csecret.txt \
            /nutgraf/../secret.txt /nutgraf/..%2Fsecret.txt /./index.html /.hidden /%2ehidden \
            /.git/config /C:/secret.txt /index.html%00.txt /index.html% /%zz /%ff * secret.txt"
            .split_whitespace()
            .chain([
                absolute.to_str().unwrap(),
                &format!("/{}", absolute.display()),
            ])
        {
            assert_eq!(site.file(address), None, "{address}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_inside_only() {
        use std::os::unix::fs::symlink;

        let folder = Folder::new();
        let site = site(&folder);
        symlink(folder.path("secret.txt"), folder.path("www/out.txt")).unwrap();
        symlink(folder.path(""), folder.path("www/up")).unwrap();
        symlink(
            folder.path("www/deep/page.html"),
            folder.path("www/in.html"),
        )
        .unwrap();
        assert_eq!(site.file("/out.txt"), None);
        assert_eq!(site.file("/up/secret.txt"), None);
        assert_eq!(
            site.file("/in.html"),
            Some(folder.path("www/deep/page.html"))
        );
    }
}
