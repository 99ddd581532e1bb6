//! The choice of sentences by their scores.

use nutgraf::{Feature, Length, Options, Score, Sentence, Weights, summarize};
use std::fmt::Write;
use std::time::Instant;

const ARTICLE: &str = "The ferry to Lind stayed in port on Tuesday as gales closed the strait. \
    It was the third day without a crossing. The harbour office in Lind said that gales would \
    ease by Thursday.\nBut nobody on the quay believed it. Captain Ada Hale has sailed the ferry \
    for twenty years and has never waited so long. “We sail when the strait lets us,” she said.\n\
    The gales also closed the bridge at Sandholm. Lorries for the ferry wait there in a long row.";

/// Returns the best sentence.
fn best(text: &str, options: &Options) -> String {
    let options = options.clone();
    let summary = summarize(text, &options).expect("a summary");
    let first = summary.sentences.iter().find(|sentence| sentence.rank == 1);
    first.expect("a first rank").span.of(text).to_owned()
}

#[test]
fn the_sentence_that_reports_the_event_is_ranked_first() {
    let best = best(ARTICLE, &Options::default());
    assert!(best.starts_with("The ferry to Lind"), "{best}");
}

#[test]
fn a_title_raises_the_sentence_that_shares_its_words() {
    let titled = Options::default().title("Bridge at Sandholm closed");
    let rank = |options: &Options| {
        let summary = summarize(ARTICLE, options).expect("a summary");
        let of_bridge = |sentence: &&Sentence| sentence.span.of(ARTICLE).contains("Sandholm");
        summary
            .sentences
            .iter()
            .find(of_bridge)
            .expect("a sentence")
            .rank
    };
    assert!(rank(&titled) < rank(&Options::default()));
}

#[test]
fn a_sentence_with_an_anaphor_ranks_below_a_similar_one_without() {
    let text = "Nobody minded the rain. But the ferry to Lind sailed again on Friday. \
        The ferry to Sund sailed again on Monday. Tea was served.";
    let summary = summarize(text, &Options::default()).expect("a summary");
    assert!(summary.sentences[1].rank > summary.sentences[2].rank);
    let reasons = summary.sentences[1].reasons();
    let needs = reasons.iter().find(|reason| reason.cause.code() == "needs");
    assert!(needs.is_some_and(|reason| {
        reason.score < Score::default() && reason.cause.sentence() == Some(0)
    }));
}

#[test]
fn a_sentence_much_longer_than_the_summary_is_not_chosen() {
    let endless = "The ferry waits in Lind and ".repeat(40) + "nobody knows why.";
    let text = format!("{endless} {ARTICLE}");
    let summary = summarize(text.as_str(), &Options::new(Length::Words(40))).expect("a summary");
    assert!(!summary.sentences[0].chosen);
    let words: u32 = summary.chosen().map(|sentence| sentence.words).sum();
    assert!(words < 60, "{words}");
}

#[test]
fn a_feature_of_weight_0_is_no_reason_and_weights_change_the_order() {
    let options = Options::default().weights(Weights::default().with(Feature::Position, 0.0));
    let summary = summarize(ARTICLE, &options).expect("a summary");
    for sentence in &summary.sentences {
        let mut causes = sentence
            .reasons()
            .into_iter()
            .map(|reason| reason.cause.code());
        assert!(causes.all(|code| code != "position"));
    }
    let quoted = Weights::default().with(Feature::Quotation, 0.0);
    let rank = |weights| {
        let options = Options::default().weights(weights);
        summarize(ARTICLE, &options).expect("a summary").sentences[5].rank
    };
    assert!(rank(quoted) <= rank(Weights::default()));
    for weight in [-0.1, 10.1, f64::NAN] {
        let options = Options::default().weights(Weights::default().with(Feature::Title, weight));
        let error = summarize(ARTICLE, &options).expect_err("a refusal");
        assert!(error.to_string().contains("weights"), "{error}");
    }
}

#[test]
fn unusual_texts_have_finite_scores() {
    let list = (0..400).fold(String::new(), |mut list, i| {
        writeln!(list, "• Item {i} costs {} crowns.", i * 37 % 91).expect("a string takes all");
        list
    });
    let quotes =
        "“We wait,” she said. “The ferry waits,” he said. “Gales,” they said.\n".repeat(20);
    for text in [
        "Same here. ".repeat(300),
        "it was so and that is it. ".repeat(50),
        "1 2 3. 4 5 6. 7 8 9. 10 11 12.".to_owned(),
        "ferry ".repeat(100_000),
        list,
        quotes,
    ] {
        let start = Instant::now();
        let summary = summarize(text.as_str(), &Options::default()).expect("a summary");
        assert!(summary.chosen().count() > 0);
        assert!(start.elapsed().as_secs() < 10);
        for sentence in &summary.sentences {
            let sum: Score = sentence.reasons().iter().map(|reason| reason.score).sum();
            assert!(sentence.score.value().is_finite() && sum == sentence.score);
        }
    }
}
