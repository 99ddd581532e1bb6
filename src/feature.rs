//! The features of a sentence that make up its score.

/// Property of a sentence that adds to its score or subtracts from it.
///
/// A feature combines one or more measurements of the same kind. Each variant names the
/// publication that introduced it to extractive summarisation.
/// [`Weights`](crate::Weights) scales the influence of each feature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Feature {
    /// Similarity to the other sentences (centroid centrality, Radev et al. 2004; in its
    /// directed form, similarity to the following sentences, as in `PacSum`, Zheng & Lapata 2019).
    Central,
    /// Position in the text. Earlier is better, to a degree that depends on the length of the
    /// text and on its opening (Edmundson 1969, "location").
    Position,
    /// Position in the paragraph. Earlier is better (Baxendale 1958).
    Paragraph,
    /// Terms shared with the title (Edmundson 1969, "title").
    Title,
    /// Overlap with the article's recurring terms: frequent terms, repeated pairs of
    /// neighbouring terms, and terms that the sentence is the first to use (Luhn 1958; Hoey
    /// 1991 for terms that later sentences use again).
    TopicTerms,
    /// Number of words (Kupiec et al. 1995).
    Length,
    /// Capitalized words, which are mostly names (Kupiec et al. 1995, "uppercase words").
    Names,
    /// Words that announce a result or a conclusion (Edmundson 1969, "cue").
    Cue,
    /// Words that seldom carry the topic, such as "I", "not" and pronouns, and a high share of
    /// commas (Edmundson 1969, "stigma").
    Wording,
    /// Share of the sentence in quotation marks.
    Quotation,
    /// Need for another sentence to be understood, such as an opening "He" or "But", while that
    /// sentence has no better rank, and gain for standing next to a better rank (Paice 1990).
    Needs,
    /// Wording that is no sentence of a text: a caption, the title of a link, an appeal, a
    /// promise of what follows, or a sentence without an end.
    Odd,
    /// List item marker at the beginning, such as a bullet or a number.
    ListItem,
    /// Agreement of the other texts with the sentence (Barzilay et al. 1999). Always 0 when a
    /// single text is summarised.
    Support,
}

impl Feature {
    /// All features in the order of their discriminants.
    pub const ALL: [Feature; 14] = [
        Feature::Central,
        Feature::Position,
        Feature::Paragraph,
        Feature::Title,
        Feature::TopicTerms,
        Feature::Length,
        Feature::Names,
        Feature::Cue,
        Feature::Wording,
        Feature::Quotation,
        Feature::Needs,
        Feature::Odd,
        Feature::ListItem,
        Feature::Support,
    ];

    /// Returns a stable identifier of the feature, such as `topic_terms`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Feature::Central => "central",
            Feature::Position => "position",
            Feature::Paragraph => "paragraph",
            Feature::Title => "title",
            Feature::TopicTerms => "topic_terms",
            Feature::Length => "length",
            Feature::Names => "names",
            Feature::Cue => "cue",
            Feature::Wording => "wording",
            Feature::Quotation => "quotation",
            Feature::Needs => "needs",
            Feature::Odd => "odd",
            Feature::ListItem => "list_item",
            Feature::Support => "support",
        }
    }
}
