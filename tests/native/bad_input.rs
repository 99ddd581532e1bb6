//! Unusual texts and invalid options: each gets a summary or an error with a message.

use nutgraf::{Error, Length, Options, Score, sentences, summarize};
use proptest::prelude::*;
use proptest::test_runner::Config;

fn chosen<'t>(text: &'t str, options: &Options) -> Vec<&'t str> {
    let summary = summarize(text, options).expect("the text has a summary");
    summary
        .chosen()
        .map(|sentence| sentence.span.of(text))
        .collect()
}

/// Returns the error of a text or options that must be refused.
fn refusal(text: &str, options: &Options) -> Error {
    summarize(text, options).expect_err("a refusal")
}

#[test]
fn a_blank_text_is_refused_with_a_code_and_a_message() {
    for text in [
        "",
        " ",
        "\n\r\n\t",
        "\0\u{feff}\u{a0}\u{200b}\u{2028}\u{ad}\u{202e}",
    ] {
        let error = refusal(text, &Options::default());
        assert_eq!(error, Error::Empty);
        assert_eq!(error.code(), "empty");
        assert_eq!(error.to_string(), "the text is empty");
        assert_eq!(sentences(text, &Options::default()), Err(Error::Empty));
    }
}

#[test]
fn a_single_sentence_is_its_own_summary_at_any_length() {
    let text = "The 4:15 p.m. ferry to Sandholm, under Capt. J. R. Hale, was cancelled on Friday.";
    for length in [
        Length::default(),
        Length::Sentences(u32::MAX),
        Length::Words(1),
        Length::Words(u32::MAX),
        Length::Share(f64::MIN_POSITIVE),
        Length::Share(1.0),
    ] {
        assert_eq!(chosen(text, &Options::new(length)), [text], "{length:?}");
    }
    for text in ["x", "🏴‍☠️", "…", "\u{301}", "٣", "东", "مرحبا بالعالم", "?!"]
    {
        assert_eq!(chosen(text, &Options::default()), [text]);
    }
}

#[test]
fn each_line_of_a_text_without_punctuation_is_a_sentence() {
    let line = "the tide went out and took the boats along and nobody on the quay said a word";
    assert_eq!(chosen(line, &Options::default()), [line]);
    let lines = [
        "two eggs",
        "a cup of flour",
        "butter for the pan",
        "some milk",
    ];
    let text = lines.join("\n");
    assert_eq!(chosen(&text, &Options::new(Length::Sentences(9))), lines);
}

#[test]
fn crlf_and_lf_give_the_same_sentences() {
    let unix = "Gales closed the strait on Sunday.\nThe ferry stayed in port.\n\n\
                Its captain hopes to sail on Thursday. Nobody complained, she said.\n";
    let windows = unix.replace('\n', "\r\n");
    let all = Options::new(Length::Sentences(9));
    assert_eq!(chosen(unix, &all).len(), 4);
    assert_eq!(chosen(unix, &all), chosen(&windows, &all));
    assert_eq!(
        chosen(unix, &Options::default()),
        chosen(&windows, &Options::default())
    );
}

#[test]
fn copies_of_a_sentence_are_chosen_after_all_other_sentences() {
    let same = "The ferry to Lind stayed in port on Tuesday because of the gale. ";
    let other = [
        "Nobody minded.",
        "Tea was served on the quay.",
        "A dog slept.",
    ];
    for others_first in [false, true] {
        let others = other.join(" ") + " ";
        let text = if others_first {
            others + &same.repeat(9)
        } else {
            same.repeat(9) + &others
        };
        let summary = summarize(&text, &Options::new(Length::Sentences(4))).expect("a summary");
        assert_eq!(summary.sentences.len(), 12);
        let chosen: Vec<&str> = summary.chosen().map(|s| s.span.of(&text)).collect();
        let copies = chosen
            .iter()
            .filter(|sentence| **sentence == same.trim_end())
            .count();
        assert_eq!((copies, chosen.len()), (1, 4), "{chosen:#?}");
    }
    // Copies are ranked even if there is no other sentence.
    let text = same.repeat(50);
    let summary = summarize(&text, &Options::new(Length::Sentences(5))).expect("a summary");
    assert_eq!((summary.sentences.len(), summary.chosen().count()), (50, 5));
}

#[test]
fn an_option_out_of_range_is_refused_with_its_name_value_and_range() {
    let whole = "expected a whole number from 1 to 4294967295";
    let part = "expected a number above 0 and up to 1";
    let length = |length| Options::new(length);
    let tag = |tag: &str| Options::default().language(tag);
    for (options, name, value, range) in [
        (
            length(Length::Sentences(0)),
            "length.sentences",
            "is 0,",
            whole,
        ),
        (length(Length::Words(0)), "length.words", "is 0,", whole),
        (length(Length::Share(0.0)), "length.share", "is 0,", part),
        (
            length(Length::Share(-0.5)),
            "length.share",
            "is -0.5,",
            part,
        ),
        (length(Length::Share(1.5)), "length.share", "is 1.5,", part),
        (
            length(Length::Share(f64::NAN)),
            "length.share",
            "is NaN,",
            part,
        ),
        (
            length(Length::Share(f64::INFINITY)),
            "length.share",
            "is Infinity,",
            part,
        ),
        (
            tag("english!"),
            "language",
            "is \"english!\",",
            "expected a BCP 47 language tag",
        ),
        (
            tag(""),
            "language",
            "is \"\",",
            "expected a BCP 47 language tag",
        ),
    ] {
        // An invalid option is reported even if the text would be refused, too.
        for text in ["Gales closed the strait.", ""] {
            let error = refusal(text, &options);
            let message = error.to_string();
            assert_eq!(error.code(), "option", "{message}");
            for part in [name, value, range] {
                assert!(message.contains(part), "{message} lacks {part}");
            }
            assert_eq!(sentences(text, &options), Err(error));
        }
    }
}

/// Sentences that are hard to rank (only stop words, only numbers, one repeated word,
/// list items, quotations), and ordinary ones.
const ODD: [&str; 12] = [
    "It was so and that is it.",
    "That was not what it is.",
    "1 2 3.",
    "4,000 5.5 6.",
    "Ferry ferry ferry ferry ferry.",
    "• Item 7 costs 12 crowns.",
    "• Item 8 costs 12 crowns.",
    "“We wait,” she said.",
    "“The ferry waits,” he said.",
    "Gales closed the strait on Sunday.",
    "But he did not sail.",
    "The ferry to Lind stayed in port because of the gales.",
];

proptest! {
    #![proptest_config(Config { cases: 300, failure_persistence: None, ..Config::default() })]

    #[test]
    fn odd_sentences_are_ranked_with_all_copies_last(
        picks in prop::collection::vec((prop::sample::select(&ODD[..]), 1usize..9), 1..12),
        line_ends in any::<bool>(),
        length in 1u32..40,
    ) {
        let sentences = picks.iter().flat_map(|&(sentence, times)| vec![sentence; times]);
        let sentences: Vec<&str> = sentences.collect();
        let text = sentences.join(if line_ends { "\n" } else { " " });
        // Without cleaning, because it excludes repeated lines.
        let options = Options::new(Length::Sentences(length)).extract_article(false);
        let summary = summarize(&text, &options).expect("a summary");
        prop_assert!(summary.chosen().count() > 0);
        let words = |span: nutgraf::Span| span.of(&text).to_lowercase();
        let mut seen: Vec<String> = Vec::new();
        let mut is_copy = vec![false; summary.sentences.len()];
        for (i, sentence) in summary.sentences.iter().enumerate() {
            let sum: Score = sentence.reasons().iter().map(|reason| reason.score).sum();
            prop_assert!(sentence.score.value().is_finite() && sum == sentence.score);
            is_copy[i] = seen.contains(&words(sentence.span));
            seen.push(words(sentence.span));
        }
        let all = || summary.sentences.iter().zip(&is_copy);
        let first_copy = all().filter(|(_, copy)| **copy).map(|(s, _)| s.rank).min();
        let last_other = all().filter(|(_, copy)| !**copy).map(|(s, _)| s.rank).max();
        prop_assert!(first_copy.is_none_or(|first| Some(first) > last_other));
    }
}

#[test]
fn near_duplicates_are_not_chosen_together() {
    let text = "Police closed the northern bridge at Sandholm on Monday after the storm. Police \
        closed the northern bridge at Sandholm on Monday night after the storm. Police have \
        closed the northern bridge at Sandholm on Monday after a storm. Nobody was hurt. The \
        ferry sails instead. Schools stay open.";
    let chosen = chosen(text, &Options::new(Length::Sentences(4)));
    let alike = chosen
        .iter()
        .filter(|sentence| sentence.contains("northern bridge"));
    assert_eq!(alike.count(), 1, "{chosen:#?}");
}
