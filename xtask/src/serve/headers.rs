//! The headers of a response besides those of its content: they say what a browser may do.

use std::path::Path;

use axum::http::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, LAST_MODIFIED};
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
    (
        "permissions-policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    // A reload shows the newest file.
    ("cache-control", "no-cache"),
];

/// Sets the headers that every response has, and the charset of text.
pub(super) fn add_fixed(headers: &mut HeaderMap) {
    for (name, value) in FIXED {
        headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    }
    // Its unit is a second, so a browser would take a file that changed twice in one for unchanged.
    headers.remove(LAST_MODIFIED);
    let content_type = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    let text = content_type.filter(|text| text.starts_with("text/") && !text.contains("charset"));
    let with_charset = text.map(|text| HeaderValue::from_str(&format!("{text}; charset=utf-8")));
    if let Some(Ok(with_charset)) = with_charset {
        headers.insert(CONTENT_TYPE, with_charset);
    }
}

/// The Content-Security-Policy for a file: the one in its own `<meta>`, so that the two cannot differ,
/// and that no other site may frame it. A file that is not a page gets the policy of the main page,
/// because a worker script is bound by its own headers.
pub(super) fn policy(file: Option<&Path>, main_page: Option<&Path>) -> String {
    let page = file.filter(|file| file.extension().is_some_and(|ending| ending == "html"));
    let of = |page: &Path| policy_in_meta(&fs::read_to_string(page).ok()?);
    let policy = page.and_then(of).or_else(|| main_page.and_then(of));
    let policy = policy.as_deref().unwrap_or(STRICTEST_POLICY);
    format!("{policy}; {NO_FRAMES}")
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
    use crate::testing::Folder;

    const PAGE: &str = r#"<!doctype html><html><head>
        <meta charset="utf-8">
        <meta
          http-equiv="content-security-policy"
          content="default-src 'none';
                   script-src 'self' 'wasm-unsafe-eval';">
        </head><body><p>1 > 0</p></body></html>"#;

    #[test]
    fn the_policy_is_that_of_the_page_or_else_of_the_main_page() {
        let folder = Folder::new();
        folder.write("index.html", PAGE);
        folder.write(
            "own.html",
            "<meta http-equiv='Content-Security-Policy' content='default-src a'>",
        );
        folder.write("none.html", "<p>no meta</p>");
        let main_page = folder.path("index.html");
        let of = |name: &str| policy(Some(&folder.path(name)), Some(&main_page));
        let expected =
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'none'";
        assert_eq!(of("index.html"), expected);
        assert_eq!(of("a.js"), expected);
        assert_eq!(of("none.html"), expected);
        assert_eq!(of("own.html"), "default-src a; frame-ancestors 'none'");
    }

    #[test]
    fn without_a_policy_nothing_is_allowed() {
        assert_eq!(
            policy_in_meta("<meta http-equiv=\"Content-Security-Policy\">"),
            None
        );
        assert_eq!(policy_in_meta(""), None);
        assert_eq!(
            policy(None, None),
            "default-src 'none'; frame-ancestors 'none'"
        );
    }
}
