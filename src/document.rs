//! What each part of a paste is.
//!
//! People select all and paste, so menus, captions and stamps come along.
//! Nothing is ever removed or rewritten here: every block keeps its place and
//! gets a [`Role`], and only [`Role::Body`] is summarised.

use crate::chars::{contains, first, is_closer, last, split_blanks, trim_end};
use crate::intern::Interner;
use crate::lines::{self, Paragraph};
use crate::span::Span;
use crate::unicode::is_upper;

/// Words from which a line that ends like a sentence is taken for one by itself.
const SENTENCE_WORDS: usize = 5;
/// Words that a title may have.
const TITLE_WORDS: std::ops::RangeInclusive<usize> = 3..=30;
/// Words that a copyright notice may have.
const NOTICE_WORDS: usize = 40;
/// If less than this share of the words stands in sentences, the text is a
/// poem, a list or the like, and all of it is meant.
const PROSE_SHARE: f64 = 0.4;

/// What a block of the paste is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Role {
    /// The article's own text, the only role that is summarised.
    Body,
    /// The article's title.
    Title,
    /// A heading inside the article, or a title-like line.
    Heading,
    /// A line that sums the article up before it starts, mostly behind a bullet.
    Standfirst,
    /// What stood under a picture.
    Caption,
    /// Who wrote it.
    Byline,
    /// When it was published or updated.
    Date,
    /// The agency that sent it, as in "— NWP".
    Signature,
    /// Menus, buttons, notices and other lines of the page around the article.
    Furniture,
    /// A line that stands earlier already, word for word.
    Repeat,
    /// Part of another story in the same paste.
    OtherStory,
}

impl Role {
    /// A short name that programs can rely on.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Role::Body => "body",
            Role::Title => "title",
            Role::Heading => "heading",
            Role::Standfirst => "standfirst",
            Role::Caption => "caption",
            Role::Byline => "byline",
            Role::Date => "date",
            Role::Signature => "signature",
            Role::Furniture => "furniture",
            Role::Repeat => "repeat",
            Role::OtherStory => "other_story",
        }
    }
}

/// A paragraph with its role.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Block {
    pub(crate) span: Span,
    pub(crate) role: Role,
    pub(crate) shape: Shape,
}

/// What can be seen of a block without reading it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shape {
    /// Words between blanks that hold a letter or digit.
    pub(crate) words: usize,
    /// Ends in a full stop, question or exclamation mark, closing quotes aside.
    pub(crate) ends_sentence: bool,
    /// Number of the line; the same words have the same number.
    pub(crate) line: u32,
    /// Stands earlier already, word for word.
    pub(crate) repeat: bool,
    /// Opens with a bullet or a number.
    pub(crate) item: bool,
}

impl Shape {
    fn of(text: &str, (line, new): (u32, bool)) -> Self {
        let words = count_words(text);
        let (ends_sentence, item) = (ends_sentence(text), lines::opens_item(text));
        Self {
            words,
            ends_sentence,
            line,
            repeat: !new,
            item,
        }
    }

    /// A line of running text, told by its length and its end.
    pub(crate) fn is_sentence(self) -> bool {
        self.ends_sentence && self.words >= SENTENCE_WORDS
    }

    /// A line that could be a title.
    pub(crate) fn is_title_like(self) -> bool {
        TITLE_WORDS.contains(&self.words) && !self.ends_sentence && !self.item
    }
}

/// Splits a paste into blocks and gives each the role that it would have in a
/// paste of one story. The title is found later, a story at a time.
pub(crate) fn read(text: &str) -> Vec<Block> {
    let mut seen = Interner::default();
    let mut blocks: Vec<Block> = lines::paragraphs(text)
        .iter()
        .map(|&Paragraph { span, .. }| {
            let line = span.of(text);
            let shape = Shape::of(line, seen.intern(line.as_bytes()));
            Block {
                span,
                role: role(line, shape),
                shape,
            }
        })
        .collect();
    keep_brief_sentences(&mut blocks);
    keep_unpunctuated(&mut blocks);
    blocks
}

/// The role of a line looked at by itself.
fn role(line: &str, shape: Shape) -> Role {
    if shape.words <= NOTICE_WORDS && is_notice(line) {
        Role::Furniture
    } else if shape.repeat {
        Role::Repeat
    } else if shape.is_sentence() {
        Role::Body
    } else if is_stamp(line, shape.words) {
        Role::Date
    } else if shape.words <= 6 && (line.starts_with("By ") || line.starts_with("BY ")) {
        Role::Byline
    } else if shape.words <= 6 && matches!(first(line), Some('—' | '–' | '―')) {
        Role::Signature
    } else if is_caption(line) {
        Role::Caption
    } else if shape.item && shape.words >= SENTENCE_WORDS {
        Role::Standfirst
    } else if shape.words >= 2 && !shape.ends_sentence && !contains(line, "://") {
        Role::Heading
    } else {
        Role::Furniture
    }
}

/// "No." or “Never again.” are sentences when they stand among sentences, as in dialogue.
fn keep_brief_sentences(blocks: &mut [Block]) {
    for i in 0..blocks.len() {
        let Block { shape, role, .. } = blocks[i];
        let brief = shape.ends_sentence && !shape.is_sentence() && role == Role::Furniture;
        let beside = |j: usize| blocks.get(j).is_some_and(|b| b.role == Role::Body);
        if brief && shape.words > 0 && (beside(i + 1) || (i > 0 && beside(i - 1))) {
            blocks[i].role = Role::Body;
        }
    }
}

/// Keeps the whole of a text that is not written in punctuated sentences.
fn keep_unpunctuated(blocks: &mut [Block]) {
    let words = |role: fn(Role) -> bool| -> usize {
        blocks
            .iter()
            .filter(|b| role(b.role))
            .map(|b| b.shape.words)
            .sum()
    };
    let all = words(|role| role != Role::Repeat);
    if words(|role| role == Role::Body) as f64 >= PROSE_SHARE * all as f64 && all > 0 {
        return;
    }
    for block in blocks.iter_mut() {
        if matches!(
            block.role,
            Role::Heading | Role::Standfirst | Role::Furniture | Role::Signature
        ) || block.shape.words == 0
        {
            block.role = Role::Body;
        }
    }
    if blocks.iter().all(|block| block.role != Role::Body) {
        for block in blocks {
            block.role = Role::Body;
        }
    }
}

/// Words between blanks that hold a letter or digit; looks at bytes, for every line is counted.
fn count_words(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut words, mut counted, mut at) = (0, false, 0);
    while let Some(&byte) = bytes.get(at) {
        at += 1;
        if byte <= b' ' {
            counted = false;
        } else if byte == 0xc2 && bytes.get(at) == Some(&0xa0) {
            // A no-break space.
            counted = false;
            at += 1;
        } else if !counted && (byte >= 0x80 || byte.is_ascii_alphanumeric()) {
            counted = true;
            words += 1;
        }
    }
    words
}

/// Whether a line ends as a sentence does, closing quotes and brackets aside.
fn ends_sentence(line: &str) -> bool {
    let open = trim_end(line, is_closer);
    // "Read more..." is a link, not a sentence.
    let ellipsis = open.ends_with("...");
    let ends = matches!(
        last(open),
        Some('.' | '!' | '?' | '。' | '！' | '？' | '؟' | '۔' | '।')
    );
    ends && !ellipsis
}

/// A copyright notice: it reads like a sentence but never is one of the article's.
fn is_notice(line: &str) -> bool {
    line.starts_with('©') || contains(line, "All rights reserved") || line.starts_with("Copyright ")
}

/// "Updated 5 sec ago", "Published April 2, 2021", "21 February 2018".
fn is_stamp(line: &str, words: usize) -> bool {
    const OPENINGS: [&str; 5] = ["Updated", "Published", "Posted", "Last updated", "Modified"];
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let dated = words <= 8
        && line.bytes().any(|b| b.is_ascii_digit())
        && split_blanks(line).any(|w| MONTHS.iter().any(|m| w.starts_with(m)));
    words <= 12 && (OPENINGS.iter().any(|opening| line.starts_with(opening)) || dated)
}

/// A line that credits a picture.
fn is_caption(line: &str) -> bool {
    const CREDITS: [&str; 5] = ["(Photo", "Photo:", "Photo by", "Picture:", "courtesy:"];
    CREDITS.iter().any(|credit| contains(line, credit)) || ends_with_agency(line)
}

/// "The quay at dawn. — NWP"
fn ends_with_agency(line: &str) -> bool {
    let mut words = split_blanks(line).collect::<Vec<_>>().into_iter().rev();
    let named = words
        .by_ref()
        .take(3)
        .take_while(|word| *word != "—")
        .collect::<Vec<_>>();
    named.len() < 3
        && named
            .iter()
            .all(|word| first(word).is_some_and(|c| is_upper(c) || c == '&'))
        && words.next().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roles(text: &str) -> Vec<Role> {
        read(text).iter().map(|b| b.role).collect()
    }

    #[test]
    fn lines_around_an_article_are_told_from_its_sentences() {
        use Role::{Body, Byline, Caption, Date, Furniture, Heading, Signature};
        let text = "Marrow Tern\n\
            Ferry stays in port as gales close the strait\n\
            By Ada Brill\n\
            Updated 5 sec ago\n\
            The Isla Grey at her berth. (Photo courtesy: Port of Marrow)\n\
            The ferry to the outer islands stayed in port on Tuesday, the harbour office said.\n\
            Gales have closed the strait to all ships since the weekend, and more are to come.\n\
            “It will not sail tomorrow either.”\n\
            — NWP & Tern\n\
            © 2021 The Marrow Tern. All rights reserved.";
        let expected = [
            Heading, Heading, Byline, Date, Caption, Body, Body, Body, Signature, Furniture,
        ];
        assert_eq!(roles(text), expected);
    }

    #[test]
    fn a_repeated_line_counts_once() {
        let text = "The ferry stayed in port on Tuesday.\nThe ferry stayed in port on Tuesday.";
        assert_eq!(roles(text), [Role::Body, Role::Repeat]);
    }

    #[test]
    fn brief_sentences_in_dialogue_are_kept() {
        let text = "Did you see the ferry leave that night?\nNo.\nThen who told you about it?";
        assert_eq!(roles(text), [Role::Body; 3]);
    }

    #[test]
    fn a_text_without_punctuation_is_kept_whole() {
        assert!(
            roles("tide out\nboats gone\nsalt on the rope\n")
                .iter()
                .all(|r| *r == Role::Body)
        );
        assert_eq!(roles("..."), [Role::Body]);
        assert_eq!(roles("©"), [Role::Body]);
    }
}
