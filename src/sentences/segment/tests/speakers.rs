//! Quotations with their speaker in languages without lists of verbs.

use super::*;

#[test]
fn a_quotation_stays_with_its_speaker_in_chinese_japanese_and_korean() {
    for (language, first, second) in [
        ("zh", "“船来了。”老人说。", "大家笑了。"),
        ("zh", "「船來了！」她喊道。", "大家笑了。"),
        ("zh", "\"船来了。\"他问。", "大家笑了。"),
        ("ja", "「船だ！」祖父は叫んだ。", "皆が見た。"),
        ("ja", "彼は「船だ。見ろ。」と言った。", "皆が見た。"),
    ] {
        let text = format!("{first}{second}");
        assert_eq!(sentences_in(language, &text), [first, second]);
    }
    assert_sentences_in("ko", &["\"배다.\"라고 노인이 말했다.", "모두 웃었다."]);
    assert_sentences_in("ko", &["“배다!” 그녀가 외쳤다.", "모두 웃었다."]);
    assert_sentences_in("hi", &["“नाव!” बूढ़े ने कहा।", "सब हँसे।"]);
}

#[test]
fn a_clause_without_a_speaker_starts_a_sentence_after_a_quotation() {
    assert_eq!(
        sentences_in("zh", "“船来了。”我知道。"),
        ["“船来了。”", "我知道。"]
    );
    assert_eq!(
        sentences_in("ja", "「船だ。」皆が見た。"),
        ["「船だ。」", "皆が見た。"]
    );
}

#[test]
fn a_quotation_in_french_continues_after_its_comma() {
    assert_sentences_in("fr", &["« Partez ! », dit Holm.", "Ils restent."]);
}

#[test]
fn more_verbs_of_speech_name_the_speaker() {
    assert_sentences(&["“Wait!” Hale yelled at them.", "They left."]);
}
