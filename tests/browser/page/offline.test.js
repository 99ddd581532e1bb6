import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before } from 'node:test';
import { axeViolations } from '../axe.js';
import { ARTICLE } from '../fixtures.js';
import {
  address,
  articleBox,
  button,
  exportMenu,
  openMenu,
  paste,
  scenario,
  setText,
  shownSentences,
  takePicture,
  waitForSummary,
  waitForText,
} from '../harness.js';

/** @typedef {import('playwright-core').Page} Page */

const ALLOWED = { context: { serviceWorkers: /** @type {const} */ ('allow') } };

/** Waits until the service worker has stored the page's files. @param {Page} page */
const waitForFiles = (page) => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');

scenario('After the first visit the page works offline: summary, samples, languages, limits', async (page) => {
  await waitForFiles(page);
  await page.context().setOffline(true);
  await page.reload();
  await paste(page, ARTICLE);
  await waitForSummary(page, 3);
  await openMenu(page).click();
  await page.getByRole('button', { name: /^News/ }).click();
  await page.waitForFunction(() => document.querySelector('textarea')?.value.startsWith('The bridge that'));
  await exportMenu(page).click();
  await button(page, 'Print').waitFor();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('fr');
  await page.getByRole('heading', { name: 'Résumé' }).waitFor();
  await page.goto(new URL('limits.html', page.url()).href);
  await page.getByRole('heading', { name: 'What an extract cannot do' }).waitFor();
}, ALLOWED);

scenario('The service worker stores exactly its listed files, under the hashes of their content', async (page) => {
  await waitForFiles(page);
  const wrong = await page.evaluate(async () => {
    const store = await caches.open('nutgraf-files');
    const keys = await store.keys();
    const checked = await Promise.all(
      keys.map(async ({ url }) => {
        const content = await (await store.match(url))?.arrayBuffer();
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content ?? new ArrayBuffer(0)));
        const expected = decodeURIComponent(new URL(url).search.slice(1));
        return expected === `sha256-${btoa(String.fromCharCode(...hash))}` ? '' : url;
      }),
    );
    const worker = await (await fetch('service-worker.js')).text();
    const listed = worker.match(/'sha256-/g)?.length;
    return [keys.length === listed, ...checked.filter(Boolean)];
  });
  assert.deepEqual(wrong, [true]);
}, ALLOWED);

scenario(
  'The page works when the service worker cannot be registered',
  async (page) => {
    await paste(page, ARTICLE);
    await waitForSummary(page, 3);
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  },
  {
    ...ALLOWED,
    prepare: (page) => page.context().route('**/service-worker.js', (route) => route.abort()),
    errors: /Failed to load resource|fetching the script/,
  },
);

scenario('The page works in a browser without service workers', async (page) => {
  await waitForSummary(page, 3);
}, {
  prepare: (page) =>
    page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });
    }),
});

/** The version number that is appended to the service worker of the server below. */
let version = 0;
const publisher = createServer(async ({ url = '' }, reply) => {
  const response = await fetch(new URL(url, address()));
  const content = Buffer.from(await response.arrayBuffer());
  const headers = Object.fromEntries([...response.headers].filter(([name]) => /^(content-(type|security)|cache)/.test(name)));
  reply.writeHead(response.status, headers);
  reply.end(url === '/service-worker.js' ? `${content}// version ${version}` : content);
});
before(() => new Promise((done) => publisher.listen(0, '127.0.0.1', () => done(undefined))));
after(() => publisher.close());
const PUBLISHED = {
  ...ALLOWED,
  at: () => `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (publisher.address()).port}/`,
};

/** @param {Page} page */
async function publish(page) {
  version += 1;
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
}

scenario('A new version waits until the reader accepts it, and the text survives the reload', async (page) => {
  await waitForFiles(page);
  await page.reload();
  await paste(page, ARTICLE);
  await waitForSummary(page, 3);
  await publish(page);
  const reload = button(page, 'Reload for the new version');
  await reload.waitFor();
  assert.equal(await articleBox(page).inputValue(), ARTICLE);
  assert.deepEqual(await axeViolations(page), []);
  await takePicture(page, 'new-version');
  await setText(page, `${ARTICLE}One more sentence was added by hand.`);
  const sentences = await waitForSummary(page, 3);
  await reload.click();
  await page.waitForFunction(() => performance.getEntriesByType('navigation')[0]?.name.endsWith('?handed'));
  assert.deepEqual(await waitForSummary(page, 3), sentences);
  assert.equal(await articleBox(page).inputValue(), `${ARTICLE}One more sentence was added by hand.`);
  assert.equal(await reload.count(), 0);
  assert.doesNotMatch(page.url(), /handed/);
  assert.equal(await page.evaluate(async () => (await (await caches.open('nutgraf-handoff')).keys()).length), 0);
}, PUBLISHED);

/**
 * Shares to the page as an operating system does, by posting a form.
 * @param {Page} page
 * @param {Record<string, string>} given
 * @param {{ name: string, type: string, content: string }} [file]
 */
async function share(page, given, file) {
  await page.evaluate(
    async ([fields, sent]) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields ?? {})) form.set(name, String(value));
      if (sent) form.set('file', new File([sent.content], sent.name, { type: sent.type }));
      const { url } = await fetch('share', { method: 'POST', body: form });
      location.href = url;
    },
    /** @type {[Record<string, string>, typeof file]} */ ([given, file]),
  );
}

scenario('The page opens what another app shares: a text with its address, a text file, a web page', async (page) => {
  await waitForFiles(page);
  await page.reload();
  await share(page, { text: ARTICLE, title: 'School garden', url: 'https://paper.example/garden' });
  await waitForText(page, ARTICLE);
  await waitForSummary(page, 3);
  await exportMenu(page).click();
  assert.equal(await page.getByLabel('Address of the original article').inputValue(), 'https://paper.example/garden');
  await share(page, {}, { name: 'a.txt', type: 'text/plain', content: 'A shared file is here. It has two sentences.' });
  await page.waitForFunction(() => document.querySelector('textarea')?.value.startsWith('A shared file'));
  await share(page, {}, { name: 'a.html', type: 'text/html', content: '<h1>A page</h1><p>A shared page is here. It has two sentences in it.</p>' });
  await page.getByText('The formatting of the copied page was used.').waitFor();
  assert.deepEqual((await shownSentences(page)).at(-1), 'It has two sentences in it.');
}, ALLOWED);

scenario('A share of an address alone, or of nothing, gives a message', async (page) => {
  await waitForFiles(page);
  await page.reload();
  await share(page, { text: 'https://paper.example/garden' });
  await page.getByText(/^Only an address was shared/).first().waitFor();
  await page.goto(new URL('?handed', page.url()).href);
  await page.getByText(/^The shared text did not arrive/).first().waitFor();
}, ALLOWED);

scenario('The page can be installed, and its manifest has no errors', async (page) => {
  await waitForFiles(page);
  const session = await page.context().newCDPSession(page);
  const { errors, url } = await session.send('Page.getAppManifest');
  assert.match(url, /manifest\.webmanifest$/);
  assert.deepEqual(errors, []);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // The window of a test counts as a private one, in which nothing can be installed.
  assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'), []);
}, ALLOWED);
