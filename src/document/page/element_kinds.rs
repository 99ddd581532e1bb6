//! What elements are, by their tags and roles.

use super::{Ancestor, Tag};
use crate::text::chars::split_blanks;

/// How an element stands among others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flow {
    /// In a line.
    Inline,
    /// In a line, and a link if it leads anywhere.
    Link,
    /// In lines of its own.
    Block,
    /// In lines of its own, in which white space is kept as it is.
    Preformatted,
    /// It only ends a line.
    Break,
    /// In lines of its own, and all of the page stands in it.
    Page,
    /// Not at all: it is code, a control, or no text.
    Skipped,
}

/// What an element is by its tag or its role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ElementKind {
    pub(crate) flow: Flow,
    /// What its lines are; nothing for an element that leaves that to those around it.
    pub(crate) tag: Option<Tag>,
    /// Bits of [`Ancestor`].
    pub(crate) ancestors: u32,
}

impl ElementKind {
    /// Takes on the first of some roles that says something; that of a heading with its level.
    pub(crate) fn play(&mut self, roles: &str, level: Option<String>) {
        let Some(role) = split_blanks(roles).find_map(|name| find(ROLES, name)) else {
            return;
        };
        // A part of a line, such as a picture, is not what the line is.
        if self.flow == Flow::Block || role.tag != Some(Tag::Other) {
            self.tag = role.tag;
        }
        // "presentation" takes away what the tag says, others add to it.
        self.ancestors = match role.tag {
            None => 0,
            Some(_) => self.ancestors | role.ancestors,
        };
        let level = level.unwrap_or_default();
        if let (Some(Tag::Heading(_)), [digit @ b'1'..=b'6']) = (role.tag, level.as_bytes()) {
            self.tag = Some(Tag::Heading(digit - b'0'));
        }
    }
}

const fn kind(flow: Flow) -> ElementKind {
    ElementKind {
        flow,
        tag: None,
        ancestors: 0,
    }
}

const fn block(tag: Tag) -> ElementKind {
    ElementKind {
        flow: Flow::Block,
        tag: Some(tag),
        ancestors: 0,
    }
}

/// Begins something of its own, whatever it stands in.
const fn part(ancestors: Ancestor) -> ElementKind {
    ElementKind {
        flow: Flow::Block,
        tag: Some(Tag::Other),
        ancestors: ancestors.bit(),
    }
}

/// A form, of which nothing else is looked at.
pub(crate) const FORM: ElementKind = part(Ancestor::Form);
const QUOTE: ElementKind = ElementKind {
    flow: Flow::Block,
    tag: Some(Tag::Quote),
    ancestors: Ancestor::Quote.bit(),
};

/// Letters of the longest name in the tables.
const LONGEST: usize = 13;

/// All elements that mean something; the others are blocks.
const ELEMENTS: &[(&str, ElementKind)] = &[
    (
        "abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label map mark \
         nobr output picture q rb rtc ruby rt s samp slot small span strike strong sub sup time tt \
         u var wbr",
        kind(Flow::Inline),
    ),
    ("a", kind(Flow::Link)),
    ("html body", kind(Flow::Page)),
    ("br", kind(Flow::Break)),
    (
        "audio button canvas datalist embed head iframe input link math meta meter noframes \
         noscript object progress rp script select source style svg template textarea video",
        kind(Flow::Skipped),
    ),
    ("p", block(Tag::Paragraph)),
    ("h1", block(Tag::Heading(1))),
    ("h2", block(Tag::Heading(2))),
    ("h3", block(Tag::Heading(3))),
    ("h4", block(Tag::Heading(4))),
    ("h5", block(Tag::Heading(5))),
    ("h6", block(Tag::Heading(6))),
    ("li", block(Tag::Item)),
    ("dt", block(Tag::Term)),
    ("dd", block(Tag::Definition)),
    ("td th", block(Tag::Cell)),
    ("caption figcaption", block(Tag::Caption)),
    ("section", block(Tag::Other)),
    (
        "pre listing plaintext xmp",
        ElementKind {
            flow: Flow::Preformatted,
            tag: Some(Tag::Preformatted),
            ancestors: 0,
        },
    ),
    ("blockquote", QUOTE),
    ("article", part(Ancestor::Article)),
    ("main", part(Ancestor::Main)),
    ("nav", part(Ancestor::Nav)),
    ("aside", part(Ancestor::Aside)),
    ("header", part(Ancestor::PageHeader)),
    ("footer", part(Ancestor::PageFooter)),
    ("figure", part(Ancestor::Figure)),
    ("form search", FORM),
    ("ul ol dl menu dir", part(Ancestor::List)),
    ("table", part(Ancestor::Table)),
    ("summary", part(Ancestor::Button)),
    ("address", part(Ancestor::Address)),
    ("dialog", part(Ancestor::Dialog)),
];

/// What a role says; how the element stands is its tag's affair.
const ROLES: &[(&str, ElementKind)] = &[
    ("article comment", part(Ancestor::Article)),
    ("main", part(Ancestor::Main)),
    (
        "directory menu menubar menuitem navigation tab tablist toolbar tree",
        part(Ancestor::Nav),
    ),
    ("complementary", part(Ancestor::Aside)),
    ("banner", part(Ancestor::PageHeader)),
    ("contentinfo", part(Ancestor::PageFooter)),
    ("figure img image", part(Ancestor::Figure)),
    ("form search", part(Ancestor::Form)),
    (
        "alert alertdialog dialog status tooltip",
        part(Ancestor::Dialog),
    ),
    ("list", part(Ancestor::List)),
    ("grid table", part(Ancestor::Table)),
    ("button switch", part(Ancestor::Button)),
    ("blockquote", QUOTE),
    // Its level is another attribute's.
    ("heading", block(Tag::Heading(2))),
    ("listitem", block(Tag::Item)),
    ("paragraph", block(Tag::Paragraph)),
    ("term", block(Tag::Term)),
    ("definition", block(Tag::Definition)),
    ("caption", block(Tag::Caption)),
    ("cell columnheader gridcell rowheader", block(Tag::Cell)),
    ("none presentation", kind(Flow::Block)),
];

/// What an element is by its tag, whose name is written small.
pub(super) fn element(name: &str) -> ElementKind {
    find(ELEMENTS, name).unwrap_or(kind(Flow::Block))
}

#[inline(never)]
fn find(element_kinds: &[(&str, ElementKind)], name: &str) -> Option<ElementKind> {
    if name.len() > LONGEST {
        return None;
    }
    let is_one = |class_names: &str| {
        let mut class_names = class_names.as_bytes().split(|&b| b == b' ');
        class_names.any(|one| one == name.as_bytes())
    };
    let found = element_kinds
        .iter()
        .find(|(class_names, _)| is_one(class_names));
    found.map(|&(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_roles_are_known_by_their_names() {
        assert_eq!(element("h3").tag, Some(Tag::Heading(3)));
        assert_eq!(element("nav").ancestors, Ancestor::Nav.bit());
        assert_eq!(element("my-card"), kind(Flow::Block));
        assert_eq!(element("svg").flow, Flow::Skipped);
        assert_eq!(element("span").flow, Flow::Inline);
        let played = |tag: &str, roles: &str, level: Option<&str>| {
            let mut kind = element(tag);
            kind.play(roles, level.map(String::from));
            (kind.tag, kind.ancestors)
        };
        let (other, nav) = (Some(Tag::Other), Ancestor::Nav.bit());
        assert_eq!(played("table", "presentation", None), (None, 0));
        assert_eq!(
            played("ul", "x navigation", None),
            (other, nav | Ancestor::List.bit())
        );
        assert_eq!(played("span", "img", None), (None, Ancestor::Figure.bit()));
        assert_eq!(played("p", "group", None), (Some(Tag::Paragraph), 0));
        for (level, heading) in [(None, 2), (Some("1"), 1), (Some("7"), 2), (Some(""), 2)] {
            assert_eq!(
                played("p", "heading", level),
                (Some(Tag::Heading(heading)), 0)
            );
        }
    }
}
