//! What the characters of a sentence show.

use crate::chars::{decoded, plain_letters};
use crate::lines::opens_item;
use crate::unicode::{is_alphanumeric, is_upper};

/// What the characters of a sentence show.
#[derive(Default)]
pub(super) struct Surface {
    /// Words with a capital; the first word and single letters do not count.
    pub(super) capitals: f64,
    /// Number of commas.
    pub(super) commas: f64,
    /// Share of its characters that stand in quotation marks.
    pub(super) quoted: f64,
    /// Whether it opens as an item of a list does.
    pub(super) item: bool,
}

/// Looks at one sentence.
pub(super) fn surface(sentence: &str) -> Surface {
    let (mut all, mut quoted, mut inside) = (0u32, 0u32, false);
    let (mut capitals, mut commas) = (0u32, 0u32);
    // Letters of the word at hand, and whether its capital would count.
    let (mut letters, mut named, mut first) = (0u32, false, true);
    let bytes = sentence.as_bytes();
    let mut at = 0;
    loop {
        if letters > 0 {
            let plain = plain_letters(bytes, at);
            at += plain;
            let plain = plain as u32;
            capitals += u32::from(named && letters == 1 && plain > 0);
            letters += plain;
            all += plain;
            quoted += if inside { plain } else { 0 };
        }
        let Some(c) = decoded(sentence, at) else {
            break;
        };
        at += c.len_utf8();
        all += 1;
        if is_alphanumeric(c) {
            if letters == 0 {
                named = !first && is_upper(c);
                first = false;
            }
            letters += 1;
            capitals += u32::from(named && letters == 2);
        } else if letters == 0 || !matches!(c, '\'' | '’' | '-') {
            letters = 0;
        }
        match c {
            ',' | '،' | '、' => commas += 1,
            '“' | '«' | '„' => inside = true,
            '”' | '»' => inside = false,
            '"' => inside = !inside,
            _ => {}
        }
        quoted += u32::from(inside);
    }
    Surface {
        capitals: f64::from(capitals),
        commas: f64::from(commas),
        quoted: f64::from(quoted) / f64::from(all.max(1)),
        item: opens_item(sentence),
    }
}
