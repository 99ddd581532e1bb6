//! Position of text in a page: what the elements around it make of it.

use super::element_kinds::{ElementKind, Flow};
use super::inline_style::Style;
use super::{Ancestor, Tag};

/// Visibility of text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Visibility {
    #[default]
    Shown,
    /// Hidden by an element within a line. A formula in it is read: browsers show a picture
    /// of it instead.
    HiddenInLine,
    /// Hidden by a block.
    Hidden,
}

/// Position of text in the document: the combined properties of the elements
/// around it.
#[derive(Clone, Copy, Debug, Default)]
// Independent properties, not a state.
#[allow(clippy::struct_excessive_bools)]
pub(crate) struct TextPosition {
    pub(super) tag: Tag,
    /// Bits of [`Ancestor`].
    pub(super) ancestors: u32,
    /// Bits of [`super::Hint`].
    pub(super) hints: u32,
    /// Set if the innermost element is a block.
    pub(crate) is_block: bool,
    /// Set if the innermost element is a block in a heading, which is one line.
    pub(super) is_heading_part: bool,
    pub(super) is_link: bool,
    pub(super) is_raised: bool,
    pub(super) is_formula: bool,
    pub(crate) visibility: Visibility,
    /// Set if line breaks are shown.
    pub(super) keeps_breaks: bool,
    /// Set if all white space is shown.
    pub(super) keeps_white_space: bool,
    /// Number of elements around it.
    pub(super) depth: u8,
    /// Hash of the tags of the blocks around it.
    pub(super) path: u32,
    /// Numbers of the innermost block, its container, and the block around that.
    pub(super) blocks: [u32; 3],
}

impl TextPosition {
    /// Returns the position inside a child element.
    ///
    /// `block` is the number of the element, used if it is a block; `tag_number`
    /// that of its tag.
    pub(crate) fn child(
        &self,
        kind: ElementKind,
        hints: u32,
        style: Style,
        block: u32,
        tag_number: u32,
    ) -> Self {
        let mut child = *self;
        child.ancestors |= nested_ancestors(kind.ancestors, self.ancestors);
        child.hints |= hints;
        child.tag = kind.tag.unwrap_or(self.tag);
        child.is_link |= kind.flow == Flow::Link;
        child.is_raised |= kind.flow == Flow::Raised;
        child.is_formula |= kind.flow == Flow::Formula;
        if style.declares_white_space() || kind.flow == Flow::Preformatted {
            child.keeps_breaks = style.preserves_breaks() || kind.flow == Flow::Preformatted;
            child.keeps_white_space = child.keeps_breaks && !style.collapses_spaces();
        }
        child.depth = self.depth.saturating_add(1);
        let is_block = !kind.flow.is_inline() && kind.flow != Flow::Unknown;
        child.is_heading_part = is_block && kind.tag.is_none() && self.is_heading();
        child.is_block = is_block && !child.is_heading_part;
        if !kind.flow.is_inline() {
            let [parent, container, _] = self.blocks;
            child.blocks = [block, parent, container];
            child.path = (self.path.rotate_left(5) ^ tag_number).wrapping_mul(0x9e37_79b1);
        }
        child
    }

    /// Returns `true` if all elements here are part of a line: in a paragraph, a heading or a
    /// formula.
    pub(crate) fn is_in_line(&self) -> bool {
        self.is_formula || self.is_heading() || self.tag == Tag::Paragraph
    }

    /// Returns `true` if text here is read.
    pub(crate) fn is_shown(&self) -> bool {
        self.visibility == Visibility::Shown
            || self.visibility == Visibility::HiddenInLine && self.is_formula
    }

    /// Returns `true` in a heading.
    pub(super) fn is_heading(&self) -> bool {
        matches!(self.tag, Tag::Heading(_))
    }
}

/// Returns the ancestor flags of an element inside others: an `article` in an
/// `article` is an inner one, and a `header` or `footer` is the page's only outside
/// of `article`, `main` and `aside`.
fn nested_ancestors(own: u32, outer: u32) -> u32 {
    let mut nested = own;
    let parts = Ancestor::Article.bit() | Ancestor::Main.bit() | Ancestor::Aside.bit();
    if outer & parts != 0 {
        // The flag for a part follows that for the page: `Header` is next to `PageHeader`.
        let of_page = Ancestor::PageHeader.bit() | Ancestor::PageFooter.bit();
        nested |= (nested & of_page) << 1;
        nested &= !of_page;
    }
    // `InnerArticle` follows `Article`.
    nested | (nested & outer & Ancestor::Article.bit()) << 1
}
