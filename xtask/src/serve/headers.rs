//! What the server says about a file besides its content: its type, and what a browser may do.

use std::path::Path;

/// For files when the site has no page that sets a policy: nothing may run or load.
const STRICTEST_POLICY: &str = "default-src 'none'";

/// The header part of a policy. It counts only in a header, so a page's `<meta>` cannot hold it.
const NO_FRAMES: &str = "frame-ancestors 'none'";

/// Headers that are the same for every response.
pub(crate) const FIXED: [(&str, &str); 6] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    (
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    // A reload shows the newest file.
    ("Cache-Control", "no-cache"),
];

/// The Content-Type for a file name. JavaScript and WebAssembly do not load with another one.
pub(crate) fn content_type(file: &Path) -> &'static str {
    let ending = file
        .extension()
        .and_then(|ending| ending.to_str())
        .unwrap_or_default();
    match ending.to_ascii_lowercase().as_str() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "webp" => "image/webp",
        "woff2" => "font/woff2",
        "txt" | "md" | "ts" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// The Content-Security-Policy for a response: what the page's own `<meta>` says, so that the two
/// cannot drift apart, and that no other site may frame it. A file that is not a page gets the main
/// page's policy, because a worker script is bound by the headers it came with.
pub(crate) fn policy(page: Option<&str>, main_page: Option<&str>) -> String {
    let of_a_page = page
        .and_then(policy_in_meta)
        .or_else(|| main_page.and_then(policy_in_meta));
    format!(
        "{}; {NO_FRAMES}",
        of_a_page.as_deref().unwrap_or(STRICTEST_POLICY)
    )
}

/// The policy in a page's `<meta http-equiv="Content-Security-Policy" content="…">`, on one line.
fn policy_in_meta(html: &str) -> Option<String> {
    let meta = tags(html, "<meta").find(|tag| {
        attribute(tag, "http-equiv")
            .is_some_and(|name| name.eq_ignore_ascii_case("Content-Security-Policy"))
    })?;
    let policy = attribute(meta, "content")?;
    let policy = policy.split_whitespace().collect::<Vec<_>>().join(" ");
    let policy = policy.trim_end_matches([';', ' ']);
    // Whatever else a page may hold must not become a header of its own.
    (!policy.is_empty() && policy.is_ascii()).then(|| policy.to_owned())
}

/// The tags of one kind, each from its "<" to its ">" outside quotes.
fn tags<'a>(html: &'a str, opening: &'a str) -> impl Iterator<Item = &'a str> {
    html.match_indices(opening).map(|(start, _)| {
        let mut quote = None;
        let end = html[start..].find(|character| match (quote, character) {
            (None, '"' | '\'') => {
                quote = Some(character);
                false
            }
            (Some(open), _) => {
                if character == open {
                    quote = None;
                }
                false
            }
            (None, _) => character == '>',
        });
        &html[start..end.map_or(html.len(), |end| start + end)]
    })
}

/// The quoted value of an attribute.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (start, _) = tag
        .match_indices(name)
        .find(|(start, _)| tag[..*start].ends_with(char::is_whitespace))?;
    let value = tag[start + name.len()..]
        .trim_start()
        .strip_prefix('=')?
        .trim_start();
    let quote = value
        .chars()
        .next()
        .filter(|quote| ['"', '\''].contains(quote))?;
    value[1..].split(quote).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_that_browsers_insist_on() {
        for (file, expected) in [
            ("index.html", "text/html; charset=utf-8"),
            ("a/b.js", "text/javascript; charset=utf-8"),
            ("b.MJS", "text/javascript; charset=utf-8"),
            ("nutgraf_bg.wasm", "application/wasm"),
            ("page.css", "text/css; charset=utf-8"),
            ("icon.svg", "image/svg+xml"),
            ("icon.png", "image/png"),
            ("data.json", "application/json"),
            ("app.webmanifest", "application/manifest+json"),
            ("LICENSE", "application/octet-stream"),
        ] {
            assert_eq!(content_type(Path::new(file)), expected, "{file}");
        }
    }

    const PAGE: &str = r#"<!doctype html><html><head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <meta
          http-equiv="content-security-policy"
          content="default-src 'none';
                   script-src 'self' 'wasm-unsafe-eval';">
        </head><body><p>1 > 0</p></body></html>"#;

    #[test]
    fn the_policy_is_the_pages_own() {
        let expected =
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'none'";
        assert_eq!(policy(Some(PAGE), None), expected);
        assert_eq!(
            policy(None, Some(PAGE)),
            expected,
            "a script gets the main page's"
        );
        let own = r#"<meta http-equiv='Content-Security-Policy' content='default-src "self"'>"#;
        assert_eq!(
            policy(Some(own), Some(PAGE)),
            "default-src \"self\"; frame-ancestors 'none'"
        );
    }

    #[test]
    fn without_a_policy_nothing_is_allowed() {
        let expected = "default-src 'none'; frame-ancestors 'none'";
        for page in [
            "",
            "<p>no meta</p>",
            "<meta http-equiv=\"Content-Security-Policy\">",
        ] {
            assert_eq!(policy(Some(page), None), expected, "{page}");
        }
        assert_eq!(policy(None, None), expected);
    }
}
