//! The tests of the WebAssembly build, in a browser: results equal those of native
//! code, offsets match the JavaScript string, and every refusal is an `Error` with a
//! message.

#![cfg(target_family = "wasm")]
// Numbers must equal the expected ones exactly, including the last bit.
#![allow(clippy::float_cmp)]

mod js;
mod odd_pages;
mod page;
mod refusals;
#[path = "../native/support/rendering.rs"]
mod rendering;

use js::{field, has, is_plain, json, list, number, object, slice, text, units};
use js_sys::{Array, JsString, Uint32Array};
use nutgraf::wasm::{summarize, summarize_all};
use nutgraf::{Options, Page};
use rendering::with_fixtures;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Expands to the name, `input.txt` and `expected.txt` of each fixture.
macro_rules! files {
    ($($slug:literal)*) => {
        [$((
            $slug,
            include_str!(concat!("../golden/", $slug, "/input.txt")),
            include_str!(concat!("../golden/", $slug, "/expected.txt")),
        )),*]
    };
}
const FIXTURES: [(&str, &str, &str); 24] = with_fixtures!(files);

/// Returns the summary of a text with options in JSON.
fn result(text: &JsString, options: &str) -> JsValue {
    let result = summarize(text, &json(options), &[], &JsValue::UNDEFINED);
    result.unwrap_or_else(|error| panic!("{options}: {error:?}"))
}

#[wasm_bindgen_test]
fn results_equal_the_expected_files_of_native_code() {
    for (slug, input, expected) in FIXTURES {
        let rendering = rendering::render(slug, input);
        let lines = rendering.lines().zip(expected.lines());
        if let Some((found, wanted)) = lines.into_iter().find(|(found, wanted)| found != wanted) {
            panic!("{slug}: {found} in the browser, {wanted} in native code");
        }
        assert_eq!(rendering.len(), expected.len(), "{slug}");
    }
}

#[wasm_bindgen_test]
fn the_javascript_result_has_all_fields_of_the_rust_result() {
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
                match rust.cause.sentence() {
                    Some(sentence) => assert_eq!(number(js, "of"), sentence as f64),
                    None => assert!(!has(js, "of")),
                }
                let words = rust.words.iter().map(|word| word.of(input));
                let words: Vec<&str> = words.collect();
                assert_eq!(has(js, "words"), !words.is_empty());
                if !words.is_empty() {
                    assert_eq!(list(js, "words"), words);
                }
                assert!(!has(js, "sources"));
            }
        }
        for (js, rust) in list(&result, "keywords").iter().zip(&rust.keywords) {
            assert_eq!(text(js, "word"), rust.span.of(input));
            assert_eq!(number(js, "weight"), rust.weight);
            assert_eq!(number(js, "count"), f64::from(rust.count));
            let spans = list(js, "spans");
            assert_eq!(spans.len(), rust.spans.len());
            for (js, rust) in spans.iter().zip(&rust.spans) {
                assert_eq!(slice(&given, js), rust.span.of(input));
                assert!(!has(js, "source"));
            }
        }
        assert_eq!(list(&result, "keywords").len(), rust.keywords.len());
        let aside: Vec<_> = rust.excluded().collect();
        assert_eq!(list(&result, "excluded").len(), aside.len());
        for (js, rust) in list(&result, "excluded").iter().zip(&aside) {
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
            match rust.excluded {
                Some(reason) => assert_eq!(text(js, "excluded"), reason.code()),
                None => assert!(field(js, "excluded").is_null()),
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
        assert_eq!(field(&language, "declared"), JsValue::NULL);
        let words = field(&result, "words");
        let chosen: u32 = rust.chosen().map(|sentence| sentence.words).sum();
        assert_eq!(number(&words, "text"), rust.words as f64);
        assert_eq!(number(&words, "article"), rust.article_words() as f64);
        assert_eq!(number(&words, "summary"), f64::from(chosen));
    }
}

/// Returns texts with surrogate pairs, lone surrogates, and unusual characters.
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
    // Lone surrogates: high before a letter, low at the start, both in reverse order, high at the end.
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
fn every_sentence_equals_the_slice_of_the_string_at_its_offsets() {
    for given in odd_texts() {
        let result = result(&given, r#"{"length": {"sentences": 2}}"#);
        let mut end = 0.0;
        for sentence in list(&result, "sentences")
            .iter()
            .chain(&list(&result, "excluded"))
        {
            let shown = text(sentence, "text");
            // Compared as JavaScript strings, because lone surrogates must be preserved.
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
fn reasons_add_up_to_the_score_in_both_orders() {
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
fn missing_and_undefined_options_have_their_defaults() {
    let given = JsString::from(FIXTURES[0].1);
    let chosen = |options: &JsValue| {
        let result = summarize(&given, options, &[], &JsValue::UNDEFINED).expect("a summary");
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

#[wasm_bindgen_test]
fn the_javascript_result_of_several_texts_equals_that_of_rust() {
    let texts = [
        FIXTURES[1].1,
        "🙂 The council met 🏴‍☠️. It met again.",
        // It supports every sentence of the first.
        FIXTURES[1].1,
    ];
    let pages = texts.map(Page::from);
    let rust = nutgraf::summarize_all(&pages, &Options::default()).expect("a summary");
    let given = texts.map(JsString::from);
    let marks = texts.map(|_| Uint32Array::new_with_length(0));
    let result = summarize_all(
        &Array::from_iter(&given),
        &JsValue::UNDEFINED,
        &Array::from_iter(&marks),
        &Array::new_with_length(3),
    );
    let result = result.expect("a summary");
    assert!(is_plain(&result));
    let sentences = list(&result, "sentences");
    assert_eq!(sentences.len(), rust.sentences.len());
    let mut supported = 0;
    for (js, rust) in sentences.iter().zip(&rust.sentences) {
        let source = rust.source as usize;
        assert_eq!(number(js, "source"), f64::from(rust.source));
        assert_eq!(slice(&given[source], js), rust.span.of(texts[source]));
        assert_eq!(number(js, "rank"), f64::from(rust.rank));
        assert_eq!(field(js, "chosen"), rust.chosen);
        for (js, rust) in list(js, "reasons").iter().zip(rust.reasons()) {
            assert_eq!(text(js, "code"), rust.cause.code());
            let sources: Vec<f64> = rust.sources.iter().map(|&i| f64::from(i)).collect();
            assert_eq!(has(js, "sources"), !sources.is_empty());
            if !sources.is_empty() {
                assert_eq!(list(js, "sources"), sources);
                supported += 1;
            }
        }
    }
    assert!(supported > 0);
    for (js, rust) in list(&result, "keywords").iter().zip(&rust.keywords) {
        for (js, place) in list(js, "spans").iter().zip(&rust.spans) {
            assert_eq!(number(js, "source"), f64::from(place.source));
            let source = place.source as usize;
            assert_eq!(slice(&given[source], js), place.span.of(texts[source]));
        }
    }
    let sources = list(&result, "sources");
    assert_eq!(sources.len(), 3);
    for ((js, rust), given) in sources.iter().zip(&rust.sources).zip(&given) {
        assert_eq!(number(js, "words"), rust.words as f64);
        assert_eq!(text(&field(js, "language"), "code"), rust.language.code);
        assert_eq!(list(js, "blocks").len(), rust.blocks.len());
        for line in list(js, "excluded") {
            assert_eq!(slice(given, &line), text(&line, "text"));
        }
    }
    let words = field(&result, "words");
    assert_eq!(number(&words, "article"), rust.article_words() as f64);
}

#[wasm_bindgen_test]
fn focus_pins_exclusions_and_weights_are_applied_and_reported() {
    let given = JsString::from(
        "🙂 Gales closed the strait. The ferry waits. Tea was served. Ferries rust.",
    );
    let asked = result(
        &given,
        r#"{"length": {"sentences": 1}, "focus": ["FERRY"], "pin": [{"start": 44, "end": 46}],
            "exclude": [{"start": 3, "end": 4}], "weights": {"position": 0, "title": 2.5}}"#,
    );
    let sentences = list(&asked, "sentences");
    let ranks: Vec<f64> = sentences.iter().map(|s| number(s, "rank")).collect();
    assert_eq!((ranks[0], ranks[2]), (4.0, 1.0));
    let reasons = |i: usize| list(&sentences[i], "reasons");
    assert_eq!(text(&reasons(0)[0], "code"), "excluded");
    assert_eq!(text(&reasons(2)[0], "code"), "pinned");
    let focus = reasons(3);
    let focus = focus.iter().find(|reason| text(reason, "code") == "focus");
    assert_eq!(list(focus.expect("the focus"), "words"), ["Ferries"]);
    for i in 0..4 {
        assert!(
            reasons(i)
                .iter()
                .all(|reason| text(reason, "code") != "position")
        );
    }
    let chosen: Vec<bool> = sentences
        .iter()
        .map(|s| field(s, "chosen").is_truthy())
        .collect();
    assert_eq!(chosen, [false, false, true, false]);
}
