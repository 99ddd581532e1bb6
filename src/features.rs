//! What can be said of a sentence, as numbers from 0 to 1.
//!
//! Every feature is linear in the text. Similarity to all other sentences
//! needs no table of pairs: the vectors have length one, so the sum of the
//! cosines with the others is one product with the sum of their vectors.

use crate::chars::{before, first, trim_start};
use crate::language::{Lexicon, fold};
use crate::span::Span;
use crate::terms::TermStats;
use crate::tokenize::{TermId, Tokens};
use crate::unicode::is_alphanumeric;

/// Words from which a sentence counts as long enough to say something.
const FULL_LENGTH: f64 = 20.0;

/// The features, in the order of their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Feature {
    /// Similarity to the rest of the article: the mean cosine with the other
    /// sentences, as a share of the highest (centroid centrality; Radev et al. 2004).
    Central,
    /// Similarity to what stands before it: the cosines with those sentences
    /// count as 1, 1/2, 1/3 … by their place, as a share of the highest sum; 1
    /// for the first sentence. Takes away from the score, for it is later
    /// sentences that an important one resembles (directed centrality as in
    /// `PacSum`; Zheng & Lapata 2019).
    Opening,
    /// 1 for the first sentence, falling with the logarithm of the place to 0
    /// behind the last (Edmundson 1969, "location").
    Position,
    /// 1 for the first sentence of a paragraph (Baxendale 1958).
    Paragraph,
    /// Share of the title's terms, by idf, that the sentence holds (Edmundson 1969, "title").
    Title,
    /// Number of words, up to 20 (Kupiec et al. 1995).
    Length,
    /// 1 if it holds a figure.
    Number,
    /// 1 if it opens with a word that points back, such as "He" or "But".
    Dangling,
    /// 1 if it opens with a quotation mark.
    Quotation,
}

impl Feature {
    /// All of them, in the order of their numbers.
    pub const ALL: [Feature; 9] = [
        Feature::Central,
        Feature::Opening,
        Feature::Position,
        Feature::Paragraph,
        Feature::Title,
        Feature::Length,
        Feature::Number,
        Feature::Dangling,
        Feature::Quotation,
    ];

    /// A short name that programs can rely on.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Feature::Central => "central",
            Feature::Opening => "opening",
            Feature::Position => "position",
            Feature::Paragraph => "paragraph",
            Feature::Title => "title",
            Feature::Length => "length",
            Feature::Number => "number",
            Feature::Dangling => "dangling",
            Feature::Quotation => "quotation",
        }
    }
}

/// One value for each of [`Feature::ALL`], each from 0 to 1.
pub(crate) type Features = [f64; Feature::ALL.len()];

/// A sentence and whether a paragraph starts with it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sentence {
    pub(crate) span: Span,
    pub(crate) starts_paragraph: bool,
}

/// Looks at every sentence.
pub(crate) fn features(
    text: &str,
    sentences: &[Sentence],
    tokens: &Tokens,
    stats: &TermStats,
    title: &[TermId],
    lexicon: &Lexicon,
) -> Vec<Features> {
    let count = sentences.len();
    let central = central(stats);
    let opening = opening(stats);
    let title = Title::new(title, stats);
    let last_place = libm::log(1.0 + count as f64);
    let row = |i: usize| -> Features {
        let sentence = sentences[i].span.of(text);
        let words = tokens.words_in(i) as f64;
        [
            central[i],
            opening[i],
            1.0 - libm::log(1.0 + i as f64) / last_place,
            is(sentences[i].starts_paragraph),
            title.share_in(stats.vectors.of(i)),
            (words / FULL_LENGTH).min(1.0),
            is(sentence.bytes().any(|b| b.is_ascii_digit())),
            is(lexicon.note(&first_word(sentence)).dangling),
            is(matches!(first(sentence), Some('“' | '"' | '‘' | '«' | '„'))),
        ]
    };
    (0..count).map(row).collect()
}

fn is(true_or_false: bool) -> f64 {
    if true_or_false { 1.0 } else { 0.0 }
}

/// Divides by the largest value, so that it becomes 1. Values below 0, which
/// only rounding can make, become 0.
fn share_of_highest(mut values: Vec<f64>) -> Vec<f64> {
    let highest = values.iter().copied().fold(0.0, f64::max);
    for value in &mut values {
        *value = if highest > 0.0 {
            (*value / highest).max(0.0)
        } else {
            0.0
        };
    }
    values
}

fn central(stats: &TermStats) -> Vec<f64> {
    let vectors = &stats.vectors;
    let mut sum = vec![0.0; stats.idf.len()];
    for i in 0..vectors.len() {
        add(&mut sum, vectors.of(i), 1.0);
    }
    // Its own cosine with itself is the square of its length: 1, or 0 if it is empty.
    let others = |i: usize| vectors.dot(i, &sum) - is(!vectors.of(i).is_empty());
    share_of_highest((0..vectors.len()).map(others).collect())
}

fn opening(stats: &TermStats) -> Vec<f64> {
    let vectors = &stats.vectors;
    let mut before = vec![0.0; stats.idf.len()];
    let mut values = Vec::with_capacity(vectors.len());
    for i in 0..vectors.len() {
        values.push(vectors.dot(i, &before));
        add(&mut before, vectors.of(i), 1.0 / (1.0 + i as f64));
    }
    // The first sentence has none before it: it is the opening.
    if let Some(first) = values.first_mut() {
        *first = is(!vectors.of(0).is_empty());
    }
    share_of_highest(values)
}

fn add(sum: &mut [f64], vector: &[(TermId, f32)], factor: f64) {
    for &(term, weight) in vector {
        sum[term.index()] += factor * f64::from(weight);
    }
}

/// The title's terms as weights by term.
struct Title {
    idf: Vec<f64>,
    whole: f64,
}

impl Title {
    fn new(terms: &[TermId], stats: &TermStats) -> Self {
        let mut idf = vec![0.0; stats.idf.len()];
        for term in terms {
            idf[term.index()] = stats.idf[term.index()];
        }
        let whole = idf.iter().sum();
        Self { idf, whole }
    }

    fn share_in(&self, vector: &[(TermId, f32)]) -> f64 {
        if self.whole == 0.0 {
            return 0.0;
        }
        let shared: f64 = vector.iter().map(|&(term, _)| self.idf[term.index()]).sum();
        (shared / self.whole).min(1.0)
    }
}

/// The folded first word of a sentence, behind quotes and brackets.
fn first_word(sentence: &str) -> String {
    let open = trim_start(sentence, |c| !is_alphanumeric(c));
    let rest = trim_start(open, |c| is_alphanumeric(c) || c == '\'' || c == '’');
    fold(before(open, rest))
}

#[cfg(test)]
// Values that are exact by their making.
#[allow(clippy::float_cmp)]
mod tests {
    use super::*;
    use crate::segment::Segmenter;
    use crate::terms;
    use crate::tokenize::Tokenizer;

    fn of(text: &str, title: &str) -> Vec<Features> {
        let english = Lexicon::of_tag("en");
        let mut spans = Vec::new();
        Segmenter::new(english).segment(text, Span::new(0, text.len()), &mut spans);
        let mut tokenizer = Tokenizer::new(english, text.len());
        for &span in &spans {
            tokenizer.sentence(text, span);
        }
        let title = tokenizer.known_terms(title);
        let tokens = tokenizer.finish();
        let sentences: Vec<Sentence> = spans
            .iter()
            .enumerate()
            .map(|(i, &span)| Sentence {
                span,
                starts_paragraph: i == 0,
            })
            .collect();
        features(
            text,
            &sentences,
            &tokens,
            &terms::stats(&tokens),
            &title,
            &english,
        )
    }

    const TEXT: &str = "The ferry to Lind stayed in port. Gales closed the strait to every ferry. \
        But the 9 crew were calm. “Will it sail?” Pilots of the ferry in Lind blame the gales.";

    fn column(feature: Feature, title: &str) -> Vec<f64> {
        of(TEXT, title)
            .iter()
            .map(|row| row[feature as usize])
            .collect()
    }

    #[test]
    fn every_feature_lies_between_0_and_1() {
        for text in [
            TEXT,
            "x",
            "1 2 3",
            "The the the. Of of.",
            "Same. Same. Same.",
        ] {
            for row in of(text, "Ferry in gales") {
                assert!(
                    row.iter().all(|value| (0.0..=1.0).contains(value)),
                    "{text}: {row:?}"
                );
            }
        }
    }

    #[test]
    fn the_order_of_the_features_is_that_of_their_numbers() {
        for (i, feature) in Feature::ALL.into_iter().enumerate() {
            assert_eq!(feature as usize, i);
        }
    }

    #[test]
    fn the_sentence_that_shares_most_with_the_others_is_the_most_central() {
        let central = column(Feature::Central, "");
        assert_eq!(central[4], 1.0);
        assert_eq!(central[3], 0.0);
    }

    #[test]
    fn the_title_counts_by_its_share_of_terms() {
        let title = column(Feature::Title, "Gales closed port: a title of its own");
        assert!(title[1] > title[0] && title[0] > 0.0);
        assert_eq!(title[2], 0.0);
    }

    #[test]
    fn signs_on_the_surface_are_seen() {
        assert_eq!(column(Feature::Dangling, ""), [0.0, 0.0, 1.0, 0.0, 0.0]);
        assert_eq!(column(Feature::Number, ""), [0.0, 0.0, 1.0, 0.0, 0.0]);
        assert_eq!(column(Feature::Quotation, ""), [0.0, 0.0, 0.0, 1.0, 0.0]);
        assert_eq!(column(Feature::Paragraph, ""), [1.0, 0.0, 0.0, 0.0, 0.0]);
    }
}
