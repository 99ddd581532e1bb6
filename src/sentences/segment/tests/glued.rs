//! Full stops and other terminators without a space after them.

use super::*;

#[test]
fn a_full_stop_before_or_within_a_name_is_no_end() {
    assert_unsplit(&[
        "They use .NET for it.",
        "The file is /home/.Xmodmap now.",
        "Shares of Lind (0941.HK) and Brill (000660.KS) fell.",
        "It is in Table 4.C of the report.",
    ]);
    assert_eq!(
        sentences_in("de", "Der 1.FC Lind kam am 4.Juni an.").len(),
        1
    );
}

#[test]
fn a_missing_space_after_a_number_or_an_acronym_is_recognised_by_the_next_word() {
    assert_eq!(
        sentences("It was built by NASA.The crew left."),
        ["It was built by NASA.", "The crew left."]
    );
    assert_eq!(
        sentences("They paid 2,000.Hale was glad."),
        ["They paid 2,000.", "Hale was glad."]
    );
}

#[test]
fn a_text_without_capitals_is_split_where_a_space_is_missing() {
    assert_eq!(
        sentences("the fog was thick.nothing moved."),
        ["the fog was thick.", "nothing moved."]
    );
    assert_eq!(
        sentences("what a fog!they could not see."),
        ["what a fog!", "they could not see."]
    );
    assert_unsplit(&[
        "see fog.it and lind.example for more.",
        "The fog.nothing here.",
    ]);
}

#[test]
fn a_full_stop_within_a_word_of_a_script_without_capitals_is_no_end() {
    for (language, text) in [
        ("ja", "Dr.ホルムが来た。"),
        ("zh", "我读了J.K.霍姆的书。"),
        ("ko", "그는 4.19를 말했다."),
        ("ar", "ولد في 200 ق.م في لند."),
        ("he", "הוא גר בת.ד. 7 בלינד."),
        ("hi", "वह 7 कि.मी. दूर रहता है।"),
        ("th", "ดร.โฮล์ม มาแล้ว"),
        ("ta", "அவர் 7 கி.மீ தூரம் போனார்."),
    ] {
        assert_eq!(sentences_in(language, text), [text], "{language}");
    }
    assert_eq!(
        sentences_in("ko", "그는 갔다.나는 남았다."),
        ["그는 갔다.", "나는 남았다."]
    );
}
