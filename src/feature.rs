//! The features of a sentence that make up its score.

/// A reason for or against a sentence: one or several signals of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Feature {
    /// How much it shares with the other sentences (centroid centrality, Radev
    /// et al. 2004; its directed form as in `PacSum`, Zheng & Lapata 2019).
    Central,
    /// How early it stands, and how far that counts in a text of this length
    /// with this opening (Edmundson 1969, "location").
    Position,
    /// How early it stands in its paragraph (Baxendale 1958).
    Paragraph,
    /// What it shares with the title (Edmundson 1969, "title").
    Title,
    /// What it says of that which the article keeps coming back to: frequent
    /// terms, repeated pairs of terms, and terms that it brings in (Luhn 1958;
    /// Hoey 1991 for words that are taken up again).
    TopicTerms,
    /// Its length (Kupiec et al. 1995).
    Length,
    /// Names in it (Kupiec et al. 1995, "uppercase words").
    Names,
    /// Words by which a text announces or concludes (Edmundson 1969, "cue").
    Cue,
    /// Words that seldom carry the matter: "I", "not", pronouns; and many
    /// commas (Edmundson 1969, "stigma").
    Wording,
    /// Words quoted from somebody.
    Quotation,
    /// It opens with a word that points back, such as "He" or "But".
    Dangling,
    /// It opens as an item of a list.
    ListItem,
    /// Of several texts, how many others say so too (Barzilay et al. 1999). Never
    /// a part of the score where a single text is summarised.
    Support,
}

impl Feature {
    /// All of them, in the order of their numbers.
    pub const ALL: [Feature; 13] = [
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
        Feature::Dangling,
        Feature::ListItem,
        Feature::Support,
    ];

    /// A short name that programs can rely on.
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
            Feature::Dangling => "dangling",
            Feature::ListItem => "list_item",
            Feature::Support => "support",
        }
    }
}
