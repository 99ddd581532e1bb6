import { say } from '../i18n/i18n.js';
import { occurrenceKeys, updateChildren } from './keyed-list.js';
import { exclusionText, clip, formatCount, includedNote, excludedLinesText } from '../i18n/wording.js';

/** The minimum number of consecutive lines of one kind that become one entry. */
const MIN_RUN = 4;
/** The maximum length of a line that is shown in full. A longer one is clipped to `CLIPPED_LENGTH`. */
const MAX_LINE_LENGTH = 200;
const CLIPPED_LENGTH = 140;
const RUN_LENGTH = 80;

/** @typedef {import('../engine/digest.js').Line & { isIncluded: boolean, index: number }} Line */
/** @typedef {import('../state/line-overrides.js').OverrideLines} OverrideLines */

/** The boilerplate panel: the lines that are left out, with the reasons. Entries keep their elements and the focus. */
export class ExcludedLines {
  #panel;
  #override;
  /** The heading, the button for all lines, and the list. @type {HTMLElement[]} */
  #parts;
  /** The entries by text and occurrence, because offsets change while the reader types. @type {Map<string, Entry>} */
  #entries = new Map();
  /** @type {Line[]} */
  #lines = [];

  /**
   * @param {HTMLDetailsElement} panel
   * @param {OverrideLines} override
   * @param {(include: boolean) => void} overrideAll
   */
  constructor(panel, override, overrideAll) {
    this.#panel = panel;
    this.#override = override;
    this.#parts = /** @type {HTMLElement[]} */ ([...panel.children]);
    this.#parts[1]?.addEventListener('click', () => overrideAll(!allIncluded(this.#lines)));
  }

  /**
   * Shows the lines of a summary.
   * @param {import('../engine/digest.js').Digest} found
   * @param {import('../state/line-overrides.js').LineOverrides} lineOverrides
   */
  show({ excludedLines, excludedCount, language }, lineOverrides) {
    const [heading, button, list] = this.#parts;
    if (!heading || !button || !list) return;
    this.#lines = excludedLines.map((line) => {
      const override = lineOverrides.of(line);
      return override?.include ? { ...line, role: override.role, excluded: override.excluded, isIncluded: true } : { ...line, isIncluded: false };
    });
    const included = this.#lines.filter((line) => line.isIncluded).length;
    this.#panel.hidden = this.#lines.length === 0;
    heading.textContent = excludedLinesText(excludedCount, included);
    button.textContent = say(allIncluded(this.#lines) ? 'undoAll' : 'includeAllLines');

    const focused = document.activeElement;
    const old = this.#entries;
    this.#entries = new Map();
    const keyOf = occurrenceKeys();
    const entry = (/** @type {Line[]} */ lines) => this.#entry(old, keyOf(`${lines.length > 1} ${lines[0]?.text}`), lines, language);
    const elements = groupRuns(this.#lines).flatMap((run) => {
      const rows = run.map((line) => entry([line]).element);
      if (run.length < MIN_RUN) return rows;
      const { element, list } = entry(run);
      updateChildren(list, rows);
      return element;
    });
    const more = excludedCount + included - this.#lines.length;
    if (more > 0) {
      const rest = document.createElement('li');
      rest.textContent = formatCount(more, 'moreLines');
      elements.push(rest);
    }
    updateChildren(list, elements);
    // The focused entry may have moved into a run or out of it, or may be gone.
    if (focused instanceof HTMLElement && focused !== document.activeElement) {
      (focused.isConnected ? focused : heading).focus({ preventScroll: true });
    }
  }

  /**
   * Returns the entry of some lines, which is reused if it exists.
   * @param {Map<string, Entry>} old
   * @param {string} key
   * @param {Line[]} lines
   * @param {string} language
   */
  #entry(old, key, lines, language) {
    const entry = old.get(key) ?? new Entry(lines.length > 1, this.#override);
    this.#entries.set(key, entry);
    entry.show(lines, language);
    return entry;
  }
}

/** @param {Line[]} lines */
function allIncluded(lines) {
  return lines.every(({ isIncluded }) => isIncluded);
}

/**
 * Groups consecutive lines with the same role and reason.
 * @param {Line[]} lines
 */
function groupRuns(lines) {
  /** @type {Line[][]} */
  const found = [];
  for (const line of lines) {
    const run = found.at(-1);
    const last = run?.at(-1);
    if (last?.index === line.index - 1 && kind(last) === kind(line)) run?.push(line);
    else found.push([line]);
  }
  return found;
}

/** Returns the key by which lines are grouped. The roles of lines of another story or a list of teasers do not matter. @param {Line} line */
function kind({ role, excluded }) {
  return excluded === 'story' || excluded === 'teaser' ? excluded : `${excluded} ${role}`;
}

/** An entry of the panel for a line or a run of lines: the text, the reason and a button. */
class Entry {
  element = create('li');
  /** The lines of a run. */
  list = create('ul');
  #text = create('span', 'text');
  #reason = create('i');
  #more = create('button', 'more');
  #button = create('button', 'include');
  #isRun;

  /**
   * @param {boolean} isRun
   * @param {OverrideLines} override
   */
  constructor(isRun, override) {
    this.#isRun = isRun;
    this.#text.dir = 'auto';
    this.list.role = 'list';
    this.list.hidden = true;
    this.element.append(this.#text, this.#button, this.#reason, this.#more);
    if (isRun) this.element.append(this.list);
    this.#more.addEventListener('click', () => {
      this.list.hidden = !this.list.hidden;
      this.show(this.#lines, this.#text.lang);
    });
    this.#button.addEventListener('click', () => override(this.#lines, !allIncluded(this.#lines)));
  }

  /** @type {Line[]} */
  #lines = [];

  /**
   * Shows lines.
   * @param {Line[]} lines
   * @param {string} language
   */
  show(lines, language) {
    const [line] = (this.#lines = lines);
    if (!line) return;
    const isOpen = !this.list.hidden;
    const isLong = this.#isRun || line.text.length > MAX_LINE_LENGTH;
    const clipped = this.#isRun
      ? clip(lines.slice(0, 9).map(({ text }) => clip(text, 32)).join(' · '), RUN_LENGTH)
      : clip(line.text, isLong ? CLIPPED_LENGTH : MAX_LINE_LENGTH);
    this.#text.lang = language;
    this.#text.textContent = isOpen && !this.#isRun ? line.text : clipped;
    this.#more.hidden = !isLong;
    this.#more.ariaExpanded = String(isOpen);
    this.#more.textContent = isOpen ? say('less') : this.#isRun ? formatCount(lines.length, 'showLines') : say('more');

    const included = lines.filter((one) => one.isIncluded).length;
    const isIncluded = included === lines.length;
    this.element.className = isIncluded ? 'included' : '';
    this.#reason.textContent = isIncluded ? includedNote() : included ? say('someIncluded', { reason: exclusionText(line), count: included }) : exclusionText(line);
    const action = this.#isRun
      ? say(isIncluded ? 'undoMany' : 'includeLines', { count: lines.length })
      : say(isIncluded ? 'undo' : 'includeLine');
    this.#button.textContent = action;
    this.#button.ariaLabel = say('actionOn', { action, what: clip(clipped, 60) });
  }
}

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {string} [className]
 */
function create(tag, className = '') {
  const element = document.createElement(tag);
  element.className = className;
  if (element instanceof HTMLButtonElement) element.type = 'button';
  return element;
}
