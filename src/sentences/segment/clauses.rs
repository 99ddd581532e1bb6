//! Splitting of long Arabic paragraphs at the commas between clauses.

use crate::text::chars::is_blank;

/// Maximum number of words of a paragraph that is not split.
const MAX_UNSPLIT_WORDS: usize = 25;
/// Minimum number of blanks in a part that counts as a clause.
const MIN_CLAUSE_BLANKS: usize = 3;

/// Splits a block without a full stop into clauses.
///
/// Arabic may join a whole paragraph by commas. It is split at the commas between
/// clauses, but not in a list of words. Calls `clause` with the start and end of each
/// clause but the last, and returns the start of the last one.
pub(super) fn split(block: &str, mut clause: impl FnMut(usize, usize)) -> usize {
    if block.split(is_blank).nth(MAX_UNSPLIT_WORDS).is_none() {
        return 0;
    }
    let blanks = |part: &str| part.chars().filter(|&c| is_blank(c)).count();
    // The blanks of the current clause are summed part by part, so that each is counted once.
    let (mut start, mut at, mut clause_blanks) = (0, 0, 0);
    let mut parts = block.split_inclusive('،').peekable();
    while let Some(part) = parts.next() {
        at += part.len();
        clause_blanks += blanks(part);
        let clause_follows = parts
            .peek()
            .is_some_and(|next| blanks(next) >= MIN_CLAUSE_BLANKS);
        if clause_follows && clause_blanks >= MIN_CLAUSE_BLANKS {
            clause(start, at);
            (start, clause_blanks) = (at, 0);
        }
    }
    start
}
