//! Tests of the writer, node by node.

use super::super::Tag;
use super::super::class_names::Names;
use super::super::inline_style::Style;
use super::*;

/// Returns a position in a paragraph with this block number.
fn block(number: u32) -> TextPosition {
    let (name, kind) = Names::new().tag("p");
    TextPosition::default().child(kind, 0, Style::default(), number, name)
}

fn line_markup(writer: &Writer) -> Vec<LineMarkup> {
    let (line_markup, _) = writer.line_markup.as_chunks();
    line_markup
        .iter()
        .map(|&markup| LineMarkup::unpack(markup))
        .collect()
}

/// Asserts that every code unit of the text that comes from a node is equal to that
/// of the node.
fn assert_mapped(writer: &Writer, nodes: &[&str]) {
    let text: Vec<u16> = writer.text.encode_utf16().collect();
    let (runs, rest) = writer.runs.as_chunks();
    assert!(rest.is_empty());
    for (i, &[start, node, from]) in runs.iter().enumerate() {
        let end = runs.get(i + 1).map_or(text.len(), |next| next[0] as usize);
        let data: Vec<u16> = nodes[node as usize].encode_utf16().collect();
        let start = start as usize;
        for (offset, &unit) in text.iter().enumerate().take(end).skip(start) {
            let in_node = from as usize + offset - start;
            // Line feeds and spaces at the end of a node are not units of the node.
            if unit != u16::from(b'\n') && unit != u16::from(b' ') {
                assert_eq!(
                    data.get(in_node),
                    Some(&unit),
                    "unit {offset} of {:?}",
                    writer.text
                );
            }
        }
    }
}

#[test]
fn white_space_is_collapsed_and_every_unit_maps_to_its_node() {
    let nodes = [
        "  A  cafe\u{301}\t\r\n on 🙂 Mill\u{a0}Lane ",
        " is ",
        "closed",
        "\n.\n",
    ];
    let mut writer = Writer::default();
    for data in nodes {
        assert!(writer.text(data, &block(1)));
    }
    assert!(!writer.text(" \n ", &block(1)), "nothing is written");
    writer.end_block();
    assert_eq!(
        writer.text,
        "A cafe\u{301} on 🙂 Mill\u{a0}Lane is closed .\n"
    );
    assert_mapped(&writer, &nodes);
    assert_eq!(line_markup(&writer).len(), 1);
}

#[test]
fn white_space_in_preformatted_lines_is_kept() {
    let (name, kind) = Names::new().tag("pre");
    let position = TextPosition::default().child(kind, 0, Style::default(), 1, name);
    let node = "let a = 1;\n\n  if a {\tb }\r\nend";
    let mut writer = Writer::default();
    writer.text(node, &position);
    writer.end_block();
    assert_eq!(writer.text, "let a = 1;\n  if a {\tb }\nend\n");
    assert_mapped(&writer, &[node]);
    assert!(
        line_markup(&writer)
            .iter()
            .all(|markup| markup.tag == Tag::Preformatted)
    );
}

#[test]
fn a_single_br_continues_the_paragraph_and_two_end_it() {
    let mut writer = Writer::default();
    writer.line_break();
    writer.text("One", &block(1));
    writer.line_break();
    writer.text("Two", &block(1));
    writer.line_break();
    writer.line_break();
    writer.text("Three", &block(1));
    writer.end_block();
    writer.line_break();
    writer.text("Four", &block(2));
    writer.end_block();
    assert_eq!(writer.text, "One\nTwo\nThree\nFour\n");
    let broken = line_markup(&writer)
        .iter()
        .map(|m| m.is_within(Ancestor::Broken))
        .collect::<Vec<_>>();
    assert_eq!(broken, [false, true, false, false]);
}

#[test]
fn a_line_has_the_hints_common_to_all_of_its_text_and_a_share_of_links() {
    let mut class_names = Names::new();
    let (name, link) = class_names.tag("a");
    let plain = block(1);
    let linked = plain.child(link, 6, Style::default(), 0, name);
    let mut writer = Writer::default();
    writer.text("abc ", &linked);
    writer.text("def ghi", &plain);
    writer.end_line();
    writer.text("All of it", &linked);
    writer.end_block();
    let found = line_markup(&writer);
    assert_eq!((found[0].links, found[0].hints), (33, 0));
    assert_eq!((found[1].links, found[1].hints), (100, 6));
}

#[test]
fn a_header_inside_an_article_is_not_that_of_the_page() {
    let mut class_names = Names::new();
    let mut child_ancestors = |position: TextPosition, tag: &str| {
        let (name, kind) = class_names.tag(tag);
        position.child(kind, 0, Style::default(), 1, name).ancestors
    };
    let outside = TextPosition::default();
    let inner = TextPosition {
        ancestors: Ancestor::Article.bit(),
        ..outside
    };
    assert_eq!(
        child_ancestors(outside, "header"),
        Ancestor::PageHeader.bit()
    );
    assert_eq!(child_ancestors(outside, "article"), Ancestor::Article.bit());
    assert_eq!(
        child_ancestors(inner, "footer"),
        Ancestor::Article.bit() | Ancestor::Footer.bit()
    );
    assert_eq!(
        child_ancestors(inner, "article"),
        Ancestor::Article.bit() | Ancestor::InnerArticle.bit()
    );
}
