import { readNode } from '../engine/digest.js';

/**
 * Reads pasted text from its formatting. The markup is parsed into a separate document, in which no script runs and
 * nothing is fetched, and is never inserted into the page.
 */

/** The maximum length of markup in UTF-16 code units. More would block the page for seconds, unlike the plain text. */
const MAX_MARKUP = 8_000_000;
/** The time that a paste waits for the engine, which may still be loading. */
const TIMEOUT_MS = 3000;

/** Matches tags that carry structure. Markup without them, such as the coloured spans of an editor, is read as plain text. */
const INFORMATIVE =
  /<(?:h[1-6]|article|main|section|nav|aside|header|footer|figure|figcaption|blockquote|ul|ol|dl|table|form|a)[\s>]/i;

/** @typedef {import('../engine/digest.js').Input & { plain?: string, source?: string }} Text `plain` is the
 * plain version of a text that had formatting, and `source` the address that it was copied from, if known. */
/** @typedef {{ createHTML(markup: string): string }} MarkupRule A part of Trusted Types that the types of TypeScript lack. */
/** @typedef {{ trustedTypes?: { createPolicy(name: string, rule: MarkupRule): MarkupRule } }} WithTrustedTypes */
const { trustedTypes } = /** @type {typeof globalThis & WithTrustedTypes} */ (globalThis);

// The policy of the page blocks styles and handlers in pasted markup too, and the browser reports each of them. A
// copied page has thousands, so they are renamed first. Hidden elements stay hidden.
const policy = trustedTypes?.createPolicy('nutgraf-paste', { createHTML: neutralize }) ?? { createHTML: neutralize };

/** Renames the styles, scripts and handlers of markup. @param {string} markup */
function neutralize(markup) {
  return markup.replace(/<[^<>]*>/g, (tag) => {
    const name = /display\s*:\s*none|visibility\s*:\s*hidden/i.test(tag) ? 'hidden' : 'data-off';
    return tag
      .replace(/^<style\b/i, '<script')
      .replace(/^<\/style\b/i, '</script')
      .replace(/^<base\b/i, '<wbr')
      .replace(/([\s"'/])(?:(style)|on[a-z]+)(?=[\s=>/])/gi, (_, gap, style) => gap + (style ? name : 'data-off'));
  });
}

/**
 * Returns whether markup has more structure than the line breaks of the plain text.
 * @param {string} markup
 */
export function isInformative(markup) {
  return markup.length <= MAX_MARKUP && INFORMATIVE.test(markup);
}

/**
 * Reads a text from markup.
 * @param {string} markup
 * @param {string} plain The same text without formatting. It is returned if the markup cannot be read or has much
 *   less text, so that no text is lost.
 * @returns {Promise<Text>}
 */
export async function readFormatted(markup, plain) {
  try {
    const page = new DOMParser().parseFromString(policy.createHTML(markup), 'text/html');
    const { text, lineMarkup, language } = await Promise.race([readNode(page), timeout()]);
    if (letterCount(text) > 0 && letterCount(text) >= letterCount(plain) / 2) return { text, lineMarkup, language, plain, source: sourceOf(page) };
  } catch {
    // The plain text is returned below.
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
