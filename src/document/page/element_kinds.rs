//! Tables of HTML elements and ARIA roles.
//!
//! In: the name of a tag, the value of a `role` attribute. Out: an
//! [`ElementKind`], which says how the element is laid out and what it makes of
//! the lines in it.

use super::{Ancestor, Tag};
use crate::text::chars::split_blanks;

/// Layout of an element among others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flow {
    /// Part of a line.
    Inline,
    /// Part of a line, and a link if it has an `href`.
    Link,
    /// Part of a line, above it: powers and note marks.
    Raised,
    /// Part of a line: a formula, and all elements in it.
    Formula,
    /// Part of a line if the line has other text, and lines of its own if not.
    Unknown,
    /// Part of a line in running text, and skipped elsewhere.
    Control,
    /// Lines of its own.
    Block,
    /// Lines of its own, with white space preserved.
    Preformatted,
    /// A line break (`br`).
    Break,
    /// Lines of its own; the element contains the whole page (`html`, `body`).
    Page,
    /// Skipped: scripts, form controls, non-text elements, pronunciation, struck text.
    Skipped,
}

impl Flow {
    /// Returns `true` if the element is part of the line around it.
    pub(crate) fn is_inline(self) -> bool {
        matches!(
            self,
            Flow::Inline | Flow::Link | Flow::Raised | Flow::Formula | Flow::Control
        )
    }
}

/// Meaning of an element, by its tag and its role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ElementKind {
    pub(crate) flow: Flow,
    /// Tag of the lines in the element. `None` if they keep that of the element around it.
    pub(crate) tag: Option<Tag>,
    /// Bits of [`Ancestor`] that hold for the lines in the element.
    pub(crate) ancestors: u32,
}

impl ElementKind {
    /// Applies the first known role of a `role` attribute, and the `aria-level` of
    /// a heading.
    pub(crate) fn apply_role(&mut self, roles: &str, level: Option<String>) {
        let Some(role) = split_blanks(roles).find_map(|role| find(ROLES, role)) else {
            return;
        };
        // Inline elements (such as images) do not set the line's tag.
        if self.flow == Flow::Block || role.tag != Some(Tag::Other) {
            self.tag = role.tag;
        }
        // "presentation" cancels the meaning of the tag; other roles add to it.
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

/// An element without a meaning of its own.
const fn kind(flow: Flow) -> ElementKind {
    ElementKind {
        flow,
        tag: None,
        ancestors: 0,
    }
}

/// A block whose lines have this tag.
const fn block(tag: Tag) -> ElementKind {
    ElementKind {
        flow: Flow::Block,
        tag: Some(tag),
        ancestors: 0,
    }
}

/// A block that starts a new part of the page, so that its lines do not keep the
/// tag of an element around it.
const fn part(ancestors: Ancestor) -> ElementKind {
    ElementKind {
        flow: Flow::Block,
        tag: Some(Tag::Other),
        ancestors: ancestors.bit(),
    }
}

const FORM: ElementKind = part(Ancestor::Form);
const QUOTE: ElementKind = ElementKind {
    flow: Flow::Block,
    tag: Some(Tag::Quote),
    ancestors: Ancestor::Quote.bit(),
};

/// Length of the longest name in the tables, in bytes.
const LONGEST: usize = 13;

/// Elements with a meaning, by their tags. All others are [`Flow::Unknown`].
const ELEMENTS: &[(&str, ElementKind)] = &[
    (
        "abbr acronym b bdi bdo big cite code data dfn em font i img ins kbd label map mark nobr \
         output picture q rb ruby samp slot small span strong sub time tt u var wbr",
        kind(Flow::Inline),
    ),
    ("a", kind(Flow::Link)),
    ("sup", kind(Flow::Raised)),
    ("math", kind(Flow::Formula)),
    ("button meter object progress", kind(Flow::Control)),
    ("html body", kind(Flow::Page)),
    ("br", kind(Flow::Break)),
    (
        "annotation audio canvas datalist del embed head iframe input link meta noframes noscript \
         rp rt rtc s script select source strike style svg template textarea video",
        kind(Flow::Skipped),
    ),
    (
        "center details div fieldset hgroup hr legend tbody tfoot thead tr",
        kind(Flow::Block),
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

/// ARIA roles and their meaning. The `flow` is not used: it depends on the tag alone.
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
    // The level comes from `aria-level`; 2 is the default of ARIA.
    ("heading", block(Tag::Heading(2))),
    ("listitem", block(Tag::Item)),
    ("paragraph", block(Tag::Paragraph)),
    ("term", block(Tag::Term)),
    ("definition", block(Tag::Definition)),
    ("caption", block(Tag::Caption)),
    ("cell columnheader gridcell rowheader", block(Tag::Cell)),
    ("none presentation", kind(Flow::Block)),
];

/// Returns the kind of an element by its tag, which must be in lower case.
pub(super) fn element(name: &str) -> ElementKind {
    find(ELEMENTS, name).unwrap_or(kind(Flow::Unknown))
}

/// Returns the entry of a table whose space-separated names include `name`.
#[inline(never)]
fn find(table: &[(&str, ElementKind)], name: &str) -> Option<ElementKind> {
    if name.len() > LONGEST {
        return None;
    }
    let includes_name = |names: &str| {
        let mut names = names.as_bytes().split(|&b| b == b' ');
        names.any(|candidate| candidate == name.as_bytes())
    };
    let entry = table.iter().find(|(names, _)| includes_name(names));
    entry.map(|&(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_have_their_kinds() {
        assert_eq!(element("h3").tag, Some(Tag::Heading(3)));
        assert_eq!(element("nav").ancestors, Ancestor::Nav.bit());
        assert_eq!(element("aside").ancestors, Ancestor::Aside.bit());
        assert_eq!(element("my-card"), kind(Flow::Unknown));
        assert_eq!(element("div"), kind(Flow::Block));
        assert_eq!(element("svg").flow, Flow::Skipped);
        assert_eq!(element("span").flow, Flow::Inline);
        assert_eq!(element("mark").flow, Flow::Inline);
    }

    #[test]
    fn roles_add_to_the_meaning_of_tags() {
        let with_role = |tag: &str, roles: &str, level: Option<&str>| {
            let mut kind = element(tag);
            kind.apply_role(roles, level.map(String::from));
            (kind.tag, kind.ancestors)
        };
        let (other, nav) = (Some(Tag::Other), Ancestor::Nav.bit());
        assert_eq!(with_role("table", "presentation", None), (None, 0));
        assert_eq!(
            with_role("ul", "x navigation", None),
            (other, nav | Ancestor::List.bit())
        );
        let figure = Ancestor::Figure.bit();
        assert_eq!(with_role("span", "img", None), (None, figure));
        let paragraph = Some(Tag::Paragraph);
        assert_eq!(with_role("p", "group", None), (paragraph, 0));
        for (level, heading) in [(None, 2), (Some("1"), 1), (Some("7"), 2), (Some(""), 2)] {
            assert_eq!(
                with_role("p", "heading", level),
                (Some(Tag::Heading(heading)), 0)
            );
        }
    }
}
