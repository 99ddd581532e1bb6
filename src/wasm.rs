//! What JavaScript sees. The types are in `types.d.ts`, which becomes part of
//! the generated declarations.

mod options;
mod result;

use crate::{Error, MAX_BYTES, Page};
use js_sys::{Array, JsString, Reflect, Uint32Array};
use options::read_options;
use result::{multi_to_js, to_js};
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
    too_long(text.length() as usize)?;
    let (mut options, stretches) = read_options(options).map_err(|error| thrown(&error))?;
    let utf8 = String::from(text);
    let located = stretches.locate(&utf8, &mut options);
    let summary = located
        .and_then(|()| page(&utf8, marks))
        .and_then(|page| crate::summarize(page, &options));
    let summary = summary.map_err(|error| thrown(&error))?;
    Ok(to_js(summary, &utf8, text)?)
}

/// Ranks the sentences of several texts on a subject in one ranking, and chooses
/// those of a summary of them all.
///
/// `marks` has for each text what [`read`] gave along with it, or an empty array.
///
/// Throws an `Error` as `summarize` does.
#[allow(clippy::missing_errors_doc)]
#[wasm_bindgen(js_name = summarizeAll, unchecked_return_type = "MultiSummary")]
pub fn summarize_all(
    #[wasm_bindgen(unchecked_param_type = "string[]")] texts: &Array,
    #[wasm_bindgen(unchecked_param_type = "Options | undefined")] options: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Uint32Array[]")] marks: &Array,
) -> Result<JsValue, JsValue> {
    let texts: Vec<JsString> = texts.iter().map(JsCast::unchecked_into).collect();
    too_long(texts.iter().map(|text| text.length() as usize).sum())?;
    let (mut options, stretches) = read_options(options).map_err(|error| thrown(&error))?;
    // No text is the one that they are in, so they are refused.
    stretches.unlocated(&mut options);
    let checked = options.check_for_several(texts.len());
    checked.map_err(|error| thrown(&error))?;
    let utf8: Vec<String> = texts.iter().map(String::from).collect();
    let marks = |i: usize| Uint32Array::unchecked_from_js(marks.get(i as u32)).to_vec();
    let pages = utf8.iter().enumerate();
    let pages: Result<Vec<Page>, Error> = pages.map(|(i, text)| page(text, &marks(i))).collect();
    let summary = pages.and_then(|pages| crate::summarize_all(&pages, &options));
    let summary = summary.map_err(|error| thrown(&error))?;
    Ok(multi_to_js(&summary, &utf8, &texts)?)
}

/// Every code unit is at least one byte, so this refuses without copying.
fn too_long(units: usize) -> Result<(), JsValue> {
    if units > MAX_BYTES {
        Err(thrown(&Error::TooLong { bytes: units }))
    } else {
        Ok(())
    }
}

fn page<'t>(text: &'t String, marks: &[u32]) -> Result<Page<'t>, Error> {
    match marks {
        [] => Ok(Page::from(text)),
        _ => Page::packed(text, marks),
    }
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
