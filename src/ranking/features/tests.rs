// The expected values are exact.
#![allow(clippy::float_cmp)]

use super::*;
use crate::language::Lexicon;
use crate::sentences::segment::Segmenter;
use crate::sentences::terms;
use crate::sentences::tokenize::Tokenizer;
use crate::text::span::Span;

/// Returns the signals of a text with one paragraph per line.
fn signals_of(text: &str, title: &str) -> Vec<Signals> {
    let english = Lexicon::of_tag("en");
    let mut sentences = Vec::new();
    let mut tokenizer = Tokenizer::new(english, text.len());
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let mut spans = Vec::new();
        let block = Span::new(start, start + line.trim_end().len());
        Segmenter::new(english).segment(text, block, &mut spans);
        for (i, &span) in spans.iter().enumerate() {
            tokenizer.add_sentence(text, span);
            sentences.push(SentenceSpan {
                span,
                starts_paragraph: i == 0,
            });
        }
        start += line.len();
    }
    let title = tokenizer.known_terms(title);
    let sources = [SourceText {
        text,
        lexicon: english,
        month: None,
        title,
        sentences: 0..sentences.len(),
    }];
    let cues = WordCues::new(&tokenizer, &sources);
    let tokens = tokenizer.finish();
    let stats = terms::stats(&tokens);
    let bigrams = Bigrams::new(&tokens, &stats);
    let features = Features::new(&sources, &tokens, &stats, &bigrams, cues);
    let signals = features.signals(&sources[0], &sentences, &tokens);
    signals.collect()
}

const TEXT: &str = "The ferry to Lind stayed in port. Gales closed the strait to every ferry.\n\
    But the 9 crew were calm. “Will it sail?” Pilots of the ferry in Lind blame the gales.";

fn column(text: &str, title: &str, name: &str) -> Vec<f64> {
    let index = SIGNALS.iter().position(|(other, _)| *other == name);
    let index = index.unwrap_or_else(|| panic!("there is no signal {name}"));
    signals_of(text, title)
        .iter()
        .map(|row| row[index])
        .collect()
}

#[test]
fn every_signal_lies_between_0_and_1() {
    let one_word = "ferry ".repeat(2000);
    for text in [
        TEXT,
        &one_word,
        "x",
        "1 2 3",
        "The the the. Of of.",
        "Same. Same. Same.",
        "«, ,» — ,,,,",
        "• one\n• two\n",
    ] {
        for row in signals_of(text, "Ferry in gales") {
            let in_range = |value: &f64| (0.0..=1.0).contains(value);
            assert!(row.iter().all(in_range), "{text}: {row:?}");
        }
    }
}

#[test]
fn all_lists_the_features_in_the_order_of_their_discriminants() {
    for (i, feature) in Feature::ALL.into_iter().enumerate() {
        assert_eq!(feature as usize, i);
    }
}

#[test]
fn positions_fall_from_1_and_restart_in_each_paragraph() {
    let place = column(TEXT, "", "place");
    assert_eq!(place[0], 1.0);
    assert!(
        place
            .windows(2)
            .all(|pair| pair[0] > pair[1] && pair[1] > 0.0)
    );
    let inside = column(TEXT, "", "place_in_paragraph");
    assert_eq!((inside[0], inside[2]), (1.0, 1.0));
    assert!(inside[1] < 1.0 && inside[3] > inside[4]);
}

#[test]
fn the_sentence_most_similar_to_the_others_is_the_most_central() {
    let central = column(TEXT, "", "centrality_in_long_text");
    assert!(central[4] > central[0] && central[0] > 0.0);
    assert_eq!(central[3], 0.0);
    let forward = column(TEXT, "", "forward_centrality");
    assert!(forward[0] > 0.0);
    assert_eq!(forward[4], 0.0);
}

#[test]
fn sentences_score_by_the_title_terms_they_contain() {
    let title = "Gales closed port: a title of its own";
    for name in ["title_share", "title_cosine"] {
        let column = column(TEXT, title, name);
        assert!(column[1] > column[0] && column[0] > 0.0, "{name}");
        assert_eq!(column[2], 0.0);
    }
    assert!(
        column(TEXT, "", "title_cosine")
            .iter()
            .all(|&value| value == 0.0)
    );
}

#[test]
fn introduced_and_repeated_terms_are_counted() {
    // "ferry" and "Lind" occur again, "port" does not.
    let introduced = column(TEXT, "", "introduced_terms");
    assert_eq!((introduced[0], introduced[1]), (0.2, 0.1));
    assert_eq!(introduced[4], 0.0);
    let bigrams = "Port Marrow waits. The ship left Port Marrow. The ship of the port.";
    assert_eq!(column(bigrams, "", "repeated_bigrams"), [0.2, 0.2, 0.0]);
    let opening = column(TEXT, "", "opening_taken_up");
    assert!(opening[0] > 0.0 && opening[1..].iter().all(|&value| value == 0.0));
}

#[test]
fn quotations_capitals_items_and_commas_are_measured() {
    let quoted = column(TEXT, "", "quoted");
    assert!(quoted[3] > 0.8 && quoted[0] == 0.0);
    let capitals = column(TEXT, "", "capitals");
    assert!(capitals[0] > 0.0 && capitals[1] == 0.0);
    let list = "• one egg, two, three\nSome milk is on the table.";
    assert_eq!(column(list, "", "item"), [1.0, 0.0]);
    assert!(column(list, "", "commas")[0] > column(list, "", "commas")[1]);
}

#[test]
fn captions_labels_promises_questions_and_sentences_without_an_end_are_odd() {
    let signs = ["unended", "caption", "label", "promise", "question"];
    for (sentence, sign) in [
        ("A guide to the ferries of Lind", "unended"),
        ("Ferries of Lind (and two that sank)", "unended"),
        ("More of Lind: Ferries | Pilots | Gales.", "label"),
        ("Photo: the quay of Lind at dawn.", "caption"),
        ("Hale and the mayor (right) watch the gale.", "caption"),
        ("Sign up for the newsletter of the port.", "label"),
        ("Boats left on the following days.", "promise"),
        ("Will the ferry sail?", "question"),
    ] {
        for name in signs {
            let expected = f64::from(u8::from(name == sign));
            assert_eq!(column(sentence, "", name), [expected], "{sentence} {name}");
        }
    }
    for name in signs {
        assert_eq!(column("The photo was right.", "", name), [0.0], "{name}");
    }
}

#[test]
fn cue_words_count_only_in_the_listed_form() {
    let text = "Here we present a ferry. The ferry was presented to us. I did not see it.";
    assert_eq!(column(text, "", "announcing"), [0.5, 0.0, 0.0]);
    assert_eq!(column(text, "", "we_announce"), [1.0, 0.0, 0.0]);
    assert_eq!(column(text, "", "first_person"), [0.0, 0.0, 1.0]);
    assert_eq!(column(text, "", "negation"), [0.0, 0.0, 0.5]);
}
