//! Conversion of JavaScript options.
//!
//! In: the `Options` object of `types.d.ts`. Out: [`Options`], and the spans of the span
//! options, which are in UTF-16 code units until the text is known.

use crate::options::{bad_span, number, quoted};
use crate::text::utf16;
use crate::{Error, Feature, Length, Options, Span, StoryChoice};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Values of [`Options::SPAN_OPTIONS`], in their order, in UTF-16 code units.
#[derive(Default)]
pub(super) struct SpanOptions([Vec<Span>; Options::SPAN_OPTIONS.len()]);

impl SpanOptions {
    /// Sets the options to their spans converted to bytes of `text`.
    ///
    /// # Errors
    /// [`Error::Option`] for a span beyond the text, or with an end inside a character.
    pub(super) fn set_in_bytes(&self, text: &str, options: &mut Options) -> Result<(), Error> {
        for ((name, field), units) in options.span_options_mut().into_iter().zip(&self.0) {
            if !units.is_empty() {
                *field = utf16::byte_spans(text, units).map_err(|span| bad_span(name, span))?;
            }
        }
        Ok(())
    }

    /// Sets the options to their spans without conversion, for several texts: there the
    /// spans do not say which text they are in, and only their presence is checked.
    pub(super) fn set_unconverted(&self, options: &mut Options) {
        for ((_, field), units) in options.span_options_mut().into_iter().zip(&self.0) {
            field.clone_from(units);
        }
    }
}

/// Returns the error for a value that is not in `range`.
#[inline(never)]
fn invalid(name: &'static str, value: &JsValue, range: &'static str) -> Error {
    let value = match value.as_f64() {
        Some(value) => number(value),
        None => match value.as_string() {
            Some(string) => quoted(&string),
            None => value.js_typeof().as_string().unwrap_or_default(),
        },
    };
    Error::Option { name, value, range }
}

/// Reads an `Options` object field by field, so that every error names its field.
pub(super) fn read_options(value: &JsValue) -> Result<(Options, SpanOptions), Error> {
    let (mut options, mut span_options) = (Options::default(), SpanOptions::default());
    let Some(object) = object(value, "options", "an object")? else {
        return Ok((options, span_options));
    };
    for key in Object::keys(&object) {
        let value = Reflect::get(&object, &key).unwrap_or_default();
        if value.is_undefined() {
            continue;
        }
        let name = key.as_string();
        let mut span_names = Options::SPAN_OPTIONS.iter();
        let span_option = span_names.position(|known| name.as_deref() == Some(known));
        if let Some(i) = span_option {
            span_options.0[i] = read_spans(Options::SPAN_OPTIONS[i], &value)?;
        } else {
            read_option(&key, name.as_deref(), &value, &mut options)?;
        }
    }
    Ok((options, span_options))
}

/// Reads one option that is not a list of spans. `name` is its key as a string.
fn read_option(
    key: &JsValue,
    name: Option<&str>,
    value: &JsValue,
    options: &mut Options,
) -> Result<(), Error> {
    const FIELDS: &str = "only length, title, language, extractArticle, story, includeLines, excludeLines, \
        focus, pin, exclude and weights";
    match name {
        Some("length") => options.length = read_length(value)?,
        Some("title") => options.title = Some(read_string("title", value)?),
        Some("language") => options.language = Some(read_string("language", value)?),
        Some("extractArticle") => {
            options.extract_article = value
                .as_bool()
                .ok_or_else(|| invalid("extractArticle", value, "true or false"))?;
        }
        Some("story") => options.story = read_story(value)?,
        Some("focus") => options.focus = read_focus(value)?,
        Some("weights") => read_weights(value, options)?,
        _ => return Err(invalid("options", key, FIELDS)),
    }
    Ok(())
}

fn read_focus(value: &JsValue) -> Result<Vec<String>, Error> {
    const RANGE: &str = "an array of strings";
    let words: &Array = value
        .dyn_ref()
        .ok_or_else(|| invalid("focus", value, RANGE))?;
    let word = |word: JsValue| {
        word.as_string()
            .ok_or_else(|| invalid("focus", &word, RANGE))
    };
    words.iter().map(word).collect()
}

fn read_weights(value: &JsValue, options: &mut Options) -> Result<(), Error> {
    const CODES: &str =
        "an object whose keys are codes of features, such as \"position\" or \"title\"";
    let Some(object) = object(value, "weights", "an object of numbers")? else {
        return Ok(());
    };
    for key in Object::keys(&object) {
        let code = key.as_string();
        let mut features = Feature::ALL.into_iter();
        let feature = features.find(|feature| code.as_deref() == Some(feature.code()));
        let feature = feature.ok_or_else(|| invalid("weights", &key, CODES))?;
        let given = Reflect::get(&object, &key).unwrap_or_default();
        if given.is_undefined() {
            continue;
        }
        // NaN for a value that is not a number fails the later check of the range.
        let weight = given.as_f64().unwrap_or(f64::NAN);
        options.weights = options.weights.with(feature, weight);
    }
    Ok(())
}

fn read_length(value: &JsValue) -> Result<Length, Error> {
    const RANGE: &str = "an object with exactly one of sentences, words and share";
    let object = object(value, "length", RANGE)?.ok_or_else(|| invalid("length", value, RANGE))?;
    let keys = Object::keys(&object);
    let key = keys.get(0);
    let given = Reflect::get(&object, &key).unwrap_or_default();
    match key.as_string().as_deref() {
        _ if keys.length() != 1 => Err(invalid("length", value, RANGE)),
        Some("sentences") => Ok(Length::Sentences(read_positive(
            "length.sentences",
            &given,
        )?)),
        Some("words") => Ok(Length::Words(read_positive("length.words", &given)?)),
        Some("share") => match given.as_f64() {
            Some(share) => Ok(Length::Share(share)),
            None => Err(invalid("length.share", &given, Length::PART)),
        },
        _ => Err(invalid("length", &key, RANGE)),
    }
}

fn read_story(value: &JsValue) -> Result<StoryChoice, Error> {
    const RANGE: &str = "\"main\", \"all\" or the index of a story";
    match value.as_string().as_deref() {
        Some("main") => Ok(StoryChoice::Main),
        Some("all") => Ok(StoryChoice::All),
        _ => {
            let index = read_whole(value).ok_or_else(|| invalid("story", value, RANGE))?;
            Ok(StoryChoice::Index(index))
        }
    }
}

/// Reads an array of spans in UTF-16 code units.
fn read_spans(name: &'static str, value: &JsValue) -> Result<Vec<Span>, Error> {
    const RANGE: &str = "an array of { start, end }, offsets in the text";
    let spans: &Array = value.dyn_ref().ok_or_else(|| invalid(name, value, RANGE))?;
    let read = |span: JsValue| {
        let offset = |key: &str| read_whole(&Reflect::get(&span, &key.into()).unwrap_or_default());
        match (offset("start"), offset("end")) {
            (Some(start), Some(end)) if start <= end => Ok(Span { start, end }),
            _ => Err(invalid(name, &span, RANGE)),
        }
    };
    spans.iter().map(read).collect()
}

/// Returns the value as an object, or `None` if it is `undefined`.
fn object(
    value: &JsValue,
    name: &'static str,
    range: &'static str,
) -> Result<Option<Object>, Error> {
    if value.is_undefined() {
        return Ok(None);
    }
    let object = value.dyn_ref::<Object>().cloned();
    object.map(Some).ok_or_else(|| invalid(name, value, range))
}

fn read_string(name: &'static str, value: &JsValue) -> Result<String, Error> {
    value
        .as_string()
        .ok_or_else(|| invalid(name, value, "a string"))
}

/// Reads a whole number of at least 1.
fn read_positive(name: &'static str, value: &JsValue) -> Result<u32, Error> {
    let number = read_whole(value).filter(|&number| number > 0);
    number.ok_or_else(|| invalid(name, value, Length::WHOLE))
}

/// Returns the value if it is a whole number from 0 to `u32::MAX`.
fn read_whole(value: &JsValue) -> Option<u32> {
    let number = value.as_f64()?;
    // The conversion saturates and truncates, so only a whole number in range converts
    // back to the same bits.
    #[allow(clippy::cast_sign_loss)]
    let whole = number as u32;
    (f64::from(whole).to_bits() == number.to_bits()).then_some(whole)
}
