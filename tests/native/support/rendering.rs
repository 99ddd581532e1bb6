//! The text form of a summary, shared by the native golden tests and those in a
//! browser. Nothing here uses the file system, because a browser has none.

use nutgraf::{Block, Cause, Options, Sentence, Span, Summary, summarize};
use std::fmt::{self, Display, Write};

/// Passes the names of all fixtures, the folders of `tests/golden`, to a macro.
/// A native test checks that the list is complete.
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

pub(crate) use with_fixtures;

/// The fixtures whose `expected.txt` has exact scores. They are few, so that new
/// weights do not change every file.
const WITH_SCORES: [&str; 3] = ["harbour-dredging-clean", "near-duplicates", "whole-page"];

/// Returns the text form of the summary of a fixture, one item a line.
///
/// Texts are escaped, so that no-break spaces, joiners and line ends are visible.
/// Scores are printed in the shortest form that parses to the same bits.
pub fn render(fixture: &str, text: &str) -> String {
    match summarize(text, &Options::default()) {
        Ok(summary) => {
            let mut out = Rendering {
                text,
                out: String::new(),
            };
            let written = out.summary(&summary, WITH_SCORES.contains(&fixture));
            written.expect("writing to a string does not fail");
            out.out
        }
        Err(error) => format!("refused: {}: {error}\n", error.code()),
    }
}

struct Rendering<'t> {
    text: &'t str,
    out: String,
}

impl Rendering<'_> {
    fn summary(&mut self, summary: &Summary, with_scores: bool) -> fmt::Result {
        self.head(summary)?;
        self.section("sentences", summary.sentences.len())?;
        for (i, sentence) in summary.sentences.iter().enumerate() {
            self.sentence(i, sentence)?;
        }
        self.section("keywords", summary.keywords.len())?;
        for keyword in &summary.keywords {
            let word = self.shown(keyword.span);
            writeln!(self.out, "{} times: {word}", keyword.count)?;
        }
        self.section("stories", summary.stories.len())?;
        for story in &summary.stories {
            let chosen = if story.chosen { ", chosen" } else { "" };
            let title = story.title.map_or("no title".into(), |at| self.shown(at));
            let (Span { start, end, .. }, words) = (story.span, story.words);
            writeln!(self.out, "{start}..{end}{chosen}, {words} words: {title}")?;
        }
        self.section("lines", summary.blocks.len())?;
        for block in &summary.blocks {
            self.block(block)?;
        }
        if with_scores {
            self.scores(summary)?;
        }
        Ok(())
    }

    fn head(&mut self, summary: &Summary) -> fmt::Result {
        let language = summary.language.code;
        let tuned = if summary.language.tuned { "" } else { "not " };
        let title = summary.title.map_or("none".into(), |at| self.shown(at));
        let (words, article) = (summary.words, summary.article_words());
        let notice = summary.notice.map_or("none", nutgraf::Notice::code);
        writeln!(self.out, "language: {language}, {tuned}tuned")?;
        writeln!(self.out, "title: {title}")?;
        writeln!(
            self.out,
            "words: {words} in the text, {article} in the article"
        )?;
        writeln!(self.out, "notice: {notice}")
    }

    /// Writes a sentence, the codes of its reasons in alphabetical order, and the
    /// evidence of those that have some.
    fn sentence(&mut self, index: usize, sentence: &Sentence) -> fmt::Result {
        let chosen = if sentence.chosen { ", chosen" } else { "" };
        let (rank, words) = (sentence.rank, sentence.words);
        writeln!(self.out, "[{index}] rank {rank}{chosen}, {words} words")?;
        let shown = self.shown(sentence.span);
        writeln!(self.out, "    {shown}")?;
        let reasons = sentence.reasons();
        let mut reasons: Vec<_> = reasons.iter().collect();
        reasons.sort_by_key(|reason| reason.cause.code());
        let codes: Vec<&str> = reasons.iter().map(|reason| reason.cause.code()).collect();
        writeln!(self.out, "    reasons: {}", codes.join(", "))?;
        for reason in reasons {
            let code = reason.cause.code();
            if let Cause::Repeats { sentence } = reason.cause {
                writeln!(self.out, "    {code}: [{sentence}]")?;
            }
            if !reason.words.is_empty() {
                let words = reason.words.iter().map(|word| word.of(self.text));
                let words: Vec<&str> = words.collect();
                writeln!(self.out, "    {code}: {words:?}")?;
            }
        }
        Ok(())
    }

    fn block(&mut self, block: &Block) -> fmt::Result {
        let (Span { start, end, .. }, role) = (block.span, block.role.code());
        match block.excluded {
            Some(reason) => {
                let (reason, shown) = (reason.code(), self.shown(block.span));
                writeln!(self.out, "{role}, excluded ({reason}): {shown}")
            }
            None if block.repeat => writeln!(self.out, "{role}, a repeat: {start}..{end}"),
            None => writeln!(self.out, "{role}: {start}..{end}"),
        }
    }

    /// Writes the exact scores, from the best sentence to the last, and the weights
    /// of the keywords.
    fn scores(&mut self, summary: &Summary) -> fmt::Result {
        self.section("scores", summary.sentences.len())?;
        let mut ranking: Vec<_> = summary.sentences.iter().enumerate().collect();
        ranking.sort_by_key(|(_, sentence)| sentence.rank);
        for (i, sentence) in ranking {
            writeln!(self.out, "[{i}] {:?}", sentence.score.value())?;
            for reason in sentence.reasons() {
                let (code, score) = (reason.cause.code(), reason.score.value());
                writeln!(self.out, "    {code} {score:?}")?;
            }
        }
        self.section("keyword weights", summary.keywords.len())?;
        for keyword in &summary.keywords {
            let word = keyword.span.of(self.text);
            writeln!(self.out, "{:?}: {word:?}", keyword.weight)?;
        }
        Ok(())
    }

    fn section(&mut self, title: impl Display, count: usize) -> fmt::Result {
        writeln!(self.out, "\n{title}: {count}")
    }

    fn shown(&self, span: Span) -> String {
        format!("{}..{} {:?}", span.start, span.end, span.of(self.text))
    }
}
