import { MOST_SHOWN } from '../engine/digest.js';
import { say } from '../i18n/i18n.js';
import { tell } from '../ui/messages.js';
import { load, save } from '../state/storage.js';
import { characters, clip } from '../i18n/wording.js';

/** The recent articles, which only this device has. */

const MOST = 12;
/** Browsers give a site about five million characters; all of them together stay well below. */
const MOST_CHARACTERS = 2_000_000;

/** @typedef {{ id: string, title: string, date: number, text: string, lineMarkup?: number[], language?: string | null, source?: string }} Kept */
/** @typedef {import('../article/article.js').Article} Article */
/** @typedef {{ begin(id?: string): void }} Current Learns what the article in the box is kept as. */

/** What was said last: the same need not be said at every key. */
let said = '';

/** @returns {Kept[]} The latest first. */
export function recent() {
  try {
    return JSON.parse(load('recent') ?? '[]');
  } catch {
    return [];
  }
}

/**
 * @param {string} id
 * @param {string} title
 * @param {Article} article
 */
export function keep(id, title, article) {
  const { text, lineMarkup, language } = article.input;
  if (text.length > MOST_SHOWN) {
    sayOnce(`long ${id}`, say('recentTooLong', { characters: characters(MOST_SHOWN) }));
    return;
  }
  const name = clip(title || text, 80);
  const one = { id, title: name, date: Date.now(), text, lineMarkup: lineMarkup && [...lineMarkup], language, source: article.source };
  const others = recent().filter((other) => other.id !== id && other.text !== text);
  const refused = store([one, ...others]);
  if (refused) sayOnce(refused, say(refused === 'full' ? 'recentFull' : 'recentBlocked'));
  else open(id);
}

/** @param {Kept[]} wanted The oldest go when there is no room. */
function store(wanted) {
  const kept = wanted.slice(0, MOST);
  while (kept.length > 1 && kept.reduce((sum, { text }) => sum + text.length, 0) > MOST_CHARACTERS) kept.pop();
  let refused = save('recent', JSON.stringify(kept));
  while (refused === 'full' && kept.length > 1) {
    kept.pop();
    refused = save('recent', JSON.stringify(kept));
  }
  return refused;
}

/**
 * @param {string} about
 * @param {string} words
 */
function sayOnce(about, words) {
  if (said === about) return;
  said = about;
  tell(words);
}

/**
 * Brings back what stood here before a reload.
 * @param {Article} article
 * @param {Current} current
 */
export function reopen(article, current) {
  const id = (() => {
    try {
      return sessionStorage.getItem('nutgraf-open');
    } catch {
      return null;
    }
  })();
  const kept = recent().find((one) => one.id === id);
  if (kept) bringBack(kept, article, current);
  return kept !== undefined;
}

/**
 * @param {Kept} kept
 * @param {Article} article
 * @param {Current} current
 */
export function bringBack({ id, text, lineMarkup, language, source }, article, current) {
  article.replace({ text, lineMarkup: lineMarkup && Uint32Array.from(lineMarkup), language, source });
  current.begin(id);
  open(id);
}

/** @param {string} id This window has it open. */
function open(id) {
  try {
    sessionStorage.setItem('nutgraf-open', id);
  } catch {
    // A reload then shows the sample; the list has the article.
  }
}

/** Starts to keep articles, if the browser lets the page. */
export function startKeeping() {
  const refused = save('keep', 'yes');
  if (refused) tell(say(refused === 'full' ? 'recentFull' : 'recentBlocked'));
  return !refused;
}

/** Stops, and forgets what was kept. @param {Current} current */
export function stopKeeping(current) {
  save('keep', null);
  forgetAll(current);
}

/** @param {Current} current */
export function forgetAll(current) {
  save('recent', null);
  current.begin();
}
