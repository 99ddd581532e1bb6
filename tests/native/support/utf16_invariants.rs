//! Invariants of the conversion between byte offsets and UTF-16 offsets.

use nutgraf::Span;
use nutgraf::internals::offsets::{Utf16Offsets, byte_spans};

/// Panics unless byte offsets convert to the offsets of `encode_utf16` and back.
pub fn check(text: &str, spans: &[(u32, u32)]) {
    let units = |at: usize| text[..at].encode_utf16().count() as u32;
    let starts: Vec<usize> = text
        .char_indices()
        .map(|(i, _)| i)
        .chain([text.len()])
        .collect();
    let mut forward = Utf16Offsets::new(text);
    for pair in starts.windows(2) {
        let span = Span {
            start: pair[0] as u32,
            end: pair[1] as u32,
        };
        let found = forward.span(span);
        assert_eq!(byte_spans(text, &[found]), Ok(vec![span]), "{text:?}");
    }
    let end = forward.offset(text.len() as u32);
    assert_eq!(end, units(text.len()), "{text:?}");
    // Any pair of numbers gives its span, or a refusal if there is none.
    for &(start, end) in spans {
        let asked = Span { start, end };
        match byte_spans(text, &[asked]) {
            Ok(found) => {
                let inside = |offset: u32| text.is_char_boundary(offset as usize);
                assert!(inside(found[0].start) && inside(found[0].end), "{asked:?}");
                let back = (units(found[0].start as usize), units(found[0].end as usize));
                assert_eq!(back, (start, end), "{text:?}");
            }
            Err(refused) => {
                assert_eq!(refused, asked);
                let known = |offset: u32| starts.iter().any(|&at| units(at) == offset);
                assert!(!known(start) || !known(end), "{asked:?} of {text:?}");
            }
        }
    }
    let all: Vec<Span> = spans
        .iter()
        .map(|&(start, end)| Span { start, end })
        .collect();
    let each = all
        .iter()
        .map(|&span| byte_spans(text, &[span]).map(|found| found[0]));
    assert_eq!(byte_spans(text, &all), each.collect(), "{text:?}");
}
