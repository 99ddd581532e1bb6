import { scoreDifference } from '../engine/score-difference.js';
import { say } from '../i18n/i18n.js';
import { excludeAction, headingWords, partWords, pinAction, rankWords, shareWords } from './explanation-text.js';
import { clip } from '../i18n/wording.js';

/** @typedef {import('../engine/digest.js').Digest} Digest */
/** @typedef {Digest['sentences'][number]} Sentence */
/** @typedef {import('../state/sentence-overrides.js').SentenceState} SentenceState */

/** Room between a sentence and what is said of it, and between that and the window's edge, in px. */
const GAP = 20;
const EDGE = 8;
/** For a sentence, and as many against it. */
const MOST_PARTS = 4;
const SIDES = /** @type {const} */ (['for', 'against']);

const sideBySide = matchMedia('(min-width: 58rem)');

/** What made a sentence count or kept it out, and the buttons to overrule that. One for the whole page. */
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
  #parts = create('div');
  #pin = create('button', 'why-pin');
  #exclude = create('button', 'why-exclude');
  #go = create('button', 'why-go');

  /**
   * @param {HTMLElement} element
   * @param {object} on
   * @param {(sentence: Sentence, state: SentenceState) => void} on.decide
   * @param {(sentence: Sentence, to: 'summary' | 'article') => void} on.go
   * @param {() => void} on.lost When it has closed and the focus has nowhere to go back to.
   */
  constructor(element, on) {
    this.#element = element;
    this.#on = on;
    const buttons = create('div');
    buttons.className = 'buttons';
    buttons.append(this.#pin, this.#exclude, this.#go);
    this.#quote.dir = 'auto';
    element.append(this.#heading, this.#quote, this.#rank, this.#parts, buttons);
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
   * What is known now. If it is open, it goes on with the same sentence.
   * @param {Digest | null} digest
   * @param {Sentence[]} chosen
   */
  show(digest, chosen) {
    this.#digest = digest;
    this.#chosen = new Set(chosen);
    if (!this.#isOpen) return;
    const { start = -1, text = '' } = this.#sentence ?? {};
    const same = digest?.sentences.find((sentence) => sentence.start === start && sentence.text === text);
    if (same) this.#draw(same);
    else this.hide();
  }

  /**
   * @param {Sentence} sentence
   * @param {DOMRect} place Where it stands in the window.
   * @param {'summary' | 'article'} from
   */
  open(sentence, place, from) {
    this.#from = from;
    this.#draw(sentence);
    this.#element.showPopover();
    this.#put(place);
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
  #draw(sentence) {
    const digest = this.#digest;
    if (!digest) return;
    this.#sentence = sentence;
    const { state, rank, text, reasons } = sentence;
    const chosen = this.#chosen.has(sentence);
    const parts = scoreDifference(reasons, digest.averages);
    const said = parts.map((part) => {
      const repeated = part.of < 0 ? undefined : digest.sentences.find(({ index }) => index === part.of);
      return { ...part, ...partWords(part, sentence, repeated?.text ?? '') };
    });
    const against = said.find(({ gain }) => gain < 0);
    this.#heading.textContent = headingWords(state, chosen);
    this.#quote.textContent = clip(text, 90);
    this.#quote.lang = digest.language;
    this.#rank.textContent = rankWords(state, chosen, rank, digest.total, this.#chosen.size, against?.text ?? '');
    const largest = Math.abs(parts[0]?.gain ?? 1);
    this.#parts.replaceChildren(
      ...SIDES.flatMap((name) => {
        const side = said.filter(({ gain }) => gain > 0 === (name === 'for')).slice(0, MOST_PARTS);
        return side.length ? group(name, side, largest, digest.language) : [];
      }),
    );
    this.#pin.textContent = pinAction(state);
    this.#exclude.textContent = excludeAction(state);
    this.#go.textContent = say(this.#target === 'article' ? 'goToArticle' : 'goToSummary');
    this.#go.hidden = this.#from === 'article' && !chosen;
  }

  /**
   * Beside the sentence, over the other column, so that what is asked about can still be read. On a narrow page the
   * styles put it at the bottom, and the sentence makes room.
   * @param {DOMRect} place
   */
  #put({ left, right, top, bottom }) {
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
 * @param {'for' | 'against'} name
 * @param {{ text: string, words: string[], gain: number }[]} parts
 * @param {number} largest
 * @param {string} language
 */
function group(name, parts, largest, language) {
  const heading = create('h3');
  heading.textContent = say(name);
  const list = create('ul');
  list.role = 'list';
  list.className = name;
  for (const { text, words, gain } of parts) {
    const share = Math.abs(gain) / largest;
    const item = create('li');
    const bar = create('span');
    bar.className = 'bar';
    bar.style.setProperty('--share', String(share));
    const much = create('span');
    much.className = 'spoken';
    much.textContent = shareWords(share);
    item.append(bar, much, text);
    words.forEach((word, index) => {
      const own = create('em');
      Object.assign(own, { textContent: word, lang: language, dir: 'auto' });
      item.append(index ? ', ' : ' ', own);
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
