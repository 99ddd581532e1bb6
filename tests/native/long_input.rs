//! Very long texts: each is summarised or refused in linear time. The browser tests
//! summarise 20 MB.

use nutgraf::{Error, Length, MAX_BYTES, Options, Summary, sentences, summarize};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// Maximum time of a summary. Linear time is far below it even in a debug build on a
/// busy machine; quadratic time is far above it.
const TIMEOUT: Duration = Duration::from_secs(90);

/// Summarises on another thread, so that an endless loop fails the test.
fn summary_of(text: String, options: Options) -> Summary {
    let (sender, receiver) = mpsc::channel();
    let summarising = thread::spawn(move || {
        // Sending fails if the receiver has timed out.
        let _ = sender.send(summarize(&text, &options));
    });
    match receiver.recv_timeout(TIMEOUT) {
        Ok(result) => result.expect("the text has a summary"),
        Err(mpsc::RecvTimeoutError::Timeout) => panic!("no summary after {TIMEOUT:?}"),
        Err(mpsc::RecvTimeoutError::Disconnected) => {
            std::panic::resume_unwind(summarising.join().expect_err("the thread panicked"))
        }
    }
}

#[test]
fn one_megabyte_without_punctuation_and_line_ends_is_summarised() {
    let words = [
        "ferry", "harbour", "tide", "gale", "pilot", "quay", "herring",
    ];
    let text: String = (0..170_000)
        .map(|i: usize| [words[i * i % 7], " "].concat())
        .collect();
    let length = text.trim_end().len();
    let summary = summary_of(text, Options::default());
    assert_eq!(summary.sentences.len(), 1);
    assert_eq!(summary.sentences[0].span.range(), 0..length);
    assert_eq!(summary.sentences[0].words, 170_000);
}

#[test]
fn a_word_of_one_megabyte_is_a_single_word_and_sentence() {
    for word in ["a", "ü", "e\u{301}", "🙂\u{200d}", "."] {
        let text = word.repeat((1 << 20) / word.len());
        let end = text.trim_end_matches('\u{200d}').len();
        let summary = summary_of(text, Options::default());
        assert_eq!(summary.sentences.len(), 1, "{word:?}");
        assert_eq!(summary.sentences[0].span.range(), 0..end, "{word:?}");
        let words = u32::from(word.chars().all(char::is_alphabetic) || word.starts_with('e'));
        assert_eq!(summary.sentences[0].words, words, "{word:?}");
    }
}

#[test]
fn all_sentences_of_two_megabytes_are_ranked() {
    let text: String = ('A'..='Z')
        .cycle()
        .take(700_000)
        .flat_map(|c| [c, '!', ' '])
        .collect();
    let summary = summary_of(text, Options::new(Length::Sentences(26)));
    assert_eq!(summary.sentences.len(), 700_000);
    assert_eq!(summary.chosen().count(), 26);
    // Each letter is chosen once, because repeated sentences come last.
    let mut letters: Vec<u32> = summary.chosen().map(|s| s.span.start / 3 % 26).collect();
    letters.sort_unstable();
    letters.dedup();
    assert_eq!(letters.len(), 26);
}

#[test]
fn a_hundred_thousand_possible_titles_are_read_in_linear_time() {
    let story = |i: usize| {
        let title = format!("Ferry stays in port as gales {i} close the strait");
        format!("{title}\n{title}\nThe ferry stays in port because gales {i} close the strait.\n")
    };
    let text: String = (0..100_000).map(story).collect();
    let summary = summary_of(text, Options::default());
    assert_eq!(summary.stories.len(), 1, "each is too short for a story");
}

#[test]
fn a_sentence_between_a_million_line_ends_is_found() {
    for line_end in ["\n", "\r\n", "\r", "\u{2029}"] {
        let text =
            line_end.repeat(500_000) + "Gales closed the strait." + &line_end.repeat(500_000);
        let start = (line_end.len() * 500_000) as u32;
        let summary = summary_of(text, Options::default());
        assert_eq!(summary.sentences.len(), 1, "{line_end:?}");
        assert_eq!(
            (
                summary.sentences[0].span.start,
                summary.sentences[0].span.len()
            ),
            (start, 24)
        );
    }
}

#[test]
fn a_text_above_the_size_limit_is_refused_and_one_at_the_limit_is_not() {
    // Spaces are the fastest to read.
    let mut text = " ".repeat(MAX_BYTES);
    assert_eq!(
        summarize(&text, &Options::default()).expect_err("a refusal"),
        Error::Empty
    );
    text.push(' ');
    let error = summarize(&text, &Options::default()).expect_err("a refusal");
    assert_eq!(
        (error.code(), &error),
        (
            "too_long",
            &Error::TooLong {
                bytes: MAX_BYTES + 1
            }
        )
    );
    let message = error.to_string();
    assert!(
        message.contains("67108865") && message.contains("67108864"),
        "{message}"
    );
    assert_eq!(sentences(&text, &Options::default()), Err(error));
}
