/**
 * The maximum length of a text in the text box, in characters of prose in short lines. The layout of more would block
 * the page. A longer text is held in memory, and its digest only contains its best sentences.
 */
const MAX_SHOWN = 200_000;
/** The time for the layout of a line, in that for a character. */
const LINE = 40;
/** The length of a line whose layout takes twice the time for its characters, because it is quadratic. */
const LONG_LINE = 10_000;
/** The length that a character counts in a line. Those after the Greek and Cyrillic ones need several fonts or shapes. */
const lengthOf = (/** @type {number} */ code) => (code < 0x590 ? 1 : 7);
/** Stacked marks on one letter, of which the layout and the painting are quadratic, too. */
const STACK = /\p{M}{64}/u;

/** Returns whether a text is too long for the text box. @param {string} text */
export function isTooLong(text) {
  let cost = 0;
  let line = 0;
  for (let at = 0; at <= text.length && cost + at <= MAX_SHOWN; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 10 && at < text.length) {
      line += lengthOf(code);
    } else {
      cost += LINE + line ** 2 / LONG_LINE;
      line = 0;
    }
  }
  return cost + text.length > MAX_SHOWN || STACK.test(text);
}
