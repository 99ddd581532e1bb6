//! What JavaScript gets, in a real browser: the same results as native code,
//! offsets that fit the string that was passed in, and every refusal an `Error`
//! that says what is wrong.

#![cfg(target_family = "wasm")]
// Numbers must be exactly those expected, down to the last bit.
#![allow(clippy::float_cmp)]

#[macro_use]
#[path = "common/golden.rs"]
mod golden;
#[path = "common/js.rs"]
mod js;
#[path = "common/odd_pages.rs"]
mod odd_pages;
#[path = "common/page.rs"]
mod page;
#[path = "common/refusals.rs"]
mod refusals;

use js::{field, is_plain, json, list, number, object, slice, text, units};
use js_sys::JsString;
use nutgraf::wasm::summarize;
use nutgraf::{Cause, Options};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// A fixture: its name, `input.txt` and `expected.txt`.
macro_rules! files {
    ($($slug:literal)*) => {
        [$((
            $slug,
            include_str!(concat!("golden/", $slug, "/input.txt")),
            include_str!(concat!("golden/", $slug, "/expected.txt")),
        )),*]
    };
}
const FIXTURES: [(&str, &str, &str); 24] = with_fixtures!(files);

fn result(text: &JsString, options: &str) -> JsValue {
    let result = summarize(text, &json(options), &[]);
    result.unwrap_or_else(|error| panic!("{options}: {error:?}"))
}

#[wasm_bindgen_test]
fn results_are_byte_for_byte_those_of_native_code() {
    for (slug, input, expected) in FIXTURES {
        let rendering = golden::render(input, &Options::default());
        let lines = rendering.lines().zip(expected.lines());
        if let Some((found, wanted)) = lines.into_iter().find(|(found, wanted)| found != wanted) {
            panic!("{slug}: {found} in the browser, {wanted} in native code");
        }
        assert_eq!(rendering.len(), expected.len(), "{slug}");
    }
}

#[wasm_bindgen_test]
fn javascript_gets_all_that_rust_gets() {
    for (slug, input, _) in FIXTURES {
        let rust = nutgraf::summarize(input, &Options::default()).expect("a summary");
        let given = JsString::from(input);
        let result = result(&given, "{}");
        assert!(is_plain(&result), "{slug}: {result:?}");

        let sentences = list(&result, "sentences");
        assert_eq!(sentences.len(), rust.sentences.len(), "{slug}");
        for (js, rust) in sentences.iter().zip(&rust.sentences) {
            assert_eq!(text(js, "text"), rust.span.of(input));
            assert_eq!(number(js, "rank"), f64::from(rust.rank));
            assert_eq!(number(js, "score"), rust.score.value());
            assert_eq!(number(js, "words"), f64::from(rust.words));
            assert_eq!(field(js, "chosen"), rust.chosen);
            let reasons = list(js, "reasons");
            assert_eq!(reasons.len(), rust.reasons().len());
            for (js, rust) in reasons.iter().zip(rust.reasons()) {
                assert_eq!(text(js, "code"), rust.cause.code());
                assert_eq!(number(js, "score"), rust.score.value());
                match rust.cause {
                    Cause::Repeats { sentence } => assert_eq!(number(js, "of"), sentence as f64),
                    _ => assert!(!js_sys::Reflect::has(js, &"of".into()).expect("an object")),
                }
            }
        }
        for (js, rust) in list(&result, "keywords").iter().zip(&rust.keywords) {
            assert_eq!(text(js, "word"), rust.span.of(input));
            assert_eq!(number(js, "weight"), rust.weight);
            assert_eq!(number(js, "count"), f64::from(rust.count));
        }
        assert_eq!(list(&result, "keywords").len(), rust.keywords.len());
        let aside: Vec<_> = rust.set_aside().collect();
        assert_eq!(list(&result, "setAside").len(), aside.len());
        for (js, rust) in list(&result, "setAside").iter().zip(&aside) {
            assert_eq!(text(js, "text"), rust.span.of(input));
            assert_eq!(text(js, "role"), rust.role.code());
            assert_eq!(text(js, "reason"), rust.reason.code());
            assert_eq!(slice(&given, js), rust.span.of(input));
        }
        assert_eq!(list(&result, "blocks").len(), rust.blocks.len());
        for (js, rust) in list(&result, "blocks").iter().zip(&rust.blocks) {
            assert_eq!(slice(&given, js), rust.span.of(input));
            assert_eq!(text(js, "role"), rust.role.code());
            assert_eq!(field(js, "repeat"), rust.repeat);
            match rust.aside {
                Some(reason) => assert_eq!(text(js, "aside"), reason.code()),
                None => assert!(field(js, "aside").is_null()),
            }
        }
        assert_eq!(list(&result, "stories").len(), rust.stories.len());
        for (js, rust) in list(&result, "stories").iter().zip(&rust.stories) {
            assert_eq!(slice(&given, js), rust.span.of(input));
            assert_eq!(number(js, "words"), rust.words as f64);
            assert_eq!(field(js, "chosen"), rust.chosen);
            match rust.title {
                Some(title) => assert_eq!(slice(&given, &field(js, "title")), title.of(input)),
                None => assert!(field(js, "title").is_null()),
            }
        }
        match rust.notice {
            Some(notice) => assert_eq!(text(&result, "notice"), notice.code()),
            None => assert!(field(&result, "notice").is_null()),
        }
        let title = field(&result, "title");
        match rust.title {
            Some(span) => assert_eq!(slice(&given, &title), span.of(input)),
            None => assert!(title.is_null(), "{slug}: {title:?}"),
        }
        let language = field(&result, "language");
        assert_eq!(text(&language, "code"), rust.language.code);
        assert_eq!(field(&language, "tuned"), rust.language.tuned);
        let words = field(&result, "words");
        let chosen: u32 = rust.chosen().map(|sentence| sentence.words).sum();
        assert_eq!(number(&words, "text"), rust.words as f64);
        assert_eq!(number(&words, "article"), rust.article_words() as f64);
        assert_eq!(number(&words, "summary"), f64::from(chosen));
    }
}

/// Texts that are not valid, or longer in UTF-16 than in characters.
fn odd_texts() -> Vec<JsString> {
    let mut texts: Vec<JsString> = FIXTURES
        .iter()
        .map(|(_, input, _)| (*input).into())
        .collect();
    texts.extend([
        "\u{feff}The mark comes first. 👩‍👩‍👧‍👦 moved in on Monday 🏴‍☠️! Nobody 🧑🏽‍🚒 minds.".into(),
        "One line ends so.\r\n\r\nAnother ends so.\r\nThe third one, too.\r\n".into(),
        "A NUL \0 stands here. قال الوزير إن المدرسة ستفتح غدا. The cafe\u{301} is closed.".into(),
    ]);
    // Lone surrogates: high before a letter, low at the start, both the wrong way round, at the end.
    let lone = |before: &str, odd: &[u16], after: &str| {
        units(
            before
                .encode_utf16()
                .chain(odd.iter().copied())
                .chain(after.encode_utf16()),
        )
    };
    texts.push(lone(
        "It breaks ",
        &[0xd83d],
        "off here. The second 🙂 one is whole and stands.",
    ));
    texts.push(lone(
        "",
        &[0xdc00],
        " It starts oddly. The second 🙂 one is whole and stands.",
    ));
    texts.push(lone(
        "Both ",
        &[0xdfff, 0xd800],
        " are wrong. The second 🙂 one is whole.",
    ));
    texts.push(lone(
        "The first one is whole 🙂. The second breaks off ",
        &[0xd83d],
        "",
    ));
    texts.push(units([0xd83d]));
    texts
}

#[wasm_bindgen_test]
fn every_sentence_is_the_slice_of_the_string_that_its_offsets_name() {
    for given in odd_texts() {
        let result = result(&given, r#"{"length": {"sentences": 2}}"#);
        let mut end = 0.0;
        for sentence in list(&result, "sentences")
            .iter()
            .chain(&list(&result, "setAside"))
        {
            let shown = text(sentence, "text");
            // Compared as JavaScript's strings: lone surrogates must be themselves.
            assert!(JsValue::from(slice(&given, sentence)) == JsValue::from(shown.clone()));
            assert!(shown.length() > 0);
        }
        for sentence in list(&result, "sentences") {
            assert!(number(&sentence, "start") >= end);
            end = number(&sentence, "end");
        }
        assert!(end <= f64::from(given.length()));
    }
}

#[wasm_bindgen_test]
fn reasons_add_up_to_the_score_in_any_order() {
    for given in odd_texts() {
        for sentence in list(&result(&given, "{}"), "sentences") {
            let scores: Vec<f64> = list(&sentence, "reasons")
                .iter()
                .map(|reason| number(reason, "score"))
                .collect();
            let forward = scores.iter().fold(0.0, |sum, score| sum + score);
            let backward = scores.iter().rfold(0.0, |sum, score| sum + score);
            assert_eq!((forward, backward), (number(&sentence, "score"), forward));
        }
    }
}

#[wasm_bindgen_test]
fn options_that_are_left_out_or_undefined_have_their_defaults() {
    let given = JsString::from(FIXTURES[0].1);
    let chosen = |options: &JsValue| {
        let result = summarize(&given, options, &[]).expect("a summary");
        list(&result, "sentences")
            .iter()
            .filter(|s| field(s, "chosen").is_truthy())
            .count()
    };
    assert_eq!(chosen(&JsValue::UNDEFINED), 3);
    assert_eq!(chosen(&json("{}")), 3);
    assert_eq!(chosen(&object("length", &JsValue::UNDEFINED)), 3);
    assert_eq!(
        chosen(&json(
            r#"{"length": {"sentences": 5}, "title": "A", "language": "en"}"#
        )),
        5
    );
    assert_eq!(chosen(&json(r#"{"length": {"words": 1}}"#)), 1);
    let all = list(&result(&given, "{}"), "sentences").len();
    assert_eq!(chosen(&json(r#"{"length": {"share": 1}}"#)), all);
}
