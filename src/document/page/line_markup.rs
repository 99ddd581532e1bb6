//! What markup says of one line.

/// What a line is, by the nearest element around it that says so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Tag {
    /// No element says.
    #[default]
    Other,
    /// A paragraph.
    Paragraph,
    /// A heading and its level, 1 to 6.
    Heading(u8),
    /// An item of a list.
    Item,
    /// A quotation that stands by itself.
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

    /// What a code stands for; unknown ones say nothing.
    fn of_code(code: u32) -> Self {
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

/// A set of flags, one bit each.
macro_rules! flags {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $flag:ident,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name { $($(#[$doc])* $flag,)* }

        impl $name {
            /// All of them, in the order of their bits.
            pub const ALL: &[$name] = &[$($name::$flag,)*];
            /// The bits that stand for something.
            pub const BITS: u32 = (1 << Self::ALL.len()) - 1;

            /// The bit that stands for this.
            #[must_use]
            pub const fn bit(self) -> u32 {
                1 << self as u32
            }
        }
    };
}

flags! {
    /// What a line stands in, by the elements around it and their ARIA roles.
    Ancestor {
        /// `article`.
        Article,
        /// An `article` inside another, such as a comment or a card.
        InnerArticle,
        /// `main`, or what is declared to be the body of an article (`itemprop=articleBody`).
        Main,
        /// `nav`, and what has the role of a menu or a row of tabs.
        Nav,
        /// `excluded`.
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
        /// `form`, and what has the role of a search.
        Form,
        /// `dialog`, and what has the role of one or of an alert.
        Dialog,
        /// A list of any kind.
        List,
        /// `table`, unless its role says that it is only for layout.
        Table,
        /// `blockquote`.
        Quote,
        /// What has the role of a button, and `summary`.
        Button,
        /// `address`.
        Address,
        /// The line goes on where a single `br` ended the one before.
        Broken,
    }
}

flags! {
    /// What the `class` and `id` class_names of the elements around a line make it likely to be.
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
        /// The publisher's own: banners, offers, appeals.
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
        /// Columns beside the text, widgets.
        Sidebar,
        /// Who wrote it, and when.
        Byline,
        /// Pictures, videos and their captions.
        Media,
        /// What only screen readers are to read, or nobody for now.
        Hidden,
        /// Cookies and consent, things that pop up.
        Consent,
        /// Tags, topics, categories.
        Tags,
        /// Headlines.
        Title,
        /// What stands between the headline and the text.
        Standfirst,
        /// Boxes and quotations set into the text.
        Box,
        /// Shops: prices, ratings.
        Shop,
    }
}

/// What markup says of one line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct LineMarkup {
    /// What it is.
    pub tag: Tag,
    /// What it stands in: bits of [`Ancestor`].
    pub ancestors: u32,
    /// What class_names around it make likely: bits of [`Hint`].
    pub hints: u32,
    /// How much of it is links, in percent of its visible characters.
    pub links: u8,
    /// How many elements it stands in, 255 for that many and more.
    pub depth: u8,
    /// A number for the tags from the root down to it: lines with the same path
    /// have the same number. Below 2^22.
    pub path: u32,
    /// A number for the element that holds its block, below 2^21; the last one
    /// stands for all that there are no numbers left for.
    pub container: u32,
    /// The number of the element around the container.
    pub outer: u32,
}

impl LineMarkup {
    /// How many numbers a markup is packed into.
    pub const WORDS: usize = 4;
    /// The highest number of a path.
    pub const MAX_PATH: u32 = (1 << 22) - 1;
    /// The highest number of a container.
    pub const MAX_CONTAINER: u32 = (1 << 21) - 1;

    /// Whether it stands in this.
    #[must_use]
    pub fn is_within(&self, what: Ancestor) -> bool {
        self.ancestors & what.bit() != 0
    }

    /// Whether class_names around it hint at this.
    #[must_use]
    pub fn hints_at(&self, what: Hint) -> bool {
        self.hints & what.bit() != 0
    }

    /// Packs the markup into numbers. What is out of its range becomes the highest number in it.
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

    /// What [`LineMarkup::pack`] packed. All numbers are taken: bits that stand for nothing are passed over.
    #[must_use]
    pub fn unpack(words: [u32; Self::WORDS]) -> Self {
        let [first, second, third, fourth] = words;
        Self {
            tag: Tag::of_code(first >> 27),
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
        fn a_mark_comes_out_of_its_numbers_as_it_went_in(
            tag in 0..15u32,
            ancestors in 0..=Ancestor::BITS,
            hints in 0..=Hint::BITS,
            (links, depth) in (0..=100u8, any::<u8>()),
            path in 0..=LineMarkup::MAX_PATH,
            container in 0..=LineMarkup::MAX_CONTAINER,
            outer in 0..=LineMarkup::MAX_CONTAINER,
        ) {
            let tag = Tag::of_code(tag);
            let markup = LineMarkup { tag, ancestors, hints, links, depth, path, container, outer };
            prop_assert_eq!(LineMarkup::unpack(markup.pack()), markup);
        }

        #[test]
        fn any_numbers_make_a_mark_and_packing_it_again_changes_nothing(words: [u32; 4]) {
            let markup = LineMarkup::unpack(words);
            prop_assert_eq!(LineMarkup::unpack(markup.pack()), markup);
        }
    }

    #[test]
    fn what_is_out_of_range_becomes_the_highest_number() {
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
    fn every_flag_has_a_bit_of_its_own_that_is_packed() {
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
