/** @typedef {import('../index.js').Summary} Summary */
/** @typedef {import('../index.js').Sentence} Sentence */
/** @typedef {import('./strings.js').Strings} Strings */

/** A reader takes in no more reasons at once. */
const MOST_REASONS = 3;
const MOST_KEYWORDS = 7;

/**
 * How a summary is shown.
 * @typedef {object} Showing
 * @property {Summary} summary
 * @property {boolean} asList Rather than as one paragraph.
 * @property {boolean} why
 * @property {boolean} keywords
 * @property {Strings & { language: string }} strings
 * @property {string} href Where the sentences lead without a script.
 * @property {(sentence: Sentence) => void} select
 * @property {(sentence: Sentence) => boolean} isNew Whether it was not shown before.
 */

/**
 * @param {Showing} showing
 * @returns {HTMLElement[]}
 */
export function render(showing) {
  const { summary, asList, strings } = showing;
  const { sentences, keywords } = summary;
  const chosen = sentences.filter((sentence) => sentence.chosen);
  const number = new Intl.NumberFormat(strings.language);
  const count = strings.count
    .replace('{chosen}', number.format(chosen.length))
    .replace('{total}', number.format(sentences.length));
  const heading = element('h2', { part: 'heading', id: 'heading' }, strings.summary);
  const spoken = { lang: strings.language, dir: 'auto' };
  const header = element('header', { part: 'header', ...spoken }, heading, element('p', { part: 'count', class: 'meta' }, count));
  const code = summary.language.code;
  const told = { ...(code === 'und' ? {} : { lang: code }), dir: 'auto' };
  const parts = [header, asList ? list(showing, chosen, told) : paragraph(showing, chosen, told)];
  if (showing.why && !asList) {
    const reasons = chosen.map((sentence) => element('li', {}, reasonsOf(sentence, strings)));
    parts.push(why(strings, element('ol', { part: 'reasons' }, ...reasons)));
  }
  if (showing.keywords && keywords.length) {
    const words = keywords.slice(0, MOST_KEYWORDS).map(({ word }) => word);
    const listed = element('span', { part: 'keyword-list', ...told }, words.join(', '));
    parts.push(element('p', { part: 'keywords', class: 'meta', ...spoken }, `${strings.keywords}: `, listed));
  }
  return parts;
}

/**
 * @param {Showing} showing
 * @param {Sentence[]} chosen
 * @param {Record<string, string>} told
 */
function list(showing, chosen, told) {
  const items = chosen.map((sentence) => {
    const item = element('li', { part: 'item' }, link(showing, sentence));
    if (showing.why) item.append(why(showing.strings, element('span', { part: 'reasons' }, reasonsOf(sentence, showing.strings))));
    return item;
  });
  return element('ol', { part: 'list', role: 'list', 'aria-labelledby': 'heading', ...told }, ...items);
}

/**
 * @param {Showing} showing
 * @param {Sentence[]} chosen
 * @param {Record<string, string>} told
 */
function paragraph(showing, chosen, told) {
  const links = chosen.flatMap((sentence, index) => [index ? ' ' : '', link(showing, sentence)]);
  return element('p', { part: 'paragraph', class: 'text', ...told }, ...links);
}

/**
 * @param {Showing} showing
 * @param {Sentence} sentence
 */
function link({ href, select, isNew }, sentence) {
  const made = element('a', { part: 'sentence', href, ...(isNew(sentence) ? { class: 'new' } : {}) }, sentence.text);
  made.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    select(sentence);
  });
  return made;
}

/**
 * @param {Strings & { language: string }} strings
 * @param {Node} reasons
 */
function why({ why: words, language }, reasons) {
  const opener = element('summary', {}, words);
  return element('details', { part: 'why', class: 'why meta', lang: language, dir: 'auto' }, opener, reasons);
}

/**
 * The largest parts of a score, in words; what took away from it is no reason to be here.
 * @param {Sentence} sentence
 * @param {Strings} strings
 */
function reasonsOf({ reasons }, strings) {
  const words = reasons.filter(({ score }) => score > 0).map(({ code }) => strings.reasons[code] ?? '');
  return [...new Set(words.filter(Boolean))].slice(0, MOST_REASONS).join(' · ');
}

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} content
 */
export function element(name, attributes, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}
