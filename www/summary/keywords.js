import { say } from '../i18n/i18n.js';

/** As many as the engine takes. */
const MOST_WORDS = 32;
/** As the field allows; more than a phrase is no word. */
const LONGEST = 100;

/** The words that matter to the reader: keywords to switch on, and a field for others. */
export class Focus {
  #field;
  #list;
  #note;
  #change;
  /** @type {string[]} */
  #words = [];
  /** @type {Map<string, HTMLButtonElement>} */
  #chips = new Map();
  /** @type {string[]} */
  #keywords = [];

  /**
   * @param {HTMLElement} element
   * @param {(word: string, on: boolean) => void} change
   */
  constructor(element, change) {
    this.#change = change;
    this.#list = /** @type {HTMLElement} */ (element.querySelector('ul'));
    this.#note = /** @type {HTMLElement} */ (element.querySelector('.note'));
    this.#field = /** @type {HTMLInputElement} */ (element.querySelector('input'));
    this.#list.addEventListener('click', ({ target }) => {
      const chip = target instanceof Element && target.closest('button');
      if (chip) this.#toggle(chip.textContent ?? '');
    });
    element.querySelector('.add button')?.addEventListener('click', () => this.#add());
    this.#field.addEventListener('keydown', (event) => {
      // While a word is being composed, Enter belongs to that.
      if (event.key === 'Enter' && !event.isComposing) this.#add();
    });
  }

  get words() {
    return this.#words;
  }

  /** @param {string[]} words Those that a link asks for. */
  set(words) {
    this.#words = [...new Set(words.map(tidy))].filter(Boolean).slice(0, MOST_WORDS);
  }

  /** Whether there was anything to forget. */
  clear() {
    return this.#words.splice(0).length > 0;
  }

  /** @param {import('../engine/digest.js').Digest} digest */
  show({ keywords, language, sentences }) {
    this.#keywords = keywords;
    const old = this.#chips;
    this.#chips = new Map();
    // Words of the reader's own that are no keywords of this text come last.
    for (const word of [...keywords, ...this.#words.filter((one) => !keywords.includes(one))]) {
      const chip = old.get(word) ?? createChip(word);
      chip.ariaPressed = String(this.#words.includes(word));
      chip.lang = language;
      this.#chips.set(word, chip);
    }
    for (const [word, chip] of old) if (!this.#chips.has(word)) this.#lose(chip);
    [...this.#chips.values()].forEach((chip, index) => {
      if (this.#list.children[index]?.firstChild !== chip) {
        this.#list.insertBefore(/** @type {Element} */ (chip.parentElement), this.#list.children[index] ?? null);
      }
    });
    // Those that index.html has for the sample.
    while (this.#list.children.length > this.#chips.size) this.#list.lastElementChild?.remove();
    const found = sentences.some(({ reasons }) => reasons.some(({ code }) => code === 'focus'));
    this.#tell(this.#words.length && !found ? say('focusNowhere') : '');
  }

  /** @param {HTMLButtonElement} chip */
  #lose(chip) {
    if (chip === document.activeElement) this.#field.focus({ preventScroll: true });
    chip.parentElement?.remove();
  }

  #add() {
    const word = tidy(this.#field.value);
    this.#field.value = '';
    const same = (/** @type {string} */ one) => one.toLowerCase() === word.toLowerCase();
    if (word && !this.#words.some(same)) this.#toggle(this.#keywords.find(same) ?? word);
  }

  /** @param {string} word */
  #toggle(word) {
    const on = !this.#words.includes(word);
    if (on && this.#words.length >= MOST_WORDS) {
      this.#tell(say('focusEnough'));
      return;
    }
    this.#words = on ? [...this.#words, word] : this.#words.filter((one) => one !== word);
    this.#change(word, on);
  }

  /** @param {string} words */
  #tell(words) {
    this.#note.textContent = words;
    this.#note.hidden = !words;
  }
}

/** @param {string} word */
function tidy(word) {
  return word.trim().replace(/\s+/g, ' ').slice(0, LONGEST);
}

/** @param {string} word */
function createChip(word) {
  const chip = document.createElement('button');
  Object.assign(chip, { type: 'button', textContent: word, dir: 'auto' });
  document.createElement('li').append(chip);
  return chip;
}
