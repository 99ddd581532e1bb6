//! Case folding: what two words must share to count as one.

use crate::text::unicode::lower;

/// Letters with their marks, as (mark, pairs of a letter and the two as one
/// character). Those of the European languages; a text may spell them either way.
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

/// Case folding into a new string.
#[cfg(test)]
pub(crate) fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold_into(word, &mut folded);
    folded
}

/// Case folding that appends to a buffer. Spellings of one word become one: the
/// typographic apostrophe the typewriter's, ß ss, the final sigma another, a
/// letter and its mark one character; hyphens that only may break a line go.
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
            // Romanian was long typed with cedillas, and its stemmer expects them.
            'ș' | 'Ș' => folded.push('ş'),
            'ț' | 'Ț' => folded.push('ţ'),
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' => {}
            '\u{300}'..='\u{327}' => compose(c, folded),
            _ => folded.push(lower(c)),
        }
    }
}

/// Puts a mark on the last letter of a buffer. The dot that a Turkish İ leaves
/// on its small letter goes.
#[inline(never)]
fn compose(mark: char, folded: &mut String) {
    let letter = folded.pop().unwrap_or(mark);
    let pairs = COMPOSED.iter().find(|(known, _)| *known == mark);
    let mut pairs = pairs.map_or("", |(_, pairs)| pairs).chars();
    let mut one = None;
    while let (Some(plain), Some(marked)) = (pairs.next(), pairs.next()) {
        if plain == letter {
            one = Some(marked);
        }
    }
    if let Some(marked) = one {
        folded.push(marked);
        return;
    }
    folded.push(letter);
    if letter != mark && (mark, letter) != ('\u{307}', 'i') {
        folded.push(mark);
    }
}
