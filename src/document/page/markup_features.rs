//! Markup features: what markup says about each line, as numbers from 0 to 1.
//!
//! In: a page and the spans of its lines. Out: a feature vector for each line. Most
//! features come from the line's own markup. Three compare its text with the rest
//! of the page, because the paragraphs of an article share a container and a path
//! of tags and together are most of the text.

mod feature;
mod text_sums;

use super::{Ancestor, Hint, LineMarkup, Page, Tag};
use crate::text::chars::count;
use crate::text::span::Span;
pub use feature::{MARKUP_FEATURES, MarkupFeature};
use text_sums::TextSums;

/// Minimum length of running text, in characters; shorter lines are labels.
const MIN_PROSE_CHARACTERS: usize = 60;
/// Number of elements around a line that maps to 1.
const MAX_DEPTH: f32 = 32.0;
/// Maximum share of a page's text that a flag may apply to. A flag above it belongs
/// to the page as a whole, such as `has-sidebar` or one form around everything, and
/// says nothing about a single line.
const MAX_COVERAGE: f32 = 0.6;
/// The same for comments, which may be most of the text under a short post, but
/// not all of a page.
const MAX_COMMENT_COVERAGE: f32 = 0.95;
/// Ancestors that are informative even if they apply to the whole text.
const ALWAYS_INFORMATIVE: u32 =
    any_ancestor(&[Ancestor::Article, Ancestor::Main, Ancestor::Broken]);

/// Features that are 1 if a line has one of some ancestors or one of some hints:
/// the feature, the bits of the ancestors, the bits of the hints.
const FLAG_FEATURES: [(MarkupFeature, u32, u32); 22] = {
    use Ancestor as A;
    use Hint as H;
    use MarkupFeature as F;
    const NO_ANCESTOR: u32 = 0;
    const NO_HINT: u32 = 0;
    [
        (F::List, any_ancestor(&[A::List]), NO_HINT),
        (F::Quote, any_ancestor(&[A::Quote]), NO_HINT),
        (
            F::Caption,
            any_ancestor(&[A::Figure]),
            any_hint(&[H::Media]),
        ),
        (F::Table, any_ancestor(&[A::Table]), NO_HINT),
        (F::Article, any_ancestor(&[A::Article]), NO_HINT),
        (F::InnerArticle, any_ancestor(&[A::InnerArticle]), NO_HINT),
        (F::Main, any_ancestor(&[A::Main]), NO_HINT),
        (F::Nav, any_ancestor(&[A::Nav]), any_hint(&[H::Nav])),
        (F::Aside, any_ancestor(&[A::Aside]), any_hint(&[H::Sidebar])),
        (
            F::Header,
            any_ancestor(&[A::PageHeader]),
            any_hint(&[H::Header]),
        ),
        (
            F::Footer,
            any_ancestor(&[A::PageFooter, A::Footer]),
            any_hint(&[H::Footer]),
        ),
        (
            F::Control,
            any_ancestor(&[A::Form, A::Dialog, A::Button]),
            any_hint(&[H::Account, H::Consent, H::Hidden, H::Unseen]),
        ),
        (F::Body, NO_ANCESTOR, any_hint(&[H::Body])),
        (F::Comment, NO_ANCESTOR, any_hint(&[H::Comment])),
        (F::Related, NO_ANCESTOR, any_hint(&[H::Related])),
        (F::Card, NO_ANCESTOR, any_hint(&[H::Card])),
        (F::Ad, NO_ANCESTOR, any_hint(&[H::Ad, H::Promo])),
        (
            F::Share,
            NO_ANCESTOR,
            any_hint(&[H::Share, H::Tags, H::Shop]),
        ),
        (
            F::Byline,
            any_ancestor(&[A::Address]),
            any_hint(&[H::Byline]),
        ),
        (F::Title, NO_ANCESTOR, any_hint(&[H::Title, H::Standfirst])),
        (F::Box, NO_ANCESTOR, any_hint(&[H::Box])),
        (F::Broken, any_ancestor(&[A::Broken]), NO_HINT),
    ]
};

const fn any_ancestor(ancestors: &[Ancestor]) -> u32 {
    let (mut bits, mut i) = (0, 0);
    while i < ancestors.len() {
        bits |= ancestors[i].bit();
        i += 1;
    }
    bits
}

const fn any_hint(hints: &[Hint]) -> u32 {
    let (mut bits, mut i) = (0, 0);
    while i < hints.len() {
        bits |= hints[i].bit();
        i += 1;
    }
    bits
}

/// Returns the markup features of lines, which are given by their spans in reading
/// order. Empty for a plain text. Takes linear time.
#[must_use]
pub fn markup_features(page: &Page, lines: &[Span]) -> Vec<[f32; MARKUP_FEATURES]> {
    let line_markup = page.line_markup_of(lines);
    let mut lengths = prose_lengths(page.text, lines, &line_markup);
    let always_informative_hints = if discount_comments(&mut lengths, &line_markup) {
        Hint::Body.bit() | Hint::Comment.bit()
    } else {
        Hint::Body.bit()
    };
    let hints = line_markup.iter().map(|markup| markup.hints);
    let hints = informative_flags(&lengths, hints, always_informative_hints);
    let ancestors = line_markup.iter().map(|markup| markup.ancestors);
    let ancestors = informative_flags(&lengths, ancestors, ALWAYS_INFORMATIVE);
    let (mut paths, mut containers) = (TextSums::default(), TextSums::default());
    for (markup, &length) in line_markup.iter().zip(&lengths) {
        paths.add(markup.path, length);
        // As in Readability, the element around the container gets half.
        containers.add(markup.container, length);
        containers.add(markup.outer, length / 2.0);
    }
    let vectors = line_markup.iter().map(|markup| {
        let mut vector = own_features(markup, markup.ancestors & ancestors, markup.hints & hints);
        vector[MarkupFeature::Path as usize] = paths.relative(markup.path);
        vector[MarkupFeature::Container as usize] = containers.relative(markup.container);
        vector[MarkupFeature::Outer as usize] = containers.relative(markup.outer);
        vector
    });
    vectors.collect()
}

/// Returns the number of characters of running text in each line, links excluded.
fn prose_lengths(text: &str, lines: &[Span], line_markup: &[LineMarkup]) -> Vec<f32> {
    let length = |(span, markup): (&Span, &LineMarkup)| {
        let length = match count(span.of(text)) {
            length @ MIN_PROSE_CHARACTERS.. => length as f32,
            _ => 0.0,
        };
        length * (1.0 - f32::from(markup.links) / 100.0)
    };
    lines.iter().zip(line_markup).map(length).collect()
}

/// Sets the lengths of comment lines to 0, because comments do not show what the page
/// is about, and returns `true`. Leaves them and returns `false` if nearly all of the
/// text is in comments.
fn discount_comments(lengths: &mut [f32], line_markup: &[LineMarkup]) -> bool {
    let is_comment = |markup: &LineMarkup| markup.hints_at(Hint::Comment);
    let comments: f32 = line_markup
        .iter()
        .zip(&*lengths)
        .filter(|(markup, _)| is_comment(markup))
        .map(|(_, length)| length)
        .sum();
    if comments > MAX_COMMENT_COVERAGE * lengths.iter().sum::<f32>() {
        return false;
    }
    for (length, markup) in lengths.iter_mut().zip(line_markup) {
        if is_comment(markup) {
            *length = 0.0;
        }
    }
    true
}

/// Returns the bits of the flags that apply to at most [`MAX_COVERAGE`] of the text,
/// and those in `always`. `flags` yields the flags of each line.
fn informative_flags(lengths: &[f32], flags: impl Iterator<Item = u32>, always: u32) -> u32 {
    let mut covered = [0.0f32; 32];
    for (flags, length) in flags.zip(lengths) {
        for (bit, sum) in covered.iter_mut().enumerate() {
            *sum += if flags >> bit & 1 == 1 { *length } else { 0.0 };
        }
    }
    let all: f32 = lengths.iter().sum();
    let bits = covered.iter().enumerate();
    bits.fold(always, |informative, (bit, &sum)| {
        informative | u32::from(sum <= all * MAX_COVERAGE) << bit
    })
}

/// Returns the features that depend on the line's own markup alone. `ancestors` and
/// `hints` are its informative flags.
fn own_features(markup: &LineMarkup, ancestors: u32, hints: u32) -> [f32; MARKUP_FEATURES] {
    let mut vector = [0.0; MARKUP_FEATURES];
    for &(feature, ancestor_bits, hint_bits) in &FLAG_FEATURES {
        let is_set = ancestors & ancestor_bits | hints & hint_bits;
        vector[feature as usize] = f32::from(u8::from(is_set != 0));
    }
    if let Some(feature) = tag_feature(markup.tag) {
        vector[feature as usize] = 1.0;
    }
    if ancestors & Ancestor::InnerArticle.bit() != 0 {
        vector[MarkupFeature::Article as usize] = 0.0;
    }
    vector[MarkupFeature::Links as usize] = f32::from(markup.links) / 100.0;
    vector[MarkupFeature::Depth as usize] = (f32::from(markup.depth) / MAX_DEPTH).min(1.0);
    vector
}

/// Returns the feature that a line has by its tag.
fn tag_feature(tag: Tag) -> Option<MarkupFeature> {
    match tag {
        Tag::Paragraph => Some(MarkupFeature::Paragraph),
        Tag::Heading(1) => Some(MarkupFeature::Headline),
        Tag::Heading(2..) => Some(MarkupFeature::Heading),
        Tag::Item | Tag::Term | Tag::Definition => Some(MarkupFeature::List),
        Tag::Quote => Some(MarkupFeature::Quote),
        Tag::Caption => Some(MarkupFeature::Caption),
        Tag::Cell => Some(MarkupFeature::Table),
        Tag::Heading(0) | Tag::Preformatted | Tag::Other => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: &str =
        "The ferry to Lind stayed in port on Tuesday, and nobody on the quay minded.";

    /// Returns the features of lines of running text with this markup.
    fn features(line_markup: Vec<LineMarkup>) -> Vec<[f32; MARKUP_FEATURES]> {
        let text = [LONG, "\n"].concat().repeat(line_markup.len());
        let page = Page::new(&text, line_markup).expect("one markup for each line");
        let step = LONG.len() + 1;
        let spans: Vec<Span> = (0..page.line_markup().len())
            .map(|i| Span::new(i * step, i * step + LONG.len()))
            .collect();
        let vectors = markup_features(&page, &spans);
        assert!(
            vectors
                .iter()
                .flatten()
                .all(|value| (0.0..=1.0).contains(value)),
            "{vectors:?}"
        );
        vectors
    }

    fn is_near(value: f32, expected: f32) -> bool {
        (value - expected).abs() < 1e-6
    }

    #[test]
    fn a_plain_text_has_no_markup_features() {
        assert!(markup_features(&Page::from(LONG), &[Span::new(0, LONG.len())]).is_empty());
    }

    #[test]
    fn features_reflect_the_markup_of_the_line() {
        let markup = LineMarkup {
            tag: Tag::Heading(1),
            ancestors: Ancestor::Article.bit(),
            links: 40,
            depth: 16,
            ..LineMarkup::default()
        };
        let vector = features(vec![markup])[0];
        for (feature, expected) in [
            (MarkupFeature::Headline, 1.0),
            (MarkupFeature::Heading, 0.0),
            (MarkupFeature::Article, 1.0),
            (MarkupFeature::InnerArticle, 0.0),
            (MarkupFeature::Links, 0.4),
            (MarkupFeature::Depth, 0.5),
        ] {
            assert!(
                is_near(vector[feature as usize], expected),
                "{feature:?} in {vector:?}"
            );
        }
    }

    #[test]
    fn path_and_container_are_relative_to_those_with_the_most_text() {
        let at = |container, outer, path| LineMarkup {
            path,
            container,
            outer,
            ..LineMarkup::default()
        };
        let found = features(vec![
            at(2, 1, 7),
            at(2, 1, 7),
            at(2, 1, 7),
            at(3, 1, 7),
            at(4, 3, 8),
        ]);
        let values =
            |feature: MarkupFeature| found.iter().map(move |vector| vector[feature as usize]);
        let expected = [1.0, 1.0, 1.0, 0.5, 1.0 / 3.0];
        assert!(
            values(MarkupFeature::Container)
                .zip(expected)
                .all(|(a, b)| is_near(a, b))
        );
        let expected = [2.0 / 3.0, 2.0 / 3.0, 2.0 / 3.0, 2.0 / 3.0, 0.5];
        assert!(
            values(MarkupFeature::Outer)
                .zip(expected)
                .all(|(a, b)| is_near(a, b))
        );
        let expected = [1.0, 1.0, 1.0, 1.0, 0.25];
        assert!(
            values(MarkupFeature::Path)
                .zip(expected)
                .all(|(a, b)| is_near(a, b))
        );
    }

    #[test]
    fn a_flag_on_nearly_all_of_the_text_is_ignored() {
        let with = |hint: Hint| LineMarkup {
            hints: hint.bit(),
            ..LineMarkup::default()
        };
        let last_of_four = |hint: Hint, feature: MarkupFeature, hinted: usize| {
            let mut line_markup = vec![LineMarkup::default(); 4 - hinted];
            line_markup.extend(vec![with(hint); hinted]);
            features(line_markup)[3][feature as usize]
        };
        assert!(is_near(
            last_of_four(Hint::Sidebar, MarkupFeature::Aside, 1),
            1.0
        ));
        assert!(is_near(
            last_of_four(Hint::Sidebar, MarkupFeature::Aside, 4),
            0.0
        ));
        assert!(is_near(
            last_of_four(Hint::Body, MarkupFeature::Body, 4),
            1.0
        ));
        let form = |ancestors| LineMarkup {
            ancestors,
            ..LineMarkup::default()
        };
        let control = MarkupFeature::Control as usize;
        let all = features(vec![form(Ancestor::Form.bit()); 2]);
        assert!(is_near(all[0][control], 0.0));
        let one = features(vec![form(Ancestor::Form.bit()), form(0)]);
        assert!(is_near(one[0][control], 1.0));
    }
}
