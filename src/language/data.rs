//! Types of the data that each language's file provides.

use rust_stemmers::Stemmer;

/// Everything that is particular to one language.
///
/// Every list is a string of words that are case-folded, sorted and separated by one space.
pub(crate) struct LanguageData {
    /// BCP 47 primary language subtag.
    pub(crate) code: &'static str,
    /// Set if the language has word lists and a stemmer.
    pub(crate) tuned: bool,
    /// Words that are independent of the subject, and the parts of them that an apostrophe
    /// separates (the "l" of "l'homme").
    pub(super) stop_words: &'static str,
    /// Words that refer to other sentences, and wording that is no prose.
    pub(crate) references: ReferenceWords,
    /// Words that are abbreviated with a full stop, without the last full stop.
    pub(super) abbreviations: &'static [(Abbreviation, &'static str)],
    /// Days, months and the like: words that may continue a sentence after a number or
    /// a time of day although they have a capital.
    pub(super) calendar: &'static str,
    /// Verbs of speech, which attribute a quotation to its speaker.
    pub(super) speech: &'static str,
    /// Stop words that a verb usually follows: "she", "will".
    pub(super) before_verbs: &'static str,
    /// Stop words that a noun usually follows: "of", "with".
    pub(super) before_nouns: &'static str,
    /// Endings of words that seldom name a subject: of participles, adverbs and adjectives.
    pub(crate) modifier_endings: &'static str,
    /// Words that are no keywords by themselves, because every article has them.
    pub(super) unspecific: &'static str,
    /// Words that announce, conclude, deny or speak in the first person.
    pub(crate) cues: CueWords,
    /// Letters that distinguish the language from others in its script.
    pub(super) letters: &'static str,
    /// Set if a full stop makes a number an ordinal: "3. Mai".
    pub(crate) ordinals: bool,
    /// Set if every noun has a capital.
    pub(crate) capital_nouns: bool,
    /// One additional ASCII character that can end a sentence.
    pub(crate) also_ends: Option<u8>,
    /// Constructor of the stemmer, if there is one.
    pub(super) stemmer: Option<fn() -> Stemmer>,
}

impl LanguageData {
    /// Returns the data of a language without lists.
    pub(super) const fn untuned(code: &'static str) -> Self {
        Self {
            code,
            tuned: false,
            stop_words: "",
            references: ReferenceWords::NONE,
            abbreviations: &[],
            calendar: "",
            speech: "",
            before_verbs: "",
            before_nouns: "",
            modifier_endings: "",
            unspecific: "",
            cues: CueWords::NONE,
            letters: "",
            ordinals: false,
            capital_nouns: false,
            also_ends: None,
            stemmer: None,
        }
    }

    /// Returns the minimum that a language with a file has.
    pub(super) const fn tuned(
        code: &'static str,
        stop_words: &'static str,
        stemmer: fn() -> Stemmer,
    ) -> Self {
        Self {
            tuned: true,
            stop_words,
            stemmer: Some(stemmer),
            ..Self::untuned(code)
        }
    }
}

/// Words that characterise a sentence whatever its subject (Edmundson 1969).
///
/// Each list is folded and sorted, with one space between words; an empty list matches
/// nothing.
pub(crate) struct CueWords {
    /// Words that announce the subject of a text: "We present", but not "she presented".
    pub(crate) announcing: &'static str,
    /// Words that sum up.
    pub(crate) concluding: &'static str,
    /// Forms of "I".
    pub(crate) first_person: &'static str,
    /// Negations.
    pub(crate) negations: &'static str,
    /// Forms of "we".
    pub(crate) we: &'static str,
}

impl CueWords {
    /// Empty lists.
    pub(super) const NONE: Self = Self {
        announcing: "",
        concluding: "",
        first_person: "",
        negations: "",
        we: "",
    };
}

/// Words by which a sentence refers to others (Paice 1990; Brandow, Mitze & Rau 1995), and
/// wording that is no prose although it stands in the text.
///
/// The items are folded and sorted. One space separates words; a comma separates the items of
/// a list with phrases. An empty list matches nothing.
pub(crate) struct ReferenceWords {
    /// Words and phrases that connect a sentence with the previous one when they open it.
    pub(crate) connectives: &'static str,
    /// Adverbs that connect with the previous sentence among the first few words: "also".
    pub(crate) adverbs: &'static str,
    /// Personal and possessive pronouns of the third person.
    pub(crate) pronouns: &'static str,
    /// Demonstratives.
    pub(crate) demonstratives: &'static str,
    /// Definite articles.
    pub(crate) articles: &'static str,
    /// Nouns that refer, after a definite article, to someone or something introduced before.
    pub(crate) nouns: &'static str,
    /// Words that define the definite noun before them: "the winner of", "the man who".
    pub(crate) defining: &'static str,
    /// Forms of address before a surname: "Ms".
    pub(crate) honorifics: &'static str,
    /// Nouns of time. After a demonstrative they refer to the present: "this week".
    pub(crate) times: &'static str,
    /// Words that introduce a caption before a colon or bracket, or mark one: "pictured".
    pub(crate) captions: &'static str,
    /// Phrases of links and appeals: "read more".
    pub(crate) labels: &'static str,
    /// Phrases that promise what other sentences contain: "the following".
    pub(crate) promises: &'static str,
}

impl ReferenceWords {
    /// Empty lists.
    pub(super) const NONE: Self = Self {
        connectives: "",
        adverbs: "",
        pronouns: "",
        demonstratives: "",
        articles: "",
        nouns: "",
        defining: "",
        honorifics: "",
        times: "",
        captions: "",
        labels: "",
        promises: "",
    };
}

/// Phrases that identify lines other than prose.
///
/// A line is checked against the phrases of every language, because it is read before the
/// language is detected.
pub(crate) struct LinePhrases {
    /// Phrases anywhere in a picture's credit. None begins with a small letter.
    pub(crate) credits: &'static [&'static str],
    /// Phrases directly before a colon, anywhere in a picture's credit.
    pub(crate) credits_before_colon: &'static [&'static str],
    /// Phrases at the start of a publication date.
    pub(crate) stamps: &'static [&'static str],
    /// Beginnings of the names of the months.
    pub(crate) months: &'static [&'static str],
    /// Phrases anywhere in a notice of rights.
    pub(crate) rights: &'static [&'static str],
    /// Phrases at the start of a notice of rights.
    pub(crate) rights_openings: &'static [&'static str],
    /// Phrases at the start of a byline.
    pub(crate) bylines: &'static [&'static str],
}

/// Kind of an abbreviation, by the words that may follow its full stop inside a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Abbreviation {
    /// Another word always follows: "Dr. Hale", "e.g. a boat". Never ends a sentence.
    Inner,
    /// A number may follow: "Jan. 13", "No. 4". Ends a sentence before anything
    /// else but lower case.
    Number,
    /// A name may follow: "Lind Inc. Chairman Bo Hale". Ends a sentence only
    /// before a word that opens one.
    Name,
    /// Usually ends a sentence before a capital: "at 4 p.m. The", but not "4 p.m. Monday".
    Time,
}
