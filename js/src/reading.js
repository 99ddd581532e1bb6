/** @typedef {import('../wasm/nutgraf.js').Span} Span */

/**
 * Returns a reading's text nodes and its runs, for the package's own modules.
 * @type {(reading: Reading) => { nodes: Text[], runs: Uint32Array, wasConnected?: boolean }}
 */
export let sourceOf;

/**
 * The text of a node and its descendants. `text`, `lineMarkup` and `language` are plain data: a reading that is posted
 * to a Worker arrives as an object with these three properties, which `summarize()` accepts too.
 */
export class Reading {
  /** `true` if the nodes were in a document when they were read. */
  #wasConnected;
  /** @type {Text[]} */
  #nodes;
  /** @type {Uint32Array} Triples: offset in the text, index of the node, offset in that node. */
  #runs;

  static {
    sourceOf = (reading) => ({ nodes: reading.#nodes, runs: reading.#runs, wasConnected: reading.#wasConnected });
  }

  /**
   * @param {Node} root
   * @param {[string, Uint32Array, Text[], Uint32Array]} parts
   */
  constructor(root, [text, lineMarkup, nodes, runs]) {
    this.#wasConnected = nodes[0]?.isConnected;
    this.#nodes = nodes;
    this.#runs = runs;
    /** The visible text. Each block is a line of its own, and white space is collapsed as in a browser. */
    this.text = text;
    /** The markup of each line. The format is opaque, and stable within a version of Nutgraf. */
    this.lineMarkup = lineMarkup;
    /** The `lang` that applies to the node, if it is a BCP 47 tag. @type {string | null} */
    this.language = languageOf(root);
  }

  /**
   * Returns the DOM range of a part of the text, from its first character to its last. Nodes between these that are not
   * part of the text, such as a script, are inside the range too.
   * @param {Span} span UTF-16 code units of `text`, such as a sentence of its summary.
   * @returns {Range | null} `null` if the span is empty or outside the text, and if the nodes or some of their text
   *   have been removed since. Text that was replaced in place is not noticed.
   */
  range({ start, end }) {
    if (!(start >= 0 && start < end && end <= this.text.length)) return null;
    const [first, from] = this.#positionOf(start);
    const [last, to] = this.#positionOf(end - 1);
    if (!first || !last || from > first.length || to > last.length) return null;
    if (this.#wasConnected && !(first.isConnected && last.isConnected)) return null;
    const range = new Range();
    range.setStart(first, from);
    range.setEnd(last, Math.min(to + 1, last.length));
    // Setting the end in another tree moves the start there: nodes in different trees have no range in common.
    return range.startContainer === first ? range : null;
  }

  /**
   * Returns the node of a code unit of the text, and the offset in that node. Line feeds and spaces between nodes are
   * in no node; they count as following the end of the node before.
   * @param {number} offset
   * @returns {[Text | undefined, number]}
   */
  #positionOf(offset) {
    const run = runAt(this.#runs, offset);
    const [start = 0, node = 0, from = 0] = this.#runs.subarray(run, run + 3);
    return [this.#nodes[node], from + offset - start];
  }
}

/**
 * Returns the index in the runs of the last one that begins at an offset or before.
 * @param {Uint32Array} runs
 * @param {number} offset
 */
export function runAt(runs, offset) {
  let [low, high] = [0, runs.length / 3];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (/** @type {number} */ (runs[3 * middle]) <= offset) low = middle;
    else high = middle;
  }
  return 3 * low;
}

/**
 * Returns the nearest `lang`, if it is a BCP 47 tag. Uses XPath, because form fields in untrusted HTML can override
 * properties of a document or form by their names.
 * @param {Node} node
 * @returns {string | null}
 */
function languageOf(node) {
  const nearest = 'string((ancestor-or-self::*|/*)[@lang][last()]/@lang)';
  // In Firefox, `document.evaluate` throws for nodes of another document, such as one from a parser.
  const tag = new XPathEvaluator().evaluate(nearest, node, null, XPathResult.STRING_TYPE, null).stringValue.trim();
  return /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(tag) ? tag : null;
}
