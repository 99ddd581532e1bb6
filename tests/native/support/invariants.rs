//! Invariants that hold for every text and all options. Each check panics if its
//! invariant does not hold. The native tests and the fuzz targets use them.

use nutgraf::{Block, Error, Length, Options, Page, Score, Span, Summary};
use nutgraf::{sentences, summarize, summarize_all};

/// Returns whether a character is invisible, by Unicode's properties instead of the
/// crate's own table.
fn is_blank(c: char) -> bool {
    let invisible = matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    c.is_whitespace() || c.is_control() || invisible
}

/// Checks that spans are in order, disjoint, on character boundaries and not blank.
fn well_formed(text: &str, spans: &[Span]) {
    for span in spans {
        let inside = text.get(span.range());
        let is_visible = inside.is_some_and(|part| part.chars().any(|c| !is_blank(c)));
        assert!(is_visible, "{span:?} of {text:?}");
    }
    for pair in spans.windows(2) {
        assert!(pair[0].end <= pair[1].start, "{pair:?} of {text:?}");
    }
}

/// Checks that every visible character is in a span.
fn complete(text: &str, spans: &[Span]) {
    let starts = spans
        .iter()
        .map(|span| span.range().start)
        .chain([text.len()]);
    let ends = spans.iter().map(|span| span.range().end);
    for (from, to) in [0].into_iter().chain(ends).zip(starts) {
        let lost = text[from..to].chars().find(|&c| !is_blank(c));
        assert_eq!(lost, None, "at {from} of {text:?}");
    }
}

fn spans_of(summary: &Summary) -> Vec<Span> {
    summary.sentences.iter().map(|s| s.span).collect()
}

/// Checks the offsets, ranks, scores and reasons of a summary.
fn is_sound(text: &str, summary: &Summary) {
    well_formed(text, &spans_of(summary));
    let mut ranked: Vec<_> = summary.sentences.iter().collect();
    ranked.sort_by_key(|sentence| sentence.rank);
    for (i, sentence) in ranked.iter().enumerate() {
        assert_eq!(sentence.rank as usize, i + 1);
        let reasons = sentence.reasons();
        let sum: Score = reasons.iter().map(|reason| reason.score).sum();
        assert_eq!(sum, sentence.score, "{text:?}");
        for word in reasons.iter().flat_map(|reason| &reason.words) {
            assert!(text.get(word.range()).is_some_and(|word| !word.is_empty()));
        }
    }
    assert!(
        ranked.windows(2).all(|r| r[0].score >= r[1].score),
        "{text:?}"
    );
    let chosen = ranked.iter().filter(|sentence| sentence.chosen).count();
    assert!(ranked.iter().take(chosen).all(|sentence| sentence.chosen));
    for keyword in &summary.keywords {
        assert!((0.0..=1.0).contains(&keyword.weight) && keyword.count > 0);
        for span in keyword.spans.iter().map(|p| p.span).chain([keyword.span]) {
            assert!(text.get(span.range()).is_some_and(|word| !word.is_empty()));
        }
    }
}

/// Checks that a text is blank or has a summary, and that two calls agree.
pub fn engine(text: &str) {
    let summary = match summarize(text, &Options::default()) {
        Ok(summary) => summary,
        Err(error) => {
            assert_eq!(error, Error::Empty);
            assert!(text.chars().all(is_blank), "{text:?}");
            return;
        }
    };
    is_sound(text, &summary);
    assert!(summary.chosen().count() > 0);
    let again = summarize(text, &Options::default()).expect("it had one");
    assert_eq!(again, summary);
}

/// Checks that the sentences of a text contain every visible character, in order.
pub fn segmenter(text: &str, language: &str) {
    let options = Options::default().language(language);
    match sentences(text, &options) {
        Ok(spans) => {
            well_formed(text, &spans);
            complete(text, &spans);
        }
        Err(Error::Empty) => assert!(text.chars().all(is_blank), "{text:?}"),
        // The language tag is invalid.
        Err(error) => assert_eq!(error.code(), "option"),
    }
}

/// Checks that every visible character is in a block, every block in a story, and
/// every text block in sentences.
pub fn document(text: &str) {
    let summary = match summarize(text, &Options::default()) {
        Ok(summary) => summary,
        Err(error) => {
            assert_eq!(error, Error::Empty, "{text:?}");
            return;
        }
    };
    let blocks: Vec<Span> = summary.blocks.iter().map(|block| block.span).collect();
    well_formed(text, &blocks);
    complete(text, &blocks);
    let stories: Vec<Span> = summary.stories.iter().map(|story| story.span).collect();
    well_formed(text, &stories);
    complete(text, &stories);
    let other_blocks = summary.blocks.iter().filter(|block| !block.is_text());
    let mut all: Vec<Span> = other_blocks.map(|block| block.span).collect();
    all.extend(spans_of(&summary));
    all.sort_unstable();
    well_formed(text, &all);
    complete(text, &all);
    if let Some(title) = summary.title {
        assert!(blocks.contains(&title), "{title:?} of {text:?}");
    }
    // Without cleaning, every line is text.
    let plain =
        summarize(text, &Options::default().extract_article(false)).expect("it has a summary");
    assert!(plain.blocks.iter().all(Block::is_text));
    complete(text, &spans_of(&plain));
}

/// Checks that options are followed, or refused with a message.
pub fn any_options(text: &str, options: &Options) {
    let whole = match summarize(text, options) {
        Ok(summary) => summary,
        Err(error) => {
            assert!(["empty", "option"].contains(&error.code()));
            assert!(!error.to_string().ends_with('.'), "{error}");
            return;
        }
    };
    is_sound(text, &whole);
    let touches = |spans: &[Span], span: Span| {
        let shares = |other: &Span| other.start < span.end && span.start < other.end;
        spans.iter().any(shares)
    };
    let chosen = whole.chosen().count();
    let mut pinned = 0;
    for sentence in &whole.sentences {
        if touches(&options.pin, sentence.span) {
            pinned += 1;
            assert!(sentence.chosen, "pinned: {:?} of {text:?}", sentence.span);
        } else if touches(&options.exclude, sentence.span) {
            assert!(
                !sentence.chosen,
                "excluded: {:?} of {text:?}",
                sentence.span
            );
        }
    }
    if let Length::Sentences(most) = options.length {
        let given_back = whole
            .notice
            .is_some_and(|notice| notice.code() == "no_article");
        assert!(
            given_back || chosen <= pinned.max(most as usize),
            "{text:?}"
        );
    }
}

/// Checks the ranks of several texts, and that each sentence is in its own text.
pub fn several(texts: &[&str]) {
    let pages: Vec<Page> = texts.iter().map(|&text| text.into()).collect();
    let all = match summarize_all(&pages, &Options::default()) {
        Ok(all) => all,
        Err(error) => {
            let blank = texts.iter().all(|text| text.chars().all(is_blank));
            assert!(blank && error == Error::Empty, "{texts:?}");
            return;
        }
    };
    let mut ranks: Vec<u32> = all.sentences.iter().map(|sentence| sentence.rank).collect();
    ranks.sort_unstable();
    assert!(ranks.iter().zip(1..).all(|(&rank, place)| rank == place));
    for (number, text) in texts.iter().enumerate() {
        let own = all.sentences.iter().filter(|s| s.source as usize == number);
        let spans: Vec<Span> = own.map(|sentence| sentence.span).collect();
        well_formed(text, &spans);
    }
}
