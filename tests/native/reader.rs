//! Whether the engine sees what a reader sees in the fixtures of tests/golden.
//!
//! `meta.json` in each folder there was written by a reader of `input.txt`: the
//! title, how many sentences the article has, some that are hard to cut, the
//! lines that are not the article, and sentences worth a place in a summary.

use crate::support::fixtures::{Fixture, fixtures};

/// Where the engine does not see yet what a reader sees: fixture, checks and
/// why. One whose check holds again fails the tests, so that it is taken off.
const SHORTFALLS: &[(&str, &[&str], &str)] = &[
    ("dialogue", &["key"], "speech is as telling as narration"),
    (
        "forum-thread",
        &["sentences"],
        "“Re:” and the title is taken for a sentence",
    ),
    (
        "hard-wrapped-mail",
        &["sentences", "set aside", "chosen", "key"],
        "the footer is a sentence; an essay has no lead",
    ),
    ("no-punctuation-list", &["key"], "all lines look alike"),
    (
        "whole-page",
        &["sentences", "set aside"],
        "a newsletter box between the paragraphs, in prose",
    ),
];

/// Runs a check over all fixtures. It returns what is wrong with one, or
/// nothing. All but the known shortfalls must hold, and none of those.
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
            (true, true) => report.push(format!("{slug}: holds now; take it off SHORTFALLS")),
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
        assert!(!why.is_empty(), "{slug}: says no reason");
    }
}

#[test]
fn every_text_that_a_reader_named_stands_in_the_fixture_word_for_word() {
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
fn the_reader_is_told_of_a_text_that_is_no_article() {
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
fn every_tricky_sentence_comes_out_whole_and_once() {
    check("tricky", |fixture| {
        let missing = |text: &&str| fixture.sentences().filter(|s| s == text).count() != 1;
        let tricky = fixture.list("tricky").into_iter().filter(missing);
        tricky
            .map(|text| format!("is not a sentence, once: {text:?}"))
            .collect()
    });
}

#[test]
fn there_are_as_many_sentences_as_a_reader_counts() {
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
fn nothing_chosen_comes_from_a_line_that_is_not_the_article() {
    check("chosen", |fixture| {
        let aside = fixture.list("set_aside");
        // A line of one or two words, such as "Follow", may well stand in a sentence too.
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
fn every_line_that_is_not_the_article_is_set_aside() {
    check("set aside", |fixture| {
        let untold = fixture
            .summary
            .blocks
            .iter()
            .filter(|block| !block.is_text());
        let aside = untold.map(|block| block.span.of(&fixture.input));
        let aside: Vec<&str> = aside.flat_map(str::lines).map(str::trim_end).collect();
        let missing = fixture
            .list("set_aside")
            .into_iter()
            .filter(|line| !aside.contains(line));
        missing
            .map(|line| format!("took for the article: {line:?}"))
            .collect()
    });
}

#[test]
fn a_summary_of_three_sentences_holds_one_that_a_reader_would_choose() {
    check("key", |fixture| {
        let key = fixture.list("key");
        if fixture.chosen().any(|sentence| key.contains(&sentence)) {
            return vec![];
        }
        vec![format!("chose {:#?}", fixture.chosen().collect::<Vec<_>>())]
    });
}
