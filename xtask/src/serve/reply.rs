//! What is answered to a request.

use std::fs;

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::{Method, Response, http};

use super::headers;
use super::route::{Route, Site};

/// A response before it gets the headers that all have.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Reply {
    status: u16,
    content: Vec<u8>,
    content_type: &'static str,
    /// A header that only this kind of response has.
    extra: Option<(&'static str, String)>,
}

const HTML: &str = "text/html; charset=utf-8";
const TEXT: &str = "text/plain; charset=utf-8";

impl Reply {
    pub(crate) fn to(method: &Method, target: &str, site: &Site) -> Self {
        match *method {
            // hyper leaves the content out for HEAD.
            Method::GET | Method::HEAD => Self::file(site.route(target)),
            _ => Self::note(405, "Only GET and HEAD are answered here.\n")
                .with("Allow", "GET, HEAD".to_owned()),
        }
    }

    fn file(route: Route) -> Self {
        match route {
            Route::File(file) => match fs::read(&file) {
                Ok(content) => {
                    let content_type = headers::content_type(&file);
                    Self {
                        status: 200,
                        content,
                        content_type,
                        extra: None,
                    }
                }
                // It was there a moment ago; an editor may be replacing it.
                Err(_) => Self::note(404, "Not found.\n"),
            },
            Route::Slash(address) => {
                Self::note(308, "A folder's address ends with a slash.\n").with("Location", address)
            }
            Route::Nowhere => Self::note(404, "Not found.\n"),
        }
    }

    fn note(status: u16, text: &str) -> Self {
        Self {
            status,
            content: text.into(),
            content_type: TEXT,
            extra: None,
        }
    }

    fn with(mut self, name: &'static str, value: String) -> Self {
        self.extra = Some((name, value));
        self
    }

    fn headers(&self, site: &Site) -> Vec<(&'static str, String)> {
        let own = (self.content_type == HTML).then(|| String::from_utf8_lossy(&self.content));
        let main_page = match site.route("/") {
            Route::File(file) => fs::read_to_string(file).ok(),
            _ => None,
        };
        let policy = headers::policy(own.as_deref(), main_page.as_deref());
        let mut all = vec![
            ("Content-Type", self.content_type.to_owned()),
            ("Content-Security-Policy", policy),
        ];
        all.extend(headers::FIXED.map(|(name, value)| (name, value.to_owned())));
        all.extend(self.extra.clone());
        all
    }

    /// The response with all its headers.
    pub(crate) fn into_response(self, site: &Site) -> Result<Response<Full<Bytes>>, http::Error> {
        let start = Response::builder()
            .status(self.status)
            // Said here too, because a HEAD response has no content to take it from.
            .header("Content-Length", self.content.len());
        self.headers(site)
            .into_iter()
            .fold(start, |response, (name, value)| {
                response.header(name, value)
            })
            .body(Full::new(self.content.into()))
    }
}
