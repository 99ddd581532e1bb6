/** Returns links to a sentence of a page with text fragments: https://wicg.github.io/scroll-to-text-fragment/ */

/** The length above which a fragment quotes only the first and last words of a sentence. */
const LONG_SENTENCE = 120;
const WORDS_AT_EACH_END = 5;

/**
 * Returns a web address in normal form, or an empty string for any other value.
 * @param {string} address
 */
export function webAddress(address) {
  try {
    const url = new URL(address.trim());
    return /^https?:$/.test(url.protocol) ? url.href : '';
  } catch {
    return '';
  }
}

/**
 * Returns the address of a sentence in a page.
 * @param {string} address The web address of the page.
 * @param {string} sentence
 */
export function linkTo(address, sentence) {
  const words = sentence.split(/\s+/).filter(Boolean);
  const isLong = sentence.length > LONG_SENTENCE && words.length > 3 * WORDS_AT_EACH_END;
  const ends = isLong ? [words.slice(0, WORDS_AT_EACH_END), words.slice(-WORDS_AT_EACH_END)] : [words];
  const [page, hash] = address.split('#');
  return `${page}#${(hash ?? '').split(':~:')[0]}:~:text=${ends.map((end) => encode(end.join(' '))).join(',')}`;
}

/**
 * Encodes words for a text fragment, in which a hyphen and a comma have a meaning. A lone surrogate has no encoding, so
 * it is replaced, as browsers do when they decode a page.
 * @param {string} words
 */
function encode(words) {
  return encodeURIComponent(words.replace(/\p{Surrogate}+/gu, ({ length }) => '\ufffd'.repeat(length))).replaceAll('-', '%2D');
}
