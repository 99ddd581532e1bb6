//! Every line of a text has an account: its characters are in a sentence, in an excluded or
//! repeated line, or in a short title or heading. The reader can include and pin each of them.

use crate::support::fixtures::fixtures;
use crate::support::prose;
use nutgraf::{Block, Length, Options, Role, Span, Summary, summarize};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::Config;
use std::fs;
use std::path::Path;

/// Marks, credits and links that follow the last full stop of a paragraph.
const TAILS: [&str; 30] = [
    "[1]",
    "[2][3]",
    "[citation needed]",
    "[5]: 34",
    "¹",
    "†",
    "4",
    "1–3",
    "*",
    "**",
    " (NWP)",
    " (O. Fenn)",
    " — NWP",
    " — NWP & TTN",
    " – nwp",
    " -NWP",
    " NWP",
    " — Orla Fenn",
    " Source: NWP",
    " https://tern.example.org/b3",
    " #ferry",
    " @lind",
    " 🎉",
    " 🎉🎉",
    " [edit]",
    "</p>",
    "<br>",
    " »",
    " ■",
    " >",
];
/// Ends of a paragraph whose last sentence has no full stop.
const OPEN_ENDS: [&str; 4] = ["", ":", "…", "..."];
/// Paragraphs of two sentences, without the last full stop.
const PARAGRAPHS: [&str; 4] = [
    "The pilots of Lind have rowed out to every ship since 1804, and forty of them still live on \
     the island. Their boats are kept in a long shed by the mole",
    "A pilot must know each bank and each current of the strait before he is twenty. The office \
     examines him on a winter night without a lamp",
    "Steam was tried in the year of the great flood, and given up in the next. The boilers were \
     sold to a brewery across the water",
    "Nobody has drowned on a pilot boat for sixty years. The oldest of the rowers says that it is \
     because nobody can swim",
];

fn summary_of(text: &str) -> Summary {
    summarize(text, &Options::default()).expect("a summary")
}

fn is_visible(c: char) -> bool {
    !(c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'))
}

/// Returns the visible characters of a part of a text that are in none of some spans.
fn left_out(text: &str, part: Span, mut spans: Vec<Span>) -> String {
    spans.sort_unstable();
    let mut rest = String::new();
    let mut at = part.start;
    let end = Span {
        start: part.end,
        end: part.end,
    };
    for span in spans.into_iter().chain([end]) {
        if at < span.start.min(part.end) {
            let gap = &text[at as usize..span.start.min(part.end) as usize];
            rest.extend(gap.chars().filter(|&c| is_visible(c)));
        }
        at = at.max(span.end);
    }
    rest
}

/// Returns the number of words of a line. Two characters of a script without blanks are a word.
fn words(line: &str) -> usize {
    let is_word = |word: &&str| word.chars().any(char::is_alphanumeric);
    let wide = |c: &char| matches!(c, '\u{3040}'..='\u{9fff}');
    let spelled = line.split(|c: char| !is_visible(c)).filter(is_word).count();
    spelled.max(line.chars().filter(wide).count() / 2)
}

/// Returns `true` if a sentence of five words ends inside a line: its last word has four small
/// letters or more, and a capital follows its full stop and a space.
fn holds_sentence(line: &str) -> bool {
    line.match_indices(". ").any(|(at, stop)| {
        let (head, rest) = (&line[..at], &line[at + stop.len()..]);
        let last = head.rsplit(' ').next().unwrap_or("");
        let is_word = last.chars().count() >= 4 && last.chars().all(char::is_lowercase);
        words(head) >= 5 && is_word && rest.starts_with(|c: char| c.is_ascii_uppercase())
    })
}

/// Describes the lines of a text that have no account.
fn unaccounted(text: &str, summary: &Summary) -> Vec<String> {
    let sentences: Vec<Span> = summary.sentences.iter().map(|s| s.span).collect();
    let mut errors = Vec::new();
    for block in &summary.blocks {
        let line = block.span.of(text);
        let is_heading = matches!(block.role, Role::Title | Role::Heading);
        if block.is_text() {
            let lost = left_out(text, block.span, sentences.clone());
            if !lost.is_empty() {
                errors.push(format!("in no sentence: {lost:?}"));
            }
        } else if is_heading
            && block.excluded.is_none()
            && (words(line) > 25 || holds_sentence(line))
        {
            errors.push(format!("too long for a heading: {line:?}"));
        }
    }
    let blocks: Vec<Span> = summary.blocks.iter().map(|block| block.span).collect();
    let whole = Span {
        start: 0,
        end: text.len() as u32,
    };
    let lost = left_out(text, whole, blocks);
    if !lost.is_empty() {
        errors.push(format!("in no line: {lost:?}"));
    }
    errors
}

/// Describes what prevents the reader from including and pinning a line.
fn refused(text: &str, block: Block) -> Option<String> {
    let options = Options::new(Length::Sentences(1));
    let options = options.include_lines([block.span]).pin([block.span]);
    let summary = summarize(text, &options).expect("including a line is never refused");
    let chosen = summary.chosen().map(|sentence| sentence.span).collect();
    let lost = left_out(text, block.span, chosen);
    (!lost.is_empty()).then(|| format!("{lost:?} is not chosen though its line is pinned"))
}

fn paragraph() -> impl Strategy<Value = String> {
    let closed = select(&TAILS[..]).prop_map(|tail| format!(".{tail}"));
    let end = prop_oneof![3 => closed, 1 => select(&OPEN_ENDS[..]).prop_map(String::from)];
    (select(&PARAGRAPHS[..]), end).prop_map(|(text, end)| format!("{text}{end}"))
}

fn any_article() -> impl Strategy<Value = String> {
    let title = select(&["", "The pilots of Lind\n\n", "Pilots\n"][..]);
    let paragraphs = prop::collection::vec(paragraph(), 1..6);
    (title, paragraphs, select(&["\n", "\n\n"][..]))
        .prop_map(|(title, paragraphs, gap)| format!("{title}{}", paragraphs.join(gap)))
}

/// Labels before the lines of a text: of mail, margins, transcripts, chats and subtitles.
const LABELS: [&str; 12] = [
    "> ",
    ">> ",
    "7 ",
    "[00:03:10] FENN: ",
    "12/03/2021, 21:14 - Orla: ",
    "<orla> ",
    "Orla: ",
    "0:07\n",
    "4\n00:00:08,100 --> 00:00:11,000\n<i>",
    "\u{c}",
    "\n12\n\nTERN REPORT\n\n",
    "# ",
];

/// Returns a text whose lines are wrapped, perhaps with hyphens, and have labels before them.
fn any_format() -> impl Strategy<Value = String> {
    let paragraphs = prop::collection::vec(paragraph(), 1..4);
    let labels = prop::collection::vec(select(&LABELS[..]), 1..3);
    let hyphens = select(&["", "-", "\u{2010}", "¬"][..]);
    (paragraphs, labels, 20..70usize, hyphens).prop_map(|(paragraphs, labels, width, hyphen)| {
        let mut text = String::new();
        let characters: Vec<char> = paragraphs.join(" ").chars().collect();
        for (i, line) in characters.chunks(width).enumerate() {
            text.push_str(labels[i % labels.len()]);
            text.extend(line);
            text.push_str(if line.ends_with(&['e']) { hyphen } else { "" });
            text.push('\n');
        }
        text
    })
}

proptest! {
    #![proptest_config(Config { cases: 300, failure_persistence: None, ..Config::default() })]

    #[test]
    fn every_line_of_a_paste_has_an_account_and_can_be_pinned(
        text in prop_oneof![any_article(), any_format(), prose::pastes()], which in any::<prop::sample::Index>()
    ) {
        prop_assume!(text.chars().any(is_visible));
        let summary = summary_of(&text);
        prop_assert_eq!(unaccounted(&text, &summary), Vec::<String>::new());
        prop_assert_eq!(refused(&text, *which.get(&summary.blocks)), None);
    }

    #[test]
    fn a_paragraph_of_two_sentences_is_text_whatever_ends_it(
        paragraphs in prop::collection::vec(paragraph(), 2..6)
    ) {
        let mut paragraphs = paragraphs;
        paragraphs.sort();
        paragraphs.dedup_by_key(|text| text[..20].to_owned());
        let text = format!("The pilots of Lind\n\n{}", paragraphs.join("\n\n"));
        let summary = summary_of(&text);
        for paragraph in &paragraphs {
            let block = summary.blocks.iter().find(|b| b.span.of(&text) == paragraph);
            let block = block.expect("each paragraph is a line");
            prop_assert!(block.is_text(), "{:?} {:?}: {}", block.role, block.excluded, paragraph);
        }
    }
}

#[test]
fn every_line_of_the_fixtures_has_an_account_and_can_be_pinned() {
    for fixture in fixtures() {
        let (slug, text) = (&fixture.slug, &fixture.input);
        assert_eq!(unaccounted(text, &fixture.summary), [""; 0], "{slug}");
        for &block in &fixture.summary.blocks {
            assert_eq!(refused(text, block), None, "{slug}");
        }
    }
}

#[test]
fn every_line_of_the_fuzzing_corpus_has_an_account() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/document");
    let mut texts = 0;
    for entry in fs::read_dir(&folder).expect("the corpus") {
        let bytes = fs::read(entry.expect("a file").path()).expect("bytes");
        let text = String::from_utf8_lossy(&bytes);
        if let Ok(summary) = summarize(&*text, &Options::default()) {
            assert_eq!(unaccounted(&text, &summary), [""; 0], "{text:?}");
            texts += 1;
        }
    }
    assert!(texts > 50, "only {texts} texts");
}

#[test]
fn an_included_heading_is_text_and_an_included_title_still_names_the_article() {
    let lead = format!("{}.", PARAGRAPHS[0]);
    let text = format!(
        "The pilots of Lind\n\n{lead}\n\nSteam\n\n{}.",
        PARAGRAPHS[2]
    );
    let summary = summary_of(&text);
    let roles: Vec<Role> = summary.blocks.iter().map(|block| block.role).collect();
    assert_eq!(roles, [Role::Title, Role::Body, Role::Heading, Role::Body]);
    let spans = [summary.blocks[0].span, summary.blocks[2].span];
    let included = summarize(&text, &Options::default().include_lines(spans)).expect("a summary");
    assert!(included.blocks.iter().all(Block::is_text));
    assert_eq!(included.title, summary.title);
}
