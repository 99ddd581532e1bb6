/** Turns numbers into the words that the page shows. */

const WORDS_A_MINUTE = 230;

const number = new Intl.NumberFormat('en');
const million = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/**
 * What the page calls each role that the engine gives a line.
 * @type {Record<import('../src/types.d.ts').Role, string>}
 */
const ROLES = {
  body: 'text',
  title: 'title',
  heading: 'heading',
  standfirst: 'standfirst',
  list_item: 'list item',
  quote: 'quotation',
  caption: 'caption',
  byline: 'byline',
  date: 'date',
  dateline: 'dateline',
  signature: 'agency',
  furniture: 'furniture of the page',
};

/**
 * Why a line was set aside, each to be read after what it was taken for.
 * @type {Record<import('../src/types.d.ts').AsideReason, string>}
 */
const REASONS = {
  label: 'not a sentence',
  place: 'stands among lines that are not the article’s',
  markup: 'marked as such in the page',
  notice: 'a notice of rights',
  repeat: 'printed again',
  story: 'belongs to another story',
  teaser: 'a teaser for another article',
  dropped: 'set aside by you',
};

/** @type {Record<import('../src/types.d.ts').Notice, string>} */
const NOTICES = {
  collection: 'This looks like a thread or a list, so every sentence was kept.',
  no_sentences: 'Nothing in this text reads like a sentence, so every line was taken for one.',
  no_article: 'This is all menus and labels; nothing here to summarise. Here is what was pasted.',
};

export const KEPT = 'kept by you';
export const REPEATED = 'said before';

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

/**
 * @param {Record<string, string>} names
 * @param {string} code One that the page has no name for is shown in words all the same.
 */
function named(names, code) {
  return (Object.hasOwn(names, code) && names[code]) || code.replaceAll('_', ' ');
}

/** @typedef {{ role: string, aside: string | null }} Line */

/** @param {Line} line What it was taken for and why it was set aside. */
export function asideWords({ role, aside }) {
  const reason = named(REASONS, aside ?? '');
  return aside === 'dropped' || role === 'body' ? reason : `${named(ROLES, role)}: ${reason}`;
}

/** @param {Line} line The same, short enough for the margin. */
export function asideNote({ role, aside }) {
  if (aside === 'dropped') return REASONS.dropped;
  if (aside === 'story') return 'another story';
  if (aside === 'teaser') return 'teaser';
  if (role === 'body') return 'not the article';
  return role === 'furniture' ? role : named(ROLES, role);
}

/** @param {string | null} notice */
export function noticeWords(notice) {
  return notice ? named(NOTICES, notice) : '';
}

/**
 * @param {number} aside
 * @param {number} kept
 */
export function trayWords(aside, kept) {
  return `Set aside: ${aside ? counted(aside, 'line') : 'nothing'}${kept ? `, ${number.format(kept)} kept by you` : ''}`;
}

/**
 * @param {{ title: string, words: number }} story
 * @param {string} text
 */
export function storyName({ title, words }, text) {
  return clip(title, 120) || `Untitled story, ${counted(words, 'word')}, starts ‘${clip(text, 40)}’`;
}

/** @param {number} count */
export function allStories(count) {
  return count === 2 ? 'Both together' : `All ${number.format(count)} together`;
}

/**
 * A text's beginning on one line, cut between two words if it is longer than so many characters.
 * @param {string} text
 * @param {number} most
 */
export function clip(text, most) {
  const start = text.slice(0, 2 * most).replace(/\s+/g, ' ').trim();
  if (start.length <= most && text.length <= 2 * most) return start;
  const cut = start.slice(0, most).replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/(.{20})[\s,;:.·…]+\S*$/, '$1')}…`;
}
