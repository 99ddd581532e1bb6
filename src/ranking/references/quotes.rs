//! Reads the quotation marks and the end of a sentence.

/// Quotation marks of a sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Quotes {
    /// `true` if the sentence begins with a quotation.
    pub(super) opens_sentence: bool,
    /// `true` if a quotation closes that was opened in an earlier sentence.
    pub(super) closes_before_opening: bool,
    /// `true` if a quotation stays open at the end.
    pub(super) stays_open: bool,
}

/// Reads the quotation marks. Whether a mark opens or closes depends on the blanks around it,
/// because the languages use the same marks in different ways.
pub(super) fn read(sentence: &str) -> Quotes {
    let mut quotes = Quotes::default();
    let mut depth = 0;
    let mut previous = ' ';
    for (at, c) in sentence.char_indices() {
        if is_mark(c) {
            let ends_word = previous.is_alphanumeric() || is_closing_punctuation(previous);
            let opens = c == '„' || !(ends_word || c == '»' && depth > 0);
            if opens {
                depth += 1;
                quotes.opens_sentence |= at == 0;
            } else if depth > 0 {
                depth -= 1;
            } else {
                quotes.closes_before_opening = true;
            }
        }
        previous = c;
    }
    quotes.stays_open = depth > 0;
    quotes
}

fn is_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

/// Returns `true` for punctuation that stands before a closing quotation mark.
fn is_closing_punctuation(c: char) -> bool {
    matches!(
        c,
        '.' | ',' | '!' | '?' | '…' | ';' | ':' | ')' | ']' | '’' | '\'' | '%'
    )
}

/// Returns the last character of a sentence, without closing quotation marks and brackets.
pub(super) fn ending(sentence: &str) -> Option<char> {
    let is_closing = |c: char| c.is_whitespace() || is_mark(c) || matches!(c, '’' | ')' | ']');
    sentence.trim_end_matches(is_closing).chars().next_back()
}
