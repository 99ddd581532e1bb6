/** Spans of text that move along while the text under them is edited. */

/** @typedef {{ start: number, end: number }} Span */

/**
 * Where the two texts differ: they share what stands before `start`, and what stands after `oldEnd` and `newEnd`.
 * @param {string} before
 * @param {string} after
 */
export function difference(before, after) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same += 1;
  }
  return { start, oldEnd: before.length - same, newEnd: after.length - same };
}

/**
 * Carries spans over an edit; those that were wholly inside what was replaced are gone.
 * @template {Span} T
 * @param {T[]} spans
 * @param {{ start: number, oldEnd: number, newEnd: number }} edit
 * @returns {T[]}
 */
export function carry(spans, edit) {
  const shift = edit.newEnd - edit.oldEnd;
  return spans
    .map((span) => ({
      ...span,
      start: span.start < edit.start ? span.start : span.start >= edit.oldEnd ? span.start + shift : edit.newEnd,
      end: span.end <= edit.start ? span.end : span.end >= edit.oldEnd ? span.end + shift : edit.start,
    }))
    .filter(({ start, end }) => start < end);
}
