/**
 * Tests of background tabs: work that starts or continues in a hidden tab is complete when the tab is visible again.
 * Driven by Puppeteer, because Playwright emulates a visible tab for every page.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { ARTICLE, book } from '../fixtures.js';
import { BROWSER_ARGUMENTS, LIVENESS_MS, address } from '../harness.js';

/** @typedef {import('puppeteer-core').Page} Page */

/** @type {import('puppeteer-core').Browser} */
let browser;

before(async () => {
  browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: BROWSER_ARGUMENTS });
});

after(() => browser?.close());

/**
 * @param {string} sentence
 * @param {(page: Page, tab: { hide: () => Promise<unknown>, freeze: () => Promise<unknown>, show: () => Promise<unknown> }) => Promise<void>} check
 */
function scenario(sentence, check) {
  test(sentence, { timeout: 3 * LIVENESS_MS }, async () => {
    const context = await browser.createBrowserContext();
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(LIVENESS_MS);
      /** @type {string[]} */
      const errors = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      const other = await context.newPage();
      const session = await page.createCDPSession();
      const visibility = (/** @type {string} */ state) => page.waitForFunction((wanted) => document.visibilityState === wanted, { polling: 50 }, state);
      await page.bringToFront();
      await page.goto(address());
      await check(page, {
        hide: () => other.bringToFront().then(() => visibility('hidden')),
        // Browsers freeze hidden tabs after a while: timers, messages and promises stop.
        freeze: () => session.send('Page.setWebLifecycleState', { state: 'frozen' }),
        async show() {
          await session.send('Page.setWebLifecycleState', { state: 'active' });
          await page.bringToFront();
          await visibility('visible');
        },
      });
      assert.deepEqual(errors, []);
    } finally {
      await context.close();
    }
  });
}

/**
 * @param {Page} page
 * @param {string} text
 */
const setText = (page, text) => page.evaluate((given) => {
  const box = /** @type {HTMLTextAreaElement} */ (document.querySelector('textarea'));
  box.value = given;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
}, text);

/**
 * Waits until the page shows the summary of a text.
 * @param {Page} page
 * @param {string} text
 */
const waitForSummary = (page, text) => page.waitForFunction((whole) => {
  const items = [...document.querySelectorAll('#sentences li')];
  return items.length > 0 && items.every(({ textContent }) => whole.includes(textContent ?? ''));
}, { polling: 50 }, text);

for (const [what, text] of /** @type {const} */ ([['an article', ARTICLE], ['a text of 200,000 characters', book(200_000)], ['a text of 2 MB', book(2_000_000)]])) {
  scenario(`The summary of ${what} that is entered while the tab is hidden is complete when the tab is shown again`, async (page, tab) => {
    await page.waitForSelector('#sentences li');
    const entered = setText(page, text);
    await tab.hide();
    await entered;
    await tab.show();
    await waitForSummary(page, text);
    await tab.hide();
    const changed = text.replaceAll('e', 'é');
    await setText(page, changed);
    await tab.show();
    await waitForSummary(page, changed);
  });
}

scenario('A Worker that was reading when the tab froze answers when the tab is shown again, and so do later calls', async (page, tab) => {
  await page.evaluate(async (text) => {
    const { summarize } = await import(new URL('nutgraf/client/index.js', location.href).href);
    await summarize(text.slice(0, 100), { worker: true });
    Object.assign(globalThis, { summarize, answers: [] });
    for (const length of [2_000_000, 500, 40_000]) {
      summarize(text.slice(0, length), { worker: true }).then((/** @type {any} */ { sentences }) => /** @type {any} */ (globalThis).answers.push(sentences.length));
    }
  }, book(2_000_000));
  await tab.hide();
  await tab.freeze();
  await new Promise((done) => setTimeout(done, 1_500));
  await tab.show();
  await page.waitForFunction(() => /** @type {any} */ (globalThis).answers.length === 3, { polling: 50 });
  const [long, short, middle] = await page.evaluate(() => /** @type {any} */ (globalThis).answers);
  assert.ok(long > 10_000 && short < 10 && middle > 200, `${[long, short, middle]}`);
  assert.equal(await page.evaluate(async (text) => (await /** @type {any} */ (globalThis).summarize(text, { worker: true })).sentences.length, book(500)), short);
});

scenario('An element in a tab that opened in the background shows its summary when the tab is shown', async (page, tab) => {
  await tab.hide();
  await page.goto(new URL('variants/element.html', address()).href);
  await tab.show();
  await page.waitForFunction(() => document.querySelector('article-summary')?.shadowRoot?.querySelectorAll('[part=sentence]').length, { polling: 50 });
});
