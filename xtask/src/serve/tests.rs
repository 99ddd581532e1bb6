//! The server as a client sees it, over real connections.

use std::io::{Read, Write};
use std::net::TcpStream;

use super::*;
use crate::testing::Folder;

const META: &str =
    r#"<meta http-equiv="Content-Security-Policy" content="default-src 'self'"><p>Hello"#;

fn serve(folder: &Folder) -> Running {
    folder.write("www/index.html", META);
    folder.write("www/page.js", "export default 1;\n");
    folder.write("www/deep/index.html", "<p>Deep");
    folder.write("www/app.webmanifest", "{}");
    folder.write("www/.hidden", "secret");
    folder.write("js/wasm/nutgraf_bg.wasm", "\0asm");
    folder.write("secret.txt", "secret");
    let (page, package) = (folder.path("www"), Some(folder.path("js")));
    let site = Site { page, package };
    Running::start(site, 0).unwrap()
}

/// Sends one request to a host and returns the whole answer: head and content.
fn ask_as(server: &Running, host: &str, request_line: &str) -> (String, String) {
    let mut stream = TcpStream::connect(server.address).unwrap();
    let rest = format!("HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    write!(stream, "{request_line} {rest}").unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let answer = String::from_utf8_lossy(&answer);
    let (head, content) = answer.split_once("\r\n\r\n").unwrap();
    (head.to_owned(), content.to_owned())
}

fn ask(server: &Running, request_line: &str) -> (String, String) {
    let host = format!("localhost:{}", server.address.port());
    ask_as(server, &host, request_line)
}

fn assert_header(head: &str, name: &str, value: &str) {
    let line = format!("{name}: {value}");
    assert!(head.lines().any(|found| found.eq_ignore_ascii_case(&line)), "{line}\n{head}");
}

#[test]
fn a_page_has_its_type_and_the_security_headers() {
    let folder = Folder::new();
    let (head, content) = ask(&serve(&folder), "GET /");
    assert!(head.starts_with("HTTP/1.1 200 "), "{head}");
    assert_eq!(content, META);
    assert_header(&head, "Content-Length", &META.len().to_string());
    assert_header(&head, "Content-Type", "text/html; charset=utf-8");
    assert_header(&head, "X-Content-Type-Options", "nosniff");
    assert_header(&head, "Referrer-Policy", "no-referrer");
    assert_header(&head, "Cross-Origin-Opener-Policy", "same-origin");
    assert_header(&head, "Cross-Origin-Resource-Policy", "same-origin");
    assert_header(&head, "Cache-Control", "no-cache");
    let head = head.to_lowercase();
    assert!(!head.contains("last-modified") && !head.contains("etag"), "{head}");
}

#[test]
fn files_have_the_types_that_browsers_insist_on_and_the_policy_of_the_page() {
    let folder = Folder::new();
    let server = serve(&folder);
    for (address, expected) in [
        ("/page.js?v=1", "text/javascript; charset=utf-8"),
        ("/app.webmanifest", "application/manifest+json"),
        ("/nutgraf/wasm/nutgraf_bg.wasm", "application/wasm"),
    ] {
        let (head, _) = ask(&server, &format!("GET {address}"));
        assert_header(&head, "Content-Type", expected);
        let policy = "default-src 'self'; frame-ancestors 'none'";
        assert_header(&head, "Content-Security-Policy", policy);
    }
    folder.write("www/own.html", "<meta http-equiv='Content-Security-Policy' content='img-src a'>");
    let (head, _) = ask(&server, "GET /own.html");
    assert_header(&head, "Content-Security-Policy", "img-src a; frame-ancestors 'none'");
}

#[test]
fn missing_and_private_files_and_other_methods_are_refused() {
    let folder = Folder::new();
    let server = serve(&folder);
    for target in
        "/none.html /../secret.txt /%2e%2e/secret.txt /..%2fsecret.txt /.hidden /%2ehidden /deep%2f..%2f.hidden //secret.txt \
        /nutgraf/..%2fsecret.txt /nutgraf"
            .split_whitespace()
    {
        let (head, content) = ask(&server, &format!("GET {target}"));
        assert!(head.starts_with("HTTP/1.1 404 "), "{target}: {head}");
        assert!(!content.contains("secret"), "{target}");
        assert_header(&head, "X-Content-Type-Options", "nosniff");
    }
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "BREW"] {
        let (head, _) = ask(&server, &format!("{method} /"));
        assert!(head.starts_with("HTTP/1.1 405 "), "{method}: {head}");
        assert_header(&head, "Allow", "GET,HEAD");
    }
    let (head, _) = ask(&server, "GET /deep");
    assert!(head.starts_with("HTTP/1.1 307 "), "{head}");
    assert_header(&head, "Location", "/deep/");
}

#[test]
fn requests_for_another_host_are_refused() {
    let folder = Folder::new();
    let server = serve(&folder);
    let port = server.address.port();
    let (head, _) = ask_as(&server, &format!("127.0.0.1:{port}"), "GET /");
    assert!(head.starts_with("HTTP/1.1 200 "), "{head}");
    for host in [&format!("evil.example:{port}"), "localhost", "127.0.0.1:1", ""] {
        let (head, content) = ask_as(&server, host, "GET /");
        assert!(head.starts_with("HTTP/1.1 421 "), "{host}: {head}");
        assert!(!content.contains("Hello"), "{host}");
    }
    let port_80 = |host| is_own_host(Some(&HeaderValue::from_static(host)), 80);
    assert!(port_80("localhost") && port_80("127.0.0.1:80") && !port_80("evil.example"));
}
