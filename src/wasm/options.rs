//! Options as JavaScript writes them.

use crate::options::{bad_span, number, quoted};
use crate::text::utf16;
use crate::{Error, Feature, Length, Options, Span, StoryChoice};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// SpanOptions of the text that options name, in code units.
#[derive(Default)]
pub(super) struct SpanOptions([Vec<Span>; NAMES.len()]);

const NAMES: [&str; 4] = ["includeLines", "excludeLines", "pin", "exclude"];

impl SpanOptions {
    /// Finds them in the text. A stretch that it does not have, or that begins or
    /// ends inside a character, is refused.
    pub(super) fn locate(&self, text: &str, options: &mut Options) -> Result<(), Error> {
        for ((field, units), name) in fields(options).into_iter().zip(&self.0).zip(NAMES) {
            if !units.is_empty() {
                *field = utf16::bytes(text, units).map_err(|span| bad_span(name, span))?;
            }
        }
        Ok(())
    }

    /// Takes them over without a text that they are in.
    pub(super) fn unlocated(&self, options: &mut Options) {
        for (field, units) in fields(options).into_iter().zip(&self.0) {
            field.clone_from(units);
        }
    }
}

/// In the order of [`NAMES`].
fn fields(options: &mut Options) -> [&mut Vec<Span>; NAMES.len()] {
    let Options {
        include_lines,
        exclude_lines,
        pin,
        exclude,
        ..
    } = options;
    [include_lines, exclude_lines, pin, exclude]
}

#[inline(never)]
fn refused(name: &'static str, value: &JsValue, range: &'static str) -> Error {
    let value = match value.as_f64() {
        Some(figure) => number(figure),
        None => match value.as_string() {
            Some(string) => quoted(&string),
            None => value.js_typeof().as_string().unwrap_or_default(),
        },
    };
    Error::Option { name, value, range }
}

/// Reads `Options` field by field, so that every refusal can name its field.
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
        if let Some(i) = NAMES
            .iter()
            .position(|known| name.as_deref() == Some(known))
        {
            span_options.0[i] = read_spans(NAMES[i], &value)?;
            continue;
        }
        match name.as_deref() {
            Some("length") => options.length = read_length(&value)?,
            Some("title") => options.title = Some(string("title", &value)?),
            Some("language") => options.language = Some(string("language", &value)?),
            Some("extractArticle") => {
                let extract_article = value.as_bool();
                options.extract_article = extract_article
                    .ok_or_else(|| refused("extractArticle", &value, "true or false"))?;
            }
            Some("story") => options.story = read_story(&value)?,
            Some("focus") => options.focus = read_focus(&value)?,
            Some("weights") => read_weights(&value, &mut options)?,
            _ => {
                const FIELDS: &str = "made of length, title, language, extract_article, story, include_lines, exclude_lines, \
                    focus, pin, exclude and weights";
                return Err(refused("options", &key, FIELDS));
            }
        }
    }
    Ok((options, span_options))
}

fn read_focus(value: &JsValue) -> Result<Vec<String>, Error> {
    const RANGE: &str = "an array of strings";
    let words: &Array = value
        .dyn_ref()
        .ok_or_else(|| refused("focus", value, RANGE))?;
    let word = |word: JsValue| {
        word.as_string()
            .ok_or_else(|| refused("focus", &word, RANGE))
    };
    words.iter().map(word).collect()
}

fn read_weights(value: &JsValue, options: &mut Options) -> Result<(), Error> {
    let Some(object) = object(value, "weights", "an object of numbers")? else {
        return Ok(());
    };
    for key in Object::keys(&object) {
        let code = key.as_string();
        let mut known = Feature::ALL.into_iter();
        let known = known.find(|feature| code.as_deref() == Some(feature.code()));
        let feature = known.ok_or_else(|| refused("weights", &key, CODES))?;
        let given = Reflect::get(&object, &key).unwrap_or_default();
        if given.is_undefined() {
            continue;
        }
        // What is no number is refused with those that are out of range.
        let weight = given.as_f64().unwrap_or(f64::NAN);
        options.weights = options.weights.with(feature, weight);
    }
    Ok(())
}

const CODES: &str = "an object whose keys are codes of features, such as \"position\" or \"title\"";

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
            Ok(StoryChoice::Index(index))
        }
    }
}

/// SpanOptions in code units.
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
