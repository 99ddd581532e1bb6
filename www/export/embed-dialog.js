import { language, say } from '../i18n/i18n.js';
import { UNITS, classicCode, idOf, lengthOf, moduleCode } from './embed-code.js';
import { Preview } from './embed-preview.js';
import { button, make } from '../ui/create-element.js';

/** The embed-code maker: what a site owner may choose, the code for it, and the real element on the reader's article. */

/** @typedef {import('./embed-code.js').Choice} Choice */
/** @typedef {import('./embed-code.js').Unit} Unit */

/** The languages in which the element speaks. */
const SPOKEN = ['ar', 'da', 'de', 'el', 'en', 'es', 'fi', 'fr', 'hu', 'it', 'nl', 'no', 'pt', 'ro', 'ru', 'sv', 'ta', 'tr'];
const USUAL_ID = 'story';
const USUAL_FOLDER = '/nutgraf';

/**
 * Opens the maker over the page. What had the focus has it again afterwards.
 * @param {string} text
 * @param {import('./formats.js').Shown} summary
 */
export async function openMaker(text, { title, language: spoken }) {
  await dressed();
  const form = formOf();
  const said = make('p', { className: 'note' });
  said.role = 'status';
  const codes = { module: codePart(say('embedModule'), said), classic: codePart(say('embedClassic'), said) };
  // As on a site in the article's language.
  const place = make('div', { className: 'embed-preview', lang: spoken, dir: 'auto' });
  const note = make('p', { className: 'note' });
  note.role = 'status';
  const heading = make('h2', { id: 'embed-heading', textContent: say('embedHeading') });
  const dialog = make('dialog', { className: 'embed' });
  dialog.setAttribute('aria-labelledby', heading.id);
  const preview = make('section', {}, make('h3', { id: 'embed-preview-heading', textContent: say('embedPreview') }), note, place);
  preview.setAttribute('aria-labelledby', 'embed-preview-heading');
  // It moves by itself, by keyboard too.
  preview.tabIndex = 0;
  dialog.append(
    make('div', { className: 'head' }, heading, button(say('close'), () => dialog.close())),
    make('div', { className: 'embed-parts' },
      make('div', {}, make('p', { textContent: say('embedHow') }), form.element, codes.module.element, codes.classic.element, said),
      preview,
    ),
  );
  dialog.addEventListener('close', () => dialog.remove());
  const shown = new Preview(place, note, text, title);
  const draw = () => {
    const choice = form.choice();
    codes.module.show(moduleCode(choice, say('embedYours')));
    codes.classic.show(choice.target ? classicCode(choice) : '', say('embedNoClassic'));
    shown.show(choice);
  };
  form.element.addEventListener('input', draw);
  document.body.append(dialog);
  draw();
  dialog.showModal();
  await shown.load();
}

/** What can be chosen. */
function formOf() {
  const target = radios('embed-where', { for: say('embedFor'), own: say('embedOwn') });
  const id = make('input', { type: 'text', value: USUAL_ID, spellcheck: false, autocomplete: 'off' });
  const folder = make('input', { type: 'text', value: USUAL_FOLDER, spellcheck: false, autocomplete: 'off' });
  const number = make('input', { type: 'number', inputMode: 'decimal' });
  number.ariaLabel = say('length');
  const unit = make('select', {}, ...Object.keys(UNITS).map((name) => new Option(say(`unit_${name}`), name)));
  unit.ariaLabel = say('embedUnit');
  const setUnit = () => {
    const { least, most, step, usual } = UNITS[/** @type {Unit} */ (unit.value)];
    Object.assign(number, { min: String(least), max: String(most), step: String(step), value: String(usual) });
  };
  setUnit();
  unit.addEventListener('input', setUnit);
  const format = radios('embed-format', { list: say('embedList'), paragraph: say('embedParagraph') });
  const boxes = {
    highlight: checkbox(say('embedHighlight')),
    why: checkbox(say('embedWhy')),
    keywords: checkbox(say('embedKeywords')),
  };
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const lang = make('select', {}, new Option(say('embedAnyLanguage'), ''), ...SPOKEN.map((tag) => new Option(names.of(tag) ?? tag, tag)));
  const idField = field(say('embedId'), id);
  const element = make('form', {},
    group(say('embedWhere'), ...target.labels, idField),
    group(say('length'), make('span', { className: 'pair' }, number, unit)),
    group(say('embedShape'), ...format.labels, ...Object.values(boxes).map(({ label }) => label)),
    field(say('embedLanguage'), lang),
    field(say('embedFolder'), folder),
  );
  element.addEventListener('submit', (event) => event.preventDefault());
  /** @returns {Choice} */
  const choice = () => {
    const isFor = target.value() === 'for';
    idField.hidden = !isFor;
    return {
      folder: folder.value,
      target: isFor ? idOf(id.value, USUAL_ID) : '',
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
 * A piece of code with its name and a button that copies it.
 * @param {string} name
 * @param {HTMLElement} said Where it stands whether that went well: the rest of the page is out of reach under a dialog.
 */
function codePart(name, said) {
  const code = make('code', { translate: false, dir: 'ltr' });
  const pre = make('pre', {}, code);
  const none = make('p', { className: 'note', hidden: true });
  const copy = button(say('copy'), async () => {
    try {
      await navigator.clipboard.writeText(code.textContent ?? '');
      said.textContent = say('copied');
    } catch {
      getSelection()?.selectAllChildren(code);
      said.textContent = say('embedCopyRefused');
    }
  }, say('copyAs', { what: name }));
  const element = make('section', { className: 'code' }, make('div', {}, make('h3', { textContent: name }), copy), pre, none);
  return {
    element,
    /** @param {string} words @param {string} [otherwise] What is said if there is no code. */
    show(words, otherwise = '') {
      code.textContent = words;
      said.textContent = '';
      none.textContent = words ? '' : otherwise;
      none.hidden = Boolean(words);
      pre.hidden = copy.hidden = !words;
    },
  };
}

/**
 * @param {string} name
 * @param {Record<string, string>} choices The first is chosen.
 */
function radios(name, choices) {
  const inputs = Object.keys(choices).map((value, index) => make('input', { type: 'radio', name, value, defaultChecked: index === 0 }));
  const labels = inputs.map((input) => make('label', {}, input, make('span', { textContent: choices[input.value] ?? '' })));
  return { labels, value: () => inputs.find(({ checked }) => checked)?.value };
}

/** @param {string} words */
function checkbox(words) {
  const box = make('input', { type: 'checkbox' });
  return { box, label: make('label', {}, box, make('span', { textContent: words })) };
}

/**
 * @param {string} words
 * @param {HTMLElement} control
 */
function field(words, control) {
  return make('label', { className: 'field' }, words, control);
}

/**
 * @param {string} words
 * @param {HTMLElement[]} parts
 */
function group(words, ...parts) {
  return make('fieldset', {}, make('legend', { textContent: words }), ...parts);
}

/** Fetches the maker's styles, once. */
async function dressed() {
  const href = new URL('../styles/embed-dialog.css', import.meta.url).href;
  if (document.querySelector(`link[href="${href}"]`)) return;
  const link = make('link', { rel: 'stylesheet', href });
  const loaded = new Promise((done) => {
    link.onload = link.onerror = done;
  });
  document.head.append(link);
  await loaded;
}
