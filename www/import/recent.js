import { isTooLong } from '../engine/shown-length.js';
import { say } from '../i18n/i18n.js';
import { showMessage } from '../ui/messages.js';
import { load, save } from '../state/storage.js';
import { asObject, asString, asText } from '../state/stored-text.js';
import { clip } from '../i18n/wording.js';

/** Stores the recent articles on this device. */

const MAX_ARTICLES = 12;
/** The maximum total length. Browsers allow a site about five million characters. */
const MAX_CHARACTERS = 2_000_000;

/** @typedef {{ id: string, title: string, date: number, text: string, lineMarkup?: number[], language?: string | null, source?: string, isUntouched?: boolean }} SavedArticle
 * `isUntouched` means that a link or another app opened the text, and the reader has not edited it. */
/** @typedef {import('../article/article.js').Article} Article */
/** @typedef {{ begin(id?: string): void }} Current Takes the id of the article in the box. */

/** The topic of the last message, which is not repeated at every key press. */
let lastTopic = '';

/** Returns the recent articles, the latest first. @returns {SavedArticle[]} */
export function recent() {
  try {
    const stored = JSON.parse(load('recent') ?? '[]');
    return Array.isArray(stored) ? stored.slice(0, MAX_ARTICLES + 1).flatMap((one) => asArticle(one) ?? []) : [];
  } catch {
    return [];
  }
}

/**
 * Returns a stored value as an article, or `null` if it is none.
 * @param {unknown} value
 * @returns {SavedArticle | null}
 */
function asArticle(value) {
  const stored = asObject(value);
  const text = stored && asText(stored);
  if (!text?.text.trim() || isTooLong(text.text)) return null;
  const date = new Date(Number(stored?.date));
  return {
    ...text,
    id: asString(stored?.id) || crypto.randomUUID(),
    title: clip(asString(stored?.title) || text.text, 80),
    date: Number.isNaN(date.getTime()) ? 0 : date.getTime(),
    source: asString(stored?.source),
    ...(stored?.isUntouched === true && { isUntouched: true }),
  };
}

/**
 * Saves the article, or shows why it cannot be saved.
 * @param {string} id
 * @param {string} title
 * @param {Article} article
 */
export function saveArticle(id, title, article) {
  const { text, lineMarkup, language } = article.input;
  if (isTooLong(text)) {
    showOnce(`long ${id}`, say('recentTooLong'));
    return;
  }
  const { isUntouched } = article;
  const name = clip(title || text, 80);
  const one = { id, title: name, date: Date.now(), text, lineMarkup: lineMarkup && [...lineMarkup], language, source: article.source, ...(isUntouched && { isUntouched }) };
  // Links must not push out what the reader kept, so only the latest text of a link is saved, as an additional one.
  const kept = recent().filter((other) => other.id !== id && !other.isUntouched);
  const same = isUntouched ? kept.find((other) => other.text === text) : undefined;
  if (same) {
    setOpenArticle(same.id);
    return;
  }
  if (isUntouched && characters([one, ...kept]) > MAX_CHARACTERS) return;
  const failure = store([one, ...kept.filter((other) => other.text !== text)]);
  if (failure) showOnce(failure, say(failure === 'full' ? 'recentFull' : 'recentBlocked'));
  else setOpenArticle(id);
}

/** Returns the total length of articles. @param {SavedArticle[]} articles */
function characters(articles) {
  return articles.reduce((sum, { text }) => sum + text.length, 0);
}

/** Stores articles. The oldest are dropped if the storage is full, unless the first is untouched. @param {SavedArticle[]} articles */
function store(articles) {
  const isUntouched = Boolean(articles[0]?.isUntouched);
  const kept = articles.slice(0, MAX_ARTICLES + (isUntouched ? 1 : 0));
  while (kept.length > 1 && characters(kept) > MAX_CHARACTERS) kept.pop();
  let failure = save('recent', JSON.stringify(kept));
  while (failure === 'full' && kept.length > 1 && !isUntouched) {
    kept.pop();
    failure = save('recent', JSON.stringify(kept));
  }
  return failure;
}

/**
 * Shows a message unless it repeats the topic of the last one.
 * @param {string} topic
 * @param {string} words
 */
function showOnce(topic, words) {
  if (lastTopic === topic) return;
  lastTopic = topic;
  showMessage(words);
}

/**
 * Restores the article that was open before a reload, and returns whether there was one.
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
  const saved = recent().find((one) => one.id === id);
  if (saved) restore(saved, article, current);
  return saved !== undefined;
}

/**
 * Opens a saved article.
 * @param {SavedArticle} saved
 * @param {Article} article
 * @param {Current} current
 */
export function restore({ id, text, lineMarkup, language, source }, article, current) {
  article.replace({ text, lineMarkup: lineMarkup && Uint32Array.from(lineMarkup), language, source });
  current.begin(id);
  setOpenArticle(id);
}

/** Stores the id of the article that is open in this window. @param {string} id */
function setOpenArticle(id) {
  try {
    sessionStorage.setItem('nutgraf-open', id);
  } catch {
    // After a reload the page then shows the sample, and the list has the article.
  }
}

/** Turns saving on, and returns whether the browser allows it. */
export function startSaving() {
  const failure = save('keep', 'yes');
  if (failure) showMessage(say(failure === 'full' ? 'recentFull' : 'recentBlocked'));
  return !failure;
}

/** Turns saving off and deletes the saved articles. @param {Current} current */
export function stopSaving(current) {
  save('keep', null);
  deleteAll(current);
}

/** Deletes the saved articles. @param {Current} current */
export function deleteAll(current) {
  save('recent', null);
  current.begin();
}
