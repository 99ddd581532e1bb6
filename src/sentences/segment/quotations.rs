//! Rules about quotations, speakers and colons.

use super::Segmenter;
use super::context::{Context, REACH};
use super::punctuation::after_dash;
use crate::text::chars::{count, first, is_blank, is_opener};
use crate::text::span::Span;
use crate::text::unicode::{Class, class, is_upper};
use crate::text::word_breaks::words;

/// Number of words after a quotation that are searched for a verb of speech: "Dr. Ada Hale
/// asked".
const SPEAKER_WORDS: usize = 4;
/// Maximum number of characters of a clause that names the speaker.
const MAX_SPEAKER_LENGTH: usize = 16;
/// Verbs of speech in Japanese, Korean and Hindi.
const SPEECH: &str = "言っ 叫ん 答え 尋ね 聞い 말했 외쳤 물었 대답 कहा पूछा बोल";
/// Maximum number of words of a credit after a dash.
const MAX_CREDIT_WORDS: usize = 3;

impl Segmenter<'_> {
    /// Returns `true` if the text after a quotation names its speaker: “Why?” Dr. Hale asked.
    pub(super) fn names_speaker(&mut self, context: &Context) -> bool {
        let head = context.head();
        words(head, Span::new(0, head.len()))
            .take(SPEAKER_WORDS)
            .any(|word| self.classes(word.of(head)).speech)
    }

    /// Returns `true` if a sentence ends at a colon or semicolon.
    ///
    /// Only languages in which it can end one have such candidates: the semicolon is the
    /// question mark of Greek, and the colon the full stop of Armenian. In Arabic, a colon
    /// ends a headline or label, unless a verb of speech before it introduces a
    /// quotation.
    pub(super) fn ends_at_colon(&mut self, context: &Context) -> bool {
        match self.lexicon.language.code {
            "el" => (context.has_space || context.is_closed) && !context.lower_case_follows(),
            "ar" => {
                let (tail, next) = (context.tail(), first(context.after));
                let mut words = words(tail, Span::new(0, tail.len()));
                context.has_space
                    && next.is_some_and(|c| class(c) == Class::Letter)
                    && !words.any(|word| self.classes(word.of(tail)).speech)
            }
            _ => context.has_space || context.is_closed,
        }
    }
}

/// Returns `true` if a dash opens the words of the next speaker: "… like a shot. -- Ada,
/// come here". A short credit belongs to its line instead: "on Sunday. — NWP".
pub(super) fn dash_opens_speech(context: &Context) -> bool {
    let speech = after_dash(context.after).unwrap_or_default();
    let is_long_or_ended = speech.len() > REACH
        || speech.split(is_blank).nth(MAX_CREDIT_WORDS).is_some()
        || speech.ends_with(['.', '!', '?', '…', '»', '”', '"']);
    is_long_or_ended
        && context.has_space
        && first(speech).is_some_and(|c| is_upper(c) || is_opener(c))
}

/// Returns `true` if the terminator is inside a title in Chinese: 《走吧！爸爸》.
pub(super) fn is_inside_title(context: &Context) -> bool {
    let tail = context.tail();
    tail.rfind('《') > tail.rfind('》')
}

/// Returns `true` if the terminator is inside a quotation in Japanese after which a
/// particle continues the sentence: 彼は「もう終わりだ。帰ろう」と言った.
pub(super) fn is_inside_quotation(context: &Context) -> bool {
    let tail = context.tail();
    let rest = || context.head().split_once('」').map(|(_, rest)| rest);
    !context.is_closed
        && tail.rfind('「') > tail.rfind('」')
        && rest().and_then(first).is_some_and(is_particle)
}

/// Returns `true` if a Japanese particle continues the sentence after a quotation:
/// 「はい。」と言った.
pub(super) fn particle_follows(context: &Context) -> bool {
    context.is_closed && !context.has_space && first(context.after).is_some_and(is_particle)
}

/// Returns `true` for the first character of a Japanese particle, or of the Korean 라고 and
/// 하고, which follow a quotation.
fn is_particle(c: char) -> bool {
    matches!(
        c,
        'と' | 'っ' | 'て' | 'の' | 'は' | 'が' | 'を' | 'に' | 'で' | 'も' | 'な' | '라' | '하'
    )
}

/// Returns `true` if the clause after a quotation names its speaker, in a language without
/// word lists: “这是对的。”他说, "갑시다!" 그녀가 외쳤다.
pub(super) fn speaker_follows(context: &Context) -> bool {
    if !context.is_closed {
        return false;
    }
    let head = context.head();
    let mut clauses = head.split(|c| class(c) == Class::Terminator || ".,،，、".contains(c));
    let clause = clauses.next().unwrap_or_default();
    count(clause) <= MAX_SPEAKER_LENGTH
        && clause.len() < head.len()
        && (SPEECH.split(' ').any(|verb| clause.contains(verb))
            || (clause.ends_with(['说', '說', '道', '问', '問']) && !clause.ends_with("知道")))
}
