//! Notes after the end of a sentence.

use super::*;

#[test]
fn a_note_in_brackets_stays_with_its_sentence() {
    for note in [
        "[a]",
        "[Note 2]",
        "[nb 3]",
        "[2–4]",
        "[2, 5]",
        "[source needed]",
        "[7]: 21",
        "(4)",
    ] {
        let first = format!("The mill ground rye.{note}");
        assert_sentences(&[&first, "Hale owned it."]);
    }
    assert_sentences_in(
        "de",
        &["Die Mühle stand still.[Anm. 2]", "Holm besass sie."],
    );
    assert_sentences_in("tr", &["Değirmen durdu.[kaynak gerekli]", "Holm aldı."]);
    assert_eq!(
        sentences_in("zh", "磨坊停了。[注1]水很少。"),
        ["磨坊停了。[注1]", "水很少。"]
    );
}

#[test]
fn a_sentence_in_brackets_is_no_note() {
    assert_sentences(&[
        "The mill ground rye.",
        "[Hale owned it at that time.]",
        "It burned.",
    ]);
    assert_sentences(&["The mill ground rye.", "(4) Hale owned it."]);
}

#[test]
fn signs_and_superscript_numbers_of_notes_stay_with_their_sentence() {
    for note in ["†", "*", "**", "²¹", "2–4", "2,5"] {
        let first = format!("The mill ground rye.{note}");
        assert_sentences(&[&first, "Hale owned it."]);
    }
}

#[test]
fn a_note_after_a_year_is_distinguished_from_a_decimal() {
    assert_sentences(&["The mill was sold in 1931.2", "It burned later."]);
    assert_unsplit(&["The mill was worth 1931.2 Million then."]);
}

#[test]
fn the_place_of_a_verse_stays_with_its_quotation() {
    assert_sentences(&["Do they ask for it? (Matt. 7:9)", "They do not."]);
}
