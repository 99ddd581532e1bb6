//! Helpers to call the JavaScript interface and to inspect its results.

use js_sys::{Array, JSON, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Returns a JavaScript string of UTF-16 code units, which may contain lone surrogates.
pub fn units(units: impl IntoIterator<Item = u16>) -> JsString {
    let units: Vec<u16> = units.into_iter().collect();
    JsString::from_char_code(&units)
}

/// Parses a value from JSON.
pub fn json(json: &str) -> JsValue {
    JSON::parse(json).unwrap_or_else(|_| panic!("{json} is no JSON"))
}

/// Returns an object with one field, for values that JSON cannot represent.
pub fn object(key: &str, value: &JsValue) -> JsValue {
    let object = Object::new();
    Reflect::set(&object, &key.into(), value).expect("an object takes any field");
    object.into()
}

/// Returns whether an object has a field.
pub fn has(value: &JsValue, key: &str) -> bool {
    Reflect::has(value, &key.into()).expect("an object")
}

/// Returns a field. Panics if it is missing.
pub fn field(value: &JsValue, key: &str) -> JsValue {
    assert!(has(value, key), "{value:?} has no {key}");
    Reflect::get(value, &key.into()).expect("an object")
}

/// Returns a field that must be a number. A `BigInt` or a string panics.
pub fn number(value: &JsValue, key: &str) -> f64 {
    let found = field(value, key);
    let number = found
        .as_f64()
        .unwrap_or_else(|| panic!("{key} is {found:?}, not a number"));
    assert!(number.is_finite(), "{key} is {number}");
    number
}

/// Returns a field that must be a string.
pub fn text(value: &JsValue, key: &str) -> JsString {
    let found = field(value, key);
    found
        .dyn_into()
        .unwrap_or_else(|found| panic!("{key} is {found:?}, not a string"))
}

/// Returns a field that must be an array.
pub fn list(value: &JsValue, key: &str) -> Vec<JsValue> {
    let found = field(value, key);
    assert!(Array::is_array(&found), "{key} is {found:?}, not an array");
    Array::from(&found).iter().collect()
}

/// Returns `text.slice(span.start, span.end)`.
pub fn slice(text: &JsString, span: &JsValue) -> JsString {
    let offset = |key: &str| {
        let offset = number(span, key);
        // The conversion saturates and rounds, so only a valid offset is unchanged.
        #[allow(clippy::cast_sign_loss)]
        let whole = offset as u32;
        assert!(f64::from(whole) == offset, "{key} is {offset}");
        whole
    };
    text.slice(offset("start"), offset("end"))
}

/// Returns whether a value consists of plain objects, arrays, strings, finite
/// numbers, booleans and null, so that it can be posted to a worker.
pub fn is_plain(value: &JsValue) -> bool {
    if value.is_null() || value.is_string() || value.as_bool().is_some() {
        return true;
    }
    if let Some(number) = value.as_f64() {
        return number.is_finite();
    }
    if Array::is_array(value) {
        return Array::from(value).iter().all(|entry| is_plain(&entry));
    }
    let Some(object) = value.dyn_ref::<Object>() else {
        return false;
    };
    let prototype = Object::get_prototype_of(value);
    prototype == Object::get_prototype_of(&Object::new())
        && Object::values(object).iter().all(|entry| is_plain(&entry))
}
