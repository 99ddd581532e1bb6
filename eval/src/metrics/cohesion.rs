//! Cohesion of an extract: whether its sentences can be understood together.
//!
//! In: the sentences of an English article and the indices of those chosen. Out: the
//! proxies of `eval/REPORT.md`. Dangling references in extracts are described by Paice
//! (1990) and by Brandow, Mitze & Rau (1995). The rules are regular expressions over the
//! text, independent of the engine's own, so that the engine is not measured by itself.

use regex::Regex;
use std::collections::HashMap;

/// Maximum of the unmet needs that count for one sentence.
const MAX_UNMET: f64 = 1.6;
/// Number of words at the start of a sentence in which a pronoun needs an antecedent.
const PRONOUN_WORDS: usize = 8;
/// Number of words at the start of a sentence in which a demonstrative needs one.
const DEMONSTRATIVE_WORDS: usize = 6;

/// The measures of one extract. Each is a mean over its sentences, or over its pairs of
/// consecutive sentences.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Cohesion {
    /// Share of pairs that are also consecutive in the article, or `None` without pairs.
    pub(crate) adjacent: Option<f64>,
    /// Strength of the needs of a sentence that no chosen sentence meets.
    pub(crate) unmet: f64,
    /// Share of sentences with a pronoun at the start whose previous sentence is missing.
    pub(crate) torn: f64,
    /// Oddness of a sentence: captions, link labels, unanswered questions and the like.
    pub(crate) odd: f64,
    /// `true` if the extract contains the article's first sentence.
    pub(crate) first: bool,
}

/// A sentence that another one needs to be understood.
#[derive(Clone, Copy)]
struct Need {
    /// Index of the needed sentence.
    on: usize,
    /// Strength from 0 to 1.
    strength: f64,
    /// Set if a pronoun causes the need.
    is_pronoun: bool,
}

/// The needs and the oddness of all sentences of an article.
pub(crate) struct CohesionModel {
    needs: Vec<Vec<Need>>,
    odd: Vec<f64>,
}

/// The compiled rules. Compiling takes longer than applying them, so they are kept.
pub(crate) struct CohesionRules {
    connective: Regex,
    pronoun: Regex,
    demonstrative: Regex,
    caption: Regex,
    label: Regex,
    full_name: Regex,
    name: Regex,
    end: Regex,
}

/// Capitalised words that are no names.
const NO_NAMES: &str = "The This That These Those There Then They She Her His Him Its Our Your \
    Their When While Where What Which Who Why How But And For From With After Before During Since \
    Because Although Though However Monday Tuesday Wednesday Thursday Friday Saturday Sunday \
    January February March April May June July August September October November December \
    President Minister Prime Sir King Queen";

impl CohesionRules {
    /// Compiles the rules.
    pub(crate) fn new() -> Self {
        let rule = |pattern: &str| Regex::new(pattern).expect("a valid pattern");
        Self {
            connective: rule(
                r"(?i)^\W*(but|and|so|or|yet|nor|still|then|thus|hence|also|however|meanwhile|instead|moreover|furthermore|nevertheless|nonetheless|besides|otherwise|similarly|likewise|in addition|in contrast|by contrast|for example|for instance|as a result|on the other hand|after that|afterwards|later|that is why|this is why|which)\b",
            ),
            pronoun: rule(r"(?i)\b(he|she|they|him|his|her|hers|their|them|it|its)\b"),
            demonstrative: rule(
                r"(?i)\b(this|these|those|such|the same|both|the (two|three|others?|pair|couple|former|latter|group|company|firm|man|woman|boy|girl|study|researchers|scientists|team|report|incident|attack|move|decision|statement|comments|remarks|suspect|victims?|officers?|film|book|city|town|country|agency|bill|law|deal|plan|project|programme|program|event|game|match))\b",
            ),
            caption: rule(
                r"(?i)\((left|right|centre|center|above|below|pictured|top|bottom|far left|far right)\)|\bpictured\b|^(photo|image|picture|caption|video|credit)s?\b\s*[:(]|^view of\b|^scroll down",
            ),
            label: rule(
                r"(?i)\b(read more|click here|see also|sign up|follow us|subscribe|related:|watch:|learn more|newsletter)",
            ),
            full_name: rule(
                r"\b[A-Z][\w’'-]+(?:\s+(?:[A-Z]\.|de|van|von|bin|al|[A-Z][\w’'-]+))*\s+([A-Z][\w’'-]+)",
            ),
            name: rule(r"\b[A-Z][a-z’'-]{2,}[a-z]\b"),
            end: rule(r#"[.!?…。"”’)\]]$"#),
        }
    }

    /// Applies the rules to the sentences of an article.
    pub(crate) fn model(&self, sentences: &[&str]) -> CohesionModel {
        let mut introduced: HashMap<&str, usize> = HashMap::new();
        let mut needs = Vec::with_capacity(sentences.len());
        for (i, sentence) in sentences.iter().enumerate() {
            needs.push(self.needs(sentence, i, &introduced));
            for found in self.full_name.captures_iter(sentence) {
                let surname = found.get(1).map_or("", |name| name.as_str());
                if !is_common(surname) {
                    introduced.entry(surname).or_insert(i);
                }
            }
        }
        CohesionModel {
            needs,
            odd: sentences
                .iter()
                .map(|sentence| self.odd(sentence))
                .collect(),
        }
    }

    fn needs(&self, sentence: &str, i: usize, introduced: &HashMap<&str, usize>) -> Vec<Need> {
        let Some(previous) = i.checked_sub(1) else {
            return Vec::new();
        };
        let mut needs = Vec::new();
        let mut need = |on, strength, is_pronoun| {
            needs.push(Need {
                on,
                strength,
                is_pronoun,
            });
        };
        if self.connective.is_match(sentence) {
            need(previous, 1.0, false);
        }
        let head = first_words(sentence, PRONOUN_WORDS);
        if let Some(pronoun) = self.pronoun.find(head) {
            let before = &head[..pronoun.start()];
            if !self.names(before).any(|_| true) {
                need(previous, if before.len() < 12 { 0.9 } else { 0.6 }, true);
            }
        }
        let head = first_words(sentence, DEMONSTRATIVE_WORDS);
        if let Some(found) = self.demonstrative.find(head) {
            need(previous, if found.start() < 4 { 0.7 } else { 0.4 }, false);
        }
        let own: Vec<&str> = (self.full_name.captures_iter(sentence))
            .filter_map(|found| Some(found.get(1)?.as_str()))
            .collect();
        let mut cast: Vec<usize> = self
            .names(sentence)
            .filter(|name| !own.contains(name))
            .filter_map(|name| introduced.get(name).copied())
            .collect();
        cast.sort_unstable();
        cast.dedup();
        for on in cast {
            need(on, 0.5, false);
        }
        if sentence.trim_start().starts_with(['“', '"', '‘']) {
            need(previous, 0.4, false);
        }
        needs
    }

    /// Returns the capitalised words that can be names.
    fn names<'t>(&self, text: &'t str) -> impl Iterator<Item = &'t str> {
        let words = self.name.find_iter(text).map(|found| found.as_str());
        words.filter(|word| !is_common(word))
    }

    fn odd(&self, sentence: &str) -> f64 {
        let opened = sentence.matches('“').count();
        let closed = sentence.matches('”').count();
        let end = sentence.trim_end();
        let is_unbalanced = opened > closed || sentence.matches('"').count() % 2 == 1;
        [
            (is_unbalanced, 0.6),
            (opened < closed, 0.8),
            (end.ends_with('?'), 0.6),
            (end.ends_with(':'), 0.8),
            (!self.end.is_match(end), 0.8),
            (self.caption.is_match(sentence), 1.2),
            (self.label.is_match(sentence), 1.0),
        ]
        .iter()
        .map(|&(is_odd, cost)| if is_odd { cost } else { 0.0 })
        .sum()
    }
}

impl CohesionModel {
    /// Measures an extract, given the indices of its sentences in reading order.
    pub(crate) fn measure(&self, chosen: &[usize]) -> Cohesion {
        let mean = |value: &dyn Fn(usize) -> f64| {
            let sum: f64 = chosen.iter().map(|&i| value(i)).sum();
            // Adding 0 turns the empty sum, -0, into 0.
            (sum + 0.0) / chosen.len().max(1) as f64
        };
        let is_unmet = |need: &&Need| !chosen.contains(&need.on);
        let adjacent = chosen.windows(2).filter(|pair| pair[0] + 1 == pair[1]);
        Cohesion {
            adjacent: (chosen.len() > 1)
                .then(|| adjacent.count() as f64 / (chosen.len() - 1) as f64),
            unmet: mean(&|i| {
                let unmet = self.needs[i].iter().filter(is_unmet);
                (unmet.map(|need| need.strength).sum::<f64>() + 0.0).min(MAX_UNMET)
            }),
            torn: mean(&|i| {
                let mut unmet = self.needs[i].iter().filter(is_unmet);
                f64::from(u8::from(unmet.any(|need| need.is_pronoun)))
            }),
            odd: mean(&|i| self.odd[i]),
            first: chosen.first() == Some(&0),
        }
    }
}

fn is_common(word: &str) -> bool {
    NO_NAMES.split_whitespace().any(|common| common == word)
}

/// Returns the start of a sentence up to so many words.
fn first_words(sentence: &str, count: usize) -> &str {
    let blanks = sentence.match_indices(' ').map(|(at, _)| at);
    let end = blanks.take(count).last();
    match end {
        Some(end) if sentence.matches(' ').count() >= count => &sentence[..end],
        _ => sentence,
    }
}

#[cfg(test)]
// The measures of these extracts are exact.
#[allow(clippy::float_cmp)]
mod tests {
    use super::*;

    fn measure(sentences: &[&str], chosen: &[usize]) -> Cohesion {
        CohesionRules::new().model(sentences).measure(chosen)
    }

    const STORY: [&str; 4] = [
        "Captain Ada Hale kept the ferry in port on Tuesday.",
        "She had seen the gale on the charts.",
        "But the mayor wanted it to sail.",
        "Hale said no.",
    ];

    #[test]
    fn the_start_of_an_article_needs_nothing() {
        let lead = measure(&STORY, &[0, 1]);
        assert_eq!((lead.unmet, lead.torn, lead.odd), (0.0, 0.0, 0.0));
        assert_eq!((lead.adjacent, lead.first), (Some(1.0), true));
    }

    #[test]
    fn a_pronoun_without_the_previous_sentence_is_torn() {
        let torn = measure(&STORY, &[1]);
        assert_eq!((torn.torn, torn.unmet, torn.adjacent), (1.0, 0.9, None));
        assert_eq!(measure(&STORY, &[0, 1]).torn, 0.0);
    }

    #[test]
    fn a_connective_and_a_surname_need_the_sentence_they_refer_to() {
        assert!(measure(&STORY, &[2]).unmet >= 1.0);
        assert_eq!(measure(&STORY, &[3]).unmet, 0.5);
        assert_eq!(measure(&STORY, &[0, 3]).unmet, 0.0);
    }

    #[test]
    fn captions_labels_and_unanswered_questions_are_odd() {
        for odd in [
            "The quay at dawn (right).",
            "Read more about the ferry.",
            "Who would sail?",
            "The board said:",
            "“They left.",
        ] {
            assert!(measure(&[odd], &[0]).odd > 0.0, "{odd}");
        }
        assert_eq!(measure(&["“They left,” she said."], &[0]).odd, 0.0);
    }
}
