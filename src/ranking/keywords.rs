//! The words and phrases that an article keeps coming back to.

mod phrases;
mod sequences;

use crate::keyword::{Keyword, Place};
use crate::ranking::features::Source;
use crate::sentences::bigrams::Pairs;
use crate::sentences::terms::TermStats;
use crate::sentences::tokenize::{Tokens, Word};
use crate::text::chars::count;
use crate::text::span::Span;
use crate::text::unicode::{Class, class, is_alphanumeric};
use phrases::{Phrase, most_frequent, phrases};

/// Most keywords that are given.
const MOST: usize = 10;

/// What may become a keyword.
enum Candidate<'p> {
    Word(Word),
    Phrase(&'p Phrase),
}

/// The heaviest terms and phrases by tf-idf, heaviest first, each shown in the
/// form that stands for it most often. A phrase counts the more the longer it is
/// (the logarithm of C-value, Frantzi, Ananiadou & Mima 2000). A word that mostly
/// stands in a phrase is shown by the phrase alone. Terms that occur once are no
/// keywords, unless all do.
pub(crate) fn keywords(
    sources: &[Source],
    tokens: &Tokens,
    stats: &TermStats,
    pairs: &Pairs,
) -> Vec<Keyword> {
    let phrases = phrases(sources, tokens, stats, pairs);
    let mut shown: Vec<Option<Word>> = vec![None; stats.tf.len()];
    for word in tokens.vocabulary() {
        if let Some(term) = word.term {
            let best = &mut shown[term.index()];
            if best.is_none_or(|best| word.count > best.count) {
                *best = Some(*word);
            }
        }
    }
    let mut best = Best::default();
    for (i, word) in shown.into_iter().enumerate() {
        let Some(word) = word.filter(|word| is_word(text_of(sources, word))) else {
            continue;
        };
        let alone = stats.tf[i] - phrases.covered[i];
        if 2 * alone >= stats.tf[i] && alone >= stats.tf[i].min(2) {
            let weight = f64::from(stats.tf[i]) * stats.idf[i];
            best.offer(stats.tf[i], weight, Candidate::Word(word));
        }
    }
    for phrase in &phrases.found {
        let mut places = phrases.places(phrase);
        let count = places.len() as u32;
        if places
            .next()
            .is_some_and(|place| is_word(place.of(sources)))
        {
            best.offer(count, phrase.weight, Candidate::Phrase(phrase));
        }
    }
    let mut best = best.0;
    let Some(&(most, heaviest, _)) = best.first() else {
        return Vec::new();
    };
    best.retain(|&(count, _, _)| count > 1 || most == 1);
    let mut places = places(tokens, sources, &best);
    let keyword = |(i, (count, weight, candidate))| {
        let (span, source, places) = match candidate {
            Candidate::Word(word) => (word.seen, word.source, std::mem::take(&mut places[i])),
            Candidate::Phrase(phrase) => {
                let places: Vec<Place> = phrases.places(phrase).collect();
                let shown = most_frequent(&places, sources);
                (shown.span, shown.source, places)
            }
        };
        let text = span.of(sources[source as usize].text);
        Keyword {
            span: Span {
                end: span.end - possessive(text) as u32,
                ..span
            },
            source,
            weight: weight / heaviest,
            count,
            places,
        }
    };
    best.into_iter().enumerate().map(keyword).collect()
}

/// The best so far: how often they occur, their weights, and what they are.
#[derive(Default)]
struct Best<'p>(Vec<(u32, f64, Candidate<'p>)>);

impl<'p> Best<'p> {
    fn offer(&mut self, count: u32, weight: f64, candidate: Candidate<'p>) {
        let rank = |count: u32, weight: f64| (count > 1, weight);
        let better = |other: &(u32, f64, Candidate)| rank(count, weight) > rank(other.0, other.1);
        let behind = self.0.iter().position(better);
        if let Some(at) = behind.or((self.0.len() < MOST).then_some(self.0.len())) {
            self.0.insert(at, (count, weight, candidate));
            self.0.truncate(MOST);
        }
    }
}

fn text_of<'t>(sources: &[Source<'t>], word: &Word) -> &'t str {
    word.seen.of(sources[word.source as usize].text)
}

/// Bytes of an English possessive ending, which is not shown.
fn possessive(shown: &str) -> usize {
    let ending = ["'s", "’s"]
        .into_iter()
        .find(|ending| shown.ends_with(ending));
    ending.map_or(0, str::len)
}

/// Whether it is more than a number or a single letter.
fn is_word(shown: &str) -> bool {
    let letter = |c| is_alphanumeric(c) && class(c) != Class::Numeric;
    count(shown) > 1 && shown.chars().any(letter)
}

/// Where each of the words stands, in any of its forms.
fn places(tokens: &Tokens, sources: &[Source], best: &[(u32, f64, Candidate)]) -> Vec<Vec<Place>> {
    // Counted from 1, so that one byte a term is enough.
    let mut number = vec![0u8; tokens.distinct_terms()];
    for (i, (_, _, candidate)) in best.iter().enumerate() {
        if let Candidate::Word(Word {
            term: Some(term), ..
        }) = candidate
        {
            number[term.index()] = i as u8 + 1;
        }
    }
    let mut places = vec![Vec::new(); best.len()];
    for (source, of) in sources.iter().enumerate() {
        for sentence in of.sentences.clone() {
            for (term, word) in tokens.term_words_of(sentence) {
                if let Some(i) = number[term.index()].checked_sub(1) {
                    places[usize::from(i)].push(Place {
                        source: source as u32,
                        span: tokens.place(word),
                    });
                }
            }
        }
    }
    places
}
