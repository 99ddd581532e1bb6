//! Scores of lines of texts written for the purpose.

use super::*;
use crate::document::line_stats::line_stats;
use crate::text::lines::paragraphs;

fn scores(text: &str) -> Vec<f32> {
    logits(line_stats(text, &paragraphs(text)).all())
}

// A menu line directly above the first paragraph is ambiguous, because a heading may be
// there: "Search" would be kept.
const HEAD: [&str; 9] = [
    "Home",
    "News",
    "Weather",
    "Sport",
    "Sign in",
    "Search",
    "Ferry stays in port as gales close the strait",
    "By Ada Brill",
    "21 February 2018",
];
const STORY: [&str; 3] = [
    "The ferry to the outer islands stayed in port on Tuesday, the harbour office said, \
     because gales had closed the strait to every ship since the weekend.",
    "It is the third time this winter that the islands are cut off, and the shops on the \
     quay had little bread left by noon. “We are used to it,” said the baker.",
    "The office hopes that the ferry can sail again on Thursday, when the wind is expected \
     to turn and the sea in the strait to calm down.",
];
const FOOT: [&str; 4] = ["Share", "Read more", "Contact us", "© 2021 The Marrow Tern"];

fn kept(text: &str) -> Vec<bool> {
    scores(text).iter().map(|score| *score > 0.0).collect()
}

#[test]
fn menus_around_an_article_are_not_kept() {
    for between in ["\n", "\n\n"] {
        let page = [&HEAD[..], &STORY, &FOOT].concat().join(between);
        let expected = [&[false; 9][..], &[true; 3], &[false; 4]].concat();
        assert_eq!(kept(&page), expected);
    }
}

#[test]
fn an_article_without_a_page_around_it_is_kept_whole() {
    assert_eq!(kept(&STORY.join("\n")), [true; 3]);
    assert_eq!(kept(&STORY.join(" ")), [true]);
    assert_eq!(kept(STORY[0]), [true]);
}

#[test]
fn blank_lines_do_not_change_the_scores() {
    let page = [&HEAD[..], &STORY, &FOOT].concat();
    let (tight, loose) = (page.join("\n"), page.join("\n \n\n"));
    let bits =
        |text: &str| -> Vec<u32> { scores(text).iter().map(|score| score.to_bits()).collect() };
    assert_eq!(bits(&tight), bits(&loose));
    assert_eq!(bits(&tight), bits(&tight));
}

#[test]
fn scores_do_not_depend_on_the_number_of_lines_in_a_tile() {
    let page = [&HEAD[..], &STORY, &FOOT].concat().join("\n");
    let text = [page.as_str(); 20].join("\nMore of this\n");
    let stats = line_stats(&text, &paragraphs(&text));
    let features = LineFeatures::new(stats.all());
    let at_once = network::forward(&features, features.count());
    for lines in [1, 31, 64, 100, features.count() - 1] {
        assert_eq!(network::forward(&features, lines), at_once, "{lines}");
    }
}

#[test]
fn every_line_gets_a_finite_score() {
    for count in [0, 1, 2, 40] {
        let text = "🙂 and so on.\n".repeat(count);
        let scores = scores(&text);
        assert_eq!(scores.len(), count);
        assert!(scores.iter().all(|score| score.is_finite()));
    }
}
