//! Summaries of several texts in one ranking.

use crate::support::prose;
use nutgraf::{
    Cause, Error, Feature, Length, MultiSummary, Options, Page, Score, Sentence, Span, StoryChoice,
    summarize, summarize_all,
};
use proptest::prelude::*;
use proptest::test_runner::Config;

const REPORTS: [&str; 3] = [
    "The bridge at Sandholm was closed on Monday after a lorry hit its northern pillar. \
     Engineers found a crack as long as a hand. The driver was not hurt.",
    "A lorry hit the northern pillar of the Sandholm bridge on Monday. Shops on the island \
     expect empty shelves by Friday. Nobody knows when the bridge will open again.",
    "Island schools have bought two boats. The mayor said that the bridge at Sandholm must \
     stay closed after a lorry hit its northern pillar. Boats are to sail every hour.",
];

fn all(texts: &[&str], options: &Options) -> MultiSummary {
    let pages: Vec<Page> = texts.iter().map(|&text| text.into()).collect();
    summarize_all(&pages, options).expect("a summary")
}

#[test]
fn a_sentence_supported_by_other_texts_ranks_first_and_names_them() {
    let result = all(&REPORTS, &Options::new(Length::Sentences(1)));
    let first = result.chosen().next().expect("one is chosen");
    let text = first.span.of(REPORTS[first.source as usize]);
    assert!(text.contains("northern pillar"), "{text}");
    let support = first.reasons().into_iter();
    let support = support
        .filter(|reason| reason.cause == Cause::Feature(Feature::Support))
        .map(|reason| (reason.sources, reason.score > Score::default()));
    let others: Vec<u32> = (0..3).filter(|&source| source != first.source).collect();
    assert_eq!(support.collect::<Vec<_>>(), [(others, true)]);
    // A sentence without a counterpart in another text has no support.
    let boats = result.sentences.last().expect("sentences");
    assert!(
        boats
            .reasons()
            .iter()
            .all(|reason| reason.sources.is_empty())
    );
}

#[test]
fn sentences_of_several_texts_do_not_repeat_each_other() {
    let result = all(&REPORTS, &Options::new(Length::Sentences(4)));
    let chosen = result
        .chosen()
        .map(|s| s.span.of(REPORTS[s.source as usize]));
    let pillars = chosen.filter(|text| text.contains("northern pillar"));
    assert_eq!(pillars.count(), 1);
    // The sentences of a copy come after all distinct sentences.
    let twice = all(
        &[REPORTS[0], REPORTS[0]],
        &Options::new(Length::Sentences(3)),
    );
    let texts: Vec<&str> = twice.chosen().map(|s| s.span.of(REPORTS[0])).collect();
    assert_eq!(texts.len(), 3);
    for (i, text) in texts.iter().enumerate() {
        assert!(!texts[..i].contains(text), "{texts:?}");
    }
}

#[test]
fn language_title_and_lines_are_determined_for_each_text_alone() {
    let german = "Die Brücke bei Sandholm bleibt geschlossen. Ein Lastwagen hat am Montag einen \
        Pfeiler gerammt, und der Bürgermeister will warten, bis die Fachleute da waren.";
    let titled = "Sandholm bridge closed after lorry hits pillar\n\nThe bridge at Sandholm was closed on \
        Monday after a lorry hit its northern pillar. Engineers found a crack as long as a hand.\n\n\
        The driver of the lorry was not hurt, but the pillar was. It will take weeks to mend.\n";
    let result = all(&[titled, " \n", german], &Options::default());
    let codes: Vec<&str> = result.sources.iter().map(|s| s.language.code).collect();
    assert_eq!((codes[0], codes[2]), ("en", "de"));
    let title = result.sources[0].title.map(|title| title.of(titled));
    assert_eq!(
        title,
        Some("Sandholm bridge closed after lorry hits pillar")
    );
    assert!(result.sources[1].blocks.is_empty());
    assert!(result.sentences.iter().all(|sentence| sentence.source != 1));
    let words: usize = result.sources.iter().map(|source| source.words).sum();
    assert_eq!(words, result.article_words() + 7);
}

#[test]
fn options_with_spans_of_one_text_are_refused_for_several() {
    let pages: Vec<Page> = REPORTS.iter().map(|&text| text.into()).collect();
    let span = [Span { start: 0, end: 3 }];
    let plain = Options::default;
    for (options, name) in [
        (plain().include_lines(span), "includeLines"),
        (plain().exclude_lines(span), "excludeLines"),
        (plain().pin(span), "pin"),
        (plain().exclude(span), "exclude"),
        (plain().story(StoryChoice::Index(0)), "story"),
        (plain().focus([""]), "focus"),
    ] {
        let error = summarize_all(&pages, &options).expect_err("a refusal");
        assert!(error.to_string().contains(name), "{error}");
        assert_eq!(error.code(), "option");
    }
    let many = vec![Page::from("A ferry."); 65];
    let error = summarize_all(&many, &plain()).expect_err("a refusal");
    assert_eq!(
        error.to_string(),
        "option `inputs` is 65, expected at most 64 texts"
    );
    assert!(summarize_all(&many[..64], &plain()).is_ok());
    for blank in [&[][..], &[Page::from(" "), Page::from("\n")]] {
        assert_eq!(summarize_all(blank, &plain()), Err(Error::Empty));
    }
}

proptest! {
    #![proptest_config(Config { cases: 100, failure_persistence: None, ..Config::default() })]

    #[test]
    fn every_sentence_has_one_rank_and_is_in_order_in_its_own_text(
        texts in prop::collection::vec(prose::pastes(), 1..5), length in 1u32..30
    ) {
        let pages: Vec<Page> = texts.iter().map(Page::from).collect();
        let result = summarize_all(&pages, &Options::new(Length::Sentences(length))).expect("a summary");
        prop_assert_eq!(result.sources.len(), texts.len());
        let mut last = (0, 0);
        for sentence in &result.sentences {
            let text = &texts[sentence.source as usize];
            prop_assert!(!sentence.span.of(text).trim().is_empty());
            prop_assert!((sentence.source, sentence.span.start) >= last);
            last = (sentence.source, sentence.span.end);
            let sum: Score = sentence.reasons().iter().map(|reason| reason.score).sum();
            prop_assert_eq!(sum, sentence.score);
        }
        for keyword in &result.keywords {
            prop_assert_eq!(keyword.spans.len(), keyword.count as usize);
            for place in &keyword.spans {
                prop_assert!(!place.span.of(&texts[place.source as usize]).is_empty());
            }
        }
        let mut ranked: Vec<&Sentence> = result.sentences.iter().collect();
        ranked.sort_by_key(|sentence| sentence.rank);
        for (i, sentence) in ranked.iter().enumerate() {
            prop_assert_eq!(sentence.rank as usize, i + 1);
        }
        for pair in ranked.windows(2) {
            prop_assert!(pair[0].score >= pair[1].score);
        }
        // Lines and sentences of each text are the same as in a summary of it alone.
        for (i, text) in texts.iter().enumerate() {
            let alone = summarize(text, &Options::default()).expect("a summary");
            prop_assert_eq!(&result.sources[i].blocks, &alone.blocks);
            let own = result.sentences.iter().filter(|s| s.source as usize == i);
            let own: Vec<Span> = own.map(|s| s.span).collect();
            prop_assert_eq!(own, alone.sentences.iter().map(|s| s.span).collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_list_of_one_text_is_summarised_like_the_text_alone(text in prose::pastes()) {
        let alone = summarize(&text, &Options::default()).expect("a summary");
        let all = summarize_all(&[Page::from(&text)], &Options::default()).expect("a summary");
        prop_assert_eq!(alone.sentences, all.sentences);
        prop_assert_eq!(alone.keywords, all.keywords);
    }
}
