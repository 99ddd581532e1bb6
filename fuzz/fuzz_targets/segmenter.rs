//! The segmenter in each language. The first byte selects the language.
#![no_main]

#[allow(dead_code)]
#[path = "../../tests/native/support/invariants.rs"]
mod invariants;

use libfuzzer_sys::fuzz_target;

const LANGUAGES: [&str; 22] = [
    "en", "ar", "da", "de", "el", "es", "fi", "fr", "hu", "it", "nl", "no", "pt", "ro", "ru", "sv",
    "ta", "tr", "ja", "zh", "hy", "und",
];

fuzz_target!(|bytes: &[u8]| {
    if let Some((first, text)) = bytes.split_first() {
        let language = LANGUAGES[*first as usize % LANGUAGES.len()];
        invariants::segmenter(&String::from_utf8_lossy(text), language);
    }
});
