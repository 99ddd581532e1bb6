//! Finds names: which sentence introduces a full name, and where only a part of it stands.

use crate::ranking::word_cues::{HONORIFIC, WordCues};
use crate::sentences::tokenize::{TermId, Tokens};
use crate::text::chars::decoded;
use crate::text::span::Span;
use crate::text::unicode::is_upper;

/// Maximum number of names of a sentence that need the full name.
const MAX_NAMES: usize = 2;
/// Number of letters of the longest word inside a name that has no capital: "van der".
const MAX_PARTICLE: usize = 3;

/// The full names that the sentences so far introduced.
pub(super) struct Names {
    /// Sentence with the full name, by the terms of the name; `u32::MAX` for none.
    introduced: Vec<u32>,
    /// Names of the current sentence that stand alone.
    alone: Vec<TermId>,
    /// Words of the current run of capitalized words.
    run: Vec<TermId>,
}

impl Names {
    pub(super) fn new(terms: usize) -> Self {
        Self {
            introduced: vec![u32::MAX; terms],
            alone: Vec::new(),
            run: Vec::new(),
        }
    }

    /// Forgets the names, for another text.
    pub(super) fn clear(&mut self) {
        self.introduced.fill(u32::MAX);
    }

    /// Reads a sentence. Calls `need` with the sentence that introduces the full name of each
    /// first name or surname that stands alone.
    pub(super) fn read(
        &mut self,
        text: &str,
        tokens: &Tokens,
        cues: &WordCues,
        i: usize,
        need: &mut dyn FnMut(u32),
    ) {
        self.alone.clear();
        // End of the last word of the run.
        let mut end = 0;
        for (word, span) in tokens.words_with_spans(i) {
            let continues = !self.run.is_empty() && is_joined(text, end, span);
            let term = tokens.vocabulary()[word].term;
            let term = term.filter(|_| is_capitalized(text, span));
            let is_particle = continues && span.len() <= MAX_PARTICLE;
            if let Some(term) = term.filter(|_| cues.of(word) & HONORIFIC == 0) {
                if !continues {
                    self.end_run(i);
                }
                self.run.push(term);
            } else if term.is_some() || !is_particle {
                self.end_run(i);
            }
            end = span.end;
        }
        self.end_run(i);
        let introduced = |term: &TermId| self.introduced[term.index()];
        let earlier = self
            .alone
            .iter()
            .map(introduced)
            .filter(|&on| on < i as u32);
        let mut last = u32::MAX;
        for on in earlier.take(MAX_NAMES) {
            if on != last {
                need(on);
            }
            last = on;
        }
    }

    /// Ends a run of capitalized words. A run of two or more introduces its words.
    fn end_run(&mut self, i: usize) {
        let is_full_name = self.run.len() > 1;
        for term in self.run.drain(..) {
            if is_full_name {
                let introduced = &mut self.introduced[term.index()];
                *introduced = (*introduced).min(i as u32);
            } else {
                self.alone.push(term);
            }
        }
    }
}

/// Returns `true` if only a blank, or the full stop of an initial and a blank, separates a word
/// from the end of the one before.
fn is_joined(text: &str, end: u32, word: Span) -> bool {
    let between = text.get(end as usize..word.start as usize);
    matches!(between, Some(" " | ". " | "\u{a0}" | "-"))
}

/// Returns `true` if a word begins with a capital and has more than one letter.
pub(super) fn is_capitalized(text: &str, word: Span) -> bool {
    word.len() > 1 && decoded(text, word.start as usize).is_some_and(is_upper)
}
