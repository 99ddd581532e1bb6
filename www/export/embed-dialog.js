import { language, say } from '../i18n/i18n.js';
import { UNITS, classicCode, idOf, lengthOf, moduleCode } from './embed-code.js';
import { Preview } from './embed-preview.js';
import { createButton, createElement } from '../ui/create-element.js';

/** The embed dialog: the choices of a site owner, the code for them, and a preview with the reader's article. */

/** @typedef {import('./embed-code.js').Choice} Choice */
/** @typedef {import('./embed-code.js').Unit} Unit */

/** The languages of the element. */
const ELEMENT_LANGUAGES = ['ar', 'da', 'de', 'el', 'en', 'es', 'fi', 'fr', 'hu', 'it', 'nl', 'no', 'pt', 'ro', 'ru', 'sv', 'ta', 'tr'];
const DEFAULT_ID = 'story';
const DEFAULT_FOLDER = '/nutgraf';

/**
 * Opens the dialog. The focus returns to its last element when the dialog closes.
 * @param {string} text
 * @param {import('./formats.js').Shown} summary
 */
export async function openEmbedDialog(text, { title, language: articleLanguage }) {
  await loadStyles();
  const form = createForm();
  const status = createElement('p', { className: 'note' });
  status.role = 'status';
  const codes = { module: createCodeSection(say('embedModule'), status), classic: createCodeSection(say('embedClassic'), status) };
  // The preview is in the language of the article.
  const container = createElement('div', { className: 'embed-preview', lang: articleLanguage, dir: 'auto' });
  const note = createElement('p', { className: 'note' });
  note.role = 'status';
  const heading = createElement('h2', { id: 'embed-heading', textContent: say('embedHeading') });
  const dialog = createElement('dialog', { className: 'embed' });
  dialog.setAttribute('aria-labelledby', heading.id);
  const preview = createElement('section', {}, createElement('h3', { id: 'embed-preview-heading', textContent: say('embedPreview') }), note, container);
  preview.setAttribute('aria-labelledby', 'embed-preview-heading');
  // The section scrolls, so the keyboard needs to reach it.
  preview.tabIndex = 0;
  dialog.append(
    createElement('div', { className: 'head' }, heading, createButton(say('close'), () => dialog.close())),
    createElement('div', { className: 'embed-parts' },
      createElement('div', {}, createElement('p', { textContent: say('embedHow') }), form.element, codes.module.element, codes.classic.element, status),
      preview,
    ),
  );
  dialog.addEventListener('close', () => dialog.remove());
  const live = new Preview(container, note, text, title);
  const render = () => {
    const choice = form.choice();
    codes.module.show(moduleCode(choice, say('embedYours')));
    codes.classic.show(choice.target ? classicCode(choice) : '', say('embedNoClassic'));
    live.show(choice);
  };
  form.element.addEventListener('input', render);
  document.body.append(dialog);
  render();
  dialog.showModal();
  await live.load();
}

/** Creates the form of the choices. */
function createForm() {
  const target = createRadios('embed-where', { for: say('embedFor'), own: say('embedOwn') });
  const id = createElement('input', { type: 'text', value: DEFAULT_ID, spellcheck: false, autocomplete: 'off' });
  const folder = createElement('input', { type: 'text', value: DEFAULT_FOLDER, spellcheck: false, autocomplete: 'off' });
  const number = createElement('input', { type: 'number', inputMode: 'decimal' });
  number.ariaLabel = say('length');
  const unit = createElement('select', {}, ...Object.keys(UNITS).map((name) => new Option(say(`unit_${name}`), name)));
  unit.ariaLabel = say('embedUnit');
  const setUnit = () => {
    const { min, max, step, initial } = UNITS[/** @type {Unit} */ (unit.value)];
    Object.assign(number, { min: String(min), max: String(max), step: String(step), value: String(initial) });
  };
  setUnit();
  unit.addEventListener('input', setUnit);
  const format = createRadios('embed-format', { list: say('embedList'), paragraph: say('embedParagraph') });
  const boxes = {
    highlight: createCheckbox(say('embedHighlight')),
    why: createCheckbox(say('embedWhy')),
    keywords: createCheckbox(say('embedKeywords')),
  };
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const lang = createElement('select', {}, new Option(say('embedAnyLanguage'), ''), ...ELEMENT_LANGUAGES.map((tag) => new Option(names.of(tag) ?? tag, tag)));
  const idField = createField(say('embedId'), id);
  const element = createElement('form', {},
    createGroup(say('embedWhere'), ...target.labels, idField),
    createGroup(say('length'), createElement('span', { className: 'pair' }, number, unit)),
    createGroup(say('embedShape'), ...format.labels, ...Object.values(boxes).map(({ label }) => label)),
    createField(say('embedLanguage'), lang),
    createField(say('embedFolder'), folder),
  );
  element.addEventListener('submit', (event) => event.preventDefault());
  /** @returns {Choice} */
  const choice = () => {
    const isFor = target.value() === 'for';
    idField.hidden = !isFor;
    return {
      folder: folder.value,
      target: isFor ? idOf(id.value, DEFAULT_ID) : '',
      length: lengthOf(number.value, /** @type {Unit} */ (unit.value)),
      format: format.value() === 'paragraph' ? 'paragraph' : 'list',
      highlight: boxes.highlight.box.checked,
      why: boxes.why.box.checked,
      keywords: boxes.keywords.box.checked,
      lang: lang.value,
    };
  };
  return { element, choice };
}

/**
 * Creates a section with code, its name and a button that copies it.
 * @param {string} name
 * @param {HTMLElement} status The element for messages, because the page is inert under the dialog.
 */
function createCodeSection(name, status) {
  const code = createElement('code', { translate: false, dir: 'ltr' });
  const pre = createElement('pre', {}, code);
  const none = createElement('p', { className: 'note', hidden: true });
  const copy = createButton(say('copy'), async () => {
    try {
      await navigator.clipboard.writeText(code.textContent ?? '');
      status.textContent = say('copied');
    } catch {
      getSelection()?.selectAllChildren(code);
      status.textContent = say('embedCopyRefused');
    }
  }, say('copyAs', { what: name }));
  const element = createElement('section', { className: 'code' }, createElement('div', {}, createElement('h3', { textContent: name }), copy), pre, none);
  return {
    element,
    /** Shows code, or a note if there is none. @param {string} words @param {string} [otherwise] The note. */
    show(words, otherwise = '') {
      code.textContent = words;
      status.textContent = '';
      none.textContent = words ? '' : otherwise;
      none.hidden = Boolean(words);
      pre.hidden = copy.hidden = !words;
    },
  };
}

/**
 * Creates radio buttons.
 * @param {string} name
 * @param {Record<string, string>} choices The first one is selected.
 */
function createRadios(name, choices) {
  const inputs = Object.keys(choices).map((value, index) => createElement('input', { type: 'radio', name, value, defaultChecked: index === 0 }));
  const labels = inputs.map((input) => createElement('label', {}, input, createElement('span', { textContent: choices[input.value] ?? '' })));
  return { labels, value: () => inputs.find(({ checked }) => checked)?.value };
}

/** Creates a check box. @param {string} words */
function createCheckbox(words) {
  const box = createElement('input', { type: 'checkbox' });
  return { box, label: createElement('label', {}, box, createElement('span', { textContent: words })) };
}

/**
 * Creates a labelled field.
 * @param {string} words
 * @param {HTMLElement} control
 */
function createField(words, control) {
  return createElement('label', { className: 'field' }, words, control);
}

/**
 * Creates a group of controls.
 * @param {string} words
 * @param {HTMLElement[]} controls
 */
function createGroup(words, ...controls) {
  return createElement('fieldset', {}, createElement('legend', { textContent: words }), ...controls);
}

/** Fetches the styles of the dialog once. */
async function loadStyles() {
  const href = new URL('../styles/embed-dialog.css', import.meta.url).href;
  if (document.querySelector(`link[href="${href}"]`)) return;
  const link = createElement('link', { rel: 'stylesheet', href });
  const loaded = new Promise((done) => {
    link.onload = link.onerror = done;
  });
  document.head.append(link);
  await loaded;
}
