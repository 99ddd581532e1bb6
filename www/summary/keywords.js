import { say } from '../i18n/i18n.js';

/** The maximum number of focus words, which is the limit of the engine. */
const MAX_WORDS = 32;
/** The maximum length of a focus word, which is also the limit of the field. */
const MAX_LENGTH = 100;

/** The focus words: keywords as toggle buttons, and a field for other words. */
export class FocusWords {
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
      // During composition, Enter belongs to the input method.
      if (event.key === 'Enter' && !event.isComposing) this.#add();
    });
  }

  get words() {
    return this.#words;
  }

  /** Sets the focus words of a link. @param {string[]} words */
  set(words) {
    this.#words = [...new Set(words.map(normalize))].filter(Boolean).slice(0, MAX_WORDS);
  }

  /** Removes all focus words, and returns whether there were any. */
  clear() {
    return this.#words.splice(0).length > 0;
  }

  /** Shows the keywords of a summary. @param {import('../engine/digest.js').Digest} digest */
  show({ keywords, language, sentences }) {
    this.#keywords = keywords;
    const old = this.#chips;
    this.#chips = new Map();
    // The reader's other words follow the keywords.
    for (const word of [...keywords, ...this.#words.filter((one) => !keywords.includes(one))]) {
      const chip = old.get(word) ?? createChip(word);
      chip.ariaPressed = String(this.#words.includes(word));
      chip.lang = language;
      this.#chips.set(word, chip);
    }
    for (const [word, chip] of old) if (!this.#chips.has(word)) this.#remove(chip);
    [...this.#chips.values()].forEach((chip, index) => {
      if (this.#list.children[index]?.firstChild !== chip) {
        this.#list.insertBefore(/** @type {Element} */ (chip.parentElement), this.#list.children[index] ?? null);
      }
    });
    // Removes the static keywords of the sample in index.html.
    while (this.#list.children.length > this.#chips.size) this.#list.lastElementChild?.remove();
    const found = sentences.some(({ reasons }) => reasons.some(({ code }) => code === 'focus'));
    this.#showNote(this.#words.length && !found ? say('focusNowhere') : '');
  }

  /** Removes a button. The field takes its focus. @param {HTMLButtonElement} chip */
  #remove(chip) {
    if (chip === document.activeElement) this.#field.focus({ preventScroll: true });
    chip.parentElement?.remove();
  }

  #add() {
    const word = normalize(this.#field.value);
    this.#field.value = '';
    const same = (/** @type {string} */ one) => one.toLowerCase() === word.toLowerCase();
    if (word && !this.#words.some(same)) this.#toggle(this.#keywords.find(same) ?? word);
  }

  /** @param {string} word */
  #toggle(word) {
    const isOn = !this.#words.includes(word);
    if (isOn && this.#words.length >= MAX_WORDS) {
      this.#showNote(say('focusEnough'));
      return;
    }
    this.#words = isOn ? [...this.#words, word] : this.#words.filter((one) => one !== word);
    this.#change(word, isOn);
  }

  /** @param {string} words */
  #showNote(words) {
    this.#note.textContent = words;
    this.#note.hidden = !words;
  }
}

/** Trims a word and collapses its white space. @param {string} word */
function normalize(word) {
  return word.trim().replace(/\s+/g, ' ').slice(0, MAX_LENGTH);
}

/** Creates a toggle button in a list item. @param {string} word */
function createChip(word) {
  const chip = document.createElement('button');
  Object.assign(chip, { type: 'button', textContent: word, dir: 'auto' });
  document.createElement('li').append(chip);
  return chip;
}
