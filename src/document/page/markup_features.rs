//! What markup tells of each line, as numbers from 0 to 1.
//!
//! Besides what stands on a line's own markup, this is how its text compares with
//! the rest: an article's paragraphs share a container and a path of tags, and
//! together they are most of what is written on a page.

use super::{Ancestor, Hint, LineMarkup, Page, Tag};
use crate::text::chars::count;
use crate::text::interner::Interner;
use crate::text::span::Span;

/// What is told of a line, in the order of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkupFeature {
    /// 1 for a paragraph.
    Paragraph,
    /// 1 for a heading of the first level.
    Headline,
    /// 1 for a heading of a lower level.
    Heading,
    /// 1 for an item, and in a list.
    List,
    /// 1 for a quotation, and in one.
    Quote,
    /// 1 for a caption, in a figure, and by name for pictures.
    Caption,
    /// 1 for a cell, and in a table.
    Table,
    /// 1 in an article that is in no other.
    Article,
    /// 1 in an article inside another.
    InnerArticle,
    /// 1 in what is marked as the main part.
    Main,
    /// 1 in navigation, also by name.
    Nav,
    /// 1 in an excluded, and by name beside the text.
    Aside,
    /// 1 in the head of the page, and by name.
    Header,
    /// 1 in the foot of the page or of a part, and by name.
    Footer,
    /// 1 in forms and dialogs and on buttons, and by name for accounts, consent and what is hidden.
    Control,
    /// 1 by name for the article's text.
    Body,
    /// 1 by name for comments.
    Comment,
    /// 1 by name for other articles.
    Related,
    /// 1 by name for cards and teasers.
    Card,
    /// 1 by name for advertisements and appeals.
    Ad,
    /// 1 by name for sharing, tags and shops.
    Share,
    /// 1 by name for authors and dates, and in an address.
    Byline,
    /// 1 by name for headlines and standfirsts.
    Title,
    /// 1 by name for boxes.
    Box,
    /// 1 if it goes on after a single `br`.
    Broken,
    /// Share of its characters that are links.
    Links,
    /// Text on its path, as a share of the path with the most.
    Path,
    /// Text in its container, as a share of the container with the most.
    Container,
    /// The same of the element around the container.
    Outer,
    /// Number of elements around it, 1 at 32.
    Depth,
}

impl MarkupFeature {
    /// All of them, in the order of their numbers.
    pub const ALL: [MarkupFeature; MARKUP_FEATURES] = [
        MarkupFeature::Paragraph,
        MarkupFeature::Headline,
        MarkupFeature::Heading,
        MarkupFeature::List,
        MarkupFeature::Quote,
        MarkupFeature::Caption,
        MarkupFeature::Table,
        MarkupFeature::Article,
        MarkupFeature::InnerArticle,
        MarkupFeature::Main,
        MarkupFeature::Nav,
        MarkupFeature::Aside,
        MarkupFeature::Header,
        MarkupFeature::Footer,
        MarkupFeature::Control,
        MarkupFeature::Body,
        MarkupFeature::Comment,
        MarkupFeature::Related,
        MarkupFeature::Card,
        MarkupFeature::Ad,
        MarkupFeature::Share,
        MarkupFeature::Byline,
        MarkupFeature::Title,
        MarkupFeature::Box,
        MarkupFeature::Broken,
        MarkupFeature::Links,
        MarkupFeature::Path,
        MarkupFeature::Container,
        MarkupFeature::Outer,
        MarkupFeature::Depth,
    ];
}

/// How many numbers a row has.
pub const MARKUP_FEATURES: usize = MarkupFeature::Depth as usize + 1;

/// Characters from which a line is running text rather than a label.
const RUNNING: usize = 60;
/// Elements around a line after which it is simply deep.
const DEEP: f32 = 32.0;
/// What stands over more than this share of a page's text is the page's own,
/// such as `has-sidebar` or one form around it all, and says nothing of a line.
const EVERYWHERE: f32 = 0.6;
/// Comments may be more than that under a short post; but not all of a page.
const ALL_BUT_A_POST: f32 = 0.95;
/// What may stand over all of it.
const WITHIN_ALL: u32 = Ancestor::Article.bit() | Ancestor::Main.bit() | Ancestor::Broken.bit();

/// Tells what the line_markup say of lines, which are given by their spans in reading
/// order; nothing for a plain text. Takes linear time.
#[must_use]
pub fn markup_features(page: &Page, lines: &[Span]) -> Vec<[f32; MARKUP_FEATURES]> {
    let line_markup = page.line_markup_of(lines);
    let texts = lines.iter().map(|span| mass(span.of(page.text)));
    let mut masses: Vec<f32> = texts
        .zip(&line_markup)
        .map(|(mass, markup)| mass * (1.0 - f32::from(markup.links) / 100.0))
        .collect();
    let is_comment = |markup: &LineMarkup| markup.hints & Hint::Comment.bit() != 0;
    let comments: f32 = line_markup
        .iter()
        .zip(&masses)
        .filter(|(markup, _)| is_comment(markup))
        .map(|(_, mass)| mass)
        .sum();
    let may = if comments <= ALL_BUT_A_POST * masses.iter().sum::<f32>() {
        // What readers wrote is not what the page is about.
        for (mass, _) in masses
            .iter_mut()
            .zip(&line_markup)
            .filter(|(_, markup)| is_comment(markup))
        {
            *mass = 0.0;
        }
        Hint::Body.bit() | Hint::Comment.bit()
    } else {
        Hint::Body.bit()
    };
    let hints = telling(&masses, line_markup.iter().map(|m| m.hints), may);
    let ancestors = telling(&masses, line_markup.iter().map(|m| m.ancestors), WITHIN_ALL);
    let (mut paths, mut containers) = (Masses::default(), Masses::default());
    for (markup, &mass) in line_markup.iter().zip(&masses) {
        paths.add(markup.path, mass);
        // As Readability counts: the element around the container gets half.
        containers.add(markup.container, mass);
        containers.add(markup.outer, mass / 2.0);
    }
    let rows = line_markup.iter().map(|markup| {
        let mut row = own(markup, markup.ancestors & ancestors, markup.hints & hints);
        row[MarkupFeature::Path as usize] = paths.share(markup.path);
        row[MarkupFeature::Container as usize] = containers.share(markup.container);
        row[MarkupFeature::Outer as usize] = containers.share(markup.outer);
        row
    });
    rows.collect()
}

/// The characters of a line that count as running text.
fn mass(line: &str) -> f32 {
    match count(line) {
        length @ RUNNING.. => length as f32,
        _ => 0.0,
    }
}

/// The flags that do not stand over nearly all of the text, and those that may.
fn telling(masses: &[f32], flags: impl Iterator<Item = u32>, may: u32) -> u32 {
    let mut under = [0.0f32; 32];
    for (flags, mass) in flags.zip(masses) {
        for (bit, sum) in under.iter_mut().enumerate() {
            *sum += if flags >> bit & 1 == 1 { *mass } else { 0.0 };
        }
    }
    let all: f32 = masses.iter().sum();
    let bits = under.iter().enumerate();
    bits.fold(may, |telling, (bit, &sum)| {
        telling | u32::from(sum <= all * EVERYWHERE) << bit
    })
}

/// What a markup says by itself, of its flags only those that tell something.
fn own(markup: &LineMarkup, ancestors: u32, hints: u32) -> [f32; MARKUP_FEATURES] {
    let mut row = [0.0; MARKUP_FEATURES];
    let mut tell =
        |feature: MarkupFeature, is: bool| row[feature as usize] = f32::from(u8::from(is));
    let ancestors = |what: &[Ancestor]| what.iter().any(|&flag| ancestors & flag.bit() != 0);
    let named = |what: &[Hint]| what.iter().any(|&flag| hints & flag.bit() != 0);
    tell(MarkupFeature::Paragraph, markup.tag == Tag::Paragraph);
    tell(MarkupFeature::Headline, markup.tag == Tag::Heading(1));
    tell(
        MarkupFeature::Heading,
        matches!(markup.tag, Tag::Heading(2..)),
    );
    let is_item = matches!(markup.tag, Tag::Item | Tag::Term | Tag::Definition);
    tell(MarkupFeature::List, is_item || ancestors(&[Ancestor::List]));
    tell(
        MarkupFeature::Quote,
        markup.tag == Tag::Quote || ancestors(&[Ancestor::Quote]),
    );
    let is_caption = markup.tag == Tag::Caption || ancestors(&[Ancestor::Figure]);
    tell(MarkupFeature::Caption, is_caption || named(&[Hint::Media]));
    tell(
        MarkupFeature::Table,
        markup.tag == Tag::Cell || ancestors(&[Ancestor::Table]),
    );
    let is_inner = ancestors(&[Ancestor::InnerArticle]);
    tell(
        MarkupFeature::Article,
        ancestors(&[Ancestor::Article]) && !is_inner,
    );
    tell(MarkupFeature::InnerArticle, is_inner);
    tell(MarkupFeature::Main, ancestors(&[Ancestor::Main]));
    tell(
        MarkupFeature::Nav,
        ancestors(&[Ancestor::Nav]) || named(&[Hint::Nav]),
    );
    tell(
        MarkupFeature::Aside,
        ancestors(&[Ancestor::Aside]) || named(&[Hint::Sidebar]),
    );
    tell(
        MarkupFeature::Header,
        ancestors(&[Ancestor::PageHeader]) || named(&[Hint::Header]),
    );
    let foot = [Ancestor::PageFooter, Ancestor::Footer];
    tell(
        MarkupFeature::Footer,
        ancestors(&foot) || named(&[Hint::Footer]),
    );
    let controls = [Ancestor::Form, Ancestor::Dialog, Ancestor::Button];
    let closed = [Hint::Account, Hint::Consent, Hint::Hidden];
    tell(
        MarkupFeature::Control,
        ancestors(&controls) || named(&closed),
    );
    tell(MarkupFeature::Body, named(&[Hint::Body]));
    tell(MarkupFeature::Comment, named(&[Hint::Comment]));
    tell(MarkupFeature::Related, named(&[Hint::Related]));
    tell(MarkupFeature::Card, named(&[Hint::Card]));
    tell(MarkupFeature::Ad, named(&[Hint::Ad, Hint::Promo]));
    tell(
        MarkupFeature::Share,
        named(&[Hint::Share, Hint::Tags, Hint::Shop]),
    );
    tell(
        MarkupFeature::Byline,
        named(&[Hint::Byline]) || ancestors(&[Ancestor::Address]),
    );
    tell(
        MarkupFeature::Title,
        named(&[Hint::Title, Hint::Standfirst]),
    );
    tell(MarkupFeature::Box, named(&[Hint::Box]));
    tell(MarkupFeature::Broken, ancestors(&[Ancestor::Broken]));
    row[MarkupFeature::Links as usize] = f32::from(markup.links) / 100.0;
    row[MarkupFeature::Depth as usize] = (f32::from(markup.depth) / DEEP).min(1.0);
    row
}

/// How much text stands under each of some numbers.
#[derive(Default)]
struct Masses {
    numbers: Interner,
    of: Vec<f32>,
    most: f32,
}

impl Masses {
    fn add(&mut self, number: u32, mass: f32) {
        let (id, is_new) = self.numbers.intern(&number.to_le_bytes());
        if is_new {
            self.of.push(0.0);
        }
        let sum = &mut self.of[id as usize];
        *sum += mass;
        self.most = self.most.max(*sum);
    }

    fn share(&self, number: u32) -> f32 {
        match self.numbers.find(&number.to_le_bytes()) {
            Some(id) if self.most > 0.0 => self.of[id as usize] / self.most,
            _ => 0.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: &str =
        "The ferry to Lind stayed in port on Tuesday, and nobody on the quay minded.";

    /// The rows of lines of running text with these line_markup.
    fn rows(line_markup: Vec<LineMarkup>) -> Vec<[f32; MARKUP_FEATURES]> {
        let text = [LONG, "\n"].concat().repeat(line_markup.len());
        let page = Page::new(&text, line_markup).expect("a markup a line");
        let step = LONG.len() + 1;
        let spans: Vec<Span> = (0..page.line_markup().len())
            .map(|i| Span::new(i * step, i * step + LONG.len()))
            .collect();
        let rows = markup_features(&page, &spans);
        let all = rows.iter().flatten();
        assert!(
            all.clone().all(|value| (0.0..=1.0).contains(value)),
            "{rows:?}"
        );
        rows
    }

    fn is_near(value: f32, wanted: f32) -> bool {
        (value - wanted).abs() < 1e-6
    }

    #[test]
    fn a_plain_text_has_no_clues() {
        assert!(markup_features(&Page::from(LONG), &[Span::new(0, LONG.len())]).is_empty());
    }

    #[test]
    fn what_a_mark_says_is_told_as_it_is() {
        let markup = LineMarkup {
            tag: Tag::Heading(1),
            ancestors: Ancestor::Article.bit(),
            links: 40,
            depth: 16,
            ..LineMarkup::default()
        };
        let row = rows(vec![markup])[0];
        for (feature, wanted) in [
            (MarkupFeature::Headline, 1.0),
            (MarkupFeature::Heading, 0.0),
            (MarkupFeature::Article, 1.0),
            (MarkupFeature::InnerArticle, 0.0),
            (MarkupFeature::Links, 0.4),
            (MarkupFeature::Depth, 0.5),
        ] {
            assert!(
                is_near(row[feature as usize], wanted),
                "{feature:?} in {row:?}"
            );
        }
    }

    #[test]
    fn the_container_and_the_path_with_the_most_text_stand_out() {
        let at = |container, outer, path| LineMarkup {
            path,
            container,
            outer,
            ..LineMarkup::default()
        };
        let found = rows(vec![
            at(2, 1, 7),
            at(2, 1, 7),
            at(2, 1, 7),
            at(3, 1, 7),
            at(4, 3, 8),
        ]);
        let values = |feature: MarkupFeature| found.iter().map(move |row| row[feature as usize]);
        let wanted = [1.0, 1.0, 1.0, 0.5, 1.0 / 3.0];
        assert!(
            values(MarkupFeature::Container)
                .zip(wanted)
                .all(|(a, b)| is_near(a, b))
        );
        let wanted = [2.0 / 3.0, 2.0 / 3.0, 2.0 / 3.0, 2.0 / 3.0, 0.5];
        assert!(
            values(MarkupFeature::Outer)
                .zip(wanted)
                .all(|(a, b)| is_near(a, b))
        );
        let wanted = [1.0, 1.0, 1.0, 1.0, 0.25];
        assert!(
            values(MarkupFeature::Path)
                .zip(wanted)
                .all(|(a, b)| is_near(a, b))
        );
    }

    #[test]
    fn a_name_over_nearly_all_of_the_text_says_nothing() {
        let with = |hint: Hint| LineMarkup {
            hints: hint.bit(),
            ..LineMarkup::default()
        };
        let found = |hint: Hint, feature: MarkupFeature, of: usize| {
            let mut line_markup = vec![LineMarkup::default(); 4 - of];
            line_markup.extend(vec![with(hint); of]);
            rows(line_markup)[3][feature as usize]
        };
        assert!(is_near(found(Hint::Sidebar, MarkupFeature::Aside, 1), 1.0));
        assert!(is_near(found(Hint::Sidebar, MarkupFeature::Aside, 4), 0.0));
        assert!(is_near(found(Hint::Body, MarkupFeature::Body, 4), 1.0));
        let form = |ancestors| LineMarkup {
            ancestors,
            ..LineMarkup::default()
        };
        let control = MarkupFeature::Control as usize;
        let all = rows(vec![form(Ancestor::Form.bit()); 2]);
        assert!(is_near(all[0][control], 0.0));
        let one = rows(vec![form(Ancestor::Form.bit()), form(0)]);
        assert!(is_near(one[0][control], 1.0));
    }
}
