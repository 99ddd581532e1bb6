//! Texts that are longer than any article, native: a summary or a refusal, and
//! soon. 20 MB are summarised in the browser, where such pastes happen.

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

#[test]
fn a_megabyte_without_punctuation_or_line_ends_is_summarised() {
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
fn a_word_of_a_megabyte_is_one_word_of_one_sentence() {
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
fn two_megabytes_of_sentences_of_one_letter_are_all_ranked() {
    let text: String = ('A'..='Z')
        .cycle()
        .take(700_000)
        .flat_map(|c| [c, '!', ' '])
        .collect();
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
fn a_hundred_thousand_titles_that_may_each_open_a_story_are_read_once() {
    let story = |i: usize| {
        let title = format!("Ferry stays in port as gales {i} close the strait");
        format!("{title}\n{title}\nThe ferry stays in port because gales {i} close the strait.\n")
    };
    let text: String = (0..100_000).map(story).collect();
    let summary = summary_of(text, Options::default());
    assert_eq!(summary.stories.len(), 1, "each tells too little");
}

#[test]
fn a_million_line_ends_and_a_word_are_one_sentence() {
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
fn a_text_over_the_limit_is_refused_and_one_at_the_limit_is_read() {
    // Blanks are the quickest to write and to read.
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
