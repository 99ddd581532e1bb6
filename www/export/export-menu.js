import { say } from '../i18n/i18n.js';
import { announce, tell } from '../ui/messages.js';
import { copied } from '../ui/elements.js';
import { characters, clip } from '../i18n/wording.js';
import { asHtml, asJson, asMarkdown, asText } from './formats.js';
import { linkTo, webAddress } from './text-fragments.js';
import { button, close, make } from '../ui/create-element.js';

/** The menu "Take away": the summary in several forms, on paper, as a link, and where it stands in the original. */

/** Encoded it may be three times as long, and messengers cut addresses beyond some thousands of characters. */
const MOST_IN_LINK = 4_000;

const FORMS = {
  asText: { write: asText, type: 'text/plain', ending: 'txt' },
  asMarkdown: { write: asMarkdown, type: 'text/markdown', ending: 'md' },
  asHtml: { write: asHtml, type: 'text/html', ending: 'html' },
  asJson: { write: asJson, type: 'application/json', ending: 'json' },
};

/** @typedef {import('./formats.js').Extract} Extract */
/** @typedef {import('./formats.js').Shown} Shown */

/**
 * @param {import('../article/article.js').Article} article
 * @param {() => Shown | null} shown
 */
export function exportMenu(article, shown) {
  const summary = shown();
  if (!summary) return make('p', { textContent: say('empty') });
  const { title, language, sentences, length, focus } = summary;
  const extract = () => ({ title, language, sentences, text: article.text, source: webAddress(article.source) });
  const part = make('div', {}, forms(extract), printButton());
  part.append(make('h3', { textContent: say('link') }), linkPart(article, length, focus));
  part.append(make('h3', { textContent: say('original') }), originalPart(article, sentences));
  part.append(make('h3', { textContent: say('embedHeading') }), embedButton(article, summary));
  return part;
}

/** @param {() => Extract} extract */
function forms(extract) {
  const rows = Object.entries(FORMS).map(([name, { write, type, ending }]) => {
    const what = say(name);
    const copy = button(say('copy'), () => copyAs(copy, type, write(extract()), asText(extract())), say('copyAs', { what }));
    const save = button(say('save'), () => download(write(extract()), type, `${fileName(extract())}.${ending}`), say('saveAs', { what }));
    return make('li', {}, make('span', { textContent: what }), copy, save);
  });
  return make('ul', { role: 'list', className: 'forms' }, ...rows);
}

function printButton() {
  const made = button(say('print'), () => {
    close(made);
    print();
  });
  return made;
}

/**
 * @param {import('../article/article.js').Article} article
 * @param {Shown} summary
 */
function embedButton(article, summary) {
  const made = button(say('embedOpen'), async () => {
    close(made);
    try {
      await (await import('./embed-dialog.js')).openMaker(article.text, summary);
    } catch {
      tell(say('embedFailed'));
    }
  });
  return made;
}

/**
 * @param {HTMLElement} from
 * @param {string} type
 * @param {string} content
 * @param {string} plain
 */
async function copyAs(from, type, content, plain) {
  close(from);
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
    tell(say('copyRefused'));
  }
}

/**
 * @param {string} content
 * @param {string} type
 * @param {string} name
 */
function download(content, type, name) {
  // Opened from disk, markup needs to say what its letters are.
  const whole = type === 'text/html' ? `<!doctype html>\n<meta charset="utf-8">\n${content}\n` : content;
  const href = URL.createObjectURL(new Blob([whole], { type: `${type};charset=utf-8` }));
  make('a', { href, download: name }).click();
  // The browser has its own hold on it by then.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/** @param {Extract} extract */
function fileName({ title }) {
  const words = clip(title, 60).toLowerCase().match(/[\p{L}\p{N}]+/gu);
  return words?.join('-') ?? 'summary';
}

/**
 * @param {import('../article/article.js').Article} article
 * @param {number} length
 * @param {string[]} focus
 */
function linkPart(article, length, focus) {
  const { text } = article;
  const isShort = text.length <= MOST_IN_LINK;
  const withText = make('input', { type: 'checkbox', disabled: !isShort });
  const copy = button(say('linkTo'), () => {
    const source = webAddress(article.source);
    const given = new URLSearchParams({ length: String(length) });
    for (const word of focus) given.append('focus', word);
    if (withText.checked) given.append('text', text);
    if (withText.checked && source) given.append('url', source);
    const address = `${location.origin}${location.pathname}#${given}`;
    copyAs(copy, 'text/plain', address, address);
  });
  const label = make('label', {}, withText, make('span', { textContent: say('withText') }));
  const part = make('div', {}, label, copy);
  if (!isShort) label.after(make('p', { textContent: say('textTooLong', { characters: characters(MOST_IN_LINK) }) }));
  return part;
}

/**
 * @param {import('../article/article.js').Article} article
 * @param {Extract['sentences']} sentences
 */
function originalPart(article, sentences) {
  const list = make('ul', { role: 'list', className: 'links' });
  const draw = () => {
    const address = webAddress(article.source);
    list.replaceChildren(...(address ? sentences : []).map(({ text }) => {
      const link = make('a', { href: linkTo(address, text), target: '_blank', rel: 'noopener noreferrer', textContent: clip(text, 60) });
      link.dir = 'auto';
      return make('li', {}, link);
    }));
    heading.hidden = !address;
  };
  const field = make('input', { type: 'url', value: article.source, placeholder: 'https://' });
  field.addEventListener('input', () => {
    article.source = field.value;
    draw();
  });
  const heading = make('p', { textContent: say('openOriginal') });
  const part = make('div', {}, make('label', { className: 'field' }, say('address'), field), heading, list);
  draw();
  return part;
}
