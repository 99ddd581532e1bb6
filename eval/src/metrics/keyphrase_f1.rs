//! F1 of keywords at ten, as it is usual for sets of keyphrases.
//!
//! A keyword is right if it is the same phrase as a key: equal after lower-casing and stemming
//! each word (Porter's stemmer in English, Snowball's in French, none in other languages).
//! Duplicates after stemming count once on both sides. Precision divides by the number of
//! keywords, at most ten; recall by the number of keys, including those that the text does not
//! contain.

use super::porter;
use rust_stemmers::{Algorithm, Stemmer};
use std::collections::HashSet;

/// Maximum number of keywords that are compared.
const MOST: usize = 10;

/// Normalizes phrases of one language.
pub(crate) struct PhraseStemmer {
    is_english: bool,
    snowball: Option<Stemmer>,
}

impl PhraseStemmer {
    pub(crate) fn new(language: &str) -> Self {
        Self {
            is_english: language == "en",
            snowball: (language == "fr").then(|| Stemmer::create(Algorithm::French)),
        }
    }

    /// Returns the stems of the words of a phrase, separated by spaces.
    pub(crate) fn stems(&self, phrase: &str) -> String {
        let lower = phrase.to_lowercase().replace('’', "'");
        let inner = |c: char| c == '\'' || c == '.';
        let words = lower.split(|c: char| !c.is_alphanumeric() && !inner(c));
        let words = words.map(|word| word.trim_matches(inner));
        let stems = words.filter(|word| !word.is_empty()).map(|word| {
            let is_plain = word.bytes().all(|b| b.is_ascii_alphanumeric());
            match &self.snowball {
                Some(stemmer) => stemmer.stem(word).into_owned(),
                None if self.is_english && is_plain => porter::stem(word),
                None => word.to_owned(),
            }
        });
        stems.collect::<Vec<_>>().join(" ")
    }

    /// Returns the distinct normalized keys.
    pub(crate) fn keys(&self, keys: &[String]) -> HashSet<String> {
        let keys = keys.iter().map(|key| self.stems(key));
        keys.filter(|key| !key.is_empty()).collect()
    }

    /// Returns the F1 of keywords, best first, from 0 to 1.
    pub(crate) fn f1<'k>(
        &self,
        keywords: impl IntoIterator<Item = &'k str>,
        keys: &HashSet<String>,
    ) -> f64 {
        let mut own: Vec<String> = Vec::new();
        for keyword in keywords {
            let stems = self.stems(keyword);
            if own.len() < MOST && !stems.is_empty() && !own.contains(&stems) {
                own.push(stems);
            }
        }
        let right = own.iter().filter(|stems| keys.contains(*stems)).count();
        if right == 0 {
            return 0.0;
        }
        2.0 * right as f64 / (own.len() + keys.len()) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn f1(keywords: &[&str], keys: &[&str]) -> f64 {
        let stemmer = PhraseStemmer::new("en");
        let keys: Vec<String> = keys.iter().map(|&key| key.to_owned()).collect();
        stemmer.f1(keywords.iter().copied(), &stemmer.keys(&keys))
    }

    #[test]
    fn a_phrase_is_right_in_any_form_but_not_in_part() {
        assert!((f1(&["Wind farms"], &["wind farm"]) - 1.0).abs() < 1e-12);
        assert!((f1(&["wind"], &["wind farm"])).abs() < 1e-12);
        assert!((f1(&["wind-farm"], &["wind farms", "Lind"]) - 2.0 / 3.0).abs() < 1e-12);
    }

    #[test]
    fn duplicates_count_once_and_only_ten_keywords_are_compared() {
        assert!((f1(&["ferry", "Ferries"], &["ferry", "ferries"]) - 1.0).abs() < 1e-12);
        let many = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "ferry"];
        assert!(f1(&many, &["ferry"]).abs() < 1e-12);
        assert!((f1(&many, &["j"]) - 2.0 / 11.0).abs() < 1e-12);
    }
}
