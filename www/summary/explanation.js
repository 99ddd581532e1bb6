import { scoreDifference } from '../engine/score-difference.js';
import { say } from '../i18n/i18n.js';
import { excludeLabel, stateText, reasonText, pinLabel, rankText, shareText } from './explanation-text.js';
import { clip } from '../i18n/wording.js';

/** @typedef {import('../engine/digest.js').Digest} Digest */
/** @typedef {Digest['sentences'][number]} Sentence */
/** @typedef {import('../state/sentence-overrides.js').SentenceState} SentenceState */

/** The distance between a sentence and its explanation, in px. */
const GAP = 20;
/** The minimum distance to the edge of the window, in px. */
const EDGE = 8;
/** The maximum number of reasons on each side. */
const MAX_REASONS = 4;
const SIDES = /** @type {const} */ (['for', 'against']);

const sideBySide = matchMedia('(min-width: 58rem)');

/** The box that explains the rank of a sentence and has buttons to override it. The page has one. */
export class Explanation {
  #element;
  #on;
  /** @type {Digest | null} */
  #digest = null;
  /** @type {Set<Sentence>} */
  #chosen = new Set();
  /** @type {Sentence | undefined} */
  #sentence;
  #from = /** @type {'summary' | 'article'} */ ('summary');
  #heading = create('h2', 'why-heading');
  #quote = create('blockquote');
  #rank = create('p');
  #reasons = create('div');
  #pin = create('button', 'why-pin');
  #exclude = create('button', 'why-exclude');
  #go = create('button', 'why-go');

  /**
   * @param {HTMLElement} element
   * @param {object} on
   * @param {(sentence: Sentence, state: SentenceState) => void} on.decide
   * @param {(sentence: Sentence, to: 'summary' | 'article') => void} on.go
   * @param {() => void} on.lost Called when the box has closed and the focus has no element to return to.
   */
  constructor(element, on) {
    this.#element = element;
    this.#on = on;
    const buttons = create('div');
    buttons.className = 'buttons';
    buttons.append(this.#pin, this.#exclude, this.#go);
    this.#quote.dir = 'auto';
    element.append(this.#heading, this.#quote, this.#rank, this.#reasons, buttons);
    this.#pin.addEventListener('click', () => this.#decide('pinned'));
    this.#exclude.addEventListener('click', () => this.#decide('excluded'));
    this.#go.addEventListener('click', () => {
      const sentence = this.#sentence;
      this.hide();
      if (sentence) on.go(sentence, this.#target);
    });
    element.addEventListener('toggle', (event) => {
      const { activeElement } = document;
      const isLost = activeElement === document.body || element.contains(activeElement);
      if (/** @type {ToggleEvent} */ (event).newState === 'closed' && isLost) on.lost();
    });
  }

  /**
   * Takes a new summary. An open box continues with the same sentence, or closes if it is gone.
   * @param {Digest | null} digest
   * @param {Sentence[]} chosen
   */
  show(digest, chosen) {
    this.#digest = digest;
    this.#chosen = new Set(chosen);
    if (!this.#isOpen) return;
    const { start = -1, text = '' } = this.#sentence ?? {};
    const same = digest?.sentences.find((sentence) => sentence.start === start && sentence.text === text);
    if (same) this.#render(same);
    else this.hide();
  }

  /**
   * Opens the box for a sentence.
   * @param {Sentence} sentence
   * @param {DOMRect} rect The position of the sentence in the window.
   * @param {'summary' | 'article'} from
   */
  open(sentence, rect, from) {
    this.#from = from;
    this.#render(sentence);
    this.#element.showPopover();
    this.#place(rect);
    this.#element.scrollTop = 0;
    this.#heading.focus({ preventScroll: true });
  }

  hide() {
    if (this.#isOpen) this.#element.hidePopover();
  }

  get #isOpen() {
    return this.#element.matches(':popover-open');
  }

  get #target() {
    return this.#from === 'article' ? 'summary' : 'article';
  }

  /** @param {SentenceState} state */
  #decide(state) {
    const sentence = this.#sentence;
    if (sentence) this.#on.decide(sentence, sentence.state === state ? null : state);
  }

  /** @param {Sentence} sentence */
  #render(sentence) {
    const digest = this.#digest;
    if (!digest) return;
    this.#sentence = sentence;
    const { state, rank, text, reasons } = sentence;
    const chosen = this.#chosen.has(sentence);
    const differences = scoreDifference(reasons, digest.averages);
    const listed = differences.map((difference) => {
      const other = difference.of < 0 ? undefined : digest.sentences.find(({ index }) => index === difference.of);
      return { ...difference, ...reasonText(difference, sentence, other?.text ?? '') };
    });
    const against = listed.find(({ gain }) => gain < 0);
    this.#heading.textContent = stateText(state, chosen);
    this.#quote.textContent = clip(text, 90);
    this.#quote.lang = digest.language;
    this.#rank.textContent = rankText(state, chosen, rank, digest.total, this.#chosen.size, against?.text ?? '');
    const largest = Math.abs(differences[0]?.gain ?? 1);
    this.#reasons.replaceChildren(
      ...SIDES.flatMap((name) => {
        const side = listed.filter(({ gain }) => gain > 0 === (name === 'for')).slice(0, MAX_REASONS);
        return side.length ? createSide(name, side, largest, digest.language) : [];
      }),
    );
    this.#pin.textContent = pinLabel(state);
    this.#exclude.textContent = excludeLabel(state);
    this.#go.textContent = say(this.#target === 'article' ? 'goToArticle' : 'goToSummary');
    this.#go.hidden = this.#from === 'article' && !chosen;
  }

  /**
   * Places the box beside the sentence, over the other column. On a narrow page the styles place it at the bottom, and
   * the page scrolls so that the sentence stays visible.
   * @param {DOMRect} rect
   */
  #place({ left, right, top, bottom }) {
    const { offsetWidth: width, offsetHeight: height, style } = this.#element;
    if (!sideBySide.matches) {
      const hidden = bottom - (innerHeight - height - GAP);
      if (hidden > 0) scrollBy({ top: hidden, behavior: 'instant' });
      return;
    }
    const x = this.#from === 'summary' ? right + GAP : left - width - GAP;
    const y = Math.min(top, innerHeight - height - EDGE);
    style.setProperty('--x', `${Math.max(EDGE, Math.min(x, document.documentElement.clientWidth - width - EDGE))}px`);
    style.setProperty('--y', `${Math.max(EDGE, y) + scrollY}px`);
  }
}

/**
 * Creates the heading and the list of the reasons on one side.
 * @param {'for' | 'against'} name
 * @param {{ text: string, words: string[], gain: number }[]} reasons
 * @param {number} largest
 * @param {string} language
 */
function createSide(name, reasons, largest, language) {
  const heading = create('h3');
  heading.textContent = say(name);
  const list = create('ul');
  list.role = 'list';
  list.className = name;
  for (const { text, words, gain } of reasons) {
    const share = Math.abs(gain) / largest;
    const item = create('li');
    const bar = create('span');
    bar.className = 'bar';
    bar.style.setProperty('--share', String(share));
    const size = create('span');
    size.className = 'visually-hidden';
    size.textContent = shareText(share);
    item.append(bar, size, text);
    words.forEach((word, index) => {
      const quoted = create('em');
      Object.assign(quoted, { textContent: word, lang: language, dir: 'auto' });
      item.append(index ? ', ' : ' ', quoted);
    });
    list.append(item);
  }
  return [heading, list];
}

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {string} [id]
 */
function create(tag, id = '') {
  const element = document.createElement(tag);
  if (id) element.id = id;
  if (tag === 'h2') element.tabIndex = -1;
  if (element instanceof HTMLButtonElement) element.type = 'button';
  return element;
}
