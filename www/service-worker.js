/**
 * Stores the files of the page, so that it opens offline, and receives what other apps share. A file is stored under
 * its path and the hash of its content, so that a new version only fetches changed files, and the old version still
 * finds all its files until the new one is active.
 */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/**
 * The hashes of the files, by path. `cargo xtask build` inserts them. Without a build there are none, and every
 * request goes to the server.
 * @type {Record<string, string>}
 */
const FILES = {};

const STORE = 'nutgraf-files';
const HANDOFF = 'nutgraf-handoff';

worker.addEventListener('install', (event) => event.waitUntil(fetchFiles()));
worker.addEventListener('activate', (event) => event.waitUntil(deleteOldFiles()));
worker.addEventListener('message', ({ data }) => {
  // The reader has to accept a new version, because the page must not change while it is in use.
  if (data === 'activate') worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (request.method === 'POST' && path === 'share') event.respondWith(isFromSite(request) ? refuse() : receiveShare(request));
  else if (request.method === 'GET' && Object.hasOwn(FILES, path)) event.respondWith(answer(event, path));
});

/** Returns a path relative to the scope, where the index is the empty path, or '/' for addresses outside. @param {string} url */
function pathOf(url) {
  const { origin, pathname } = new URL(url);
  const { scope } = worker.registration;
  const path = `${origin}${pathname}`;
  return path.startsWith(scope) ? path.slice(scope.length).replace(/^index\.html$/, '') : '/';
}

/** Returns the address under which a file is stored. @param {string} path */
function keyOf(path) {
  return new URL(`${path}?${encodeURIComponent(FILES[path] ?? '')}`, worker.registration.scope).href;
}

/** Fetches and stores the files that are not stored yet. */
async function fetchFiles() {
  const store = await caches.open(STORE);
  await Promise.all(
    Object.entries(FILES).map(async ([path, integrity]) => {
      const key = keyOf(path);
      if (await store.match(key)) return;
      // A file of another build fails the integrity check, and the active version stays.
      const address = new URL(path, worker.registration.scope).href;
      const { ok, status, body, headers } = await fetch(address, { cache: 'no-cache', integrity });
      if (!ok) throw new Error(`${path}: ${status}`);
      // Some hosts redirect, and browsers reject a redirected response for a navigation, so it is copied. A cache
      // accepts no response that varies with everything, and a file with a hash varies with nothing.
      const kept = new Headers(headers);
      kept.delete('vary');
      await store.put(key, new Response(body, { headers: kept }));
    }),
  );
}

/** Deletes the files of older versions. */
async function deleteOldFiles() {
  const store = await caches.open(STORE);
  const wanted = new Set(Object.keys(FILES).map(keyOf));
  for (const { url } of await store.keys()) {
    if (!wanted.has(url)) await store.delete(url);
  }
}

/** The fetches that replace missing files. @type {Promise<void> | null} */
let refilling = null;

/**
 * Answers a request with the stored file, or from the server. Missing and changed files are fetched again.
 * @param {FetchEvent} event
 * @param {string} path
 */
async function answer(event, path) {
  const { request } = event;
  const stored = await loadFile(path).catch(() => null);
  if (stored) return stored;
  refilling ??= fetchFiles()
    .catch(() => {})
    .finally(() => {
      refilling = null;
    });
  event.waitUntil(refilling);
  return fetch(request);
}

/** Returns the stored file if it has its hash, and deletes it otherwise. @param {string} path */
async function loadFile(path) {
  const store = await caches.open(STORE);
  const stored = await store.match(keyOf(path));
  if (!stored) return null;
  const content = await stored.arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  if (FILES[path] === `sha256-${btoa(String.fromCharCode(...hash))}`) return new Response(content, { headers: stored.headers });
  await store.delete(keyOf(path));
  return null;
}

/**
 * Returns whether a page of another site sent a request. An app that shares has no origin.
 * @param {Request} request
 */
function isFromSite({ headers }) {
  const origin = headers.get('origin') ?? 'null';
  return (origin !== 'null' && origin !== worker.location.origin) || headers.get('sec-fetch-site') === 'cross-site';
}

/** Refuses a share. */
function refuse() {
  return new Response('Only apps can share with this page.', { status: 403 });
}

/** Stores what another app shares for the page. It is not sent to any server. @param {Request} request */
async function receiveShare(request) {
  try {
    const shared = await request.formData();
    const [text, title, url] = ['text', 'title', 'url'].map((name) => String(shared.get(name) ?? ''));
    const file = shared.get('file');
    const content = file instanceof File ? await file.text() : '';
    const isMarkup = file instanceof File && (file.type === 'text/html' || /\.html?$/i.test(file.name));
    const handoff = isMarkup ? { markup: content, text, title, url, isShared: true } : { text: content || text, title, url, isShared: true };
    const store = await caches.open(HANDOFF);
    await store.put('./handoff', new Response(JSON.stringify(handoff)));
  } catch {
    // The page then finds no text and shows a message.
  }
  return Response.redirect(new URL('./?handed', worker.registration.scope).href, 303);
}
