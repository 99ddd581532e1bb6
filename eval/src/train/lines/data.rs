//! Training examples from labelled pages: random parts of a page, as a reader
//! might have copied them.

use super::example::PageExample;
use super::rng::Pcg32;
use crate::datasets::pages::{LabelledPage, words};
use nutgraf::internals::extraction;

/// Returns the example for some lines of a page. The engine reads them as if only
/// they had been copied.
pub(crate) fn example(page: &LabelledPage, lines: &[usize], weight: f32) -> PageExample {
    let mut text = String::new();
    let mut ends = Vec::new();
    for &line in lines {
        text.push_str(&page.lines[line]);
        text.push('\n');
        ends.push(text.len());
    }
    let mut example = PageExample {
        inputs: vec![],
        labels: vec![],
        words: vec![],
        weight,
    };
    for (span, row) in extraction::rows(&text) {
        let line = lines[ends.partition_point(|&end| end <= span.start as usize)];
        example.inputs.extend(row);
        example.labels.push(f32::from(page.is_main[line]));
        example.words.push(words(span.of(&text)) as f32);
    }
    example
}

/// Chooses the lines of a random part of a page: usually the whole page, otherwise
/// the article alone, the article with some lines around it, or a part of it.
pub(crate) fn random_part(page: &LabelledPage, rng: &mut Pcg32) -> Vec<usize> {
    let end = page.lines.len();
    let main: Vec<usize> = (0..end).filter(|&i| page.is_main[i] == 1).collect();
    let (Some(&first), Some(&last)) = (main.first(), main.last()) else {
        return (0..end).collect();
    };
    // Random ends of the part before and after the article.
    let before = rng.below(first + 1);
    let after = last + 1 + rng.below(end - last);
    match rng.uniform() {
        ..0.58 => (0..end).collect(),
        ..0.70 => main,
        ..0.78 => (before..end).collect(),
        ..0.86 => (0..after).collect(),
        ..0.93 => (before..after).collect(),
        ..0.945 => {
            let from = rng.below(main.len());
            let to = from + rng.below(main.len() - from);
            (main[from]..=main[to]).collect()
        }
        _ => {
            // A few paragraphs of the article with a few lines from before and after it.
            let (head, head_lines) = random_range(first, 12, rng);
            let (body, paragraphs) = random_range(main.len(), 8, rng);
            let (foot, foot_lines) = random_range(end - last - 1, 12, rng);
            let foot = last + 1 + foot;
            let paragraphs = main[body..body + paragraphs].iter().copied();
            (head..head + head_lines)
                .chain(paragraphs)
                .chain(foot..foot + foot_lines)
                .collect()
        }
    }
}

/// Returns the start and the length of a random range of at most `most` items
/// below `count`.
fn random_range(count: usize, most: usize, rng: &mut Pcg32) -> (usize, usize) {
    let length = rng.below(most.min(count) + 1);
    (rng.below(count - length + 1), length)
}
