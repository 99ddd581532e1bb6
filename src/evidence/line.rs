//! What can be seen of one line, in one pass over its characters.

use crate::chars::{decoded, is_blank, is_closer, is_opener};
use crate::lines::opens_item;
use crate::unicode::{Class, class, is_lower, lower};

/// Words from which a line that ends like a sentence is taken for running text.
const SENTENCE_WORDS: u32 = 6;
/// Words from which any line is.
const LONG_WORDS: u32 = 40;
/// Letters up to which a word counts as short: articles, prepositions, "and".
const SHORT_LETTERS: u32 = 3;
/// Letters from which a word says something of the subject.
const TOPIC_LETTERS: u32 = 5;
/// An odd number whose multiples spread well over 32 bits.
const SPREAD: u32 = 0x9e37_79b1;

/// Counts of one line.
#[derive(Clone, Copy, Default)]
#[allow(clippy::struct_excessive_bools)] // They are answers to questions, no state.
pub(super) struct Line {
    /// Words between blanks that hold a letter or digit.
    pub(super) words: u32,
    /// Letters and digits.
    pub(super) letters: u32,
    pub(super) characters: u32,
    pub(super) digits: u32,
    pub(super) commas: u32,
    /// Words but the first that open with a capital.
    pub(super) capitalised: u32,
    /// Words of two capitals or more and nothing else.
    pub(super) shouted: u32,
    pub(super) short: u32,
    /// Ends of sentences, the last one too.
    pub(super) stops: u32,
    /// Bars, bullets and arrows, as they stand between links.
    pub(super) rules: u32,
    /// Words with a capital behind a small letter, as in `StoreDownload`.
    pub(super) glued: u32,
    /// Ends in a full stop, question or exclamation mark, closing quotes aside.
    pub(super) ends: bool,
    pub(super) asks: bool,
    pub(super) colon: bool,
    pub(super) trails_off: bool,
    pub(super) address: bool,
    /// A year or a time of day.
    pub(super) dated: bool,
    pub(super) quoted: bool,
    pub(super) item: bool,
    pub(super) small_start: bool,
    /// What the line looks like, roughly; lines of a list look alike.
    pub(super) shape: u32,
    /// Of the whole line; case and punctuation do not matter.
    pub(super) hash: u32,
    /// Of the first word.
    pub(super) opening: u32,
    /// Where its topic words end among those of all lines.
    pub(super) topics_end: u32,
}

impl Line {
    /// A line of running text, told by its length and its end.
    pub(super) fn good(&self) -> bool {
        self.ends && self.words >= SENTENCE_WORDS || self.words >= LONG_WORDS
    }
}

/// A word as far as it was read.
#[derive(Default)]
struct Word {
    letters: u32,
    capitals: u32,
    digits: u32,
    /// Holds a letter that is not a capital.
    small: bool,
    starts_upper: bool,
    glued: bool,
    last: Option<char>,
    dots: u32,
    colons: u32,
    hash: u32,
}

/// A hash that takes in one value more.
fn mixed(hash: u32, value: u32) -> u32 {
    (hash.rotate_left(5) ^ value).wrapping_mul(SPREAD)
}

/// Reads a line; the hashes of its longer words are added to `topics`.
pub(super) fn read(text: &str, topics: &mut Vec<u32>) -> Line {
    let mut line = Line {
        item: opens_item(text),
        ..Line::default()
    };
    let mut word = Word::default();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(c) = decoded(text, at) {
        line.characters += 1;
        at += c.len_utf8();
        if c == ' ' || is_blank(c) {
            line.close(&word, topics);
            word = Word::default();
        } else {
            line.character(c, &mut word);
            if word.letters > 0 {
                at = line.plain(bytes, at, &mut word);
            }
        }
    }
    line.close(&word, topics);
    line.topics_end = topics.len() as u32;
    line.shape = (line.words + 1).ilog2().min(5) * 8
        + u32::from(line.ends) * 4
        + u32::from(line.digits > 0) * 2
        + u32::from(line.capitalised * 2 > line.words);
    line
}

impl Line {
    /// Goes on with a word while there are small letters of ASCII, as most are,
    /// and returns where they end.
    fn plain(&mut self, bytes: &[u8], start: usize, word: &mut Word) -> usize {
        let (mut at, mut hash) = (start, word.hash);
        while let Some(&byte) = bytes.get(at).filter(|byte| byte.is_ascii_lowercase()) {
            hash = mixed(hash, u32::from(byte));
            word.last = Some(char::from(byte));
            at += 1;
        }
        let count = (at - start) as u32;
        word.hash = hash;
        word.small |= count > 0;
        word.letters += count;
        self.letters += count;
        self.characters += count;
        at
    }

    fn character(&mut self, c: char, word: &mut Word) {
        let class = class(c);
        match class {
            Class::Upper | Class::Lower | Class::Letter | Class::Ideograph | Class::Numeric => {
                let upper = class == Class::Upper;
                if word.letters == 0 {
                    word.starts_upper = upper;
                    if self.letters == 0 {
                        self.small_start = class == Class::Lower;
                    }
                }
                word.glued |= upper && word.last.is_some_and(is_lower);
                word.letters += 1;
                word.capitals += u32::from(upper);
                word.small |= class == Class::Lower;
                word.digits += u32::from(class == Class::Numeric);
                word.hash = mixed(word.hash, lower(c) as u32);
                word.last = Some(c);
                self.letters += 1;
                self.digits += u32::from(class == Class::Numeric);
                return;
            }
            _ => match c {
                ',' | ';' | '،' | '、' | '，' => self.commas += 1,
                '|' | '•' | '·' | '»' | '›' | '→' | '/' | '>' | '©' | '+' => {
                    self.rules += 1;
                }
                '@' => self.address = true,
                ':' => word.colons += 1,
                '.' => word.dots += 1,
                _ => {}
            },
        }
        self.quoted |= is_opener(c) && c != '(' && c != '[';
        // The end of "word.”)" is its full stop.
        if !is_closer(c) {
            word.last = Some(c);
        }
    }

    /// Counts a word that is read to its end.
    fn close(&mut self, word: &Word, topics: &mut Vec<u32>) {
        let Some(last) = word.last else {
            return;
        };
        self.trails_off = last == '…' || word.dots >= 3;
        self.ends = matches!(class(last), Class::FullStop | Class::Terminator) && !self.trails_off;
        self.asks = last == '?';
        self.colon = last == ':';
        self.stops += u32::from(self.ends);
        if word.letters == 0 {
            return;
        }
        self.capitalised += u32::from(word.starts_upper && self.words > 0);
        self.shouted += u32::from(word.capitals > 1 && !word.small);
        self.short += u32::from(word.letters <= SHORT_LETTERS && word.digits == 0);
        self.glued += u32::from(word.glued);
        self.address |= word.colons > 0 && self.rules > 1 && word.dots > 0;
        self.dated |= word.digits == 4 && word.letters == 4 || word.colons == 1 && word.digits > 2;
        if word.letters >= TOPIC_LETTERS && word.digits == 0 {
            topics.push(word.hash);
        }
        self.hash = mixed(self.hash, word.hash);
        if self.words == 0 {
            self.opening = word.hash;
        }
        self.words += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Line {
        read(text, &mut Vec::new())
    }

    #[test]
    fn a_sentence_is_told_by_its_end_and_length() {
        assert!(of("The ferry stayed in port on Tuesday, he said.”").good());
        assert!(!of("Read the rest of this story...").good());
        assert!(!of("Sign in.").good() && !of("").good());
    }

    #[test]
    fn words_are_counted_by_their_kind() {
        let line = of("NWP says the StoreDownload of 2021 | cost 3,200 pounds");
        assert_eq!(
            (
                line.words,
                line.capitalised,
                line.shouted,
                line.glued,
                line.rules,
                line.commas
            ),
            (9, 1, 1, 1, 1, 1)
        );
        assert!(line.dated && !line.ends && !line.small_start);
    }

    #[test]
    fn case_and_punctuation_do_not_make_another_line() {
        assert_eq!(of("Read More »").hash, of("READ MORE").hash);
        assert_ne!(of("Read more").hash, of("More read").hash);
    }
}
