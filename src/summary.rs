//! What comes out.

use crate::block::{AsideReason, Block, Notice, Role};
use crate::features::Feature;
use crate::options::Length;
use crate::score::{Parts, Score};
use crate::select::Repeat;
use crate::span::Span;

/// A text with every sentence ranked, and those of the summary chosen.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Summary {
    /// Every sentence of the article in reading order, chosen or not.
    pub sentences: Vec<Sentence>,
    /// The most telling words, heaviest first, at most ten.
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

/// A sentence of the article.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Sentence {
    /// Where it stands.
    pub span: Span,
    /// Its place in the ranking: 1 for the most important.
    pub rank: u32,
    /// Its score, the sum of its reasons. Never above that of a better rank;
    /// comparable within one text only.
    pub score: Score,
    /// Number of words.
    pub words: u32,
    /// Whether it belongs to the summary of the length that was asked for.
    pub chosen: bool,
    parts: Parts,
    repeats: Option<Repeat>,
}

impl Sentence {
    pub(crate) fn new(span: Span, words: usize, parts: Parts) -> Self {
        let score = parts.iter().copied().sum();
        Self {
            span,
            rank: 0,
            score,
            words: words as u32,
            chosen: false,
            parts,
            repeats: None,
        }
    }

    pub(crate) fn ranked(&mut self, rank: usize, score: Score, repeats: Option<Repeat>) {
        self.rank = rank as u32;
        self.score = score;
        self.repeats = repeats;
    }

    /// What made the score: its parts that are not zero, the largest first.
    /// They add up to the score exactly.
    #[must_use]
    pub fn reasons(&self) -> Vec<Reason> {
        let parts = Feature::ALL.into_iter().zip(self.parts);
        let mut reasons: Vec<Reason> = parts
            .map(|(feature, score)| Reason {
                cause: Cause::Feature(feature),
                score,
            })
            .chain(self.repeats.map(|repeat| Reason {
                cause: Cause::Repeats {
                    sentence: repeat.of,
                },
                score: Score::default() - repeat.penalty,
            }))
            .filter(|reason| reason.score != Score::default())
            .collect();
        // At most a dozen, and few of them out of place.
        for i in 1..reasons.len() {
            let mut at = i;
            while at > 0 && reasons[at - 1].score.abs() < reasons[at].score.abs() {
                reasons.swap(at - 1, at);
                at -= 1;
            }
        }
        reasons
    }
}

/// A part of a sentence's score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Where it comes from.
    pub cause: Cause,
    /// What it adds to the score, or takes away.
    pub score: Score,
}

/// Where a part of a score comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Cause {
    /// A feature of the sentence itself.
    Feature(Feature),
    /// It says again what a sentence with a better rank says.
    Repeats {
        /// That sentence, as an index into [`Summary::sentences`].
        sentence: usize,
    },
}

impl Cause {
    /// A short name that programs can rely on.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Cause::Feature(feature) => feature.code(),
            Cause::Repeats { .. } => "repeats",
        }
    }
}

/// A word that the article keeps coming back to.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Keyword {
    /// Where it stands in the form that the article uses most.
    pub span: Span,
    /// Its tf-idf weight as a share of the heaviest, above 0 and up to 1.
    pub weight: f64,
    /// How many times it occurs, in any of its forms.
    pub count: u32,
}

/// A line that was not counted as the article's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SetAside {
    /// Where it stands.
    pub span: Span,
    /// What it was taken for.
    pub role: Role,
    /// Why it was set aside.
    pub reason: AsideReason,
}

/// One of the stories in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Story {
    /// From its first line to its last, what was set aside between them included.
    pub span: Span,
    /// Where its title stands, if one was found.
    pub title: Option<Span>,
    /// Number of words in its text, as blanks part them.
    pub words: usize,
    /// Whether it was summarised.
    pub chosen: bool,
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
    /// The sentences of the summary in reading order.
    pub fn chosen(&self) -> impl Iterator<Item = &Sentence> {
        self.sentences.iter().filter(|sentence| sentence.chosen)
    }

    /// The lines that are not part of the article, in reading order.
    pub fn set_aside(&self) -> impl Iterator<Item = SetAside> {
        self.blocks.iter().filter_map(|block| {
            block.aside.map(|reason| SetAside {
                span: block.span,
                role: block.role,
                reason,
            })
        })
    }

    /// Number of words in the article's sentences.
    #[must_use]
    pub fn article_words(&self) -> usize {
        self.sentences
            .iter()
            .map(|sentence| sentence.words as usize)
            .sum()
    }

    /// Chooses the best sentences again, up to another length; at least one.
    /// Only ranks are looked at, so this is cheap.
    pub(crate) fn cut(&mut self, length: Length) {
        let last = self.last_rank(length);
        for sentence in &mut self.sentences {
            sentence.chosen = sentence.rank <= last;
        }
    }

    /// The worst rank that a summary of this length takes in.
    fn last_rank(&self, length: Length) -> u32 {
        let words = match length {
            Length::Sentences(sentences) => return sentences,
            Length::Words(words) => f64::from(words),
            Length::Share(share) => share * self.article_words() as f64,
        };
        let mut ranked = vec![0; self.sentences.len()];
        for sentence in &self.sentences {
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
}
