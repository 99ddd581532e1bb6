//! What the reader asks for over the head of the score: words that matter,
//! sentences that must be in, sentences that must not.

use crate::error::Error;
use crate::options::Options;
use crate::ranking::features::SentenceSpan;
use crate::score::Score;
use crate::sentences::tokenize::{MatchKey, Tokens};
use crate::text::span::Span;

/// What a sentence gains for each word or phrase of the focus that it holds:
/// about as much as lies between a good sentence of an article and a dull one.
const FOCUS: f64 = 3.0;
/// Far more than any score has: what is pinned goes before all else, what is
/// banned behind it.
const OVERRIDE: f64 = 1024.0;

/// What the reader decided on a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Override {
    Pinned,
    Excluded,
}

impl Override {
    /// What it adds to the score.
    pub(crate) fn score(self) -> Score {
        match self {
            Override::Pinned => Score::new(OVERRIDE),
            Override::Excluded => Score::new(-OVERRIDE),
        }
    }
}

/// The reader's wishes, made ready for look-up.
pub(crate) struct Overrides {
    /// The words of each phrase that the text has.
    focus: Vec<Vec<MatchKey>>,
    /// One for each sentence, or none at all where nothing was pinned or banned.
    overrides: Vec<Option<Override>>,
}

impl Overrides {
    /// # Errors
    /// [`Error::Option`] if every sentence is banned.
    pub(crate) fn new(
        focus: Vec<Vec<MatchKey>>,
        sentences: &[SentenceSpan],
        options: &Options,
    ) -> Result<Self, Error> {
        let mut overrides = Vec::new();
        if !(options.pin.is_empty() && options.exclude.is_empty()) {
            overrides.resize(sentences.len(), None);
            mark(
                &mut overrides,
                sentences,
                &options.exclude,
                Override::Excluded,
            );
            mark(&mut overrides, sentences, &options.pin, Override::Pinned);
            if overrides
                .iter()
                .all(|&overridden| overridden == Some(Override::Excluded))
            {
                return Err(Error::Option {
                    name: "exclude",
                    value: "all of the article".into(),
                    range: "stretches that leave some of it",
                });
            }
        }
        Ok(Self { focus, overrides })
    }

    /// What was decided on a sentence.
    pub(crate) fn overridden(&self, sentence: usize) -> Option<Override> {
        self.overrides.get(sentence).copied().flatten()
    }

    /// Where each phrase of the focus that a sentence holds first stands in it,
    /// and what the sentence gains by them.
    pub(crate) fn focus(&self, tokens: &Tokens, sentence: usize) -> (Vec<Span>, Score) {
        if self.focus.is_empty() {
            return (Vec::new(), Score::default());
        }
        let words: Vec<(MatchKey, Span)> = tokens
            .words_with_spans(sentence)
            .map(|(word, place)| (tokens.match_key(word), place))
            .collect();
        let find = |phrase: &Vec<MatchKey>| {
            let mut windows = words.windows(phrase.len().max(1));
            let holds = |window: &&[(MatchKey, Span)]| window.iter().map(|(key, _)| key).eq(phrase);
            let found = windows.find(holds)?;
            Some(Span {
                start: found.first()?.1.start,
                end: found.last()?.1.end,
            })
        };
        let spans: Vec<Span> = self.focus.iter().filter_map(find).collect();
        let gain = Score::new(FOCUS * spans.len() as f64);
        (spans, gain)
    }
}

/// Rules on every sentence that shares a character with one of the stretches, in
/// time that is linear in both, however the stretches overlap.
fn mark(
    overrides: &mut [Option<Override>],
    sentences: &[SentenceSpan],
    stretches: &[Span],
    overridden: Override,
) {
    // How many more stretches, or fewer, a sentence shares than the one before.
    let mut steps = vec![0i32; sentences.len() + 1];
    for stretch in stretches {
        steps[sentences.partition_point(|own| own.span.end <= stretch.start)] += 1;
        steps[sentences.partition_point(|own| own.span.start < stretch.end)] -= 1;
    }
    let mut shared = 0;
    for (step, own) in steps.into_iter().zip(overrides) {
        shared += step;
        if shared > 0 {
            *own = Some(overridden);
        }
    }
}
