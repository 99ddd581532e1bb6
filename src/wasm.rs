//! What JavaScript sees. The types are in `types.d.ts`, which becomes part of
//! the generated declarations.

use crate::options::number;
use crate::utf16::Utf16;
use crate::{Cause, Error, Length, Options, Span, Summary};
use js_sys::{JsString, Object, Reflect};
use serde::Serialize;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// Ranks the sentences of a text and chooses those of its summary.
///
/// Throws an `Error` with a `code` (`NutgrafFailure`) for a blank text, one
/// that is too long, or an option out of its range.
// The documentation becomes JavaScript's.
#[allow(clippy::missing_errors_doc)]
#[wasm_bindgen(unchecked_return_type = "Summary")]
pub fn summarize(
    text: &JsString,
    #[wasm_bindgen(unchecked_optional_param_type = "Options")] options: &JsValue,
) -> Result<JsValue, JsValue> {
    // Every code unit is at least one byte, so this refuses without copying.
    let units = text.length() as usize;
    if units > crate::MAX_BYTES {
        return Err(thrown(&Error::TooLong { bytes: units }));
    }
    let options = read_options(options).map_err(|error| thrown(&error))?;
    let utf8 = String::from(text);
    let summary = crate::summarize(&utf8, &options).map_err(|error| thrown(&error))?;
    Ok(to_js(&summary, &utf8, text)?)
}

/// The visible text under a node of the page, each block on a line of its own:
/// what `summarize` takes for an article that is already on a page.
#[must_use]
#[wasm_bindgen(js_name = textOf)]
pub fn text_of(node: &web_sys::Node) -> String {
    crate::dom::text_of(node)
}

/// A JavaScript `Error` with `code`, and `option` where there is one.
fn thrown(error: &Error) -> JsValue {
    let value = js_sys::Error::new(&error.to_string());
    value.set_name("NutgrafError");
    let set = |key: &str, what: &str| {
        // An object that was just made takes any field.
        let _ = Reflect::set(&value, &key.into(), &what.into());
    };
    set("code", error.code());
    if let Error::Option { name, .. } = error {
        set("option", name);
    }
    value.into()
}

fn refused(name: &'static str, value: &JsValue, range: &'static str) -> Error {
    let value = match value.as_f64() {
        Some(figure) => number(figure),
        None => match value.as_string() {
            Some(string) => ["\"", &string, "\""].concat(),
            None => value.js_typeof().as_string().unwrap_or_default(),
        },
    };
    Error::Option { name, value, range }
}

/// Reads `Options` field by field, so that every refusal can name its field.
fn read_options(value: &JsValue) -> Result<Options, Error> {
    let mut options = Options::default();
    let Some(object) = object(value, "options", "an object")? else {
        return Ok(options);
    };
    for key in Object::keys(&object) {
        let value = Reflect::get(&object, &key).unwrap_or_default();
        if value.is_undefined() {
            continue;
        }
        match key.as_string().as_deref() {
            Some("length") => options.length = read_length(&value)?,
            Some("title") => options.title = Some(string("title", &value)?),
            Some("language") => options.language = Some(string("language", &value)?),
            _ => {
                return Err(refused(
                    "options",
                    &key,
                    "made of length, title and language",
                ));
            }
        }
    }
    Ok(options)
}

fn read_length(value: &JsValue) -> Result<Length, Error> {
    const RANGE: &str = "an object with exactly one of sentences, words and share";
    let object = object(value, "length", RANGE)?.ok_or_else(|| refused("length", value, RANGE))?;
    let keys = Object::keys(&object);
    let key = keys.get(0);
    let given = Reflect::get(&object, &key).unwrap_or_default();
    match key.as_string().as_deref() {
        _ if keys.length() != 1 => Err(refused("length", value, RANGE)),
        Some("sentences") => Ok(Length::Sentences(whole("length.sentences", &given)?)),
        Some("words") => Ok(Length::Words(whole("length.words", &given)?)),
        Some("share") => match given.as_f64() {
            Some(share) => Ok(Length::Share(share)),
            None => Err(refused("length.share", &given, Length::PART)),
        },
        _ => Err(refused("length", &key, RANGE)),
    }
}

/// An object, or nothing if the value is `undefined`.
fn object(
    value: &JsValue,
    name: &'static str,
    range: &'static str,
) -> Result<Option<Object>, Error> {
    if value.is_undefined() {
        return Ok(None);
    }
    let object = value.dyn_ref::<Object>().cloned();
    object.map(Some).ok_or_else(|| refused(name, value, range))
}

fn string(name: &'static str, value: &JsValue) -> Result<String, Error> {
    value
        .as_string()
        .ok_or_else(|| refused(name, value, "a string"))
}

fn whole(name: &'static str, value: &JsValue) -> Result<u32, Error> {
    let whole = value.as_f64().and_then(|figure| {
        // The conversion saturates, so only a whole number in range comes back the same.
        #[allow(clippy::cast_sign_loss)]
        let whole = figure as u32;
        (f64::from(whole).to_bits() == figure.to_bits() && whole > 0).then_some(whole)
    });
    whole.ok_or_else(|| refused(name, value, Length::WHOLE))
}

/// `Summary` of types.d.ts.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct JsSummary<'s> {
    sentences: Vec<JsSentence>,
    keywords: Vec<JsKeyword<'s>>,
    set_aside: Vec<JsSetAside>,
    title: Option<JsSpan>,
    language: JsLanguage,
    words: JsWords,
}

#[derive(Serialize)]
struct JsSpan {
    start: u32,
    end: u32,
}

#[derive(Serialize)]
struct JsSentence {
    start: u32,
    end: u32,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    text: JsString,
    rank: u32,
    score: f64,
    words: u32,
    chosen: bool,
    reasons: Vec<JsReason>,
}

#[derive(Serialize)]
struct JsReason {
    code: &'static str,
    score: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<u32>,
}

#[derive(Serialize)]
struct JsKeyword<'s> {
    word: &'s str,
    weight: f64,
    count: u32,
}

#[derive(Serialize)]
struct JsSetAside {
    start: u32,
    end: u32,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    text: JsString,
    role: &'static str,
}

#[derive(Serialize)]
struct JsLanguage {
    code: &'static str,
    tuned: bool,
}

#[derive(Serialize)]
struct JsWords {
    text: u32,
    article: u32,
    summary: u32,
}

/// `utf8` is the same text as `text`, which gives the slices: a slice of a
/// JavaScript string shares its memory.
fn to_js(
    summary: &Summary,
    utf8: &str,
    text: &JsString,
) -> Result<JsValue, serde_wasm_bindgen::Error> {
    let slice = |span: Span| text.slice(span.start, span.end);
    let mut utf16 = Utf16::new(utf8);
    let sentences = summary.sentences.iter().map(|sentence| {
        let span = utf16.span(sentence.span);
        let reasons = sentence.reasons();
        let reasons = reasons.iter().map(|reason| JsReason {
            code: reason.cause.code(),
            score: reason.score.value(),
            of: match reason.cause {
                Cause::Repeats { sentence } => Some(sentence as u32),
                Cause::Feature(_) => None,
            },
        });
        JsSentence {
            start: span.start,
            end: span.end,
            text: slice(span),
            rank: sentence.rank,
            score: sentence.score.value(),
            words: sentence.words,
            chosen: sentence.chosen,
            reasons: reasons.collect(),
        }
    });
    let sentences = sentences.collect();
    let mut utf16 = Utf16::new(utf8);
    let set_aside = summary.set_aside.iter().map(|aside| {
        let span = utf16.span(aside.span);
        let role = aside.role.code();
        JsSetAside {
            start: span.start,
            end: span.end,
            text: slice(span),
            role,
        }
    });
    let keywords = summary.keywords.iter().map(|keyword| JsKeyword {
        word: keyword.span.of(utf8),
        weight: keyword.weight,
        count: keyword.count,
    });
    let words_chosen: u32 = summary.chosen().map(|sentence| sentence.words).sum();
    let out = JsSummary {
        sentences,
        keywords: keywords.collect(),
        set_aside: set_aside.collect(),
        title: summary.title.map(|title| {
            let span = Utf16::new(utf8).span(title);
            JsSpan {
                start: span.start,
                end: span.end,
            }
        }),
        language: JsLanguage {
            code: summary.language.code,
            tuned: summary.language.tuned,
        },
        words: JsWords {
            text: summary.words as u32,
            article: summary.article_words() as u32,
            summary: words_chosen,
        },
    };
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true);
    out.serialize(&serializer)
}
