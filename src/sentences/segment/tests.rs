//! Examples of each rule, mostly in English.

mod abbreviations;
mod glued;
mod notes;
mod numerals;
mod punctuation;
mod scripts;
mod speakers;

use super::*;
use crate::text::lines::paragraphs;

fn sentences(text: &str) -> Vec<&str> {
    sentences_in("en", text)
}

fn sentences_in<'t>(language: &str, text: &'t str) -> Vec<&'t str> {
    let mut segmenter = Segmenter::new(Lexicon::of_tag(language));
    let mut spans = Vec::new();
    for paragraph in paragraphs(text) {
        segmenter.segment(text, paragraph.span, &mut spans);
    }
    spans.iter().map(|span| span.of(text)).collect()
}

/// Asserts that the lines, joined by spaces, are split into exactly these sentences.
fn assert_sentences(lines: &[&str]) {
    assert_sentences_in("en", lines);
}

fn assert_sentences_in(language: &str, lines: &[&str]) {
    assert_eq!(sentences_in(language, &lines.join(" ")), lines);
}

/// Asserts that each of the texts is one sentence.
fn assert_unsplit(sentences: &[&str]) {
    for sentence in sentences {
        assert_sentences(&[sentence]);
    }
}

#[test]
fn ranks_and_titles_belong_to_the_following_name() {
    assert_sentences(&[
        "Maj. Gen. Ada Brill met Dr. Hale on the quay.",
        "They spoke for an hour.",
    ]);
}

#[test]
fn abbreviated_months_may_come_with_or_without_a_day() {
    assert_sentences(&[
        "The Jan. 13-15 fair drew a crowd.",
        "He came in Nov. to hold talks.",
        "On Feb. 2 he left.",
        "It began in Oct.",
        "Nobody knew why.",
    ]);
}

#[test]
fn decimals_and_numbered_references_are_not_split() {
    assert_sentences(&[
        "Prices rose 3.2 percent.",
        "See No. 4 of the list.",
        "It weighs 2.5 kg.",
    ]);
}

#[test]
fn acronyms_end_a_sentence_only_before_a_word_that_starts_one() {
    assert_sentences(&[
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
fn quotations_stay_with_their_sentence() {
    assert_sentences(&[
        "“It was late.”",
        "“Go!” he said.",
        "“Why not now?” Dr. Hale asked.",
        "He called it “a threat to peace”.",
        "She shouted: “Stop!”",
        "Then it was quiet.",
    ]);
}

#[test]
fn a_number_can_start_a_sentence() {
    assert_sentences(&[
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
fn a_hard_wrapped_paragraph_is_split_at_sentence_ends_only() {
    let text = "The harbour board met on Monday to hear\n\
                what the dredging would cost. It heard\n\
                from Dr. Hale, who had come from Lind\n\
                by the early boat.";
    assert_eq!(sentences(text).len(), 2);
    assert!(sentences(text)[1].ends_with("from Lind\nby the early boat."));
}

#[test]
fn a_credit_after_a_dash_stays_with_its_line_but_a_new_speaker_does_not() {
    assert_sentences(&["Waves break over the wall on Sunday. — NWP"]);
    assert_sentences(&[
        "She left like a shot.",
        "— Ada, come here at once.",
        "He wept.",
    ]);
    // Even without a terminator at the end, as in a headline.
    assert_sentences(&["She left like a shot.", "— Ada, come here at once"]);
}

#[test]
fn a_unit_of_measure_in_a_lower_case_list_does_not_end_a_sentence() {
    assert_sentences(&["½ tsp. ground caraway"]);
}

#[test]
fn a_full_word_ends_a_sentence_before_a_lower_case_letter_and_an_abbreviation_does_not() {
    assert_sentences(&["This is a book of programming.", "iPhones are dear."]);
    assert_sentences(&["They went to Sofia.", "eBay was there."]);
    assert_sentences(&["He was looking for her.", "iPads broke."]);
    assert_unsplit(&[
        "Ask the prof. about it.",
        "Ask the techn. people about it.",
        "It is approx. five miles off.",
        "She works at Programming! and likes it.",
        "“We went on programming.” he said.",
        "We went on programming... and slept.",
        "She saved it as harbour.text. by mistake.",
        "It is only a demo. version of it.",
        "They went to the Orkney Is. by boat.",
    ]);
}

#[test]
fn a_lower_case_letter_starts_a_sentence_in_text_without_capitals() {
    assert_sentences(&["call them today.", "they wait."]);
    assert_sentences(&["wow!", "that is it."]);
    // A single letter can be the name of something.
    assert_unsplit(&["they take plan a. or the other one"]);
    // The marker of a list item says nothing about capitals.
    assert_sentences(&["b. stir the pot. then wait"]);
    assert_sentences(&["Stir the pot. then wait"]);
}

#[test]
fn a_web_address_or_a_bracketed_marker_starts_a_sentence() {
    assert_sentences(&["Ask the board.", "@ada knows it."]);
    assert_unsplit(&["Write to “ada.”@lind.example for it."]);
    assert_sentences(&["We have a site.", "www.lind.example has more."]);
    assert_sentences(&["It asks what it costs.", "(b) the harbour must pay."]);
    assert_sentences(&["See e.g. www.lind.example for more."]);
    assert_sentences(&["It is a boat. (by the harbour) and dear."]);
}

#[test]
fn brackets_after_an_abbreviation_belong_to_its_sentence() {
    assert_unsplit(&["Lind Inc. (A ferry line) sank.", "See eqn. [A] for it."]);
}

#[test]
fn a_letter_that_is_part_of_a_word_is_not_an_initial() {
    assert_sentences_in("tr", &["Kitabı verdik Cevat'a.", "Holm gitti."]);
    assert_unsplit(&["He lives in flat 7-B. Hale does too."]);
    assert_sentences(&["The answer was no.", "Hale left."]);
}

#[test]
fn a_time_of_day_continues_before_a_number_or_a_day_and_at_the_start_of_a_sentence() {
    assert_unsplit(&[
        "At 5 p.m. Dr. Hale left.",
        "The next one goes at 9 a.m. 13 March.",
        "It left at 4:15 p.m. and came back.",
    ]);
    assert_sentences(&["All of us left at 5 p.m.", "Hale stayed."]);
}

#[test]
fn an_acronym_ends_a_sentence_before_a_quotation_but_not_before_an_initial() {
    assert_sentences(&["It came from the U.S.", "“Nobody knew,” she said."]);
    assert_unsplit(&["It was signed by the U.S. A. Brill did it."]);
    assert_sentences(&["He watched TV.", "Hale slept."]);
    assert_unsplit(&[
        "He lives in Skt. Hans Gade.",
        "The club Lind e.V. Hale met.",
    ]);
}

#[test]
fn a_number_after_a_full_stop_is_part_of_a_date_or_reference_or_starts_a_sentence() {
    assert_unsplit(&[
        "It was on 7. Apríla 2020 that he came.",
        "Look at the list. № 5 is missing.",
    ]);
    assert_sentences(&["He counted to 5.", "10 eggs broke."]);
    assert_sentences(&["Nobody knew it.", "13 people left."]);
    assert_sentences(&["They came (all of an Ox.)", "13 people left."]);
    // A short word is more likely to be an abbreviation than the end of a sentence.
    assert_unsplit(&["It follows from Ax. 13 and from what was said."]);
}

#[test]
fn ordinals_are_distinguished_from_numbers_that_end_a_sentence() {
    assert_sentences_in(
        "de",
        &[
            "Er kam am 3. Mai nach Lind.",
            "Im 19. Jahrhundert war das anders.",
            "Das Haus des XII. Regiments steht noch.",
            "Es steht auf Seite 12.",
            "Dort ist es.",
            "Das Schloss baute Ludwig XIV.",
            "Holm sah es nie.",
            "Das war im Jahr 1999.",
            "Holm lachte.",
        ],
    );
    assert_sentences_in("de", &["Er kam am 3. Tag der Woche."]);
    assert_sentences_in("de", &["Er kam erst am 3.", "Der Hafen war zu."]);
    // "i" is a word in Danish.
    assert_sentences_in("da", &["Det er noget, vi tror i.", "Holm kom sent."]);
    assert_sentences(&["They had all of the 12.", "Hale had none."]);
    assert_sentences(&["It was the house of the XII.", "Hale had none."]);
}

#[test]
fn a_sentence_can_start_without_a_space_before_it() {
    let parts = |text: &str| sentences(text).len();
    assert_eq!(
        sentences("It left at 4:15 p.m.Former sailors waved."),
        ["It left at 4:15 p.m.", "Former sailors waved."]
    );
    assert_eq!(parts("It is a big world.Today it rains."), 2);
    assert_eq!(parts("It is a big world.Today."), 2);
    assert_eq!(parts("He asked why!Then he left."), 2);
    assert_eq!(parts("It was 12.Then he left."), 2);
    assert_eq!(parts("They had: ox.Two men led it."), 2);
    assert_eq!(parts("He saw one, three.Then he left."), 2);
    assert_eq!(parts("It is a big world.I know it."), 2);
    for one in [
        "See awesome.Content/page for it.",
        "Write to jane.Doe@lind.example now.",
        "See the page lind/awesome.Content for it.",
        "It is in the file main.Former.text for now.",
        "It is called world.TODAY there.",
        "It is called W.Today there.",
        "It is called a.Today there.",
        "They like Y!mail and the !Kung.",
        "It was by Dr.Hale of Lind.",
        "It is a big world.X marks it.",
        "Write to ada.@lind now.",
    ] {
        assert_eq!(parts(one), 1, "{one}");
    }
}

#[test]
fn a_date_with_spaces_is_not_split() {
    assert_sentences_in("de", &["Er kam am 12. 3. 2014 nach Lind.", "Dann ging er."]);
    assert_sentences(&["It was on 12. 3. 2014 in Lind.", "2014 was wet."]);
    // Here the day or the year is missing.
    assert_sentences(&["They counted up to 12.", "2014 was wet."]);
    assert_sentences_in("de", &["Er kam am 12. 3.", "12000 Leute kamen mit."]);
}

#[test]
fn list_items_on_one_line_are_split_if_their_markers_are_consecutive() {
    assert_eq!(
        sentences("1) Eggs 2) Flour 3) Salt"),
        ["1) Eggs", "2) Flour", "3) Salt"]
    );
    assert_eq!(sentences("a.) Eggs b.) Flour"), ["a.) Eggs", "b.) Flour"]);
    assert_eq!(
        sentences("• 9. Eggs • 10. Flour"),
        ["• 9. Eggs", "• 10. Flour"]
    );
    assert_unsplit(&[
        "1) Eggs 3) Flour",
        "1. Eggs 2) Flour",
        "a) Eggs 2) Flour",
        "1) Eggs 2)Flour",
        "• 1) Eggs 2) Flour",
        "Buy 1) Eggs 2) Flour",
        "1234) Eggs 1235) Flour",
        "To buy: 1.Milk, 2.Eggs",
    ]);
}

#[test]
fn a_marker_of_an_item_is_not_a_sentence() {
    assert_unsplit(&[
        "3.4.2. The harbour is deep.",
        "(iv). The board met.",
        "• 9. The ferry left.",
        "b. The board met.",
    ]);
    assert_sentences(&["(old).", "The board met."]);
    // These are not markers.
    assert_sentences(&["1.2.3.4.5.6.7.", "The board met."]);
}
