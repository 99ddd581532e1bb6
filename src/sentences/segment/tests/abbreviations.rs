//! Abbreviations that can also end a sentence.

use super::*;

#[test]
fn et_cetera_ends_a_sentence_before_a_capital() {
    assert_sentences(&["They sell oars, sails, etc.", "Boats come daily."]);
    assert_sentences_in("de", &["Es gab Segel, Ruder usw.", "Boote kamen."]);
    assert_sentences_in("nl", &["Er waren zeilen, riemen enz.", "Boten kwamen."]);
    assert_unsplit(&["They sell oars, sails, etc. and more."]);
}

#[test]
fn et_al_ends_a_sentence_before_a_word_that_starts_one() {
    assert_sentences(&["It was shown by Brill et al.", "The model fails."]);
    assert_unsplit(&["It was shown by Brill et al. (2012) before."]);
}

#[test]
fn an_acronym_in_capitals_is_no_abbreviation() {
    assert_sentences(&["He has lived with MS.", "The nurse knows it."]);
    assert_sentences_in("de", &["So steht es im GG.", "Die Klage scheitert."]);
    assert_unsplit(&["The letter is from MS. Hale."]);
}

#[test]
fn abbreviations_in_a_text_in_capitals_do_not_end_a_sentence() {
    assert_sentences(&["THE SHIP OF LIND INC. IS LATE.", "NOBODY KNOWS WHY."]);
    assert_unsplit(&["THEY MET AT 6 P.M. AND LEFT."]);
}

#[test]
fn abbreviated_days_and_months_follow_each_other() {
    assert_unsplit(&["They met on Thu. Nov. 5 and Fri. Nov. 6 in Lind."]);
    assert_sentences(&["Nobody said No.", "No.", "They left."]);
}

#[test]
fn a_name_with_an_exclamation_mark_continues_before_another_name() {
    assert_unsplit(&[
        "He read Yahoo! Finance at noon.",
        "He works at Yahoo! in Lind.",
    ]);
    assert_sentences(&["He works at Yahoo!", "The pay is good."]);
}

#[test]
fn citations_of_law_are_not_split() {
    assert_unsplit(&["See Hale, 21 F. Supp. 3d 12, and 7 Cal. App. 5th 9."]);
    assert_eq!(
        sentences_in("sv", "Det framgår av prop. 2001/02:7 s. 4.").len(),
        1
    );
    assert_sentences_in("de", &["Vgl. BGHZ 7, 21 ff.", "Die Klage scheitert."]);
}
