//! A place where a sentence may end, and what stands about it.

use crate::text::chars::{
    before, char_at, first, is_blank, is_closer, is_opener, last, slice, trim_end, trim_start,
};
use crate::text::sentence_breaks::Terminator;
use crate::text::unicode::{Class, class, is_alphanumeric, is_emoji, is_lower, is_upper};

/// How far back or ahead a rule looks, in bytes: enough for a few words, and
/// little enough that no text makes it slow.
pub(super) const REACH: usize = 96;
/// Longest word, in bytes, that is looked at as an abbreviation.
const LONGEST_WORD: usize = 32;

/// What a rule has to go by.
#[derive(Clone, Copy)]
pub(super) struct Boundary<'t> {
    /// The sentence so far, without the terminator.
    pub(super) before: &'t str,
    /// The terminator, or the first of some emoji.
    pub(super) terminator: char,
    /// What comes next, from its first visible character on.
    pub(super) after: &'t str,
    /// Whether quotes or brackets close behind the terminator.
    pub(super) closed: bool,
    /// Whether a blank stands between.
    pub(super) gap: bool,
    /// Where in the block the next sentence would begin.
    pub(super) end: usize,
    /// Whether UAX #29 has a boundary here.
    pub(super) breaks: bool,
}

impl<'t> Boundary<'t> {
    /// The place of a stop in a block whose current sentence began at `start`.
    pub(super) fn new(block: &'t str, start: usize, stop: &Terminator) -> Self {
        let behind = slice(block, stop.behind, block.len());
        let closed = trim_start(behind, closes);
        let before = slice(block, start, stop.at);
        let mut rest = skip_number(before, closed).unwrap_or(closed);
        while closed.len() - rest.len() < REACH
            && let Some(behind_mark) = skip_mark(rest)
        {
            rest = behind_mark;
        }
        let after = trim_start(rest, is_blank);
        Self {
            before,
            terminator: char_at(block, stop.at).unwrap_or('.'),
            after,
            closed: closed.len() < behind.len(),
            gap: after.len() < closed.len(),
            end: block.len() - after.len(),
            breaks: stop.breaks,
        }
    }

    /// Whether a small letter comes next, be it behind a quote or bracket.
    pub(super) fn lower_follows(&self) -> bool {
        first(self.opened()).is_some_and(is_lower)
    }

    /// Whether a capital comes next, be it behind a quote or bracket.
    pub(super) fn upper_follows(&self) -> bool {
        first(self.opened()).is_some_and(is_upper)
    }

    /// Whether a digit comes next.
    pub(super) fn digit_follows(&self) -> bool {
        let next = self.after.as_bytes().first();
        next.is_some_and(u8::is_ascii_digit)
    }

    /// What comes next, without quotes and brackets.
    fn opened(&self) -> &'t str {
        trim_start(self.after, |c| {
            is_opener(c) || matches!(c, '\'' | '¿' | '¡')
        })
    }

    /// The word before the terminator, with the full stops inside it ("U.S", "n°").
    pub(super) fn word(&self) -> &'t str {
        last_word(self.before)
    }

    /// The sentence without that word.
    pub(super) fn without_word(&self) -> &'t str {
        let text = undirected(self.before);
        slice(text, 0, text.len() - self.word().len())
    }

    /// The word before that.
    pub(super) fn word_before(&self) -> &'t str {
        last_word(trim_end(self.without_word(), is_blank))
    }

    /// Whether that word is joined to what stands before it.
    pub(super) fn is_word_joined(&self) -> bool {
        matches!(last(self.without_word()), Some('-' | '\'' | '’'))
    }

    /// The sentence's last few words, at most.
    pub(super) fn tail(&self) -> &'t str {
        tail(self.before, REACH)
    }

    /// The next few words, at most.
    pub(super) fn head(&self) -> &'t str {
        head(self.after, REACH)
    }
}

/// Whether a character closes what stands before it.
fn closes(c: char) -> bool {
    // »Kom!« in Danish and German.
    is_closer(c) || matches!(c, '«' | '‹' | '」' | '』' | '）' | '》' | '】')
}

/// Emoji, and the older pictures among the symbols: ❄, ⭐, ❤.
fn is_picture(c: char) -> bool {
    is_emoji(c) || matches!(c, '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}')
}

/// Behind the mark that `rest` begins with, if it belongs to the sentence before:
/// a reference to a note "… of coal. [21] The", faces and hands "Thanks! 😊 See",
/// a mark that closes though a blank or a note stands before it "« Le bac part. » Il".
fn skip_mark(rest: &str) -> Option<&str> {
    let mark = trim_start(rest, is_blank);
    let behind = match first(mark)? {
        '[' => {
            let note = trim_start(slice(mark, 1, mark.len()), |c| {
                c.is_ascii_digit() || matches!(c, '.' | '…')
            });
            let length = mark.len() - note.len();
            return (note.starts_with(']') && (2..=5).contains(&length))
                .then(|| slice(note, 1, note.len()));
        }
        '»' | ')' | ']' | '”' => slice(mark, first(mark)?.len_utf8(), mark.len()),
        c if is_picture(c) => trim_start(mark, |c| is_picture(c) || class(c) == Class::Extend),
        _ => return None,
    };
    first(behind).is_none_or(is_blank).then_some(behind)
}

/// "… of coal.11 The", "(type 2).3 It": behind the number of a note that was set small.
fn skip_number<'t>(before: &str, rest: &'t str) -> Option<&'t str> {
    let behind = trim_start(rest, |c| c.is_ascii_digit());
    let length = rest.len() - behind.len();
    let classes = matches!(length, 1..=3) && last(before).is_some_and(|c| is_lower(c) || c == ')');
    let next = first(behind).filter(|&c| classes && is_blank(c))?;
    let opens = first(trim_start(behind, is_blank)).is_some_and(is_upper);
    opens.then(|| slice(behind, next.len_utf8(), behind.len()))
}

/// Without the marks of direction at its end, which are not seen: "د\u{202a}.".
fn undirected(text: &str) -> &str {
    trim_end(text, |c| class(c) == Class::Extend && is_blank(c))
}

/// The word at the end of a text. One that is too long to be an abbreviation is cut.
pub(super) fn last_word(text: &str) -> &str {
    let text = undirected(text);
    let near = tail(text, LONGEST_WORD);
    let open = trim_end(near, |c| is_alphanumeric(c) || matches!(c, '.' | '°'));
    slice(near, open.len(), near.len())
}

/// The word at the start of a text, with an apostrophe in it. Cut, too.
pub(super) fn first_word(text: &str) -> &str {
    let near = head(text, LONGEST_WORD);
    let rest = trim_start(near, |c| is_alphanumeric(c) || matches!(c, '\'' | '’'));
    before(near, rest)
}

/// The last `reach` bytes of a text, or a little less.
fn tail(text: &str, reach: usize) -> &str {
    let mut start = text.len().saturating_sub(reach);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    slice(text, start, text.len())
}

/// The first `reach` bytes of a text, or a little less.
fn head(text: &str, reach: usize) -> &str {
    let mut end = reach.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    slice(text, 0, end)
}
