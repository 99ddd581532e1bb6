//! Dots, classes, marks in a row, and what other languages make of marks.

use super::*;

#[test]
fn dots_end_a_sentence_or_leave_something_out_of_it() {
    keeps(&["It was a long way...", "They walked."]);
    keeps(&["It was a long way...", "Hale walked."]);
    keeps(&["He waited ...", "Nobody came."]);
    whole(&["The thing is . . . I did it.", "He lived in ... Lind."]);
    keeps(&["He spoke of words.", ". . . The practice went on."]);
    keeps(&["It was in 1980.", "...and then it ended."]);
    whole(&["He left early. ... and so did Hale."]);
    keeps(&["He spoke of words . . . .", "Hale wept."]);
    // Where there are no capitals they end it before any letter.
    keeps_in("ar", &["انتظر المدير طويلا...", "وصلت السفينة."]);
    whole(&["He said [...] Nobody came.", "It was (!) The best of all."]);
    keeps(&["He waited…", "Nobody came."]);
    whole(&["He waited … Nobody came."]);
}

#[test]
fn pictures_end_a_sentence_before_a_capital_or_a_name() {
    keeps(&["Thanks for the boat 😊", "See you."]);
    keeps(&["Thanks for the boat! 😊 👍🏽", "See you."]);
    keeps(&["Thanks for the boat 😊", "@ada was there."]);
    whole(&["Thanks 😊 for the boat.", "Thanks for the boat😊See you."]);
}

#[test]
fn what_refers_to_a_note_stays_with_its_sentence() {
    keeps(&["It was full of coal. [21]", "The crew left."]);
    keeps(&["It was full of coal.11", "The crew left."]);
    keeps(&["It was a bus (type 2).3", "It broke."]);
    keeps(&["It was full of coal.", "[20213] The crew left."]);
    keeps_in("fr", &["« Le bac part. »", "Il est tard."]);
}

#[test]
fn a_number_that_refers_to_no_note_ends_nothing() {
    whole(&[
        "It is called coal.2021 The Mine there.",
        "It is called X.11 The Mine there.",
        "It is in harbour.11 and in other files.",
    ]);
}

#[test]
fn what_belongs_to_a_sentence_goes_on_behind_a_note() {
    whole(&[
        "It follows from Hale et alii. [4], Lemma 2.",
        "Was it full of coal? [4], Hale asked.",
    ]);
    keeps(&["(It was full of coal. [4])", "The crew left."]);
}

#[test]
fn an_address_with_a_question_mark_stays_whole() {
    whole(&[
        "It is on lind.example/list?page of theirs.",
        "It is on lind.example/list?5 for all to see.",
        "Write to her at Y!Mail now.",
    ]);
}

#[test]
fn marks_in_a_row_end_one_sentence() {
    keeps(&["What?!", "No.", "Was it so . . . ?", "Yes!"]);
    keeps(&["The ferry left. …"]);
    keeps(&["The ferry left!", "The crew slept! —"]);
    // The sign with which some end an article.
    keeps(&["The ferry left.", "The crew slept. ■"]);
    keeps(&["... The ferry left.", "It was late. )"]);
}

#[test]
fn quotations_in_japanese_and_titles_in_chinese_are_not_cut() {
    assert_eq!(sentences_in("ja", "「はい。」と言った。").len(), 1);
    assert_eq!(sentences_in("ja", "「はい。」彼は言った。").len(), 2);
    assert_eq!(sentences_in("ja", "はい。と言った。").len(), 2);
    assert_eq!(sentences_in("zh", "他看了《走吧！爸爸》一书。").len(), 1);
    assert_eq!(sentences_in("zh", "他看了《爸爸》。走吧！").len(), 2);
}

#[test]
fn colons_and_semicolons_end_sentences_where_the_language_has_it_so() {
    keeps_in("el", &["Τι ώρα είναι;", "Δεν ξέρω."]);
    keeps_in("el", &["Τι ώρα είναι; δεν ξέρω."]);
    keeps_in("ar", &["أخبار اليوم:", "وصلت السفينة إلى الميناء."]);
    keeps_in("ar", &["قال المدير: سنعود غدا."]);
    keeps(&["It is late; Nobody knows: Hale sleeps."]);
}

#[test]
fn a_long_arabic_paragraph_without_a_full_stop_is_cut_at_commas_between_clauses() {
    let clause = |what: &str| format!("وصلت {what} إلى الميناء القديم مساء أمس");
    let clauses = ["السفينة", "العبارة", "الشاحنة", "البضاعة"].map(clause);
    let text = format!("عنوان\n{}", clauses.join("، "));
    let mut expected = vec!["عنوان".to_owned()];
    expected.extend(clauses[..3].iter().map(|clause| format!("{clause}،")));
    expected.push(clauses[3].clone());
    assert_eq!(sentences_in("ar", &text), expected);
    // A list of words in it is not cut, and neither is a short paragraph or another language's.
    let list = format!("{}، تفاح، خبز، {}", clauses.join(" "), clauses[0]);
    assert_eq!(sentences_in("ar", &list).len(), 2);
    let few = clauses[..3].join("، ");
    assert_eq!(sentences_in("ar", &few), [few.as_str()]);
    assert_eq!(sentences_in("ru", &text).len(), 2);
}
