import { linkTo } from './text-fragments.js';

/** Formats the summary for export. The sentences are equal to the article code unit by code unit. */

/**
 * @typedef {object} Extract
 * @property {string} title Empty if there is none.
 * @property {string} source The address of the original article, or an empty string.
 * @property {string} language A BCP 47 tag, or an empty string.
 * @property {string} text The article.
 * @property {{ start: number, end: number, rank: number, text: string }[]} sentences In reading order.
 */

/** @typedef {Pick<Extract, 'title' | 'language' | 'sentences'> & { length: number, focus: string[] }} Shown */

/** Returns the sentences as plain text. @param {Extract} extract */
export function asText({ sentences }) {
  return sentences.map(({ text }) => text).join('\n\n');
}

/** Returns the sentences as a quotation in Markdown. @param {Extract} extract */
export function asMarkdown({ title, source, sentences }) {
  const quoted = sentences.map(({ text }) => `> ${escapeMarkdown(oneLine(text))}`).join('\n>\n');
  // A backslash in an address would escape the bracket after it.
  const address = source.replaceAll('\\', '%5C');
  const name = escapeMarkdown(oneLine(title)) || (address && `<${address}>`);
  const named = title && address ? `[${name}](<${address}>)` : name;
  return named ? `${quoted}\n>\n> — ${named}\n` : `${quoted}\n`;
}

/** Replaces the line breaks of a text, with the white space around them, by spaces. @param {string} text */
function oneLine(text) {
  return text.replace(/\s+/g, (space) => (/[\n\r]/.test(space) ? ' ' : space));
}

/** Escapes the characters that have a meaning in Markdown. @param {string} text */
function escapeMarkdown(text) {
  return text.replace(/[\\`*_[\]<>&#|~]/g, '\\$&').replace(/^(\s*)([-+=]|\d+[.)])/, (_, space, mark) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}

/** Returns the sentences as HTML, which the DOM serialises and escapes. @param {Extract} extract */
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

/** Returns the summary as JSON. Offsets count UTF-16 code units of `text`, like `text.slice(start, end)`. @param {Extract} extract */
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
