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
  if (start + same === shorter) {
    const back = slide(before.length > after.length ? before : after, start, same);
    start -= back;
    same += back;
  }
  return { start, oldEnd: before.length - same, newEnd: after.length - same };
}

/**
 * Where an edit only adds or only takes away, and the same letters stand before it as at its end, it could as
 * well be further to the front. It is if it starts a line there: whole lines come and go more often than not.
 * @param {string} longer
 * @param {number} start
 * @param {number} same
 */
function slide(longer, start, same) {
  for (let back = 0; ; back += 1) {
    const before = longer[start - back - 1];
    if (before === undefined || before === '\n') return back;
    if (before !== longer[longer.length - same - back - 1]) return 0;
  }
}

/** @typedef {ReturnType<typeof difference>} Edit */

/**
 * Carries spans over an edit; those that were wholly inside what was replaced are gone.
 * @template {Span} T
 * @param {T[]} spans
 * @param {Edit} edit
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
    .filter(({ start, end }, index) => start < end || spans[index]?.start === spans[index]?.end);
}

/**
 * Carries places over an edit; one that was wholly replaced is looked for by its words.
 * @template {Span & { text: string }} T
 * @param {T[]} places
 * @param {Edit} edit
 * @param {string} text The text after it.
 * @returns {T[]}
 */
export function follow(places, edit, text) {
  return places.flatMap((place) => {
    const [carried] = carry([place], edit);
    if (carried) return { ...carried, text: text.slice(carried.start, carried.end) };
    const start = text.indexOf(place.text);
    return start < 0 ? [] : { ...place, start, end: start + place.text.length };
  });
}

/**
 * Carries what is known of each line, some numbers a line, over an edit. Of a new line nothing is known: zeros.
 * @param {Uint32Array} lineMarkup
 * @param {string} before
 * @param {string} after
 * @param {Edit} edit
 */
export function carryLineMarkup(lineMarkup, before, after, { start }) {
  const [old, now] = [lineCount(before), lineCount(after)];
  const size = lineMarkup.length / old || 0;
  // Where lines were joined or split, those in front of the edit are counted from the start, the rest from the end.
  const head = Math.min(old, now, lineCount(before.slice(0, start)));
  const tail = Math.min(old, now) - head;
  const carried = new Uint32Array(now * size);
  carried.set(lineMarkup.subarray(0, head * size));
  carried.set(lineMarkup.subarray((old - tail) * size), (now - tail) * size);
  return carried;
}

/** @param {string} text Its lines each end with a line feed, but for the last, which may go without. */
function lineCount(text) {
  return text.split('\n').length - (text === '' || text.endsWith('\n') ? 1 : 0);
}
