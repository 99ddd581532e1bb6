/** Links to a sentence in the page that it stands in: text fragments, https://wicg.github.io/scroll-to-text-fragment/ */

/** A longer sentence is named by its first and last words: the browser finds what lies between. */
const A_LONG_SENTENCE = 120;
const WORDS_AT_EACH_END = 5;

/**
 * @param {string} address
 * @returns {string} The address if it is one on the web, and nothing if it is not.
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
 * @param {string} address Of the page, on the web.
 * @param {string} sentence
 */
export function linkTo(address, sentence) {
  const words = sentence.split(/\s+/).filter(Boolean);
  const isLong = sentence.length > A_LONG_SENTENCE && words.length > 3 * WORDS_AT_EACH_END;
  const ends = isLong ? [words.slice(0, WORDS_AT_EACH_END), words.slice(-WORDS_AT_EACH_END)] : [words];
  const [page, hash] = address.split('#');
  return `${page}#${(hash ?? '').split(':~:')[0]}:~:text=${ends.map((end) => encode(end.join(' '))).join(',')}`;
}

/** @param {string} words A hyphen and a comma mean something in a text fragment. */
function encode(words) {
  return encodeURIComponent(words).replaceAll('-', '%2D');
}
