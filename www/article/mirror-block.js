/** @typedef {{ start: number, end: number, tag: 'mark' | 's' | 'span', state: import('../state/sentence-overrides.js').SentenceState, note: string, isNew: boolean }} MarkedSpan */

/** The minimum length of a block in UTF-16 code units. It ends at the next blank line. */
const MIN_LENGTH = 200;
/** The length above which a block without a blank line ends at the next line. */
const MAX_LENGTH = 8_000;

/**
 * Splits a text into blocks of whole lines, if possible at blank lines, which no sentence spans.
 * @param {string} text
 */
export function splitBlocks(text) {
  const blocks = [];
  let start = 0;
  while (text.length - start > MIN_LENGTH) {
    const blank = text.indexOf('\n\n', start + MIN_LENGTH);
    const end = blank >= 0 && blank - start <= MAX_LENGTH ? blank + 2 : text.indexOf('\n', start + MAX_LENGTH) + 1;
    if (!end) break;
    blocks.push(text.slice(start, end));
    start = end;
  }
  if (start < text.length || start === 0) blocks.push(text.slice(start));
  return blocks;
}

/** A block of lines of the mirror. It is a separate element, so that a change in it does not affect the others. */
export class MirrorBlock {
  element = document.createElement('div');
  /** The offset of the block in the whole text. */
  start = 0;
  /** The marks of selected sentences, by offset in the block. @type {Map<number, HTMLElement>} */
  marks = new Map();
  /** @type {MarkedSpan[]} */
  #spans = [];
  /** @type {{ start: number, node: Text }[]} */
  #nodes = [];

  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.#render();
  }

  /**
   * Draws marked spans, unless they are already drawn.
   * @param {MarkedSpan[]} spans In reading order, with offsets in the whole text.
   */
  draw(spans) {
    const own = spans.map((one) => ({ ...one, start: one.start - this.start, end: Math.min(one.end - this.start, this.text.length) }));
    const isSame = own.length === this.#spans.length && own.every((one, index) => isEqual(one, this.#spans[index]));
    if (isSame) return;
    this.#spans = own;
    this.#render();
  }

  /**
   * Returns the node and the offset in it at a position of the block.
   * @param {number} offset From the start of the block.
   * @returns {[Node, number]}
   */
  positionAt(offset) {
    const next = this.#nodes.findIndex(({ start }) => start > offset);
    const found = this.#nodes[(next < 0 ? this.#nodes.length : next) - 1];
    return found ? [found.node, Math.min(offset - found.start, found.node.length)] : [this.element, 0];
  }

  #render() {
    this.marks = new Map();
    this.#nodes = [];
    /** @type {Node[]} */
    const nodes = [];
    let at = 0;
    for (const { start, end, tag, state, note, isNew } of this.#spans) {
      nodes.push(this.#createText(at, start));
      const element = document.createElement(tag);
      element.append(this.#createText(start, end));
      if (tag === 'span') element.className = 'excluded';
      if (tag === 'mark') {
        element.className = `${isNew ? 'new' : ''} ${state ?? ''}`;
        this.marks.set(start, element);
      }
      if (note) nodes.push(marginNote(note));
      nodes.push(element);
      at = end;
    }
    nodes.push(this.#createText(at, this.text.length));
    this.element.replaceChildren(...nodes);
  }

  /** @param {number} start @param {number} end */
  #createText(start, end) {
    const node = new Text(this.text.slice(start, end));
    this.#nodes.push({ start, node });
    return node;
  }
}

/** @param {MarkedSpan} one @param {MarkedSpan | undefined} other */
function isEqual(one, other) {
  return one.start === other?.start && one.end === other.end && one.tag === other.tag && one.state === other.state && one.note === other.note;
}

/** @param {string} words */
function marginNote(words) {
  const note = document.createElement('span');
  note.dataset.note = words;
  return note;
}
