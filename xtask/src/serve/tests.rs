//! The server as a client sees it, over real connections.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread;

use super::*;
use crate::testing::Folder;

/// More than there are threads or than a browser opens connections.
const READERS: usize = 64;

const META: &str =
    r#"<meta http-equiv="Content-Security-Policy" content="default-src 'self'"><p>Hello"#;

fn site(folder: &Folder) -> Site {
    folder.write("www/index.html", META);
    folder.write("www/page.js", "export default 1;\n");
    folder.write("www/deep/index.html", "<p>Deep");
    folder.write("js/wasm/nutgraf_bg.wasm", "\0asm");
    folder.write("secret.txt", "secret");
    Site::folder(folder.path("www")).with("/nutgraf/", folder.path("js"))
}

/// Sends one request as it is and returns the whole answer: head and content.
fn ask(server: &Running, request_line: &str) -> (String, String) {
    let mut stream = TcpStream::connect(server.address).unwrap();
    write!(
        stream,
        "{request_line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let answer = String::from_utf8_lossy(&answer);
    let (head, content) = answer.split_once("\r\n\r\n").unwrap();
    (head.to_owned(), content.to_owned())
}

fn header_of<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines()
        .filter_map(|line| line.split_once(": "))
        .find(|(found, _)| found.eq_ignore_ascii_case(name))
        .map(|(_, value)| value)
}

#[test]
fn a_page_comes_with_its_type_and_the_security_headers() {
    let folder = Folder::new("serve-page");
    let server = Running::start(site(&folder), 0).unwrap();
    let (head, content) = ask(&server, "GET /");
    assert!(head.starts_with("HTTP/1.1 200 "), "{head}");
    assert_eq!(content, META);
    assert_eq!(
        header_of(&head, "Content-Length"),
        Some(META.len().to_string().as_str())
    );
    for (name, value) in [
        ("Content-Type", "text/html; charset=utf-8"),
        (
            "Content-Security-Policy",
            "default-src 'self'; frame-ancestors 'none'",
        ),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Cache-Control", "no-cache"),
    ] {
        assert_eq!(header_of(&head, name), Some(value), "{name}");
    }
}

#[test]
fn modules_come_from_the_package_with_types_that_browsers_accept() {
    let folder = Folder::new("serve-modules");
    let server = Running::start(site(&folder), 0).unwrap();
    let (head, content) = ask(&server, "GET /nutgraf/wasm/nutgraf_bg.wasm");
    assert_eq!(header_of(&head, "Content-Type"), Some("application/wasm"));
    assert_eq!(content, "\0asm");
    let (head, _) = ask(&server, "GET /page.js?v=1");
    assert_eq!(
        header_of(&head, "Content-Type"),
        Some("text/javascript; charset=utf-8")
    );
    // A worker is bound by the policy that its script came with.
    let policy = header_of(&head, "Content-Security-Policy");
    assert_eq!(policy, Some("default-src 'self'; frame-ancestors 'none'"));
}

#[test]
fn head_has_the_length_but_no_content() {
    let folder = Folder::new("serve-head");
    let server = Running::start(site(&folder), 0).unwrap();
    let (head, content) = ask(&server, "HEAD /page.js");
    assert!(head.starts_with("HTTP/1.1 200 "), "{head}");
    assert_eq!(header_of(&head, "Content-Length"), Some("18"));
    assert_eq!(content, "");
}

#[test]
fn what_is_not_there_or_not_allowed_is_said_plainly() {
    let folder = Folder::new("serve-refusals");
    let server = Running::start(site(&folder), 0).unwrap();
    for target in [
        "/none.html",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "//",
    ] {
        let (head, content) = ask(&server, &format!("GET {target}"));
        assert!(head.starts_with("HTTP/1.1 404 "), "{target}: {head}");
        assert!(!content.contains("secret"), "{target}");
        assert_eq!(header_of(&head, "X-Content-Type-Options"), Some("nosniff"));
    }
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "BREW"] {
        let (head, _) = ask(&server, &format!("{method} /"));
        assert!(head.starts_with("HTTP/1.1 405 "), "{method}: {head}");
        assert_eq!(header_of(&head, "Allow"), Some("GET, HEAD"));
    }
    let (head, _) = ask(&server, "GET /deep");
    assert!(head.starts_with("HTTP/1.1 308 "), "{head}");
    assert_eq!(header_of(&head, "Location"), Some("/deep/"));
}

#[test]
fn an_edit_shows_on_the_next_request() {
    let folder = Folder::new("serve-edit");
    let server = Running::start(site(&folder), 0).unwrap();
    assert_eq!(ask(&server, "GET /page.js").1, "export default 1;\n");
    folder.write("www/page.js", "export default 2;\n");
    assert_eq!(ask(&server, "GET /page.js").1, "export default 2;\n");
}

#[test]
fn a_reader_who_says_nothing_keeps_nobody_waiting() {
    let folder = Folder::new("serve-many");
    let server = Running::start(site(&folder), 0).unwrap();
    let silent: Vec<TcpStream> = (0..READERS)
        .map(|_| TcpStream::connect(server.address).unwrap())
        .collect();
    thread::scope(|scope| {
        for _ in 0..READERS {
            scope.spawn(|| assert_eq!(ask(&server, "GET /").1, META));
        }
    });
    drop(silent);
}

#[test]
fn a_taken_port_is_told_with_a_way_out() {
    let folder = Folder::new("serve-taken");
    let server = Running::start(site(&folder), 0).unwrap();
    let failure = Running::start(site(&folder), server.address.port())
        .err()
        .unwrap();
    assert!(failure.to_string().contains("--port 0"), "{failure}");
}
