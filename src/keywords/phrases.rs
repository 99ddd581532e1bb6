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

/// A word that may stand in a phrase.
#[derive(Clone, Copy)]
struct Link {
    term: TermId,
    place: Place,
    sentence: usize,
    /// The pair that it makes with the word before it, if they may hold together.
    pair: Option<u32>,
}

/// Finds the phrases.
pub(super) fn phrases(sources: &[Source], tokens: &Tokens, stats: &TermStats) -> Phrases {
    let mut pairs = Pairs::default();
    let links = links(sources, tokens, stats, &mut pairs);
    let holds: Vec<bool> = pairs.all.iter().map(|pair| pair.holds(stats)).collect();
    let joined = |link: &Link| link.pair.is_some_and(|pair| holds[pair as usize]);
    let mut runs = Runs::default();
    let mut start = 0;
    while start < links.len() {
        let rest = &links[start + 1..];
        let length = 1 + rest.iter().take_while(|link| joined(link)).count();
        runs.add(&links, start, length);
        start += length;
    }
    runs.choose(&links, stats)
}

/// Two neighbours.
struct Pair {
    terms: [TermId; 2],
    bridged: bool,
    count: u32,
}

impl Pair {
    fn holds(&self, stats: &TermStats) -> bool {
        let [a, b] = self.terms.map(|term| stats.tf[term.index()]);
        let dice = 2.0 * (f64::from(self.count) - DISCOUNT) / f64::from(a + b);
        let least = if self.bridged { BRIDGES } else { HOLDS };
        self.count > 1 && self.terms[0] != self.terms[1] && dice >= least
    }
}

#[derive(Default)]
struct Pairs {
    numbers: Interner,
    all: Vec<Pair>,
}

impl Pairs {
    fn count(&mut self, terms: [TermId; 2], bridged: bool) -> u32 {
        let [a, b] = terms.map(|term| term.index() as u64);
        let key = a << 33 | b << 1 | u64::from(bridged);
        let (id, new) = self.numbers.intern(&key.to_le_bytes());
        if new {
            self.all.push(Pair {
                terms,
                bridged,
                count: 0,
            });
        }
        self.all[id as usize].count += 1;
        id
    }
}

/// Every word whose term occurs more than once, and how it is joined to the one before.
fn links(sources: &[Source], tokens: &Tokens, stats: &TermStats, pairs: &mut Pairs) -> Vec<Link> {
    let mut links: Vec<Link> = Vec::new();
    for (number, source) in sources.iter().enumerate() {
        for sentence in source.sentences.clone() {
            // The last term, if a phrase may go on behind it, and the stop words since.
            let mut last: Option<Link> = None;
            let mut between = 0;
            for (word, span) in tokens.placed_of(sentence) {
                let Some(term) = tokens.vocabulary()[word].term else {
                    between += 1;
                    continue;
                };
                let before = last.take();
                let skipped = std::mem::take(&mut between);
                if stats.tf[term.index()] < 2 {
                    continue;
                }
                let place = Place {
                    source: number as u32,
                    span,
                };
                let pair = before.filter(|last| joins(source.text, last.place.span, span, skipped));
                let pair = pair.map(|last| pairs.count([last.term, term], skipped > 0));
                let link = Link {
                    term,
                    place,
                    sentence,
                    pair,
                };
                links.push(link);
                last = Some(link);
            }
        }
    }
    links
}

/// Whether two words may be of one phrase, by what stands between them.
fn joins(text: &str, a: Span, b: Span, stop_words: usize) -> bool {
    // Pairs of characters overlap.
    if b.start <= a.end {
        return stop_words == 0;
    }
    let between = slice(text, a.end as usize, b.start as usize);
    if stop_words == 0 {
        return between == "-" || between == "\u{2010}" || between.chars().all(is_blank);
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
    /// Notes all parts of a run that may be a phrase, and of passages.
    fn add(&mut self, links: &[Link], start: usize, length: usize) {
        let mut key = Vec::new();
        for from in start..start + length {
            key.clear();
            let most = (start + length - from).min(LONGEST + 1);
            for (i, link) in links[from..from + most].iter().enumerate() {
                let pair = link
                    .pair
                    .filter(|_| i > 0)
                    .unwrap_or(link.term.index() as u32);
                key.extend(pair.to_le_bytes());
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
    let mut sentences: Vec<usize> = sequence
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
