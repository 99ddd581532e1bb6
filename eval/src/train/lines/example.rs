//! The training examples of the line classifier.

/// A page as the network receives it.
pub(crate) struct PageExample {
    /// The inputs of all lines, one line after the other.
    pub(crate) inputs: Vec<f32>,
    /// 1 for each line of the article, else 0.
    pub(crate) labels: Vec<f32>,
    /// The number of words of each line.
    pub(crate) words: Vec<f32>,
    /// The weight of the page in the loss.
    pub(crate) weight: f32,
}
