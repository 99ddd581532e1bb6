//! Properties that hold for every text.
//!
//! The texts are random characters, random characters from a small alphabet of
//! difficult ones, and random pastes. proptest prints the smallest text that fails.
//! Such a text becomes a unit test, so no seeds are stored.

use crate::support::prose;
use nutgraf::{
    Block, Error, Length, Notice, Options, Role, Score, Span, StoryChoice, Summary, sentences,
    summarize,
};
use proptest::prelude::*;
use proptest::test_runner::Config;

/// Line ends, sentence ends, invisible characters, joiners, combining marks,
/// direction controls, and the first characters of lists and captions.
const DIFFICULT: [char; 44] = [
    '\0', '\u{feff}', '\r', '\n', '\t', '\u{b}', '\u{c}', '\u{85}', ' ', '\u{a0}', '\u{2028}',
    '\u{2029}', '\u{200b}', '\u{200d}', '\u{ad}', '\u{200f}', '\u{202e}', '\u{301}', '\u{fe0f}',
    '🏽', '👩', '🇳', '.', '!', '?', '…', '。', ',', '’', '“', '”', ')', '-', '—', '•', '©', ':',
    '1', '9', 'a', 'U', 'S', 'é', '東',
];

fn any_text() -> impl Strategy<Value = String> {
    let any = prop::collection::vec(any::<char>(), 0..200);
    let difficult = prop::collection::vec(prop::sample::select(&DIFFICULT[..]), 0..120);
    prop_oneof![
        1 => any.prop_map(String::from_iter),
        1 => difficult.prop_map(String::from_iter),
        2 => prose::pastes(),
    ]
}

/// Returns whether a character is invisible, by Unicode's properties instead of the
/// crate's own table. A text of such characters is blank.
fn is_blank(c: char) -> bool {
    let invisible = matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    c.is_whitespace() || c.is_control() || invisible
}

/// Returns all invisible characters.
fn blanks() -> Vec<char> {
    ('\0'..=char::MAX).filter(|&c| is_blank(c)).collect()
}

fn summary_of(text: &str, length: Length) -> Summary {
    summarize(text, &Options::new(length)).expect("a text that shows something has a summary")
}

/// Returns the indices of the chosen sentences.
fn chosen(summary: &Summary) -> Vec<usize> {
    (0..summary.sentences.len())
        .filter(|&i| summary.sentences[i].chosen)
        .collect()
}

/// Returns the number of chosen sentences. Fails unless they are the best ones.
fn chosen_prefix(summary: &Summary) -> Result<usize, TestCaseError> {
    let length = summary.chosen().count();
    for sentence in &summary.sentences {
        prop_assert_eq!(sentence.chosen, sentence.rank as usize <= length);
    }
    prop_assert!(length >= 1);
    Ok(length)
}

/// Fails unless spans are in order, disjoint, on character boundaries and not blank.
fn well_formed(text: &str, spans: &[Span]) -> Result<(), TestCaseError> {
    for span in spans {
        let inside = text.get(span.range());
        prop_assert!(inside.is_some(), "{:?} is no part of the text", span);
        let shows = inside.is_some_and(|part| part.chars().any(|c| !is_blank(c)));
        prop_assert!(shows, "{:?} is invisible", span);
    }
    for pair in spans.windows(2) {
        prop_assert!(pair[0].end <= pair[1].start, "{:?}", pair);
    }
    Ok(())
}

/// Returns the visible characters of a text that are in no span.
fn left_out(text: &str, spans: &[Span]) -> String {
    let ends = spans.iter().map(|span| span.end as usize);
    let starts = spans
        .iter()
        .map(|span| span.start as usize)
        .chain([text.len()]);
    let gaps = std::iter::once(0)
        .chain(ends)
        .zip(starts)
        .map(|(from, to)| &text[from..to]);
    gaps.flat_map(str::chars)
        .filter(|&c| !is_blank(c))
        .collect()
}

proptest! {
    #![proptest_config(Config { cases: 400, failure_persistence: None, ..Config::default() })]

    #[test]
    fn a_text_is_refused_if_and_only_if_it_is_blank(text in any_text()) {
        let blank = text.chars().all(is_blank);
        match summarize(&text, &Options::default()) {
            Ok(summary) => {
                prop_assert!(!blank);
                prop_assert!(!summary.sentences.is_empty() && summary.chosen().count() > 0);
            }
            Err(error) => prop_assert!(blank && error == Error::Empty, "{}", error),
        }
        prop_assert_eq!(sentences(&text, &Options::default()).is_err(), blank);
    }

    #[test]
    fn invisible_characters_alone_are_an_empty_text(
        text in prop::collection::vec(prop::sample::select(blanks()), 0..20)
    ) {
        let text = String::from_iter(text);
        prop_assert_eq!(summarize(&text, &Options::default()), Err(Error::Empty));
        prop_assert_eq!(sentences(&text, &Options::default()), Err(Error::Empty));
    }

    #[test]
    fn every_visible_character_is_in_a_block_and_every_text_block_in_sentences(text in any_text()) {
        prop_assume!(!text.chars().all(is_blank));
        let summary = summary_of(&text, Length::default());
        let blocks: Vec<Span> = summary.blocks.iter().map(|block| block.span).collect();
        well_formed(&text, &blocks)?;
        prop_assert_eq!(left_out(&text, &blocks), "");
        let spans: Vec<Span> = summary.sentences.iter().map(|sentence| sentence.span).collect();
        well_formed(&text, &spans)?;
        let other_blocks = summary.blocks.iter().filter(|block| !block.is_text());
        let mut all: Vec<Span> = other_blocks.map(|block| block.span).chain(spans.iter().copied()).collect();
        all.sort();
        well_formed(&text, &all)?;
        prop_assert_eq!(left_out(&text, &all), "");
        for sentence in &spans {
            let holds = |block: &&Block| {
                block.span.start <= sentence.start && sentence.end <= block.span.end
            };
            let block = summary.blocks.iter().find(holds);
            prop_assert!(block.is_some_and(Block::is_text), "{:?} is outside of the text", sentence);
        }
        if let Some(title) = summary.title {
            let block = summary.blocks.iter().find(|block| block.span == title);
            prop_assert_eq!(block.map(|block| block.role), Some(Role::Title));
        }
        for keyword in &summary.keywords {
            prop_assert!(text.get(keyword.span.range()).is_some_and(|word| !word.is_empty()));
            prop_assert!(keyword.weight > 0.0 && keyword.weight <= 1.0 && keyword.count > 0);
        }
    }

    #[test]
    fn stories_are_in_order_and_contain_all_lines(text in any_text()) {
        prop_assume!(!text.chars().all(is_blank));
        let summary = summary_of(&text, Length::default());
        let stories: Vec<Span> = summary.stories.iter().map(|story| story.span).collect();
        well_formed(&text, &stories)?;
        prop_assert_eq!(left_out(&text, &stories), "");
        prop_assert_eq!(summary.stories.iter().filter(|story| story.chosen).count(), 1);
        for story in &summary.stories {
            if let Some(title) = story.title {
                prop_assert!(story.span.start <= title.start && title.end <= story.span.end);
            }
        }
        // Each story can be chosen, and then all sentences are from it.
        for (i, story) in summary.stories.iter().enumerate() {
            let options = Options::default().story(StoryChoice::Index(i as u32));
            let own = summarize(&text, &options).expect("a story that the text has");
            let inside = |s: &Span| story.span.start <= s.start && s.end <= story.span.end;
            prop_assert!(own.sentences.iter().all(|sentence| inside(&sentence.span)));
        }
        let beyond = Options::default().story(StoryChoice::Index(stories.len() as u32));
        prop_assert_eq!(summarize(&text, &beyond).map_err(|error| error.code()), Err("option"));
        let all = summarize(&text, &Options::default().story(StoryChoice::All));
        prop_assert!(all.is_ok_and(|all| all.stories.iter().all(|story| story.chosen)));
    }

    #[test]
    fn without_cleaning_every_line_is_text(text in any_text()) {
        prop_assume!(!text.chars().all(is_blank));
        let summary = summarize(&text, &Options::default().extract_article(false)).expect("not blank");
        prop_assert!(summary.blocks.iter().all(Block::is_text));
        let spans: Vec<Span> = summary.sentences.iter().map(|sentence| sentence.span).collect();
        prop_assert_eq!(left_out(&text, &spans), "");
    }

    #[test]
    fn included_lines_are_text_and_excluded_lines_are_not(
        text in any_text(), which in any::<prop::sample::Index>()
    ) {
        prop_assume!(!text.chars().all(is_blank));
        let blocks = summary_of(&text, Length::default()).blocks;
        let block = *which.get(&blocks);
        let at = |summary: &Summary| summary.blocks[which.index(blocks.len())];
        let keep = Options::default().include_lines([block.span]);
        let kept = summarize(&text, &keep).expect("including a line is never refused");
        prop_assert_eq!(at(&kept).excluded, None);
        prop_assert!(block.excluded.is_none() || at(&kept).is_text());
        match summarize(&text, &Options::default().exclude_lines([block.span])) {
            Ok(dropped) => prop_assert!(!at(&dropped).is_text()),
            Err(error) => prop_assert_eq!(error.code(), "option"),
        }
        let both = summarize(&text, &keep.exclude_lines([block.span])).expect("the included line remains");
        prop_assert_eq!(at(&both).excluded, None);
    }

    #[test]
    fn plain_segmentation_loses_no_visible_character(text in any_text()) {
        prop_assume!(!text.chars().all(is_blank));
        let spans = sentences(&text, &Options::default()).expect("the text is not blank");
        well_formed(&text, &spans)?;
        prop_assert_eq!(left_out(&text, &spans), "");
    }

    #[test]
    fn ranks_count_from_one_and_scores_descend(text in any_text()) {
        prop_assume!(!text.chars().all(is_blank));
        let mut ranked = summary_of(&text, Length::default()).sentences;
        ranked.sort_by_key(|sentence| sentence.rank);
        for (i, sentence) in ranked.iter().enumerate() {
            prop_assert_eq!(sentence.rank as usize, i + 1);
        }
        for pair in ranked.windows(2) {
            prop_assert!(pair[0].score >= pair[1].score);
        }
    }

    #[test]
    fn reasons_add_up_exactly_to_the_score_in_any_order(
        text in any_text(), keys in prop::collection::vec(any::<u32>(), 16)
    ) {
        prop_assume!(!text.chars().all(is_blank));
        let summary = summary_of(&text, Length::default());
        for sentence in &summary.sentences {
            let mut reasons = sentence.reasons();
            prop_assert!(reasons.windows(2).all(|r| r[0].score.abs() >= r[1].score.abs()));
            let total: Score = reasons.iter().map(|reason| reason.score).sum();
            prop_assert_eq!(total, sentence.score);
            // In random order and as plain numbers, as JavaScript receives them.
            let mut keys = keys.iter().cycle();
            reasons.sort_by_cached_key(|_| keys.next());
            let total = reasons.iter().fold(0.0, |sum, reason| sum + reason.score.value());
            prop_assert!(total == sentence.score.value(), "{:?} {:?}", total, sentence.score);
        }
    }

    #[test]
    fn the_same_text_gives_the_same_result(text in any_text()) {
        let options = Options::default();
        let again = text.clone();
        prop_assert_eq!(summarize(&text, &options), summarize(&again, &options));
    }

    #[test]
    fn the_title_option_changes_neither_sentences_nor_blocks(
        text in prose::pastes(), title in any_text()
    ) {
        let plain = summary_of(&text, Length::default());
        let options = Options::default().title(title);
        let titled = summarize(&text, &options).expect("the text is not blank");
        let spans = |summary: &Summary| -> Vec<Span> {
            summary.sentences.iter().map(|sentence| sentence.span).collect()
        };
        prop_assert_eq!(spans(&titled), spans(&plain));
        prop_assert_eq!(titled.blocks, plain.blocks);
    }
}

proptest! {
    // Fewer cases, because each summarises its text once for every length.
    #![proptest_config(Config { cases: 60, failure_persistence: None, ..Config::default() })]

    #[test]
    fn a_summary_contains_every_shorter_one(text in any_text()) {
        prop_assume!(!text.chars().all(is_blank));
        let all = summary_of(&text, Length::Sentences(u32::MAX)).sentences.len();
        let mut shorter = Vec::new();
        for k in 1..=all {
            let summary = summary_of(&text, Length::Sentences(k as u32));
            // A text without an article is returned whole.
            let given_back = summary.notice == Some(Notice::NoArticle);
            prop_assert_eq!(chosen_prefix(&summary)?, if given_back { all } else { k });
            let longer = chosen(&summary);
            prop_assert!(shorter.iter().all(|i| longer.contains(i)));
            shorter = longer;
        }
    }

    #[test]
    fn longer_lengths_in_words_and_shares_choose_more_of_the_ranking(text in any_text()) {
        prop_assume!(!text.chars().all(is_blank));
        let whole = summary_of(&text, Length::Sentences(u32::MAX));
        let words = whole.article_words().max(1);
        let mut shortest = (1, 1);
        for wanted in (1..=words).step_by(1 + words / 40) {
            let share = wanted as f64 / words as f64;
            let by_words = chosen_prefix(&summary_of(&text, Length::Words(wanted as u32)))?;
            let by_share = chosen_prefix(&summary_of(&text, Length::Share(share)))?;
            prop_assert!(by_words >= shortest.0 && by_share >= shortest.1);
            shortest = (by_words, by_share);
        }
        let all = summary_of(&text, Length::Share(1.0));
        prop_assert!(all.sentences.iter().all(|sentence| sentence.chosen || sentence.words == 0));
    }
}
