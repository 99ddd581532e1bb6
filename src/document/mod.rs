//! Article extraction: finds the article in a pasted text.
//!
//! The input is a [`page::Page`]: the text, and the markup of its lines where that is known.
//! The output is one [`block::Block`] for each line, with its role and whether it belongs to
//! the article, and the list of stories in the text. No line is removed or rewritten.
//!
//! [`extraction`] runs the stages in this order:
//!
//! 1. [`layout`] finds the labels of a plain text, such as stamps and page numbers, and joins
//!    wrapped lines.
//! 2. [`line_stats`] counts words, punctuation and the like in every line, and [`line_shape`]
//!    derives from that, and from the sentence ends that [`line_end`] finds, whether the line
//!    can be a sentence, a title or a headline.
//! 3. [`line_classifier`] scores how likely each line belongs to the article, from the features
//!    in [`line_features`]. [`markup_score`] adds the evidence of the markup.
//! 4. [`story`] splits the lines where another article begins and finds the teasers after one.
//! 5. [`roles`] gives every line its role, such as body, caption or date.
//! 6. [`title`] finds the line that names each story.
//! 7. [`date`] finds the line that dates the story.
//! 8. [`line_overrides`] applies the reader's own decisions.

pub(crate) mod analyzed_lines;
pub(crate) mod block;
pub(crate) mod date;
pub(crate) mod extraction;
mod layout;
pub(crate) mod line_classifier;
mod line_end;
pub(crate) mod line_features;
mod line_overrides;
pub(crate) mod line_shape;
pub(crate) mod line_stats;
pub(crate) mod markup_score;
pub(crate) mod page;
pub(crate) mod roles;
pub(crate) mod story;
pub(crate) mod title;
pub(crate) mod word_overlap;
