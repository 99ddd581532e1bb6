/**
 * Keeps the page's files, so that it opens without a network, and takes in what other apps share. A file is kept
 * under its path and the hash of its content: a new version fetches only what changed, and until it takes over,
 * the old one finds all of its own files.
 */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/**
 * The files by their paths. `cargo xtask build` writes them in here; straight from the sources there are none, and
 * every request goes to the server.
 * @type {Record<string, string>}
 */
const FILES = {};

const STORE = 'nutgraf-files';
const HANDOFF = 'nutgraf-handoff';

worker.addEventListener('install', (event) => event.waitUntil(fetchFiles()));
worker.addEventListener('activate', (event) => event.waitUntil(dropOthers()));
worker.addEventListener('message', ({ data }) => {
  // Only when the reader wants the new version: a page must not change under a text.
  if (data === 'activate') worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (request.method === 'POST' && path === 'share') event.respondWith(receive(request));
  else if (request.method === 'GET' && Object.hasOwn(FILES, path)) event.respondWith(answer(request, path));
});

/** @param {string} url What is in the page's folder, named from there; its index is the folder itself. */
function pathOf(url) {
  const { origin, pathname } = new URL(url);
  const { scope } = worker.registration;
  const path = `${origin}${pathname}`;
  return path.startsWith(scope) ? path.slice(scope.length).replace(/^index\.html$/, '') : '/';
}

/** @param {string} path */
function keyOf(path) {
  return new URL(`${path}?${encodeURIComponent(FILES[path] ?? '')}`, worker.registration.scope).href;
}

async function fetchFiles() {
  const store = await caches.open(STORE);
  await Promise.all(
    Object.entries(FILES).map(async ([path, integrity]) => {
      const key = keyOf(path);
      if (await store.match(key)) return;
      // A file that is not the one of this build fails here, and the version that works goes on working.
      const address = new URL(path, worker.registration.scope).href;
      const { ok, status, body, headers } = await fetch(address, { cache: 'no-cache', integrity });
      if (!ok) throw new Error(`${path}: ${status}`);
      // A new response, because browsers take none for a page that was redirected, as some hosts do.
      await store.put(key, new Response(body, { headers }));
    }),
  );
}

async function dropOthers() {
  const store = await caches.open(STORE);
  const wanted = new Set(Object.keys(FILES).map(keyOf));
  for (const { url } of await store.keys()) {
    if (!wanted.has(url)) await store.delete(url);
  }
}

/**
 * @param {Request} request
 * @param {string} path
 */
async function answer(request, path) {
  const store = await caches.open(STORE);
  return (await store.match(keyOf(path))) ?? fetch(request);
}

/** @param {Request} request What another app shares: it goes to the page and to no server. */
async function receive(request) {
  try {
    const shared = await request.formData();
    const [text, title, url] = ['text', 'title', 'url'].map((name) => String(shared.get(name) ?? ''));
    const file = shared.get('file');
    const content = file instanceof File ? await file.text() : '';
    const isMarkup = file instanceof File && (file.type === 'text/html' || /\.html?$/i.test(file.name));
    const handed = isMarkup ? { markup: content, text, title, url } : { text: content || text, title, url };
    const store = await caches.open(HANDOFF);
    await store.put('./handoff', new Response(JSON.stringify(handed)));
  } catch {
    // The page finds nothing handed over and says so.
  }
  return Response.redirect(new URL('./?handed', worker.registration.scope).href, 303);
}
