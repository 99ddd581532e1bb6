//! Stamps and speakers of subtitles, transcripts and chats.
//!
//! A line may open with a stamp ("[00:03]", "03/05/2021, 09:12 -", "0:05"), a speaker
//! ("HOST:", "`<anna>`") or both. Any line may by chance, so these are labels only if many lines
//! of the text have them, and speakers only if they recur.

use super::{Sheet, Use};
use crate::text::chars::{
    all, before, contains, find_ascii, first, is_blank, opens_blank, slice, split_blanks, trim_end,
    trim_start,
};
use crate::text::span::Span;
use crate::text::swar::{find_byte, none_equals};
use crate::text::unicode::{is_alphanumeric, is_lower};

/// Minimum number of stamps, and of speakers, in such a text.
pub(super) const MIN_TURNS: usize = 3;
/// Maximum number of lines for each stamp.
pub(super) const LINES_PER_STAMP: usize = 5;
/// Maximum length in bytes of a speaker's name, and of a tag.
const NAME_BYTES: usize = 40;
/// Number of the last speakers that a speaker who recurs is among.
const RECENT_NAMES: usize = 8;
/// Maximum number of words of a speaker's name.
const NAME_WORDS: usize = 4;

/// Opening of a line: a stamp, a speaker, or both.
struct Turn<'t> {
    /// Words after the stamp, if the line has a stamp.
    after_stamp: Option<&'t str>,
    /// Name of the speaker, and the words after it, if the line names one.
    speaker: Option<(&'t str, &'t str)>,
    /// `true` for a line of a name and a stamp.
    is_heading: bool,
}

impl<'t> Turn<'t> {
    #[inline(never)]
    fn new(line: &'t str) -> Self {
        let is_heading = is_name_with_stamp(line);
        let after_stamp = skip_stamp(line).or(is_heading.then_some(""));
        Self {
            after_stamp,
            speaker: skip_name(after_stamp.unwrap_or(line), after_stamp.is_some()),
            is_heading,
        }
    }
}

/// Returns `true` for a line that opens with a stamp or a speaker.
pub(super) fn opens(line: &str) -> bool {
    // Nearly all lines have no colon at their start, and no bracket or digit.
    let is_letter = |b: &u8| b.is_ascii_alphabetic() || !b.is_ascii();
    if line.as_bytes().first().is_some_and(is_letter) && find_near(line, b':').is_none() {
        return false;
    }
    let turn = Turn::new(line);
    turn.after_stamp.is_some() || turn.speaker.is_some()
}

/// Finds stamps and speakers, and skips them.
pub(super) fn read(sheet: &mut Sheet) {
    let count = sheet.lines.len();
    let mut names = [""; RECENT_NAMES];
    let mut recurs = false;
    let (mut stamps, mut alone, mut cues, mut speakers) = (0, 0, 0, 0);
    for i in 0..count {
        let turn = Turn::new(sheet.words(i));
        stamps += usize::from(turn.after_stamp.is_some());
        alone += usize::from(turn.after_stamp == Some(""));
        cues += usize::from(turn.after_stamp == Some("") && !turn.is_heading);
        if let Some((name, _)) = turn.speaker {
            recurs |= names.contains(&name);
            names[speakers % RECENT_NAMES] = name;
            speakers += 1;
        }
    }
    let has_stamps = stamps >= MIN_TURNS && stamps * LINES_PER_STAMP >= count;
    let has_names = speakers >= MIN_TURNS && recurs && speakers * 2 >= count - alone;
    if !has_stamps && !has_names {
        return;
    }
    sheet.has_cues = cues * 2 > stamps && has_stamps;
    // Lines between stamps on lines of their own are spoken, others may be anything.
    let has_turns = has_stamps && alone * 2 > stamps;
    let mut is_open = false;
    for i in 0..count {
        let line = sheet.words(i);
        let turn = Turn::new(line);
        let stamp = turn.after_stamp.filter(|_| has_stamps);
        let name = turn.speaker.filter(|_| has_names);
        let rest = name.map(|(_, rest)| rest).or(stamp);
        is_open |= rest.is_some();
        let is_next = |i: usize| i < count && skip_stamp(sheet.words(i)) == Some("");
        if sheet.has_cues && stamp.is_none() && is_cue_label(line, is_open, is_next(i + 1)) {
            sheet.set_label(i);
        } else if (rest.is_some() || (is_open && has_turns)) && sheet.lines[i].class == Use::Text {
            sheet.lines[i].class = Use::Certain;
            sheet.skip_label(i, rest.unwrap_or(line));
            skip_tags(sheet, i);
        }
    }
}

/// Returns `true` for a line between cues: the head of the file, or the number of the next cue.
fn is_cue_label(line: &str, is_open: bool, is_before_cue: bool) -> bool {
    let is_number = all(line, |c| c.is_ascii_digit());
    (is_number && is_before_cue) || (!is_open && line.starts_with("WEBVTT"))
}

/// Makes the tags of a subtitle labels: "<i>", "</v>".
fn skip_tags(sheet: &mut Sheet, i: usize) {
    let words = sheet.lines[i].words;
    let line = words.of(sheet.text);
    let mut at = 0;
    while let Some(start) = find_ascii(line, at, b'<') {
        at = start + 1;
        let tag = line.as_bytes()[start..].iter().take(NAME_BYTES);
        if let Some(length) = tag.clone().position(|&b| b == b'>') {
            at = start + length + 1;
            let offset = words.start as usize;
            sheet.blanks.push(Span::new(offset + start, offset + at));
            if at == line.len() {
                sheet.lines[i].words.end = (offset + start) as u32;
            }
        }
    }
}

/// Returns `true` for a line of a name and a stamp, as above each turn: "Anna Holm  0:03".
fn is_name_with_stamp(line: &str) -> bool {
    let Some(colon) = find_near(line, b':').filter(|_| line.len() <= NAME_BYTES) else {
        return false;
    };
    let name = trim_end(slice(line, 0, colon), |c| !is_blank(c));
    let stamp = slice(line, name.len(), line.len());
    skip_stamp(stamp) == Some("")
        && first(name).is_some_and(|c| is_alphanumeric(c) && !is_lower(c) && !c.is_ascii_digit())
        && all(name, is_of_name)
        && split_blanks(name).count() <= NAME_WORDS
}

/// Returns the words after the stamp of a line, or `None` if it has none.
#[inline(never)]
fn skip_stamp(line: &str) -> Option<&str> {
    // Nearly all lines are rejected by their first character.
    if !matches!(line.as_bytes().first(), Some(b'0'..=b'9' | b'[' | b'(')) {
        return None;
    }
    let (mut rest, mut has_time) = (line, false);
    while !rest.is_empty() {
        // Blanks and brackets also end a part: "[09:12]<anna>".
        let next = trim_start(rest, |c| !is_stamp_mark(c));
        let part = before(rest, next).as_bytes();
        let digits = part.iter().filter(|b| b.is_ascii_digit()).count();
        let is_number = part
            .iter()
            .all(|b| b.is_ascii_digit() || b",./:-".contains(b));
        let is_time = is_number && digits > 1 && part.contains(&b':');
        let is_date = is_number && part.len() > digits + 1;
        if !(is_time || is_date || matches!(part, b"" | b"-" | b"AM" | b"PM" | b"am" | b"pm")) {
            break;
        }
        has_time |= is_time;
        rest = trim_start(next, is_stamp_mark);
    }
    let is_cue = has_time && contains(line, "-->");
    has_time.then_some(if is_cue { "" } else { rest })
}

/// Returns `true` for a character between the parts of a stamp.
fn is_stamp_mark(c: char) -> bool {
    is_blank(c) || matches!(c, '[' | ']' | '(' | ')' | '–' | '>' | '|')
}

/// Returns the name before the first colon of a line, or in angle brackets, and the words after
/// it. A name in small letters must follow a stamp.
#[inline(never)]
pub(super) fn skip_name(line: &str, is_stamped: bool) -> Option<(&str, &str)> {
    let is_nick = line.starts_with('<');
    let closing = if is_nick { b'>' } else { b':' };
    let end = find_near(line, closing)?;
    let name = slice(line, usize::from(is_nick), end);
    let rest = slice(line, end + 1, line.len());
    let is_opening = |c: char| is_alphanumeric(c) && (is_nick || is_stamped || !is_lower(c));
    let is_apart = is_nick || rest.is_empty() || opens_blank(rest);
    let found = is_apart
        && first(name).is_some_and(is_opening)
        && all(name, is_of_name)
        && split_blanks(name).count() <= NAME_WORDS;
    found.then(|| (name, trim_start(rest, is_blank)))
}

/// Returns the offset of an ASCII character at the start of a line, where the name is.
#[inline(never)]
fn find_near(line: &str, byte: u8) -> Option<usize> {
    let near = line.as_bytes();
    let near = near.get(..NAME_BYTES).unwrap_or(near);
    find_byte(near, 0, |chunk| none_equals(chunk, byte), |b| b == byte)
}

/// Returns `true` for a character of a speaker's name.
fn is_of_name(c: char) -> bool {
    is_alphanumeric(c) || is_blank(c) || matches!(c, '.' | '-' | '_' | '\'' | '’')
}
