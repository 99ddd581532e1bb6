//! What JavaScript sees. The types are in `types.d.ts`, which becomes part of
//! the generated declarations.

use crate::options::number;
use crate::utf16::{self, Utf16};
use crate::{AsideReason, Cause, Error, Length, Notice, Options, Page, Span, StoryChoice, Summary};
use js_sys::{Array, JsString, Object, Reflect};
use serde::Serialize;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// Ranks the sentences of a text and chooses those of its summary.
///
/// `marks` is what [`read`] gave along with the text, or empty for a plain text.
///
/// Throws an `Error` with a `code` (`NutgrafFailure`) for a blank text, one
/// that is too long, or an option out of its range.
// The documentation becomes JavaScript's.
#[allow(clippy::missing_errors_doc)]
#[wasm_bindgen(unchecked_return_type = "Summary")]
pub fn summarize(
    text: &JsString,
    #[wasm_bindgen(unchecked_param_type = "Options | undefined")] options: &JsValue,
    marks: &[u32],
) -> Result<JsValue, JsValue> {
    // Every code unit is at least one byte, so this refuses without copying.
    let units = text.length() as usize;
    if units > crate::MAX_BYTES {
        return Err(thrown(&Error::TooLong { bytes: units }));
    }
    let mut options = read_options(options).map_err(|error| thrown(&error))?;
    let utf8 = String::from(text);
    options.keep = utf16::bytes(&utf8, &options.keep);
    options.drop = utf16::bytes(&utf8, &options.drop);
    let page = match marks {
        [] => Ok(Page::from(&utf8)),
        _ => Page::packed(&utf8, marks),
    };
    let summary = page.and_then(|page| crate::summarize(page, &options));
    let summary = summary.map_err(|error| thrown(&error))?;
    Ok(to_js(&summary, &utf8, text)?)
}

/// Reads what stands under a node of a page: its visible text, each block on a
/// line of its own; the marks of its lines; the text nodes it comes from; and
/// the runs of text, as triples of an offset in the text, the index of a node
/// and the offset in that node. js/src/reading.js makes a `Reading` of them.
#[must_use]
#[wasm_bindgen(unchecked_return_type = "[string, Uint32Array, Text[], Uint32Array]")]
pub fn read(node: &web_sys::Node) -> Array {
    crate::dom::read(node)
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

#[inline(never)]
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
            Some("clean") => {
                let clean = value.as_bool();
                options.clean = clean.ok_or_else(|| refused("clean", &value, "true or false"))?;
            }
            Some("story") => options.story = read_story(&value)?,
            Some("keep") => options.keep = read_spans("keep", &value)?,
            Some("drop") => options.drop = read_spans("drop", &value)?,
            _ => {
                const FIELDS: &str = "made of length, title, language, clean, story, keep and drop";
                return Err(refused("options", &key, FIELDS));
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

fn read_story(value: &JsValue) -> Result<StoryChoice, Error> {
    const RANGE: &str = "\"main\", \"all\" or the index of a story";
    match value.as_string().as_deref() {
        Some("main") => Ok(StoryChoice::Main),
        Some("all") => Ok(StoryChoice::All),
        _ => {
            let index = figure(value).ok_or_else(|| refused("story", value, RANGE))?;
            Ok(StoryChoice::Number(index))
        }
    }
}

/// Stretches in code units.
fn read_spans(name: &'static str, value: &JsValue) -> Result<Vec<Span>, Error> {
    const RANGE: &str = "an array of { start, end }, offsets in the text";
    let spans: &Array = value.dyn_ref().ok_or_else(|| refused(name, value, RANGE))?;
    let read = |span: JsValue| {
        let offset = |key: &str| figure(&Reflect::get(&span, &key.into()).unwrap_or_default());
        match (offset("start"), offset("end")) {
            (Some(start), Some(end)) if start <= end => Ok(Span { start, end }),
            _ => Err(refused(name, &span, RANGE)),
        }
    };
    spans.iter().map(read).collect()
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
    let whole = figure(value).filter(|&whole| whole > 0);
    whole.ok_or_else(|| refused(name, value, Length::WHOLE))
}

/// A whole number from 0.
fn figure(value: &JsValue) -> Option<u32> {
    let figure = value.as_f64()?;
    // The conversion saturates, so only a whole number in range comes back the same.
    #[allow(clippy::cast_sign_loss)]
    let whole = figure as u32;
    (f64::from(whole).to_bits() == figure.to_bits()).then_some(whole)
}

/// `Summary` of types.d.ts.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct JsSummary<'s> {
    sentences: Vec<JsSentence>,
    keywords: Vec<JsKeyword<'s>>,
    blocks: Vec<JsBlock>,
    set_aside: Vec<JsSetAside>,
    stories: Vec<JsStory>,
    title: Option<JsSpan>,
    notice: Option<&'static str>,
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
    reason: &'static str,
}

#[derive(Serialize)]
struct JsBlock {
    start: u32,
    end: u32,
    role: &'static str,
    aside: Option<&'static str>,
    repeat: bool,
}

#[derive(Serialize)]
struct JsStory {
    start: u32,
    end: u32,
    title: Option<JsSpan>,
    words: u32,
    chosen: bool,
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
    let mut blocks = Vec::with_capacity(summary.blocks.len());
    let mut set_aside = Vec::new();
    for block in &summary.blocks {
        let span = utf16.span(block.span);
        let (start, end, role) = (span.start, span.end, block.role.code());
        let aside = block.aside.map(AsideReason::code);
        if let Some(reason) = aside {
            set_aside.push(JsSetAside {
                start,
                end,
                text: slice(span),
                role,
                reason,
            });
        }
        blocks.push(JsBlock {
            start,
            end,
            role,
            aside,
            repeat: block.repeat,
        });
    }
    // A story's title stands inside of it, so this is in reading order too.
    let mut utf16 = Utf16::new(utf8);
    let stories = summary.stories.iter().map(|story| {
        let start = utf16.offset(story.span.start);
        let title = story.title.map(|title| js_span(&mut utf16, title));
        JsStory {
            start,
            title,
            end: utf16.offset(story.span.end),
            words: story.words as u32,
            chosen: story.chosen,
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
        blocks,
        set_aside,
        stories: stories.collect(),
        notice: summary.notice.map(Notice::code),
        title: summary
            .title
            .map(|title| js_span(&mut Utf16::new(utf8), title)),
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

fn js_span(utf16: &mut Utf16, span: Span) -> JsSpan {
    let Span { start, end } = utf16.span(span);
    JsSpan { start, end }
}
