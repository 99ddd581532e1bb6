//! Kinds of terms: numbers, years, names and ordinary words.

use crate::ranking::source_text::SourceText;
use crate::sentences::tokenize::Tokens;
use crate::text::chars::first;
use crate::text::unicode::is_upper;

/// Kind of a term.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd)]
pub(super) enum TermKind {
    Ordinary,
    /// Term that is mostly written with a capital, apart from the first words of sentences.
    Name,
    Number,
    /// Number that is probably a year.
    Year,
}

/// Returns the kind of every term.
pub(super) fn term_kinds(sources: &[SourceText], tokens: &Tokens) -> Vec<TermKind> {
    let mut kinds = vec![TermKind::Ordinary; tokens.distinct_terms()];
    // Number of occurrences with a capital, less those without.
    let mut capitals = vec![0i32; tokens.distinct_terms()];
    for source in sources {
        for sentence in source.sentences.clone() {
            let opening = tokens.range(sentence).start as u32;
            for (term, word) in tokens.terms_with_words(sentence) {
                let text = tokens.word_span(word).of(source.text);
                let first = first(text).unwrap_or_default();
                if first.is_ascii_digit() {
                    kinds[term.index()] = if is_year(text) {
                        TermKind::Year
                    } else {
                        TermKind::Number
                    };
                } else if word != opening {
                    capitals[term.index()] += if is_upper(first) { 1 } else { -1 };
                }
            }
        }
    }
    for (kind, capitals) in kinds.iter_mut().zip(capitals) {
        if capitals > 0 {
            *kind = TermKind::Name;
        }
    }
    kinds
}

/// Returns `true` for a number that is probably a year: 1900 to 2099.
fn is_year(number: &str) -> bool {
    number.len() == 4
        && matches!(number.get(..2), Some("19" | "20"))
        && number.bytes().all(|b| b.is_ascii_digit())
}
