//! Examples of each rule, in English.

use super::*;
use crate::lines::paragraphs;

fn sentences(text: &str) -> Vec<&str> {
    let english = Lexicon::of_tag("en");
    let mut segmenter = Segmenter::new(english);
    let mut spans = Vec::new();
    for paragraph in paragraphs(text) {
        segmenter.segment(text, paragraph.span, &mut spans);
    }
    spans.iter().map(|span| span.of(text)).collect()
}

/// One sentence a line: each must come out as it stands.
fn keeps(lines: &[&str]) {
    assert_eq!(sentences(&lines.join(" ")), lines);
}

#[test]
fn ranks_and_titles_belong_to_the_name() {
    keeps(&[
        "Maj. Gen. Ada Brill met Dr. Hale on the quay.",
        "They spoke for an hour.",
    ]);
}

#[test]
fn months_belong_to_the_day_and_need_not_have_one() {
    keeps(&[
        "The Jan. 13-15 fair drew a crowd.",
        "He came in Nov. to hold talks.",
        "On Feb. 2 he left.",
        "It began in Oct.",
        "Nobody knew why.",
    ]);
}

#[test]
fn decimals_and_references_are_one_word() {
    keeps(&[
        "Prices rose 3.2 percent.",
        "See No. 4 of the list.",
        "It weighs 2.5 kg.",
    ]);
}

#[test]
fn acronyms_end_a_sentence_only_before_a_word_that_opens_one() {
    keeps(&[
        "The U.S. Navy sailed.",
        "It came from the U.S.",
        "The crew was tired.",
        "J. R. Hale and T. A. I. Brill were aboard.",
        "It left at 4:15 p.m.",
        "Former sailors waved.",
        "The next one goes at 9 a.m. Monday.",
    ]);
}

#[test]
fn quotes_stay_with_their_sentence() {
    keeps(&[
        "“It was late.”",
        "“Go!” he said.",
        "“Why not now?” Dr. Hale asked.",
        "He called it “a threat to peace”.",
        "She shouted: “Stop!”",
        "Then it was quiet.",
    ]);
}

#[test]
fn a_number_may_open_a_sentence() {
    keeps(&[
        "The fair began in 2018.",
        "13 companies came.",
        "About 40 are expected now.",
    ]);
}

#[test]
fn item_numbers_stay_with_their_item() {
    assert_eq!(
        sentences("1. Break the eggs.\n2. Whisk them."),
        ["1. Break the eggs.", "2. Whisk them."]
    );
}

#[test]
fn a_hard_wrapped_paragraph_is_cut_at_sentences_only() {
    let text = "The harbour board met on Monday to hear\n\
                what the dredging would cost. It heard\n\
                from Dr. Hale, who had come from Lind\n\
                by the early boat.";
    assert_eq!(sentences(text).len(), 2);
    assert!(sentences(text)[1].ends_with("from Lind\nby the early boat."));
}

#[test]
fn a_credit_stays_with_its_line_and_a_speaker_does_not() {
    keeps(&["Waves break over the wall on Sunday. — NWP"]);
    keeps(&[
        "She left like a shot.",
        "— Ada, come here at once.",
        "He wept.",
    ]);
}

#[test]
fn a_measure_in_a_list_of_small_letters_is_no_sentence() {
    keeps(&["½ tsp. ground caraway"]);
}
