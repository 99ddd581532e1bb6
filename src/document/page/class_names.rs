//! Meaning of class names, ids and tag names.
//!
//! In: the names as a page writes them (`js-article__body-text`). Out: bits of
//! [`Hint`] for class names and an [`ElementKind`] for tag names. Class names are
//! split into words and searched for the patterns of [`HINTS`]; each distinct
//! string is looked up once.

use super::Hint;
use super::element_kinds::{ElementKind, element};
use crate::text::chars::split_blanks;
use crate::text::interner::Interner;

/// Patterns in class names and what they suggest. A pattern that ends in a full
/// stop must match whole words of the name; the others match anywhere in it.
const HINTS: &[(Hint, &str)] = &[
    (
        Hint::Body,
        "articlebody articlecontent articlecopy articletext bodycopy bodytext contentbody \
         entrycontent entrytext maincontent markdownbody newsbody newstext pagebody postbody \
         postcontent posttext richtext storybody storycontent storytext textbody prose.",
    ),
    (
        Hint::Comment,
        "comment disqus livefyre replies reply. respond. discussion",
    ),
    (
        Hint::Related,
        "alsolike alsoread hatnote latest mostread mostviewed morefrom morestories more. nextpost next. \
         onward outbrain popular previouspost readmore readnext recirc recommend related seealso \
         similar taboola trending upnext",
    ),
    (
        Hint::Card,
        "card. cards. carousel. excerpt grid. item. listing listitem teaser thumb tile. tiles. \
         loop. feed. archive",
    ),
    (
        Hint::Ad,
        "ad. ads. adbox adcontainer adslot adunit adv. advert adwrap dfp. googlead sponsor \
         advertorial",
    ),
    (
        Hint::Promo,
        "banner calltoaction cta. donat offer. offers. promo appeal fundrais",
    ),
    (
        Hint::Account,
        "login mailchimp newsletter optin paywall register signin signup subscri mailinglist \
         membership",
    ),
    (
        Hint::Share,
        "addthis facebook follow. like. likes. share sharing social twitter whatsapp print.",
    ),
    (
        Hint::Nav,
        "breadcrumb dropdown jumplink megamenu menu. mainmenu submenu nav. navbar navigation \
         offcanvas pager. pagination sitemap skiplink skipto tabs. toc. toolbar topnav",
    ),
    (
        Hint::Header,
        "brand. branding header. logo. masthead pageheader siteheader topbar",
    ),
    (
        Hint::Footer,
        "colophon copyright disclaimer foot. footer legal. bottom. references. reflist",
    ),
    (
        Hint::Sidebar,
        "aside. leftcol rail. rightcol secondary sidebar widget",
    ),
    (
        Hint::Byline,
        "author bio. byline contributor dateline date. datetime entrymeta meta. postedon postmeta \
         pubdate published. reporter timestamp time. updated.",
    ),
    (
        Hint::Media,
        "caption credit figure. gallery image. images. img. lightbox media. photo picture. player. \
         slider slideshow video",
    ),
    (Hint::Hidden, "a11y. displaynone hidden. hide. invisible"),
    (
        Hint::Unseen,
        "accessiblyhidden assistive editsection elementinvisible hiddenvisually msocom noteouter \
         offscreen screenreader sr. sronly tooltipcontent tooltiptext visuallyhidden",
    ),
    (
        Hint::Consent,
        "cmp. consent cookie gdpr modal onetrust overlay popup popover privacy toast. notice.",
    ),
    (
        Hint::Tags,
        "categor cat. catlinks hashtag keywords label. labels. tag. tags. taglist topic. topics.",
    ),
    (
        Hint::Title,
        "articletitle entrytitle hed. headline pagetitle posttitle storytitle title. kicker",
    ),
    (
        Hint::Standfirst,
        "dek. deck. intro. lead. lede. standfirst subhead subtitle summary abstract.",
    ),
    (
        Hint::Box,
        "blockquote box. callout embed factbox footnote infobox pullquote sidenote tweet",
    ),
    (
        Hint::Shop,
        "buy. cart. checkout price. prices. product. rating. shop. stars.",
    ),
];

/// Cache of the meanings of names: each distinct string is looked up once.
pub(crate) struct Names {
    strings: Interner,
    /// Meanings by the number of the string.
    meanings: Vec<Meaning>,
    patterns: PatternTable,
}

/// Meanings of a string, filled in on demand.
#[derive(Clone, Copy, Default)]
struct Meaning {
    /// Meaning as the name of a tag.
    kind: Option<ElementKind>,
    /// Meaning as class names: bits of [`Hint`].
    hints: Option<u32>,
}

impl Names {
    pub(crate) fn new() -> Self {
        Self {
            strings: Interner::default(),
            meanings: Vec::new(),
            patterns: PatternTable::new(),
        }
    }

    /// Returns a number for a tag's name, and the kind of element it stands for.
    pub(crate) fn tag(&mut self, name: &str) -> (u32, ElementKind) {
        let id = self.id(name);
        let kind = &mut self.meanings[id as usize].kind;
        (id, *kind.get_or_insert_with(|| element(name)))
    }

    /// Returns the hints of class names separated by white space: bits of [`Hint`].
    #[inline(never)]
    pub(crate) fn hints(&mut self, class_names: &str) -> u32 {
        let id = self.id(class_names);
        let hints = &mut self.meanings[id as usize].hints;
        *hints.get_or_insert_with(|| self.patterns.hints(class_names))
    }

    fn id(&mut self, string: &str) -> u32 {
        let (id, is_new) = self.strings.intern(string.as_bytes());
        if is_new {
            self.meanings.push(Meaning::default());
        }
        id
    }
}

/// Patterns of [`HINTS`], grouped by their first letter.
struct PatternTable([Vec<Pattern>; 26]);

/// One pattern of [`HINTS`].
struct Pattern {
    letters: &'static [u8],
    /// Set if the pattern matches whole words only.
    is_word: bool,
    /// Bit of the [`Hint`].
    hint: u32,
}

/// Flag on the first letter of each word in the result of [`normalized`].
const WORD_START: u8 = 0x80;

impl PatternTable {
    fn new() -> Self {
        let mut table = Self([const { Vec::new() }; 26]);
        for &(hint, patterns) in HINTS {
            for pattern in split_blanks(patterns) {
                let written = pattern.as_bytes();
                let word = written.strip_suffix(b".");
                let first = written.first().map_or(0, |&b| usize::from(b - b'a'));
                if let Some(bucket) = table.0.get_mut(first) {
                    bucket.push(Pattern {
                        letters: word.unwrap_or(written),
                        is_word: word.is_some(),
                        hint: hint.bit(),
                    });
                }
            }
        }
        table
    }

    /// Returns the hints of all patterns that match somewhere in `class_names`.
    fn hints(&self, class_names: &str) -> u32 {
        let letters = normalized(class_names);
        let mut hints = 0;
        for start in 0..letters.len() {
            let rest = &letters[start..];
            let first = (rest[0] & !WORD_START).wrapping_sub(b'a');
            for pattern in self.0.get(usize::from(first)).into_iter().flatten() {
                if pattern.matches_start(rest) {
                    hints |= pattern.hint;
                }
            }
        }
        hints
    }
}

impl Pattern {
    /// Returns `true` if the pattern matches at the start of `letters`.
    fn matches_start(&self, letters: &[u8]) -> bool {
        let length = self.letters.len();
        let is_equal = letters.len() >= length
            && self
                .letters
                .iter()
                .zip(letters)
                .all(|(a, b)| *a == b & !WORD_START);
        is_equal && (!self.is_word || is_word_break(letters, 0) && is_word_break(letters, length))
    }
}

/// Returns `true` if a word begins at index `at`, or the name ends there.
fn is_word_break(letters: &[u8], at: usize) -> bool {
    letters
        .get(at)
        .is_none_or(|&b| b == b' ' || b & WORD_START != 0)
}

/// Returns the letters of class names in lower case, with [`WORD_START`] set on the
/// first letter of each word, and a space for each white-space character.
///
/// A word begins after any character that is not a letter and at a capital after a
/// lower-case letter, as in `articleBody`.
fn normalized(class_names: &str) -> Vec<u8> {
    let mut letters = Vec::with_capacity(class_names.len());
    let mut previous = b' ';
    for b in class_names.bytes() {
        if b.is_ascii_alphabetic() {
            let continues_word = previous.is_ascii_lowercase() && b.is_ascii_lowercase()
                || previous.is_ascii_uppercase();
            let flag = if continues_word { 0 } else { WORD_START };
            letters.push(b.to_ascii_lowercase() | flag);
        } else if b.is_ascii_whitespace() {
            letters.push(b' ');
        }
        previous = b;
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hints(class_names: &str) -> Vec<Hint> {
        let bits = PatternTable::new().hints(class_names);
        let flags = Hint::ALL.iter().copied();
        flags.filter(|hint| bits & hint.bit() != 0).collect()
    }

    #[test]
    fn words_may_be_joined_by_hyphens_underscores_or_capitals() {
        for class_names in [
            "article-body",
            "article_body",
            "articleBody",
            "ArticleBody",
            "articlebody",
        ] {
            assert_eq!(hints(class_names), [Hint::Body], "{class_names}");
        }
        assert_eq!(hints("c-block wide  js-article__body-text"), [Hint::Body]);
        assert_eq!(hints("article body"), []);
    }

    #[test]
    fn short_patterns_match_whole_words_only() {
        for class_names in [
            "ad",
            "ads top",
            "top-ad",
            "AdTop",
            "adTop",
            "ad300x250",
            "x_ad_1",
            "is ad",
        ] {
            assert!(hints(class_names).contains(&Hint::Ad), "{class_names}");
        }
        for class_names in [
            "add",
            "shadow",
            "read",
            "header-adaptive",
            "",
            " ",
            "-",
            "ÄD",
        ] {
            assert!(!hints(class_names).contains(&Hint::Ad), "{class_names}");
        }
    }

    #[test]
    fn a_name_may_have_several_hints() {
        assert_eq!(
            hints("entry-content__related-posts newsletterBox"),
            [Hint::Body, Hint::Related, Hint::Account, Hint::Box]
        );
    }

    #[test]
    fn a_class_named_aside_suggests_a_sidebar() {
        assert_eq!(hints("page-aside"), [Hint::Sidebar]);
    }
}
