//! Options and answers in JSON, as `src/types.d.ts` describes them. Offsets are converted to UTF-16
//! with the standard library, independently of the code that converts them for JavaScript.

use nutgraf::{
    Block, Error, ExclusionReason, Feature, Keyword, Language, Length, MultiSummary, Notice,
    Options, Sentence, Span, Story, StoryChoice, Summary, Weights,
};
use serde_json::{Map, Value, json};

/// Returns the options as a caller in JavaScript passes them.
pub fn options(options: &Options, text: &str) -> Value {
    let units = Units::new(text);
    let mut asked = Map::new();
    let mut ask = |name: &str, value: Value| {
        asked.insert(name.into(), value);
    };
    match options.length {
        Length::Sentences(count) => ask("length", json!({ "sentences": count })),
        Length::Words(count) => ask("length", json!({ "words": count })),
        Length::Share(share) => ask("length", json!({ "share": share })),
    }
    if let Some(title) = &options.title {
        ask("title", json!(title));
    }
    if let Some(language) = &options.language {
        ask("language", json!(language));
    }
    ask("extractArticle", json!(options.extract_article));
    match options.story {
        StoryChoice::Main => {}
        StoryChoice::All => ask("story", json!("all")),
        StoryChoice::Index(index) => ask("story", json!(index)),
    }
    let stretches = [
        ("includeLines", &options.include_lines),
        ("excludeLines", &options.exclude_lines),
        ("pin", &options.pin),
        ("exclude", &options.exclude),
    ];
    for (name, spans) in stretches {
        let spans: Vec<Value> = spans.iter().map(|&span| units.span(span)).collect();
        if !spans.is_empty() {
            ask(name, json!(spans));
        }
    }
    if !options.focus.is_empty() {
        ask("focus", json!(options.focus));
    }
    let mut weights = Map::new();
    for feature in Feature::ALL {
        let weight = options.weights.of(feature);
        if weight.to_bits() != Weights::default().of(feature).to_bits() {
            weights.insert(feature.code().into(), json!(weight));
        }
    }
    ask("weights", Value::Object(weights));
    Value::Object(asked)
}

/// Returns an error as its code and, if it has one, the name of the option.
pub fn refusal(error: &Error) -> Value {
    match error {
        Error::Option { name, .. } => json!({ "code": error.code(), "option": name }),
        _ => json!({ "code": error.code() }),
    }
}

/// Returns a `Summary` of types.d.ts.
pub fn summary(texts: &[String], summary: &Summary) -> Value {
    let texts = Texts::new(texts, false);
    let Summary {
        blocks,
        stories,
        title,
        date,
        notice,
        language,
        ..
    } = summary;
    let mut object = texts.source(0, blocks, stories, [*title, *date], *notice, language);
    object.extend(texts.rest(&summary.sentences, &summary.keywords, summary.words));
    Value::Object(object)
}

/// Returns a `MultiSummary` of types.d.ts.
pub fn multi_summary(texts: &[String], all: &MultiSummary) -> Value {
    let texts = Texts::new(texts, true);
    let sources = all.sources.iter().enumerate().map(|(i, source)| {
        let (blocks, stories) = (&source.blocks, &source.stories);
        let mut object = texts.source(
            i,
            blocks,
            stories,
            [source.title, source.date],
            source.notice,
            &source.language,
        );
        object.insert("words".into(), json!(source.words));
        Value::Object(object)
    });
    let sources: Vec<Value> = sources.collect();
    let words = all.sources.iter().map(|source| source.words).sum();
    let mut object = texts.rest(&all.sentences, &all.keywords, words);
    object.insert("sources".into(), json!(sources));
    Value::Object(object)
}

/// The number of code units before each byte of a text and before its end.
struct Units(Vec<u32>);

impl Units {
    fn new(text: &str) -> Self {
        let mut before = vec![0; text.len() + 1];
        let mut units = 0;
        for (at, c) in text.char_indices() {
            before[at..at + c.len_utf8()].fill(units);
            units += c.len_utf16() as u32;
        }
        before[text.len()] = units;
        Self(before)
    }

    /// Converts a byte offset to code units. An offset after the end of the text is returned
    /// unchanged, because it is after the end in code units, too.
    fn at(&self, offset: u32) -> u32 {
        *self.0.get(offset as usize).unwrap_or(&offset)
    }

    fn span(&self, span: Span) -> Value {
        json!({ "start": self.at(span.start), "end": self.at(span.end) })
    }
}

struct Texts<'t> {
    strings: &'t [String],
    units: Vec<Units>,
    several: bool,
}

impl<'t> Texts<'t> {
    fn new(texts: &'t [String], several: bool) -> Self {
        Self {
            strings: texts,
            units: texts.iter().map(|text| Units::new(text)).collect(),
            several,
        }
    }

    /// Returns a span, with the index of its text if there are several.
    fn place(&self, source: u32, span: Span) -> Map<String, Value> {
        let Value::Object(mut place) = self.units[source as usize].span(span) else {
            unreachable!("a span is an object");
        };
        if self.several {
            place.insert("source".into(), json!(source));
        }
        place
    }

    fn rest(
        &self,
        sentences: &[Sentence],
        keywords: &[Keyword],
        words: usize,
    ) -> Map<String, Value> {
        let article: u32 = sentences.iter().map(|s| s.words).sum();
        let chosen = sentences.iter().filter(|s| s.chosen);
        let chosen: u32 = chosen.map(|s| s.words).sum();
        let sentences: Vec<Value> = sentences.iter().map(|s| self.sentence(s)).collect();
        let keywords: Vec<Value> = keywords.iter().map(|k| self.keyword(k)).collect();
        let mut rest = Map::new();
        rest.insert("sentences".into(), json!(sentences));
        rest.insert("keywords".into(), json!(keywords));
        let words = json!({ "text": words, "article": article, "summary": chosen });
        rest.insert("words".into(), words);
        rest
    }

    fn sentence(&self, sentence: &Sentence) -> Value {
        let text = &self.strings[sentence.source as usize];
        let reasons = sentence.reasons().into_iter().map(|reason| {
            let mut object = Map::new();
            object.insert("code".into(), json!(reason.cause.code()));
            object.insert("score".into(), json!(reason.score.value()));
            if let Some(sentence) = reason.cause.sentence() {
                object.insert("of".into(), json!(sentence));
            }
            if !reason.words.is_empty() {
                let words: Vec<&str> = reason.words.iter().map(|word| word.of(text)).collect();
                object.insert("words".into(), json!(words));
            }
            if !reason.sources.is_empty() {
                object.insert("sources".into(), json!(reason.sources));
            }
            Value::Object(object)
        });
        let reasons: Vec<Value> = reasons.collect();
        let mut object = self.place(sentence.source, sentence.span);
        object.insert("text".into(), json!(sentence.span.of(text)));
        object.insert("rank".into(), json!(sentence.rank));
        object.insert("score".into(), json!(sentence.score.value()));
        object.insert("words".into(), json!(sentence.words));
        object.insert("chosen".into(), json!(sentence.chosen));
        object.insert("reasons".into(), json!(reasons));
        Value::Object(object)
    }

    fn keyword(&self, keyword: &Keyword) -> Value {
        let spans = keyword.spans.iter();
        let spans: Vec<Value> = spans
            .map(|place| Value::Object(self.place(place.source, place.span)))
            .collect();
        json!({
            "word": keyword.span.of(&self.strings[keyword.source as usize]),
            "weight": keyword.weight,
            "count": keyword.count,
            "spans": spans,
        })
    }

    fn source(
        &self,
        number: usize,
        blocks: &[Block],
        stories: &[Story],
        [title, date]: [Option<Span>; 2],
        notice: Option<Notice>,
        language: &Language,
    ) -> Map<String, Value> {
        let (text, units) = (&self.strings[number], &self.units[number]);
        let span = |span: Span| units.span(span);
        let with = |at: Span, more: Value| {
            let (Value::Object(mut object), Value::Object(more)) = (span(at), more) else {
                unreachable!("both are objects");
            };
            object.extend(more);
            Value::Object(object)
        };
        let lines = blocks.iter().map(|block| {
            let aside = block.excluded.map(ExclusionReason::code);
            let object =
                json!({ "role": block.role.code(), "excluded": aside, "repeat": block.repeat });
            with(block.span, object)
        });
        let aside = blocks.iter().filter_map(|block| {
            let (role, reason) = (block.role.code(), block.excluded?.code());
            let object = json!({ "text": block.span.of(text), "role": role, "reason": reason });
            Some(with(block.span, object))
        });
        let stories = stories.iter().map(|story| {
            let (words, chosen) = (story.words, story.chosen);
            let title = story.title.map(span);
            with(
                story.span,
                json!({ "title": title, "words": words, "chosen": chosen }),
            )
        });
        let mut source = Map::new();
        source.insert("blocks".into(), lines.collect());
        source.insert("excluded".into(), aside.collect());
        source.insert("stories".into(), stories.collect());
        source.insert("title".into(), json!(title.map(span)));
        source.insert("date".into(), json!(date.map(span)));
        source.insert("notice".into(), json!(notice.map(Notice::code)));
        let object = json!({ "code": language.code, "tuned": language.tuned, "declared": language.declared });
        source.insert("language".into(), object);
        source
    }
}
