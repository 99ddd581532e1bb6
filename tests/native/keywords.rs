//! Words and phrases that an article keeps coming back to, native.

use crate::support::prose;
use nutgraf::{Options, summarize};
use proptest::prelude::*;
use proptest::test_runner::Config;

/// The keywords of a text as they are shown, with their counts.
fn keywords<'t>(text: &'t str, options: &Options) -> Vec<(&'t str, u32)> {
    let summary = summarize(text, options).expect("a summary");
    let keywords = summary.keywords.iter();
    keywords
        .map(|keyword| (keyword.span.of(text), keyword.count))
        .collect()
}

fn shown(text: &str) -> Vec<&str> {
    let all = keywords(text, &Options::default());
    all.into_iter().map(|(word, _)| word).collect()
}

#[test]
fn words_that_stand_together_are_one_phrase_and_their_parts_are_not_repeated() {
    let text = "The tidal barrier at Port Marrow failed on Monday. Engineers had warned that the \
        tidal barrier was old. Port Marrow has no other. Nobody in Port Marrow was hurt. A new \
        tidal barrier will cost ten million, and the council has none of it.";
    let shown = shown(text);
    assert_eq!(shown[..2], ["tidal barrier", "Port Marrow"], "{shown:?}");
    for part in ["tidal", "barrier", "Port", "Marrow"] {
        assert!(!shown.contains(&part), "{shown:?}");
    }
}

#[test]
fn a_part_that_stands_alone_often_enough_is_a_keyword_too() {
    let text = "The prime minister spoke. The minister sat down. Then the prime minister left. \
        A minister followed. Each minister has a car. The ministers waved.";
    let all = keywords(text, &Options::default());
    assert!(all.contains(&("minister", 6)), "{all:?}");
    assert!(all.contains(&("prime minister", 2)), "{all:?}");
}

#[test]
fn stop_words_are_bridged_inside_of_names_alone() {
    let text = "The Bank of England raised its rate. Analysts like the rate of change. The Bank \
        of England meets again in May. The rate of change is high, says the Bank of England. \
        Bread and butter cost more. So bread and butter are rare.";
    let shown = shown(text);
    assert_eq!(shown[0], "Bank of England", "{shown:?}");
    assert!(
        shown
            .iter()
            .all(|word| !word.contains(" and ") && *word != "rate of change")
    );
}

#[test]
fn a_phrase_is_shown_in_its_most_frequent_form_and_never_across_a_mark() {
    let text = "Wind farms are built. A wind farm hums. The wind farms turn. Two wind farms \
        stand. There is wind. Farms lie below. In wind, farms are loud.";
    let all = keywords(text, &Options::default());
    assert_eq!(all[0], ("wind farms", 4), "{all:?}");
}

#[test]
fn a_passage_that_is_printed_twice_is_no_phrase() {
    let line = "Green engines quietly carried seven heavy barrels downhill yesterday evening.";
    let text = format!("{line} Rain fell. {line} Nobody saw it.");
    assert!(shown(&text).iter().all(|word| !word.contains(' ')));
}

#[test]
fn scripts_without_blanks_have_phrases_for_words() {
    let text = "渡轮停留在港口。人工智能的发展很快。人工智能公司在北京。很多人喜欢人工智能。";
    assert_eq!(shown(text)[0], "人工智能");
}

#[test]
fn an_english_possessive_is_shown_without_its_ending() {
    let text = "Lind’s mayor spoke. Lind’s harbour is shut. The rain fell on Lind’s roofs.";
    assert_eq!(keywords(text, &Options::default())[0], ("Lind", 3));
}

#[test]
fn reasons_name_the_words_that_made_them() {
    let text = "The ferry to Lind stayed in port. Gales closed the strait to every ferry. Tea was \
        served. The gales will ease, and the ferry will sail to Lind.";
    let options = Options::default().title("Gales keep ferry in port");
    let summary = summarize(text, &options).expect("a summary");
    let words = |sentence: usize, code: &str| -> Vec<&str> {
        let reasons = summary.sentences[sentence].reasons().into_iter();
        let own = reasons.filter(|reason| reason.cause.code() == code);
        own.flat_map(|reason| reason.words)
            .map(|word| word.of(text))
            .collect()
    };
    assert_eq!(words(0, "topic_terms"), ["ferry", "Lind"]);
    assert_eq!(words(0, "title"), ["ferry", "port"]);
    assert_eq!(words(1, "title"), ["Gales", "ferry"]);
    assert!(words(2, "title").is_empty() && words(0, "position").is_empty());
}

proptest! {
    #![proptest_config(Config { cases: 200, failure_persistence: None, ..Config::default() })]

    #[test]
    fn keywords_are_at_most_ten_heaviest_first_and_stand_where_they_say(text in prose::pastes()) {
        let summary = summarize(&text, &Options::default()).expect("a summary");
        let keywords = &summary.keywords;
        prop_assert!(keywords.len() <= 10);
        for pair in keywords.windows(2) {
            prop_assert!(pair[0].weight >= pair[1].weight);
        }
        for keyword in keywords {
            prop_assert!(keyword.weight > 0.0 && keyword.weight <= 1.0);
            prop_assert_eq!(keyword.places.len(), keyword.count as usize);
            for pair in keyword.places.windows(2) {
                prop_assert!(pair[0].span.start < pair[1].span.start);
            }
            // Each stands in a sentence, and one of them as it is shown.
            for place in &keyword.places {
                let inside = |s: &nutgraf::Sentence| {
                    s.span.start <= place.span.start && place.span.end <= s.span.end
                };
                prop_assert!(summary.sentences.iter().any(inside));
            }
            let shown = |place: &nutgraf::Place| {
                place.span.start == keyword.span.start && place.span.end >= keyword.span.end
            };
            prop_assert!(keyword.places.iter().any(shown));
        }
        // No phrase beside a part of it that hardly ever stands alone.
        for phrase in keywords {
            for part in keywords.iter().filter(|part| part.span != phrase.span) {
                let within = |place: &nutgraf::Place| {
                    let mut all = phrase.places.iter();
                    all.any(|all| all.span.start <= place.span.start && place.span.end <= all.span.end)
                };
                let inside = part.places.iter().filter(|place| within(place)).count();
                prop_assert!(2 * inside <= part.places.len(), "{:?} in {:?}", part, phrase);
            }
        }
        for sentence in &summary.sentences {
            for reason in sentence.reasons() {
                for word in &reason.words {
                    prop_assert!(sentence.span.start <= word.start && word.end <= sentence.span.end);
                    prop_assert!(!word.of(&text).is_empty());
                }
            }
        }
    }
}
