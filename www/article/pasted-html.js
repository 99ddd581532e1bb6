import { readNode } from '../engine/digest.js';

/**
 * Reading what a page's own formatting says of a pasted text. The markup is parsed into a document of its own,
 * in which nothing runs and nothing is fetched, and is never put into this one.
 */

/** More than this would stop the page for seconds; the plain text of it does not. */
const MOST_MARKUP = 8_000_000;
/** The engine may still be on its way; a paste should not wait for it for long. */
const PATIENCE_MS = 3000;

/** What says more than a line break does. An editor's coloured spans, say, are read better as plain text. */
const INFORMATIVE =
  /<(?:h[1-6]|article|main|section|nav|aside|header|footer|figure|figcaption|blockquote|ul|ol|dl|table|form|a)[\s>]/i;

/** @typedef {import('../engine/digest.js').Input & { plain?: string, source?: string }} Text With its plain version if it had
 * formatting, and with the address it was taken from if that is known. */
/** @typedef {{ createHTML(markup: string): string }} MarkupRule What TypeScript's own types do not know yet. */
/** @typedef {{ trustedTypes?: { createPolicy(name: string, rule: MarkupRule): MarkupRule } }} WithTrustedTypes */
const { trustedTypes } = /** @type {typeof globalThis & WithTrustedTypes} */ (globalThis);

// The browser refuses styles and handlers in pasted markup as it would in this page's, and reports each one, of
// which a copied page has thousands. So it gets to see none: their names are changed. What hides stays hidden.
const policy = trustedTypes?.createPolicy('nutgraf-paste', { createHTML: tame }) ?? { createHTML: tame };

/** @param {string} markup */
function tame(markup) {
  return markup.replace(/<[^<>]*>/g, (tag) => {
    const off = /display\s*:\s*none|visibility\s*:\s*hidden/i.test(tag) ? 'hidden' : 'data-off';
    return tag
      .replace(/^<style\b/i, '<script')
      .replace(/^<\/style\b/i, '</script')
      .replace(/^<base\b/i, '<wbr')
      .replace(/([\s"'/])(?:(style)|on[a-z]+)(?=[\s=>/])/gi, (_, gap, style) => gap + (style ? off : 'data-off'));
  });
}

/**
 * Whether markup tells more of a text than its plain version does.
 * @param {string} markup
 */
export function isInformative(markup) {
  return markup.length <= MOST_MARKUP && INFORMATIVE.test(markup);
}

/**
 * @param {string} markup
 * @param {string} plain The same without formatting. It is what comes back if the markup cannot be read, or has
 *   much less to say: a reader's text is never lost.
 * @returns {Promise<Text>}
 */
export async function readFormatted(markup, plain) {
  try {
    const page = new DOMParser().parseFromString(policy.createHTML(markup), 'text/html');
    const { text, lineMarkup, language } = await Promise.race([readNode(page), tooLate()]);
    if (letters(text) > 0 && letters(text) >= letters(plain) / 2) return { text, lineMarkup, language, plain, source: sourceOf(page) };
  } catch {
    // The plain text is at hand.
  }
  return { text: plain };
}

/** @param {Document} page What it says of its own address. Its `<base>` has been renamed. */
function sourceOf(page) {
  const said = page.querySelector('link[rel="canonical"], meta[property="og:url"], wbr[href]');
  return said?.getAttribute('href') ?? said?.getAttribute('content') ?? '';
}

/** @returns {Promise<never>} */
function tooLate() {
  return new Promise((_, reject) => setTimeout(reject, PATIENCE_MS));
}

/** @param {string} text */
function letters(text) {
  return text.replace(/\s+/g, '').length;
}
