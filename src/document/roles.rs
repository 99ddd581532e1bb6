//! Which lines of a story are its text, and what the others are.
//!
//! Whether a line belongs is the `classifier`'s answer; only where a rule is
//! certain does a rule decide. What a line that was set excluded stats like, its
//! [`Role`], is told by its surface.

pub(crate) mod caption;

use crate::document::block::{Block, ExclusionReason, Notice, Role};
use crate::document::line_classifier::{self, PageKind};
use crate::document::line_shape::{LineShape, SENTENCE_WORDS};
use crate::document::page::{Ancestor, LineMarkup, Tag};
use crate::language::{LINE_PHRASES, LinePhrases};
use crate::text::chars::{contains, first, last, split_blanks};
use crate::text::lines::Paragraph;
use crate::text::unicode::{is_lower, is_upper};
use caption::is_caption;

/// Words that a copyright notice may have.
const NOTICE_WORDS: usize = 40;
/// If less than this share of the words stands in sentences, and fewer than so
/// many words in those that look like an article's, the text is a poem, a list
/// or the like.
const ARTICLE_WORDS: usize = 80;
const FEW_SENTENCES: f64 = 0.2;
/// If then less than this share of the words stands in lines that are long
/// enough for a sentence, it is labels only.
const LABELS: f64 = 0.25;
/// If this share does, they are verse or a list, and all of it is meant.
const VERSE: f64 = 0.7;
/// Share of a text's words from which it is nearly all article, or nearly all
/// sentences; and the score that is enough in such an article.
const NEARLY_ALL: f64 = 0.9;
const DOUBT: f32 = -2.0;
/// Words that a heading between paragraphs may have.
const HEADING_WORDS: usize = 15;

/// Gives every line of a story its role. The title is found afterwards. `had`
/// says of every line's number whether an article has had such a line.
pub(crate) fn assign(
    text: &str,
    lines: &[Paragraph],
    shapes: &[LineShape],
    line_markup: &[LineMarkup],
    scores: &[f32],
    had: &mut [bool],
) -> (Vec<Block>, Option<Notice>) {
    let (kept, notice) = select_kept(shapes, scores, !line_markup.is_empty());
    let is_sentence = |i: &usize| kept[*i] && shapes[*i].is_sentence();
    let verse = notice == Some(Notice::NoSentences);
    let first = (0..lines.len()).find(|i| is_sentence(i) && !verse);
    let first = first.unwrap_or(0);
    // Where nothing is a sentence, nothing stands behind the last one.
    let last = (0..lines.len()).rfind(|i| is_sentence(i) && !verse);
    let last = last.unwrap_or(lines.len());
    // Over verse and lists the title stands apart.
    let headed = verse && lines.get(1).is_some_and(|line| line.gap) && shapes[0].could_be_title();
    // What stands there is a list that goes on, until a line is something else.
    let rest = (last + 1..lines.len()).find(|&i| !shapes[i].item);
    let rest = rest.unwrap_or(lines.len());
    let blocks = (0..lines.len())
        .map(|i| {
            let (line, shape) = (lines[i].span.of(text), shapes[i]);
            let markup = line_markup.get(i).copied().unwrap_or_default();
            let certain = certain_role(line, shape, markup);
            // Verse has no sentences to stand above.
            let part =
                markup_part(markup).unwrap_or_else(|| body_role(shapes, &kept, i, i < first));
            let (role, excluded) = if is_notice(line, shape.words) {
                (Role::Boilerplate, Some(ExclusionReason::Rights))
            } else if !kept[i] {
                let reason = if is_marked_off(markup) {
                    ExclusionReason::Markup
                } else if shape.is_sentence() {
                    ExclusionReason::Context
                } else {
                    ExclusionReason::Label
                };
                (
                    certain.unwrap_or_else(|| fallback_role(line, shape)),
                    Some(reason),
                )
            } else if let Some(role) = certain {
                let marked = role == Role::Caption && is_marked_off(markup);
                let reason = if marked {
                    ExclusionReason::Markup
                } else {
                    ExclusionReason::Label
                };
                (role, Some(reason))
            } else if part == Role::Standfirst || (i >= rest && shape.item) {
                (Role::Standfirst, Some(ExclusionReason::Label))
            } else if i >= rest || (i == 0 && headed) {
                // A title behind the text, or a list that is told without sentences.
                (Role::Heading, None)
            } else {
                (part, None)
            };
            // In verse and in dialogue lines come again.
            let counts = excluded.is_none() && shape.is_sentence();
            let repeat = counts && std::mem::replace(&mut had[shape.line as usize], true);
            Block {
                span: lines[i].span,
                role,
                excluded,
                repeat,
            }
        })
        .collect();
    (blocks, notice)
}

/// Which lines are the article's, by their scores.
fn select_kept(shapes: &[LineShape], scores: &[f32], marked: bool) -> (Vec<bool>, Option<Notice>) {
    let mut kept: Vec<bool> = scores.iter().map(|&score| score > 0.0).collect();
    let words = |which: &dyn Fn(usize) -> bool| -> usize {
        let lines = (0..shapes.len()).filter(|&i| which(i));
        lines.map(|i| shapes[i].words).sum()
    };
    // A text of hardly anything but sentences was copied without its page, and
    // so, mostly, was one that is nearly all article.
    let all = words(&|_| true);
    let prose = words(&|i| shapes[i].ends_sentence) as f64 >= NEARLY_ALL * all as f64;
    let whole = words(&|i| scores[i] > 0.0) as f64 >= NEARLY_ALL * all as f64;
    for (i, kept) in kept.iter_mut().enumerate() {
        *kept |= (prose && shapes[i].ends_sentence) || (whole && scores[i] > DOUBT);
    }
    let is_sentence = |i: usize| shapes[i].is_sentence();
    let (sentences, long) = (
        words(&is_sentence),
        words(&|i| shapes[i].words >= SENTENCE_WORDS),
    );
    // Among the menus of a page there may be an article all the same.
    let told = words(&|i| kept[i] && is_sentence(i));
    if told < ARTICLE_WORDS && (sentences as f64) <= FEW_SENTENCES * all as f64 {
        if (long as f64) < LABELS * all as f64 {
            return (vec![true; kept.len()], Some(Notice::NoArticle));
        }
        if long as f64 >= VERSE * all as f64 && (!marked || !kept.contains(&true)) {
            kept.fill(true);
        }
        return (kept, Some(Notice::NoSentences));
    }
    let lines = (0..shapes.len()).map(|i| (shapes[i].words, is_sentence(i), kept[i]));
    // Where comments are marked as such, a short post above them is an article.
    if (!marked || !kept.contains(&true)) && line_classifier::kind(lines) == PageKind::Collection {
        for (kept, shape) in kept.iter_mut().zip(shapes) {
            *kept |= shape.is_sentence();
        }
        return (kept, Some(Notice::Collection));
    }
    (kept, None)
}

/// Whether markup says that a line is not the article's text.
fn is_marked_off(markup: LineMarkup) -> bool {
    use Ancestor::{Aside, Button, Dialog, Figure, Footer, Form, Nav, PageFooter, PageHeader};
    let off = [
        Nav, Aside, PageHeader, PageFooter, Footer, Figure, Form, Dialog, Button,
    ];
    markup.tag == Tag::Caption || off.iter().any(|&ancestors| markup.is_within(ancestors))
}

/// What part of the article a line is by its markup.
fn markup_part(markup: LineMarkup) -> Option<Role> {
    match markup.tag {
        Tag::Heading(_) => Some(Role::Heading),
        Tag::Item | Tag::Term | Tag::Definition => Some(Role::ListItem),
        Tag::Quote => Some(Role::Quote),
        _ if markup.is_within(Ancestor::Quote) => Some(Role::Quote),
        _ => None,
    }
}

/// What part of the article a line is. `above` says that it stands above the
/// first sentence.
fn body_role(shapes: &[LineShape], kept: &[bool], i: usize, above: bool) -> Role {
    let shape = shapes[i];
    if shape.is_sentence() || (shape.ends_sentence && !above) {
        return Role::Body;
    }
    if shape.item {
        return if above {
            Role::Standfirst
        } else {
            Role::ListItem
        };
    }
    // A line without an end, by itself above a sentence, is a heading; several are a list.
    let neighbour = |j: Option<usize>| j.filter(|&j| j < kept.len() && kept[j]).map(|j| shapes[j]);
    let before = neighbour(i.checked_sub(1));
    let after = neighbour(Some(i + 1));
    let alone = before.is_none_or(|before| before.ends_sentence)
        && after.is_some_and(LineShape::is_sentence);
    if above || (alone && shape.words <= HEADING_WORDS) {
        Role::Heading
    } else {
        Role::ListItem
    }
}

/// A notice of rights: it reads like a sentence but never is one of the article's.
fn is_notice(line: &str, words: usize) -> bool {
    words <= NOTICE_WORDS
        && (line.starts_with('©')
            || any_phrase(|phrases| phrases.rights, |phrase| contains(line, phrase))
            || any_phrase(
                |phrases| phrases.rights_openings,
                |phrase| line.starts_with(phrase),
            ))
}

/// What a line certainly is that is none of the article's sentences.
fn certain_role(line: &str, shape: LineShape, markup: LineMarkup) -> Option<Role> {
    let in_figure = markup.is_within(Ancestor::Figure) && !markup.is_within(Ancestor::Quote);
    if markup.tag == Tag::Caption || in_figure || is_caption(line, shape.words) {
        Some(Role::Caption)
    } else if is_stamp(line, shape.words) {
        Some(Role::Date)
    } else if shape.ends_sentence {
        None
    } else if shape.words <= 6
        && any_phrase(|phrases| phrases.bylines, |phrase| line.starts_with(phrase))
    {
        Some(Role::Byline)
    } else if shape.words <= 6 && matches!(first(line), Some('—' | '–' | '―')) {
        Some(Role::Signature)
    } else if shape.words <= 4 && last(line) == Some(':') && is_capitals(line) {
        Some(Role::Dateline)
    } else {
        None
    }
}

/// What any other line that is not the article's stats like.
fn fallback_role(line: &str, shape: LineShape) -> Role {
    if shape.could_be_title() && !contains(line, "://") {
        Role::Heading
    } else if shape.item && shape.words >= SENTENCE_WORDS {
        Role::Standfirst
    } else if shape.is_sentence() {
        Role::Body
    } else {
        Role::Boilerplate
    }
}

/// Whether all letters are capitals.
fn is_capitals(line: &str) -> bool {
    line.chars().any(is_upper) && !line.chars().any(is_lower)
}

/// "Updated 5 sec ago", "Published April 2, 2021", "21 February 2018".
fn is_stamp(line: &str, words: usize) -> bool {
    let starts = |phrase: &str| line.starts_with(phrase);
    let dated = words <= 8
        && line.bytes().any(|b| b.is_ascii_digit())
        && split_blanks(line).any(|w| any_phrase(|phrases| phrases.months, |m| w.starts_with(m)));
    words <= 12 && (any_phrase(|phrases| phrases.stamps, starts) || dated)
}

/// Returns whether any language has a phrase of this kind that matches.
fn any_phrase(
    of: impl Fn(&LinePhrases) -> &'static [&'static str],
    matches: impl Fn(&str) -> bool,
) -> bool {
    let mut languages = LINE_PHRASES.iter();
    languages.any(|phrases| of(phrases).iter().any(|phrase| matches(phrase)))
}
