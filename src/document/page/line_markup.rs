//! The markup of one line: its tag, its ancestors, hints from class names, links.
//!
//! A [`LineMarkup`] packs into four numbers, in which form it crosses the boundary
//! to JavaScript.

/// Tag of a line: that of the nearest element around it that has one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Tag {
    /// No element around the line has a tag of this list.
    #[default]
    Other,
    /// A paragraph.
    Paragraph,
    /// A heading and its level, 1 to 6.
    Heading(u8),
    /// An item of a list.
    Item,
    /// A block quotation.
    Quote,
    /// The caption of a picture or a table.
    Caption,
    /// A cell of a table.
    Cell,
    /// Preformatted text, such as code.
    Preformatted,
    /// A term of a list of definitions.
    Term,
    /// A definition of such a list.
    Definition,
}

impl Tag {
    /// Returns the code of the tag in packed markup.
    fn code(self) -> u32 {
        match self {
            Tag::Other => 0,
            Tag::Heading(level) => u32::from(level.clamp(1, 6)),
            Tag::Paragraph => 7,
            Tag::Item => 8,
            Tag::Quote => 9,
            Tag::Caption => 10,
            Tag::Cell => 11,
            Tag::Preformatted => 12,
            Tag::Term => 13,
            Tag::Definition => 14,
        }
    }

    /// Returns the tag of a code. Unknown codes are [`Tag::Other`].
    fn from_code(code: u32) -> Self {
        match code {
            1..=6 => Tag::Heading(code as u8),
            7 => Tag::Paragraph,
            8 => Tag::Item,
            9 => Tag::Quote,
            10 => Tag::Caption,
            11 => Tag::Cell,
            12 => Tag::Preformatted,
            13 => Tag::Term,
            14 => Tag::Definition,
            _ => Tag::Other,
        }
    }
}

/// Defines an enum of flags, one bit each.
macro_rules! flags {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $flag:ident,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name { $($(#[$doc])* $flag,)* }

        impl $name {
            /// All flags, in the order of their bits.
            pub const ALL: &[$name] = &[$($name::$flag,)*];
            /// The bits of all flags.
            pub const BITS: u32 = (1 << Self::ALL.len()) - 1;

            /// Returns the bit of this flag.
            #[must_use]
            pub const fn bit(self) -> u32 {
                1 << self as u32
            }
        }
    };
}

flags! {
    /// Ancestors of a line: the elements around it, by their tags and ARIA roles.
    Ancestor {
        /// `article`.
        Article,
        /// An `article` inside another, such as a comment or a card.
        InnerArticle,
        /// `main`, or an element with the role of one.
        Main,
        /// `nav`, or an element with the role of a menu or a row of tabs.
        Nav,
        /// `aside`.
        Aside,
        /// The `header` of the page.
        PageHeader,
        /// A `header` inside an article or a section.
        Header,
        /// The `footer` of the page.
        PageFooter,
        /// A `footer` inside an article or a section.
        Footer,
        /// `figure`.
        Figure,
        /// `form`, or an element with the role of a search.
        Form,
        /// `dialog`, or an element with the role of a dialog or an alert.
        Dialog,
        /// A list of any kind.
        List,
        /// `table`, unless its role says that it is only for layout.
        Table,
        /// `blockquote`.
        Quote,
        /// `summary`, or an element with the role of a button.
        Button,
        /// `address`.
        Address,
        /// Set if the line continues the paragraph after a single `br`. Not an element.
        Broken,
    }
}

flags! {
    /// Likely content of a line, by the `class`, `id` and `itemprop` of the elements around it.
    Hint {
        /// The article's text, such as `article-body` or `entry-content`.
        Body,
        /// Comments of readers.
        Comment,
        /// Other articles.
        Related,
        /// One of a list of cards or teasers.
        Card,
        /// Advertisements.
        Ad,
        /// The publisher's own promotions: banners, offers, appeals.
        Promo,
        /// Newsletters, subscriptions, accounts.
        Account,
        /// Buttons for sharing and following.
        Share,
        /// Menus, breadcrumbs.
        Nav,
        /// The head of a page.
        Header,
        /// The foot of a page.
        Footer,
        /// Columns next to the text, widgets.
        Sidebar,
        /// Author and date.
        Byline,
        /// Pictures, videos and their captions.
        Media,
        /// Text that is hidden at first.
        Hidden,
        /// Cookie and consent notices, pop-ups.
        Consent,
        /// Tags, topics, categories.
        Tags,
        /// Headlines.
        Title,
        /// Lead-ins between the headline and the text.
        Standfirst,
        /// Boxes and pull quotes within the text.
        Box,
        /// Shops: prices, ratings.
        Shop,
        /// Text for screen readers only, and what a page adds to a sentence: tips, links for
        /// editing, the marks of comments.
        Unseen,
    }
}

/// Markup of one line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct LineMarkup {
    /// Tag of the line.
    pub tag: Tag,
    /// Elements that contain the whole line: bits of [`Ancestor`].
    pub ancestors: u32,
    /// Likely content, by the class names around the line: bits of [`Hint`].
    pub hints: u32,
    /// Share of links among its visible characters, in percent.
    pub links: u8,
    /// Number of elements around the line, at most 255.
    pub depth: u8,
    /// Hash of the tags from the root down to the line, below 2^22. Lines with the
    /// same path have the same number.
    pub path: u32,
    /// Number of the element that contains the block of the line, below 2^21. The
    /// highest number stands for all elements beyond it.
    pub container: u32,
    /// Number of the element around the container, in the same range.
    pub outer: u32,
}

impl LineMarkup {
    /// Number of 32-bit words that a line's markup is packed into.
    pub const WORDS: usize = 4;
    /// Highest value of [`LineMarkup::path`].
    pub const MAX_PATH: u32 = (1 << 22) - 1;
    /// Highest value of [`LineMarkup::container`] and [`LineMarkup::outer`].
    pub const MAX_CONTAINER: u32 = (1 << 21) - 1;

    /// Returns `true` if the line has this ancestor.
    #[must_use]
    pub fn is_within(&self, ancestor: Ancestor) -> bool {
        self.ancestors & ancestor.bit() != 0
    }

    /// Returns `true` if class names around the line have this hint.
    #[must_use]
    pub fn hints_at(&self, hint: Hint) -> bool {
        self.hints & hint.bit() != 0
    }

    /// Packs the markup into numbers. A value above its range becomes the highest one in it.
    #[must_use]
    pub fn pack(self) -> [u32; Self::WORDS] {
        let links = u32::from(self.links.min(100));
        let path = self.path.min(Self::MAX_PATH);
        let container = self.container.min(Self::MAX_CONTAINER);
        let outer = self.outer.min(Self::MAX_CONTAINER);
        [
            self.ancestors & Ancestor::BITS | links << 20 | self.tag.code() << 27,
            self.hints & Hint::BITS | u32::from(self.depth) << 24,
            container | path << 21,
            outer | path >> 11 << 21,
        ]
    }

    /// Unpacks the numbers of [`LineMarkup::pack`]. Any numbers are accepted: unused
    /// bits are ignored.
    #[must_use]
    pub fn unpack(words: [u32; Self::WORDS]) -> Self {
        let [first, second, third, fourth] = words;
        Self {
            tag: Tag::from_code(first >> 27),
            ancestors: first & Ancestor::BITS,
            hints: second & Hint::BITS,
            links: (first >> 20 & 127).min(100) as u8,
            depth: (second >> 24) as u8,
            path: third >> 21 | fourth >> 21 << 11,
            container: third & Self::MAX_CONTAINER,
            outer: fourth & Self::MAX_CONTAINER,
        }
    }
}

#[cfg(all(test, not(target_family = "wasm")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn unpacking_reverses_packing(
            tag in 0..15u32,
            ancestors in 0..=Ancestor::BITS,
            hints in 0..=Hint::BITS,
            (links, depth) in (0..=100u8, any::<u8>()),
            path in 0..=LineMarkup::MAX_PATH,
            container in 0..=LineMarkup::MAX_CONTAINER,
            outer in 0..=LineMarkup::MAX_CONTAINER,
        ) {
            let tag = Tag::from_code(tag);
            let markup = LineMarkup { tag, ancestors, hints, links, depth, path, container, outer };
            prop_assert_eq!(LineMarkup::unpack(markup.pack()), markup);
        }

        #[test]
        fn any_numbers_can_be_unpacked_and_packed_again(words: [u32; 4]) {
            let markup = LineMarkup::unpack(words);
            prop_assert_eq!(LineMarkup::unpack(markup.pack()), markup);
        }
    }

    #[test]
    fn values_above_their_range_become_the_highest_one() {
        let markup = LineMarkup {
            tag: Tag::Heading(9),
            links: 255,
            path: u32::MAX,
            container: u32::MAX,
            outer: u32::MAX,
            ..LineMarkup::default()
        };
        let packed = LineMarkup::unpack(markup.pack());
        assert_eq!((packed.tag, packed.links), (Tag::Heading(6), 100));
        assert_eq!(packed.path, LineMarkup::MAX_PATH);
        assert_eq!(
            (packed.container, packed.outer),
            (LineMarkup::MAX_CONTAINER, LineMarkup::MAX_CONTAINER)
        );
    }

    #[test]
    fn every_flag_has_its_own_bit_and_is_packed() {
        assert!(Ancestor::ALL.len() <= 20 && Hint::ALL.len() <= 24);
        let bits: u32 = Ancestor::ALL.iter().map(|flag| flag.bit()).sum();
        assert_eq!(bits, Ancestor::BITS);
        let markup = LineMarkup {
            ancestors: Ancestor::Figure.bit(),
            hints: Hint::Shop.bit(),
            ..LineMarkup::default()
        };
        let markup = LineMarkup::unpack(markup.pack());
        assert!(markup.is_within(Ancestor::Figure) && !markup.is_within(Ancestor::Nav));
        assert!(markup.hints_at(Hint::Shop) && !markup.hints_at(Hint::Box));
    }
}
