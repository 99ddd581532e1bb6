/**
 * Hands a text over across a reload, or from another app through the service worker. The text is stored in the cache
 * of the browser, which has room for a book, and is deleted when it is retrieved.
 */

import { asObject, asString, asText } from './stored-text.js';

// service-worker.js uses the same names.
const STORE = 'nutgraf-handoff';
const KEY = './handoff';

/** @typedef {{ text?: string, title?: string, url?: string, markup?: string, lineMarkup?: number[], language?: string | null, isShared?: boolean }} Handoff
 * `isShared` means that another app sent the text. */

/** Stores a text for the next page. @param {Handoff} handoff */
export async function storeHandoff(handoff) {
  const store = await caches.open(STORE);
  await store.put(KEY, new Response(JSON.stringify(handoff)));
}

/** Retrieves and deletes the stored text. @returns {Promise<Handoff | null>} */
export async function takeHandoff() {
  try {
    const store = await caches.open(STORE);
    const stored = await store.match(KEY);
    await store.delete(KEY);
    const handoff = asObject(stored && (await stored.json()));
    if (!handoff) return null;
    return { ...asText(handoff), title: asString(handoff.title), url: asString(handoff.url), markup: asString(handoff.markup), isShared: handoff.isShared === true };
  } catch {
    return null;
  }
}
