//! Links: the words that keywords can consist of, each with its company.
//!
//! Input: the words of the texts and their repeated bigrams. Output: one [`Link`] for each
//! word that is not a function word, which says how it is connected to the previous link and
//! what stands before it. Nothing is tagged with its part of speech. A noun is recognised by
//! what surrounds it: capitals inside sentences, and words such as "she" and "will", after
//! which a verb follows.

use crate::language::{Abbreviation, Lexicon};
use crate::ranking::source_text::SourceText;
use crate::sentences::bigrams::Bigrams;
use crate::sentences::terms::TermStats;
use crate::sentences::tokenize::{TermId, Tokens, WordEntry};
use crate::text::chars::{count, first, is_blank, slice};
use crate::text::unicode::{Class, class, is_lower, is_upper};

/// Minimum Dice coefficient of two names with stop words between them.
const MIN_DICE: f64 = 0.5;
/// Number subtracted from the joint occurrences, so that one chance meeting does not suffice
/// (the discount of Mikolov et al. 2013).
const DISCOUNT: f64 = 0.5;
/// Maximum number of stop words between two names.
const MAX_BRIDGE: usize = 2;
/// Maximum number of letters of a function word in a language without a list of them.
const FUNCTION_WORD_LETTERS: usize = 3;

/// Word that can be part of a keyword.
pub(super) struct Link {
    /// Index of the word among all words.
    pub(super) word: u32,
    pub(super) sentence: u32,
    pub(super) term: TermId,
    /// Connection to the previous link.
    pub(super) joint: Joint,
    pub(super) traits: Traits,
}

/// Connection of a link to the previous one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Joint {
    /// The two do not belong to one phrase.
    None,
    /// The two are neighbours only here.
    Once,
    /// The two are neighbours more than once. The number identifies the two.
    Repeated(u32),
}

/// Traits of a word that its form and its neighbours show.
#[allow(clippy::struct_excessive_bools)]
#[derive(Clone, Copy, Default)]
pub(super) struct Traits {
    /// Set for the first word of a sentence, which always has a capital.
    pub(super) opens: bool,
    /// Set if the word has a capital.
    pub(super) capital: bool,
    /// Set if the word has no small letter and at least two characters.
    pub(super) acronym: bool,
    /// Set if the word shares a character with the previous link, as character bigrams do.
    pub(super) overlaps: bool,
    /// Set if a verb usually follows the word before.
    pub(super) after_verb_opener: bool,
    /// Set if a noun usually follows the word before.
    pub(super) after_noun_opener: bool,
}

/// Returns the links in reading order.
pub(super) fn links(
    sources: &[SourceText],
    tokens: &Tokens,
    stats: &TermStats,
    bigrams: &Bigrams,
) -> Vec<Link> {
    let kinds = kinds(sources, tokens);
    let mut links: Vec<Link> = Vec::with_capacity(tokens.distinct_terms());
    // The number of occurrences of each bigram with stop words between two names.
    let mut bridged = vec![0u32; bigrams.distinct()];
    for source in sources {
        for sentence in source.sentences.clone() {
            let opening = tokens.range(sentence).start as u32;
            let mut last = None;
            for ((term, word), bigram) in
                tokens.terms_with_words(sentence).zip(bigrams.of(sentence))
            {
                let span = tokens.word_span(word);
                let shown = span.of(source.text);
                let capital = first(shown).is_some_and(is_upper);
                let kind = kinds[tokens.word(word)];
                if kind == WordKind::Unspecific {
                    continue;
                }
                let mut joint = Joint::None;
                let mut overlaps = false;
                if let Some((other, own)) = last.replace((word, span)) {
                    overlaps = span.start < own.end;
                    // The empty word that closes a run of character bigrams does not count.
                    let between = (other + 1..word).filter(|&at| !tokens.word_span(at).is_empty());
                    let stop_words = between.count();
                    let is_apart =
                        kind == WordKind::Elided || possessive_len(own.of(source.text)) > 0;
                    let previous = links.last();
                    let previous = previous.filter(|link| link.term != term && !is_apart);
                    let names = capital && previous.is_some_and(|link| link.traits.capital);
                    let start = span.start as usize;
                    let between = slice(source.text, start.min(own.end as usize), start);
                    if previous.is_none() || !may_join(between, stop_words, names) {
                    } else if stop_words == 0 {
                        joint = bigram
                            .map_or(Joint::Once, |pair| Joint::Repeated(2 * pair.index() as u32));
                    } else if let Some(pair) = bigram {
                        bridged[pair.index()] += 1;
                        joint = Joint::Repeated(2 * pair.index() as u32 + 1);
                    }
                }
                let before = if word > opening && joint == Joint::None {
                    kinds[tokens.word(word - 1)]
                } else {
                    WordKind::Other
                };
                links.push(Link {
                    word,
                    sentence: sentence as u32,
                    term,
                    joint,
                    traits: Traits {
                        opens: word == opening,
                        capital,
                        acronym: capital && is_acronym(shown),
                        overlaps,
                        after_verb_opener: before == WordKind::VerbOpener,
                        after_noun_opener: before == WordKind::NounOpener,
                    },
                });
            }
        }
    }
    separate_chance_meetings(&mut links, &bridged, stats);
    links
}

/// Separates the names with stop words between them whose Dice coefficient is low: twice the
/// number of joint occurrences, divided by the sum of the occurrences of each (as Smadja et
/// al. 1996 find collocations).
fn separate_chance_meetings(links: &mut [Link], bridged: &[u32], stats: &TermStats) {
    for i in 1..links.len() {
        let Joint::Repeated(number) = links[i].joint else {
            continue;
        };
        if number % 2 == 1 {
            let tf = |link: usize| stats.tf[links[link].term.index()];
            let joint = f64::from(bridged[number as usize / 2]) - DISCOUNT;
            if 2.0 * joint < MIN_DICE * f64::from(tf(i - 1) + tf(i)) {
                links[i].joint = Joint::None;
            }
        }
    }
}

/// Returns `true` if the text between two words allows them to belong to one phrase. Stop
/// words may stand between two names, as in "Bank of England" (RAKE, Rose et al. 2010).
fn may_join(between: &str, stop_words: usize, names: bool) -> bool {
    if stop_words == 0 {
        return between == " "
            || between == "-"
            || between == "\u{2010}"
            || between.chars().all(is_blank);
    }
    let separates = |c| {
        matches!(
            c,
            ',' | ';' | ':' | '.' | '(' | ')' | '"' | '“' | '”' | '–' | '—' | '/'
        )
    };
    names && stop_words <= MAX_BRIDGE && !between.chars().any(separates)
}

/// Returns the length in bytes of an English possessive ending.
pub(super) fn possessive_len(word: &str) -> usize {
    let ending = ["'s", "’s"]
        .into_iter()
        .find(|ending| word.ends_with(ending));
    ending.map_or(0, str::len)
}

/// Returns the length in bytes of a stop word that an apostrophe attaches to the word.
pub(super) fn elided_len(word: &str, lexicon: &Lexicon) -> usize {
    let Some((at, apostrophe)) = word.char_indices().find(|(_, c)| matches!(c, '\'' | '’'))
    else {
        return 0;
    };
    let end = at + apostrophe.len_utf8();
    let mut folded = String::new();
    lexicon.fold_into(&word[..at], &mut folded);
    if end < word.len() && lexicon.classes(&folded).stop_word {
        end
    } else {
        0
    }
}

/// Kind of a word of the vocabulary.
#[derive(Clone, Copy, PartialEq, Eq)]
enum WordKind {
    Other,
    /// A stop word that a noun usually follows.
    NounOpener,
    /// A stop word that a verb usually follows.
    VerbOpener,
    /// A word with an article or preposition before an apostrophe: "l'homme".
    Elided,
    /// A word that is no part of a keyword: a day, a number in words, "people".
    Unspecific,
}

/// Returns the kind of each word of the vocabulary.
fn kinds(sources: &[SourceText], tokens: &Tokens) -> Vec<WordKind> {
    let mut folded = String::new();
    let mut kind = |word: &WordEntry| {
        let SourceText { text, lexicon, .. } = sources[word.source as usize];
        let shown = word.example.of(text);
        if !lexicon.language.tuned {
            return if is_short_function_word(shown) {
                WordKind::Unspecific
            } else {
                WordKind::Other
            };
        }
        folded.clear();
        lexicon.fold_into(shown, &mut folded);
        let classes = lexicon.classes(&folded);
        let is_name = first(shown).is_some_and(is_upper);
        if word.term.is_some() {
            let is_date = classes.calendar
                || matches!(
                    classes.abbreviation,
                    Some(Abbreviation::Number | Abbreviation::Time)
                );
            if is_date || classes.unspecific && !is_name {
                return WordKind::Unspecific;
            }
            if elided_len(shown, lexicon) > 0 {
                return WordKind::Elided;
            }
        } else if classes.before_verb {
            return WordKind::VerbOpener;
        } else if classes.before_noun {
            return WordKind::NounOpener;
        }
        WordKind::Other
    };
    tokens.vocabulary().iter().map(&mut kind).collect()
}

/// Returns `true` for a short word in small letters: in languages without a list, nearly all
/// function words are.
fn is_short_function_word(word: &str) -> bool {
    word.chars().all(is_lower) && count(word) <= FUNCTION_WORD_LETTERS
}

/// Returns `true` for a word without small letters that is longer than one of them.
fn is_acronym(word: &str) -> bool {
    word.len() > 1
        && !word.chars().any(is_lower)
        && class(first(word).unwrap_or(' ')) == Class::Upper
}
