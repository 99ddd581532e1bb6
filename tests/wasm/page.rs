//! The reading of articles from the DOM of a page or of pasted HTML.

use nutgraf::{Ancestor, Hint, LineMarkup, Tag};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Document, DomParser, Element, Node, SupportedType, Text};

use crate::js::{json, list, text};

/// Parses a page. The browser runs no scripts of it and loads no resources.
pub fn page(html: &str) -> Document {
    let parser = DomParser::new().expect("a parser");
    parser
        .parse_from_string(html, SupportedType::TextHtml)
        .expect("any text parses as HTML")
}

/// Returns the first element that matches a selector.
pub fn first(page: &Document, selector: &str) -> Element {
    page.query_selector(selector)
        .expect("a selector")
        .expect("such an element")
}

/// The result of reading a node.
pub struct Read {
    pub text: String,
    pub marks: Vec<LineMarkup>,
    nodes: Vec<Text>,
    runs: Vec<[u32; 3]>,
}

impl Read {
    pub fn of(node: &Node) -> Self {
        let parts = nutgraf::wasm::read(node);
        let numbers = |i| js_sys::Uint32Array::from(parts.get(i)).to_vec();
        let marks = numbers(1);
        let runs = numbers(3);
        let read = Self {
            text: parts.get(0).as_string().expect("a string"),
            marks: marks
                .as_chunks()
                .0
                .iter()
                .map(|&mark| LineMarkup::unpack(mark))
                .collect(),
            nodes: js_sys::Array::from(&parts.get(2))
                .iter()
                .map(JsCast::unchecked_into)
                .collect(),
            runs: runs.as_chunks().0.to_vec(),
        };
        assert_eq!(marks.len(), LineMarkup::WORDS * read.text.lines().count());
        assert!(read.text.is_empty() || read.text.ends_with('\n'));
        read.check_offsets();
        read
    }

    /// Checks that every code unit of the text equals that of its node, except white space,
    /// which may replace other white space.
    fn check_offsets(&self) {
        let text: Vec<u16> = self.text.encode_utf16().collect();
        let data: Vec<Vec<u16>> = self
            .nodes
            .iter()
            .map(|node| node.data().encode_utf16().collect())
            .collect();
        for (i, &[start, node, from]) in self.runs.iter().enumerate() {
            let end = self
                .runs
                .get(i + 1)
                .map_or(text.len(), |next| next[0] as usize);
            for (at, &unit) in text.iter().enumerate().take(end).skip(start as usize) {
                let there = data[node as usize].get(from as usize + at - start as usize);
                // Digits above the line are written as superscripts.
                let is_folded = unit == 0x20 || unit == 0x0a || matches!(unit, 0x2070..0x2080);
                assert!(
                    is_folded || there == Some(&unit),
                    "unit {at} of {}",
                    self.text
                );
            }
        }
        if let Some([start, ..]) = self.runs.first() {
            assert_eq!(*start, 0);
        }
    }

    /// Returns the markup of the line with this text.
    pub fn mark(&self, line: &str) -> LineMarkup {
        let place = self.text.lines().position(|found| found == line);
        self.marks[place.unwrap_or_else(|| panic!("{line} is no line of {}", self.text))]
    }
}

/// Reads the body of a page.
pub fn read(html: &str) -> Read {
    Read::of(&first(&page(html), "body"))
}

fn text_of(html: &str) -> String {
    read(html).text
}

#[wasm_bindgen_test]
fn each_block_element_is_a_line_and_inline_elements_are_not() {
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
    assert_eq!(text_of(html).lines().collect::<Vec<_>>(), lines);
}

#[wasm_bindgen_test]
fn scripts_styles_controls_and_hidden_elements_are_skipped() {
    let html = "<p>Shown.</p><script>let a = 'script';</script><style>p { color: red }</style>\
                <noscript>noscript</noscript><template><p>template</p></template>\
                <p hidden>hidden</p><p aria-hidden='true'>aria</p><!-- comment -->\
                <div hidden><p>deep <b>inside</b></p></div><button>Share</button>\
                <textarea>typed</textarea><select><option>chosen</option></select>\
                <svg><text>drawn</text></svg><iframe>frame</iframe><s>struck</s><del>out</del>\
                <object>object</object><video>video</video><p style='DISPLAY: none'>style</p>\
                <p style='color:red;visibility:hidden'>style</p><dialog>closed</dialog>\
                <dialog class='x'>closed</dialog><p popover>popover</p><img alt='alt'>\
                <p aria-hidden='false'>Shown, too.</p><details><summary>More</summary>Open it.\
                </details><dialog open>Open.</dialog><p hidden='until-found'>Found.</p>";
    assert_eq!(
        text_of(html),
        "Shown.\nShown, too.\nMore\nOpen it.\nOpen.\nFound.\n"
    );
}

#[wasm_bindgen_test]
fn skipped_elements_do_not_split_a_line() {
    let html = "<p>The ferry <script>1</script>to Lind<select><option>x</select> stayed \
                <span hidden>x</span><img><wbr>in port.</p>";
    assert_eq!(text_of(html), "The ferry to Lind stayed in port.\n");
}

#[wasm_bindgen_test]
fn reading_a_page_runs_no_script_and_does_not_change_it() {
    let html = "<p>Text.</p><img src='nowhere:x' onerror='globalThis.nutgrafRan = 1'>\
                <script>globalThis.nutgrafRan = 2</script>\
                <a href='javascript:globalThis.nutgrafRan = 4' onfocus='globalThis.nutgrafRan = 5'>Link</a>\
                <p>&lt;script&gt;globalThis.nutgrafRan = 3&lt;/script&gt;</p>";
    let page = page(html);
    let root = page.document_element().expect("a root");
    let before = root.outer_html();
    assert_eq!(
        Read::of(&page).text,
        "Text.\nLink\n<script>globalThis.nutgrafRan = 3</script>\n"
    );
    assert_eq!(root.outer_html(), before);
    let ran = js_sys::Reflect::has(&js_sys::global(), &"nutgrafRan".into());
    assert_eq!(ran, Ok(false));
}

#[wasm_bindgen_test]
fn only_descendants_of_the_node_are_read() {
    let page = page("<p>Before.</p><article><p>Inside.</p></article><p>After.</p>");
    assert_eq!(Read::of(&first(&page, "article")).text, "Inside.\n");
    let inside = first(&page, "article p").first_child().expect("a text");
    assert_eq!(Read::of(&inside).text, "Inside.\n");
    assert_eq!(Read::of(&page.create_document_fragment()).text, "");
    assert_eq!(Read::of(&page.create_comment("x")).text, "");
    assert_eq!(
        Read::of(&page.create_element("script").expect("a script")).text,
        ""
    );
}

#[wasm_bindgen_test]
fn the_node_itself_is_read_even_if_hidden_and_adds_no_markup() {
    let page = page("<aside hidden role='navigation' class='comments'><p>Inside.</p></aside>");
    let mark = Read::of(&first(&page, "aside")).mark("Inside.");
    assert_eq!(
        (mark.ancestors, mark.hints, mark.tag),
        (0, 0, Tag::Paragraph)
    );
}

#[wasm_bindgen_test]
fn deeply_nested_elements_are_read() {
    // The tree is built from copies, because the browser walks up to the root for every new element. A recursive
    // function would overflow at this depth. WebKit takes minutes for twice the depth.
    let depth = 200;
    let page = page(&"<div>".repeat(depth));
    let piece = first(&page, "body > div");
    let root = piece.clone_node_with_deep(true).expect("a copy");
    let down = |mut node: Node| {
        while let Some(child) = node.first_child() {
            node = child;
        }
        node
    };
    let mut innermost = down(root.clone());
    for _ in 1..20_000 / depth {
        let copy = piece.clone_node_with_deep(true).expect("a copy");
        innermost.append_child(&copy).expect("room for a child");
        innermost = down(copy);
    }
    innermost.set_text_content(Some("At the bottom."));
    let read = Read::of(&root);
    assert_eq!(read.text, "At the bottom.\n");
    assert_eq!(read.marks[0].depth, u8::MAX);
}

#[wasm_bindgen_test]
fn a_shadow_tree_is_read_only_if_its_root_is_passed() {
    use web_sys::{ShadowRootInit, ShadowRootMode};
    let page = page("<section>Around.</section>");
    let host = first(&page, "section");
    let shadow = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open));
    let shadow = shadow.expect("a shadow tree");
    shadow.set_inner_html("<p>Ancestor.</p>");
    assert_eq!(Read::of(&host).text, "Around.\n");
    assert_eq!(Read::of(&shadow).text, "Ancestor.\n");
}

#[wasm_bindgen_test]
fn an_article_of_the_current_page_is_read_and_summarised() {
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
    let read = Read::of(&article);
    article.remove();
    let words: Vec<u32> = read.marks.iter().flat_map(|mark| mark.pack()).collect();
    let result =
        nutgraf::wasm::summarize(&read.text.into(), &json("{}"), &words, &JsValue::UNDEFINED)
            .expect("a summary");
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
    let aside = list(&result, "excluded");
    assert!(
        aside
            .iter()
            .all(|line| text(line, "text") == "Ferry stays in port")
    );
}

#[wasm_bindgen_test]
fn the_tag_of_a_line_is_that_of_its_nearest_block_element() {
    let html = "<h1>h1</h1><h3><a>h3</a></h3><p>p</p><ul><li>li</li><li><div>deep li</div></li></ul>\
                <blockquote>quote<p>quoted p</p></blockquote><figure><figcaption>cap</figcaption>\
                </figure><table><caption>table cap</caption><tr><td>td</td><th>th</th></tr></table>\
                <pre>pre</pre><dl><dt>dt</dt><dd>dd</dd></dl><div>div</div><li><section>new</section></li>\
                <div role='heading' aria-level='4'>role</div><p><span role='img'>🎉</span> p</p>";
    let read = read(html);
    for (line, tag) in [
        ("h1", Tag::Heading(1)),
        ("h3", Tag::Heading(3)),
        ("p", Tag::Paragraph),
        ("li", Tag::Item),
        ("deep li", Tag::Item),
        ("quote", Tag::Quote),
        ("quoted p", Tag::Paragraph),
        ("cap", Tag::Caption),
        ("table cap", Tag::Caption),
        ("td", Tag::Cell),
        ("th", Tag::Cell),
        ("pre", Tag::Preformatted),
        ("dt", Tag::Term),
        ("dd", Tag::Definition),
        ("div", Tag::Other),
        ("new", Tag::Other),
        ("role", Tag::Heading(4)),
        ("🎉 p", Tag::Paragraph),
    ] {
        assert_eq!(read.mark(line).tag, tag, "{line}");
    }
}

#[wasm_bindgen_test]
fn ancestors_of_a_line_are_recognised_by_tag_and_by_role() {
    for (around, role, flag) in [
        ("article", "article", Ancestor::Article),
        ("main", "main", Ancestor::Main),
        ("nav", "navigation", Ancestor::Nav),
        ("aside", "complementary", Ancestor::Aside),
        ("header", "banner", Ancestor::PageHeader),
        ("footer", "contentinfo", Ancestor::PageFooter),
        ("figure", "figure", Ancestor::Figure),
        ("form", "search", Ancestor::Form),
        ("dialog open", "alertdialog", Ancestor::Dialog),
        ("ul", "list", Ancestor::List),
        ("table", "grid", Ancestor::Table),
        ("blockquote", "blockquote", Ancestor::Quote),
        ("summary", "button", Ancestor::Button),
    ] {
        let tag = around.split(' ').next().expect("a tag");
        let inner = if tag == "table" {
            "<tr><td>Line</td></tr>"
        } else {
            "<p>Line</p>"
        };
        for html in [
            format!("<{around}>{inner}</{tag}>"),
            format!("<div role='{role}'>Line</div>"),
        ] {
            assert_eq!(read(&html).mark("Line").ancestors, flag.bit(), "{html}");
        }
    }
    let read = read(
        "<article><header>Top</header><article>Inner</article><footer>End</footer></article>\
                     <table role='presentation'><tr><td>Layout</td></tr></table><address>Ad</address>\
                     <p>One<br>Two</p>",
    );
    let article = Ancestor::Article.bit();
    assert_eq!(read.mark("Top").ancestors, article | Ancestor::Header.bit());
    assert_eq!(read.mark("End").ancestors, article | Ancestor::Footer.bit());
    assert_eq!(
        read.mark("Inner").ancestors,
        article | Ancestor::InnerArticle.bit()
    );
    assert_eq!(read.mark("Layout").ancestors, 0);
    assert_eq!(read.mark("Ad").ancestors, Ancestor::Address.bit());
    assert_eq!(
        (read.mark("One").ancestors, read.mark("Two").ancestors),
        (0, Ancestor::Broken.bit())
    );
}

#[wasm_bindgen_test]
fn hints_link_share_path_and_container_of_a_line_are_read() {
    let html = "<body class='sidebar'><div class='entry-content' id='ad'><p>One</p><p>Two \
                <a href='/x'>link</a></p><p><a>No link</a></p></div><div class='related'>\
                <p itemprop='author'>Three</p><a href='javascript:1'>All</a></div>";
    let read = read(html);
    let body = Hint::Body.bit() | Hint::Ad.bit();
    assert_eq!(read.mark("One").hints, body);
    let author = Hint::Related.bit() | Hint::Byline.bit();
    assert_eq!(read.mark("Three").hints, author);
    let links = ["One", "Two link", "No link", "All"].map(|line| read.mark(line).links);
    assert_eq!(links, [0, 57, 0, 100]);
    let (one, two, three) = (read.mark("One"), read.mark("Two link"), read.mark("Three"));
    assert_eq!((one.path, one.container), (two.path, two.container));
    assert_eq!((one.path, one.outer), (three.path, three.outer));
    assert_ne!(one.container, three.container);
    assert_ne!(one.path, read.mark("All").path);
}

#[wasm_bindgen_test]
fn what_stands_inside_a_sentence_is_read_as_a_reader_sees_it() {
    for (html, text) in [
        (
            "The <x-term>ferry</x-term> to <st1:city>Lind</st1:city> stayed.",
            "The ferry to Lind stayed.",
        ),
        (
            "It sails at <button>noon</button> or <object>later</object>.",
            "It sails at noon or later.",
        ),
        (
            "It is <math><mi>a</mi><mo>=</mo><mn>2</mn><annotation>a=2</annotation></math> km.",
            "It is a=2 km.",
        ),
        (
            "It is <span class='katex-mathml'><math><mi>a</mi></math></span>\
             <span aria-hidden='true'>a</span> km.",
            "It is a km.",
        ),
        (
            "It is <span style='display: none'><math><mi>a</mi></math></span><img alt='a'> km.",
            "It is a km.",
        ),
        (
            "The <a href='x'>ferry<span class='sr-only'> (new tab)</span></a> sails.",
            "The ferry sails.",
        ),
        (
            "The quay<span class='note tooltip-text'>A wall</span> is long.",
            "The quay is long.",
        ),
        (
            "It cost <s>nine</s> <del>seven</del> eight crowns.",
            "It cost eight crowns.",
        ),
        ("It weighs 10<sup>−4</sup> kg.", "It weighs 10⁻⁴ kg."),
        (
            "On the 4<sup>th</sup> it sailed.<sup>2</sup>",
            "On the 4th it sailed.2",
        ),
        ("<ruby>港<rp>(</rp><rt>minato</rt></ruby>です。", "港です。"),
        (
            "<b class='overflow-hidden'>The</b> ferry sails.",
            "The ferry sails.",
        ),
    ] {
        assert_eq!(text_of(&format!("<p>{html}</p>")), format!("{text}\n"));
    }
}

#[wasm_bindgen_test]
fn unknown_elements_that_hold_no_part_of_a_sentence_are_lines() {
    let html = "<x-list><x-item>One</x-item> <x-item>Two</x-item></x-list><x-card><h2>Three</h2>\
                <p>Four</p></x-card><div>Five <x-b>six</x-b></div><div><button>Share</button></div>";
    assert_eq!(text_of(html), "One\nTwo\nThree\nFour\nFive six\n");
}

#[wasm_bindgen_test]
fn a_drop_cap_in_a_block_belongs_to_its_word() {
    for html in [
        "<div><div>T</div>he ferry sails.</div>",
        "<p><span style='display: block'>T</span>he ferry sails.</p>",
    ] {
        assert_eq!(text_of(html), "The ferry sails.\n", "{html}");
    }
    assert_eq!(text_of("<td><div>T</div>Ferry"), "T\nFerry\n");
}

#[wasm_bindgen_test]
fn a_heading_is_one_line_without_the_link_to_itself() {
    for html in [
        "<h1>The ferry<br> sails</h1>",
        "<h1>The ferry sails<a href='#a'>#</a></h1>",
        "<h1><div>The ferry</div><div>sails</div></h1>",
        "<h1><span style='display:block'>The ferry</span>sails</h1>",
    ] {
        assert_eq!(text_of(html), "The ferry sails\n", "{html}");
    }
}

#[wasm_bindgen_test]
fn hard_wrapped_lines_are_joined_and_others_are_not() {
    let wrapped = [
        "The ferry to the island of Lind stayed in",
        "port on Tuesday, because gales had closed",
        "the strait to every ship. It was quiet.",
    ];
    let joined = [&wrapped.join(" "), "\n"].concat();
    assert_eq!(
        text_of(&format!("<pre>{}</pre>", wrapped.join("\n"))),
        joined
    );
    assert_eq!(text_of(&format!("<p>{}</p>", wrapped.join("<br>"))), joined);
    let style = "<p style='white-space: pre-line'>";
    assert_eq!(text_of(&[style, &wrapped.join("\n")].concat()), joined);
    for lines in [
        ["Harbour Street 5", "Westholm", "Telephone 1234"],
        [
            "let slip = harbour.open(Ship::Ferry);",
            "if slip.is_rotten(2) { slip.close(); }",
            "return slip.into_iter().rev().next();",
        ],
        [
            "A ferry sails on Monday.",
            "Two sail on Friday.",
            "None on Sunday.",
        ],
    ] {
        let html = format!("<pre>{}</pre>", lines.join("\n"));
        assert_eq!(text_of(&html).lines().collect::<Vec<_>>(), lines);
    }
}

#[wasm_bindgen_test]
fn a_hidden_block_is_read_if_it_has_nearly_all_of_the_text() {
    let article = "<p>The ferry to the island of Lind stayed in port on Tuesday.</p>";
    let text = "The ferry to the island of Lind stayed in port on Tuesday.\n";
    for hidden in ["aria-hidden='true' inert", "hidden", "style='display:none'"] {
        let shown = format!("<div {hidden}>{article}</div><p>Loading</p>");
        assert_eq!(text_of(&shown), format!("{text}Loading\n"), "{hidden}");
        let dialog = format!("<div role='dialog' {hidden}>{article}</div><p>Loading</p>");
        assert_eq!(text_of(&dialog), "Loading\n", "{hidden}");
        let other = format!("{article}<div {hidden}>{article}</div>");
        assert_eq!(text_of(&other), text, "{hidden}");
    }
}
