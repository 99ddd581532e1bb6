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

use crate::chars::{first, is_blank, slice};
use crate::features::Source;
use crate::intern::Interner;
use crate::pairs::{PairId, Pairs};
use crate::span::Span;
use crate::summary::Place;
use crate::terms::TermStats;
use crate::tokenize::{TermId, Tokens};
use crate::unicode::is_upper;

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

/// A phrase of the article.
pub(super) struct Phrase {
    pub(super) weight: f64,
    /// All occurrences, in reading order.
    pub(super) places: Vec<Place>,
}

/// The phrases of an article.
pub(super) struct Phrases {
    pub(super) found: Vec<Phrase>,
    /// For each term, how many of its occurrences stand in a phrase.
    pub(super) covered: Vec<u32>,
}

/// A word that stands in a phrase, if that recurs.
#[derive(Clone, Copy)]
struct Link {
    term: TermId,
    place: Place,
    sentence: u32,
    /// How it holds together with the word before it; nothing for the first of a run.
    joint: Option<Joint>,
}

/// Finds the phrases.
pub(super) fn phrases(
    sources: &[Source],
    tokens: &Tokens,
    stats: &TermStats,
    pairs: &Pairs,
) -> Phrases {
    let joined = joined(sources, tokens, pairs);
    let mut joints = Joints(vec![0; 2 * pairs.distinct()]);
    for pair in &joined {
        joints.0[pair.joint.index()] += 1;
    }
    let mut links: Vec<Link> = Vec::new();
    let mut runs = Runs::default();
    let mut start = 0;
    for pair in joined.iter().filter(|pair| joints.hold(pair, stats)) {
        let [first, second] = pair.words.map(|(term, span)| Link {
            term,
            place: Place {
                source: pair.source,
                span,
            },
            sentence: pair.sentence,
            joint: None,
        });
        if links.last().is_none_or(|last| last.place != first.place) {
            runs.add(&links, start);
            start = links.len();
            links.push(first);
        }
        links.push(Link {
            joint: Some(pair.joint),
            ..second
        });
    }
    runs.add(&links, start);
    runs.choose(&links, stats)
}

/// Two neighbours and how they are joined: a pair, and whether stop words stand between.
#[derive(Clone, Copy)]
struct Joint {
    pair: PairId,
    bridged: bool,
}

impl Joint {
    /// As an index into what is kept for every one.
    fn index(self) -> usize {
        2 * self.pair.index() + usize::from(self.bridged)
    }
}

/// How often each two are joined so that they may be of one phrase.
struct Joints(Vec<u32>);

impl Joints {
    fn hold(&self, pair: &Neighbours, stats: &TermStats) -> bool {
        let count = self.0[pair.joint.index()];
        let [a, b] = pair.words.map(|(term, _)| stats.tf[term.index()]);
        let dice = 2.0 * (f64::from(count) - DISCOUNT) / f64::from(a + b);
        let least = if pair.joint.bridged { BRIDGES } else { HOLDS };
        count > 1 && pair.words[0].0 != pair.words[1].0 && dice >= least
    }
}

/// Two neighbouring terms, which come together more than once.
struct Neighbours {
    source: u32,
    sentence: u32,
    words: [(TermId, Span); 2],
    joint: Joint,
}

/// All neighbours that are joined so that they may be of one phrase, in reading order.
fn joined(sources: &[Source], tokens: &Tokens, pairs: &Pairs) -> Vec<Neighbours> {
    let mut joined = Vec::new();
    for (number, source) in sources.iter().enumerate() {
        for sentence in source.sentences.clone() {
            if pairs.of(sentence).flatten().next().is_none() {
                continue;
            }
            let mut pairs = pairs.of(sentence);
            let mut last: Option<(TermId, Span)> = None;
            let mut between = 0;
            for (word, span) in tokens.placed_of(sentence) {
                let Some(term) = tokens.vocabulary()[word].term else {
                    between += 1;
                    continue;
                };
                let stop_words = std::mem::take(&mut between);
                let own = (term, span);
                let last = last.replace(own).zip(pairs.next().flatten());
                let Some((last, pair)) = last else {
                    continue;
                };
                if joins(source.text, last.1, span, stop_words) {
                    joined.push(Neighbours {
                        source: number as u32,
                        sentence: sentence as u32,
                        words: [last, own],
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
    // Pairs of characters overlap.
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

/// What may be a phrase: words in this order, joined in this way.
struct Sequence {
    length: usize,
    /// Where in the links each of its occurrences begins.
    starts: Vec<u32>,
}

#[derive(Default)]
struct Runs {
    numbers: Interner,
    all: Vec<Sequence>,
}

impl Runs {
    /// Notes all parts of the run from `start` on that may be a phrase, and of passages.
    fn add(&mut self, links: &[Link], start: usize) {
        let mut key = Vec::new();
        for from in start..links.len() {
            key.clear();
            let most = (links.len() - from).min(LONGEST + 1);
            for (i, link) in links[from..from + most].iter().enumerate() {
                let joint = link.joint.filter(|_| i > 0);
                let number = joint.map_or(link.term.index(), Joint::index) as u32;
                key.extend(number.to_le_bytes());
                if i == 0 {
                    continue;
                }
                let (id, new) = self.numbers.intern(&key);
                if new {
                    self.all.push(Sequence {
                        length: i + 1,
                        starts: Vec::new(),
                    });
                }
                self.all[id as usize].starts.push(from as u32);
            }
        }
    }

    /// Chooses from the longest to the shortest: a sequence is a phrase if it
    /// recurs and at least half of its occurrences stand in no longer one.
    fn choose(self, links: &[Link], stats: &TermStats) -> Phrases {
        // Up to where each link is covered by what begins before it or there.
        let mut end_of_cover = vec![0u32; links.len()];
        let mut found = Vec::new();
        for length in (2..=LONGEST + 1).rev() {
            let mut marks: Vec<u32> = Vec::new();
            for sequence in self.all.iter().filter(|sequence| sequence.length == length) {
                let count = sequence.starts.len();
                let covered =
                    |start: &&u32| end_of_cover[**start as usize] >= **start + length as u32;
                let alone = count - sequence.starts.iter().filter(covered).count();
                if count < 2 || alone < 2 || 2 * alone < count {
                    continue;
                }
                if length <= LONGEST {
                    found.push(phrase(sequence, links, stats));
                }
                marks.extend(&sequence.starts);
            }
            for start in marks {
                for at in start..start + length as u32 {
                    let own = &mut end_of_cover[at as usize];
                    *own = (*own).max(start + length as u32);
                }
            }
        }
        let mut covered = vec![0; stats.tf.len()];
        for (link, &end) in links.iter().zip(&end_of_cover) {
            covered[link.term.index()] += u32::from(end > 0);
        }
        Phrases { found, covered }
    }
}

fn phrase(sequence: &Sequence, links: &[Link], stats: &TermStats) -> Phrase {
    let length = sequence.length;
    let place = |&start: &u32| {
        let (first, last) = (&links[start as usize], &links[start as usize + length - 1]);
        Place {
            source: first.place.source,
            span: Span {
                start: first.place.span.start,
                end: last.place.span.end,
            },
        }
    };
    let places: Vec<Place> = sequence.starts.iter().map(place).collect();
    let mut sentences: Vec<u32> = sequence
        .starts
        .iter()
        .map(|&i| links[i as usize].sentence)
        .collect();
    sentences.dedup();
    let idf = libm::log(1.0 + stats.vectors.len() as f64 / sentences.len() as f64);
    Phrase {
        weight: places.len() as f64 * idf * libm::log2(1.0 + length as f64),
        places,
    }
}

/// The first occurrence of the form that occurs most often.
pub(super) fn most_frequent(places: &[Place], sources: &[Source]) -> Place {
    let mut forms = Interner::default();
    let mut counts: Vec<(u32, Place)> = Vec::new();
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

impl Place {
    pub(super) fn of<'t>(self, sources: &[Source<'t>]) -> &'t str {
        self.span.of(sources[self.source as usize].text)
    }
}
