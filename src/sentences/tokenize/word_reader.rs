//! Words of a sentence, and character bigrams in scripts without spaces.

use crate::text::chars::first;
use crate::text::span::Span;
use crate::text::unicode::{Class, class, is_unspaced};
use crate::text::word_breaks::{Word, Words, words};

/// Reads the words of a sentence.
///
/// In scripts without spaces between words, each character is a word by UAX #29. Two
/// neighbouring ones are read as one word instead, so a run of characters becomes a
/// sequence of overlapping bigrams. The last character of a run is then read as an
/// empty word, which closes the run. A run of one character is a word by itself.
pub(super) struct WordReader<'t> {
    text: &'t str,
    words: Words<'t>,
    /// The next word, if it was read ahead.
    ahead: Option<Word>,
    /// End of the last word that is a single character of such a script.
    last_single_end: u32,
}

impl<'t> WordReader<'t> {
    pub(super) fn new(text: &'t str, sentence: Span) -> Self {
        Self {
            text,
            words: words(text, sentence),
            ahead: None,
            last_single_end: 0,
        }
    }

    /// Writes the next word to `word`. Returns `false` at the end of the sentence.
    #[inline]
    pub(super) fn read(&mut self, word: &mut Word) -> bool {
        match self.ahead.take() {
            Some(ahead) => *word = ahead,
            None if self.words.read(word) => {}
            None => return false,
        }
        if !word.is_ascii_letters {
            self.pair(&mut word.span);
        }
        true
    }

    /// Extends a single character to a bigram with the next one, or empties it if it is
    /// the second half of the previous bigram and no other follows.
    #[inline(never)]
    fn pair(&mut self, span: &mut Span) {
        if is_single(span.of(self.text)) {
            let is_paired = self.last_single_end == span.start;
            self.last_single_end = span.end;
            self.ahead = self.words.next_word();
            match self.ahead.map(|next| next.span) {
                Some(next) if next.start == span.end && is_single(next.of(self.text)) => {
                    span.end = next.end;
                }
                _ if is_paired => span.end = span.start,
                _ => {}
            }
        }
    }
}

/// Returns `true` if a word is one character of a script without spaces between words.
fn is_single(word: &str) -> bool {
    let is_ascii = word.as_bytes().first().is_none_or(u8::is_ascii);
    !is_ascii && first(word).is_some_and(|c| class(c) == Class::Ideograph || is_unspaced(c))
}
