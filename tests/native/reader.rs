//! The results for the fixtures of `tests/golden`, compared with a reader's notes.
//!
//! `meta.json` in each folder was written by a reader of `input.txt`: the title, the
//! number of sentences of the article, sentences that are hard to segment, the lines
//! outside the article, and sentences suitable for a summary.

use crate::support::fixtures::{Fixture, fixtures};

/// Known differences between the engine and the reader: fixture, checks and reason.
/// A check in this list that passes fails the test, so that it is removed here.
const SHORTFALLS: &[(&str, &[&str], &str)] = &[
    (
        "forum-thread",
        &["sentences"],
        "“Re:” with the title is read as a sentence",
    ),
    (
        "hard-wrapped-mail",
        &["sentences", "set aside", "key"],
        "the footer is a sentence; an essay has no lead",
    ),
    ("no-punctuation-list", &["key"], "all lines look alike"),
    (
        "whole-page",
        &["sentences", "set aside"],
        "a newsletter box between the paragraphs, in prose",
    ),
];

/// Runs a check on all fixtures. `wrong` returns the problems of a fixture. A fixture
/// must have none, or be one of the known shortfalls and have some.
fn check(name: &str, wrong: impl Fn(&Fixture) -> Vec<String>) {
    let mut report = Vec::new();
    for fixture in fixtures() {
        let slug = &fixture.slug;
        let is_listed = |&(slug, checks, _): &(&str, &[&str], &str)| {
            slug == fixture.slug && checks.contains(&name)
        };
        let known = SHORTFALLS.iter().any(is_listed);
        let found = wrong(&fixture);
        match (known, found.is_empty()) {
            (true, true) => report.push(format!("{slug}: passes now; remove it from SHORTFALLS")),
            (false, false) => report.extend(found.iter().map(|what| format!("{slug}: {what}"))),
            _ => {}
        }
    }
    assert!(report.is_empty(), "{name}:\n{}", report.join("\n"));
}

#[test]
fn known_shortfalls_name_fixtures_and_checks_that_exist() {
    let all = [
        "title",
        "notice",
        "tricky",
        "sentences",
        "chosen",
        "set aside",
        "key",
    ];
    let fixtures = fixtures();
    for (slug, checks, why) in SHORTFALLS {
        assert!(
            fixtures.iter().any(|fixture| fixture.slug == *slug),
            "{slug}: no such fixture"
        );
        assert!(
            checks.iter().all(|check| all.contains(check)),
            "{slug}: {checks:?}"
        );
        assert!(!why.is_empty(), "{slug}: has no reason");
    }
}

#[test]
fn texts_in_the_notes_occur_in_the_fixture_verbatim() {
    for fixture in fixtures() {
        let named = ["tricky", "set_aside", "key"]
            .map(|key| fixture.list(key))
            .concat();
        for text in named.into_iter().chain(fixture.meta["title"].as_str()) {
            assert!(fixture.input.contains(text), "{}: {text:?}", fixture.slug);
        }
        let aside = fixture.list("set_aside");
        for text in aside {
            let is_line = fixture.input.lines().any(|line| line.contains(text));
            assert!(is_line, "{}: {text:?} is no line", fixture.slug);
        }
    }
}

#[test]
fn the_title_is_found() {
    check("title", |fixture| {
        let title = fixture.summary.title.map(|span| span.of(&fixture.input));
        let wanted = fixture.meta["title"].as_str();
        if title == wanted {
            vec![]
        } else {
            vec![format!("found {title:?}, not {wanted:?}")]
        }
    });
}

#[test]
fn the_notice_about_a_text_without_an_article_is_correct() {
    check("notice", |fixture| {
        let notice = fixture.summary.notice.map(nutgraf::Notice::code);
        let wanted = fixture.meta["notice"].as_str();
        if notice == wanted {
            vec![]
        } else {
            vec![format!("said {notice:?}, not {wanted:?}")]
        }
    });
}

#[test]
fn every_tricky_sentence_is_found_exactly_once() {
    check("tricky", |fixture| {
        let missing = |text: &&str| fixture.sentences().filter(|s| s == text).count() != 1;
        let tricky = fixture.list("tricky").into_iter().filter(missing);
        tricky
            .map(|text| format!("is not a sentence, once: {text:?}"))
            .collect()
    });
}

#[test]
fn the_number_of_sentences_equals_that_of_the_reader() {
    check("sentences", |fixture| {
        let found = fixture.summary.sentences.len() as u64;
        let wanted = fixture.meta["sentences"]
            .as_u64()
            .expect("a number of sentences");
        if found == wanted {
            vec![]
        } else {
            vec![format!("{found}, not {wanted}")]
        }
    });
}

#[test]
fn no_chosen_sentence_is_from_a_line_outside_the_article() {
    check("chosen", |fixture| {
        let aside = fixture.list("set_aside");
        // A line of one or two words, such as "Follow", can occur in a sentence.
        let line_in = |s: &str, line: &str| line.split_whitespace().count() > 2 && s.contains(line);
        let is_aside = |s: &&str| {
            aside
                .iter()
                .any(|line| line.contains(s) || line_in(s, line))
        };
        fixture
            .chosen()
            .filter(is_aside)
            .map(|s| format!("chose {s:?}"))
            .collect()
    });
}

#[test]
fn every_line_outside_the_article_is_excluded() {
    check("set aside", |fixture| {
        let other_blocks = fixture
            .summary
            .blocks
            .iter()
            .filter(|block| !block.is_text());
        let aside = other_blocks.map(|block| block.span.of(&fixture.input));
        let aside: Vec<&str> = aside.flat_map(str::lines).map(str::trim_end).collect();
        let missing = fixture
            .list("set_aside")
            .into_iter()
            .filter(|line| !aside.contains(line));
        missing
            .map(|line| format!("read as part of the article: {line:?}"))
            .collect()
    });
}

#[test]
fn a_summary_of_three_sentences_contains_one_that_a_reader_chose() {
    check("key", |fixture| {
        let key = fixture.list("key");
        if fixture.chosen().any(|sentence| key.contains(&sentence)) {
            return vec![];
        }
        vec![format!("chose {:#?}", fixture.chosen().collect::<Vec<_>>())]
    });
}
