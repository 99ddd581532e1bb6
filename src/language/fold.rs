//! Case folding: maps the spellings of a word to one form, so that they compare as equal.

use crate::text::unicode::lower;

/// Combining marks, each with pairs of a letter and the character that letter and mark compose.
/// They cover the European languages. A text may use either spelling.
const COMPOSED: [(char, &str); 13] = [
    ('\u{300}', "aàeèiìoòuùnǹ"),
    ('\u{301}', "aáeéiíoóuúyýcćlĺnńrŕsśzźαάεέηήιίοόυύωώϊΐϋΰгѓкќ"),
    ('\u{302}', "aâeêiîoôuûcĉgĝhĥjĵsŝwŵyŷ"),
    ('\u{303}', "aãnñoõiĩuũ"),
    ('\u{304}', "aāeēiīoōuū"),
    ('\u{306}', "aăeĕgğiĭoŏuŭийуў"),
    ('\u{307}', "cċeėgġzż"),
    ('\u{308}', "aäeëiïoöuüyÿιϊυϋеёії"),
    ('\u{30a}', "aåuů"),
    ('\u{30b}', "oőuű"),
    ('\u{30c}', "cčdďeělľnňrřsštťzž"),
    ('\u{326}', "sştţ"),
    ('\u{327}', "cçsştţ"),
];

/// Returns a word case-folded.
#[cfg(test)]
pub(crate) fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold_into(word, &mut folded);
    folded
}

/// Appends a word to a buffer, case-folded.
///
/// Different spellings become one: the typographic apostrophe becomes the ASCII one, ß
/// becomes ss, a final sigma becomes an ordinary one, and a letter with a combining mark
/// becomes one character. Soft hyphens and invisible marks are removed.
pub(crate) fn fold_into(word: &str, folded: &mut String) {
    if word.is_ascii() {
        let start = folded.len();
        folded.push_str(word);
        if let Some(word) = folded.get_mut(start..) {
            word.make_ascii_lowercase();
        }
        return;
    }
    for c in word.chars() {
        match c {
            '’' | 'ʼ' => folded.push('\''),
            'ß' | 'ẞ' => folded.push_str("ss"),
            'ς' => folded.push('σ'),
            // Romanian was long typed with cedillas, which its stemmer expects.
            'ș' | 'Ș' => folded.push('ş'),
            'ț' | 'Ț' => folded.push('ţ'),
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' => {}
            '\u{300}'..='\u{327}' => compose(c, folded),
            _ => folded.push(lower(c)),
        }
    }
}

/// Composes the last letter of a buffer with a combining mark. The dot that a Turkish İ
/// leaves on its small letter is removed.
#[inline(never)]
fn compose(mark: char, folded: &mut String) {
    let letter = folded.pop().unwrap_or(mark);
    let pairs = COMPOSED.iter().find(|(known, _)| *known == mark);
    let mut pairs = pairs.map_or("", |(_, pairs)| pairs).chars();
    let mut composed = None;
    while let (Some(plain), Some(marked)) = (pairs.next(), pairs.next()) {
        if plain == letter {
            composed = Some(marked);
        }
    }
    if let Some(composed) = composed {
        folded.push(composed);
        return;
    }
    folded.push(letter);
    if letter != mark && (mark, letter) != ('\u{307}', 'i') {
        folded.push(mark);
    }
}
