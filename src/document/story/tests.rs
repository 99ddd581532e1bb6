//! Stories, and which is meant, in texts made for it.

use super::*;
use crate::document::line_stats::line_stats;
use crate::text::lines::paragraphs;

fn shapes(text: &str, lines: &[Paragraph]) -> Vec<LineShape> {
    crate::document::line_shape::shapes(text, lines, line_stats(text, lines).lines())
}

/// The first line of every story, and which story is meant.
fn stories(text: &str) -> (Vec<&str>, usize) {
    among(text, |_| (LineMarkup::default(), true))
}

/// The same where something is known of each line: its markup, and whether it stats like an article's.
fn among(text: &str, known: impl Fn(&str) -> (LineMarkup, bool)) -> (Vec<&str>, usize) {
    let lines = paragraphs(text);
    let shapes = shapes(text, &lines);
    let (line_markup, kept): (Vec<LineMarkup>, Vec<bool>) =
        lines.iter().map(|line| known(line.span.of(text))).unzip();
    let plain = line_markup
        .iter()
        .all(|markup| *markup == LineMarkup::default());
    let line_markup = if plain { &[] } else { &line_markup[..] };
    let stories = split(text, &lines, &shapes, line_markup, &kept);
    let first = |story: &Range<usize>| lines[story.start].span.of(text);
    let main = main(&shapes, &kept, &stories);
    (stories.iter().map(first).collect(), main)
}

const FERRY: &str = "Ferry stays in port as gales close the strait";
const BRIDGE: &str = "Old bridge at Lind to be rebuilt in stone";

/// An article of some length about one thing.
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
    let standfirst = "• Work starts in May";
    let text = format!("{FERRY}\n{}\n{BRIDGE}\n{standfirst}\n{}", ferry(), bridge());
    assert_eq!(stories(&text).0, [FERRY, BRIDGE]);
}

#[test]
fn a_repeated_line_that_the_text_does_not_take_up_opens_none() {
    let offer = "Get more news every morning\nSubscribe\nGet more news every morning";
    let text = format!("{FERRY}\n{}\n{offer}\n{}", ferry(), article("", "bridge"));
    assert_eq!(stories(&text).0, [FERRY]);
}

#[test]
fn a_title_with_little_under_it_opens_no_story() {
    let teaser = format!("{BRIDGE}\n{BRIDGE}\nThe old bridge at Lind is to be of stone.");
    assert_eq!(
        stories(&format!("{FERRY}\n{}\n{teaser}", ferry())).0,
        [FERRY]
    );
}

/// Two stories, the second under a title that is printed twice.
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
    assert_eq!(among(&two(), known).0, [FERRY]);
}

#[test]
fn where_the_article_goes_on_behind_it_by_its_markup_a_title_opens_no_story() {
    let text = two();
    let of_the_bridge = |line: &str| line.contains("bridge");
    // Each in a container of its own.
    let apart = |line: &str| (in_container(1 + u32::from(of_the_bridge(line))), true);
    assert_eq!(among(&text, apart).0, [FERRY, BRIDGE]);
    // All in one, but for the title.
    let together = |line: &str| (in_container(1 + u32::from(line == BRIDGE)), true);
    assert_eq!(among(&text, together).0, [FERRY]);
    // A label that stands between says nothing of where the article goes on.
    let label = |line: &str| match line {
        "Follow" => (in_container(1), true),
        _ => apart(line),
    };
    assert_eq!(among(&text, label).0, [FERRY, BRIDGE]);
    // Neither does a sentence that stats like no article's, nor one that comes much later.
    let offer = "Follow our page every morning and every night, and pay nothing.";
    let text = text.replace("Follow", offer);
    let known = |kept: bool| {
        move |line: &str| match line {
            _ if line == offer => (in_container(1), kept),
            _ => apart(line),
        }
    };
    assert_eq!(among(&text, known(false)).0, [FERRY, BRIDGE]);
    assert_eq!(among(&text, known(true)).0, [FERRY]);
    let late = format!("{}{}\n{offer}", two(), article("", "bridge"));
    assert_eq!(among(&late, known(true)).0, [FERRY, BRIDGE]);
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
fn at_the_head_of_a_story_a_name_and_a_colon_are_a_dateline() {
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
fn a_heading_inside_a_story_opens_none() {
    // What follows it has no dateline; or the story itself has none, and capitals mean something else.
    let plain = article("The old bridge at Lind will be rebuilt in stone.", "bridge");
    let text = format!("{FERRY}\n{}\n{BRIDGE}\n{plain}", ferry());
    assert_eq!(stories(&text).0, [FERRY]);
    let text = format!("{FERRY}\n{}\n{BRIDGE}\n{}", plain, bridge());
    assert_eq!(stories(&text).0, [FERRY]);
}

#[test]
fn a_dateline_right_behind_a_sentence_opens_no_story_though_a_heading_came_before() {
    let between = format!("{BRIDGE}\nThe ferry was built there a hundred years ago.");
    let text = format!("{FERRY}\n{}\n{between}\n{}", ferry(), bridge());
    assert_eq!(stories(&text).0, [FERRY]);
}

#[test]
fn the_story_under_a_second_dateline_opens_at_its_title_wherever_else_that_is_printed() {
    // In a menu above all, and over its own story.
    let text = format!("{BRIDGE}\n{FERRY}\n{}\n{BRIDGE}\n{}", ferry(), bridge());
    assert_eq!(stories(&text).0, [BRIDGE, BRIDGE]);
    // At the head of its story, and again under what the page puts between.
    let between = "\nShare\nPrint\nSave\nListen\nFollow\n";
    let title = format!("{BRIDGE}{between}{BRIDGE}");
    let text = format!("{FERRY}\n{}\n{title}\n{}", ferry(), bridge());
    let lines = paragraphs(&text);
    let kept = vec![true; lines.len()];
    let split = split(&text, &lines, &shapes(&text, &lines), &[], &kept);
    let opening = lines[split[1].start].span.range().start;
    assert_eq!(text.find(BRIDGE), Some(opening));
}

#[test]
fn what_is_mostly_labels_is_the_page_and_no_story() {
    let labels = "\nHouses and flats to let in town and in the country".repeat(30);
    let text = two();
    assert_eq!(stories(&text).0, [FERRY, BRIDGE]);
    assert_eq!(stories(&(text + &labels)).0, [FERRY]);
}

#[test]
fn the_first_story_gives_way_only_to_a_much_longer_one() {
    let text = format!("{FERRY}\n{}\n{BRIDGE}\n{BRIDGE}\n{}", ferry(), bridge());
    assert_eq!(stories(&text).1, 0);
    let twice = [text.as_str(), &article("", "stone")].concat();
    assert_eq!(stories(&twice), (vec![FERRY, BRIDGE], 0));
    let more = ["stone", "sand", "arch", "toll"].map(|thing| article("", thing));
    assert_eq!(stories(&(text + &more.concat())), (vec![FERRY, BRIDGE], 1));
}

#[test]
fn headlines_with_a_sentence_each_at_the_end_are_teasers() {
    let teaser = |of: &str| {
        format!(
            "\nWhat became of the old {of}\nThe {of} was sold last year, and nobody knows to whom."
        )
    };
    let line = "\nThe ferry stayed in port on Tuesday because of the gales in the strait.";
    let body = line.repeat(4);
    let run = |text: &str| {
        let lines = paragraphs(text);
        let run = teasers(&shapes(text, &lines));
        (run.start, lines.len())
    };
    let three = ["lighthouse", "brass bell", "pilot boat"]
        .map(teaser)
        .concat();
    assert_eq!(run(&format!("{FERRY}{body}{three}\nContact")), (5, 12));
    // Five words are a headline, not a label.
    let short = three.replace("the old ", "the ");
    assert_eq!(run(&format!("{FERRY}{body}{short}\nContact")), (5, 12));
    // Two may be a coincidence, and more of them than of all else is a list.
    let two = ["lighthouse", "brass bell"].map(teaser).concat();
    assert_eq!(run(&format!("{FERRY}{body}{two}")).0, 9);
    assert_eq!(run(&format!("{FERRY}{line}{three}")), (8, 8));
    // One with a long text under it is none, and neither is a headline without a sentence.
    let long = "The pilot boat was sold last year, and nobody knows to whom, ".repeat(6);
    let long = format!("\nWhat became of the old boat\n{long}said the board.");
    let two = ["lighthouse", "brass bell"].map(teaser).concat();
    assert_eq!(run(&format!("{FERRY}{body}{body}{two}{long}")).0, 15);
    let bare = "\nWhat became of the old lighthouse\nWhat became of the old ferry house";
    let last = teaser("pilot boat");
    assert_eq!(run(&format!("{FERRY}{body}{bare}{last}")).0, 9);
}

#[test]
fn a_teaser_may_have_labels_before_and_behind_its_sentence() {
    let teaser = |of: &str| {
        format!(
            "\nWhat became of the {of}\nMarch 3\nBy Orla Fenn\nThe {of} was sold last year.\nMore\nShare"
        )
    };
    let body =
        "\nThe ferry stayed in port on Tuesday because of the gales in the strait.".repeat(4);
    let run = |teasers: &str| {
        let text = format!("{FERRY}{body}\nMore stories{teasers}");
        let lines = paragraphs(&text);
        super::teasers(&shapes(&text, &lines)).start
    };
    let three = ["lighthouse", "brass bell", "pilot boat"].map(teaser);
    // From what stands over them.
    assert_eq!(run(&three.concat()), 5);
    // A third label makes it something else, so these are two behind what is no teaser.
    let other = three[0].replace("March 3", "March 3\nNews");
    assert_eq!(run(&[&other, &three[1][..], &three[2]].concat()), 25);
}

#[test]
fn a_title_is_taken_up_within_a_dozen_lines() {
    let text = |labels: usize| {
        let labels = "Share\n".repeat(labels);
        let bridge = article("The old bridge at Lind will be rebuilt in stone.", "bridge");
        let ferry = article("The ferry stayed in port because of the gales.", "ferry");
        format!("{FERRY}\n{ferry}\n{BRIDGE}\n{BRIDGE}\n{labels}{bridge}")
    };
    assert_eq!(stories(&text(10)).0, [FERRY, BRIDGE]);
    assert_eq!(stories(&text(11)).0, [FERRY]);
}

#[test]
fn datelines_are_told_from_other_openings() {
    for line in [
        "PORT MARROW: The",
        "LIND (NWP) — The",
        "LIND, Jan. 4 — The",
        "LIND – The",
        "ULM: The",
    ] {
        assert!(has_dateline(line), "{line}");
    }
    for line in [
        "Note: this",
        "A man: tall",
        "NATO said on Monday: no",
        "IT IS LATE",
        "IT — the",
        "THE HARBOUR AND ALL THE SHOPS BEHIND THE QUAY: closed",
    ] {
        assert!(!has_dateline(line), "{line}");
    }
}
