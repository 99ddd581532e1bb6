/** Tests with two versions of the package on one page, for example from a third-party widget. */
import assert from 'node:assert/strict';
import { book } from '../fixtures.js';
import { scenario } from '../harness.js';
import { POLICY, STORY, openSite } from '../site.js';

/** @typedef {import('playwright-core').Page} Page */

/** The policy of a page with both versions. */
const BOTH = `${POLICY} 'allow-duplicates'`;

/**
 * Serves the package a second time from another folder, as another version whose errors have another name.
 * @param {Page} page
 */
async function serveOlder(page) {
  await page.route('**/older/**', async (route) => {
    const response = await route.fetch({ url: route.request().url().replace('/older/', '/nutgraf/') });
    if (!/javascript/.test(response.headers()['content-type'] ?? '')) return route.fulfill({ response });
    return route.fulfill({ response, body: (await response.text()).replaceAll('NutgrafError', 'OlderError') });
  });
}

scenario('Two versions on a page have an engine and a Worker each, give the same answers, and do not share failures', async (page) => {
  await serveOlder(page);
  /** @type {string[]} */
  const modules = [];
  page.on('request', (request) => request.url().endsWith('.wasm') && modules.push(new URL(request.url()).pathname));
  await openSite(page, '', { policy: BOTH, head: '' });
  const ask = () => page.evaluate(async (text) => {
    const versions = await Promise.all(['nutgraf', 'older'].map((folder) => import(new URL(`${folder}/client/index.js`, location.href).href)));
    const outcome = (/** @type {Promise<unknown>} */ answer) => answer.then(JSON.stringify, ({ name, code }) => `${name} ${code}`);
    const all = await Promise.all(versions.flatMap(({ summarize }) => [outcome(summarize(text)), outcome(summarize(text.slice(0, 9_000)))]));
    const [first, second] = versions;
    return { all, isApart: first.NutgrafError !== second.NutgrafError && first.Reading !== second.Reading };
  }, book(60_000));
  const { all: [long, short, ...older], isApart } = await ask();
  assert.ok(String(long).length > 100_000 && String(short).length > 10_000 && isApart);
  assert.deepEqual(older, [long, short]);
  assert.deepEqual(modules.sort(), ['/nutgraf/wasm/nutgraf_bg.wasm', '/older/wasm/nutgraf_bg.wasm']);
  const [one, other] = ['/nutgraf/', '/older/'].map((folder) => page.workers().find((worker) => worker.url().includes(folder)));
  assert.ok(one && other && page.workers().length === 2);
  await one.evaluate('self.postMessage = () => self.close()');
  const after = await ask();
  assert.deepEqual(after.all, ['NutgrafError internal', short, long, short]);
  assert.deepEqual((await ask()).all, [long, short, long, short]);
});

scenario('Elements of two versions mark the same article without an endless loop, and restore its text when they are removed', async (page) => {
  await serveOlder(page);
  await openSite(page, STORY, { policy: BOTH });
  const before = await page.locator('#story').textContent();
  await page.evaluate(async () => {
    const { ArticleSummary } = await import(new URL('older/element/define.js', location.href).href);
    ArticleSummary.define('older-summary');
    const story = /** @type {Element} */ (document.querySelector('#story'));
    Object.assign(globalThis, { changes: 0 });
    new MutationObserver(() => {
      /** @type {any} */ (globalThis).changes += 1;
    }).observe(story, { subtree: true, childList: true });
    for (const [tag, id] of /** @type {const} */ ([['article-summary', 'new'], ['older-summary', 'old']])) {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries({ id, for: '#story', length: '3', highlight: '', loading: 'eager' })) element.setAttribute(name, value);
      story.before(element);
    }
  });
  await page.waitForFunction(() => new Set(/** @type {any} */ (globalThis).events.map((/** @type {any} */ { id }) => id)).size === 2);
  await page.waitForTimeout(1_000);
  const changes = () => page.evaluate(() => /** @type {any} */ (globalThis).changes);
  const early = await changes();
  await page.waitForTimeout(1_000);
  assert.equal(await changes(), early, 'no element keeps changing the article');
  assert.equal(await page.locator('#story').textContent(), before);
  const [fresh, old] = await page.evaluate(() => ['#new', '#old'].map((id) => {
    return [.../** @type {Element} */ (document.querySelector(id)).shadowRoot?.querySelectorAll('[part=sentence]') ?? []].map(({ textContent }) => textContent);
  }));
  assert.equal(fresh?.length, 3);
  assert.deepEqual(old, fresh);
  for (const id of ['#new', '#old']) await page.locator(id).evaluate((element) => element.remove());
  assert.equal(await page.locator('#story mark').count(), 0);
  assert.equal(await page.locator('#story').textContent(), before);
});
