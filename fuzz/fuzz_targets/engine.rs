//! The whole engine on any bytes, read as text the way a browser does it; parted by
//! form feeds they are several texts, too.
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
