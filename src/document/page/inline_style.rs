//! Inline styles: the declarations of a `style` attribute that matter to reading.
//!
//! In: the value of the attribute. Out: a [`Style`]. Declarations are parsed as CSS does:
//! text in quotes, parentheses and comments separates none, case and white space are
//! ignored, and the last declaration of a property applies. A search for substrings would
//! take `backface-visibility: hidden` for a hidden element.

use crate::text::chars::contains;

/// Declarations that matter, as a property and a part of its value without white space.
/// A value that ends in a semicolon is whole. The number of an entry is its bit in
/// [`Style`].
const DECLARATIONS: [(&str, &str); 20] = [
    ("display", "none"),
    ("visibility", "hidden"),
    ("visibility", "collapse"),
    ("text-decoration", "line-through"),
    ("text-decoration-line", "line-through"),
    // Text that is moved out of sight, for screen readers.
    ("clip", "rect("),
    ("left", "-999"),
    ("text-indent", "-999"),
    // Word: hidden text, the bullets of lists, comments.
    ("mso-hide", "all"),
    ("mso-list", "ignore"),
    ("mso-element", "comment"),
    ("white-space", "pre"),
    ("white-space", "break-spaces"),
    ("white-space-collapse", "preserve"),
    ("white-space", "pre-line"),
    ("white-space-collapse", "preserve-breaks"),
    ("display", "inline;"),
    ("display", "block;"),
    ("white-space", ""),
    ("white-space-collapse", ""),
];
/// Bits of declarations that hide an element.
const HIDING: u32 = (1 << 11) - 1;
/// Bits of declarations that preserve line breaks.
const PRESERVING_BREAKS: u32 = 0b1_1111 << 11;
/// Bits of declarations that preserve line breaks and collapse other white space.
const COLLAPSING_SPACES: u32 = 0b11 << 14;
/// Bit of `display: inline`.
const INLINE: u32 = 1 << 16;
/// Bit of `display: block`.
const BLOCK: u32 = 1 << 17;
/// Bits of any declaration about white space.
const WHITE_SPACE: u32 = 0b11 << 18;

/// Declarations of an element: bits of [`DECLARATIONS`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Style(u32);

impl Style {
    /// Parses the value of a `style` attribute.
    #[inline(never)]
    pub(crate) fn parse(attribute: &str) -> Self {
        let mut style = Self::default();
        let mut declaration = String::new();
        // The character that ends the open string, parenthesis or comment; 0 outside of them.
        let (mut open, mut previous) = (0, 0);
        for byte in attribute.bytes().chain([b';']) {
            open = match (open, byte) {
                (0, b'"' | b'\'') => byte,
                (0, b'(') => b')',
                (0, b'*') if previous == b'/' => b'/',
                (b'/', b'/') if previous != b'*' => b'/',
                _ if open == byte => 0,
                _ => open,
            };
            previous = byte;
            if open != b'/' && byte != b'/' && byte > b' ' {
                declaration.push(char::from(byte.to_ascii_lowercase()));
            }
            if open == 0 && byte == b';' {
                style.declare(&declaration);
                declaration.clear();
            }
        }
        style
    }

    /// Applies a declaration in lower case without white space.
    fn declare(&mut self, declaration: &str) {
        let Some((property, value)) = declaration.split_once(':') else {
            return;
        };
        for (bit, (name, part)) in DECLARATIONS.iter().enumerate() {
            if *name == property {
                self.0 &= !(1 << bit);
                let is_declared = value == *part || !part.ends_with(';') && contains(value, part);
                self.0 |= u32::from(is_declared) << bit;
            }
        }
    }

    /// Returns `true` if the element is not shown, or its text is struck out.
    pub(crate) fn hides(self) -> bool {
        self.0 & HIDING != 0
    }

    /// Returns `true` if the element has a `white-space` of its own.
    pub(crate) fn declares_white_space(self) -> bool {
        self.0 & WHITE_SPACE != 0
    }

    /// Returns `true` if line breaks in the element's text are shown.
    pub(crate) fn preserves_breaks(self) -> bool {
        self.0 & PRESERVING_BREAKS != 0
    }

    /// Returns `true` if line breaks in the element's text are shown and other white space
    /// is collapsed.
    pub(crate) fn collapses_spaces(self) -> bool {
        self.0 & COLLAPSING_SPACES != 0
    }

    /// Returns `true` if the element is part of a line, whatever its tag.
    pub(crate) fn is_inline(self) -> bool {
        self.0 & INLINE != 0
    }

    /// Returns `true` if the element has lines of its own, whatever its tag.
    pub(crate) fn is_block(self) -> bool {
        self.0 & BLOCK != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hiding_declarations_are_found_in_any_spelling() {
        for style in [
            "display:none",
            "color: red; DISPLAY :\t none !important",
            "display/**/: /* ; */ none",
            "background: url(a;b) ; visibility: hidden;",
            "font-family: 'a;b'; visibility: collapse",
            "text-decoration: underline line-through",
            "position: absolute; left: -9999px",
            "mso-list: Ignore",
            "mso-element:comment-list",
            "display: block; display: none",
        ] {
            assert!(Style::parse(style).hides(), "{style}");
        }
    }

    #[test]
    fn other_properties_and_values_hide_nothing() {
        for style in [
            "",
            ";:;",
            "backface-visibility: hidden",
            "--display: none",
            "transition: visibility 0.3s; --visibility: hidden",
            "background: url('display:none')",
            "background: url(x;display:none)",
            "content: ';display:none'",
            "/* display: none */ color: red",
            "display: none; display: block",
            "content-visibility: hidden",
            "left: -9px",
        ] {
            assert!(!Style::parse(style).hides(), "{style}");
        }
    }

    #[test]
    fn white_space_is_preserved_as_declared() {
        for (style, breaks, collapses) in [
            ("white-space: pre", true, false),
            ("white-space: pre-wrap", true, false),
            ("white-space: pre-line", true, true),
            ("white-space-collapse: preserve", true, false),
            ("white-space-collapse: preserve-breaks", true, true),
            ("white-space: nowrap", false, false),
            ("white-space: pre; white-space: normal", false, false),
        ] {
            let style = Style::parse(style);
            assert_eq!(style.preserves_breaks(), breaks, "{style:?}");
            assert_eq!(style.collapses_spaces(), collapses, "{style:?}");
        }
    }

    #[test]
    fn only_the_whole_value_makes_an_element_part_of_a_line() {
        assert!(Style::parse("display: inline").is_inline());
        let both = Style::parse("display: inline-block");
        assert!(!both.is_inline() && !both.is_block());
    }
}
