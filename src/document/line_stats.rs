//! What can be seen of each line, in one pass over its characters.

mod hash;

use crate::text::chars::{decoded, is_blank, is_closer, is_opener};
use crate::text::interner::mix;
use crate::text::lines::{Paragraph, opens_item};
use crate::text::swar::{keep_first, leading_count, load_chunk, lowercase_mask};
use crate::text::unicode::{Class, class, is_lower, lower};
use hash::{Hash, HashTable};
use std::ops::Range;

/// Words from which a line that ends like a sentence is taken for running text.
const SENTENCE_WORDS: u32 = 6;
/// Words from which any line is.
const LONG_WORDS: u32 = 40;
/// Letters up to which a word counts as short: articles, prepositions, "and".
const SHORT_LETTERS: u32 = 3;
/// Letters from which a word says something of the subject.
const TOPIC_LETTERS: u32 = 5;

/// The line_stats of lines, and their topic words, which are the longer ones.
pub(crate) struct PageStats {
    lines: Vec<LineStats>,
    /// The topic words of all lines, as numbers.
    topics: Vec<u32>,
    /// The distinct ones.
    distinct: HashTable,
}

/// Some lines that stand together, such as those of a story.
#[derive(Clone, Copy)]
pub(crate) struct StatsSlice<'l> {
    pub(crate) lines: &'l [LineStats],
    all: &'l PageStats,
    /// Where the topic words of the first one begin.
    topics_start: u32,
}

/// PageStats at every line.
pub(crate) fn line_stats(text: &str, lines: &[Paragraph]) -> PageStats {
    let mut line_stats = PageStats {
        lines: Vec::with_capacity(lines.len()),
        topics: Vec::new(),
        distinct: HashTable::default(),
    };
    let mut known = HashTable::default();
    for line in lines {
        let (mut line, hash) = line_stats.read(line.span.of(text));
        line.number = known.number(hash);
        line_stats.lines.push(line);
    }
    line_stats
}

impl PageStats {
    /// How each line line_stats.
    pub(crate) fn lines(&self) -> &[LineStats] {
        &self.lines
    }

    /// All lines.
    pub(crate) fn all(&self) -> StatsSlice<'_> {
        self.part(0..self.lines.len())
    }

    /// Some of them.
    pub(crate) fn part(&self, range: Range<usize>) -> StatsSlice<'_> {
        let before = range.start.checked_sub(1);
        StatsSlice {
            topics_start: before.map_or(0, |before| self.lines[before].topics_end),
            lines: &self.lines[range],
            all: self,
        }
    }
}

impl StatsSlice<'_> {
    /// The topic words of a line, as numbers below [`StatsSlice::distinct_topics`].
    pub(crate) fn topics(&self, line: usize) -> &[u32] {
        let before = line.checked_sub(1);
        let start = before.map_or(self.topics_start, |before| self.lines[before].topics_end);
        &self.all.topics[start as usize..self.lines[line].topics_end as usize]
    }

    /// How many different topic words there may be.
    pub(crate) fn distinct_topics(&self) -> usize {
        self.all.distinct.count()
    }
}

/// Counts of one line. There may be half as many lines as bytes, and all are gone
/// through again and again, so what is said to be few is counted up to 255.
#[derive(Clone, Copy, Default)]
#[allow(clippy::struct_excessive_bools)] // They are answers to questions, no state.
pub(crate) struct LineStats {
    /// Words between blanks that hold a letter or digit.
    pub(crate) words: u32,
    /// The same; where no blanks stand between words, two characters are one.
    pub(crate) written: u32,
    /// Letters and digits.
    pub(crate) letters: u32,
    pub(crate) characters: u32,
    pub(crate) digits: u32,
    /// Words but the first that open with a capital.
    pub(crate) capitalised: u32,
    /// Words of two capitals or more and nothing else.
    pub(crate) shouted: u32,
    pub(crate) short: u32,
    /// The same for lines of the same words; case and punctuation do not matter.
    pub(crate) number: u32,
    /// A hash of the first word.
    pub(crate) opening: u32,
    /// Where its topic words end among those of all lines.
    topics_end: u32,
    /// What the line line_stats like, roughly; lines of a list look alike.
    pub(crate) shape: u8,
    /// Commas and semicolons: few.
    pub(crate) commas: u8,
    /// Ends of sentences, the last one too: few.
    pub(crate) stops: u8,
    /// Bars, bullets and arrows, as they stand between links: few.
    pub(crate) rules: u8,
    /// Words with a capital behind a small letter, as in `StoreDownload`: few.
    pub(crate) glued: u8,
    /// Ends in a full stop, question or exclamation mark, closing quotes excluded.
    pub(crate) ends: bool,
    pub(crate) asks: bool,
    pub(crate) colon: bool,
    pub(crate) trails_off: bool,
    pub(crate) address: bool,
    /// A year or a time of day.
    pub(crate) dated: bool,
    pub(crate) quoted: bool,
    pub(crate) item: bool,
    pub(crate) small_start: bool,
}

impl LineStats {
    /// A line of running text, told by its length and its end.
    pub(crate) fn good(&self) -> bool {
        self.ends && self.words >= SENTENCE_WORDS || self.words >= LONG_WORDS
    }
}

/// What else is counted while a line is read.
#[derive(Default)]
struct LineScan {
    /// A hash of its words.
    hash: u64,
    /// Words but for those of ideographs and kana alone.
    spelled: u32,
    /// Ideographs, kana and their marks.
    ideographs: u32,
}

/// A word as far as it was read.
#[derive(Default)]
struct WordScan {
    letters: u32,
    /// Letters that are ideographs or kana.
    ideographs: u32,
    /// The same and their marks.
    wide: u32,
    capitals: u32,
    digits: u32,
    /// Holds a letter that is not a capital.
    small: bool,
    starts_upper: bool,
    glued: bool,
    last: Option<char>,
    dots: u32,
    colons: u32,
    hash: Hash,
}

impl PageStats {
    /// Reads a line; returns a hash of its words, too.
    fn read(&mut self, text: &str) -> (LineStats, u64) {
        let mut line = LineStats {
            item: opens_item(text),
            ..LineStats::default()
        };
        let mut open = LineScan::default();
        let mut at = 0;
        while at < text.len() {
            at = self.word(text, at, &mut line, &mut open);
        }
        line.written = open.spelled + open.ideographs / 2;
        line.topics_end = self.topics.len() as u32;
        line.shape = (line.words + 1).ilog2().min(5) as u8 * 8
            + u8::from(line.ends) * 4
            + u8::from(line.digits > 0) * 2
            + u8::from(line.capitalised * 2 > line.words);
        (line, open.hash)
    }

    /// Reads a word and the blank behind it; returns where the next one begins.
    fn word(
        &mut self,
        text: &str,
        start: usize,
        line: &mut LineStats,
        open: &mut LineScan,
    ) -> usize {
        let mut word = WordScan::default();
        let mut at = line.plain(text.as_bytes(), start, &mut word);
        // Most words are letters and a blank.
        if word.letters > 0 && text.as_bytes().get(at) == Some(&b' ') {
            line.characters += 1;
            line.goes_on();
            self.close(&word, line, open);
            return at + 1;
        }
        while let Some(c) = decoded(text, at) {
            line.characters += 1;
            at += c.len_utf8();
            if c == ' ' || is_blank(c) {
                break;
            }
            line.character(c, &mut word);
        }
        open.ideographs += word.wide;
        if let Some(last) = word.last {
            line.end(&word, last);
            if word.letters > 0 {
                self.close(&word, line, open);
            }
        }
        at
    }

    /// Counts a word with letters that is read to its end.
    fn close(&mut self, word: &WordScan, line: &mut LineStats, open: &mut LineScan) {
        let hash = word.hash.finish();
        if word.letters >= TOPIC_LETTERS && word.digits == 0 {
            self.topics.push(self.distinct.number(hash));
        }
        open.hash = mix(open.hash, hash);
        if line.words == 0 {
            line.opening = (hash >> 32) as u32;
        }
        line.capitalised += u32::from(word.starts_upper && line.words > 0);
        line.shouted += u32::from(word.capitals > 1 && !word.small);
        line.short += u32::from(word.letters <= SHORT_LETTERS && word.digits == 0);
        line.glued = line.glued.saturating_add(word.glued.into());
        line.address |= word.colons > 0 && line.rules > 1 && word.dots > 0;
        line.dated |= word.digits == 4 && word.letters == 4 || word.colons == 1 && word.digits > 2;
        line.words += 1;
        open.spelled += u32::from(word.letters > word.ideographs);
    }
}

impl LineStats {
    /// Takes in what a word begins with, if that is a letter of ASCII, and its small
    /// letters: all of most words. Returns where they end.
    fn plain(&mut self, bytes: &[u8], start: usize, word: &mut WordScan) -> usize {
        let rest = bytes.get(start..).unwrap_or_default();
        let Some(first) = rest.first().filter(|byte| byte.is_ascii_alphabetic()) else {
            return start;
        };
        let upper = first.is_ascii_uppercase();
        let (mut eight, mut rest) = load_chunk(rest);
        // The first one is a letter, too, and folded.
        eight |= 0x20;
        let mut letters = 0;
        loop {
            let more = leading_count(lowercase_mask(eight));
            letters += more;
            if more < 8 {
                (word.hash.rest, word.hash.count) = (keep_first(eight, more), more as u32);
                break;
            }
            word.hash.state = mix(word.hash.state, eight);
            (eight, rest) = load_chunk(rest);
        }
        let last = if letters == 1 {
            Some(*first)
        } else {
            bytes.get(start + letters - 1).copied()
        };
        word.last = last.map(char::from);
        word.starts_upper = upper;
        word.capitals = u32::from(upper);
        word.small = !upper || letters > 1;
        word.letters = letters as u32;
        if self.letters == 0 {
            self.small_start = !upper;
        }
        self.letters += letters as u32;
        self.characters += letters as u32;
        start + letters
    }

    fn character(&mut self, c: char, word: &mut WordScan) {
        let class = class(c);
        let ideograph = u32::from(matches!(c, '\u{3000}'..='\u{9fff}'));
        word.wide += ideograph;
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
                word.ideographs += ideograph;
                word.capitals += u32::from(upper);
                word.small |= class == Class::Lower;
                word.digits += u32::from(class == Class::Numeric);
                word.hash.add(lower(c));
                word.last = Some(c);
                self.letters += 1;
                self.digits += u32::from(class == Class::Numeric);
                return;
            }
            _ => match c {
                ',' | ';' | '،' | '、' | '，' => self.commas = self.commas.saturating_add(1),
                '|' | '•' | '·' | '»' | '›' | '→' | '/' | '>' | '©' | '+' => {
                    self.rules = self.rules.saturating_add(1);
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

    /// Notes that the line would end with a letter.
    fn goes_on(&mut self) {
        (self.trails_off, self.ends, self.asks, self.colon) = (false, false, false, false);
    }

    /// Notes how the line would end with a word.
    fn end(&mut self, word: &WordScan, last: char) {
        self.trails_off = last == '…' || word.dots >= 3;
        self.ends = matches!(class(last), Class::FullStop | Class::Terminator) && !self.trails_off;
        self.asks = last == '?';
        self.colon = last == ':';
        self.stops = self.stops.saturating_add(self.ends.into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::span::Span;

    fn of(text: &str) -> LineStats {
        let line = Paragraph {
            span: Span::new(0, text.len()),
            gap: true,
        };
        line_stats(text, &[line]).lines[0]
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
        let numbers = |text: &str| -> Vec<u32> {
            let line_stats = line_stats(text, &crate::text::lines::paragraphs(text));
            line_stats.lines().iter().map(|line| line.number).collect()
        };
        assert_eq!(numbers("Read More »\nREAD MORE\nMore read"), [0, 0, 1]);
    }
}
