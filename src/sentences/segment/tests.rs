//! Examples of each rule, most in English.

mod marks;

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

/// One sentence a line: each must come out as it stands.
fn keeps(lines: &[&str]) {
    keeps_in("en", lines);
}

fn keeps_in(language: &str, lines: &[&str]) {
    assert_eq!(sentences_in(language, &lines.join(" ")), lines);
}

/// Each is one sentence.
fn whole(sentences: &[&str]) {
    for sentence in sentences {
        keeps(&[sentence]);
    }
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
        "She shouted: “Terminator!”",
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
    // Though nothing ends it, as in a headline.
    keeps(&["She left like a shot.", "— Ada, come here at once"]);
}

#[test]
fn a_measure_in_a_list_of_small_letters_is_no_sentence() {
    keeps(&["½ tsp. ground caraway"]);
}

#[test]
fn a_whole_word_ends_a_sentence_before_a_small_letter_and_a_short_one_does_not() {
    keeps(&["This is a book of programming.", "iPhones are dear."]);
    keeps(&["They went to Sofia.", "eBay was there."]);
    keeps(&["He was looking for her.", "iPads broke."]);
    whole(&[
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
fn where_nobody_writes_capitals_a_small_letter_opens_a_sentence() {
    keeps(&["call them today.", "they wait."]);
    keeps(&["wow!", "that is it."]);
    // One letter may be the name of something.
    whole(&["they take plan a. or the other one"]);
    // But not in an item, whose letter is small anyway.
    keeps(&["b. stir the pot. then wait"]);
    keeps(&["Stir the pot. then wait"]);
}

#[test]
fn an_address_or_a_marker_in_brackets_opens_a_sentence() {
    keeps(&["Ask the board.", "@ada knows it."]);
    whole(&["Write to “ada.”@lind.example for it."]);
    keeps(&["We have a site.", "www.lind.example has more."]);
    keeps(&["It asks what it costs.", "(b) the harbour must pay."]);
    keeps(&["See e.g. www.lind.example for more."]);
    keeps(&["It is a boat. (by the harbour) and dear."]);
}

#[test]
fn what_stands_in_brackets_behind_an_abbreviation_belongs_to_it() {
    whole(&["Lind Inc. (A ferry line) sank.", "See eqn. [A] for it."]);
}

#[test]
fn a_letter_that_belongs_to_a_word_shortens_nothing() {
    keeps_in("tr", &["Kitabı verdik Cevat'a.", "Holm gitti."]);
    whole(&["He lives in flat 7-B. Hale does too."]);
    keeps(&["The answer was no.", "Hale left."]);
}

#[test]
fn a_time_of_day_goes_on_before_a_number_a_day_or_where_it_opens_the_sentence() {
    whole(&[
        "At 5 p.m. Dr. Hale left.",
        "The next one goes at 9 a.m. 13 March.",
        "It left at 4:15 p.m. and came back.",
    ]);
    keeps(&["All of us left at 5 p.m.", "Hale stayed."]);
}

#[test]
fn an_initial_or_a_quotation_behind_an_acronym_is_told_apart() {
    keeps(&["It came from the U.S.", "“Nobody knew,” she said."]);
    whole(&["It was signed by the U.S. A. Brill did it."]);
    keeps(&["He watched TV.", "Hale slept."]);
    whole(&[
        "He lives in Skt. Hans Gade.",
        "The club Lind e.V. Hale met.",
    ]);
}

#[test]
fn numbers_behind_a_full_stop_are_dates_parts_or_openings() {
    whole(&[
        "It was on 7. Apríla 2020 that he came.",
        "Look at the list. № 5 is missing.",
    ]);
    keeps(&["He counted to 5.", "10 eggs broke."]);
    keeps(&["Nobody knew it.", "13 people left."]);
    keeps(&["They came (all of an Ox.)", "13 people left."]);
    // A short word is more likely to be shortened than to end a sentence.
    whole(&["It follows from Ax. 13 and from what was said."]);
}

#[test]
fn ordinals_are_told_from_numbers_that_end_a_sentence() {
    keeps_in(
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
    keeps_in("de", &["Er kam am 3. Tag der Woche."]);
    keeps_in("de", &["Er kam erst am 3.", "Der Hafen war zu."]);
    // "i" is a word in Danish.
    keeps_in("da", &["Det er noget, vi tror i.", "Holm kom sent."]);
    keeps(&["They had all of the 12.", "Hale had none."]);
    keeps(&["It was the house of the XII.", "Hale had none."]);
}

#[test]
fn a_sentence_may_begin_where_the_blank_was_lost() {
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
fn a_date_with_blanks_stays_whole() {
    keeps_in("de", &["Er kam am 12. 3. 2014 nach Lind.", "Dann ging er."]);
    keeps(&["It was on 12. 3. 2014 in Lind.", "2014 was wet."]);
    // Here the day or the year is missing.
    keeps(&["They counted up to 12.", "2014 was wet."]);
    keeps_in("de", &["Er kam am 12. 3.", "12000 Leute kamen mit."]);
}

#[test]
fn the_items_of_a_list_in_one_line_are_told_apart_where_they_count_up() {
    assert_eq!(
        sentences("1) Eggs 2) Flour 3) Salt"),
        ["1) Eggs", "2) Flour", "3) Salt"]
    );
    assert_eq!(sentences("a.) Eggs b.) Flour"), ["a.) Eggs", "b.) Flour"]);
    assert_eq!(
        sentences("• 9. Eggs • 10. Flour"),
        ["• 9. Eggs", "• 10. Flour"]
    );
    whole(&[
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
fn a_number_or_letter_that_counts_is_no_sentence() {
    whole(&[
        "3.4.2. The harbour is deep.",
        "(iv). The board met.",
        "• 9. The ferry left.",
        "b. The board met.",
    ]);
    keeps(&["(old).", "The board met."]);
    // But this counts nothing.
    keeps(&["1.2.3.4.5.6.7.", "The board met."]);
}
