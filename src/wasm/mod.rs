//! JavaScript API of the WebAssembly module.
//!
//! In: JavaScript strings, options and packed line markup. Out: plain objects, or an
//! `Error` that is thrown. Their types are in `types.d.ts`, which becomes part of the
//! generated declarations.

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

/// Line markup of a page, packed, and the language that it declares.
type PageMarkup = (Vec<u32>, Option<String>);

/// Ranks the sentences of a text and chooses those of its summary.
///
/// `line_markup` is the line markup that [`read`] returned with the text, or empty for a
/// plain text. `language` is the language that the page declares, if any.
///
/// Throws a `NutgrafError`, an `Error` with a `code`, for a blank text, a text that is
/// too long, and an option out of its range.
// This documentation becomes that of the JavaScript function.
#[allow(clippy::missing_errors_doc)]
#[wasm_bindgen(unchecked_return_type = "Summary")]
pub fn summarize(
    text: &JsString,
    #[wasm_bindgen(unchecked_param_type = "Options | undefined")] options: &JsValue,
    line_markup: &[u32],
    #[wasm_bindgen(unchecked_optional_param_type = "string | null")] language: &JsValue,
) -> Result<JsValue, JsValue> {
    let page = (line_markup.to_vec(), language.as_string());
    summarize_to_js(slice::from_ref(text), options, &[page], false)
}

/// Ranks the sentences of several texts on one subject together, and chooses those of a
/// joint summary.
///
/// `line_markup` has one element for each text: the line markup that [`read`] returned
/// with it, or an empty array. `languages` has the language that each page declares, if any.
///
/// Throws a `NutgrafError` in the same cases as `summarize`.
#[allow(clippy::missing_errors_doc)]
#[wasm_bindgen(js_name = summarizeAll, unchecked_return_type = "MultiSummary")]
pub fn summarize_all(
    #[wasm_bindgen(unchecked_param_type = "string[]")] texts: &Array,
    #[wasm_bindgen(unchecked_param_type = "Options | undefined")] options: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Uint32Array[]")] line_markup: &Array,
    #[wasm_bindgen(unchecked_param_type = "(string | null | undefined)[]")] languages: &Array,
) -> Result<JsValue, JsValue> {
    let texts: Vec<JsString> = texts.iter().map(JsCast::unchecked_into).collect();
    let pages = line_markup.iter().zip(languages.iter());
    let pages = pages.map(|(line_markup, language)| {
        let line_markup = Uint32Array::new(&line_markup).to_vec();
        (line_markup, language.as_string())
    });
    summarize_to_js(&texts, options, &pages.collect::<Vec<_>>(), true)
}

/// Summarizes the texts and converts the result, or the error, to JavaScript. `several`
/// is set for `summarizeAll`.
fn summarize_to_js(
    texts: &[JsString],
    options: &JsValue,
    markup: &[PageMarkup],
    several: bool,
) -> Result<JsValue, JsValue> {
    let mut utf8 = Vec::with_capacity(texts.len());
    let summary = run_pipeline(texts, options, markup, several, &mut utf8);
    let summary = summary.map_err(|error| js_error(&error))?;
    Ok(to_js(&summary, &utf8, texts, several)?)
}

/// Summarizes the texts. Appends their UTF-8 forms to `utf8`.
fn run_pipeline(
    texts: &[JsString],
    options: &JsValue,
    markup: &[PageMarkup],
    several: bool,
    utf8: &mut Vec<String>,
) -> Result<MultiSummary, Error> {
    // Every code unit is at least one byte, so this check needs no copy of the texts.
    let units = texts.iter().map(|text| text.length() as usize).sum();
    if units > MAX_BYTES {
        return Err(Error::TooLong { bytes: units });
    }
    let (mut options, span_options) = read_options(options)?;
    if several {
        span_options.set_unconverted(&mut options);
        options.check_for_several(texts.len())?;
    }
    for text in texts {
        utf8.push(String::from(text));
    }
    if !several {
        span_options.set_in_bytes(&utf8[0], &mut options)?;
    }
    let mut pages = Vec::with_capacity(texts.len());
    for (text, (line_markup, language)) in utf8.iter().zip(markup) {
        let page = if line_markup.is_empty() {
            Page::from(text)
        } else {
            Page::packed(text, line_markup)?
        };
        pages.push(page.with_language(language.as_deref()));
    }
    pipeline::run(&pages, &options)
}

/// Reads the visible text under a node of a page.
///
/// Returns the text, with each block on a line of its own; the packed markup of its
/// lines; the text nodes that it comes from; and its runs, as triples of an offset in
/// the text, the index of a node and the offset in that node. `js/src/reading.js` makes
/// a `Reading` of them.
#[must_use]
#[wasm_bindgen(unchecked_return_type = "[string, Uint32Array, Text[], Uint32Array]")]
pub fn read(node: &web_sys::Node) -> Array {
    crate::wasm::dom::read(node)
}

/// Returns a JavaScript `Error` with the fields `code` and, for an option, `option`.
fn js_error(error: &Error) -> JsValue {
    let value = js_sys::Error::new(&error.to_string());
    value.set_name("NutgrafError");
    let set = |key: &str, field: &str| {
        // Setting a field of a new object cannot fail.
        let _ = Reflect::set(&value, &key.into(), &field.into());
    };
    set("code", error.code());
    if let Error::Option { name, .. } = error {
        set("option", name);
    }
    value.into()
}
