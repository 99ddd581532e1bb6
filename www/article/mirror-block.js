/** @typedef {{ start: number, end: number, tag: 'mark' | 's' | 'span', state: import('../state/sentence-overrides.js').SentenceState, note: string, isNew: boolean }} Stretch */

/** A piece is at least as long as this, in characters, and goes on to the next blank line … */
const LEAST = 200;
/** … or, where there is none for so long, to the next line. */
const MOST = 8_000;

/**
 * Cuts a text into pieces of whole lines. The blank lines between them are where no sentence is cut.
 * @param {string} text
 */
export function inBlocks(text) {
  const pieces = [];
  let start = 0;
  while (text.length - start > LEAST) {
    const blank = text.indexOf('\n\n', start + LEAST);
    const end = blank >= 0 && blank - start <= MOST ? blank + 2 : text.indexOf('\n', start + MOST) + 1;
    if (!end) break;
    pieces.push(text.slice(start, end));
    start = end;
  }
  if (start < text.length || start === 0) pieces.push(text.slice(start));
  return pieces;
}

/** Some lines of the mirror: a block of its own, so that what changes in it moves nothing else. */
export class MirrorBlock {
  element = document.createElement('div');
  /** Where it begins in the whole text. */
  start = 0;
  /** Chosen sentences by where they start in it. @type {Map<number, HTMLElement>} */
  marks = new Map();
  /** @type {Stretch[]} */
  #stretches = [];
  /** @type {{ start: number, node: Text }[]} */
  #nodes = [];

  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.#set();
  }

  /** @param {Stretch[]} stretches In reading order, with offsets in the whole text. */
  draw(stretches) {
    const own = stretches.map((one) => ({ ...one, start: one.start - this.start, end: Math.min(one.end - this.start, this.text.length) }));
    const isSame = own.length === this.#stretches.length && own.every((one, index) => isEqual(one, this.#stretches[index]));
    if (isSame) return;
    this.#stretches = own;
    this.#set();
  }

  /**
   * @param {number} offset From the start of the piece.
   * @returns {[Node, number]}
   */
  at(offset) {
    const behind = this.#nodes.findIndex(({ start }) => start > offset);
    const found = this.#nodes[(behind < 0 ? this.#nodes.length : behind) - 1];
    return found ? [found.node, Math.min(offset - found.start, found.node.length)] : [this.element, 0];
  }

  #set() {
    this.marks = new Map();
    this.#nodes = [];
    /** @type {Node[]} */
    const parts = [];
    let at = 0;
    for (const { start, end, tag, state, note, isNew } of this.#stretches) {
      parts.push(this.#words(at, start));
      const part = document.createElement(tag);
      part.append(this.#words(start, end));
      if (tag === 'span') part.className = 'excluded';
      if (tag === 'mark') {
        part.className = `${isNew ? 'new' : ''} ${state ?? ''}`;
        this.marks.set(start, part);
      }
      if (note) parts.push(marginNote(note));
      parts.push(part);
      at = end;
    }
    parts.push(this.#words(at, this.text.length));
    this.element.replaceChildren(...parts);
  }

  /** @param {number} start @param {number} end */
  #words(start, end) {
    const node = new Text(this.text.slice(start, end));
    this.#nodes.push({ start, node });
    return node;
  }
}

/** @param {Stretch} one @param {Stretch | undefined} other */
function isEqual(one, other) {
  return one.start === other?.start && one.end === other.end && one.tag === other.tag && one.state === other.state && one.note === other.note;
}

/** @param {string} words */
function marginNote(words) {
  const note = document.createElement('span');
  note.dataset.note = words;
  return note;
}
