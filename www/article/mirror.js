import { stateNote } from '../i18n/wording.js';
import { MirrorBlock, splitBlocks } from './mirror-block.js';
import { carry, difference } from '../state/spans.js';

/**
 * @typedef {object} Marked A span of the article with a mark or a note.
 * @property {number} start
 * @property {number} end
 * @property {string} [note] The note in the margin. A span without a note is a selected sentence. A span with a note
 *   is a line that is left out or, if the span is empty, the position of a line that the reader included.
 * @property {import('../state/sentence-overrides.js').SentenceState} [state] The reader's choice for this sentence.
 */

/**
 * The layer below the text box. It has the same text at the same position, of which only the marks are visible. It
 * also sets the height of the box, because both are in one grid cell and the box stretches to it. The text is split
 * into blocks, and a change only renders the blocks that it affects.
 */
export class Mirror {
  #element;
  #text = '';
  /** @type {Marked[]} */
  #marked = [];
  #blocks = [new MirrorBlock('')];

  /** @param {HTMLElement} element */
  constructor(element) {
    this.#element = element;
    element.replaceChildren(...this.#blocks.map((block) => block.element));
  }

  /**
   * Applies an edit at once, and shifts the marks until the text has been read again.
   * @param {string} text
   * @param {import('../state/spans.js').Edit} [edit]
   */
  update(text, edit = difference(this.#text, text)) {
    if (text === this.#text) return;
    this.#marked = carry(this.#marked, edit);
    this.#replaceBlocks(text, edit);
    this.#draw(this.#marked);
  }

  /**
   * Shows a text with marks and notes.
   * @param {string} text
   * @param {Marked[]} marked In reading order, disjoint.
   */
  show(text, marked) {
    if (text !== this.#text) this.#replaceBlocks(text, difference(this.#text, text));
    const before = this.#marked;
    this.#marked = marked;
    this.#draw(before);
  }

  /**
   * Returns the mark of a selected sentence, by the offset of the sentence.
   * @param {number} start
   */
  markAt(start) {
    const block = this.#blockAt(start);
    return block.marks.get(start - block.start);
  }

  /**
   * Returns the position of a span in the window.
   * @param {import('../state/spans.js').Span} span
   */
  rect({ start, end }) {
    const range = document.createRange();
    range.setStart(...this.#positionAt(start));
    range.setEnd(...this.#positionAt(end));
    return range.getBoundingClientRect();
  }

  /** @param {number} offset @returns {[Node, number]} */
  #positionAt(offset) {
    const block = this.#blockAt(offset);
    return block.positionAt(offset - block.start);
  }

  /** @param {number} offset */
  #blockAt(offset) {
    return /** @type {MirrorBlock} */ (this.#blocks[this.#indexAt(offset)]);
  }

  /** Returns the index of the block at an offset, or of the last block. @param {number} offset */
  #indexAt(offset) {
    const next = this.#blocks.findIndex(({ start }) => start > offset);
    return (next < 0 ? this.#blocks.length : Math.max(1, next)) - 1;
  }

  /**
   * Replaces the blocks that an edit affects.
   * @param {string} text
   * @param {import('../state/spans.js').Edit} edit
   */
  #replaceBlocks(text, { start, oldEnd, newEnd }) {
    const [first, last] = [this.#indexAt(start), this.#indexAt(oldEnd)];
    const from = this.#blocks[first]?.start ?? 0;
    const to = this.#blocks[last + 1]?.start ?? this.#text.length;
    const fresh = splitBlocks(text.slice(from, to + newEnd - oldEnd)).map((lines) => new MirrorBlock(lines));
    const old = this.#blocks.splice(first, last + 1 - first, ...fresh);
    old[0]?.element.before(...fresh.map((block) => block.element));
    for (const block of old) block.element.remove();
    let at = 0;
    for (const block of this.#blocks) {
      block.start = at;
      at += block.text.length;
    }
    this.#text = text;
  }

  /** Draws the marks. @param {Marked[]} before The previous marks, which are not animated again. */
  #draw(before) {
    const known = new Set(before.filter(({ note }) => note === undefined).map(({ start }) => start));
    const spans = disjointSpans(this.#marked, known);
    let next = 0;
    for (const block of this.#blocks) {
      const end = block === this.#blocks.at(-1) ? Infinity : block.start + block.text.length;
      const own = [];
      for (let span = spans[next]; span && span.start < end; span = spans[next]) {
        own.push(span);
        if (span.end > end) {
          // A span that continues in the next block is marked in both.
          spans[next] = { ...span, start: end, note: '' };
          break;
        }
        next += 1;
      }
      block.draw(own);
    }
  }
}

/** @typedef {import('./mirror-block.js').MarkedSpan} MarkedSpan */

/**
 * Returns the marked spans without overlaps, and drops a note that repeats the previous one.
 * @param {Marked[]} marked
 * @param {Set<number>} known The offsets of the previous marks.
 */
function disjointSpans(marked, known) {
  /** @type {MarkedSpan[]} */
  const spans = [];
  let at = 0;
  let lastNote = '';
  for (const { start, end, note, state = null } of marked) {
    if (start < at) continue;
    // Consecutive lines of one kind share one note in the margin.
    const text = note === undefined ? stateNote(state) : note === lastNote ? '' : note;
    const tag = note ? 'span' : state === 'excluded' ? 's' : 'mark';
    spans.push({ start, end, tag, state, note: text, isNew: !known.has(start) });
    lastNote = note ?? '';
    at = end;
  }
  return spans;
}
