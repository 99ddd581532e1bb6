//! Focus words, pinned sentences and excluded sentences.

use crate::support::prose;
use nutgraf::{Cause, Length, Options, Score, Sentence, Span, Summary, summarize};
use proptest::prelude::*;
use proptest::test_runner::Config;

const ARTICLE: &str = "The ferry to Lind stayed in port on Tuesday as gales closed the strait. \
    The harbour office in Lind said that gales would ease by Thursday. Captain Ada Hale has \
    sailed the ferry for twenty years. Tea was served on the quay. The gales closed the bridge \
    at Sandholm too. Lorries for the ferries wait there in a long row.";

fn summary(text: &str, options: &Options) -> Summary {
    summarize(text, options).expect("a summary")
}

fn codes(sentence: &Sentence) -> Vec<&'static str> {
    let reasons = sentence.reasons();
    reasons.iter().map(|reason| reason.cause.code()).collect()
}

/// Returns the best rank of some sentences.
fn best_holder(summary: &Summary, holders: &[usize]) -> Option<u32> {
    holders.iter().map(|&i| summary.sentences[i].rank).min()
}

/// Returns the sentences with a focus reason.
fn holders(summary: &Summary) -> Vec<usize> {
    let holds = |sentence: &Sentence| codes(sentence).contains(&"focus");
    let all = summary.sentences.iter().enumerate();
    all.filter(|(_, sentence)| holds(sentence))
        .map(|(i, _)| i)
        .collect()
}

/// Fails unless ranks count from 1, scores descend with the rank, and the reasons
/// of a sentence add up to its score.
fn is_consistent(summary: &Summary) -> Result<(), TestCaseError> {
    let mut ranked: Vec<&Sentence> = summary.sentences.iter().collect();
    ranked.sort_by_key(|sentence| sentence.rank);
    for (i, sentence) in ranked.iter().enumerate() {
        prop_assert_eq!(sentence.rank as usize, i + 1);
        let sum: Score = sentence.reasons().iter().map(|reason| reason.score).sum();
        prop_assert_eq!(sum, sentence.score);
    }
    for pair in ranked.windows(2) {
        prop_assert!(pair[0].score >= pair[1].score);
    }
    Ok(())
}

#[test]
fn a_focus_word_matches_its_inflections_and_a_phrase_matches_as_a_whole() {
    let words_of = |focus: &str| -> Vec<(usize, Vec<&str>)> {
        let summary = summary(ARTICLE, &Options::default().focus([focus]));
        let mut found = Vec::new();
        for (i, sentence) in summary.sentences.iter().enumerate() {
            for reason in sentence.reasons() {
                if reason.cause == Cause::Focus {
                    let words = reason.words.iter().map(|word| word.of(ARTICLE));
                    found.push((i, words.collect()));
                }
            }
        }
        found
    };
    let ferry = vec![(0, vec!["ferry"]), (2, vec!["ferry"]), (5, vec!["ferries"])];
    assert_eq!(words_of("FERRIES"), ferry);
    assert_eq!(words_of("harbour office"), [(1, vec!["harbour office"])]);
    assert_eq!(words_of("ferry to Lind"), [(0, vec!["ferry to Lind"])]);
    assert!(words_of("office harbour").is_empty());
    assert!(words_of("submarine").is_empty());
}

#[test]
fn a_focus_phrase_matches_in_a_script_without_spaces() {
    let text = "渡轮停留在港口。人工智能的发展很快。天气很好。";
    let summary = summary(text, &Options::default().focus(["人工智能"]));
    assert_eq!(holders(&summary), [1]);
    assert_eq!(summary.sentences[1].rank, 1);
}

#[test]
fn pinned_sentences_are_always_chosen_and_excluded_ones_never() {
    let at = |part: &str| {
        let start = ARTICLE.find(part).expect("a part") as u32;
        Span {
            start,
            end: start + part.len() as u32,
        }
    };
    let options = Options::new(Length::Sentences(1)).pin([at("Tea"), at("Lorries")]);
    let pinned = summary(ARTICLE, &options);
    let chosen: Vec<u32> = pinned.chosen().map(|s| s.rank).collect();
    assert_eq!(chosen.len(), 2);
    assert!(chosen.contains(&1) && chosen.contains(&2));
    assert!(pinned.chosen().all(|s| codes(s)[0] == "pinned"));

    let options = Options::new(Length::Share(1.0)).exclude([at("ferry to Lind")]);
    let excluded = summary(ARTICLE, &options);
    assert_eq!(excluded.chosen().count(), 5);
    let out = &excluded.sentences[0];
    assert_eq!(
        (out.rank, out.chosen, codes(out)[0]),
        (6, false, "excluded")
    );

    // A pin overrides an exclusion, and a span across two sentences applies to both.
    let across = Span {
        start: at("Tuesday").start,
        end: at("harbour").end,
    };
    let both = summary(ARTICLE, &Options::default().pin([across]).exclude([across]));
    assert!(both.sentences[0].chosen && both.sentences[1].chosen);
    assert!(codes(&both.sentences[1]).contains(&"pinned"));
}

#[test]
fn invalid_options_are_refused_with_their_name_value_and_range() {
    let text = "Zürich waits. The ferry sails.";
    let span = |start, end| [Span { start, end }];
    let many: Vec<String> = (0..33).map(|i| format!("word{i}")).collect();
    let plain = Options::default;
    for (options, name, value, range) in [
        (plain().focus([""]), "focus", "is \"\",", "at most 32 words"),
        (
            plain().focus([" … "]),
            "focus",
            "is \" … \",",
            "letter or digit",
        ),
        (plain().focus(many), "focus", "is 33 phrases,", "at most 32"),
        (
            plain().focus(["x".repeat(101)]),
            "focus",
            "xxx",
            "100 characters",
        ),
        (
            plain().pin(span(0, 99)),
            "pin",
            "is 0..99,",
            "spans of the text",
        ),
        (
            plain().pin(span(5, 3)),
            "pin",
            "is 5..3,",
            "do not end before",
        ),
        // The span ends inside the ü.
        (
            plain().exclude(span(0, 2)),
            "exclude",
            "is 0..2,",
            "start and end at characters",
        ),
        (
            plain().include_lines(span(2, 4)),
            "includeLines",
            "is 2..4,",
            "spans of the text",
        ),
        (
            plain().exclude(span(0, 31)),
            "exclude",
            "is all of the article,",
            "leave some",
        ),
    ] {
        let error = summarize(text, &options).expect_err("a refusal");
        let message = error.to_string();
        assert_eq!(error.code(), "option", "{message}");
        for part in [name, value, range] {
            assert!(message.contains(part), "{message} lacks {part}");
        }
    }
}

/// Returns spans between random character boundaries.
fn random_spans(text: &str, cuts: &[prop::sample::Index]) -> Vec<Span> {
    let ends: Vec<u32> = (0..=text.len())
        .filter(|&i| text.is_char_boundary(i))
        .map(|i| i as u32)
        .collect();
    let pairs = cuts.chunks_exact(2);
    pairs
        .map(|pair| {
            let (a, b) = (*pair[0].get(&ends), *pair[1].get(&ends));
            Span {
                start: a.min(b),
                end: a.max(b),
            }
        })
        .collect()
}

proptest! {
    #![proptest_config(Config { cases: 300, failure_persistence: None, ..Config::default() })]

    /// The guarantee of `Options::focus`: a new focus word never lowers the best rank
    /// of the sentences that contain it, and the base scores of all others stay.
    #[test]
    fn a_new_focus_word_never_lowers_the_best_sentence_that_contains_it(
        text in prose::pastes(),
        before in prop::sample::subsequence(vec!["ferry", "river", "Leckford"], 0..3),
        word in prop::sample::select(vec!["harbour", "dredging", "council", "tide", "of the", "mother-in-law"]),
    ) {
        let plain = summary(&text, &Options::default().focus(before.clone()));
        let mut all = before.clone();
        all.push(word);
        let asked = summary(&text, &Options::default().focus(all));
        is_consistent(&asked)?;
        // All sentences that contain it gain the same; the others gain nothing.
        let own = |sentence: &Sentence| -> Score {
            let reasons = sentence.reasons().into_iter();
            let own = reasons.filter(|reason| reason.cause.sentence().is_none());
            own.map(|reason| reason.score).sum()
        };
        let alone = summary(&text, &Options::default().focus([word]));
        let holders = holders(&alone);
        let mut gains = Vec::new();
        for (i, (before, after)) in plain.sentences.iter().zip(&asked.sentences).enumerate() {
            let gain = own(after) - own(before);
            if holders.contains(&i) {
                gains.push(gain);
            } else {
                prop_assert_eq!(gain, Score::default());
            }
        }
        prop_assert!(gains.iter().all(|&gain| gain == gains[0] && gain > Score::default()));
        prop_assert!(best_holder(&asked, &holders) <= best_holder(&plain, &holders));
    }

    #[test]
    fn pinned_sentences_are_ranked_first_and_excluded_ones_last(
        text in prose::pastes(),
        pins in prop::collection::vec(any::<prop::sample::Index>(), 0..6),
        exclusions in prop::collection::vec(any::<prop::sample::Index>(), 0..6),
        sentences in 1u32..40,
        focus in prop::sample::subsequence(vec!["harbour", "ferry"], 0..3),
    ) {
        let (pin, exclude) = (random_spans(&text, &pins), random_spans(&text, &exclusions));
        let options = Options::new(Length::Sentences(sentences)).focus(focus);
        let options = options.pin(pin.clone()).exclude(exclude.clone());
        let result = match summarize(&text, &options) {
            Ok(result) => result,
            Err(error) => {
                prop_assert!(error.to_string().contains("exclude"), "{}", error);
                return Ok(());
            }
        };
        is_consistent(&result)?;
        let touches = |spans: &[Span], own: Span| {
            spans.iter().any(|span| span.start < own.end && own.start < span.end)
        };
        let all = result.sentences.len() as u32;
        let pinned: Vec<&Sentence> = result.sentences.iter().filter(|s| touches(&pin, s.span)).collect();
        let excluded: Vec<&Sentence> = result
            .sentences
            .iter()
            .filter(|s| touches(&exclude, s.span) && !touches(&pin, s.span))
            .collect();
        for sentence in &pinned {
            prop_assert!(sentence.chosen && sentence.rank as usize <= pinned.len());
            prop_assert!(codes(sentence).contains(&"pinned"));
        }
        for sentence in &excluded {
            prop_assert!(!sentence.chosen && sentence.rank > all - excluded.len() as u32);
            prop_assert!(codes(sentence).contains(&"excluded"));
        }
        prop_assert!(result.chosen().count() > 0);
    }
}
