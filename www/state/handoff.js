/**
 * A text on its way over a reload, or from another app by way of the service worker. It waits in the browser's
 * cache, which has room for a book, and is taken out at once.
 */

// The service worker has these two by the same names.
const STORE = 'nutgraf-handoff';
const PLACE = './handoff';

/** @typedef {{ text?: string, title?: string, url?: string, markup?: string, lineMarkup?: number[], language?: string | null }} Handed */

/** @param {Handed} handed */
export async function leave(handed) {
  const store = await caches.open(STORE);
  await store.put(PLACE, new Response(JSON.stringify(handed)));
}

/** @returns {Promise<Handed | null>} */
export async function take() {
  try {
    const store = await caches.open(STORE);
    const left = await store.match(PLACE);
    await store.delete(PLACE);
    return left ? await left.json() : null;
  } catch {
    return null;
  }
}
