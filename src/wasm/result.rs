//! Results as plain objects.

use crate::text::chars::slice;
use crate::text::utf16::Utf16Offsets;
use crate::{Cause, ExclusionReason, MultiSummary, Notice, Sentence, Source, SourceSpan, Span};
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
    notice: Option<&'static str>,
    language: JsLanguage,
    words: u32,
}

#[derive(Serialize)]
struct JsSpan {
    start: u32,
    end: u32,
    /// Only where there are several texts.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<u32>,
}

#[derive(Serialize)]
struct JsSentence<'s> {
    start: u32,
    end: u32,
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
}

#[derive(Default, Serialize)]
struct JsWords {
    text: u32,
    article: u32,
    summary: u32,
}

/// `MultiSummary` of types.d.ts, or `Summary`, which is what is told of the one
/// text and the rest. `utf8` are the same texts as `js`, which give the slices: a
/// slice of a JavaScript string shares its memory.
pub(super) fn to_js(
    summary: &MultiSummary,
    utf8: &[String],
    js: &[JsString],
    several: bool,
) -> Result<JsValue, Error> {
    let texts = Texts { utf8, js };
    let mut sources = Vec::with_capacity(utf8.len());
    for (i, source) in summary.sources.iter().enumerate() {
        sources.push(texts.source(i, source));
    }
    let sources = written(&sources)?;
    let object = if several {
        let object = Object::new().into();
        set(&object, "sources", &sources);
        object
    } else {
        Array::unchecked_from_js(sources).get(0)
    };
    let sentences = &summary.sentences;
    let js = texts.sentences(sentences, several);
    let keywords = texts.keywords(summary, &js, several);
    set(&object, "sentences", &written(&js)?);
    set(&object, "keywords", &written(&keywords)?);
    let mut words = JsWords::default();
    for source in &summary.sources {
        words.text += source.words as u32;
    }
    for sentence in sentences {
        words.article += sentence.words;
        words.summary += if sentence.chosen { sentence.words } else { 0 };
    }
    set(&object, "words", &written(&words)?);
    Ok(object)
}

#[inline(never)]
fn set(object: &JsValue, key: &str, value: &JsValue) {
    // An object that was just made takes any field.
    let _ = Reflect::set(object, &key.into(), value);
}

fn written(value: &impl Serialize) -> Result<JsValue, Error> {
    value.serialize(&Serializer::new().serialize_missing_as_null(true))
}

/// The texts that a result tells of, as Rust has them and as JavaScript does.
struct Texts<'t> {
    utf8: &'t [String],
    js: &'t [JsString],
}

impl<'t> Texts<'t> {
    fn sentences(&self, sentences: &[Sentence], several: bool) -> Vec<JsSentence<'t>> {
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
                source: several.then_some(sentence.source),
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

    /// A keyword stands in a sentence, and where that begins is known: `js` are the
    /// same sentences in code units.
    fn keywords(
        &self,
        summary: &MultiSummary,
        js: &[JsSentence],
        several: bool,
    ) -> Vec<JsKeyword<'t>> {
        let mut keywords = Vec::with_capacity(summary.keywords.len());
        for keyword in &summary.keywords {
            let mut spans = Vec::with_capacity(keyword.spans.len());
            for &SourceSpan { source, span } in &keyword.spans {
                let from = |s: &Sentence| (s.source, s.span.start) <= (source, span.start);
                let behind = summary.sentences.partition_point(from);
                let sentence = behind.saturating_sub(1);
                let start = summary.sentences[sentence].span.start;
                let utf8 = &self.utf8[source as usize];
                let mut utf16 = Utf16Offsets::new(slice(utf8, start as usize, utf8.len()));
                let offset = js[sentence].start;
                spans.push(JsSpan {
                    start: offset + utf16.offset(span.start - start),
                    end: offset + utf16.offset(span.end - start),
                    source: several.then_some(source),
                });
            }
            keywords.push(JsKeyword {
                word: keyword.span.of(&self.utf8[keyword.source as usize]),
                weight: keyword.weight,
                count: keyword.count,
                spans,
            });
        }
        keywords
    }

    fn source(&self, number: usize, source: &Source) -> JsSource {
        let utf8 = &self.utf8[number];
        let mut utf16 = Utf16Offsets::new(utf8);
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
                    text: self.js[number].slice(start, end),
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
        // A story's title stands inside of it, so this is in reading order too.
        let mut utf16 = Utf16Offsets::new(utf8);
        let stories = source.stories.iter().map(|story| {
            let start = utf16.offset(story.span.start);
            let title = story.title.map(|title| js_span(&mut utf16, title));
            JsStory {
                start,
                title,
                end: utf16.offset(story.span.end),
                words: story.words as u32,
                chosen: story.chosen,
            }
        });
        JsSource {
            stories: stories.collect(),
            blocks,
            excluded,
            title: source
                .title
                .map(|title| js_span(&mut Utf16Offsets::new(utf8), title)),
            notice: source.notice.map(Notice::code),
            language: JsLanguage {
                code: source.language.code,
                tuned: source.language.tuned,
            },
            words: source.words as u32,
        }
    }
}

fn reasons<'t>(sentence: &Sentence, text: &'t str) -> Vec<JsReason<'t>> {
    let reasons = sentence.reasons().into_iter();
    let reason = |reason: crate::Reason| JsReason {
        code: reason.cause.code(),
        score: reason.score.value(),
        of: match reason.cause {
            Cause::Repeats { sentence } => Some(sentence as u32),
            _ => None,
        },
        words: reason.words.iter().map(|span| span.of(text)).collect(),
        sources: reason.sources,
    };
    reasons.map(reason).collect()
}

fn js_span(utf16: &mut Utf16Offsets, span: Span) -> JsSpan {
    let Span { start, end } = utf16.span(span);
    JsSpan {
        start,
        end,
        source: None,
    }
}
