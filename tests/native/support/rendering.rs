//! What the native golden tests and those in the browser share. It knows no
//! file system, because a browser has none.

use nutgraf::{Cause, Options, Span, Summary, summarize};
use std::fmt::{Display, Write};

/// Hands the names of all fixtures, the folders of tests/golden, to a macro.
/// The native tests check that none is missing.
macro_rules! with_fixtures {
    ($then:ident) => {
        $then! {
            "abbreviations"
            "council-vote-page-furniture"
            "crlf-and-bom"
            "dialogue"
            "emoji-festival"
            "forum-thread"
            "harbour-dredging-clean"
            "hard-wrapped-mail"
            "interview"
            "nbsp-wire-story"
            "menus-only"
            "near-duplicates"
            "no-punctuation-list"
            "one-paragraph"
            "one-sentence"
            "poem"
            "quotes-and-sic"
            "recipe"
            "standfirst-copies"
            "teaser-run"
            "title-after-body"
            "two-stories-title-once"
            "two-stories-title-twice"
            "whole-page"
        }
    };
}

/// The whole result for a text, in lines that can be read and compared.
///
/// Numbers are printed so that they read back as the same bits: two equal
/// renderings are two equal results. Texts are escaped, so that no-break
/// spaces, joiners and line ends inside them can be seen.
pub fn render(text: &str, options: &Options) -> String {
    match summarize(text, options) {
        Ok(summary) => lines(text, &summary),
        Err(error) => format!("refused: {}: {error}\n", error.code()),
    }
}

fn lines(text: &str, summary: &Summary) -> String {
    let mut out = Lines(String::new());
    let tuned = if summary.language.tuned {
        "tuned"
    } else {
        "not tuned"
    };
    out.line(format_args!("language: {}, {tuned}", summary.language.code));
    out.line(format_args!(
        "title: {}",
        summary.title.map_or("none".into(), |at| shown(text, at))
    ));
    let article = summary.article_words();
    out.line(format_args!(
        "words: {} in the text, {article} in the article",
        summary.words
    ));

    let notice = summary.notice.map_or("none", nutgraf::Notice::code);
    out.line(format_args!("notice: {notice}"));

    out.head("sentences", summary.sentences.len());
    for (i, sentence) in summary.sentences.iter().enumerate() {
        let mark = if sentence.chosen { ", chosen" } else { "" };
        let (rank, score, words) = (sentence.rank, sentence.score.value(), sentence.words);
        out.line(format_args!(
            "[{i}] rank {rank}{mark}, score {score:?}, {words} words"
        ));
        out.line(format_args!("    {}", shown(text, sentence.span)));
        for reason in sentence.reasons() {
            let (code, value) = (reason.cause.code(), reason.score.value());
            match reason.cause {
                Cause::Repeats { sentence } => {
                    out.line(format_args!("    {code} {value:?} of [{sentence}]"));
                }
                _ if reason.words.is_empty() => out.line(format_args!("    {code} {value:?}")),
                _ => {
                    let words: Vec<&str> = reason.words.iter().map(|word| word.of(text)).collect();
                    out.line(format_args!("    {code} {value:?} by {words:?}"));
                }
            }
        }
    }

    out.head("keywords", summary.keywords.len());
    for keyword in &summary.keywords {
        let (weight, count) = (keyword.weight, keyword.count);
        let word = shown(text, keyword.span);
        out.line(format_args!("weight {weight:?}, {count} times: {word}"));
    }
    out.head("stories", summary.stories.len());
    for story in &summary.stories {
        let mark = if story.chosen { ", chosen" } else { "" };
        let (Span { start, end, .. }, words) = (story.span, story.words);
        let title = story.title.map_or("no title".into(), |at| shown(text, at));
        out.line(format_args!("{start}..{end}{mark}, {words} words: {title}"));
    }
    out.head("lines", summary.blocks.len());
    for block in &summary.blocks {
        let (Span { start, end, .. }, role) = (block.span, block.role.code());
        match block.aside {
            Some(reason) => out.line(format_args!(
                "{role}, aside ({}): {}",
                reason.code(),
                shown(text, block.span)
            )),
            None if block.repeat => out.line(format_args!("{role}, a repeat: {start}..{end}")),
            None => out.line(format_args!("{role}: {start}..{end}")),
        }
    }
    out.0
}

fn shown(text: &str, span: Span) -> String {
    format!("{}..{} {:?}", span.start, span.end, span.of(text))
}

struct Lines(String);

impl Lines {
    fn line(&mut self, line: impl Display) {
        writeln!(self.0, "{line}").expect("a string takes any line");
    }

    fn head(&mut self, title: &str, count: usize) {
        self.line(format_args!("\n{title}: {count}"));
    }
}
