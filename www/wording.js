/** Turns numbers into the words that the page shows. */

const WORDS_A_MINUTE = 230;

const number = new Intl.NumberFormat('en');
const million = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** What the page calls each role that the engine gives a line. */
const ROLES = {
  title: 'title',
  heading: 'heading',
  standfirst: 'standfirst',
  caption: 'caption',
  byline: 'byline',
  date: 'date',
  signature: 'agency',
  furniture: 'not the article',
  repeat: 'said before',
  other_story: 'another story',
};

/**
 * @param {number} count
 * @param {string} one
 * @param {string} [many]
 */
export function counted(count, one, many = `${one}s`) {
  return `${number.format(count)} ${count === 1 ? one : many}`;
}

/**
 * @param {number} chosen
 * @param {number} total
 */
export function sentencesOf(chosen, total) {
  return `${number.format(chosen)} of ${counted(total, 'sentence')}`;
}

/**
 * @param {number} chosen
 * @param {number} total
 */
export function wordsOf(chosen, total) {
  return `${number.format(chosen)} of ${counted(total, 'word')}`;
}

/**
 * A share as a whole percentage that is never rounded to nothing or to everything.
 * @param {number} part
 * @param {number} whole
 */
export function percent(part, whole) {
  if (part >= whole) return '100%';
  return `${Math.min(99, Math.max(1, Math.round((100 * part) / whole)))}%`;
}

/**
 * How long so many words take to read, as precisely as such a guess deserves.
 * @param {number} words
 */
export function readingTime(words) {
  const seconds = (words / WORDS_A_MINUTE) * 60;
  if (seconds < 57.5) return counted(Math.max(5, Math.round(seconds / 5) * 5), 'second');
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return counted(minutes, 'minute');
  return counted(Math.round(minutes / 60), 'hour');
}

/** @param {number} length */
export function characters(length) {
  return length < 999_950 ? counted(length, 'character') : `${million.format(length / 1e6)} million characters`;
}

/** @param {string} role */
export function roleName(role) {
  return Object.hasOwn(ROLES, role) ? ROLES[/** @type {keyof typeof ROLES} */ (role)] : role.replaceAll('_', ' ');
}
