import { say } from '../i18n/i18n.js';
import { announce, showMessage } from '../ui/messages.js';
import { copied } from '../ui/elements.js';
import { formatCharacters, clip } from '../i18n/wording.js';
import { asHtml, asJson, asMarkdown, asText } from './formats.js';
import { linkTo, webAddress } from './text-fragments.js';
import { createButton, closeMenu, createElement } from '../ui/create-element.js';

/** The menu "Export": the summary in several formats, printed, as a link, and as links into the original article. */

/** The maximum length of a text in a link. Encoding can triple it, and messengers truncate addresses of some thousand characters. */
const MAX_IN_LINK = 4_000;
/** The maximum number of links into the original. Only a text without an article, which is shown as a whole, has more lines. */
const MAX_LINKS = 200;

const FORMATS = {
  asText: { write: asText, type: 'text/plain', ending: 'txt' },
  asMarkdown: { write: asMarkdown, type: 'text/markdown', ending: 'md' },
  asHtml: { write: asHtml, type: 'text/html', ending: 'html' },
  asJson: { write: asJson, type: 'application/json', ending: 'json' },
};

/** @typedef {import('./formats.js').Extract} Extract */
/** @typedef {import('./formats.js').Shown} Shown */

/**
 * Creates the content of the menu.
 * @param {import('../article/article.js').Article} article
 * @param {() => Shown | null} shown Returns the current summary.
 */
export function exportMenu(article, shown) {
  const summary = shown();
  if (!summary) return createElement('p', { textContent: say('empty') });
  const { title, language, sentences, length, focus } = summary;
  const extract = () => ({ title, language, sentences, text: article.text, source: webAddress(article.source) });
  const panel = createElement('div', {}, createFormatList(extract), createPrintButton());
  panel.append(createElement('h3', { textContent: say('link') }), createLinkSection(article, length, focus));
  panel.append(createElement('h3', { textContent: say('original') }), createOriginalSection(article, sentences));
  panel.append(createElement('h3', { textContent: say('embedHeading') }), createEmbedButton(article, summary));
  return panel;
}

/** Creates the list of formats with Copy and Save buttons. @param {() => Extract} extract */
function createFormatList(extract) {
  const rows = Object.entries(FORMATS).map(([name, { write, type, ending }]) => {
    const what = say(name);
    const copy = createButton(say('copy'), () => copyAs(copy, type, write(extract()), asText(extract())), say('copyAs', { what }));
    const save = createButton(say('save'), () => download(write(extract()), type, `${fileName(extract())}.${ending}`), say('saveAs', { what }));
    return createElement('li', {}, createElement('span', { textContent: what }), copy, save);
  });
  return createElement('ul', { role: 'list', className: 'forms' }, ...rows);
}

/** Creates the Print button. */
function createPrintButton() {
  const button = createButton(say('print'), () => {
    closeMenu(button);
    print();
  });
  return button;
}

/**
 * Creates the button that opens the embed dialog.
 * @param {import('../article/article.js').Article} article
 * @param {Shown} summary
 */
function createEmbedButton(article, summary) {
  const button = createButton(say('embedOpen'), async () => {
    closeMenu(button);
    try {
      await (await import('./embed-dialog.js')).openEmbedDialog(article.text, summary);
    } catch {
      showMessage(say('embedFailed'));
    }
  });
  return button;
}

/**
 * Copies content of a type, HTML with a plain version.
 * @param {HTMLElement} from The button in the menu, which is closed.
 * @param {string} type
 * @param {string} content
 * @param {string} plain
 */
async function copyAs(from, type, content, plain) {
  closeMenu(from);
  try {
    if (type === 'text/html') {
      const parts = { [type]: new Blob([content], { type }), 'text/plain': new Blob([plain], { type: 'text/plain' }) };
      await navigator.clipboard.write([new ClipboardItem(parts)]);
    } else {
      await navigator.clipboard.writeText(content);
    }
    copied.textContent = say('copied');
    announce(say('copied'));
  } catch {
    showMessage(say('copyRefused'));
  }
}

/**
 * Saves content as a file.
 * @param {string} content
 * @param {string} type
 * @param {string} name
 */
function download(content, type, name) {
  // HTML that is opened from disk needs to declare its encoding.
  const whole = type === 'text/html' ? `<!doctype html>\n<meta charset="utf-8">\n${content}\n` : content;
  const href = URL.createObjectURL(new Blob([whole], { type: `${type};charset=utf-8` }));
  createElement('a', { href, download: name }).click();
  // By then the browser has opened the object.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/** Returns a file name without an extension, from the title. @param {Extract} extract */
function fileName({ title }) {
  const words = clip(title, 60).toLowerCase().match(/[\p{L}\p{N}]+/gu);
  return words?.join('-') ?? 'summary';
}

/**
 * Creates the section that copies a link.
 * @param {import('../article/article.js').Article} article
 * @param {number} length
 * @param {string[]} focus
 */
function createLinkSection(article, length, focus) {
  const { text } = article;
  const isShort = text.length <= MAX_IN_LINK;
  const withText = createElement('input', { type: 'checkbox', disabled: !isShort });
  const copy = createButton(say('linkTo'), () => {
    const source = webAddress(article.source);
    const params = new URLSearchParams({ length: String(length) });
    for (const word of focus) params.append('focus', word);
    if (withText.checked) params.append('text', text);
    if (withText.checked && source) params.append('url', source);
    const address = `${location.origin}${location.pathname}#${params}`;
    copyAs(copy, 'text/plain', address, address);
  });
  const label = createElement('label', {}, withText, createElement('span', { textContent: say('withText') }));
  const section = createElement('div', {}, label, copy);
  if (!isShort) label.after(createElement('p', { textContent: say('textTooLong', { characters: formatCharacters(MAX_IN_LINK) }) }));
  return section;
}

/**
 * Creates the section with the links into the original article.
 * @param {import('../article/article.js').Article} article
 * @param {Extract['sentences']} sentences
 */
function createOriginalSection(article, sentences) {
  const list = createElement('ul', { role: 'list', className: 'links' });
  const render = () => {
    const address = webAddress(article.source);
    list.replaceChildren(...(address ? sentences.slice(0, MAX_LINKS) : []).map(({ text }) => {
      const link = createElement('a', { href: linkTo(address, text), target: '_blank', rel: 'noopener noreferrer', textContent: clip(text, 60) });
      link.dir = 'auto';
      return createElement('li', {}, link);
    }));
    heading.hidden = !address;
  };
  const field = createElement('input', { type: 'url', value: article.source, placeholder: 'https://' });
  field.addEventListener('input', () => {
    article.source = field.value;
    render();
  });
  const heading = createElement('p', { textContent: say('openOriginal') });
  const section = createElement('div', {}, createElement('label', { className: 'field' }, say('address'), field), heading, list);
  render();
  return section;
}
