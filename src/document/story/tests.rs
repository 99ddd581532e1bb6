//! Division into stories, of texts written for the purpose.

use super::*;
use crate::document::line_shape;
use crate::document::line_stats::line_stats;
use crate::document::page::{Ancestor, LineMarkup};
use crate::text::lines::paragraphs;

/// Returns the first line of every story, and the index of the main one. All lines are kept.
fn stories(text: &str) -> (Vec<&str>, usize) {
    stories_with(text, |_| (LineMarkup::default(), true))
}

/// Returns the same for lines with the given markup. `known` also returns `true` for a kept line.
fn stories_with(text: &str, known: impl Fn(&str) -> (LineMarkup, bool)) -> (Vec<&str>, usize) {
    let paragraphs = paragraphs(text);
    let (markup, kept): (Vec<LineMarkup>, Vec<bool>) = paragraphs
        .iter()
        .map(|line| known(line.span.of(text)))
        .unzip();
    let (stories, main) = with_lines(text, &markup, |lines| {
        let stories = split(lines, &kept);
        let main = main(lines.shapes, &kept, &stories);
        (stories, main)
    });
    let first_line = |story: &Range<usize>| paragraphs[story.start].span.of(text);
    (stories.iter().map(first_line).collect(), main)
}

/// Calls a function with the lines of a text. Markup that says nothing counts as unknown.
fn with_lines<T>(text: &str, markup: &[LineMarkup], call: impl Fn(AnalyzedLines) -> T) -> T {
    let paragraphs = paragraphs(text);
    let stats = line_stats(text, &paragraphs);
    let is_plain = markup.iter().all(|line| *line == LineMarkup::default());
    call(AnalyzedLines {
        text,
        shapes: &line_shape::shapes(text, &paragraphs, stats.lines()),
        paragraphs: &paragraphs,
        markup: if is_plain { &[] } else { markup },
    })
}

const FERRY: &str = "Ferry stays in port as gales close the strait";
const BRIDGE: &str = "Old bridge at Lind to be rebuilt in stone";

/// Returns an article of about 100 words on one thing.
fn article(opening: &str, thing: &str) -> String {
    let line = |of: &str| {
        format!("\nThe {of} of the {thing} was on the minds of all who live there that week.")
    };
    let rest = ["cost", "age", "state", "price", "noise", "crew"].map(line);
    format!("{opening}{}", rest.concat())
}

fn ferry() -> String {
    article(
        "PORT MARROW: The ferry stayed in port on Tuesday because of the gales in the strait.",
        "ferry",
    )
}

fn bridge() -> String {
    article(
        "LIND (NWP) — The old bridge at Lind will be rebuilt in stone, the county said on Monday.",
        "bridge",
    )
}

#[test]
fn a_title_printed_twice_opens_a_story() {
    let text = format!(
        "{FERRY}\n{}\n{BRIDGE}\nFollow\n{BRIDGE}\n{}",
        ferry(),
        bridge()
    );
    assert_eq!(stories(&text).0, [FERRY, BRIDGE]);
}

#[test]
fn a_second_dateline_opens_a_story_at_the_title_before_it() {
    let lead_in = "• Work starts in May";
    let text = format!("{FERRY}\n{}\n{BRIDGE}\n{lead_in}\n{}", ferry(), bridge());
    assert_eq!(stories(&text).0, [FERRY, BRIDGE]);
}

#[test]
fn a_repeated_line_whose_words_the_text_does_not_use_opens_no_story() {
    let offer = "Get more news every morning\nSubscribe\nGet more news every morning";
    let text = format!("{FERRY}\n{}\n{offer}\n{}", ferry(), article("", "bridge"));
    assert_eq!(stories(&text).0, [FERRY]);
}

#[test]
fn a_title_with_little_text_under_it_opens_no_story() {
    let teaser = format!("{BRIDGE}\n{BRIDGE}\nThe old bridge at Lind is to be of stone.");
    assert_eq!(
        stories(&format!("{FERRY}\n{}\n{teaser}", ferry())).0,
        [FERRY]
    );
}

/// Returns two stories, the second under a title that is printed twice.
fn two() -> String {
    format!(
        "{FERRY}\n{}\n{BRIDGE}\nFollow\n{BRIDGE}\n{}",
        ferry(),
        bridge()
    )
}

fn in_container(container: u32) -> LineMarkup {
    LineMarkup {
        container,
        ..LineMarkup::default()
    }
}

#[test]
fn a_title_in_a_figure_opens_no_story() {
    let figure = LineMarkup {
        ancestors: Ancestor::Figure.bit(),
        container: 1,
        ..LineMarkup::default()
    };
    let known = |line: &str| match line {
        BRIDGE => (figure, true),
        _ if line.contains("bridge") => (in_container(2), true),
        _ => (in_container(1), true),
    };
    assert_eq!(stories_with(&two(), known).0, [FERRY]);
}

#[test]
fn a_title_opens_no_story_if_markup_shows_that_the_article_continues_after_it() {
    let text = two();
    let of_the_bridge = |line: &str| line.contains("bridge");
    // Each article is in a container of its own.
    let apart = |line: &str| (in_container(1 + u32::from(of_the_bridge(line))), true);
    assert_eq!(stories_with(&text, apart).0, [FERRY, BRIDGE]);
    // Both articles are in one container, and the title is in another.
    let together = |line: &str| (in_container(1 + u32::from(line == BRIDGE)), true);
    assert_eq!(stories_with(&text, together).0, [FERRY]);
    // A label between them is no evidence that the first article continues.
    let label = |line: &str| match line {
        "Follow" => (in_container(1), true),
        _ => apart(line),
    };
    assert_eq!(stories_with(&text, label).0, [FERRY, BRIDGE]);
    // Neither is a sentence that was not kept, nor one that comes much later.
    let offer = "Follow our page every morning and every night, and pay nothing.";
    let text = text.replace("Follow", offer);
    let known = |kept: bool| {
        move |line: &str| match line {
            _ if line == offer => (in_container(1), kept),
            _ => apart(line),
        }
    };
    assert_eq!(stories_with(&text, known(false)).0, [FERRY, BRIDGE]);
    assert_eq!(stories_with(&text, known(true)).0, [FERRY]);
    let late = format!("{}{}\n{offer}", two(), article("", "bridge"));
    assert_eq!(stories_with(&late, known(true)).0, [FERRY, BRIDGE]);
}

#[test]
fn a_title_printed_again_within_four_lines_opens_a_story_that_has_no_dateline() {
    let ferry = article("The ferry stayed in port because of the gales.", "ferry");
    let bridge = article("The old bridge at Lind will be rebuilt in stone.", "bridge");
    let text = |between: &str| format!("{FERRY}\n{ferry}\n{BRIDGE}\n{between}{BRIDGE}\n{bridge}");
    for between in ["", "Share\n", "Share\nPrint\nSave\n"] {
        assert_eq!(stories(&text(between)).0, [FERRY, BRIDGE], "{between}");
    }
    let too_far = "Share\nPrint\nSave\nListen\n";
    assert_eq!(stories(&text(too_far)).0, [FERRY]);
}

#[test]
fn a_name_and_a_colon_are_a_dateline_at_the_start_of_a_story() {
    let text = |opening: &str| {
        let ferry = ferry().replace("PORT MARROW:", opening);
        format!("{FERRY}\n{ferry}\n{BRIDGE}\n{}", bridge())
    };
    for opening in ["Lind:", "Port Marrow:", "Old Port Marrow:"] {
        assert_eq!(stories(&text(opening)).0, [FERRY, BRIDGE], "{opening}");
    }
    for opening in ["Port of Marrow:", "note:", "The Old Port Marrow:"] {
        assert_eq!(stories(&text(opening)).0, [FERRY], "{opening}");
    }
}

#[test]
fn a_heading_inside_a_story_opens_no_story() {
    // The text after the heading has no dateline; or the story itself has none, so that the
    // capitals after the heading mean something else.
    let plain = article("The old bridge at Lind will be rebuilt in stone.", "bridge");
    let text = format!("{FERRY}\n{}\n{BRIDGE}\n{plain}", ferry());
    assert_eq!(stories(&text).0, [FERRY]);
    let text = format!("{FERRY}\n{}\n{BRIDGE}\n{}", plain, bridge());
    assert_eq!(stories(&text).0, [FERRY]);
}

#[test]
fn a_dateline_after_a_heading_and_a_sentence_opens_no_story() {
    let between = format!("{BRIDGE}\nThe ferry was built there a hundred years ago.");
    let text = format!("{FERRY}\n{}\n{between}\n{}", ferry(), bridge());
    assert_eq!(stories(&text).0, [FERRY]);
}

#[test]
fn the_story_under_a_second_dateline_opens_at_the_first_title_after_the_previous_story() {
    // The title is printed in a menu above everything, and above its own story.
    let text = format!("{BRIDGE}\n{FERRY}\n{}\n{BRIDGE}\n{}", ferry(), bridge());
    assert_eq!(stories(&text).0, [BRIDGE, BRIDGE]);
    // The title is printed twice above its story, with a menu in between.
    let between = "\nShare\nPrint\nSave\nListen\nFollow\n";
    let title = format!("{BRIDGE}{between}{BRIDGE}");
    let text = format!("{FERRY}\n{}\n{title}\n{}", ferry(), bridge());
    let opening = with_lines(&text, &[], |lines| {
        let second = split(lines, &vec![true; lines.count()])[1].start;
        lines.paragraphs[second].span.range().start
    });
    assert_eq!(text.find(BRIDGE), Some(opening));
}

#[test]
fn lines_that_are_mostly_labels_are_no_story() {
    let labels = "\nHouses and flats to let in town and in the country".repeat(30);
    let text = two();
    assert_eq!(stories(&text).0, [FERRY, BRIDGE]);
    assert_eq!(stories(&(text + &labels)).0, [FERRY]);
}

#[test]
fn the_first_story_is_chosen_unless_another_is_much_longer() {
    let text = format!("{FERRY}\n{}\n{BRIDGE}\n{BRIDGE}\n{}", ferry(), bridge());
    assert_eq!(stories(&text).1, 0);
    let twice = [text.as_str(), &article("", "stone")].concat();
    assert_eq!(stories(&twice), (vec![FERRY, BRIDGE], 0));
    let more = ["stone", "sand", "arch", "toll"].map(|thing| article("", thing));
    assert_eq!(stories(&(text + &more.concat())), (vec![FERRY, BRIDGE], 1));
}

#[test]
fn a_title_opens_a_story_if_the_text_uses_its_words_within_a_dozen_lines() {
    let text = |labels: usize| {
        let labels = "Share\n".repeat(labels);
        let bridge = article("The old bridge at Lind will be rebuilt in stone.", "bridge");
        let ferry = article("The ferry stayed in port because of the gales.", "ferry");
        format!("{FERRY}\n{ferry}\n{BRIDGE}\n{BRIDGE}\n{labels}{bridge}")
    };
    assert_eq!(stories(&text(10)).0, [FERRY, BRIDGE]);
    assert_eq!(stories(&text(11)).0, [FERRY]);
}
