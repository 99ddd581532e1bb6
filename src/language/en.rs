//! English.
//!
//! Stop words, dangling openers and abbreviations were written for this project
//! from general knowledge of English and of news style; they are under the
//! project's own licence. The stemmer is Snowball's English one (Porter2).

use super::Abbreviation::{Inner, Name, Number, Time};
use super::{Abbreviation, Language};
use rust_stemmers::{Algorithm, Stemmer};

pub(super) static LANGUAGE: Language = Language {
    code: "en",
    tuned: true,
    stop_words: STOP_WORDS,
    dangling: DANGLING,
    abbreviations: ABBREVIATIONS,
    after_times: AFTER_TIMES,
    stemmer: Some(|| Stemmer::create(Algorithm::English)),
};

#[rustfmt::skip]
const STOP_WORDS: &[&str] = &[
    "a", "about", "above", "across", "after", "again", "against", "ain't", "all", "almost", "along",
    "already", "also", "although", "always", "am", "among", "an", "and", "another", "any",
    "anybody", "anyone", "anything", "are", "aren't", "around", "as", "at", "away", "back", "be",
    "became", "because", "become", "becomes", "been", "before", "behind", "being", "below",
    "between", "both", "but", "by", "came", "can", "can't", "cannot", "come", "comes", "could",
    "couldn't", "d", "did", "didn't", "do", "does", "doesn't", "doing", "don't", "done", "down",
    "during", "each", "either", "else", "even", "ever", "every", "everybody", "everyone",
    "everything", "few", "for", "from", "further", "get", "gets", "getting", "give", "given",
    "gives", "go", "goes", "going", "gone", "got", "had", "hadn't", "has", "hasn't", "have",
    "haven't", "having", "he", "he'd", "he'll", "he's", "her", "here", "here's", "hers", "herself",
    "him", "himself", "his", "how", "how's", "however", "i", "i'd", "i'll", "i'm", "i've", "if",
    "in", "into", "is", "isn't", "it", "it'd", "it'll", "it's", "its", "itself", "just", "keep",
    "least", "less", "let", "let's", "like", "likely", "ll", "m", "made", "make", "makes", "making",
    "many", "may", "maybe", "me", "might", "mine", "more", "most", "mostly", "much", "must",
    "mustn't", "my", "myself", "near", "nearly", "neither", "never", "no", "nobody", "none", "nor",
    "not", "nothing", "now", "of", "off", "often", "on", "once", "one", "only", "onto", "or",
    "other", "others", "our", "ours", "ourselves", "out", "over", "own", "per", "perhaps", "put",
    "quite", "rather", "re", "really", "s", "said", "same", "say", "saying", "says", "shall", "she",
    "she'd", "she'll", "she's", "should", "shouldn't", "since", "so", "some", "somebody", "someone",
    "something", "still", "such", "t", "take", "taken", "takes", "than", "that", "that'd",
    "that'll", "that's", "the", "their", "theirs", "them", "themselves", "then", "there", "there's",
    "therefore", "these", "they", "they'd", "they'll", "they're", "they've", "this", "those",
    "though", "through", "thus", "till", "to", "together", "told", "too", "toward", "towards",
    "under", "unless", "until", "up", "upon", "us", "ve", "very", "via", "was", "wasn't", "we",
    "we'd", "we'll", "we're", "we've", "well", "went", "were", "weren't", "what", "what's", "when",
    "when's", "where", "where's", "whether", "which", "while", "who", "who's", "whoever", "whole",
    "whom", "whose", "why", "why's", "will", "with", "within", "without", "won't", "would",
    "wouldn't", "yet", "you", "you'd", "you'll", "you're", "you've", "your", "yours", "yourself",
    "yourselves",
];

#[rustfmt::skip]
const DANGLING: &[&str] = &[
    "accordingly", "additionally", "also", "and", "another", "besides", "both", "but",
    "consequently", "either", "else", "finally", "furthermore", "he", "hence", "her", "hers", "him",
    "his", "however", "instead", "it", "it's", "its", "likewise", "meanwhile", "moreover",
    "neither", "nevertheless", "nonetheless", "nor", "or", "otherwise", "she", "she's", "similarly",
    "so", "still", "such", "that", "that's", "their", "theirs", "them", "then", "therefore",
    "these", "they", "they'd", "they'll", "they're", "they've", "this", "those", "though", "thus",
    "too", "yet",
];

#[rustfmt::skip]
const ABBREVIATIONS: &[(&str, Abbreviation)] = &[
    ("a.d", Time), ("a.m", Time), ("adm", Name), ("al", Name), ("ala", Name), ("approx", Number),
    ("apr", Number), ("ariz", Name), ("ark", Name), ("art", Number), ("assn", Name),
    ("assoc", Name), ("asst", Name), ("atty", Name), ("aug", Number), ("ave", Name),
    ("b.a", Name), ("b.c", Time), ("b.sc", Name), ("bldg", Name), ("blvd", Name), ("brig", Name),
    ("brig.gen", Inner), ("bros", Name), ("c.f", Inner), ("ca", Inner), ("calif", Name),
    ("capt", Inner), ("cdr", Inner), ("cf", Inner), ("ch", Number), ("cmdr", Inner), ("co", Name),
    ("col", Inner), ("colo", Name), ("cols", Name), ("conn", Name), ("corp", Name), ("cpl", Inner),
    ("d.c", Name), ("dak", Name), ("dec", Number), ("del", Name), ("dept", Name), ("det", Name),
    ("dr", Inner), ("drs", Inner), ("e.g", Inner), ("e.u", Name), ("eg", Inner), ("eq", Number),
    ("esq", Name), ("est", Number), ("etc", Name), ("ext", Number), ("feb", Number),
    ("fig", Number), ("figs", Number), ("fla", Name), ("fr", Name), ("ft", Inner), ("ga", Name),
    ("gen", Inner), ("gens", Name), ("gov", Name), ("govs", Name), ("hon", Name), ("hwy", Name),
    ("i.e", Inner), ("ie", Inner), ("inc", Name), ("insp", Name), ("jan", Number), ("jr", Name),
    ("jul", Number), ("jun", Number), ("kan", Name), ("ky", Name), ("l.a", Name), ("llc", Name),
    ("lt", Inner), ("lt.cmdr", Inner), ("lt.col", Inner), ("lt.gen", Inner), ("ltd", Name),
    ("m.a", Name), ("m.b.a", Name), ("m.d", Name), ("m.sc", Name), ("maj", Inner),
    ("maj.gen", Inner), ("mar", Number), ("md", Name), ("messrs", Inner), ("mich", Name),
    ("minn", Name), ("mmes", Inner), ("mo", Name), ("mont", Name), ("mr", Inner), ("mrs", Inner),
    ("ms", Inner), ("msgr", Inner), ("mt", Inner), ("mx", Inner), ("n.y", Name), ("neb", Name),
    ("nev", Name), ("no", Number), ("nos", Number), ("nov", Number), ("oct", Number),
    ("okla", Name), ("op", Number), ("p", Number), ("p.m", Time), ("para", Number), ("penn", Name),
    ("pfc", Inner), ("ph.d", Name), ("plc", Name), ("pm", Time), ("pp", Number), ("pres", Name),
    ("prof", Inner), ("profs", Inner), ("pvt", Inner), ("rd", Name), ("rep", Name),
    ("reps", Name), ("rev", Name), ("rt", Inner), ("rt.hon", Inner), ("sec", Number),
    ("sen", Inner), ("sens", Inner), ("sep", Number), ("sept", Number), ("sgt", Inner),
    ("sgt.maj", Inner), ("spc", Inner), ("sr", Name), ("st", Name), ("ste", Inner),
    ("supt", Name), ("tel", Number), ("tenn", Name), ("tex", Name), ("u.a.e", Name), ("u.k", Name),
    ("u.n", Name), ("u.s", Name), ("u.s.a", Name), ("univ", Name), ("v", Inner), ("va", Name),
    ("viz", Inner), ("vol", Number), ("vols", Number), ("vs", Inner), ("vt", Name), ("wis", Name),
    ("wyo", Name),
];

#[rustfmt::skip]
const AFTER_TIMES: &[&str] = &[
    "april", "august", "bst", "cdt", "central", "cet", "cst", "december", "eastern", "edt", "est",
    "february", "friday", "gmt", "january", "july", "june", "local", "march", "may", "mdt",
    "monday", "mountain", "mst", "november", "october", "pacific", "pdt", "pst", "saturday",
    "september", "sunday", "thursday", "tuesday", "utc", "wednesday",
];
