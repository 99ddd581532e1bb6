//! Candidates for keywords and their signals, for `nutgraf-eval`, which trains the weights.
//!
//! In: a text. Out: a [`KeywordTrial`], whose keywords can be chosen with any weights.

use crate::document::page::Page;
use crate::pipeline::analyze;
use crate::ranking::keywords::{self, NAMES};
use crate::{Error, Options, Span};

/// Number of signals of a candidate.
pub const WIDTH: usize = NAMES.len();

/// Text whose keywords can be chosen with any weights.
pub struct KeywordTrial(keywords::KeywordTrial);

impl KeywordTrial {
    /// Analyses a text.
    ///
    /// # Errors
    /// Returns the errors of [`crate::summarize`].
    pub fn new(text: &str, options: &Options) -> Result<Self, Error> {
        let all = analyze(&[Page::from(text)], options)?;
        let (tokens, stats) = (&all.tokens, &all.stats);
        let trial = keywords::KeywordTrial::new(&all.sources, tokens, stats, &all.bigrams);
        Ok(Self(trial))
    }

    /// Returns the first occurrence of each candidate.
    #[must_use]
    pub fn spans(&self) -> &[Span] {
        &self.0.spans
    }

    /// Returns the signals of each candidate.
    #[must_use]
    pub fn signals(&self) -> &[[f64; WIDTH]] {
        &self.0.signals
    }

    /// Returns the indices of the keywords among the candidates, best first.
    #[must_use]
    pub fn choose(&self, weights: &[f64; WIDTH]) -> Vec<usize> {
        self.0.choose(&weights.map(|weight| weight as f32))
    }
}

/// Returns the name of every signal.
#[must_use]
pub fn names() -> [&'static str; WIDTH] {
    NAMES
}
