//! What comes out.

use crate::document::block::{Block, ExcludedLine, Notice, Story};
use crate::feature::Feature;
use crate::keyword::Keyword;
use crate::options::Length;
use crate::ranking::explain::MatchedWords;
use crate::ranking::mmr::Repeat;
use crate::ranking::overrides::Override;
use crate::ranking::reason::{Cause, Reason};
use crate::ranking::weighted_sum::Parts;
use crate::score::Score;
use crate::text::span::Span;

/// A text with every sentence ranked, and those of the summary chosen.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Summary {
    /// Every sentence of the article in reading order, chosen or not.
    pub sentences: Vec<Sentence>,
    /// The most telling words and phrases, heaviest first, at most ten.
    pub keywords: Vec<Keyword>,
    /// Every line of the text with its role, in reading order.
    pub blocks: Vec<Block>,
    /// The stories of the text in reading order; at least one.
    pub stories: Vec<Story>,
    /// Where the title stands, if one was found in the text.
    pub title: Option<Span>,
    /// What a reader should know of a text that is not quite an article.
    pub notice: Option<Notice>,
    /// The language that the text was read in.
    pub language: Language,
    /// Number of words in everything that was passed in.
    pub words: usize,
}

/// Several texts with every sentence ranked in one ranking, and those of the
/// summary chosen.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MultiSummary {
    /// Every sentence of all of them, by text, then in reading order.
    pub sentences: Vec<Sentence>,
    /// The most telling words and phrases, heaviest first, at most ten.
    pub keywords: Vec<Keyword>,
    /// What was found in each text, in the order in which they were passed in.
    pub sources: Vec<Source>,
}

/// What was found in one of several texts.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Source {
    /// Every line of the text with its role, in reading order; none if it is blank.
    pub blocks: Vec<Block>,
    /// Its stories in reading order.
    pub stories: Vec<Story>,
    /// Where its title stands, if one was found.
    pub title: Option<Span>,
    /// What a reader should know of a text that is not quite an article.
    pub notice: Option<Notice>,
    /// The language that it was read in.
    pub language: Language,
    /// Number of words in it.
    pub words: usize,
}

/// A sentence of the article.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Sentence {
    /// Where it stands in its text.
    pub span: Span,
    /// Which text that is, of several; 0 for a single one.
    pub source: u32,
    /// Its place in the ranking: 1 for the most important.
    pub rank: u32,
    /// Its score, the sum of its reasons. Never above that of a better rank;
    /// comparable within one result only.
    pub score: Score,
    /// Number of words.
    pub words: u32,
    /// Whether it belongs to the summary of the length that was asked for.
    pub chosen: bool,
    pub(crate) parts: Parts,
    pub(crate) focus: Score,
    pub(crate) overridden: Option<Override>,
    pub(crate) repeats: Option<Repeat>,
    pub(crate) refund: Score,
    pub(crate) supporters: u64,
    pub(crate) matched_words: MatchedWords,
}

impl Sentence {
    /// What it scores by itself, whatever is said elsewhere.
    pub(crate) fn own_score(&self) -> Score {
        let features: Score = self.parts.iter().copied().sum();
        features + self.focus + self.overridden.map_or(Score::default(), Override::score)
    }

    /// What it loses for opening with a word that points back.
    pub(crate) fn anaphora_penalty(&self) -> Score {
        let part = self.parts[Feature::Dangling as usize];
        Score::default() - part.min(Score::default())
    }

    /// What made the score: its parts that are not zero, the largest first.
    /// They add up to the score exactly.
    #[must_use]
    pub fn reasons(&self) -> Vec<Reason> {
        let features = Feature::ALL.into_iter().zip(self.parts);
        let mut parts: Vec<(Cause, Score)> = features
            .map(|(feature, score)| (Cause::Feature(feature), score))
            .collect();
        parts.push((Cause::Focus, self.focus));
        parts.push((Cause::Follows, self.refund));
        if let Some(overridden) = self.overridden {
            let cause = match overridden {
                Override::Pinned => Cause::Pinned,
                Override::Excluded => Cause::Excluded,
            };
            parts.push((cause, overridden.score()));
        }
        if let Some(Repeat { of, penalty }) = self.repeats {
            let sentence = of as usize;
            let cause = Cause::Repeats { sentence };
            parts.push((cause, Score::default() - penalty));
        }
        parts.retain(|(_, score)| *score != Score::default());
        in_order(&mut parts, |a, b| a.1.abs() >= b.1.abs());
        let reason = |(cause, score)| {
            let mut words = self.matched_words.of(cause).to_vec();
            in_order(&mut words, |a, b| a <= b);
            let supported = cause == Cause::Feature(Feature::Support);
            let sources = (0..64).filter(|i| supported && self.supporters >> i & 1 == 1);
            Reason {
                cause,
                score,
                words,
                sources: sources.collect(),
            }
        };
        parts.into_iter().map(reason).collect()
    }
}

/// Sorts by insertion: these are a dozen, and few of them out of place. (The
/// standard library's sorting would weigh several kilobytes for each type.)
fn in_order<T>(list: &mut [T], ordered: impl Fn(&T, &T) -> bool) {
    for i in 1..list.len() {
        let mut at = i;
        while at > 0 && !ordered(&list[at - 1], &list[at]) {
            list.swap(at - 1, at);
            at -= 1;
        }
    }
}

/// The language that a text was read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Language {
    /// BCP 47 primary tag; `und` if it is not known.
    pub code: &'static str,
    /// Whether there are stop words, abbreviations and a stemmer for it.
    pub tuned: bool,
}

impl Summary {
    pub(crate) fn new(sentences: Vec<Sentence>, keywords: Vec<Keyword>, source: Source) -> Self {
        Self {
            sentences,
            keywords,
            blocks: source.blocks,
            stories: source.stories,
            title: source.title,
            notice: source.notice,
            language: source.language,
            words: source.words,
        }
    }

    /// The sentences of the summary in reading order.
    pub fn chosen(&self) -> impl Iterator<Item = &Sentence> {
        chosen(&self.sentences)
    }

    /// The lines that are not part of the article, in reading order.
    pub fn excluded(&self) -> impl Iterator<Item = ExcludedLine> {
        excluded(&self.blocks)
    }

    /// Number of words in the article's sentences.
    #[must_use]
    pub fn article_words(&self) -> usize {
        article_words(&self.sentences)
    }
}

impl MultiSummary {
    /// The sentences of the summary, by text, then in reading order.
    pub fn chosen(&self) -> impl Iterator<Item = &Sentence> {
        chosen(&self.sentences)
    }

    /// Number of words in the sentences of all texts.
    #[must_use]
    pub fn article_words(&self) -> usize {
        article_words(&self.sentences)
    }
}

impl Source {
    /// The lines that are not part of the article, in reading order.
    pub fn excluded(&self) -> impl Iterator<Item = ExcludedLine> {
        excluded(&self.blocks)
    }
}

fn chosen(sentences: &[Sentence]) -> impl Iterator<Item = &Sentence> {
    sentences.iter().filter(|sentence| sentence.chosen)
}

fn excluded(blocks: &[Block]) -> impl Iterator<Item = ExcludedLine> {
    blocks.iter().filter_map(|block| {
        block.excluded.map(|reason| ExcludedLine {
            span: block.span,
            role: block.role,
            reason,
        })
    })
}

fn article_words(sentences: &[Sentence]) -> usize {
    let words = sentences.iter().map(|sentence| sentence.words as usize);
    words.sum()
}

/// Chooses the best sentences up to a length; at least one, every pinned one, and
/// no banned one.
pub(crate) fn cut(sentences: &mut [Sentence], length: Length) {
    let ruled = |overridden| {
        let is = |sentence: &&Sentence| sentence.overridden == Some(overridden);
        sentences.iter().filter(is).count() as u32
    };
    let allowed = sentences.len() as u32 - ruled(Override::Excluded);
    let wanted = last_rank(sentences, length).max(ruled(Override::Pinned));
    let last = wanted.min(allowed);
    for sentence in sentences {
        sentence.chosen = sentence.rank <= last;
    }
}

/// The worst rank that a summary of this length takes in.
fn last_rank(sentences: &[Sentence], length: Length) -> u32 {
    let words = match length {
        Length::Sentences(sentences) => return sentences,
        Length::Words(words) => f64::from(words),
        Length::Share(share) => share * article_words(sentences) as f64,
    };
    let mut ranked = vec![0; sentences.len()];
    for sentence in sentences {
        ranked[sentence.rank as usize - 1] = sentence.words;
    }
    let mut total = 0.0;
    for (rank, &more) in ranked.iter().enumerate() {
        let longer = total + f64::from(more);
        // The nearest length wins; of two equally near ones, the shorter.
        if rank > 0 && longer - words >= words - total {
            return rank as u32;
        }
        total = longer;
    }
    ranked.len() as u32
}
