//! The whole engine on any bytes, decoded with replacement characters. Form feeds
//! separate several texts, which are also summarised together.
#![no_main]

#[allow(dead_code)]
#[path = "../../tests/native/support/invariants.rs"]
mod invariants;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    invariants::engine(&text);
    let texts: Vec<&str> = text.split('\u{c}').take(64).collect();
    if texts.len() > 1 {
        invariants::several(&texts);
    }
});
