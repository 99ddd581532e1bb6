//! The reading of malformed, hostile and random pages.

use crate::page::{Read, first, page, read};
use nutgraf::Ancestor;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn clobbered_dom_properties_of_a_form_are_not_used() {
    for field in [
        "nodeType",
        "firstChild",
        "nextSibling",
        "parentNode",
        "localName",
        "attributes",
        "hasAttributes",
        "matches",
        "getAttribute",
        "nodeValue",
    ] {
        // The form owns an input before it, so a walk by its clobbered properties would not end.
        let html = format!(
            "<p>Before.</p><input form='f' name='{field}'><form id='f' class='x'><input name='{field}'>\
             <p>Inside.</p></form><p>After.</p><img name='{field}'><img name='createTreeWalker'>"
        );
        let read = read(&html);
        assert_eq!(read.text, "Before.\nInside.\nAfter.\n", "{field}");
        assert_eq!(read.mark("Inside.").ancestors, Ancestor::Form.bit());
        let page = page(&html);
        assert_eq!(Read::of(&page).text, read.text, "{field} of the document");
        assert_eq!(Read::of(&first(&page, "form")).text, "Inside.\n");
    }
}

#[wasm_bindgen_test]
fn malformed_html_is_read_as_the_browser_parses_it() {
    for (html, text) in [
        ("<p>One<p>Two</b></div><li>Three", "One\nTwo\nThree\n"),
        ("<table>Loose<tr><td>Cell", "Loose\nCell\n"),
        ("<p>Not <closed", "Not\n"),
        (
            "<p>&nosuch; &amp; &#0; &#x1F642;</p>",
            "&nosuch; & \u{fffd} 🙂\n",
        ),
        ("<frameset><frame src='x'></frameset>", ""),
        ("<svg><p>Out of it.</p></svg>", "Out of it.\n"),
        ("<a><div>Block in a link</div></a>", "Block in a link\n"),
        ("<select><p>x</select><p>After.", "After.\n"),
        ("<ruby>漢<rp>(</rp><rt>kan</rt></ruby>", "漢\n"),
        ("\u{feff}  <p> \n\t </p>", "\u{feff}\n"),
        ("", ""),
    ] {
        let page = page(html);
        let text_of = |html: &str| Read::of(&self::page(html)).text;
        assert_eq!(Read::of(&page).text, text, "{html}");
        // The serialised page gives the same text.
        let root = page.document_element().expect("a root");
        assert_eq!(text_of(&root.outer_html()), text_of(html));
    }
}

/// A pseudo-random number generator with a fixed seed.
struct Lcg(u32);

impl Lcg {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 16) as usize % end
    }

    fn one_of<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }
}

/// Returns random HTML, which may be malformed.
fn any_html(rng: &mut Lcg, parts: usize) -> String {
    let mut html = String::new();
    for _ in 0..parts {
        match rng.below(5) {
            0 | 1 => {
                let tag = rng.one_of(&[
                    "p",
                    "div",
                    "b",
                    "a href=x",
                    "span",
                    "li",
                    "ul",
                    "table",
                    "tr",
                    "td",
                    "pre",
                    "article",
                    "form",
                    "h2",
                    "blockquote",
                    "section hidden",
                    "svg",
                    "button",
                ]);
                html.extend([
                    "<",
                    tag,
                    " class='",
                    rng.one_of(&["ad", "x", "entry-content"]),
                    "'>",
                ]);
            }
            2 => {
                let tag = rng.one_of(&["p", "div", "b", "a", "table", "pre", "section", "svg"]);
                html.extend(["</", tag, ">"]);
            }
            3 => html.push_str(rng.one_of(&["<br>", "<hr>", " ", "\n\t", "<!-- x -->", "<wbr>"])),
            _ => html.push_str(rng.one_of(&[
                "The ferry to Lind stayed in port. ",
                " It was  a quiet\r\n day",
                "cafe\u{301}",
                "👩‍👩‍👧‍👦 moved in 🏴‍☠️.",
                "10\u{a0}km",
                "\u{2028}",
                "東京。",
                "x",
            ])),
        }
    }
    html
}

#[wasm_bindgen_test]
fn every_code_unit_of_a_random_page_is_from_a_node() {
    let mut rng = Lcg(7);
    let mut lines = 0;
    for i in 0..400 {
        let html = any_html(&mut rng, 4 + i % 60);
        // `Read::of` checks each offset.
        let read = Read::of(&page(&html));
        lines += read.marks.len();
        for line in read.text.lines() {
            assert!(!line.is_empty(), "{html}");
        }
    }
    assert!(lines > 1000, "{lines}");
}

#[wasm_bindgen_test]
fn a_page_of_fifty_thousand_elements_is_read() {
    let part = "<div class='a' id='b'><p>One <b>two</b></p><hr></div>";
    let read = read(&part.repeat(12_500));
    assert_eq!(read.marks.len(), 12_500);
    let last = read.marks.last().expect("a line");
    assert!(last.container > read.marks[0].container);
}
