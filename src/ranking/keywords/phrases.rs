//! Phrases: words that stand together more often than apart.
//!
//! Two neighbouring words hold together by Dice's coefficient over the article
//! itself (as Smadja et al. 1996 find collocations): twice
//! as often as they stand side by side, over as often as each stands anywhere.
//! Half an occurrence is taken off, so that two chance meetings of common words
//! are not enough (the discount of Mikolov et al. 2013).
//! Between two names there may be stop words, as in "Bank of England", if they
//! are joined so more than once (RAKE, Rose et al. 2010). A phrase is a run of
//! words that hold together; what mostly stands in a longer one is none.

use super::sequences::Sequences;
use crate::keyword::SourceSpan;
use crate::ranking::features::SourceText;
use crate::sentences::bigrams::{BigramId, Bigrams};
use crate::sentences::terms::TermStats;
use crate::sentences::tokenize::Tokens;
use crate::text::chars::{first, is_blank, slice};
use crate::text::interner::Interner;
use crate::text::span::Span;
use crate::text::unicode::is_upper;

/// Least coefficient of two neighbours.
const HOLDS: f64 = 0.36;
/// Least coefficient of two names with stop words between.
const BRIDGES: f64 = 0.5;
/// What is taken off the occurrences of a pair.
const DISCOUNT: f64 = 0.5;
/// Most stop words between two names.
const BRIDGE: usize = 2;
/// Most words of a phrase, stop words not counted. What recurs and is longer is a
/// passage that is printed twice, and its parts are no phrases for that.
const LONGEST: usize = 4;

/// A phrase of the article: a sequence of links that recurs.
pub(super) struct Phrase {
    pub(super) weight: f64,
    /// Number of words, stop words not counted.
    length: usize,
    /// Which of the sequences of this length.
    number: usize,
}

/// The phrases of an article.
pub(super) struct Phrases<'t> {
    pub(super) found: Vec<Phrase>,
    /// For each term, how many of its occurrences stand in a phrase.
    pub(super) covered: Vec<u32>,
    sources: &'t [SourceText<'t>],
    tokens: &'t Tokens,
    links: Vec<Link>,
    /// Of two words, of three …
    sequences: Vec<Sequences>,
}

/// A word that holds together with the one before it or behind it.
struct Link {
    /// Which of all words.
    word: u32,
    sentence: u32,
    /// How it holds together with the word before it; nothing for the first of a run.
    joint: Option<Joint>,
}

/// Finds the phrases.
pub(super) fn phrases<'t>(
    sources: &'t [SourceText<'t>],
    tokens: &'t Tokens,
    stats: &TermStats,
    bigrams: &Bigrams,
) -> Phrases<'t> {
    let joined = joined(sources, tokens, bigrams);
    let mut counts = vec![0; 2 * bigrams.distinct()];
    for neighbours in &joined {
        counts[neighbours.joint.index()] += 1;
    }
    let tf = |word: u32| tokens.term(word).map_or(0, |term| stats.tf[term.index()]);
    let hold = |neighbours: &&Neighbours| {
        let [a, b] = neighbours.words;
        let count = counts[neighbours.joint.index()];
        let dice = 2.0 * (f64::from(count) - DISCOUNT) / f64::from(tf(a) + tf(b));
        let least = if neighbours.joint.bridged {
            BRIDGES
        } else {
            HOLDS
        };
        count > 1 && dice >= least && tokens.term(a) != tokens.term(b)
    };
    let mut links: Vec<Link> = Vec::new();
    for &Neighbours {
        sentence,
        words,
        joint,
    } in joined.iter().filter(hold)
    {
        let [first, second] = words;
        if links.last().is_none_or(|last| last.word != first) {
            links.push(Link {
                word: first,
                sentence,
                joint: None,
            });
        }
        links.push(Link {
            word: second,
            sentence,
            joint: Some(joint),
        });
    }
    drop(joined);
    let joint = |link: usize| Some(links.get(link)?.joint?.index() as u32);
    let mut sequences: Vec<Sequences> = Vec::new();
    for length in 2..=LONGEST + 1 {
        let last = |start: usize| joint(start + length - 1);
        sequences.push(match sequences.last() {
            None => Sequences::of_two(links.len(), last),
            Some(shorter) => shorter.longer(last),
        });
    }
    let mut phrases = Phrases {
        found: Vec::new(),
        covered: vec![0; stats.tf.len()],
        sources,
        tokens,
        links,
        sequences,
    };
    phrases.choose();
    phrases
}

/// Two neighbours and how they are joined: a pair, and whether stop words stand between.
#[derive(Clone, Copy)]
struct Joint {
    pair: BigramId,
    bridged: bool,
}

impl Joint {
    /// As an index into what is kept for every one.
    fn index(self) -> usize {
        2 * self.pair.index() + usize::from(self.bridged)
    }
}

/// Two words whose terms come together more than once, joined so that they may be
/// of one phrase.
struct Neighbours {
    sentence: u32,
    /// Which of all words.
    words: [u32; 2],
    joint: Joint,
}

/// All of them, in reading order.
fn joined(sources: &[SourceText], tokens: &Tokens, bigrams: &Bigrams) -> Vec<Neighbours> {
    let mut joined = Vec::new();
    for source in sources {
        for sentence in source.sentences.clone() {
            let mut last = None;
            for ((_, word), pair) in tokens.terms_with_words(sentence).zip(bigrams.of(sentence)) {
                let Some((last, pair)) = last.replace(word).zip(pair) else {
                    continue;
                };
                // What closes a run of bigrams of characters is no word.
                let between = (last + 1..word).filter(|&word| !tokens.word_span(word).is_empty());
                let stop_words = between.count();
                let [a, b] = [last, word].map(|word| tokens.word_span(word));
                if joins(source.text, a, b, stop_words) {
                    joined.push(Neighbours {
                        sentence: sentence as u32,
                        words: [last, word],
                        joint: Joint {
                            pair,
                            bridged: stop_words > 0,
                        },
                    });
                }
            }
        }
    }
    joined
}

/// Whether two words may be of one phrase, by what stands between them.
fn joins(text: &str, a: Span, b: Span, stop_words: usize) -> bool {
    // Bigrams of characters overlap.
    if b.start <= a.end {
        return stop_words == 0;
    }
    let between = slice(text, a.end as usize, b.start as usize);
    if stop_words == 0 {
        let hyphen = between == "-" || between == "\u{2010}";
        return between == " " || hyphen || between.chars().all(is_blank);
    }
    let is_name = |span: Span| first(span.of(text)).is_some_and(is_upper);
    let apart = |c| {
        matches!(
            c,
            ',' | ';' | ':' | '.' | '(' | ')' | '"' | '“' | '”' | '–' | '—' | '/'
        )
    };
    stop_words <= BRIDGE && is_name(a) && is_name(b) && !between.chars().any(apart)
}

impl Phrases<'_> {
    /// Chooses from the longest to the shortest: a sequence is a phrase if at least
    /// half of its occurrences, and two of them, stand in no longer one.
    fn choose(&mut self) {
        // Up to where each link is covered by what begins before it or there.
        let mut end_of_cover = vec![0u32; self.links.len()];
        for (i, sequences) in self.sequences.iter().enumerate().rev() {
            let length = i + 2;
            let mut marks: Vec<u32> = Vec::new();
            for (number, starts) in sequences.all().enumerate() {
                let covered =
                    |start: &&u32| end_of_cover[**start as usize] >= **start + length as u32;
                let alone = starts.len() - starts.iter().filter(covered).count();
                if alone < 2 || 2 * alone < starts.len() {
                    continue;
                }
                if length <= LONGEST {
                    self.found.push(Phrase {
                        weight: self.weight(starts, length),
                        length,
                        number,
                    });
                }
                marks.extend(starts);
            }
            for start in marks {
                for at in start..start + length as u32 {
                    let own = &mut end_of_cover[at as usize];
                    *own = (*own).max(start + length as u32);
                }
            }
        }
        for (link, &end) in self.links.iter().zip(&end_of_cover) {
            if let Some(term) = self.tokens.term(link.word) {
                self.covered[term.index()] += u32::from(end > 0);
            }
        }
    }

    fn weight(&self, starts: &[u32], length: usize) -> f64 {
        let (mut sentences, mut last) = (0, None);
        for &start in starts {
            let sentence = Some(self.links[start as usize].sentence);
            sentences += u32::from(last != sentence);
            last = sentence;
        }
        let idf = libm::log(1.0 + self.tokens.sentences() as f64 / f64::from(sentences));
        starts.len() as f64 * idf * libm::log2(1.0 + length as f64)
    }

    /// All occurrences of a phrase, in reading order.
    pub(super) fn occurrences(&self, phrase: &Phrase) -> impl ExactSizeIterator<Item = SourceSpan> {
        let length = phrase.length;
        let starts = self.sequences[length - 2].one(phrase.number);
        starts.iter().map(move |&start| {
            let first = &self.links[start as usize];
            let last = &self.links[start as usize + length - 1];
            let ends = self.sources.iter().map(|source| source.sentences.end);
            let before = |end: &usize| *end <= first.sentence as usize;
            SourceSpan {
                source: ends.take_while(before).count() as u32,
                span: Span {
                    start: self.tokens.word_span(first.word).start,
                    end: self.tokens.word_span(last.word).end,
                },
            }
        })
    }
}

/// The first occurrence of the form that occurs most often.
pub(super) fn most_frequent(places: &[SourceSpan], sources: &[SourceText]) -> SourceSpan {
    let mut forms = Interner::default();
    let mut counts: Vec<(u32, SourceSpan)> = Vec::new();
    for &place in places {
        let (id, new) = forms.intern(place.of(sources).as_bytes());
        if new {
            counts.push((0, place));
        }
        counts[id as usize].0 += 1;
    }
    let mut best = counts[0];
    for &other in &counts {
        if other.0 > best.0 {
            best = other;
        }
    }
    best.1
}

impl SourceSpan {
    pub(super) fn of<'t>(self, sources: &[SourceText<'t>]) -> &'t str {
        self.span.of(sources[self.source as usize].text)
    }
}
