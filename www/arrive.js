import { MOST_SENTENCES } from './digest.js';
import { take } from './handoff.js';
import { say } from './language.js';
import { load } from './storage.js';
import { characters } from './wording.js';

/** What a visit brings along: a text in a link, one that was shared or carried over a reload, one that is kept. */

/** Servers and messengers cut longer addresses, and a cut text would be summarised as if it were whole. */
const MOST_IN_LINK = 50_000;

/** @typedef {import('./article.js').Article} Article */
/** @typedef {{ came: boolean, note?: string }} Arrival Whether a text came, and what there is to say about it. */

/**
 * @param {Article} article
 * @param {(length: number) => void} setLength
 * @returns {Promise<Arrival>}
 */
export async function arrive(article, setLength) {
  if (new URLSearchParams(location.search).has('handed')) {
    history.replaceState(null, '', location.pathname);
    return fromHandoff(article);
  }
  const arrival = fromLink(article, setLength);
  if (arrival.came || arrival.note || !load('keep')) return arrival;
  const { reopen } = await import('./menus/recent.js');
  return { came: reopen(article) };
}

/**
 * `?text=` and `#text=`, with `url` for where it stands; `#length=`.
 * @param {Article} article
 * @param {(length: number) => void} setLength
 * @returns {Arrival}
 */
export function fromLink(article, setLength) {
  const given = new URLSearchParams(`${location.search.slice(1)}&${location.hash.slice(1)}`);
  const length = Number(given.get('length'));
  if (Number.isInteger(length) && length >= 1 && length <= MOST_SENTENCES) setLength(length);
  const text = given.get('text');
  if (text === null) return { came: false };
  // Out of the address, or a reload would bring it back over what the reader has made of it.
  history.replaceState(null, '', location.pathname + (length ? `#length=${length}` : ''));
  if (text.length > MOST_IN_LINK) {
    const [given, most] = [characters(text.length), characters(MOST_IN_LINK)];
    return { came: false, note: say('linkTooLong', { characters: given, most }) };
  }
  article.replace({ text, source: given.get('url') ?? '' });
  return { came: true };
}

/**
 * @param {Article} article
 * @returns {Promise<Arrival>}
 */
async function fromHandoff(article) {
  const handed = await take();
  if (!handed) return { came: false, note: say('notHanded') };
  const { text = '', url = '', markup, marks, language } = handed;
  if (markup) {
    await article.receive(markup, text);
    return { came: true };
  }
  // Many apps share a page as its address alone, and what stands there is out of this page's reach.
  if (!text.trim() || /^\s*https?:\S+\s*$/.test(text)) return { came: false, note: say('onlyAddress') };
  article.replace({ text, marks: marks && Uint32Array.from(marks), language, source: url });
  return { came: true };
}
