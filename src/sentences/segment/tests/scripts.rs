//! Abbreviations and initials in scripts without capitals.

use super::*;

#[test]
fn abbreviations_and_initials_do_not_end_a_sentence() {
    for (language, text) in [
        ("ta", "திரு. ஹோம் வந்தார்."),
        ("ta", "கே. ஹோம் பாடினார்."),
        ("ta", "அ.தி.மு.க. தோற்றது."),
        ("hi", "डॉ. होल्म आए।"),
        ("hi", "पृ. 7 देखें।"),
        ("mr", "श्री. होल्म आले."),
        ("bn", "ডা. হোম এসেছেন।"),
        ("ml", "ഡോ. ഹോം വന്നു."),
        ("kn", "ಡಾ. ಹೋಮ್ ಬಂದರು."),
        ("gu", "ડૉ. હોમ આવ્યા."),
        ("he", "פרופ. הולם בא."),
        ("fa", "آقای ب. هولم آمد."),
        ("ar", "جاءت شركة ش. م. م. هنا."),
        ("th", "ดร. โฮล์ม มาแล้ว"),
    ] {
        assert_eq!(sentences_in(language, text), [text], "{language}");
    }
}

#[test]
fn a_short_verb_ends_a_sentence() {
    assert_sentences_in("hi", &["नाव नई है.", "होल्म उसे लाया।"]);
    assert_sentences_in("gu", &["હોડી નવી છે.", "હોમ આવ્યો."]);
    assert_sentences_in("ta", &["அவன் இங்கே வா.", "நான் போனேன்."]);
    assert_sentences_in("he", &["היא נולדה לפני 300 לפנה\"ס.", "הוא לא."]);
}
