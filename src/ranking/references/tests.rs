//! Tests of the needs, sentence by sentence.

use super::*;
use crate::language::Lexicon;
use crate::sentences::tokenize::Tokenizer;
use crate::text::span::Span;

/// Returns the needs of each sentence, one sentence a line.
fn needs_of(language: &str, text: &str, title: &str) -> Vec<Vec<Need>> {
    let lexicon = Lexicon::of_tag(language);
    let mut tokenizer = Tokenizer::new(lexicon, text.len());
    let mut sentences = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let span = Span::new(start, start + line.trim_end().len());
        tokenizer.add_sentence(text, span);
        sentences.push(SentenceSpan {
            span,
            starts_paragraph: true,
        });
        start += line.len();
    }
    let sources = [SourceText {
        text,
        lexicon,
        month: None,
        title: tokenizer.known_terms(title),
        sentences: 0..sentences.len(),
    }];
    let cues = WordCues::new(&tokenizer, &sources);
    let tokens = tokenizer.finish();
    let needs = Needs::new(&sources, &sentences, &tokens, &cues);
    (0..sentences.len()).map(|i| needs.of(i).to_vec()).collect()
}

/// Returns the needs of the last sentence, each as the needed sentence and the strength.
fn last(language: &str, text: &str) -> Vec<(u32, f32)> {
    let needs = needs_of(language, text, "").pop().unwrap_or_default();
    needs.iter().map(|need| (need.on, need.strength)).collect()
}

const OPENING: &str = "Captain Ada Hale kept the ferry in port on Tuesday.\n";

/// Returns the needs of a sentence after [`OPENING`].
fn after_opening(sentence: &str) -> Vec<(u32, f32)> {
    last("en", &format!("{OPENING}{sentence}"))
}

#[test]
fn the_first_sentence_needs_nothing_before_it() {
    assert_eq!(last("en", "But she had seen the gale."), []);
}

#[test]
fn a_plain_statement_needs_nothing() {
    assert_eq!(after_opening("Gales closed every strait."), []);
}

#[test]
fn connectives_need_the_previous_sentence() {
    for sentence in [
        "But gales rose.",
        "For example, gales rose.",
        "“However, gales rose.",
    ] {
        let needs = after_opening(sentence);
        assert!(needs.contains(&(0, OPENING_CONNECTIVE)), "{sentence}");
    }
    assert_eq!(after_opening("Gales have also risen."), [(0, EARLY_ADVERB)]);
}

#[test]
fn pronouns_need_the_previous_sentence_unless_a_name_stands_before_them() {
    assert_eq!(after_opening("She had seen gales."), [(0, OPENING_PRONOUN)]);
    assert_eq!(after_opening("By noon they sailed."), [(0, LATER_PRONOUN)]);
    assert_eq!(after_opening("Pilots in Lind said they sailed."), []);
}

#[test]
fn demonstratives_need_the_previous_sentence_but_not_before_a_time() {
    assert_eq!(
        after_opening("These storms are rare."),
        [(0, OPENING_DEMONSTRATIVE)]
    );
    assert_eq!(after_opening("This week gales rose."), []);
}

#[test]
fn a_part_of_a_name_needs_the_sentence_with_the_full_name() {
    let text = format!("{OPENING}Gales rose.\nReporters asked Hale.");
    assert_eq!(last("en", &text), [(0, NAME)]);
    let text = format!("{OPENING}Gales rose.\nReporters asked Ms. Hale.");
    assert_eq!(last("en", &text), [(0, NAME)]);
    let text = format!("{OPENING}Gales rose.\nReporters asked Ada Hale.");
    assert_eq!(last("en", &text), []);
}

#[test]
fn a_definite_noun_needs_a_sentence_that_mentions_it_unless_the_title_does() {
    let text = format!("{OPENING}Gales rose.\nRepairs of the ferry cost much.");
    let needs = needs_of("en", &text, "").pop().unwrap();
    assert!(matches!(
        needs[..],
        [Need {
            met_by: Antecedent::Term(_),
            on: 0,
            strength: MENTION
        }]
    ));
    assert_eq!(needs_of("en", &text, "A ferry waits")[2], []);
}

#[test]
fn a_new_definite_noun_at_the_start_needs_the_previous_sentence() {
    assert_eq!(after_opening("The practice is old."), [(0, BRIDGE)]);
    assert_eq!(after_opening("The winner of races waits."), []);
    assert_eq!(after_opening("The Lind Gazette reported on gales."), []);
}

#[test]
fn questions_and_answers_need_each_other() {
    let needs = needs_of(
        "en",
        &format!("{OPENING}Will gales rise?\nPilots hope not."),
        "",
    );
    let on = |needs: &[Need]| -> Vec<u32> { needs.iter().map(|need| need.on).collect() };
    assert_eq!((on(&needs[1]), on(&needs[2])), (vec![2], vec![1]));
}

#[test]
fn halves_of_a_quotation_and_a_lead_in_need_the_other_half() {
    let text = "Ada Hale spoke.\n“Gales are coming.\nBoats must wait.”\nRules say:\nWait.";
    let needs = needs_of("en", text, "");
    let on = |i: usize| -> Vec<u32> { needs[i].iter().map(|need| need.on).collect() };
    assert_eq!(on(1), [0, 2]);
    assert_eq!(on(2), [1]);
    assert_eq!(on(3), [4]);
}

#[test]
fn other_languages_have_their_own_words() {
    for (language, first, second) in [
        ("de", "Die Fähre wartet.", "Aber Stürme kamen."),
        (
            "fr",
            "Le bac attend.",
            "Par exemple, des rafales ferment le port.",
        ),
        ("es", "El barco espera.", "Sin embargo, hay viento."),
        ("tr", "Feribot bekledi.", "Ancak rüzgar arttı."),
        ("ru", "Паром ждал.", "Однако ветер усилился."),
        ("ar", "انتظرت العبارة.", "لكن الريح اشتدت."),
        ("sv", "Färjan väntade.", "Men stormen kom."),
    ] {
        let needs = last(language, &format!("{first}\n{second}"));
        assert!(needs.contains(&(0, OPENING_CONNECTIVE)), "{language}");
    }
}

#[test]
fn the_needs_of_one_text_do_not_reach_into_another() {
    let text = "Ada Hale waits.\nHale slept.";
    let lexicon = Lexicon::of_tag("en");
    let mut tokenizer = Tokenizer::new(lexicon, text.len());
    let spans = [Span::new(0, 15), Span::new(16, 27)];
    for span in spans {
        tokenizer.add_sentence(text, span);
    }
    let sentences = spans.map(|span| SentenceSpan {
        span,
        starts_paragraph: true,
    });
    let source = |range| SourceText {
        text,
        lexicon,
        month: None,
        title: Vec::new(),
        sentences: range,
    };
    let sources = [source(0..1), source(1..2)];
    let cues = WordCues::new(&tokenizer, &sources);
    let tokens = tokenizer.finish();
    let needs = Needs::new(&sources, &sentences, &tokens, &cues);
    assert_eq!(needs.of(1), []);
    assert!(needs.opens_text(0) && needs.opens_text(1) && needs.opens_text(2));
}
