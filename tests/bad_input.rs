//! Texts and options that are not what they should be, native: every one gets a
//! summary or a refusal in words, and soon.

#![cfg(not(target_family = "wasm"))]

use nutgraf::{Error, Length, MAX_BYTES, Options, Summary, sentences, summarize};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// Far more than any text here takes when time grows with its length, even in a
/// debug build on a busy machine; far less than it would with the length squared.
const PATIENCE: Duration = Duration::from_secs(90);

/// Summarises on a thread of its own, so that a hang fails the test.
fn summary_of(text: String, options: Options) -> Summary {
    let (sender, receiver) = mpsc::channel();
    let summarising = thread::spawn(move || {
        // Nobody listens any more if it took too long.
        let _ = sender.send(summarize(&text, &options));
    });
    match receiver.recv_timeout(PATIENCE) {
        Ok(result) => result.expect("the text has a summary"),
        Err(mpsc::RecvTimeoutError::Timeout) => panic!("no summary after {PATIENCE:?}"),
        Err(mpsc::RecvTimeoutError::Disconnected) => {
            std::panic::resume_unwind(summarising.join().expect_err("the thread panicked"))
        }
    }
}

fn chosen<'t>(text: &'t str, options: &Options) -> Vec<&'t str> {
    let summary = summarize(text, options).expect("the text has a summary");
    summary.chosen().map(|sentence| sentence.span.of(text)).collect()
}

fn refusal(text: &str, options: &Options) -> Error {
    summarize(text, options).expect_err("a refusal")
}

#[test]
fn an_empty_text_is_refused_with_its_code_and_in_words() {
    for text in ["", " ", "\n\r\n\t", "\0\u{feff}\u{a0}\u{200b}\u{2028}\u{ad}\u{202e}"] {
        let error = refusal(text, &Options::default());
        assert_eq!(error, Error::Empty);
        assert_eq!(error.code(), "empty");
        assert_eq!(error.to_string(), "There is nothing to summarise: the text is empty.");
        assert_eq!(sentences(text, &Options::default()), Err(Error::Empty));
    }
}

#[test]
fn one_sentence_is_its_own_summary_whatever_the_length() {
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
    for text in ["x", "🏴‍☠️", "…", "\u{301}", "٣", "东", "مرحبا بالعالم", "?!"] {
        assert_eq!(chosen(text, &Options::default()), [text]);
    }
}

#[test]
fn a_text_without_punctuation_is_one_sentence_a_line() {
    let line = "the tide went out and took the boats along and nobody on the quay said a word";
    assert_eq!(chosen(line, &Options::default()), [line]);
    let lines = ["two eggs", "a cup of flour", "butter for the pan", "some milk"];
    let text = lines.join("\n");
    assert_eq!(chosen(&text, &Options::new(Length::Sentences(9))), lines);
}

#[test]
fn a_megabyte_without_punctuation_or_line_ends_is_summarised() {
    let words = ["ferry", "harbour", "tide", "gale", "pilot", "quay", "herring"];
    let text: String = (0..170_000).map(|i: usize| [words[i * i % 7], " "].concat()).collect();
    let length = text.trim_end().len();
    let summary = summary_of(text, Options::default());
    assert_eq!(summary.sentences.len(), 1);
    assert_eq!(summary.sentences[0].span.range(), 0..length);
    assert_eq!(summary.sentences[0].words, 170_000);
}

#[test]
fn a_word_of_a_megabyte_is_one_word_of_one_sentence() {
    for word in ["a", "ü", "e\u{301}", "🙂\u{200d}", "."] {
        let text = word.repeat((1 << 20) / word.len());
        let end = text.trim_end_matches('\u{200d}').len();
        let summary = summary_of(text, Options::default());
        let all: Vec<_> = summary.sentences.iter().map(|sentence| sentence.span.range()).collect();
        assert_eq!(all, [0..end], "{word:?}");
        let words = u32::from(word.chars().all(char::is_alphabetic) || word.starts_with('e'));
        assert_eq!(summary.sentences[0].words, words, "{word:?}");
    }
}

#[test]
fn two_megabytes_of_sentences_of_one_letter_are_all_ranked() {
    let text: String = ('A'..='Z').cycle().take(700_000).flat_map(|c| [c, '!', ' ']).collect();
    let summary = summary_of(text, Options::new(Length::Sentences(26)));
    assert_eq!(summary.sentences.len(), 700_000);
    assert_eq!(summary.chosen().count(), 26);
    // The alphabet once: no letter again before all have had their turn.
    let mut letters: Vec<u32> = summary.chosen().map(|s| s.span.start / 3 % 26).collect();
    letters.sort_unstable();
    letters.dedup();
    assert_eq!(letters.len(), 26);
}

#[test]
fn a_million_line_ends_and_a_word_are_one_sentence() {
    for line_end in ["\n", "\r\n", "\r", "\u{2029}"] {
        let text = line_end.repeat(500_000) + "Gales closed the strait." + &line_end.repeat(500_000);
        let start = (line_end.len() * 500_000) as u32;
        let summary = summary_of(text, Options::default());
        assert_eq!(summary.sentences.len(), 1, "{line_end:?}");
        assert_eq!((summary.sentences[0].span.start, summary.sentences[0].span.len()), (start, 24));
    }
}

#[test]
fn crlf_and_lf_give_the_same_sentences() {
    let unix = "Gales closed the strait on Sunday.\nThe ferry stayed in port.\n\n\
                Its captain hopes to sail on Thursday. Nobody complained, she said.\n";
    let windows = unix.replace('\n', "\r\n");
    let all = Options::new(Length::Sentences(9));
    assert_eq!(chosen(unix, &all).len(), 4);
    assert_eq!(chosen(unix, &all), chosen(&windows, &all));
    assert_eq!(chosen(unix, &Options::default()), chosen(&windows, &Options::default()));
}

#[test]
fn of_equal_sentences_none_is_chosen_twice_while_there_are_others() {
    let same = "The ferry to Lind stayed in port on Tuesday because of the gale. ";
    let other = ["Nobody minded.", "Tea was served on the quay.", "A dog slept."];
    for others_first in [false, true] {
        let others = other.join(" ") + " ";
        let text = if others_first { others + &same.repeat(9) } else { same.repeat(9) + &others };
        let summary = summarize(&text, &Options::new(Length::Sentences(4))).expect("a summary");
        assert_eq!(summary.sentences.len(), 12);
        let chosen: Vec<&str> = summary.chosen().map(|s| s.span.of(&text)).collect();
        let copies = chosen.iter().filter(|sentence| **sentence == same.trim_end()).count();
        assert_eq!((copies, chosen.len()), (1, 4), "{chosen:#?}");
    }
    // Where there is nothing else, they are still all ranked.
    let text = same.repeat(50);
    let summary = summarize(&text, &Options::new(Length::Sentences(5))).expect("a summary");
    assert_eq!((summary.sentences.len(), summary.chosen().count()), (50, 5));
}

#[test]
fn a_text_over_the_limit_is_refused_and_one_at_the_limit_is_read() {
    // Blanks are the quickest to write and to read.
    let mut text = " ".repeat(MAX_BYTES);
    assert_eq!(refusal(&text, &Options::default()), Error::Empty);
    text.push(' ');
    let error = refusal(&text, &Options::default());
    assert_eq!((error.code(), &error), ("too_long", &Error::TooLong { bytes: MAX_BYTES + 1 }));
    let message = error.to_string();
    assert!(message.contains("67108865") && message.contains("67108864"), "{message}");
    assert_eq!(sentences(&text, &Options::default()), Err(error));
}

#[test]
fn an_option_out_of_range_is_refused_with_its_name_its_value_and_the_range() {
    let whole = "must be a whole number from 1 to 4294967295";
    let part = "must be a number above 0 and up to 1";
    let length = |length| Options::new(length);
    let tag = |tag: &str| Options::default().language(tag);
    for (options, name, value, range) in [
        (length(Length::Sentences(0)), "length.sentences", "is 0,", whole),
        (length(Length::Words(0)), "length.words", "is 0,", whole),
        (length(Length::Share(0.0)), "length.share", "is 0,", part),
        (length(Length::Share(-0.5)), "length.share", "is -0.5,", part),
        (length(Length::Share(1.5)), "length.share", "is 1.5,", part),
        (length(Length::Share(f64::NAN)), "length.share", "is NaN,", part),
        (length(Length::Share(f64::INFINITY)), "length.share", "is Infinity,", part),
        (tag("english!"), "language", "is \"english!\",", "must be a BCP 47 language tag"),
        (tag(""), "language", "is \"\",", "must be a BCP 47 language tag"),
    ] {
        // Also where the text would be refused: a mistake in the program comes first.
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
