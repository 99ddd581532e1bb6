//! Finds collocations: neighbouring words that belong together.
//!
//! Input: the repeated bigrams of the texts. Output: those whose Dice coefficient over the
//! article itself is high (as Smadja et al. 1996 find collocations): twice the number of joint
//! occurrences, divided by the sum of the occurrences of each. Half an occurrence is subtracted
//! first, so that two chance meetings of common words do not suffice (the discount of Mikolov
//! et al. 2013). Stop words may stand between two names, as in "Bank of England", if that
//! recurs (RAKE, Rose et al. 2010).

use crate::ranking::source_text::SourceText;
use crate::sentences::bigrams::{BigramId, Bigrams};
use crate::sentences::terms::TermStats;
use crate::sentences::tokenize::Tokens;
use crate::text::chars::{first, is_blank, slice};
use crate::text::span::Span;
use crate::text::unicode::is_upper;

/// Minimum Dice coefficient of two adjacent words.
const MIN_DICE: f64 = 0.36;
/// Minimum Dice coefficient of two names with stop words between them.
const MIN_BRIDGED_DICE: f64 = 0.5;
/// Number subtracted from the joint occurrences.
const DISCOUNT: f64 = 0.5;
/// Maximum number of stop words between two names.
const MAX_BRIDGE: usize = 2;

/// Kind of connection between two neighbours: their bigram, and whether stop words stand
/// between them.
#[derive(Clone, Copy)]
pub(super) struct Junction {
    bigram: BigramId,
    bridged: bool,
}

impl Junction {
    /// Returns an index that is unique to this kind of connection.
    pub(super) fn index(self) -> usize {
        2 * self.bigram.index() + usize::from(self.bridged)
    }
}

/// Two neighbouring terms that may belong to one phrase.
pub(super) struct Collocation {
    pub(super) sentence: u32,
    /// Indices of the words among all words.
    pub(super) words: [u32; 2],
    pub(super) junction: Junction,
}

/// Calls `f` with each collocation in reading order.
pub(super) fn collocations(
    sources: &[SourceText],
    tokens: &Tokens,
    stats: &TermStats,
    bigrams: &Bigrams,
    f: impl FnMut(&Collocation),
) {
    let candidates = candidates(sources, tokens, bigrams);
    let mut counts = vec![0; 2 * bigrams.distinct()];
    for candidate in &candidates {
        counts[candidate.junction.index()] += 1;
    }
    let tf = |word: u32| tokens.term(word).map_or(0, |term| stats.tf[term.index()]);
    let is_collocation = |candidate: &&Collocation| {
        let [a, b] = candidate.words;
        let count = counts[candidate.junction.index()];
        let dice = 2.0 * (f64::from(count) - DISCOUNT) / f64::from(tf(a) + tf(b));
        let min_dice = if candidate.junction.bridged {
            MIN_BRIDGED_DICE
        } else {
            MIN_DICE
        };
        count > 1 && dice >= min_dice && tokens.term(a) != tokens.term(b)
    };
    candidates.iter().filter(is_collocation).for_each(f);
}

/// Returns the neighbouring terms with a repeated bigram that the text between them allows to
/// belong to one phrase, in reading order.
fn candidates(sources: &[SourceText], tokens: &Tokens, bigrams: &Bigrams) -> Vec<Collocation> {
    let mut candidates = Vec::new();
    for source in sources {
        for sentence in source.sentences.clone() {
            let mut last = None;
            for ((_, word), bigram) in tokens.terms_with_words(sentence).zip(bigrams.of(sentence)) {
                let Some((last, bigram)) = last.replace(word).zip(bigram) else {
                    continue;
                };
                // The empty word that closes a run of character bigrams does not count.
                let between = (last + 1..word).filter(|&word| !tokens.word_span(word).is_empty());
                let stop_words = between.count();
                let [a, b] = [last, word].map(|word| tokens.word_span(word));
                if may_join(source.text, a, b, stop_words) {
                    candidates.push(Collocation {
                        sentence: sentence as u32,
                        words: [last, word],
                        junction: Junction {
                            bigram,
                            bridged: stop_words > 0,
                        },
                    });
                }
            }
        }
    }
    candidates
}

/// Returns `true` if the text between two words allows them to belong to one phrase.
fn may_join(text: &str, a: Span, b: Span, stop_words: usize) -> bool {
    // Character bigrams, in scripts without blanks, overlap.
    if b.start <= a.end {
        return stop_words == 0;
    }
    let between = slice(text, a.end as usize, b.start as usize);
    if stop_words == 0 {
        let is_hyphen = between == "-" || between == "\u{2010}";
        return between == " " || is_hyphen || between.chars().all(is_blank);
    }
    let is_name = |span: Span| first(span.of(text)).is_some_and(is_upper);
    let separates = |c| {
        matches!(
            c,
            ',' | ';' | ':' | '.' | '(' | ')' | '"' | '“' | '”' | '–' | '—' | '/'
        )
    };
    stop_words <= MAX_BRIDGE && is_name(a) && is_name(b) && !between.chars().any(separates)
}
