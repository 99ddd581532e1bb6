//! Detection of the language of a text in Latin script, by a vote.
//!
//! Each stop word and each distinctive letter is a vote, which the languages that have it
//! share. The language with the most votes wins; the confidence follows from its share of the
//! words and from its lead. Languages without a file take part with a few stop words, so that
//! their texts are not taken for those of a related language.

use super::{Detection, FULL_SHARE, LETTER_WEIGHT};
use crate::language::{LATIN, TUNED, UNKNOWN, fold_into};
use crate::text::interner::Interner;
use crate::text::span::Span;
use crate::text::word_breaks::words;
use std::sync::OnceLock;

/// Lead over the second language, as a share of the winner's votes, at which the confidence
/// is full. A Spanish text often gives Portuguese half as many votes as Spanish.
const FULL_LEAD: f64 = 0.33;
/// Letters of languages in Latin script that have no file: Polish, Czech, Slovak, Croatian,
/// the Baltic languages, Vietnamese, Icelandic, Maltese.
const FOREIGN: &str = "łąęśźżćńěřůčšžđðþįųėļņķģāēīūħľĺŕơưạảấầậếềệọốồộớợụứừựỳỹýõ";
/// Stop words of languages without a file that would otherwise be taken for one with a file:
/// Catalan, Galician, Afrikaans, Indonesian, Tagalog, Polish, Czech, Croatian, Estonian,
/// Latvian, Lithuanian, Basque, Albanian, Swahili, Latin. Written for this project.
static RIVALS: [&str; 15] = [
    "al amb aquest aquesta com de del dels el els en és ha i la les més no o per però que seva un una va van",
    "a ao coa con da de do dunha e en eles esta foi máis na no non o os para pola polo que se seu súa un unha",
    "aan as dat deur die dit een ek en het hulle in is kan moes na nie om ons op sal te van vir was wat word",
    "ada adalah akan dan dari dengan di dia ini itu juga karena ke oleh pada para tersebut tidak untuk yang",
    "ang at ay dahil hindi ito ka kung mga na nang ng ni para rin sa si siya",
    "a ale być dla do i jak jest nie o od po się są to w z za że",
    "a ale by do i jako je jsou k která který na nebo o po pro s se ve v z za že",
    "a bio do i iz je kako koja koji kao na ne od po s se su što u za",
    "aga ei et ja ka kes kui mis nii oli on oma see seda siis ta veel või",
    "ar bet bija ir kas no par pie tas un uz ka kā",
    "apie bet buvo ir iš į jis kad kaip nuo per su tai yra",
    "baina da dira du eta ez ere egin hau izan oso zen",
    "dhe e duke është i ka këtë me në nga një për që se të u",
    "alikuwa hii huo katika kuwa kwa la na ni si wa ya yake za",
    "ab ad atque aut cum de est et ex hoc in non per qui quod sed sunt ut",
];
/// Number of languages that take part in the vote.
const CANDIDATES: usize = LATIN + RIVALS.len();

/// Detects the language of a sample that is mostly in Latin script.
pub(super) fn detect(sample: &str) -> Detection {
    let Votes {
        shared,
        full,
        foreign,
        words,
    } = Votes::count(sample);
    let winner = (0..CANDIDATES).max_by(|&a, &b| shared[a].total_cmp(&shared[b]).then(b.cmp(&a)));
    let winner = winner.unwrap_or(0);
    let others = (0..CANDIDATES).filter(|&candidate| candidate != winner);
    let second = others.map(|i| shared[i]).fold(foreign, f64::max);
    let lead = 1.0 - second / f64::max(shared[winner], 1e-9);
    let share = full[winner] / f64::max(words, 1.0);
    let relative = |value: f64, full: f64| (value / full).clamp(0.0, 1.0);
    Detection {
        language: if winner < LATIN { winner } else { UNKNOWN },
        confidence: relative(share, FULL_SHARE) * relative(lead, FULL_LEAD),
    }
}

/// Result of the vote.
struct Votes {
    /// Votes for each candidate, each divided among the candidates that it counts for.
    shared: [f64; CANDIDATES],
    /// The same, not divided.
    full: [f64; CANDIDATES],
    /// Votes for languages that do not take part.
    foreign: f64,
    /// Number of words in the sample.
    words: f64,
}

impl Votes {
    /// Counts the votes of a sample.
    fn count(sample: &str) -> Self {
        let index = StopWordIndex::get();
        let mut votes = Self {
            shared: [0.0; CANDIDATES],
            full: [0.0; CANDIDATES],
            foreign: 0.0,
            words: 0.0,
        };
        let mut folded = String::new();
        let mut words = words(sample, Span::new(0, sample.len()));
        while let Some(word) = words.next_word() {
            votes.words += 1.0;
            // Words in ASCII need no buffer, and have no distinctive letters.
            if let Some(packed) = word.packed(sample, word.span.len()) {
                votes.add(index.candidates(index.words.find_packed(packed)), 1.0);
                continue;
            }
            folded.clear();
            fold_into(word.span.of(sample), &mut folded);
            votes.add(index.candidates(index.words.find(folded.as_bytes())), 1.0);
            for letter in folded.chars().filter(|c| !c.is_ascii()) {
                votes.add_letter(letter);
            }
        }
        votes
    }

    /// Adds a vote for some candidates, which are the bits of a set.
    fn add(&mut self, mut candidates: u32, weight: f64) {
        let each = weight / f64::from(candidates.count_ones().max(1));
        while candidates != 0 {
            let candidate = candidates.trailing_zeros() as usize;
            candidates &= candidates - 1;
            self.shared[candidate] += each;
            self.full[candidate] += weight;
        }
    }

    /// Adds the vote of a letter beyond ASCII.
    fn add_letter(&mut self, letter: char) {
        let mut candidates = 0;
        for (number, language) in TUNED[..LATIN].iter().enumerate() {
            candidates |= u32::from(language.letters.contains(letter)) << number;
        }
        self.add(candidates, LETTER_WEIGHT);
        if candidates == 0 && FOREIGN.contains(letter) {
            self.foreign += LETTER_WEIGHT;
        }
    }
}

/// Index from each stop word to the candidates that have it.
struct StopWordIndex {
    words: Interner,
    /// Set of the candidates that have each word, as bits: the first [`LATIN`] of [`TUNED`],
    /// then the [`RIVALS`].
    candidates: Vec<u32>,
}

impl StopWordIndex {
    /// Returns the index. It is built once and kept.
    fn get() -> &'static Self {
        static INDEX: OnceLock<StopWordIndex> = OnceLock::new();
        INDEX.get_or_init(|| {
            let mut index = Self {
                words: Interner::default(),
                candidates: Vec::new(),
            };
            let tuned = TUNED[..LATIN].iter().map(|language| language.stop_words);
            for (number, list) in tuned.chain(RIVALS).enumerate() {
                for word in list.split(' ') {
                    let (id, new) = index.words.intern(word.as_bytes());
                    if new {
                        index.candidates.push(0);
                    }
                    index.candidates[id as usize] |= 1 << number;
                }
            }
            index
        })
    }

    /// Returns the set of candidates for the number of a word.
    fn candidates(&self, id: Option<u32>) -> u32 {
        id.map_or(0, |id| self.candidates[id as usize])
    }
}
