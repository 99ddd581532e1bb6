//! What markup says of a text's lines, given natively as marks; and what is told of lines set aside.

use crate::support::prose;
use nutgraf::{
    AsideReason, Block, Hint, Mark, Options, Page, Role, SetAside, Span, Tag, Within, summarize,
    summarize_all,
};
use proptest::prelude::*;
use proptest::test_runner::Config;

/// The lines of a menu, an article, and behind it lines that read as its own do.
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
const TITLE: usize = 8;
const OTHER: usize = 14;

fn menu() -> Mark {
    Mark {
        tag: Tag::Item,
        within: Within::Nav.bit() | Within::List.bit(),
        links: 100,
        container: 2,
        outer: 2,
        ..Mark::default()
    }
}

fn article() -> Mark {
    Mark {
        tag: Tag::Paragraph,
        within: Within::Article.bit() | Within::Main.bit(),
        hints: Hint::Body.bit(),
        container: 1,
        outer: 1,
        ..Mark::default()
    }
}

/// Why the last lines were set aside, if they were, when they are marked like this. All else is
/// as it should be.
fn aside(other: Mark) -> Vec<Option<AsideReason>> {
    let text = LINES.map(|line| line.to_owned() + "\n").concat();
    let marks = (0..LINES.len()).map(|i| match i {
        TITLE => Mark {
            tag: Tag::Heading(1),
            ..article()
        },
        _ if i < TITLE => menu(),
        _ if i < OTHER => article(),
        _ => other,
    });
    let page = Page::new(&text, marks.collect()).expect("a mark a line");
    let summary = summarize(page, &Options::default()).expect("a summary");
    for (i, block) in summary.blocks[..OTHER].iter().enumerate() {
        assert_eq!(block.aside.is_some(), i < TITLE, "{block:?}");
    }
    let others = summary.blocks[OTHER..].iter();
    others.map(|block| block.aside).collect()
}

#[test]
fn lines_that_markup_puts_outside_of_the_article_are_set_aside_for_that() {
    assert_eq!(aside(article()), [None; 6], "they read as the others do");
    assert_eq!(aside(menu()), [Some(AsideReason::Markup); 6]);
    let related = Mark {
        tag: Tag::Paragraph,
        within: Within::Aside.bit(),
        hints: Hint::Related.bit() | Hint::Card.bit(),
        ..menu()
    };
    assert_eq!(aside(related), [Some(AsideReason::Markup); 6]);
}

/// The lines that have a reason, as they should be told.
fn with_a_reason(blocks: &[Block]) -> Vec<Told> {
    let told = |block: &Block| Some((block.span, block.role, block.aside?));
    blocks.iter().filter_map(told).collect()
}

/// What of a text shows.
fn shown(text: &str) -> String {
    text.split_whitespace().collect()
}

/// What of it stands in blocks.
fn told_of(text: &str, blocks: &[Block]) -> String {
    blocks
        .iter()
        .map(|block| shown(block.span.of(text)))
        .collect()
}

type Told = (Span, Role, AsideReason);

fn told(line: SetAside) -> Told {
    (line.span, line.role, line.reason)
}

proptest! {
    #![proptest_config(Config { cases: 200, failure_persistence: None, ..Config::default() })]

    #[test]
    fn whatever_the_marks_say_every_line_is_told_and_no_sentence_stands_where_there_is_no_text(
        texts in prop::collection::vec(prose::pastes(), 1..4),
        words in prop::collection::vec(any::<u32>(), 4 * 64),
    ) {
        let page = |text| -> Page {
            let lines = |text: &str| text.split_inclusive('\n').count();
            let words = words.iter().copied().cycle().take(Mark::WORDS * lines(text));
            Page::packed(text, &words.collect::<Vec<_>>()).expect("a mark a line")
        };
        for text in &texts {
            let marked = summarize(page(text), &Options::default()).expect("a summary");
            prop_assert_eq!(shown(text), told_of(text, &marked.blocks));
            let aside: Vec<Told> = marked.set_aside().map(told).collect();
            prop_assert_eq!(aside, with_a_reason(&marked.blocks));
            let inside = |s: &nutgraf::Sentence| {
                let holds = |b: &&Block| b.span.start <= s.span.start && s.span.end <= b.span.end;
                marked.blocks.iter().find(holds).is_some_and(Block::is_text)
            };
            prop_assert!(marked.sentences.iter().all(inside));
        }
        let pages: Vec<Page> = texts.iter().map(|text| page(text)).collect();
        let all = summarize_all(&pages, &Options::default()).expect("a summary");
        for source in &all.sources {
            let aside: Vec<Told> = source.set_aside().map(told).collect();
            prop_assert_eq!(aside, with_a_reason(&source.blocks));
        }
    }
}
