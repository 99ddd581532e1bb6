//! Conversion of results to plain JavaScript objects.
//!
//! In: a [`MultiSummary`] and its texts. Out: the `Summary` or `MultiSummary` of
//! `types.d.ts`, with all offsets converted to UTF-16 code units. The structs here mirror
//! the types of the same names there.

use crate::text::utf16::Utf16Offsets;
use crate::{
    ExclusionReason, Keyword, MultiSummary, Notice, Sentence, Source, SourceSpan, Span, Story,
};
use js_sys::{Array, JsString, Object, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::{Error, Serializer};
use wasm_bindgen::{JsCast, JsValue};

/// `Source` of types.d.ts.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct JsSource {
    blocks: Vec<JsBlock>,
    excluded: Vec<JsExcludedLine>,
    stories: Vec<JsStory>,
    title: Option<JsSpan>,
    date: Option<JsSpan>,
    notice: Option<&'static str>,
    language: JsLanguage,
    words: u32,
}

#[derive(Serialize)]
struct JsSpan {
    start: u32,
    end: u32,
    /// Index of the text, for several texts only.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<u32>,
}

#[derive(Serialize)]
struct JsSentence<'s> {
    start: u32,
    end: u32,
    /// Index of the text, for several texts only.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<u32>,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    text: JsString,
    rank: u32,
    score: f64,
    words: u32,
    chosen: bool,
    reasons: Vec<JsReason<'s>>,
}

#[derive(Serialize)]
struct JsReason<'s> {
    code: &'static str,
    score: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<u32>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    words: Vec<&'s str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sources: Vec<u32>,
}

#[derive(Serialize)]
struct JsKeyword<'s> {
    word: &'s str,
    weight: f64,
    count: u32,
    spans: Vec<JsSpan>,
}

#[derive(Serialize)]
struct JsExcludedLine {
    start: u32,
    end: u32,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    text: JsString,
    role: &'static str,
    reason: &'static str,
}

#[derive(Serialize)]
struct JsBlock {
    start: u32,
    end: u32,
    role: &'static str,
    excluded: Option<&'static str>,
    repeat: bool,
}

#[derive(Serialize)]
struct JsStory {
    start: u32,
    end: u32,
    title: Option<JsSpan>,
    words: u32,
    chosen: bool,
}

#[derive(Serialize)]
struct JsLanguage {
    code: &'static str,
    tuned: bool,
    declared: Option<String>,
}

#[derive(Default, Serialize)]
struct JsWords {
    text: u32,
    article: u32,
    summary: u32,
}

/// Returns the `MultiSummary` of `types.d.ts` if `several` is set, or the `Summary`,
/// which has the fields of its one source as its own.
///
/// `utf8` and `js` are the same texts. Slices are taken from `js`, because a slice of a
/// JavaScript string shares its memory.
pub(super) fn to_js(
    summary: &MultiSummary,
    utf8: &[String],
    js: &[JsString],
    several: bool,
) -> Result<JsValue, Error> {
    let texts = Texts { utf8, js, several };
    let mut sources = Vec::with_capacity(utf8.len());
    for (i, source) in summary.sources.iter().enumerate() {
        sources.push(texts.source(i, source));
    }
    let sources = serialize(&sources)?;
    let object = if several {
        let object = Object::new().into();
        set(&object, "sources", &sources);
        object
    } else {
        Array::unchecked_from_js(sources).get(0)
    };
    let sentences = texts.sentences(&summary.sentences);
    set(&object, "sentences", &serialize(&sentences)?);
    let keywords = texts.keywords(&summary.keywords);
    set(&object, "keywords", &serialize(&keywords)?);
    set(&object, "words", &serialize(&word_counts(summary))?);
    Ok(object)
}

fn word_counts(summary: &MultiSummary) -> JsWords {
    let mut words = JsWords::default();
    for source in &summary.sources {
        words.text += source.words as u32;
    }
    for sentence in &summary.sentences {
        words.article += sentence.words;
        words.summary += if sentence.chosen { sentence.words } else { 0 };
    }
    words
}

#[inline(never)]
fn set(object: &JsValue, key: &str, value: &JsValue) {
    // Setting a field of a new object cannot fail.
    let _ = Reflect::set(object, &key.into(), value);
}

fn serialize(value: &impl Serialize) -> Result<JsValue, Error> {
    value.serialize(&Serializer::new().serialize_missing_as_null(true))
}

/// Texts of a result, in Rust's and in JavaScript's form.
struct Texts<'t> {
    utf8: &'t [String],
    js: &'t [JsString],
    /// Set if spans name their text.
    several: bool,
}

impl<'t> Texts<'t> {
    fn sentences(&self, sentences: &[Sentence]) -> Vec<JsSentence<'t>> {
        let mut source = 0;
        let mut utf16 = Utf16Offsets::new(&self.utf8[0]);
        let sentence = |sentence: &Sentence| {
            let text = sentence.source as usize;
            if text != source {
                source = text;
                utf16 = Utf16Offsets::new(&self.utf8[text]);
            }
            let span = utf16.span(sentence.span);
            JsSentence {
                start: span.start,
                end: span.end,
                source: self.several.then_some(sentence.source),
                text: self.js[text].slice(span.start, span.end),
                rank: sentence.rank,
                score: sentence.score.value(),
                words: sentence.words,
                chosen: sentence.chosen,
                reasons: reasons(sentence, &self.utf8[text]),
            }
        };
        sentences.iter().map(sentence).collect()
    }

    fn keywords(&self, keywords: &[Keyword]) -> Vec<JsKeyword<'t>> {
        let mut converted: Vec<JsKeyword> = keywords.iter().map(|k| self.keyword(k)).collect();
        self.convert_offsets(keywords, &mut converted, |span| &mut span.start);
        self.convert_offsets(keywords, &mut converted, |span| &mut span.end);
        converted
    }

    /// Returns a keyword whose spans are still in bytes.
    fn keyword(&self, keyword: &Keyword) -> JsKeyword<'t> {
        let span = |&SourceSpan { source, span }: &SourceSpan| JsSpan {
            start: span.start,
            end: span.end,
            source: self.several.then_some(source),
        };
        JsKeyword {
            word: keyword.span.of(&self.utf8[keyword.source as usize]),
            weight: keyword.weight,
            count: keyword.count,
            spans: keyword.spans.iter().map(span).collect(),
        }
    }

    /// Converts one end of all spans of keywords from bytes to code units, in one forward
    /// pass over each text.
    ///
    /// The spans of each keyword are in reading order, and so are their ends, as they
    /// have the same number of words. There are few keywords, so merging their spans
    /// takes linear time.
    fn convert_offsets(
        &self,
        keywords: &[Keyword],
        converted: &mut [JsKeyword],
        end: fn(&mut JsSpan) -> &mut u32,
    ) {
        // For each keyword, the number of its spans that are converted.
        let mut done = vec![0; keywords.len()];
        for (source, text) in self.utf8.iter().enumerate() {
            let mut utf16 = Utf16Offsets::new(text);
            loop {
                let mut next: Option<(&mut u32, usize)> = None;
                for (i, keyword) in converted.iter_mut().enumerate() {
                    let original = keywords[i].spans.get(done[i]);
                    if original.is_none_or(|span| span.source as usize != source) {
                        continue;
                    }
                    let offset = end(&mut keyword.spans[done[i]]);
                    if next
                        .as_ref()
                        .is_none_or(|(earliest, _)| *offset < **earliest)
                    {
                        next = Some((offset, i));
                    }
                }
                let Some((offset, keyword)) = next else {
                    break;
                };
                *offset = utf16.offset(*offset);
                done[keyword] += 1;
            }
        }
    }

    fn source(&self, index: usize, source: &Source) -> JsSource {
        let (blocks, excluded) = self.blocks(index, source);
        let utf8 = &self.utf8[index];
        let line = |line: Span| js_span(&mut Utf16Offsets::new(utf8), line);
        JsSource {
            blocks,
            excluded,
            stories: stories(source, utf8),
            title: source.title.map(line),
            date: source.date.map(line),
            notice: source.notice.map(Notice::code),
            language: JsLanguage {
                code: source.language.code,
                tuned: source.language.tuned,
                declared: source.language.declared.clone(),
            },
            words: source.words as u32,
        }
    }

    /// Returns all blocks of a source, and those that are excluded.
    fn blocks(&self, index: usize, source: &Source) -> (Vec<JsBlock>, Vec<JsExcludedLine>) {
        let mut utf16 = Utf16Offsets::new(&self.utf8[index]);
        let mut blocks = Vec::with_capacity(source.blocks.len());
        let mut excluded = Vec::new();
        for block in &source.blocks {
            let span = utf16.span(block.span);
            let (start, end, role) = (span.start, span.end, block.role.code());
            let reason = block.excluded.map(ExclusionReason::code);
            if let Some(reason) = reason {
                excluded.push(JsExcludedLine {
                    start,
                    end,
                    text: self.js[index].slice(start, end),
                    role,
                    reason,
                });
            }
            blocks.push(JsBlock {
                start,
                end,
                role,
                excluded: reason,
                repeat: block.repeat,
            });
        }
        (blocks, excluded)
    }
}

fn stories(source: &Source, utf8: &str) -> Vec<JsStory> {
    let mut utf16 = Utf16Offsets::new(utf8);
    let story = |story: &Story| {
        // The title is inside the story, so the offsets are in reading order.
        let start = utf16.offset(story.span.start);
        let title = story.title.map(|title| js_span(&mut utf16, title));
        JsStory {
            start,
            title,
            end: utf16.offset(story.span.end),
            words: story.words as u32,
            chosen: story.chosen,
        }
    };
    source.stories.iter().map(story).collect()
}

fn reasons<'t>(sentence: &Sentence, text: &'t str) -> Vec<JsReason<'t>> {
    let reasons = sentence.reasons().into_iter();
    let reason = |reason: crate::Reason| JsReason {
        code: reason.cause.code(),
        score: reason.score.value(),
        of: reason.cause.sentence().map(|sentence| sentence as u32),
        words: reason.words.iter().map(|span| span.of(text)).collect(),
        sources: reason.sources,
    };
    reasons.map(reason).collect()
}

/// Returns a span in code units, without the index of its text.
fn js_span(utf16: &mut Utf16Offsets, span: Span) -> JsSpan {
    let Span { start, end } = utf16.span(span);
    JsSpan {
        start,
        end,
        source: None,
    }
}
