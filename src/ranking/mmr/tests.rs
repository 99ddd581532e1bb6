//! The ranking, on sentences made for it.

use super::*;
use crate::language::Lexicon;
use crate::sentences::terms::stats;
use crate::sentences::tokenize::Tokenizer;
use crate::text::span::Span;

fn ranking(sentences: &[(&str, f64)]) -> Vec<Ranked> {
    let text: String = sentences.iter().map(|(sentence, _)| *sentence).collect();
    let english = Lexicon::of_tag("en");
    let mut tokenizer = Tokenizer::new(english, text.len());
    let mut start = 0;
    for (sentence, _) in sentences {
        tokenizer.add_sentence(&text, Span::new(start, start + sentence.len()));
        start += sentence.len();
    }
    let tokens = tokenizer.finish();
    let scores: Vec<Score> = sentences
        .iter()
        .map(|&(_, score)| Score::new(score))
        .collect();
    let anaphora_penalties: Vec<Score> = sentences
        .iter()
        .map(|(sentence, _)| {
            Score::new(if sentence.starts_with("But") {
                0.4
            } else {
                0.0
            })
        })
        .collect();
    rank(&MmrInput {
        scores: &scores,
        anaphora_penalties: &anaphora_penalties,
        vectors: &stats(&tokens).vectors,
        copies: &tokens.copies(),
        terms: tokens.distinct_terms(),
        similar: SIMILARITY_PENALTY,
    })
}

fn order(sentences: &[(&str, f64)]) -> Vec<u32> {
    ranking(sentences)
        .iter()
        .map(|ranked| ranked.sentence)
        .collect()
}

#[test]
fn without_overlap_the_order_is_that_of_the_scores() {
    assert_eq!(
        order(&[
            ("Gales rose. ", 0.2),
            ("Ferry waited. ", 0.9),
            ("Crew slept. ", 0.5)
        ]),
        [1, 2, 0]
    );
}

#[test]
fn equal_scores_keep_the_order_of_the_text() {
    assert_eq!(
        order(&[("Gales. ", 0.5), ("Ferry. ", 0.5), ("Crew. ", 0.5)]),
        [0, 1, 2]
    );
}

#[test]
fn a_sentence_that_repeats_another_falls_behind() {
    let text = [
        ("Ferry waited for gales. ", 0.9),
        ("Gales: ferry waits. ", 0.8),
        ("Crew slept. ", 0.1),
    ];
    assert_eq!(order(&text), [0, 2, 1]);
    let last = ranking(&text)[2];
    assert_eq!(
        last.repeats,
        Some(Repeat {
            of: 0,
            penalty: Score::new(NEAR_COPY_PENALTY)
        })
    );
}

#[test]
fn copies_without_any_term_fall_behind_too() {
    assert_eq!(
        order(&[("It is. ", 0.5), ("It is. ", 0.5), ("Was it? ", 0.1)]),
        [0, 2, 1]
    );
}

#[test]
fn a_sentence_that_leans_on_another_gets_that_back_behind_it_and_no_more() {
    let text = |but| {
        ranking(&[
            ("Gales rose. ", 0.5),
            ("But ferry waited. ", but),
            ("Crew slept. ", 0.4),
        ])
    };
    let places =
        |ranking: &[Ranked]| -> Vec<u32> { ranking.iter().map(|ranked| ranked.sentence).collect() };
    // Without the first one it would stand behind the third.
    let ranked = text(0.2);
    assert_eq!(places(&ranked), [0, 1, 2]);
    assert_eq!(ranked[1].score, ranked[0].score);
    assert_eq!(ranked[1].refund, Score::new(0.5) - Score::new(0.2));
    let ranked = text(-0.1);
    assert_eq!(places(&ranked), [0, 2, 1]);
    assert_eq!(ranked[2].refund, Score::new(0.4));
}

#[test]
fn an_exact_copy_falls_behind_what_is_all_but_the_same() {
    let text = [
        ("Ferry waited for gales. ", 9.0),
        ("Ferry waited for gales. ", 8.0),
        ("Gales: ferry waits. ", 1.0),
        ("Crew slept. ", 0.1),
    ];
    assert_eq!(order(&text), [0, 3, 2, 1]);
}

/// Sentences with no term in common, each scored below the one before; but the one at `again`
/// says what the first one does. Behind them stands so much that the text has more than `entries`.
fn one_says_it_again(again: usize, words: usize, entries: usize) -> Vec<(String, f64)> {
    let word = |number: usize| -> String {
        let syllables = [
            number % 16,
            number / 16 % 16,
            number / 256 % 16,
            number / 4096,
        ];
        let syllable = |i: usize| ["ba", "de", "fi", "go", "ku", "la", "me", "ni"][i % 8];
        let longer = |i: usize| if i < 8 { "" } else { "r" };
        syllables
            .map(|i| [syllable(i), longer(i)].concat())
            .concat()
            + "k"
    };
    let sentence = |from: usize, words: usize| {
        let words: Vec<String> = (from..from + words).map(word).collect();
        words.join(" ") + ". "
    };
    let mut text: Vec<(String, f64)> = (0..again + 40)
        .map(|i| (sentence(i * words, words), 100.0 - i as f64 / 8.0))
        .collect();
    let mut back: Vec<String> = (0..words).rev().map(word).collect();
    back.push(". ".into());
    text[again].0 = back.join(" ");
    let rest = (again + 40) * words;
    text.extend((0..entries.div_ceil(1000)).map(|i| (sentence(rest + i * 1000, 1000), -1.0)));
    text
}

/// Whether the sentence at that place falls behind for saying it again.
fn falls_behind(again: usize, words: usize, entries: usize) -> bool {
    let text = one_says_it_again(again, words, entries);
    let text: Vec<(&str, f64)> = text.iter().map(|(s, score)| (s.as_str(), *score)).collect();
    let order: Vec<usize> = order(&text).into_iter().map(|i| i as usize).collect();
    assert!(order[again] == again || *order.last().unwrap() == again);
    order[again] != again
}

#[test]
fn repetition_is_looked_for_in_the_first_ranks_and_no_further() {
    assert!(falls_behind(DIVERSITY_RANKS - 1, 2, 40_000));
    assert!(!falls_behind(DIVERSITY_RANKS, 2, 40_000));
}

#[test]
fn repetition_is_looked_for_within_a_multiple_of_the_text() {
    // For rank n, some 11 × n² / 2 entries of 10 words each are looked at.
    assert!(falls_behind(120, 10, 30_000));
    assert!(!falls_behind(160, 10, 30_000));
    // A short text has all that it needs.
    assert!(falls_behind(30, 2, 0));
}

#[test]
fn scores_never_rise_along_the_ranking() {
    let words = ["ferry", "gale", "crew", "port", "strait", "pilot"];
    let text: Vec<(String, f64)> = (0..400u32)
        .map(|i| {
            let pick = |n: u32| words[(i.wrapping_mul(n) >> 3) as usize % words.len()];
            (
                format!("{} {} {}. ", pick(7), pick(31), pick(97)),
                f64::from(i * 37 % 100) / 100.0,
            )
        })
        .collect();
    let text: Vec<(&str, f64)> = text.iter().map(|(s, score)| (s.as_str(), *score)).collect();
    let ranking = ranking(&text);
    assert_eq!(ranking.len(), text.len());
    assert!(
        ranking
            .windows(2)
            .all(|pair| pair[0].score >= pair[1].score)
    );
}
