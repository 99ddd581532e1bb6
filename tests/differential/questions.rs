//! The questions: texts of every kind in the other tests, with random options.

use crate::arbitrary_options::{self, arbitrary_option};
use crate::{hostile, json, languages, prose};
use nutgraf::{Error, LineMarkup, Options, Page, summarize, summarize_all};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::Value;
use std::fs;
use std::path::Path;

/// Number of questions of each kind.
const PASTES: usize = 600;
const ANY: usize = 600;
const FIXTURES: usize = 500;
const SEVERAL: usize = 200;
const HOSTILE: usize = 4;
const LANGUAGES: usize = 4;

/// Maximum size of a hostile text in bytes.
const MAX_SIZE: usize = 4000;

/// Texts and options.
pub struct Question {
    /// The kind of text, for messages.
    pub kind: &'static str,
    pub texts: Vec<String>,
    /// The packed markup of the lines of each text; empty for a plain text.
    pub marks: Vec<Vec<u32>>,
    pub options: Options,
}

impl Question {
    /// Returns the summary in the form that JavaScript receives.
    pub fn answer(&self) -> Result<Value, Error> {
        let pages = self.texts.iter().zip(&self.marks);
        let pages = pages.map(|(text, marks)| match marks.as_slice() {
            [] => Ok(Page::from(text)),
            marks => Page::packed(text, marks),
        });
        let pages: Vec<Page> = pages.collect::<Result<_, _>>()?;
        match pages.as_slice() {
            [page] => summarize(page.clone(), &self.options)
                .map(|summary| json::summary(&self.texts, &summary)),
            pages => summarize_all(pages, &self.options)
                .map(|all| json::multi_summary(&self.texts, &all)),
        }
    }
}

/// Generates questions from a fixed seed.
pub struct Questions(TestRunner);

impl Questions {
    pub fn new() -> Self {
        Self(TestRunner::deterministic())
    }

    fn draw<S: Strategy>(&mut self, strategy: &S) -> S::Value {
        let tree = strategy.new_tree(&mut self.0);
        tree.expect("a strategy that refuses nothing").current()
    }

    /// Returns questions of all kinds.
    pub fn made(&mut self) -> Vec<Question> {
        let mut texts = Vec::new();
        for _ in 0..PASTES {
            texts.push(("paste", vec![self.draw(&prose::pastes())]));
        }
        for _ in 0..ANY {
            texts.push(("any text", vec![self.draw(&arbitrary_options::texts())]));
        }
        let fixtures = fixtures();
        for _ in 0..FIXTURES {
            texts.push(("lines of fixtures", vec![self.cut(&fixtures)]));
        }
        for _ in 0..SEVERAL {
            let count = self.draw(&(2..6usize));
            let several = (0..count).map(|_| self.some(&fixtures)).collect();
            texts.push(("several texts", several));
        }
        for kind in hostile::HOSTILE {
            for _ in 0..HOSTILE {
                let size = self.draw(&(200..MAX_SIZE));
                texts.push((kind.name, vec![kind.text(size)]));
            }
        }
        for (language, sentences) in languages::SENTENCES {
            for _ in 0..LANGUAGES {
                texts.push((language, vec![self.joined(sentences)]));
            }
        }
        let asked = texts.into_iter();
        asked.map(|(kind, texts)| self.about(kind, texts)).collect()
    }

    /// Returns a question about the given texts. Few questions are refused.
    pub fn about(&mut self, kind: &'static str, texts: Vec<String>) -> Question {
        let marks = texts.iter().map(|text| self.marks(text)).collect();
        let options = self.options(&texts);
        let mut question = Question {
            kind,
            texts,
            marks,
            options,
        };
        while self.draw(&prop::bool::weighted(0.8)) && question.answer().is_err() {
            question.options = self.options(&question.texts);
        }
        question
    }

    fn options(&mut self, texts: &[String]) -> Options {
        let settings = self.draw(&prop::collection::vec(arbitrary_option(), 0..6));
        let mut options = arbitrary_options::options(&texts[0], settings);
        // If two options are invalid, either may be reported. So an invalid pin, the only
        // invalid span here, is not combined with another error.
        let refused = summarize("A word.", &Options::new(options.length)).is_err();
        if refused || texts.len() > 1 {
            options.pin.clear();
        }
        options
    }

    /// Returns random markup for one text in four.
    fn marks(&mut self, text: &str) -> Vec<u32> {
        if self.draw(&prop::bool::weighted(0.75)) {
            return Vec::new();
        }
        let ended = text.matches('\n').count();
        let lines = ended + usize::from(!text.is_empty() && !text.ends_with('\n'));
        self.draw(&prop::collection::vec(
            any::<u32>(),
            lines * LineMarkup::WORDS,
        ))
    }

    /// Returns a part of a fixture or a random text.
    fn some(&mut self, fixtures: &[String]) -> String {
        if self.draw(&any::<bool>()) {
            self.cut(fixtures)
        } else {
            self.draw(&arbitrary_options::texts())
        }
    }

    /// Returns a range of lines of one fixture followed by one of another.
    fn cut(&mut self, fixtures: &[String]) -> String {
        let mut text = String::new();
        for _ in 0..2 {
            let fixture = &fixtures[self.draw(&(0..fixtures.len()))];
            let lines: Vec<&str> = fixture.split_inclusive('\n').collect();
            let from = self.draw(&(0..lines.len()));
            let to = self.draw(&(from..=lines.len()));
            text.extend(lines[from..to].iter().copied());
        }
        text
    }

    /// Returns the sentences of a language with a random separator.
    fn joined(&mut self, sentences: &str) -> String {
        let between = self.draw(&select(&["\n", " ", "\n\n", "\r\n"][..]));
        sentences.lines().collect::<Vec<_>>().join(between)
    }
}

/// Returns the texts of the golden tests, sorted by path.
fn fixtures() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut folders: Vec<_> = fs::read_dir(folder)
        .expect("the fixtures can be listed")
        .map(|entry| entry.expect("an entry of the folder").path())
        .filter(|path| path.is_dir())
        .collect();
    // The order of a folder differs between machines.
    folders.sort();
    let read = |folder: &std::path::PathBuf| fs::read_to_string(folder.join("input.txt"));
    let texts = folders.iter().map(|folder| read(folder).expect("a text"));
    texts.collect()
}
