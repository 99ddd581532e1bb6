import { say } from '../i18n/i18n.js';
import { arrange } from './summary-list.js';
import { exclusionText, clip, counted, includedNote, excludedLinesText } from '../i18n/wording.js';

/** Lines of one kind that follow each other are folded into one entry from this many on. */
const A_RUN = 4;
/** A longer line than this is clipped to the next length, so that there is something to be gained. */
const A_LONG_LINE = 200;
const LINE_LENGTH = 140;
const RUN_LENGTH = 80;

/** @typedef {import('../engine/digest.js').Line & { isIncluded: boolean, index: number }} Line */
/** @typedef {import('../state/line-overrides.js').Decide} Decide */

/** What was set aside, why, and the way back. Entries keep their elements, and so the focus. */
export class ExcludedLines {
  #panel;
  #decide;
  /** @type {HTMLElement[]} */
  #parts;
  /** @type {Map<string, Entry>} By text and occurrence: offsets move while the reader types. */
  #entries = new Map();
  /** @type {Line[]} */
  #lines = [];

  /**
   * @param {HTMLDetailsElement} panel
   * @param {Decide} decide
   * @param {(include: boolean) => void} decideAll
   */
  constructor(panel, decide, decideAll) {
    this.#panel = panel;
    this.#decide = decide;
    this.#parts = /** @type {HTMLElement[]} */ ([...panel.children]);
    this.#parts[1]?.addEventListener('click', () => decideAll(!allIncluded(this.#lines)));
  }

  /**
   * @param {import('../engine/digest.js').Digest} found
   * @param {import('../state/line-overrides.js').LineOverrides} lineOverrides
   */
  show({ excludedLines, excludedCount, language }, lineOverrides) {
    const [heading, button, list] = this.#parts;
    if (!heading || !button || !list) return;
    this.#lines = excludedLines.map((line) => {
      const rule = lineOverrides.of(line);
      return rule?.include ? { ...line, role: rule.role, excluded: rule.excluded, isIncluded: true } : { ...line, isIncluded: false };
    });
    const included = this.#lines.filter((line) => line.isIncluded).length;
    this.#panel.hidden = this.#lines.length === 0;
    heading.textContent = excludedLinesText(excludedCount, included);
    button.textContent = say(allIncluded(this.#lines) ? 'undoAll' : 'includeAllLines');

    const focused = document.activeElement;
    const old = this.#entries;
    this.#entries = new Map();
    const elements = runs(this.#lines).flatMap((run) => {
      const rows = run.map((line) => this.#entry(old, [line], language).element);
      if (run.length < A_RUN) return rows;
      const { element, list } = this.#entry(old, run, language);
      arrange(list, rows);
      return element;
    });
    const more = excludedCount + included - this.#lines.length;
    if (more > 0) {
      const rest = document.createElement('li');
      rest.textContent = counted(more, 'moreLines');
      elements.push(rest);
    }
    arrange(list, elements);
    // An entry may have moved into a run or out of it, or have gone.
    if (focused instanceof HTMLElement && focused !== document.activeElement) {
      (focused.isConnected ? focused : heading).focus({ preventScroll: true });
    }
  }

  /**
   * @param {Map<string, Entry>} old
   * @param {Line[]} lines
   * @param {string} language
   */
  #entry(old, lines, language) {
    let key = `${lines.length > 1} ${lines[0]?.text}`;
    while (this.#entries.has(key)) key += ' again';
    const entry = old.get(key) ?? new Entry(lines.length > 1, this.#decide);
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
 * Lines that stand one after the other and were set aside for the same reason.
 * @param {Line[]} lines
 */
function runs(lines) {
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

/** @param {Line} line Of another story or a list of teasers, nobody wants to know which line was its title. */
function kind({ role, excluded }) {
  return excluded === 'story' || excluded === 'teaser' ? excluded : `${excluded} ${role}`;
}

/** A line of the panel, or a run of lines: its text, why it was set aside, and a button. */
class Entry {
  element = create('li');
  /** Of a run, its lines. */
  list = create('ul');
  #text = create('span', 'text');
  #why = create('i');
  #more = create('button', 'more');
  #button = create('button', 'include');
  #isRun;

  /**
   * @param {boolean} isRun
   * @param {Decide} decide
   */
  constructor(isRun, decide) {
    this.#isRun = isRun;
    this.#text.dir = 'auto';
    this.list.role = 'list';
    this.list.hidden = true;
    this.element.append(this.#text, this.#button, this.#why, this.#more);
    if (isRun) this.element.append(this.list);
    this.#more.addEventListener('click', () => {
      this.list.hidden = !this.list.hidden;
      this.show(this.#lines, this.#text.lang);
    });
    this.#button.addEventListener('click', () => decide(this.#lines, !allIncluded(this.#lines)));
  }

  /** @type {Line[]} */
  #lines = [];

  /**
   * @param {Line[]} lines
   * @param {string} language
   */
  show(lines, language) {
    const [line] = (this.#lines = lines);
    if (!line) return;
    const isOpen = !this.list.hidden;
    const isLong = this.#isRun || line.text.length > A_LONG_LINE;
    const short = this.#isRun
      ? clip(lines.slice(0, 9).map(({ text }) => clip(text, 32)).join(' · '), RUN_LENGTH)
      : clip(line.text, isLong ? LINE_LENGTH : A_LONG_LINE);
    this.#text.lang = language;
    this.#text.textContent = isOpen && !this.#isRun ? line.text : short;
    this.#more.hidden = !isLong;
    this.#more.ariaExpanded = String(isOpen);
    this.#more.textContent = isOpen ? say('less') : this.#isRun ? counted(lines.length, 'showLines') : say('more');

    const included = lines.filter((one) => one.isIncluded).length;
    const isIncluded = included === lines.length;
    this.element.className = isIncluded ? 'included' : '';
    this.#why.textContent = isIncluded ? includedNote() : included ? say('someIncluded', { reason: exclusionText(line), count: included }) : exclusionText(line);
    const action = this.#isRun
      ? say(isIncluded ? 'undoMany' : 'includeLines', { count: lines.length })
      : say(isIncluded ? 'undo' : 'includeLine');
    this.#button.textContent = action;
    this.#button.ariaLabel = say('actionOn', { action, what: clip(short, 60) });
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
