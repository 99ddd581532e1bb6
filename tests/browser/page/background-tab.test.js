/**
 * A tab that is not looked at: what is asked for there, or left there, is done at the latest when the reader is back.
 * Driven by Puppeteer, for Playwright makes every page believe that it is looked at.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { ARTICLE, book } from '../fixtures.js';
import { ARGUMENTS, LIVENESS_MS, address } from '../harness.js';

/** @typedef {import('puppeteer-core').Page} Page */

/** @type {import('puppeteer-core').Browser} */
let browser;

before(async () => {
  browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ARGUMENTS });
});

after(() => browser?.close());

/**
 * @param {string} sentence
 * @param {(page: Page, tab: { leave: () => Promise<unknown>, freeze: () => Promise<unknown>, comeBack: () => Promise<unknown> }) => Promise<void>} check
 */
function scenario(sentence, check) {
  test(sentence, { timeout: 3 * LIVENESS_MS }, async () => {
    const context = await browser.createBrowserContext();
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(LIVENESS_MS);
      /** @type {string[]} */
      const trouble = [];
      page.on('pageerror', (error) => trouble.push(String(error)));
      const other = await context.newPage();
      const session = await page.createCDPSession();
      const seen = (/** @type {string} */ state) => page.waitForFunction((wanted) => document.visibilityState === wanted, { polling: 50 }, state);
      await page.bringToFront();
      await page.goto(address());
      await check(page, {
        leave: () => other.bringToFront().then(() => seen('hidden')),
        // As browsers do after a while with tabs that nobody looks at: no timer, no message, no promise goes on.
        freeze: () => session.send('Page.setWebLifecycleState', { state: 'frozen' }),
        async comeBack() {
          await session.send('Page.setWebLifecycleState', { state: 'active' });
          await page.bringToFront();
          await seen('visible');
        },
      });
      assert.deepEqual(trouble, []);
    } finally {
      await context.close();
    }
  });
}

/**
 * @param {Page} page
 * @param {string} text
 */
const put = (page, text) => page.evaluate((given) => {
  const box = /** @type {HTMLTextAreaElement} */ (document.querySelector('textarea'));
  box.value = given;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
}, text);

/**
 * Waits until the page has the summary of a text.
 * @param {Page} page
 * @param {string} text
 */
const summaryOf = (page, text) => page.waitForFunction((whole) => {
  const items = [...document.querySelectorAll('#sentences li')];
  return items.length > 0 && items.every(({ textContent }) => whole.includes(textContent ?? ''));
}, { polling: 50 }, text);

for (const [what, text] of /** @type {const} */ ([['an article', ARTICLE], ['a text of 200,000 characters', book(200_000)], ['a text of 2 MB', book(2_000_000)]])) {
  scenario(`The summary of ${what} that was put in as the reader left, or while nobody looked, stands there when the reader is back`, async (page, tab) => {
    await page.waitForSelector('#sentences li');
    const left = put(page, text);
    await tab.leave();
    await left;
    await tab.comeBack();
    await summaryOf(page, text);
    await tab.leave();
    const anew = text.replaceAll('e', 'é');
    await put(page, anew);
    await tab.comeBack();
    await summaryOf(page, anew);
  });
}

scenario('What a Worker reads while the tab is frozen is there when the reader is back, and so is what is asked afterwards', async (page, tab) => {
  await page.evaluate(async (text) => {
    const { summarize } = await import(new URL('nutgraf/client/index.js', location.href).href);
    await summarize(text.slice(0, 100), { worker: true });
    Object.assign(globalThis, { summarize, answers: [] });
    for (const length of [2_000_000, 500, 40_000]) {
      summarize(text.slice(0, length), { worker: true }).then((/** @type {any} */ { sentences }) => /** @type {any} */ (globalThis).answers.push(sentences.length));
    }
  }, book(2_000_000));
  await tab.leave();
  await tab.freeze();
  await new Promise((done) => setTimeout(done, 1_500));
  await tab.comeBack();
  await page.waitForFunction(() => /** @type {any} */ (globalThis).answers.length === 3, { polling: 50 });
  const [long, short, middle] = await page.evaluate(() => /** @type {any} */ (globalThis).answers);
  assert.ok(long > 10_000 && short < 10 && middle > 200, `${[long, short, middle]}`);
  assert.equal(await page.evaluate(async (text) => (await /** @type {any} */ (globalThis).summarize(text, { worker: true })).sentences.length, book(500)), short);
});

scenario('An element in a tab that is opened behind another is there when the reader comes', async (page, tab) => {
  await tab.leave();
  await page.goto(new URL('variants/element.html', address()).href);
  await tab.comeBack();
  await page.waitForFunction(() => document.querySelector('article-summary')?.shadowRoot?.querySelectorAll('[part=sentence]').length, { polling: 50 });
});
