//! The result of the extraction: a role for every line, and the reason if it was excluded.

use crate::text::span::Span;

/// Function of a line in the pasted text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Role {
    /// Running text.
    Body,
    /// The title of the article.
    Title,
    /// A heading inside the article, or a line outside of it that looks like a title.
    Heading,
    /// A line above the article that sums it up, usually after a bullet.
    Standfirst,
    /// An item of a list.
    ListItem,
    /// A passage set off as a quotation.
    Quote,
    /// The caption of a picture.
    Caption,
    /// The names of the authors.
    Byline,
    /// The time of publication or of the last update.
    Date,
    /// The place that the report was sent from, on a line of its own.
    Dateline,
    /// The news agency that sent the report, as in "— NWP".
    Signature,
    /// Menus, buttons, notices and other lines of the page around the article.
    Boilerplate,
}

impl Role {
    /// Returns a short, stable identifier, such as `"list_item"`.
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

/// Reason for which a line was excluded from the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExclusionReason {
    /// The line is not a sentence: a label, a button, a date, an item of a menu.
    Label,
    /// The line reads like a sentence, but the lines around it are those of the
    /// page rather than those of the article.
    Context,
    /// The page's own markup places the line outside of the article.
    Markup,
    /// The line is a notice of rights.
    Rights,
    /// The line repeats the title.
    RepeatedTitle,
    /// The line belongs to another story.
    Story,
    /// The line is part of a run of teasers for other articles.
    Teaser,
    /// [`crate::Options::exclude_lines`] asked for the exclusion.
    Requested,
}

impl ExclusionReason {
    /// Returns a short, stable identifier, such as `"repeated_title"`.
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

/// A line of the text, or a paragraph of hard-wrapped lines, with its role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Block {
    /// Position in the text.
    pub span: Span,
    /// Function of the line.
    pub role: Role,
    /// Reason for the exclusion, or `None` if the line is part of the article.
    pub excluded: Option<ExclusionReason>,
    /// `true` if the line is part of the article and repeats an earlier line of it
    /// word for word. Only the first of them counts.
    pub repeat: bool,
}

impl Block {
    /// Returns `true` if the block's sentences can be chosen for a summary: it is part
    /// of the article, does not repeat an earlier line, and is neither a title nor a heading.
    #[must_use]
    pub fn is_text(&self) -> bool {
        let is_heading = matches!(self.role, Role::Title | Role::Heading);
        self.excluded.is_none() && !self.repeat && !is_heading
    }
}

/// A line that was not counted as part of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ExcludedLine {
    /// Position in the text.
    pub span: Span,
    /// Function of the line.
    pub role: Role,
    /// Reason for the exclusion.
    pub reason: ExclusionReason,
}

/// One of the stories in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Story {
    /// Stretch from the story's first line to its last, excluded lines between them included.
    pub span: Span,
    /// Position of the story's title, if one was found.
    pub title: Option<Span>,
    /// Number of words in the story's text, separated by white space.
    pub words: usize,
    /// `true` if the story was summarised.
    pub chosen: bool,
}

/// A remark for the reader about a text that is not an ordinary article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Notice {
    /// The text looks like a thread, a list or a shop's page, so every sentence was included.
    Collection,
    /// No line reads like a sentence, so every line was treated as one.
    NoSentences,
    /// The text consists of menus, dates and labels only. All of it is returned:
    /// every line is a chosen sentence.
    NoArticle,
}

impl Notice {
    /// Returns a short, stable identifier, such as `"no_article"`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Notice::Collection => "collection",
            Notice::NoSentences => "no_sentences",
            Notice::NoArticle => "no_article",
        }
    }
}
