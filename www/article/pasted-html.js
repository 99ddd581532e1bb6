import { readNode } from '../engine/digest.js';
import { isCostly } from './markup-cost.js';

/**
 * Reads pasted text from its formatting. The markup is parsed into a separate document, in which no script runs and
 * nothing is fetched, and is never inserted into the page.
 */

/** The maximum length of markup in UTF-16 code units. More would block the page for seconds, unlike the plain text. */
const MAX_MARKUP = 8_000_000;
/** The maximum cost of markup, which a browser parses in about a second: 250,000 tags, or 10,000 unclosed ones. */
const MAX_COST = 50_000_000;
/** The time that a paste waits for the engine, which may still be loading. */
const TIMEOUT_MS = 3000;

/** Matches tags that carry structure. Markup without them, such as the coloured spans of an editor, is read as plain text. */
const INFORMATIVE =
  /<(?:h[1-6]|article|main|section|nav|aside|header|footer|figure|figcaption|blockquote|ul|ol|dl|table|form|a)[\s>]/i;

/**
 * Matches tags of formatting elements, except links. A parser opens such an element again in every later paragraph until
 * it is closed, so that a few kilobytes of them can become millions of elements. The engine ignores them, like a span,
 * except for struck text, which `<del>` marks too. A link is closed by the next one.
 */
const FORMATTING = /<(\/?)(?:(s|strike)|b|big|code|em|font|i|nobr|small|strong|tt|u)(?=[\s/>])/gi;

/**
 * @typedef {object} Copied
 * @property {string} [plain] The plain version of a text that had formatting.
 * @property {string} [source] The address that the text was copied from, if known.
 * @property {boolean} [isUntouched] Whether a link or another app opened the text, and the reader has not edited it.
 * @property {'pageTooComplex' | 'unreadableFile'} [problem] Why formatting was not read, as the key of a message.
 */
/** @typedef {import('../engine/digest.js').Input & Copied} Text */
/** @typedef {{ createHTML(markup: string): string }} MarkupRule A part of Trusted Types that the types of TypeScript lack. */
/** @typedef {{ trustedTypes?: { createPolicy(name: string, rule: MarkupRule): MarkupRule } }} WithTrustedTypes */
const { trustedTypes } = /** @type {typeof globalThis & WithTrustedTypes} */ (globalThis);

// The policy of the page blocks styles and handlers in pasted markup too, and the browser reports each of them. A
// copied page has thousands, so they are renamed first. The engine reads styles by their new name.
const policy = trustedTypes?.createPolicy('nutgraf-paste', { createHTML: neutralize }) ?? { createHTML: neutralize };

/** Renames the styles, scripts, handlers and formatting elements of markup. @param {string} markup */
function neutralize(markup) {
  return markup.replace(FORMATTING, (_, slash, struck) => `<${slash}${struck ? 'del' : 'span'}`).replace(/<[^<>]*>/g, (tag) =>
    tag
      .replace(/^<style\b/i, '<script')
      .replace(/^<\/style\b/i, '</script')
      .replace(/^<base\b/i, '<wbr')
      .replace(/([\s"'/])(?:(style)|on[a-z]+)(?=[\s=>/])/gi, (_, gap, style) => `${gap}data-${style ? 'nutgraf-style' : 'off'}`),
  );
}

/**
 * Returns whether markup has more structure than the line breaks of the plain text.
 * @param {string} markup
 */
export function isInformative(markup) {
  return INFORMATIVE.test(markup);
}

/**
 * Returns a copied text, read from its formatting if that is informative or there is no plain text.
 * @param {string} markup
 * @param {string} plain The same text without formatting. It is returned if the markup cannot be read or has much
 *   less text, so that no text is lost.
 * @returns {Promise<Text>}
 */
export async function readCopied(markup, plain) {
  if (plain && !isInformative(markup)) return { text: plain };
  if (markup.length > MAX_MARKUP || isCostly(markup, MAX_COST)) return { text: plain, problem: 'pageTooComplex' };
  try {
    const page = new DOMParser().parseFromString(policy.createHTML(markup), 'text/html');
    const { text, lineMarkup, language } = await Promise.race([readNode(page), timeout()]);
    if (letterCount(text) > 0 && letterCount(text) >= letterCount(plain) / 2) return { text, lineMarkup, language, plain, source: sourceOf(page) };
  } catch {
    return { text: plain, problem: 'unreadableFile' };
  }
  return { text: plain };
}

/** Returns the address that a page declares for itself. Its `<base>` has been renamed to `<wbr>`. @param {Document} page */
function sourceOf(page) {
  const element = page.querySelector('link[rel="canonical"], meta[property="og:url"], wbr[href]');
  return element?.getAttribute('href') ?? element?.getAttribute('content') ?? '';
}

/** Rejects after the time limit. @returns {Promise<never>} */
function timeout() {
  return new Promise((_, reject) => setTimeout(reject, TIMEOUT_MS));
}

/** @param {string} text */
function letterCount(text) {
  return text.replace(/\s+/g, '').length;
}
