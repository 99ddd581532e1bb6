//! Articles that are already on a page.

use nutgraf::wasm::text_of;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Document, DomParser, Element, SupportedType};

use crate::js::{json, list, text};

/// A page of its own, in which a browser runs and loads nothing.
fn page(html: &str) -> Document {
    let parser = DomParser::new().expect("a parser");
    parser
        .parse_from_string(html, SupportedType::TextHtml)
        .expect("HTML is never refused")
}

/// The first element of a kind.
fn first(page: &Document, selector: &str) -> Element {
    page.query_selector(selector)
        .expect("a selector")
        .expect("such an element")
}

/// The text of what stands in a page's body.
fn read(html: &str) -> String {
    text_of(&first(&page(html), "body"))
}

#[wasm_bindgen_test]
fn each_block_is_a_line_and_inline_elements_are_none() {
    let html = "<article><h1>A  title\n in two lines</h1><p>One <b>bold</b> word&nbsp;and \
                <a href='#'>a <i>link</i></a>.</p>\n\n<ul><li>One</li><li><p>Two</p></li></ul>\
                <p>Line one<br>line two</p><table><tr><td>a</td><td>b</td></tr></table></article>";
    let lines = [
        "A title in two lines",
        "One bold word\u{a0}and a link.",
        "One",
        "Two",
        "Line one",
        "line two",
        "a",
        "b",
    ];
    assert_eq!(read(html).lines().collect::<Vec<_>>(), lines);
}

#[wasm_bindgen_test]
fn scripts_styles_controls_and_what_is_hidden_are_left_out() {
    let html = "<p>Shown.</p><script>let a = 'script';</script><style>p { color: red }</style>\
                <noscript>noscript</noscript><template><p>template</p></template>\
                <p hidden>hidden</p><p aria-hidden='true'>aria</p><!-- comment -->\
                <div hidden><p>deep <b>inside</b></p></div><button>Share</button>\
                <textarea>typed</textarea><select><option>chosen</option></select>\
                <svg><text>drawn</text></svg><iframe>frame</iframe>\
                <p aria-hidden='false'>Shown, too.</p>";
    assert_eq!(read(html), "Shown.\nShown, too.\n");
}

#[wasm_bindgen_test]
fn reading_a_page_runs_nothing_and_changes_nothing() {
    let html = "<p>Text.</p><img src='nowhere:x' onerror='globalThis.nutgrafRan = 1'>\
                <script>globalThis.nutgrafRan = 2</script>\
                <p>&lt;script&gt;globalThis.nutgrafRan = 3&lt;/script&gt;</p>";
    let page = page(html);
    let root = page.document_element().expect("a root");
    let before = root.outer_html();
    assert_eq!(
        text_of(&page),
        "Text.\n<script>globalThis.nutgrafRan = 3</script>\n"
    );
    assert_eq!(root.outer_html(), before);
    let ran = js_sys::Reflect::has(&js_sys::global(), &"nutgrafRan".into());
    assert_eq!(ran, Ok(false));
}

#[wasm_bindgen_test]
fn only_what_is_under_the_node_is_read() {
    let page = page("<p>Before.</p><article><p>Inside.</p></article><p>Behind.</p>");
    assert_eq!(text_of(&first(&page, "article")), "Inside.\n");
    let inside = first(&page, "article p").first_child().expect("a text");
    assert_eq!(text_of(&inside), "Inside.");
    assert_eq!(text_of(&page.create_document_fragment()), "");
    assert_eq!(text_of(&page.create_comment("x")), "");
}

#[wasm_bindgen_test]
fn elements_may_be_nested_to_any_depth() {
    let page = page("<body>");
    let root = page.create_element("div").expect("an element");
    let mut innermost = root.clone();
    for _ in 0..20_000 {
        let inner = page.create_element("div").expect("an element");
        innermost.append_child(&inner).expect("room for a child");
        innermost = inner;
    }
    innermost.set_text_content(Some("At the bottom."));
    assert_eq!(text_of(&root), "At the bottom.\n");
}

#[wasm_bindgen_test]
fn an_article_on_the_page_that_is_shown_is_read_and_summarised() {
    let page = web_sys::window()
        .and_then(|window| window.document())
        .expect("a page");
    let article = page.create_element("article").expect("an element");
    article.set_inner_html(
        "<h1>Ferry stays in port</h1><script>globalThis.nutgrafRan = 4</script>\
         <p>The ferry to Lind stayed in port on Tuesday. It was a quiet day on the quay.</p>\
         <p>Gales had closed the strait to every ship since the weekend, the office said.</p>",
    );
    page.body()
        .expect("a body")
        .append_child(&article)
        .expect("room for the article");
    let read = text_of(&article);
    article.remove();
    let result = nutgraf::wasm::summarize(&read.into(), &json("{}")).expect("a summary");
    let sentences: Vec<String> = list(&result, "sentences")
        .iter()
        .map(|sentence| text(sentence, "text").into())
        .collect();
    assert_eq!(
        sentences,
        [
            "The ferry to Lind stayed in port on Tuesday.",
            "It was a quiet day on the quay.",
            "Gales had closed the strait to every ship since the weekend, the office said.",
        ]
    );
    let aside = &list(&result, "setAside")[0];
    assert_eq!(
        (text(aside, "text"), text(aside, "role")),
        ("Ferry stays in port".into(), "title".into())
    );
}
