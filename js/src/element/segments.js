import { runAt, sourceOf } from '../reading.js';

/** @typedef {{ text: Text, start: number, end: number }} Segment A part of a text node. */

/**
 * Returns the parts of text nodes that a part of a reading's text comes from, in order, without nodes that have been
 * removed or shortened since and without parts that are white space. Unlike ranges, they do not slow down later changes
 * of the document.
 * @param {import('../index.js').Reading} reading
 * @param {import('../index.js').Span} span
 * @returns {Segment[]}
 */
export function segmentsOf(reading, { start, end }) {
  const { nodes, runs, wasConnected } = sourceOf(reading);
  /** @type {Segment[]} */
  const segments = [];
  for (let run = runAt(runs, start); (runs[run] ?? end) < end; run += 3) {
    const [offset = 0, index = 0, from = 0] = runs.subarray(run, run + 3);
    const text = /** @type {Text} */ (nodes[index]);
    const to = Math.min(from + Math.min(runs[run + 3] ?? end, end) - offset, text.length);
    const last = segments.at(-1);
    if (last?.text === text) {
      last.end = to;
    } else {
      // Between the first and the last character, all white space of the nodes belongs to the part.
      if (last) last.end = last.text.length;
      segments.push({ text, start: last ? 0 : from + start - offset, end: to });
    }
  }
  return segments.filter((segment) => {
    const { text } = segment;
    return (text.isConnected || !wasConnected) && /\S/.test(text.data.slice(segment.start, segment.end));
  });
}
