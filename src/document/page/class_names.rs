//! What class_names of tags, classes and the like mean.

use super::Hint;
use super::element_kinds::{ElementKind, element};
use crate::text::chars::split_blanks;
use crate::text::interner::Interner;

/// Parts of class_names that hint at something. One with a full stop behind it must
/// be a whole word of the name; the others may stand anywhere in it.
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
        "alsolike alsoread latest mostread mostviewed morefrom morestories more. nextpost next. \
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
        "colophon copyright disclaimer foot. footer legal. bottom.",
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
    (
        Hint::Hidden,
        "a11y. assistive displaynone hidden. hide. invisible offscreen screenreader sronly \
         visuallyhidden",
    ),
    (
        Hint::Consent,
        "cmp. consent cookie gdpr modal onetrust overlay popup popover privacy toast. notice.",
    ),
    (
        Hint::Tags,
        "categor cat. hashtag keywords label. labels. tag. tags. taglist topic. topics.",
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

/// What class_names mean, each looked up only once.
pub(crate) struct Names {
    strings: Interner,
    known: Vec<Known>,
    patterns: Hints,
}

/// What is known of a name so far.
#[derive(Clone, Copy, Default)]
struct Known {
    kind: Option<ElementKind>,
    hints: Option<u32>,
}

impl Names {
    pub(crate) fn new() -> Self {
        Self {
            strings: Interner::default(),
            known: Vec::new(),
            patterns: Hints::new(),
        }
    }

    /// A number for the name of a tag, and what an element is by that.
    pub(crate) fn tag(&mut self, name: &str) -> (u32, ElementKind) {
        let id = self.number(name);
        let known = &mut self.known[id as usize].kind;
        (id, *known.get_or_insert_with(|| element(name)))
    }

    /// What class_names, with blanks between them, hint at: bits of [`Hint`].
    #[inline(never)]
    pub(crate) fn hints(&mut self, class_names: &str) -> u32 {
        let id = self.number(class_names);
        let known = &mut self.known[id as usize].hints;
        *known.get_or_insert_with(|| self.patterns.of(class_names))
    }

    fn number(&mut self, name: &str) -> u32 {
        let (id, is_new) = self.strings.intern(name.as_bytes());
        if is_new {
            self.known.push(Known::default());
        }
        id
    }
}

/// The patterns of [`HINTS`] by their first letter.
struct Hints([Vec<Pattern>; 26]);

struct Pattern {
    letters: &'static [u8],
    is_word: bool,
    hint: u32,
}

/// Set on the first letter of a word.
const FIRST: u8 = 0x80;

impl Hints {
    fn new() -> Self {
        let mut patterns = Self([const { Vec::new() }; 26]);
        for &(hint, words) in HINTS {
            for word in split_blanks(words) {
                let letters = word.as_bytes();
                let stem = letters.strip_suffix(b".");
                let letters_only = stem.unwrap_or(letters);
                let first = letters.first().map_or(0, |&b| usize::from(b - b'a'));
                if let Some(bucket) = patterns.0.get_mut(first) {
                    bucket.push(Pattern {
                        letters: letters_only,
                        is_word: stem.is_some(),
                        hint: hint.bit(),
                    });
                }
            }
        }
        patterns
    }

    /// What class_names hint at.
    fn of(&self, class_names: &str) -> u32 {
        let letters = letters(class_names);
        let mut found = 0;
        for at in 0..letters.len() {
            let rest = &letters[at..];
            let first = (rest[0] & !FIRST).wrapping_sub(b'a');
            for pattern in self.0.get(usize::from(first)).into_iter().flatten() {
                if pattern.opens(rest) {
                    found |= pattern.hint;
                }
            }
        }
        found
    }
}

impl Pattern {
    fn opens(&self, text: &[u8]) -> bool {
        let length = self.letters.len();
        let is_same =
            text.len() >= length && self.letters.iter().zip(text).all(|(a, b)| *a == b & !FIRST);
        is_same && (!self.is_word || starts_word(text, 0) && starts_word(text, length))
    }
}

/// Whether a word begins here, or the class_names end.
fn starts_word(text: &[u8], at: usize) -> bool {
    text.get(at).is_none_or(|&b| b == b' ' || b & FIRST != 0)
}

/// The letters of class_names, written small, first ones of words marked; a blank for
/// white space. Words begin behind anything that is no letter and, as in
/// `articleBody`, at a capital behind a small letter.
fn letters(class_names: &str) -> Vec<u8> {
    let mut letters = Vec::with_capacity(class_names.len());
    let mut before = b' ';
    for b in class_names.bytes() {
        if b.is_ascii_alphabetic() {
            let goes_on = before.is_ascii_lowercase() && b.is_ascii_lowercase()
                || before.is_ascii_uppercase();
            letters.push(b.to_ascii_lowercase() | if goes_on { 0 } else { FIRST });
        } else if b.is_ascii_whitespace() {
            letters.push(b' ');
        }
        before = b;
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hints(class_names: &str) -> Vec<Hint> {
        let found = Hints::new().of(class_names);
        let flags = Hint::ALL.iter().copied();
        flags.filter(|hint| found & hint.bit() != 0).collect()
    }

    #[test]
    fn names_are_read_however_their_words_are_joined() {
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
    fn short_parts_must_be_whole_words() {
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
    fn a_name_may_hint_at_several_things() {
        assert_eq!(
            hints("entry-content__related-posts newsletterBox"),
            [Hint::Body, Hint::Related, Hint::Account, Hint::Box]
        );
    }
}
