//! Names and indexes of the markup features.

/// Feature of a line by its markup, from 0 to 1. The discriminant is its index in a
/// feature vector.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkupFeature {
    /// 1 for a paragraph.
    Paragraph,
    /// 1 for a first-level heading.
    Headline,
    /// 1 for a heading of level 2 to 6.
    Heading,
    /// 1 for a list item, and inside a list.
    List,
    /// 1 for a quotation, and inside one.
    Quote,
    /// 1 for a caption, inside a figure, and if a class name suggests media.
    Caption,
    /// 1 for a table cell, and inside a table.
    Table,
    /// 1 inside an `article` that is not nested in another.
    Article,
    /// 1 inside an `article` nested in another.
    InnerArticle,
    /// 1 inside `main`.
    Main,
    /// 1 inside `nav`, or if a class name suggests navigation.
    Nav,
    /// 1 inside `aside`, or if a class name suggests a sidebar.
    Aside,
    /// 1 inside the page's `header`, or if a class name suggests one.
    Header,
    /// 1 inside any `footer`, or if a class name suggests one.
    Footer,
    /// 1 inside forms, dialogs and buttons, or if a class name suggests accounts, consent
    /// notices or hidden text.
    Control,
    /// 1 if a class name suggests the article's text.
    Body,
    /// 1 if a class name or id suggests comments.
    Comment,
    /// 1 if a class name suggests links to other articles.
    Related,
    /// 1 if a class name suggests cards or teasers.
    Card,
    /// 1 if a class name suggests advertisements or promotions.
    Ad,
    /// 1 if a class name suggests sharing, tags or shops.
    Share,
    /// 1 inside `address`, or if a class name suggests author and date.
    Byline,
    /// 1 if a class name suggests a headline or a lead-in.
    Title,
    /// 1 if a class name suggests a box within the text.
    Box,
    /// 1 if the line continues a paragraph after a single `br`.
    Broken,
    /// Share of links among its visible characters.
    Links,
    /// Amount of text on its path, relative to the path with the most.
    Path,
    /// Amount of text in its container, relative to the container with the most.
    Container,
    /// The same for the element around the container.
    Outer,
    /// Number of elements around it, scaled so that 32 maps to 1.
    Depth,
}

impl MarkupFeature {
    /// All features, in the order of their indexes.
    pub const ALL: [MarkupFeature; MARKUP_FEATURES] = [
        MarkupFeature::Paragraph,
        MarkupFeature::Headline,
        MarkupFeature::Heading,
        MarkupFeature::List,
        MarkupFeature::Quote,
        MarkupFeature::Caption,
        MarkupFeature::Table,
        MarkupFeature::Article,
        MarkupFeature::InnerArticle,
        MarkupFeature::Main,
        MarkupFeature::Nav,
        MarkupFeature::Aside,
        MarkupFeature::Header,
        MarkupFeature::Footer,
        MarkupFeature::Control,
        MarkupFeature::Body,
        MarkupFeature::Comment,
        MarkupFeature::Related,
        MarkupFeature::Card,
        MarkupFeature::Ad,
        MarkupFeature::Share,
        MarkupFeature::Byline,
        MarkupFeature::Title,
        MarkupFeature::Box,
        MarkupFeature::Broken,
        MarkupFeature::Links,
        MarkupFeature::Path,
        MarkupFeature::Container,
        MarkupFeature::Outer,
        MarkupFeature::Depth,
    ];
}

/// Number of markup features, the length of a feature vector.
pub const MARKUP_FEATURES: usize = MarkupFeature::Depth as usize + 1;
