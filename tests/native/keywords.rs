//! Keywords: the recurring words and phrases of an article.

use crate::support::prose;
use nutgraf::{Options, summarize};
use proptest::prelude::*;
use proptest::test_runner::Config;

/// Returns the keywords of a text as displayed, with their counts.
fn keywords<'t>(text: &'t str, options: &Options) -> Vec<(&'t str, u32)> {
    let summary = summarize(text, options).expect("a summary");
    let keywords = summary.keywords.iter();
    keywords
        .map(|keyword| (keyword.span.of(text), keyword.count))
        .collect()
}

/// Returns the displayed keywords.
fn shown(text: &str) -> Vec<&str> {
    let all = keywords(text, &Options::default());
    all.into_iter().map(|(word, _)| word).collect()
}

#[test]
fn words_that_occur_together_form_a_phrase_and_are_not_listed_alone() {
    let text = "The tidal barrier at Port Marrow failed on Monday. Engineers had warned that the \
        tidal barrier was old. Port Marrow has no other. Nobody in Port Marrow was hurt. A new \
        tidal barrier will cost ten million, and the council has none of it.";
    let mut shown = shown(text);
    shown[..2].sort_unstable();
    assert_eq!(shown[..2], ["Port Marrow", "tidal barrier"], "{shown:?}");
    for part in ["tidal", "barrier", "Port", "Marrow"] {
        assert!(!shown.contains(&part), "{shown:?}");
    }
}

#[test]
fn a_phrase_and_its_part_are_not_both_keywords() {
    let text = "The prime minister spoke. The minister sat down. Then the prime minister left. \
        A minister followed. Each minister has a car. The ministers waved.";
    let shown = shown(text);
    let is_shown = |word| shown.contains(&word);
    assert!(
        is_shown("minister") != is_shown("prime minister"),
        "{shown:?}"
    );
}

#[test]
fn verbs_days_and_words_of_every_article_are_no_keywords() {
    let text = "People voted in Lind last week. They voted on Sunday, and they are leaving. The \
        people of Lind voted for a new harbour wall. Leaving the harbour wall as it is was never \
        popular, three people said on Monday. Last week the harbour wall broke.";
    let shown = shown(text);
    assert!(
        shown.contains(&"Lind") && shown.contains(&"harbour wall"),
        "{shown:?}"
    );
    for word in [
        "voted",
        "people",
        "People",
        "Sunday",
        "Monday",
        "last week",
        "week",
        "three",
    ] {
        assert!(!shown.contains(&word), "{word}: {shown:?}");
    }
}

#[test]
fn function_words_of_a_language_without_lists_are_no_keywords() {
    let text = "Prom do Lindy nie wypłynął, bo na morzu wiał wiatr. Mówi się, że prom do Lindy \
        stoi w porcie od rana. Na wyspie nie ma mostu, a prom się nie spieszy. Rada miasta Linda \
        zbierze się jutro i nie wie, co zrobi się z mostem.";
    let shown = shown(text);
    assert!(
        shown.iter().any(|word| word.eq_ignore_ascii_case("prom")),
        "{shown:?}"
    );
    for word in ["się", "nie", "na", "do"] {
        assert!(!shown.contains(&word), "{word}: {shown:?}");
    }
}

#[test]
fn a_short_text_has_fewer_keywords() {
    let text = "Strong gales keep the old island ferry of Lind in its small harbour until noon.";
    assert!((1..=4).contains(&shown(text).len()), "{:?}", shown(text));
}

#[test]
fn an_elided_article_is_not_part_of_a_keyword() {
    let text = "Le ferry quitte l'Ohio ce matin. Les habitants de l'Ohio sont venus au port. \
        Dans l'Ohio, le vent souffle encore, et le port est fermé.";
    assert!(shown(text).contains(&"Ohio"), "{:?}", shown(text));
}

#[test]
fn phrases_contain_stop_words_only_inside_names() {
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
fn a_phrase_has_its_most_frequent_form_and_no_punctuation_inside() {
    let text = "Wind farms are built. A wind farm hums. The wind farms turn. Two wind farms \
        stand. There is wind. Farms lie below. In wind, farms are loud.";
    let all = keywords(text, &Options::default());
    assert_eq!(all[0], ("wind farms", 4), "{all:?}");
}

#[test]
fn a_repeated_passage_is_not_a_phrase() {
    let line = "Green engines quietly carried seven heavy barrels downhill yesterday evening.";
    let text = format!("{line} Rain fell. {line} Nobody saw it.");
    let phrases = shown(&text).into_iter().filter(|word| word.contains(' '));
    assert_eq!(phrases.filter(|phrase| line.contains(phrase)).count(), 0);
}

#[test]
fn words_of_scripts_without_spaces_are_found_as_phrases() {
    let text = "渡轮停留在港口。人工智能的发展很快。人工智能公司在北京。很多人喜欢人工智能。";
    assert_eq!(shown(text)[0], "人工智能");
}

#[test]
fn an_english_possessive_is_displayed_without_its_ending() {
    let text = "Lind’s mayor spoke. Lind’s harbour is shut. The rain fell on Lind’s roofs.";
    assert_eq!(keywords(text, &Options::default())[0], ("Lind", 3));
}

#[test]
fn reasons_list_the_words_they_are_based_on() {
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
    fn up_to_ten_keywords_are_sorted_by_weight_and_have_correct_spans(text in prose::pastes()) {
        let summary = summarize(&text, &Options::default()).expect("a summary");
        let keywords = &summary.keywords;
        prop_assert!(keywords.len() <= 10);
        for pair in keywords.windows(2) {
            prop_assert!(pair[0].weight >= pair[1].weight);
        }
        for keyword in keywords {
            prop_assert!(keyword.weight > 0.0 && keyword.weight <= 1.0);
            prop_assert_eq!(keyword.spans.len(), keyword.count as usize);
            for pair in keyword.spans.windows(2) {
                prop_assert!(pair[0].span.start < pair[1].span.start);
            }
            // Each occurrence is in a sentence, and the displayed form is one of them.
            for place in &keyword.spans {
                let inside = |s: &nutgraf::Sentence| {
                    s.span.start <= place.span.start && place.span.end <= s.span.end
                };
                prop_assert!(summary.sentences.iter().any(inside));
            }
            let shown = |place: &nutgraf::SourceSpan| place.span == keyword.span;
            prop_assert!(keyword.spans.iter().any(shown));
        }
        // No two keywords share a word.
        let mut places: Vec<_> = keywords.iter().flat_map(|keyword| &keyword.spans).collect();
        places.sort_by_key(|place| place.span);
        for pair in places.windows(2) {
            prop_assert!(pair[0].span != pair[1].span, "{:?}", keywords);
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
