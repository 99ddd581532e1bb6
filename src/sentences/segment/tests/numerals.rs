//! Numbers and Roman numerals beside a full stop.

use super::*;

#[test]
fn roman_numerals_and_letters_of_parts_belong_to_the_abbreviation_before_them() {
    assert_unsplit(&[
        "See vol. IV of the work.",
        "It is in App. C below.",
        "See fig. B for it.",
    ]);
    assert_eq!(sentences_in("ru", "Это в гл. VI этой работы.").len(), 1);
    assert_eq!(sentences_in("fr", "Selon l'art. R. 12-1 du code.").len(), 1);
    // "I" is a word too.
    assert_sentences(&["It began in Oct.", "I left in Nov."]);
}

#[test]
fn a_roman_numeral_before_a_name_is_an_ordinal_in_turkish_and_hungarian() {
    assert_eq!(sentences_in("tr", "Sarayı III. Selim sevdi.").len(), 1);
    assert_eq!(sentences_in("hu", "Ezt IV. Béla írta.").len(), 1);
    assert_sentences(&["It was built by Henry VIII.", "Hale sold it."]);
}

#[test]
fn a_number_before_a_league_or_a_rank_is_an_ordinal() {
    assert_eq!(
        sentences_in("de", "Lind spielt seit Mai 2. Bundesliga.").len(),
        1
    );
    assert_eq!(sentences_in("de", "Sie wurde 2. Vorsitzende.").len(), 1);
    assert_eq!(sentences_in("tr", "Lind 3. Lig'e çıktı.").len(), 1);
}

#[test]
fn a_unit_after_a_number_can_end_a_sentence() {
    assert_sentences(&["The mast is 30 ft.", "The keel is shorter."]);
    assert_sentences(&["Prices fell 4 pct.", "Traders left."]);
    assert_sentences_in("ru", &["Лодка стоит 3 млн руб.", "Холм её купил."]);
    assert_unsplit(&[
        "The mast is 30 ft. long.",
        "They met at 12 St. James Street.",
    ]);
}
