//! Refusals of texts and options from JavaScript.

use crate::js::{json, object, text};
use js_sys::{Array, JsString, Uint32Array};
use nutgraf::wasm::{summarize, summarize_all};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

/// The maximum size of a text in bytes, in the type that `String.prototype.repeat` takes.
#[allow(clippy::cast_possible_wrap)]
const LIMIT: i32 = nutgraf::MAX_BYTES as i32;

/// Returns the code, option and message of a refusal. Checks that it is a proper error.
fn refusal(given: &JsString, options: &JsValue) -> (String, Option<String>, String) {
    let thrown = summarize(given, options, &[], &JsValue::UNDEFINED).expect_err("a refusal");
    let error: &js_sys::Error = thrown.dyn_ref().expect("an Error");
    assert_eq!(error.name(), "NutgrafError");
    let option = js_sys::Reflect::get(&thrown, &"option".into()).expect("an object");
    assert!(option.is_undefined() || option.is_string());
    (
        text(&thrown, "code").into(),
        option.as_string(),
        error.message().into(),
    )
}

#[wasm_bindgen_test]
fn a_blank_text_is_refused_with_the_code_empty() {
    for blank in ["", " \r\n\t", "\0\u{feff}\u{a0}\u{200b}\u{2028}"] {
        let (code, option, message) = refusal(&blank.into(), &JsValue::UNDEFINED);
        assert_eq!((code.as_str(), option), ("empty", None));
        assert_eq!(message, "the text is empty");
    }
}

#[wasm_bindgen_test]
fn markup_for_another_number_of_lines_is_refused() {
    let text = JsString::from("Gales closed the strait.\nThe ferry stayed in port.\n");
    for wrong in [&[0; 1][..], &[0; 4], &[0; 7], &[0; 9], &[0; 12]] {
        let thrown = summarize(&text, &JsValue::UNDEFINED, wrong, &JsValue::UNDEFINED)
            .expect_err("a refusal");
        let named = ["code", "option"].map(|key| String::from(self::text(&thrown, key)));
        assert_eq!(named, ["option", "lineMarkup"]);
    }
    assert!(
        summarize(
            &text,
            &JsValue::UNDEFINED,
            &[u32::MAX; 8],
            &JsValue::UNDEFINED
        )
        .is_ok()
    );
}

#[wasm_bindgen_test]
fn a_text_that_is_too_long_is_refused() {
    let given = JsString::from("x").repeat(LIMIT + 1);
    let (code, option, message) = refusal(&given, &JsValue::UNDEFINED);
    assert_eq!((code.as_str(), option), ("too_long", None));
    assert!(message.contains("67108864"), "{message}");
    // Within the limit in code units, but not in bytes.
    let given = JsString::from("東").repeat(LIMIT / 3 + 1);
    assert_eq!(refusal(&given, &JsValue::UNDEFINED).0, "too_long");
}

/// Checks the refusal of invalid options. Each has the option that the error must name,
/// the value as the error must show it, and the valid range.
fn assert_refused(wrong: &[(JsValue, &str, &str, &str)]) {
    for (options, option, value, range) in wrong {
        let (code, named, message) = refusal(&"Gales closed the strait.".into(), options);
        assert_eq!(
            (code.as_str(), named.as_deref()),
            ("option", Some(*option)),
            "{message}"
        );
        for part in [option, value, range] {
            assert!(message.contains(part), "{message} lacks {part}");
        }
    }
}

#[wasm_bindgen_test]
fn a_number_out_of_range_is_refused_with_its_name_value_and_range() {
    let whole = "expected a whole number from 1 to 4294967295";
    let part = "expected a number above 0 and up to 1";
    let sentences = |value: f64| object("length", &object("sentences", &value.into()));
    assert_refused(&[
        (sentences(0.0), "length.sentences", "is 0,", whole),
        (sentences(2.5), "length.sentences", "is 2.5,", whole),
        (sentences(-3.0), "length.sentences", "is -3,", whole),
        (sentences(f64::NAN), "length.sentences", "is NaN,", whole),
        (
            sentences(f64::INFINITY),
            "length.sentences",
            "is Infinity,",
            whole,
        ),
        (
            json(r#"{"length": {"sentences": "3"}}"#),
            "length.sentences",
            "is \"3\",",
            whole,
        ),
        (
            json(r#"{"length": {"sentences": null}}"#),
            "length.sentences",
            "is ",
            whole,
        ),
        (
            json(r#"{"length": {"words": 0}}"#),
            "length.words",
            "is 0,",
            whole,
        ),
        (
            json(r#"{"length": {"words": 4294967296}}"#),
            "length.words",
            "is 4294967296,",
            whole,
        ),
        (
            json(r#"{"length": {"share": 1.5}}"#),
            "length.share",
            "is 1.5,",
            part,
        ),
        (
            json(r#"{"length": {"share": 0}}"#),
            "length.share",
            "is 0,",
            part,
        ),
        (
            json(r#"{"length": {"share": "half"}}"#),
            "length.share",
            "is \"half\",",
            part,
        ),
    ]);
}

#[wasm_bindgen_test]
fn options_of_another_type_are_refused_with_the_expected_type() {
    let shape = "expected an object with exactly one of sentences, words and share";
    let names = "only length, title, language, extractArticle, story, includeLines, excludeLines, focus, pin, exclude and weights";
    let story = "\"main\", \"all\" or the index of a story";
    let spans = "an array of { start, end }, offsets in the text";
    let tag = "expected a BCP 47 language tag";
    assert_refused(&[
        (
            json(r#"{"length": {"sentences": 3, "words": 9}}"#),
            "length",
            "is ",
            shape,
        ),
        (json(r#"{"length": {}}"#), "length", "is ", shape),
        (
            json(r#"{"length": {"lines": 3}}"#),
            "length",
            "is \"lines\",",
            shape,
        ),
        (json(r#"{"length": 3}"#), "length", "is 3,", shape),
        (
            json(r#"{"extractArticle": 0}"#),
            "extractArticle",
            "is 0,",
            "expected true or false",
        ),
        (
            json(r#"{"story": "first"}"#),
            "story",
            "is \"first\",",
            story,
        ),
        (json(r#"{"story": -1}"#), "story", "is -1,", story),
        (
            json(r#"{"story": 7}"#),
            "story",
            "is 7,",
            "expected the index of a story that the text has",
        ),
        (
            json(r#"{"includeLines": {}}"#),
            "includeLines",
            "is object,",
            spans,
        ),
        (
            json(r#"{"excludeLines": [{"start": 3, "end": 1}]}"#),
            "excludeLines",
            "is object,",
            spans,
        ),
        (
            json(r#"{"excludeLines": [{"start": 0, "end": 99}]}"#),
            "excludeLines",
            "is 0..",
            "spans of the text",
        ),
        (
            json(r#"{"excludeLines": [{"start": 0, "end": 9}]}"#),
            "excludeLines",
            "is all of the article,",
            "expected spans that leave some of it",
        ),
        (json(r#"{"length": "3"}"#), "length", "is \"3\",", shape),
        (json(r#"{"length": null}"#), "length", "is ", shape),
        (json(r#"{"length": [3]}"#), "length", "is \"0\",", shape),
        (
            json(r#"{"title": 7}"#),
            "title",
            "is 7,",
            "expected a string",
        ),
        (
            json(r#"{"language": "e n"}"#),
            "language",
            "is \"e n\",",
            tag,
        ),
        (json(r#"{"size": 3}"#), "options", "is \"size\",", names),
        (json("null"), "options", "is ", "expected an object"),
        (json("3"), "options", "is 3,", "expected an object"),
    ]);
}

#[wasm_bindgen_test]
fn invalid_focus_pins_exclusions_and_weights_are_refused() {
    let spans = "an array of { start, end }, offsets in the text";
    assert_refused(&[
        (
            json(r#"{"focus": "ferry"}"#),
            "focus",
            "is \"ferry\",",
            "an array of strings",
        ),
        (
            json(r#"{"focus": [7]}"#),
            "focus",
            "is 7,",
            "an array of strings",
        ),
        (
            json(r#"{"focus": ["…"]}"#),
            "focus",
            "is \"…\",",
            "letter or digit",
        ),
        (
            json(r#"{"pin": [{"start": 2}]}"#),
            "pin",
            "is object,",
            spans,
        ),
        (
            json(r#"{"pin": [{"start": 20, "end": 99}]}"#),
            "pin",
            "is 20..99,",
            "spans of the text",
        ),
        (
            json(r#"{"exclude": [{"start": 0, "end": 24}]}"#),
            "exclude",
            "is all of the article,",
            "spans that leave some of it",
        ),
        (
            json(r#"{"weights": {"speed": 1}}"#),
            "weights",
            "is \"speed\",",
            "codes of features",
        ),
        (
            json(r#"{"weights": {"title": 11}}"#),
            "weights",
            "is title: 11,",
            "expected numbers from 0 to 10",
        ),
        (
            json(r#"{"weights": {"cue": "2"}}"#),
            "weights",
            "is cue: NaN,",
            "expected numbers from 0 to 10",
        ),
        (
            json(r#"{"weights": 3}"#),
            "weights",
            "is 3,",
            "an object of numbers",
        ),
    ]);
}

#[wasm_bindgen_test]
fn a_span_that_splits_a_surrogate_pair_is_refused_with_its_utf16_offsets() {
    let text = JsString::from("It is 🙂 here. The ferry sails.");
    for name in ["includeLines", "excludeLines", "pin", "exclude"] {
        let options = json(&format!(r#"{{"{name}": [{{"start": 7, "end": 9}}]}}"#));
        let (code, option, message) = refusal(&text, &options);
        assert_eq!((code.as_str(), option.as_deref()), ("option", Some(name)));
        assert!(message.contains("is 7..9,"), "{message}");
    }
}

#[wasm_bindgen_test]
fn options_with_spans_of_one_text_are_refused_for_several() {
    let texts = Array::of2(&"One ferry sails.".into(), &"Two ferries sail.".into());
    let marks = Array::of2(
        &Uint32Array::new_with_length(0),
        &Uint32Array::new_with_length(0),
    );
    for (options, name) in [
        (r#"{"pin": [{"start": 0, "end": 1}]}"#, "pin"),
        (
            r#"{"includeLines": [{"start": 0, "end": 1}]}"#,
            "includeLines",
        ),
        (r#"{"story": 0}"#, "story"),
        (r#"{"length": {"words": 0}}"#, "length.words"),
    ] {
        let thrown = summarize_all(&texts, &json(options), &marks, &Array::new_with_length(2))
            .expect_err("a refusal");
        assert_eq!(text(&thrown, "option"), name);
    }
    let none = summarize_all(
        &Array::new(),
        &JsValue::UNDEFINED,
        &Array::new(),
        &Array::new(),
    );
    assert_eq!(text(&none.expect_err("a refusal"), "code"), "empty");
}
