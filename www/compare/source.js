import { MOST_SHOWN } from '../engine/digest.js';
import { isInformative, readFormatted } from '../article/pasted-html.js';
import { say } from '../i18n/i18n.js';
import { tell } from '../ui/messages.js';
import { Mirror } from '../article/mirror.js';
import { characters, clip } from '../i18n/wording.js';

/** @typedef {import('../article/article.js').Text} Text */
/** @typedef {import('../state/spans.js').Span} Span */

/** One of the articles: its letter, its title, and its text in a box over its mirror. */
export class Source {
  element = document.createElement('section');
  letter = '';
  #heading = document.createElement('h3');
  #remove = document.createElement('button');
  #box;
  #mirror;
  #onChange;
  /** @type {Text} What a script put into the box last, with what is known of its lines. */
  #put;

  /**
   * @param {HTMLTextAreaElement} box
   * @param {object} on
   * @param {(source: Source) => void} on.change
   * @param {(source: Source) => void} on.remove
   */
  constructor(box, on) {
    this.#box = box;
    this.#put = { text: box.value };
    this.#onChange = () => on.change(this);
    const layer = document.createElement('div');
    layer.className = 'mirror';
    layer.ariaHidden = 'true';
    this.#mirror = new Mirror(layer);
    this.#mirror.follow(box.value);
    Object.assign(box, { dir: 'auto', spellcheck: false });

    const head = document.createElement('div');
    head.className = 'head';
    head.append(this.#heading, this.#remove);
    this.#remove.type = 'button';
    this.#remove.addEventListener('click', () => on.remove(this));
    const paper = document.createElement('div');
    paper.className = 'paper';
    paper.append(layer, box);
    this.element.className = 'source';
    this.element.append(head, paper);

    box.addEventListener('input', () => this.#changed());
    box.addEventListener('paste', (event) => this.#paste(event));
  }

  get text() {
    return this.#box.value;
  }

  /** The text with what is known of its lines, as the engine takes it. */
  get input() {
    const { text, lineMarkup, language } = this.#put;
    return lineMarkup && text === this.text ? { text, lineMarkup, language } : this.text;
  }

  /**
   * @param {string} letter
   * @param {string} title
   * @param {string} language
   */
  name(letter, title, language) {
    this.letter = letter;
    const words = document.createElement('span');
    Object.assign(words, { textContent: clip(title, 120), dir: 'auto', lang: language });
    this.#heading.replaceChildren(createLetter(letter), words);
    this.#box.ariaLabel = say('sourceNamed', { letter });
    this.#box.placeholder = say('placeholder');
    this.#box.lang = language;
    this.#remove.textContent = say('removeSource');
    this.#remove.ariaLabel = say('actionOn', { action: say('removeSource'), what: letter });
  }

  /** @param {Span[]} chosen */
  mark(chosen) {
    this.#mirror.show(this.text, chosen);
  }

  /** @param {Span} sentence Selected, and brought into view. */
  goTo({ start, end }) {
    this.#box.focus({ preventScroll: true });
    this.#box.setSelectionRange(start, end);
    this.#mirror.mark(start)?.scrollIntoView({ block: 'center' });
  }

  focus() {
    this.#box.focus();
  }

  /** @param {string | Text} text */
  replace(text) {
    const put = typeof text === 'string' ? { text } : text;
    if (put.text.length > MOST_SHOWN) {
      tell(say('sourceTooLong', { characters: characters(MOST_SHOWN) }));
      return;
    }
    this.#box.value = put.text;
    this.#put = put;
    this.#changed();
  }

  /**
   * Takes what was copied, with its formatting if that says something.
   * @param {string} markup
   * @param {string} plain
   */
  async receive(markup, plain) {
    if (isInformative(markup)) this.replace(await readFormatted(markup, plain));
    else if (plain) this.replace(plain);
  }

  #changed() {
    this.#mirror.follow(this.text);
    this.#onChange();
  }

  /** @param {ClipboardEvent} event */
  #paste(event) {
    const [markup, plain] = ['text/html', 'text/plain'].map((kind) => event.clipboardData?.getData(kind) ?? '');
    const { value, selectionStart, selectionEnd } = this.#box;
    const isWhole = selectionStart === 0 && selectionEnd === value.length;
    const length = value.length - (selectionEnd - selectionStart) + (plain?.length ?? 0);
    // What goes into the middle of a text is an edit and comes as it would anywhere.
    if (!(isWhole && isInformative(markup ?? '')) && length <= MOST_SHOWN) return;
    event.preventDefault();
    if (isWhole) this.receive(markup ?? '', plain ?? '');
    else tell(say('sourceTooLong', { characters: characters(MOST_SHOWN) }));
  }
}

/** @param {string} letter */
export function createLetter(letter) {
  const mark = document.createElement('span');
  mark.className = 'letter';
  mark.textContent = letter;
  return mark;
}
