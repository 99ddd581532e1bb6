//! What a line of a paste is, and why it was set excluded.

use crate::text::span::Span;

/// What a line of the paste is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Role {
    /// Running text.
    Body,
    /// The title of the article.
    Title,
    /// A heading inside the article, or a title-like line outside of it.
    Heading,
    /// A line that sums the article up before it starts, mostly behind a bullet.
    Standfirst,
    /// An item of a list.
    ListItem,
    /// A passage set off as a quotation.
    Quote,
    /// What stood under a picture.
    Caption,
    /// Who wrote it.
    Byline,
    /// When it was published or updated.
    Date,
    /// The place that the report was sent from, on a line of its own.
    Dateline,
    /// The agency that sent it, as in "— NWP".
    Signature,
    /// Menus, buttons, notices and other lines of the page around the article.
    Boilerplate,
}

impl Role {
    /// A short name that programs can rely on.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Role::Body => "body",
            Role::Title => "title",
            Role::Heading => "heading",
            Role::Standfirst => "standfirst",
            Role::ListItem => "list_item",
            Role::Quote => "quote",
            Role::Caption => "caption",
            Role::Byline => "byline",
            Role::Date => "date",
            Role::Dateline => "dateline",
            Role::Signature => "signature",
            Role::Boilerplate => "boilerplate",
        }
    }
}

/// Why a line was set excluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExclusionReason {
    /// It is no sentence: a label, a button, a stamp, a line of a menu.
    Label,
    /// It reads like a sentence, but stands among lines of the page rather
    /// than in the article.
    Context,
    /// The page's own markup says that it is not the article.
    Markup,
    /// A notice of rights.
    Rights,
    /// It is the title, printed again.
    RepeatedTitle,
    /// It belongs to another story.
    Story,
    /// It is one of a run of teasers for other articles.
    Teaser,
    /// [`crate::Options::exclude_lines`] asked for it.
    Requested,
}

impl ExclusionReason {
    /// A short name that programs can rely on.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            ExclusionReason::Label => "label",
            ExclusionReason::Context => "context",
            ExclusionReason::Markup => "markup",
            ExclusionReason::Rights => "rights",
            ExclusionReason::RepeatedTitle => "repeated_title",
            ExclusionReason::Story => "story",
            ExclusionReason::Teaser => "teaser",
            ExclusionReason::Requested => "requested",
        }
    }
}

/// A line, or a paragraph of hard-wrapped lines, and what it was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Block {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub role: Role,
    /// Why it was set excluded; nothing if it is part of the article.
    pub excluded: Option<ExclusionReason>,
    /// Part of the article that stands in it before, word for word. It counts once.
    pub repeat: bool,
}

impl Block {
    /// Whether its sentences can be chosen: it is part of the article, no
    /// repeat, and neither its title nor a heading.
    #[must_use]
    pub fn is_text(&self) -> bool {
        let heads = matches!(self.role, Role::Title | Role::Heading);
        self.excluded.is_none() && !self.repeat && !heads
    }
}

/// A line that was not counted as the article's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ExcludedLine {
    /// Where it stands.
    pub span: Span,
    /// What it was taken for.
    pub role: Role,
    /// Why it was set excluded.
    pub reason: ExclusionReason,
}

/// One of the stories in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Story {
    /// From its first line to its last, what was set excluded between them included.
    pub span: Span,
    /// Where its title stands, if one was found.
    pub title: Option<Span>,
    /// Number of words in its text, as blanks part them.
    pub words: usize,
    /// Whether it was summarised.
    pub chosen: bool,
}

/// Something to tell the reader about a text that is not quite an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Notice {
    /// It looks like a thread, a list or a shop's page, so every sentence was taken.
    Collection,
    /// Nothing in it reads like a sentence, so every line was taken for one.
    NoSentences,
    /// It is all menus, stamps and labels. All of it is given back: every line
    /// is a chosen sentence.
    NoArticle,
}

impl Notice {
    /// A short name that programs can rely on.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Notice::Collection => "collection",
            Notice::NoSentences => "no_sentences",
            Notice::NoArticle => "no_article",
        }
    }
}
