/** Carries spans of a text over edits of the text. */

/** @typedef {{ start: number, end: number }} Span */

/**
 * Returns the edit between two texts. They share the text before `start`, and the text after `oldEnd` and `newEnd`.
 * @param {string} before
 * @param {string} after
 */
export function difference(before, after) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let suffix = 0;
  while (
    suffix < shorter - start &&
    before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)
  ) {
    suffix += 1;
  }
  if (start + suffix === shorter) {
    const back = shiftToLineStart(before.length > after.length ? before : after, start, suffix);
    start -= back;
    suffix += back;
  }
  return { start, oldEnd: before.length - suffix, newEnd: after.length - suffix };
}

/**
 * Returns the number of characters by which an edit can be moved back to the start of a line. The position of an edit
 * that only inserts or only deletes is ambiguous if the text before it equals its end. An edit of whole lines is the
 * most likely one.
 * @param {string} longer
 * @param {number} start
 * @param {number} suffix The length of the common suffix.
 */
function shiftToLineStart(longer, start, suffix) {
  for (let back = 0; ; back += 1) {
    const before = longer[start - back - 1];
    if (before === undefined || before === '\n') return back;
    if (before !== longer[longer.length - suffix - back - 1]) return 0;
  }
}

/** @typedef {ReturnType<typeof difference>} Edit */

/**
 * Carries spans over an edit, and drops those that are completely inside the replaced text. An empty span is a position.
 * @template {Span} T
 * @param {T[]} spans
 * @param {Edit} edit
 * @returns {T[]}
 */
export function carry(spans, { start: from, oldEnd, newEnd }) {
  const shift = newEnd - oldEnd;
  return spans.flatMap((span) => {
    const { start, end } = span;
    if (end <= from && start < oldEnd) return span;
    if (start >= oldEnd) return { ...span, start: start + shift, end: end + shift };
    const carried = { ...span, start: start < from ? start : newEnd, end: end < oldEnd ? from : end + shift };
    return carried.start < carried.end ? carried : [];
  });
}

/** The maximum number of searches after an edit, because each may read the whole text. */
const MAX_SEARCHES = 200;

/**
 * Carries spans over an edit. A span that was completely replaced is searched by its text, and dropped if it is gone.
 * @template {Span & { text: string }} T
 * @param {T[]} spans
 * @param {Edit} edit
 * @param {string} text The text after the edit.
 * @returns {T[]}
 */
export function carryByText(spans, edit, text) {
  let searches = 0;
  return spans.flatMap((span) => {
    const [carried] = carry([span], edit);
    if (carried) return { ...carried, text: text.slice(carried.start, carried.end) };
    searches += 1;
    const start = searches <= MAX_SEARCHES ? text.indexOf(span.text) : -1;
    return start < 0 ? [] : { ...span, start, end: start + span.text.length };
  });
}

/**
 * Carries the markup of lines, a fixed count of numbers per line, over an edit. New lines get zeros.
 * @param {Uint32Array} lineMarkup
 * @param {string} before
 * @param {string} after
 * @param {Edit} edit
 */
export function carryLineMarkup(lineMarkup, before, after, { start }) {
  const [old, now] = [lineCount(before), lineCount(after)];
  const size = lineMarkup.length / old || 0;
  // If the edit joins or splits lines, the lines before it count from the start and the others from the end.
  const head = Math.min(old, now, lineCount(before.slice(0, start)));
  const tail = Math.min(old, now) - head;
  const carried = new Uint32Array(now * size);
  carried.set(lineMarkup.subarray(0, head * size));
  carried.set(lineMarkup.subarray((old - tail) * size), (now - tail) * size);
  return carried;
}

/** Returns the number of lines. The last one may lack its line feed. @param {string} text */
function lineCount(text) {
  return text.split('\n').length - (text === '' || text.endsWith('\n') ? 1 : 0);
}
