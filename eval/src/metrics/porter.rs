//! Porter's stemmer (M. F. Porter, "An algorithm for suffix stripping", 1980) with
//! the changes of NLTK's `NLTK_EXTENSIONS` mode. Google's `rouge-score` uses it.

/// Words with a stem that the rules do not give.
const IRREGULAR: [(&str, &str); 16] = [
    ("sky", "sky"),
    ("skies", "sky"),
    ("dying", "die"),
    ("lying", "lie"),
    ("tying", "tie"),
    ("news", "news"),
    ("innings", "inning"),
    ("inning", "inning"),
    ("outings", "outing"),
    ("outing", "outing"),
    ("cannings", "canning"),
    ("canning", "canning"),
    ("howe", "howe"),
    ("proceed", "proceed"),
    ("exceed", "exceed"),
    ("succeed", "succeed"),
];

/// A condition on the remaining stem under which a suffix is removed.
type Condition = fn(&[u8]) -> bool;

/// Returns the stem of a word of lower-case ASCII letters and digits.
pub(crate) fn stem(word: &str) -> String {
    if let Some((_, stem)) = IRREGULAR.iter().find(|(irregular, _)| *irregular == word) {
        return (*stem).to_owned();
    }
    if word.len() <= 2 {
        return word.to_owned();
    }
    let mut word = word.as_bytes().to_vec();
    plurals(&mut word);
    past_and_ing(&mut word);
    final_y(&mut word);
    double_suffixes(&mut word);
    single_suffixes(&mut word);
    last_suffixes(&mut word);
    final_e(&mut word);
    if ends_double_consonant(&word) && word.ends_with(b"l") && measure(&word[..word.len() - 1]) > 1
    {
        word.pop();
    }
    String::from_utf8_lossy(&word).into_owned()
}

fn is_consonant(word: &[u8], i: usize) -> bool {
    match word[i] {
        b'a' | b'e' | b'i' | b'o' | b'u' => false,
        b'y' => i == 0 || !is_consonant(word, i - 1),
        _ => true,
    }
}

/// Returns the measure: the number of runs of vowels followed by a consonant.
fn measure(word: &[u8]) -> usize {
    let kinds: Vec<bool> = (0..word.len()).map(|i| is_consonant(word, i)).collect();
    kinds.windows(2).filter(|pair| !pair[0] && pair[1]).count()
}

fn has_vowel(word: &[u8]) -> bool {
    (0..word.len()).any(|i| !is_consonant(word, i))
}

fn ends_double_consonant(word: &[u8]) -> bool {
    let n = word.len();
    n >= 2 && word[n - 1] == word[n - 2] && is_consonant(word, n - 1)
}

fn ends_cvc(word: &[u8]) -> bool {
    let n = word.len();
    (n >= 3
        && is_consonant(word, n - 3)
        && !is_consonant(word, n - 2)
        && is_consonant(word, n - 1)
        && !matches!(word[n - 1], b'w' | b'x' | b'y'))
        // NLTK extension: a vowel and a consonant are a short word too.
        || (n == 2 && !is_consonant(word, 0) && is_consonant(word, 1))
}

/// Finds the first rule whose suffix the word has, and applies it if its
/// condition holds.
fn apply(word: &mut Vec<u8>, rules: &[(&str, &str, Condition)]) {
    for (suffix, replacement, condition) in rules {
        if let Some(stem) = word.strip_suffix(suffix.as_bytes()) {
            if condition(stem) {
                let length = stem.len();
                word.truncate(length);
                word.extend_from_slice(replacement.as_bytes());
            }
            return;
        }
    }
}

fn always(_: &[u8]) -> bool {
    true
}

fn positive(stem: &[u8]) -> bool {
    measure(stem) > 0
}

fn above_one(stem: &[u8]) -> bool {
    measure(stem) > 1
}

fn plurals(word: &mut Vec<u8>) {
    if word.ends_with(b"ies") && word.len() == 4 {
        word.pop();
        return;
    }
    apply(
        word,
        &[
            ("sses", "ss", always),
            ("ies", "i", always),
            ("ss", "ss", always),
            ("s", "", always),
        ],
    );
}

fn past_and_ing(word: &mut Vec<u8>) {
    if word.ends_with(b"ied") {
        let kept = if word.len() == 4 { 1 } else { 2 };
        word.truncate(word.len() - kept);
        return;
    }
    if let Some(stem) = word.strip_suffix(b"eed") {
        if measure(stem) > 0 {
            word.pop();
        }
        return;
    }
    let stem = [&b"ed"[..], b"ing"]
        .into_iter()
        .find_map(|suffix| word.strip_suffix(suffix).filter(|stem| has_vowel(stem)));
    let Some(length) = stem.map(<[u8]>::len) else {
        return;
    };
    word.truncate(length);
    if word.ends_with(b"at") || word.ends_with(b"bl") || word.ends_with(b"iz") {
        word.push(b'e');
    } else if ends_double_consonant(word) {
        if !matches!(word.last(), Some(b'l' | b's' | b'z')) {
            word.pop();
        }
    } else if measure(word) == 1 && ends_cvc(word) {
        word.push(b'e');
    }
}

fn final_y(word: &mut Vec<u8>) {
    // NLTK extension: only after a consonant that is not the whole stem.
    apply(
        word,
        &[("y", "i", |stem| {
            stem.len() > 1 && is_consonant(stem, stem.len() - 1)
        })],
    );
}

fn double_suffixes(word: &mut Vec<u8>) {
    // NLTK extension: the rules are applied again after "alli".
    if word.ends_with(b"alli") && measure(&word[..word.len() - 4]) > 0 {
        word.truncate(word.len() - 2);
        double_suffixes(word);
        return;
    }
    apply(
        word,
        &[
            ("ational", "ate", positive),
            ("tional", "tion", positive),
            ("enci", "ence", positive),
            ("anci", "ance", positive),
            ("izer", "ize", positive),
            ("bli", "ble", positive),
            ("alli", "al", positive),
            ("entli", "ent", positive),
            ("eli", "e", positive),
            ("ousli", "ous", positive),
            ("ization", "ize", positive),
            ("ation", "ate", positive),
            ("ator", "ate", positive),
            ("alism", "al", positive),
            ("iveness", "ive", positive),
            ("fulness", "ful", positive),
            ("ousness", "ous", positive),
            ("aliti", "al", positive),
            ("iviti", "ive", positive),
            ("biliti", "ble", positive),
            ("fulli", "ful", positive),
            // The measure includes the "l" of the stem.
            ("logi", "log", |stem| measure(&[stem, b"l"].concat()) > 0),
        ],
    );
}

fn single_suffixes(word: &mut Vec<u8>) {
    apply(
        word,
        &[
            ("icate", "ic", positive),
            ("ative", "", positive),
            ("alize", "al", positive),
            ("iciti", "ic", positive),
            ("ical", "ic", positive),
            ("ful", "", positive),
            ("ness", "", positive),
        ],
    );
}

fn last_suffixes(word: &mut Vec<u8>) {
    apply(
        word,
        &[
            ("al", "", above_one),
            ("ance", "", above_one),
            ("ence", "", above_one),
            ("er", "", above_one),
            ("ic", "", above_one),
            ("able", "", above_one),
            ("ible", "", above_one),
            ("ant", "", above_one),
            ("ement", "", above_one),
            ("ment", "", above_one),
            ("ent", "", above_one),
            ("ion", "", |stem| {
                measure(stem) > 1 && matches!(stem.last(), Some(b's' | b't'))
            }),
            ("ou", "", above_one),
            ("ism", "", above_one),
            ("ate", "", above_one),
            ("iti", "", above_one),
            ("ous", "", above_one),
            ("ive", "", above_one),
            ("ize", "", above_one),
        ],
    );
}

fn final_e(word: &mut Vec<u8>) {
    if let Some(stem) = word.strip_suffix(b"e") {
        let measure = measure(stem);
        if measure > 1 || (measure == 1 && !ends_cvc(stem)) {
            word.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems_equal_those_of_nltk() {
        for (word, expected) in [
            ("caresses", "caress"),
            ("ponies", "poni"),
            ("ties", "tie"),
            ("dies", "die"),
            ("died", "die"),
            ("spied", "spi"),
            ("agreed", "agre"),
            ("hopping", "hop"),
            ("falling", "fall"),
            ("filing", "file"),
            ("happy", "happi"),
            ("enjoy", "enjoy"),
            ("by", "by"),
            ("relational", "relat"),
            ("conditionally", "condit"),
            ("geology", "geolog"),
            ("hopefulness", "hope"),
            ("adjustment", "adjust"),
            ("controlling", "control"),
            ("sky", "sky"),
            ("2013", "2013"),
        ] {
            assert_eq!(stem(word), expected, "{word}");
        }
    }
}
