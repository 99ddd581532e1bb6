//! Selection of the lines that belong to the article.
//!
//! [`select_kept`] keeps the lines with a score above 0, and then corrects that choice for texts
//! in which the scores are a poor guide: text copied without its page, verse and lists, pages
//! without any article, and threads or shops. The [`Notice`] reports such a text.

use crate::document::analyzed_lines::AnalyzedLines;
use crate::document::block::Notice;
use crate::document::line_end::SENTENCE_WORDS;
use crate::document::line_shape::LineShape;
use crate::document::page::{Ancestor, Hint, LineMarkup, Tag};

/// Share of a text's words from which it counts as all article, or as all sentences.
const NEARLY_ALL: f64 = 0.9;
/// Minimum score of a line in a text that is nearly all article.
const MIN_SCORE_IN_ARTICLE: f32 = -2.0;
/// Number of words in sentences of the article from which a text is taken for one,
/// however much else it holds.
const ARTICLE_WORDS: usize = 80;
/// Share of the words in sentences up to which a shorter text has no sentences to speak of:
/// it is verse, a list, or labels.
const FEW_SENTENCES: f64 = 0.2;
/// Share of the words in lines long enough for a sentence below which such a text is
/// labels only.
const LABELS: f64 = 0.25;
/// The same share from which such a text is verse or a list, and all of it is kept.
const VERSE: f64 = 0.7;
/// Share of the words in sentences that must be kept in an article. If fewer are, the text
/// is a collection.
const ARTICLE_SHARE: f32 = 0.4;

/// Minimum score of a line that markup sets apart.
const MIN_SCORE_APART: f32 = 1.5;
/// Share of links, in percent, from which a line is set apart.
const LINKED: u8 = 50;
/// Ancestors that set a line apart.
const APART_ANCESTORS: u32 = Ancestor::Nav.bit()
    | Ancestor::Aside.bit()
    | Ancestor::PageFooter.bit()
    | Ancestor::Footer.bit()
    | Ancestor::Form.bit();
/// Hints that set a line apart.
const APART_HINTS: u32 = Hint::Related.bit()
    | Hint::Ad.bit()
    | Hint::Promo.bit()
    | Hint::Share.bit()
    | Hint::Footer.bit();
/// Ancestors of lines that are never the article's.
const FOREIGN_ANCESTORS: u32 = Ancestor::Dialog.bit() | Ancestor::Button.bit();
/// Hints of lines that are never the article's.
const FOREIGN_HINTS: u32 =
    Hint::Comment.bit() | Hint::Account.bit() | Hint::Byline.bit() | Hint::Consent.bit();

/// Returns which lines are the article's, and a notice if the text is not an ordinary article.
pub(super) fn select_kept(lines: AnalyzedLines, scores: &[f32]) -> (Vec<bool>, Option<Notice>) {
    let (shapes, has_markup) = (lines.shapes, !lines.markup.is_empty());
    let mut kept: Vec<bool> = scores.iter().map(|&score| score > 0.0).collect();
    complete_article(&mut kept, lines, scores);
    let notice = if let Some(notice) = keep_without_sentences(&mut kept, shapes, has_markup) {
        Some(notice)
    } else if (!has_markup || !kept.contains(&true))
        && page_kind(shapes, &kept) == PageKind::Collection
    {
        // With markup, comments are marked as such, so a short post above them is an article.
        for (kept, shape) in kept.iter_mut().zip(shapes) {
            *kept |= shape.is_sentence();
        }
        Some(Notice::Collection)
    } else {
        None
    };
    (kept, notice)
}

/// Keeps more lines of a text that is nearly all sentences or nearly all article: it was
/// probably copied without the page around it. Lines that markup sets apart need a higher
/// score instead, unless they are most of the text.
fn complete_article(kept: &mut [bool], lines: AnalyzedLines, scores: &[f32]) {
    let shapes = lines.shapes;
    let nearly_all = NEARLY_ALL * words(shapes, &|_| true) as f64;
    let sentences = words(shapes, &|i| shapes[i].ends_sentence);
    let is_prose = sentences as f64 >= nearly_all;
    let is_article = words(shapes, &|i| scores[i] > 0.0) as f64 >= nearly_all;
    let min_score = |i: usize| min_score(lines.markup_of(i));
    let apart = words(shapes, &|i| shapes[i].ends_sentence && min_score(i) > 0.0);
    for (i, kept) in kept.iter_mut().enumerate() {
        if apart * 2 <= sentences && min_score(i) > 0.0 {
            *kept = scores[i] > min_score(i);
        } else {
            *kept |= (is_prose && shapes[i].ends_sentence)
                || (is_article && scores[i] > MIN_SCORE_IN_ARTICLE);
        }
    }
}

/// Returns the minimum score of a line by its markup, which may set it apart from the
/// article's text: code, links, dialogs, comments, authors and notices.
fn min_score(markup: LineMarkup) -> f32 {
    if markup.ancestors & FOREIGN_ANCESTORS != 0 || markup.hints & FOREIGN_HINTS != 0 {
        f32::INFINITY
    } else if markup.tag == Tag::Preformatted
        || markup.links >= LINKED
        || markup.ancestors & APART_ANCESTORS != 0
        || markup.hints & APART_HINTS != 0
    {
        MIN_SCORE_APART
    } else {
        0.0
    }
}

/// Decides about a text with hardly any sentences. Returns `None`, and changes nothing, for
/// any other text.
fn keep_without_sentences(
    kept: &mut [bool],
    shapes: &[LineShape],
    has_markup: bool,
) -> Option<Notice> {
    let all = words(shapes, &|_| true) as f64;
    let sentences = words(shapes, &|i| shapes[i].is_sentence()) as f64;
    // An article may be surrounded by many menus.
    let article = words(shapes, &|i| kept[i] && shapes[i].is_sentence());
    if article >= ARTICLE_WORDS || sentences > FEW_SENTENCES * all {
        return None;
    }
    let long = words(shapes, &|i| shapes[i].words >= SENTENCE_WORDS) as f64;
    if long < LABELS * all {
        kept.fill(true);
        return Some(Notice::NoArticle);
    }
    if long >= VERSE * all && (!has_markup || !kept.contains(&true)) {
        kept.fill(true);
    }
    Some(Notice::NoSentences)
}

/// Counts the words of the lines that satisfy a condition.
fn words(shapes: &[LineShape], condition: &dyn Fn(usize) -> bool) -> usize {
    let lines = (0..shapes.len()).filter(|&i| condition(i));
    lines.map(|i| shapes[i].words).sum()
}

/// Kind of page that a text seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum PageKind {
    /// Mostly one article, so that the lines that are not kept can be excluded.
    Article,
    /// A thread, a list or a shop, in which little can be a single article.
    Collection,
}

/// Distinguishes an article from a thread or a list by the share of the words in sentences
/// that would be kept.
///
/// Every sentence of a collection is kept, and the notice says so. Of the 767 pages of
/// articles in the training data 6 are taken for a collection; on those, keeping every
/// sentence is as good (word F1 .43 against .42).
fn page_kind(shapes: &[LineShape], kept: &[bool]) -> PageKind {
    let sentences = words(shapes, &|i| shapes[i].is_sentence());
    let kept = words(shapes, &|i| kept[i]);
    if (kept as f32) < ARTICLE_SHARE * sentences as f32 {
        PageKind::Collection
    } else {
        PageKind::Article
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_keeps_little_of_its_sentences_is_a_collection() {
        let line = |words, ends_sentence| LineShape {
            words,
            ends_sentence,
            is_question: false,
            line: 0,
            repeat: false,
            item: false,
            is_breadcrumb: false,
            is_certain: false,
        };
        let thread = [
            line(4, false),
            line(30, true),
            line(20, true),
            line(30, true),
        ];
        let kept = [false, false, true, false];
        assert_eq!(page_kind(&thread, &kept), PageKind::Collection);
        assert_eq!(page_kind(&thread[2..], &kept[2..]), PageKind::Article);
        assert_eq!(page_kind(&[], &[]), PageKind::Article);
    }
}
