import { MOST_SENTENCES } from '../engine/digest.js';
import { take } from '../state/handoff.js';
import { say } from '../i18n/i18n.js';
import { load } from '../state/storage.js';
import { characters } from '../i18n/wording.js';

/** What a visit brings along: a text in a link, one that was shared or carried over a reload, one that is kept. */

/** Servers and messengers cut longer addresses, and a cut text would be summarised as if it were whole. */
const MOST_IN_LINK = 50_000;

/** @typedef {import('../article/article.js').Article} Article */
/** @typedef {{ came: boolean, note?: string }} Arrival Whether a text came, and what there is to say about it. */

/**
 * What a link asks for.
 * @typedef {object} Settings
 * @property {number} [length]
 * @property {string[]} focus
 */

/**
 * @param {Article} article
 * @param {(settings: Settings) => void} set
 * @param {import('./recent-article.js').RecentArticle} current
 * @returns {Promise<Arrival>}
 */
export async function arrive(article, set, current) {
  if (new URLSearchParams(location.search).has('handed')) {
    history.replaceState(null, '', location.pathname);
    return fromHandoff(article);
  }
  const arrival = fromLink(article, set);
  if (arrival.came || arrival.note || !load('keep')) return arrival;
  const { reopen } = await import('./recent.js');
  return { came: reopen(article, current) };
}

/**
 * `?text=` and `#text=`, with `url` for where it stands; `#length=`, and `focus=` for each word of the focus.
 * @param {Article} article
 * @param {(settings: Settings) => void} set
 * @returns {Arrival}
 */
export function fromLink(article, set) {
  const given = new URLSearchParams(`${location.search.slice(1)}&${location.hash.slice(1)}`);
  const text = given.get('text');
  const isTooLong = text !== null && text.length > MOST_IN_LINK;
  if (text !== null) {
    // Out of the address, or a reload would bring it back over what the reader has made of it.
    const rest = new URLSearchParams([...given].filter(([name]) => name === 'length' || name === 'focus'));
    history.replaceState(null, '', location.pathname + (rest.size ? `#${rest}` : ''));
    if (!isTooLong) article.replace({ text, source: given.get('url') ?? '' });
  }
  const length = Number(given.get('length'));
  const isLength = Number.isInteger(length) && length >= 1 && length <= MOST_SENTENCES;
  set({ ...(isLength && { length }), focus: given.getAll('focus') });
  if (!isTooLong) return { came: text !== null };
  return { came: false, note: say('linkTooLong', { characters: characters(text.length), most: characters(MOST_IN_LINK) }) };
}

/**
 * @param {Article} article
 * @returns {Promise<Arrival>}
 */
async function fromHandoff(article) {
  const handed = await take();
  if (!handed) return { came: false, note: say('notHanded') };
  const { text = '', url = '', markup, lineMarkup, language } = handed;
  if (markup) {
    await article.receive(markup, text);
    return { came: true };
  }
  // Many apps share a page as its address alone, and what stands there is out of this page's reach.
  if (!text.trim() || /^\s*https?:\S+\s*$/.test(text)) return { came: false, note: say('onlyAddress') };
  article.replace({ text, lineMarkup: lineMarkup && Uint32Array.from(lineMarkup), language, source: url });
  return { came: true };
}
