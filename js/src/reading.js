/** @typedef {import('../wasm/nutgraf.js').Span} Span */

/** Whether a value is a node, be it of another frame's document. @param {any} value @returns {value is Node} */
export const isNode = (value) =>
  typeof Node !== 'undefined' && (value instanceof Node || typeof value?.nodeType === 'number');

/**
 * What was read under a node of a page. `text`, `lineMarkup` and `language` are plain data: posted to a Worker,
 * a reading arrives there as an object of these three, which `summarize()` takes as well.
 */
export class Reading {
  /** Whether the nodes stood on a page when they were read. */
  #wasConnected;
  /** @type {Text[]} */
  #nodes;
  /** @type {Uint32Array} Triples: an offset in the text, the index of a node, the offset in that node. */
  #runs;

  /**
   * @param {Node} root
   * @param {[string, Uint32Array, Text[], Uint32Array]} parts
   */
  constructor(root, [text, lineMarkup, nodes, runs]) {
    this.#wasConnected = nodes[0]?.isConnected;
    this.#nodes = nodes;
    this.#runs = runs;
    /** The visible text. Each block is a line of its own, white space folded as a browser shows it. */
    this.text = text;
    /** What the markup says of each line; opaque, and stable within a version of Nutgraf. */
    this.lineMarkup = lineMarkup;
    /** The `lang` that holds for the node, if it is a BCP 47 tag. @type {string | null} */
    this.language = languageOf(root);
  }

  /**
   * Where a stretch of the text stands on the page, from its first character to its last. Whatever is left
   * out of the text between these, such as a script, lies inside the range as well.
   * @param {Span} span UTF-16 code units of `text`, such as a sentence of its summary.
   * @returns {Range | null} `null` for an empty stretch or one outside of the text, and where the page has
   *   since lost the nodes or some of their text. That a text was exchanged in place is not noticed.
   */
  range({ start, end }) {
    if (!(start >= 0 && start < end && end <= this.text.length)) return null;
    const [first, from] = this.#at(start);
    const [last, to] = this.#at(end - 1);
    if (!first || !last || from > first.length || to > last.length) return null;
    if (this.#wasConnected && !(first.isConnected && last.isConnected)) return null;
    const range = new Range();
    range.setStart(first, from);
    range.setEnd(last, Math.min(to + 1, last.length));
    // Setting an end in another tree moves the start there: nodes that were torn apart have no range in common.
    return range.startContainer === first ? range : null;
  }

  /**
   * The node that a code unit of the text comes from, and its place in there. A line feed and a blank between
   * nodes come from none; they count to the end of the one before.
   * @param {number} offset
   * @returns {[Text | undefined, number]}
   */
  #at(offset) {
    const runs = this.#runs;
    let [low, high] = [0, runs.length / 3];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (/** @type {number} */ (runs[3 * middle]) <= offset) low = middle;
      else high = middle;
    }
    const [start = 0, node = 0, from = 0] = runs.subarray(3 * low, 3 * low + 3);
    return [this.#nodes[node], from + offset - start];
  }
}

/**
 * Asked by XPath, because a stranger's HTML can give its document and forms fields of any name.
 * @param {Node} node
 * @returns {string | null}
 */
function languageOf(node) {
  const nearest = 'string((ancestor-or-self::*|/*)[@lang][last()]/@lang)';
  // A document's own `evaluate` is refused by Firefox for nodes of another document, such as a parser's.
  const tag = new XPathEvaluator().evaluate(nearest, node, null, XPathResult.STRING_TYPE, null).stringValue.trim();
  return /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(tag) ? tag : null;
}
