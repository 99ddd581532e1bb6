import { linkTo } from './text-fragments.js';

/** The summary in the forms that others read. The sentences are the article's own, unit by unit. */

/**
 * @typedef {object} Extract
 * @property {string} title Empty if there is none.
 * @property {string} source The address of the original, empty if it is not known.
 * @property {string} language A BCP 47 tag, empty if it is not known.
 * @property {string} text The article.
 * @property {{ start: number, end: number, rank: number, text: string }[]} sentences In reading order.
 */

/** @typedef {Pick<Extract, 'title' | 'language' | 'sentences'> & { length: number, focus: string[] }} Shown */

/** @param {Extract} extract */
export function asText({ sentences }) {
  return sentences.map(({ text }) => text).join('\n\n');
}

/** @param {Extract} extract */
export function asMarkdown({ title, source, sentences }) {
  const quoted = sentences.map(({ text }) => `> ${escaped(oneLine(text))}`).join('\n>\n');
  const name = escaped(oneLine(title)) || (source && `<${source}>`);
  const named = title && source ? `[${name}](<${source}>)` : name;
  return named ? `${quoted}\n>\n> — ${named}\n` : `${quoted}\n`;
}

/** @param {string} text Of a sentence that runs over a line break. */
function oneLine(text) {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[\\`*_[\]<>&#|~]/g, '\\$&').replace(/^(\s*)([-+=]|\d+[.)])/, (_, space, mark) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}

/** @param {Extract} extract As markup, made by the DOM, which knows what must be escaped. */
export function asHtml({ title, source, language, sentences }) {
  const page = document.implementation.createHTMLDocument();
  const quote = page.createElement('blockquote');
  if (source) quote.cite = source;
  if (language) quote.lang = language;
  for (const { text } of sentences) {
    const line = page.createElement('p');
    line.dir = 'auto';
    line.textContent = text;
    quote.append(line);
  }
  if (title || source) {
    const cite = page.createElement('cite');
    cite.textContent = title || source;
    const foot = page.createElement('p');
    if (source) {
      const link = page.createElement('a');
      link.href = source;
      link.append(cite);
      foot.append('— ', link);
    } else {
      foot.append('— ', cite);
    }
    quote.append(foot);
  }
  return quote.outerHTML;
}

/** @param {Extract} extract Offsets count UTF-16 code units in `text`, as `text.slice(start, end)` does. */
export function asJson({ title, source, language, text, sentences }) {
  const found = sentences.map(({ start, end, rank, text: words }) => ({
    start,
    end,
    rank,
    text: words,
    ...(source && { link: linkTo(source, words) }),
  }));
  return `${JSON.stringify({ title, source, language, sentences: found, text }, null, 2)}\n`;
}
