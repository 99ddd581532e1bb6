//! The markup of lines, and the lines that are excluded because of it.

use crate::support::prose;
use nutgraf::{
    Ancestor, Block, ExcludedLine, ExclusionReason, Hint, LineMarkup, Options, Page, Role, Span,
    Tag, summarize, summarize_all,
};
use proptest::prelude::*;
use proptest::test_runner::Config;

/// The lines of a menu, an article, and other lines after it that read like it.
const LINES: [&str; 20] = [
    "Home",
    "News",
    "Sport and leisure",
    "Jobs",
    "Houses to let",
    "Weather",
    "Log in",
    "Contact us",
    "Ferry stays in port as gales close the strait",
    "The ferry to Lind stayed in port on Tuesday because of the gales in the strait.",
    "Its crew of nine spent the night aboard, and the passengers slept in the town hall.",
    "The board said that the ferry would sail as soon as the wind had gone round to the west.",
    "Nobody was hurt, but a van that had been left on the quay was blown into the harbour.",
    "The last storm that closed the strait for so long was in the winter of 1987.",
    "The library on Mill Lane was saved by one vote after a night of talks in the council.",
    "The council of Eastwick will plant nine hundred trees along the old canal this autumn.",
    "A bakery that has sold bread since 1934 closes its doors in March, the owner said.",
    "The goalkeeper of Harriers was sent off after nine minutes, and the match was lost.",
    "The museum at Sandholm shows the boats of its fishermen until the end of the year.",
    "The price of peas has doubled since the summer, and growers expect it to rise again.",
];
/// Index of the title.
const TITLE: usize = 8;
/// Index of the first line after the article.
const OTHER: usize = 14;

/// Returns the markup of a line of the menu.
fn menu() -> LineMarkup {
    LineMarkup {
        tag: Tag::Item,
        ancestors: Ancestor::Nav.bit() | Ancestor::List.bit(),
        links: 100,
        container: 2,
        outer: 2,
        ..LineMarkup::default()
    }
}

/// Returns the markup of a line of the article.
fn article() -> LineMarkup {
    LineMarkup {
        tag: Tag::Paragraph,
        ancestors: Ancestor::Article.bit() | Ancestor::Main.bit(),
        hints: Hint::Body.bit(),
        container: 1,
        outer: 1,
        ..LineMarkup::default()
    }
}

/// Returns why each of the last lines is excluded if they have the given markup.
/// Panics unless the menu is excluded and the article is not.
fn reasons_with(other: LineMarkup) -> Vec<Option<ExclusionReason>> {
    let text = LINES.map(|line| line.to_owned() + "\n").concat();
    let marks = (0..LINES.len()).map(|i| match i {
        TITLE => LineMarkup {
            tag: Tag::Heading(1),
            ..article()
        },
        _ if i < TITLE => menu(),
        _ if i < OTHER => article(),
        _ => other,
    });
    let page = Page::new(&text, marks.collect()).expect("one markup for each line");
    let summary = summarize(page, &Options::default()).expect("a summary");
    for (i, block) in summary.blocks[..OTHER].iter().enumerate() {
        assert_eq!(block.excluded.is_some(), i < TITLE, "{block:?}");
    }
    let others = summary.blocks[OTHER..].iter();
    others.map(|block| block.excluded).collect()
}

#[test]
fn lines_outside_the_article_by_their_markup_are_excluded() {
    assert_eq!(
        reasons_with(article()),
        [None; 6],
        "they read like the article"
    );
    assert_eq!(reasons_with(menu()), [Some(ExclusionReason::Markup); 6]);
    let related = LineMarkup {
        tag: Tag::Paragraph,
        ancestors: Ancestor::Aside.bit(),
        hints: Hint::Related.bit() | Hint::Card.bit(),
        ..menu()
    };
    assert_eq!(reasons_with(related), [Some(ExclusionReason::Markup); 6]);
}

#[test]
fn in_a_page_of_prose_a_line_that_markup_sets_apart_is_excluded() {
    let lines = &LINES[TITLE + 1..=OTHER];
    let text = lines.join("\n");
    let is_kept = |last: LineMarkup| {
        let mut marks = vec![article(); lines.len()];
        *marks.last_mut().expect("a line") = last;
        let page = Page::new(&text, marks).expect("one markup for each line");
        let summary = summarize(page, &Options::default()).expect("a summary");
        let (last, before) = summary.blocks.split_last().expect("a block");
        assert!(before.iter().all(|block| block.excluded.is_none()));
        last.excluded.is_none()
    };
    assert!(is_kept(article()));
    for hint in [Hint::Comment, Hint::Account, Hint::Byline, Hint::Consent] {
        let hints = article().hints | hint.bit();
        assert!(!is_kept(LineMarkup { hints, ..article() }), "{hint:?}");
    }
    let ancestors = article().ancestors | Ancestor::Dialog.bit();
    assert!(!is_kept(LineMarkup {
        ancestors,
        ..article()
    }));
    // A flag on all lines says nothing about one of them.
    let comment = LineMarkup {
        hints: Hint::Comment.bit(),
        ..article()
    };
    let page = Page::new(&text, vec![comment; lines.len()]).expect("one markup for each line");
    let summary = summarize(page, &Options::default()).expect("a summary");
    assert!(summary.blocks.iter().all(|block| block.excluded.is_none()));
}

#[test]
fn a_declared_language_holds_unless_the_text_is_clearly_in_another() {
    let german = "Die Fähre blieb am Dienstag im Hafen, weil der Wind die Wellen über die Mole \
                  trieb. Am 3. Mai soll sie wieder fahren, sagte der Kapitän.";
    let read = |text: &str, declared: Option<&str>, requested: Option<&str>| {
        let mut options = Options::default();
        options.language = requested.map(String::from);
        let page = Page::from(text).with_language(declared);
        let summary = summarize(page, &options).expect("a summary");
        (summary.language.code, summary.language.declared)
    };
    let declared = |tag: &str| Some(tag.to_owned());
    assert_eq!(read(german, Some("en"), None), ("de", declared("en")));
    assert_eq!(read(german, Some("pl"), None), ("de", declared("pl")));
    assert_eq!(read(german, Some("de-AT"), None), ("de", declared("de-AT")));
    assert_eq!(read(german, Some("de"), Some("en")), ("en", declared("de")));
    assert_eq!(read(german, None, None), ("de", None));
    assert_eq!(
        read("Lind, 2024.", Some("fi"), None),
        ("fi", declared("fi"))
    );
}

/// Returns the excluded lines among some blocks.
fn excluded_blocks(blocks: &[Block]) -> Vec<Excluded> {
    let excluded = |block: &Block| Some((block.span, block.role, block.excluded?));
    blocks.iter().filter_map(excluded).collect()
}

/// Returns a text without white space.
fn visible(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Returns the text of some blocks without white space.
fn text_of(text: &str, blocks: &[Block]) -> String {
    blocks
        .iter()
        .map(|block| visible(block.span.of(text)))
        .collect()
}

/// The span, the role and the reason of an excluded line.
type Excluded = (Span, Role, ExclusionReason);

fn excluded(line: ExcludedLine) -> Excluded {
    (line.span, line.role, line.reason)
}

proptest! {
    #![proptest_config(Config { cases: 200, failure_persistence: None, ..Config::default() })]

    #[test]
    fn with_any_markup_every_line_is_a_block_and_sentences_are_in_text_blocks(
        texts in prop::collection::vec(prose::pastes(), 1..4),
        words in prop::collection::vec(any::<u32>(), 4 * 64),
    ) {
        let page = |text| -> Page {
            let lines = |text: &str| text.split_inclusive('\n').count();
            let words = words.iter().copied().cycle().take(LineMarkup::WORDS * lines(text));
            Page::packed(text, &words.collect::<Vec<_>>()).expect("one markup for each line")
        };
        for text in &texts {
            let marked = summarize(page(text), &Options::default()).expect("a summary");
            prop_assert_eq!(visible(text), text_of(text, &marked.blocks));
            let aside: Vec<Excluded> = marked.excluded().map(excluded).collect();
            prop_assert_eq!(aside, excluded_blocks(&marked.blocks));
            let inside = |s: &nutgraf::Sentence| {
                let holds = |b: &&Block| b.span.start <= s.span.start && s.span.end <= b.span.end;
                marked.blocks.iter().find(holds).is_some_and(Block::is_text)
            };
            prop_assert!(marked.sentences.iter().all(inside));
        }
        let pages: Vec<Page> = texts.iter().map(|text| page(text)).collect();
        let all = summarize_all(&pages, &Options::default()).expect("a summary");
        for source in &all.sources {
            let aside: Vec<Excluded> = source.excluded().map(excluded).collect();
            prop_assert_eq!(aside, excluded_blocks(&source.blocks));
        }
    }
}
