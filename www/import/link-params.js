import { MAX_SENTENCES } from '../engine/digest.js';
import { takeHandoff } from '../state/handoff.js';
import { say } from '../i18n/i18n.js';
import { load } from '../state/storage.js';
import { formatCharacters } from '../i18n/wording.js';

/** Opens the text of a link, a share, a reload or the last visit. */

/** The maximum length of a text in a link. Servers and messengers truncate longer addresses, and with them the text. */
const MAX_IN_LINK = 50_000;

/** @typedef {import('../article/article.js').Article} Article */
/** @typedef {{ came: boolean, note?: string }} Arrival Whether there was a text, and a message about it. */

/**
 * The settings of a link.
 * @typedef {object} Settings
 * @property {number} [length]
 * @property {string[]} focus
 */

/**
 * Opens the text of this visit, if there is one.
 * @param {Article} article
 * @param {(settings: Settings) => void} applySettings
 * @param {import('./recent-article.js').RecentArticle} current
 * @returns {Promise<Arrival>}
 */
export async function openInitial(article, applySettings, current) {
  if (new URLSearchParams(location.search).has('handed')) {
    history.replaceState(null, '', location.pathname);
    return fromHandoff(article);
  }
  const arrival = fromLink(article, applySettings);
  if (arrival.came || arrival.note || !load('keep')) return arrival;
  const { reopen } = await import('./recent.js');
  return { came: reopen(article, current) };
}

/**
 * Opens the text of a link and applies its settings. The query or the fragment has `text`, `url` for the address of the
 * original article, `length`, and `focus` for each focus word.
 * @param {Article} article
 * @param {(settings: Settings) => void} applySettings
 * @returns {Arrival}
 */
export function fromLink(article, applySettings) {
  const given = new URLSearchParams(`${location.search.slice(1)}&${location.hash.slice(1)}`);
  const text = given.get('text');
  const isTooLong = text !== null && text.length > MAX_IN_LINK;
  if (text !== null) {
    // The text is removed from the address, because a reload would overwrite the reader's edits with it.
    const rest = new URLSearchParams([...given].filter(([name]) => name === 'length' || name === 'focus'));
    history.replaceState(null, '', location.pathname + (rest.size ? `#${rest}` : ''));
    if (!isTooLong) article.replace({ text, source: given.get('url') ?? '', isUntouched: true });
  }
  const length = Number(given.get('length'));
  const isLength = Number.isInteger(length) && length >= 1 && length <= MAX_SENTENCES;
  applySettings({ ...(isLength && { length }), focus: given.getAll('focus') });
  if (!isTooLong) return { came: text !== null };
  return { came: false, note: say('linkTooLong', { characters: formatCharacters(text.length), most: formatCharacters(MAX_IN_LINK) }) };
}

/**
 * Opens a text that was shared or handed over across a reload.
 * @param {Article} article
 * @returns {Promise<Arrival>}
 */
async function fromHandoff(article) {
  const handoff = await takeHandoff();
  if (!handoff) return { came: false, note: say('notHanded') };
  const { text = '', url = '', markup, lineMarkup, language, isShared } = handoff;
  if (markup) {
    const received = await article.receive(markup, text, true);
    return received.text.trim() ? { came: true } : { came: false, note: say(received.problem ?? 'emptyFile') };
  }
  // Many apps share a page as its address only, which this page cannot fetch.
  if (!text.trim() || /^\s*https?:\S+\s*$/.test(text)) return { came: false, note: say('onlyAddress') };
  article.replace({ text, lineMarkup: lineMarkup && Uint32Array.from(lineMarkup), language, source: url, isUntouched: isShared });
  return { came: true };
}
