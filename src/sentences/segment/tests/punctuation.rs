//! Ellipses, emoji, notes, repeated terminators, and the punctuation of other languages.

use super::*;

#[test]
fn an_ellipsis_ends_a_sentence_or_marks_an_omission_within_it() {
    assert_sentences(&["It was a long way...", "They walked."]);
    assert_sentences(&["It was a long way...", "Hale walked."]);
    assert_sentences(&["He waited ...", "Nobody came."]);
    assert_unsplit(&["The thing is . . . I did it.", "He lived in ... Lind."]);
    assert_sentences(&["He spoke of words.", ". . . The practice went on."]);
    assert_sentences(&["It was in 1980.", "...and then it ended."]);
    assert_unsplit(&["He left early. ... and so did Hale."]);
    assert_sentences(&["He spoke of words . . . .", "Hale wept."]);
    // In a script without capitals it ends a sentence before any letter.
    assert_sentences_in("ar", &["انتظر المدير طويلا...", "وصلت السفينة."]);
    assert_unsplit(&["He said [...] Nobody came.", "It was (!) The best of all."]);
    assert_sentences(&["He waited…", "Nobody came."]);
    assert_sentences(&["He waited …", "Nobody came."]);
    assert_unsplit(&["He waited … Lind was far."]);
    // Two dots are a slip or misread.
    assert_sentences(&["He waited ..", "Lind was far."]);
    assert_unsplit(&["We... We never came."]);
}

#[test]
fn emoji_end_a_sentence_before_a_capital_or_an_account_name() {
    assert_sentences(&["Thanks for the boat 😊", "See you."]);
    assert_sentences(&["Thanks for the boat! 😊 👍🏽", "See you."]);
    assert_sentences(&["Thanks for the boat 😊", "@ada was there."]);
    assert_unsplit(&["Thanks 😊 for the boat.", "Thanks for the boat😊See you."]);
}

#[test]
fn a_reference_to_a_note_stays_with_its_sentence() {
    assert_sentences(&["It was full of coal. [21]", "The crew left."]);
    assert_sentences(&["It was full of coal.11", "The crew left."]);
    assert_sentences(&["It was a bus (type 2).3", "It broke."]);
    assert_sentences(&["It was full of coal.", "[20213] The crew left."]);
    assert_sentences_in("fr", &["« Le bac part. »", "Il est tard."]);
}

#[test]
fn a_number_that_is_not_a_note_does_not_end_a_sentence() {
    assert_unsplit(&[
        "It is called coal.2021 The Mine there.",
        "It is called X.11 The Mine there.",
        "It is in harbour.11 and in other files.",
    ]);
}

#[test]
fn a_sentence_can_continue_after_a_note() {
    assert_unsplit(&[
        "It follows from Hale et alii. [4], Lemma 2.",
        "Was it full of coal? [4], Hale asked.",
    ]);
    assert_sentences(&["(It was full of coal. [4])", "The crew left."]);
}

#[test]
fn a_web_address_with_a_question_mark_is_not_split() {
    assert_unsplit(&[
        "It is on lind.example/list?page of theirs.",
        "It is on lind.example/list?5 for all to see.",
        "Write to her at Y!Mail now.",
    ]);
}

#[test]
fn consecutive_terminators_end_one_sentence() {
    assert_sentences(&["What?!", "No.", "Was it so . . . ?", "Yes!"]);
    assert_sentences(&["The ferry left. …"]);
    assert_sentences(&["The ferry left!", "The crew slept! —"]);
    // Some publications mark the end of an article with this symbol.
    assert_sentences(&["The ferry left.", "The crew slept. ■"]);
    assert_sentences(&["... The ferry left.", "It was late. )"]);
}

#[test]
fn quotations_in_japanese_and_titles_in_chinese_are_not_split() {
    assert_eq!(sentences_in("ja", "「はい。」と言った。").len(), 1);
    assert_eq!(sentences_in("ja", "「はい。」彼は帰った。").len(), 2);
    assert_eq!(sentences_in("ja", "はい。と言った。").len(), 2);
    assert_eq!(sentences_in("zh", "他看了《走吧！爸爸》一书。").len(), 1);
    assert_eq!(sentences_in("zh", "他看了《爸爸》。走吧！").len(), 2);
}

#[test]
fn colons_and_semicolons_end_sentences_only_in_some_languages() {
    assert_sentences_in("el", &["Τι ώρα είναι;", "Δεν ξέρω."]);
    assert_sentences_in("el", &["Τι ώρα είναι; δεν ξέρω."]);
    assert_sentences_in("ar", &["أخبار اليوم:", "وصلت السفينة إلى الميناء."]);
    assert_sentences_in("ar", &["قال المدير: سنعود غدا."]);
    assert_sentences(&["It is late; Nobody knows: Hale sleeps."]);
}

#[test]
fn a_long_arabic_paragraph_without_a_full_stop_is_split_at_commas_between_clauses() {
    let clause = |what: &str| format!("وصلت {what} إلى الميناء القديم مساء أمس");
    let clauses = ["السفينة", "العبارة", "الشاحنة", "البضاعة"].map(clause);
    let text = format!("عنوان\n{}", clauses.join("، "));
    let mut expected = vec!["عنوان".to_owned()];
    expected.extend(clauses[..3].iter().map(|clause| format!("{clause}،")));
    expected.push(clauses[3].clone());
    assert_eq!(sentences_in("ar", &text), expected);
    // A list of words is not split, nor is a short paragraph or one in another language.
    let list = format!("{}، تفاح، خبز، {}", clauses.join(" "), clauses[0]);
    assert_eq!(sentences_in("ar", &list).len(), 2);
    let few = clauses[..3].join("، ");
    assert_eq!(sentences_in("ar", &few), [few.as_str()]);
    assert_eq!(sentences_in("ru", &text).len(), 2);
}
