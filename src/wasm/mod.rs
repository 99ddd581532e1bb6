//! What JavaScript sees. The types are in `types.d.ts`, which becomes part of
//! the generated declarations.

pub(crate) mod dom;
mod options;
mod result;

use crate::{Error, MAX_BYTES, MultiSummary, Page, pipeline};
use js_sys::{Array, JsString, Reflect, Uint32Array};
use options::read_options;
use result::to_js;
use std::slice;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("../types.d.ts");

/// Ranks the sentences of a text and chooses those of its summary.
///
/// `line_markup` is what [`read`] gave along with the text, or empty for a plain text.
///
/// Throws an `Error` with a `code` (`NutgrafError`) for a blank text, one
/// that is too long, or an option out of its range.
// The documentation becomes JavaScript's.
#[allow(clippy::missing_errors_doc)]
#[wasm_bindgen(unchecked_return_type = "Summary")]
pub fn summarize(
    text: &JsString,
    #[wasm_bindgen(unchecked_param_type = "Options | undefined")] options: &JsValue,
    line_markup: &[u32],
) -> Result<JsValue, JsValue> {
    answer(
        slice::from_ref(text),
        options,
        &[line_markup.to_vec()],
        false,
    )
}

/// Ranks the sentences of several texts on a subject in one ranking, and chooses
/// those of a summary of them all.
///
/// `line_markup` has for each text what [`read`] gave along with it, or an empty array.
///
/// Throws an `Error` as `summarize` does.
#[allow(clippy::missing_errors_doc)]
#[wasm_bindgen(js_name = summarizeAll, unchecked_return_type = "MultiSummary")]
pub fn summarize_all(
    #[wasm_bindgen(unchecked_param_type = "string[]")] texts: &Array,
    #[wasm_bindgen(unchecked_param_type = "Options | undefined")] options: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Uint32Array[]")] line_markup: &Array,
) -> Result<JsValue, JsValue> {
    let texts: Vec<JsString> = texts.iter().map(JsCast::unchecked_into).collect();
    let line_markup = line_markup
        .iter()
        .map(|line_markup| Uint32Array::new(&line_markup).to_vec());
    answer(&texts, options, &line_markup.collect::<Vec<_>>(), true)
}

fn answer(
    texts: &[JsString],
    options: &JsValue,
    line_markup: &[Vec<u32>],
    several: bool,
) -> Result<JsValue, JsValue> {
    let mut utf8 = Vec::with_capacity(texts.len());
    let summary = summary(texts, options, line_markup, several, &mut utf8);
    let summary = summary.map_err(|error| thrown(&error))?;
    Ok(to_js(&summary, &utf8, texts, several)?)
}

fn summary(
    texts: &[JsString],
    options: &JsValue,
    line_markup: &[Vec<u32>],
    several: bool,
    utf8: &mut Vec<String>,
) -> Result<MultiSummary, Error> {
    // Every code unit is at least one byte, so this refuses without copying.
    let units = texts.iter().map(|text| text.length() as usize).sum();
    if units > MAX_BYTES {
        return Err(Error::TooLong { bytes: units });
    }
    let (mut options, span_options) = read_options(options)?;
    if several {
        span_options.unlocated(&mut options);
        options.check_for_several(texts.len())?;
    }
    for text in texts {
        utf8.push(String::from(text));
    }
    if !several {
        span_options.locate(&utf8[0], &mut options)?;
    }
    let mut pages = Vec::with_capacity(texts.len());
    for (text, line_markup) in utf8.iter().zip(line_markup) {
        pages.push(if line_markup.is_empty() {
            Page::from(text)
        } else {
            Page::packed(text, line_markup)?
        });
    }
    pipeline::run(&pages, &options)
}

/// Reads what stands under a node of a page: its visible text, each block on a
/// line of its own; the line_markup of its lines; the text nodes it comes from; and
/// the runs of text, as triples of an offset in the text, the index of a node
/// and the offset in that node. js/src/reading.js makes a `Reading` of them.
#[must_use]
#[wasm_bindgen(unchecked_return_type = "[string, Uint32Array, Text[], Uint32Array]")]
pub fn read(node: &web_sys::Node) -> Array {
    crate::wasm::dom::read(node)
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
