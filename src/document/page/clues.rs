//! What markup tells of each line, as numbers from 0 to 1.
//!
//! Besides what stands on a line's own mark, this is how its text compares with
//! the rest: an article's paragraphs share a container and a path of tags, and
//! together they are most of what is written on a page.

use super::{Hint, Mark, Page, Tag, Within};
use crate::text::chars::count;
use crate::text::interner::Interner;
use crate::text::span::Span;

/// What is told of a line, in the order of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clue {
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
    /// 1 in an aside, and by name beside the text.
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

impl Clue {
    /// All of them, in the order of their numbers.
    pub const ALL: [Clue; CLUES] = [
        Clue::Paragraph,
        Clue::Headline,
        Clue::Heading,
        Clue::List,
        Clue::Quote,
        Clue::Caption,
        Clue::Table,
        Clue::Article,
        Clue::InnerArticle,
        Clue::Main,
        Clue::Nav,
        Clue::Aside,
        Clue::Header,
        Clue::Footer,
        Clue::Control,
        Clue::Body,
        Clue::Comment,
        Clue::Related,
        Clue::Card,
        Clue::Ad,
        Clue::Share,
        Clue::Byline,
        Clue::Title,
        Clue::Box,
        Clue::Broken,
        Clue::Links,
        Clue::Path,
        Clue::Container,
        Clue::Outer,
        Clue::Depth,
    ];
}

/// How many numbers a row has.
pub const CLUES: usize = Clue::Depth as usize + 1;

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
const WITHIN_ALL: u32 = Within::Article.bit() | Within::Main.bit() | Within::Broken.bit();

/// Tells what the marks say of lines, which are given by their spans in reading
/// order; nothing for a plain text. Takes linear time.
#[must_use]
pub fn clues(page: &Page, lines: &[Span]) -> Vec<[f32; CLUES]> {
    let marks = page.marks_of(lines);
    let texts = lines.iter().map(|span| mass(span.of(page.text)));
    let mut masses: Vec<f32> = texts
        .zip(&marks)
        .map(|(mass, mark)| mass * (1.0 - f32::from(mark.links) / 100.0))
        .collect();
    let is_comment = |mark: &Mark| mark.hints & Hint::Comment.bit() != 0;
    let comments: f32 = marks
        .iter()
        .zip(&masses)
        .filter(|(mark, _)| is_comment(mark))
        .map(|(_, mass)| mass)
        .sum();
    let may = if comments <= ALL_BUT_A_POST * masses.iter().sum::<f32>() {
        // What readers wrote is not what the page is about.
        for (mass, _) in masses
            .iter_mut()
            .zip(&marks)
            .filter(|(_, mark)| is_comment(mark))
        {
            *mass = 0.0;
        }
        Hint::Body.bit() | Hint::Comment.bit()
    } else {
        Hint::Body.bit()
    };
    let hints = telling(&masses, marks.iter().map(|m| m.hints), may);
    let within = telling(&masses, marks.iter().map(|m| m.within), WITHIN_ALL);
    let (mut paths, mut containers) = (Masses::default(), Masses::default());
    for (mark, &mass) in marks.iter().zip(&masses) {
        paths.add(mark.path, mass);
        // As Readability counts: the element around the container gets half.
        containers.add(mark.container, mass);
        containers.add(mark.outer, mass / 2.0);
    }
    let rows = marks.iter().map(|mark| {
        let mut row = own(mark, mark.within & within, mark.hints & hints);
        row[Clue::Path as usize] = paths.share(mark.path);
        row[Clue::Container as usize] = containers.share(mark.container);
        row[Clue::Outer as usize] = containers.share(mark.outer);
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

/// What a mark says by itself, of its flags only those that tell something.
fn own(mark: &Mark, within: u32, hints: u32) -> [f32; CLUES] {
    let mut row = [0.0; CLUES];
    let mut tell = |clue: Clue, is: bool| row[clue as usize] = f32::from(u8::from(is));
    let within = |what: &[Within]| what.iter().any(|&flag| within & flag.bit() != 0);
    let named = |what: &[Hint]| what.iter().any(|&flag| hints & flag.bit() != 0);
    tell(Clue::Paragraph, mark.tag == Tag::Paragraph);
    tell(Clue::Headline, mark.tag == Tag::Heading(1));
    tell(Clue::Heading, matches!(mark.tag, Tag::Heading(2..)));
    let is_item = matches!(mark.tag, Tag::Item | Tag::Term | Tag::Definition);
    tell(Clue::List, is_item || within(&[Within::List]));
    tell(
        Clue::Quote,
        mark.tag == Tag::Quote || within(&[Within::Quote]),
    );
    let is_caption = mark.tag == Tag::Caption || within(&[Within::Figure]);
    tell(Clue::Caption, is_caption || named(&[Hint::Media]));
    tell(
        Clue::Table,
        mark.tag == Tag::Cell || within(&[Within::Table]),
    );
    let is_inner = within(&[Within::InnerArticle]);
    tell(Clue::Article, within(&[Within::Article]) && !is_inner);
    tell(Clue::InnerArticle, is_inner);
    tell(Clue::Main, within(&[Within::Main]));
    tell(Clue::Nav, within(&[Within::Nav]) || named(&[Hint::Nav]));
    tell(
        Clue::Aside,
        within(&[Within::Aside]) || named(&[Hint::Sidebar]),
    );
    tell(
        Clue::Header,
        within(&[Within::PageHeader]) || named(&[Hint::Header]),
    );
    let foot = [Within::PageFooter, Within::Footer];
    tell(Clue::Footer, within(&foot) || named(&[Hint::Footer]));
    let controls = [Within::Form, Within::Dialog, Within::Button];
    let closed = [Hint::Account, Hint::Consent, Hint::Hidden];
    tell(Clue::Control, within(&controls) || named(&closed));
    tell(Clue::Body, named(&[Hint::Body]));
    tell(Clue::Comment, named(&[Hint::Comment]));
    tell(Clue::Related, named(&[Hint::Related]));
    tell(Clue::Card, named(&[Hint::Card]));
    tell(Clue::Ad, named(&[Hint::Ad, Hint::Promo]));
    tell(Clue::Share, named(&[Hint::Share, Hint::Tags, Hint::Shop]));
    tell(
        Clue::Byline,
        named(&[Hint::Byline]) || within(&[Within::Address]),
    );
    tell(Clue::Title, named(&[Hint::Title, Hint::Standfirst]));
    tell(Clue::Box, named(&[Hint::Box]));
    tell(Clue::Broken, within(&[Within::Broken]));
    row[Clue::Links as usize] = f32::from(mark.links) / 100.0;
    row[Clue::Depth as usize] = (f32::from(mark.depth) / DEEP).min(1.0);
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

    /// The rows of lines of running text with these marks.
    fn rows(marks: Vec<Mark>) -> Vec<[f32; CLUES]> {
        let text = [LONG, "\n"].concat().repeat(marks.len());
        let page = Page::new(&text, marks).expect("a mark a line");
        let step = LONG.len() + 1;
        let spans: Vec<Span> = (0..page.marks().len())
            .map(|i| Span::new(i * step, i * step + LONG.len()))
            .collect();
        let rows = clues(&page, &spans);
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
        assert!(clues(&Page::from(LONG), &[Span::new(0, LONG.len())]).is_empty());
    }

    #[test]
    fn what_a_mark_says_is_told_as_it_is() {
        let mark = Mark {
            tag: Tag::Heading(1),
            within: Within::Article.bit(),
            links: 40,
            depth: 16,
            ..Mark::default()
        };
        let row = rows(vec![mark])[0];
        for (clue, wanted) in [
            (Clue::Headline, 1.0),
            (Clue::Heading, 0.0),
            (Clue::Article, 1.0),
            (Clue::InnerArticle, 0.0),
            (Clue::Links, 0.4),
            (Clue::Depth, 0.5),
        ] {
            assert!(is_near(row[clue as usize], wanted), "{clue:?} in {row:?}");
        }
    }

    #[test]
    fn the_container_and_the_path_with_the_most_text_stand_out() {
        let at = |container, outer, path| Mark {
            path,
            container,
            outer,
            ..Mark::default()
        };
        let found = rows(vec![
            at(2, 1, 7),
            at(2, 1, 7),
            at(2, 1, 7),
            at(3, 1, 7),
            at(4, 3, 8),
        ]);
        let values = |clue: Clue| found.iter().map(move |row| row[clue as usize]);
        let wanted = [1.0, 1.0, 1.0, 0.5, 1.0 / 3.0];
        assert!(
            values(Clue::Container)
                .zip(wanted)
                .all(|(a, b)| is_near(a, b))
        );
        let wanted = [2.0 / 3.0, 2.0 / 3.0, 2.0 / 3.0, 2.0 / 3.0, 0.5];
        assert!(values(Clue::Outer).zip(wanted).all(|(a, b)| is_near(a, b)));
        let wanted = [1.0, 1.0, 1.0, 1.0, 0.25];
        assert!(values(Clue::Path).zip(wanted).all(|(a, b)| is_near(a, b)));
    }

    #[test]
    fn a_name_over_nearly_all_of_the_text_says_nothing() {
        let with = |hint: Hint| Mark {
            hints: hint.bit(),
            ..Mark::default()
        };
        let found = |hint: Hint, clue: Clue, of: usize| {
            let mut marks = vec![Mark::default(); 4 - of];
            marks.extend(vec![with(hint); of]);
            rows(marks)[3][clue as usize]
        };
        assert!(is_near(found(Hint::Sidebar, Clue::Aside, 1), 1.0));
        assert!(is_near(found(Hint::Sidebar, Clue::Aside, 4), 0.0));
        assert!(is_near(found(Hint::Body, Clue::Body, 4), 1.0));
        let form = |within| Mark {
            within,
            ..Mark::default()
        };
        let control = Clue::Control as usize;
        let all = rows(vec![form(Within::Form.bit()); 2]);
        assert!(is_near(all[0][control], 0.0));
        let one = rows(vec![form(Within::Form.bit()), form(0)]);
        assert!(is_near(one[0][control], 1.0));
    }
}
