//! Tests of the ranking on short synthetic texts.

use super::*;
use crate::language::Lexicon;
use crate::ranking::source_text::{SentenceSpan, SourceText};
use crate::ranking::word_cues::WordCues;
use crate::sentences::terms::stats;
use crate::sentences::tokenize::Tokenizer;
use crate::text::span::Span;

fn ranking(sentences: &[(&str, f64)]) -> Vec<Ranked> {
    let text: String = sentences.iter().map(|(sentence, _)| *sentence).collect();
    let english = Lexicon::of_tag("en");
    let mut tokenizer = Tokenizer::new(english, text.len());
    let mut spans = Vec::new();
    let mut start = 0;
    for (sentence, _) in sentences {
        let span = Span::new(start, start + sentence.len());
        tokenizer.add_sentence(&text, span);
        spans.push(span);
        start += sentence.len();
    }
    let source = SourceText {
        text: &text,
        lexicon: english,
        month: None,
        title: Vec::new(),
        sentences: 0..sentences.len(),
    };
    let sources = [source];
    let cues = WordCues::new(&tokenizer, &sources);
    let tokens = tokenizer.finish();
    let scores: Vec<Score> = sentences
        .iter()
        .map(|&(_, score)| Score::new(score))
        .collect();
    let spans = spans.into_iter();
    let spans = spans.map(|span| SentenceSpan {
        span,
        starts_paragraph: true,
    });
    let spans: Vec<SentenceSpan> = spans.collect();
    rank(&MmrInput {
        scores: &scores,
        needs: &Needs::new(&sources, &spans, &tokens, &cues),
        cohesion: CohesionWeights {
            after: 0.0,
            before: 0.0,
            ..COHESION
        },
        vectors: &stats(&tokens).vectors,
        copies: &tokens.copies(),
        terms: tokens.distinct_terms(),
        main_terms: &vec![0; sentences.len()],
        similarity_penalty: SIMILARITY_PENALTY,
        covered_penalty: COVERED_PENALTY,
    })
}

fn order(sentences: &[(&str, f64)]) -> Vec<u32> {
    ranking(sentences)
        .iter()
        .map(|ranked| ranked.sentence)
        .collect()
}

#[test]
fn sentences_without_overlap_are_ranked_by_score() {
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
fn a_sentence_that_repeats_another_ranks_after_the_others() {
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
fn copies_without_terms_rank_after_the_others() {
    assert_eq!(
        order(&[("It is. ", 0.5), ("It is. ", 0.5), ("Was it? ", 0.1)]),
        [0, 2, 1]
    );
}

#[test]
fn a_need_is_met_by_a_better_rank_but_never_lifts_a_sentence_above_it() {
    let text = |but| {
        ranking(&[
            ("Gales rose. ", 0.5),
            ("But ferry waited. ", but),
            ("Crew slept. ", 0.4),
        ])
    };
    let order =
        |ranking: &[Ranked]| -> Vec<u32> { ranking.iter().map(|ranked| ranked.sentence).collect() };
    // With its need unmet, the second sentence would rank last.
    let ranked = text(0.45);
    assert_eq!(order(&ranked), [0, 1, 2]);
    assert_eq!((ranked[1].score, ranked[1].needs), (Score::new(0.45), None));
    // It would be the best, but needs the first one, which limits its score.
    let ranked = text(0.9);
    assert_eq!(order(&ranked), [0, 1, 2]);
    assert_eq!(ranked[1].score, ranked[0].score);
    let penalty = Score::new(0.9) - Score::new(0.5);
    assert_eq!(ranked[1].needs, Some(UnmetNeed { on: 0, penalty }));
    // It is so good that it ranks first although its need is unmet.
    let ranked = text(2.0);
    assert_eq!(order(&ranked), [1, 0, 2]);
    let penalty = Score::new(COHESION.need);
    assert_eq!(ranked[0].needs, Some(UnmetNeed { on: 0, penalty }));
}

#[test]
fn an_exact_copy_ranks_after_a_near_copy() {
    let text = [
        ("Ferry waited for gales. ", 9.0),
        ("Ferry waited for gales. ", 8.0),
        ("Gales: ferry waits. ", 1.0),
        ("Crew slept. ", 0.1),
    ];
    assert_eq!(order(&text), [0, 3, 2, 1]);
}

/// Returns sentences of `words` words without common terms, with falling scores. Only the
/// sentence at `again` repeats the first one. Long sentences at the end bring the number of
/// vector entries above `entries`.
fn text_with_repetition(again: usize, words: usize, entries: usize) -> Vec<(String, f64)> {
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

/// Returns `true` if the ranking detects the repetition at `again`.
fn is_detected(again: usize, words: usize, entries: usize) -> bool {
    let text = text_with_repetition(again, words, entries);
    let text: Vec<(&str, f64)> = text.iter().map(|(s, score)| (s.as_str(), *score)).collect();
    let order: Vec<usize> = order(&text).into_iter().map(|i| i as usize).collect();
    assert!(order[again] == again || *order.last().unwrap() == again);
    order[again] != again
}

#[test]
fn repetition_is_detected_in_the_first_256_ranks_only() {
    assert!(is_detected(DIVERSITY_RANKS - 1, 2, 40_000));
    assert!(!is_detected(DIVERSITY_RANKS, 2, 40_000));
}

#[test]
fn repetition_is_detected_within_a_budget_proportional_to_the_text() {
    // The first n ranks need about 11 × n² / 2 comparisons of entries, for 10 words a sentence.
    assert!(is_detected(120, 10, 30_000));
    assert!(!is_detected(160, 10, 30_000));
    // The minimum budget suffices for a short text.
    assert!(is_detected(30, 2, 0));
}

#[test]
fn scores_never_increase_along_the_ranking() {
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
