/** Values on the device that the page did not write, links that come from strangers, and a damaged cache. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { ARTICLE } from '../fixtures.js';
import { BROWSER_ARGUMENTS, LIVENESS_MS, address, articleBox, openMenu, paste, scenario, setText, waitForSummary, waitForText } from '../harness.js';

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page */
const entries = (page) => page.getByRole('listitem').filter({ has: page.getByRole('time') }).getByRole('button');
/** @param {Page} page */
const savedTitles = (page) => page.evaluate(() => JSON.parse(localStorage.getItem('nutgraf-recent') ?? '[]').map((/** @type {any} */ { title }) => title));

const EDITED = {
  'no JSON': '{',
  'an object': '{"length": 4000000000}',
  'a list of nothing': '[null, 1, "a", [], {}]',
  'wrong types': JSON.stringify([{ id: 1, title: {}, date: 'never', text: 'A text is here.', lineMarkup: { length: 4e9 }, language: 7, source: [] }]),
  'a date outside the calendar': JSON.stringify([{ id: 'a', title: 'A', date: 1e300, text: 'A text is here.' }]),
  'wrong markup': JSON.stringify([{ id: 'a', title: 'A', date: 1, text: 'A text is here.', lineMarkup: [1, 2, 3, 'x'], language: 'not a tag' }]),
  'markup of another text': JSON.stringify([{ id: 'a', title: 'A', date: 1, text: 'A text is here.', lineMarkup: [1, 2, 3], language: '' }]),
};

for (const [name, value] of Object.entries(EDITED)) {
  scenario(`Recent articles that were edited to ${name} leave the menu and the page working`, async (page) => {
    await waitForSummary(page, 3);
    await page.evaluate((stored) => {
      localStorage.setItem('nutgraf-keep', 'yes');
      localStorage.setItem('nutgraf-language', 'constructor');
      localStorage.setItem('nutgraf-recent', stored);
      sessionStorage.setItem('nutgraf-open', 'a');
    }, value);
    await page.reload();
    await waitForSummary(page);
    await openMenu(page).click();
    await page.getByRole('checkbox', { name: 'Save my recent articles on this device' }).waitFor();
    const first = entries(page).first();
    if (await first.count()) {
      await first.click();
      await waitForText(page, 'A text is here.');
      await waitForSummary(page, 1);
    }
    await setText(page, ARTICLE);
    await waitForSummary(page, 3);
  });
}

scenario('A handed text that was edited gives a message or the text', async (page) => {
  await waitForSummary(page, 3);
  for (const stored of ['{', '[]', 'null', '{"text":{"length":4000000000},"lineMarkup":{"length":4000000000}}', '{"markup":7}']) {
    await page.evaluate(async (content) => (await caches.open('nutgraf-handoff')).put('./handoff', new Response(content)), stored);
    await page.goto(new URL('?handed', page.url()).href);
    await page.getByText(/^(The shared text did not arrive|Only an address was shared)/).first().waitFor();
    await waitForSummary(page, 3);
  }
});

scenario('Links do not push out saved articles, and the text of a link is saved as one once it is edited', async (page) => {
  await waitForSummary(page, 3);
  await page.evaluate(() => {
    const saved = Array.from({ length: 12 }, (_, n) => ({ id: `${n}`, title: `Kept ${n}`, date: n, text: `The text ${n} is here.` }));
    localStorage.setItem('nutgraf-keep', 'yes');
    localStorage.setItem('nutgraf-recent', JSON.stringify(saved));
  });
  const base = page.url();
  for (const n of [1, 2, 3]) {
    await page.goto('about:blank');
    await page.goto(`${base}#text=${encodeURIComponent(`The link ${n} has a text.`)}`);
    await waitForText(page, `The link ${n} has a text.`);
    await page.waitForFunction((title) => JSON.parse(localStorage.getItem('nutgraf-recent') ?? '[]')[0].title === title, `The link ${n} has a text.`);
  }
  assert.deepEqual(await savedTitles(page), ['The link 3 has a text.', ...Array.from({ length: 12 }, (_, n) => `Kept ${n}`)]);
  await page.reload();
  await waitForText(page, 'The link 3 has a text.');
  await articleBox(page).press('Control+End');
  await page.keyboard.type(' Mine.');
  await page.waitForFunction(() => JSON.parse(localStorage.getItem('nutgraf-recent') ?? '[]')[0].text.endsWith('Mine.'));
  assert.equal((await savedTitles(page)).length, 12);
});

const ALLOWED = { serviceWorkers: /** @type {const} */ ('allow') };
/** @param {Page} page */
const waitForFiles = (page) => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
/** @param {Page} page */
const storedCount = (page) => page.evaluate(async () => (await (await caches.open('nutgraf-files')).keys()).length);

/** A server whose answers vary with everything, as some hosts' do. */
const host = createServer(async ({ url = '' }, reply) => {
  const response = await fetch(new URL(url, address()));
  const headers = Object.fromEntries([...response.headers].filter(([name]) => /^(content-(type|security)|cache)/.test(name)));
  reply.writeHead(response.status, { ...headers, vary: '*' });
  reply.end(Buffer.from(await response.arrayBuffer()));
});
before(() => new Promise((done) => host.listen(0, '127.0.0.1', () => done(undefined))));
after(() => host.close());
const at = () => `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (host.address()).port}/`;

scenario('The page works offline from a host whose answers vary, also after its cache was emptied or changed', async (page) => {
  await waitForFiles(page);
  const count = await storedCount(page);
  assert.ok(count > 20);
  await page.reload();
  await page.evaluate(() => caches.delete('nutgraf-files'));
  await page.reload();
  await page.waitForFunction(async (wanted) => (await (await caches.open('nutgraf-files')).keys()).length === wanted, count);
  await page.evaluate(async () => {
    const store = await caches.open('nutgraf-files');
    for (const key of await store.keys()) {
      if (/main\.js/.test(key.url)) await store.put(key, new Response('document.title = "changed"', { headers: { 'content-type': 'text/javascript' } }));
    }
  });
  await page.reload();
  await waitForSummary(page, 3);
  assert.notEqual(await page.title(), 'changed');
  await page.waitForFunction(async (wanted) => (await (await caches.open('nutgraf-files')).keys()).length === wanted, count);
  await page.context().setOffline(true);
  await page.reload();
  await paste(page, ARTICLE);
  await waitForSummary(page, 3);
}, { context: ALLOWED, at });

// Not a scenario, because those fail for a request to another site.
test('A page of another site cannot share a text with the page', { timeout: 3 * LIVENESS_MS }, async () => {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: BROWSER_ARGUMENTS });
  try {
    const page = await (await browser.newContext({ bypassCSP: true })).newPage();
    await page.goto(address());
    await waitForFiles(page);
    await page.goto(new URL('limits.html', at()).href);
    await page.evaluate((action) => {
      const form = Object.assign(document.createElement('form'), { method: 'post', enctype: 'multipart/form-data', action });
      form.append(Object.assign(document.createElement('input'), { name: 'text', value: 'A stranger wrote this text.' }));
      document.body.append(form);
      form.submit();
    }, new URL('share', address()).href);
    await page.getByText('Only apps can share with this page.').waitFor();
    await page.goto(address());
    assert.equal(await page.evaluate(async () => (await (await caches.open('nutgraf-handoff')).keys()).length), 0);
  } finally {
    await browser.close();
  }
});
