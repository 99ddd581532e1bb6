//! The headers of a response besides those of its content: they say what a browser may do.

use std::io;
use std::path::Path;

use axum::body::{Body, to_bytes};
use axum::http::header::{
    CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, HeaderMap, HeaderName, HeaderValue, LAST_MODIFIED,
};
use axum::response::Response;
use fs_err as fs;

use crate::site::html::{attribute, tags};

/// The policy of a site without a page that sets one: nothing may run or load.
const STRICTEST_POLICY: &str = "default-src 'none'";

/// The directive that counts only in a header, so a page's `<meta>` cannot hold it.
const NO_FRAMES: &str = "frame-ancestors 'none'";

/// Headers that every response has.
const FIXED: [(&str, &str); 6] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    // A reload shows the newest file.
    ("cache-control", "no-cache"),
];

/// Sets the headers that every response has. The Content-Security-Policy is the one in the page's own
/// `<meta>`, so that the two cannot differ. Other files get the policy of the main page, because a
/// worker script is bound by its own headers.
pub(super) async fn complete(response: Response, main_page: &Path) -> io::Result<Response> {
    let (mut head, mut body) = response.into_parts();
    let main_policy = || policy_in_meta(&fs::read_to_string(main_page).ok()?);
    let mut policy = None;
    if content_type(&head.headers).starts_with("text/html") {
        let html = to_bytes(body, usize::MAX).await.map_err(io::Error::other)?;
        policy = policy_in_meta(&String::from_utf8_lossy(&html));
        body = Body::from(html);
    }
    let policy = policy.or_else(main_policy);
    let policy = format!("{}; {NO_FRAMES}", policy.as_deref().unwrap_or(STRICTEST_POLICY));
    let policy = HeaderValue::from_str(&policy).map_err(io::Error::other)?;
    for (name, value) in FIXED {
        head.headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    head.headers.insert(CONTENT_SECURITY_POLICY, policy);
    // A response without content would have no policy, so browsers must not ask whether a file changed.
    head.headers.remove(ETAG);
    head.headers.remove(LAST_MODIFIED);
    let kind = content_type(&head.headers).to_owned();
    if kind.starts_with("text/") && !kind.contains("charset") {
        let with_charset = HeaderValue::from_str(&format!("{kind}; charset=utf-8"));
        head.headers.insert(CONTENT_TYPE, with_charset.map_err(io::Error::other)?);
    }
    Ok(Response::from_parts(head, body))
}

fn content_type(headers: &HeaderMap) -> &str {
    let value = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    value.unwrap_or_default()
}

/// The policy in a page's `<meta http-equiv="Content-Security-Policy" content="…">`, on one line.
fn policy_in_meta(html: &str) -> Option<String> {
    let meta = tags(html, "<meta").find(|tag| {
        let name = attribute(tag, "http-equiv").unwrap_or_default();
        name.eq_ignore_ascii_case("Content-Security-Policy")
    })?;
    let words: Vec<&str> = attribute(meta, "content")?.split_whitespace().collect();
    let policy = words.join(" ").trim_end_matches([';', ' ']).to_owned();
    (!policy.is_empty() && policy.is_ascii()).then_some(policy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_on_several_lines_becomes_one_line() {
        let page = "<meta charset='utf-8'>\n<meta\n http-equiv=\"content-security-policy\"\n \
            content=\"default-src 'none';\n script-src 'self';\"><p>1 > 0</p>";
        assert_eq!(policy_in_meta(page).unwrap(), "default-src 'none'; script-src 'self'");
        assert_eq!(policy_in_meta("<meta http-equiv=\"Content-Security-Policy\">"), None);
        assert_eq!(policy_in_meta(""), None);
    }
}
