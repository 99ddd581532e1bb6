/**
 * The bars of speed, with the processor slowed down four times. How busy a machine is nobody knows, so times are
 * asserted only as multiples of a task of known work that the same page runs in between. The figures themselves are
 * told as diagnostics.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { ARTICLE } from '../fixtures.js';
import { LIVENESS_MS, address, lengthSlider, paste, summaryOf } from '../harness.js';

/** @typedef {import('playwright-core').Page} Page */

const THROTTLING = 4;
const BODY = ARTICLE.slice(ARTICLE.indexOf('Pupils'), ARTICLE.indexOf('A volunteer'));

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
});
after(() => browser?.close());

/** Prose of so many words, no sentence twice. @param {number} words */
function prose(words) {
  const count = BODY.split(/\s+/).length;
  const parts = Array.from({ length: Math.ceil(words / count) }, (_, n) => BODY.replaceAll('. ', ` in year ${n}. `));
  return parts.join('\n\n').split(/(?<=\s)/).slice(0, words).join('');
}

/**
 * A page of its own, slowed down, with all its layout shifts, paints and interactions on record.
 * @param {string} name
 * @param {(page: Page, tell: (words: string) => void) => Promise<void>} check
 * @param {object} [settings]
 * @param {import('playwright-core').ViewportSize} [settings.viewport]
 * @param {number} [settings.rate] How many times slower the processor is made.
 */
function measured(name, check, { viewport = { width: 1280, height: 900 }, rate = THROTTLING } = {}) {
  test(name, { timeout: 5 * LIVENESS_MS }, async (told) => {
    const context = await browser.newContext({ viewport, locale: 'en-GB', serviceWorkers: 'block', permissions: ['clipboard-read', 'clipboard-write'] });
    context.setDefaultTimeout(2 * LIVENESS_MS);
    try {
      const page = await context.newPage();
      await page.addInitScript(() => {
        const record = { shift: 0, paint: 0, interactions: /** @type {Record<number, number>} */ ({}) };
        Object.assign(globalThis, { record });
        const watch = (/** @type {any} */ options, /** @type {(entry: any) => void} */ take) => {
          new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ buffered: true, ...options });
        };
        // As in the official sum, the half second after a key or a click is excused.
        watch({ type: 'layout-shift' }, ({ value, hadRecentInput }) => { if (!hadRecentInput) record.shift += value; });
        watch({ type: 'largest-contentful-paint' }, ({ startTime }) => { record.paint = startTime; });
        watch({ type: 'event', durationThreshold: 16 }, ({ interactionId, duration }) => {
          if (interactionId) record.interactions[interactionId] = Math.max(record.interactions[interactionId] ?? 0, duration);
        });
      });
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate });
      await page.goto(address());
      await check(page, (words) => told.diagnostic(words));
    } finally {
      await context.close();
    }
  });
}

/** @param {Page} page @returns {Promise<{ shift: number, paint: number, interactions: Record<number, number> }>} */
const recordOf = (page) => page.evaluate('record');

/** The milliseconds that a known amount of arithmetic takes here and now: some 100 on a calm desktop, slowed down. @param {Page} page */
function controlTask(page) {
  return page.evaluate(() => {
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      let sum = 0;
      for (let n = 1; n < 4_000_000; n += 1) sum = (sum + n * n) % 1_000_003;
      return sum < 0 ? NaN : performance.now() - start;
    });
    return times.sort((a, b) => a - b)[2] ?? NaN;
  });
}

/** Puts a text where a paste ends, and gives the milliseconds until its summary stands there and is laid out. @param {Page} page @param {string} text */
function timeToSummary(page, text) {
  return page.evaluate(async (words) => {
    const box = /** @type {HTMLTextAreaElement} */ (document.querySelector('textarea'));
    const list = /** @type {Element} */ (document.querySelector('#sentences'));
    box.focus();
    box.select();
    const shown = new Promise((resolve) => {
      new MutationObserver((_, observer) => {
        const items = [...list.querySelectorAll('a')];
        if (!items.length || !items.every(({ textContent }) => words.includes(textContent ?? ''))) return;
        observer.disconnect();
        list.getBoundingClientRect();
        resolve(performance.now());
      }).observe(list, { childList: true, subtree: true });
    });
    const start = performance.now();
    // As a paste does: it is announced, and then the whole text comes in one input event.
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', words);
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    box.value = words;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    return /** @type {number} */ (await shown) - start;
  }, text);
}

for (const viewport of [{ width: 1280, height: 900 }, { width: 768, height: 900 }, { width: 390, height: 844 }]) {
  measured(`Nothing jumps while the page loads, a text comes in and the length changes (${viewport.width} px)`, async (page, tell) => {
    await summaryOf(page, 3);
    const loaded = (await recordOf(page)).shift;
    await paste(page, ARTICLE);
    await summaryOf(page, 3);
    const slider = page.locator('#length');
    await slider.focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
    await page.waitForTimeout(300);
    const { shift } = await recordOf(page);
    tell(`CLS ${loaded.toFixed(4)} loading, ${shift.toFixed(4)} in all`);
    assert.ok(shift < 0.02, `CLS ${loaded} loading, ${shift} in all`);
  }, { viewport, rate: 1 });
}

measured('The largest paint comes with the first, and does not wait for the engine', async (page, tell) => {
  await summaryOf(page, 3);
  const control = await controlTask(page);
  const { paint } = await recordOf(page);
  const first = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN);
  tell(`LCP ${paint.toFixed(0)} ms, FCP ${first.toFixed(0)} ms, control task ${control.toFixed(0)} ms`);
  assert.ok(paint > 0 && paint < 500 + 8 * control, `LCP ${paint} ms, control task ${control} ms`);
});

measured('A summary of 1,000 words comes at once, with an engine that has read nothing before', async (page, tell) => {
  // As cold as a paste can find it: the text comes in while the page is still starting.
  const text = prose(1000);
  const took = await timeToSummary(page, text);
  const warm = await timeToSummary(page, prose(1010));
  const control = await controlTask(page);
  tell(`first summary ${took.toFixed(0)} ms, a second text ${warm.toFixed(0)} ms, control task ${control.toFixed(0)} ms`);
  assert.ok(took < 100 + 4 * control, `${took} ms, control task ${control} ms`);
});

for (const mode of ['edit', 'read', 'highlights']) {
  measured(`Sliding through 10,000 words answers every key (${mode})`, async (page, tell) => {
    await summaryOf(page, 3);
    await timeToSummary(page, prose(10_000));
    await page.locator(`#modes input[value=${mode}]`).check();
    await lengthSlider(page).focus();
    const control = await controlTask(page);
    await page.waitForTimeout(300);
    await page.evaluate('record.interactions = {}');
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press(presses < 14 ? 'ArrowRight' : 'ArrowLeft');
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    }
    await page.waitForTimeout(200);
    const all = Object.values((await recordOf(page)).interactions).sort((a, b) => a - b);
    // What is shorter than 16 ms is not even recorded. Of so few interactions, the longest counts.
    const worst = all.at(-1) ?? 0;
    tell(`INP ${worst} ms, median ${all[Math.floor(all.length / 2)] ?? 'below 16'} ms of ${all.length}, control task ${control.toFixed(0)} ms`);
    assert.ok(worst < 100 + 8 * control, `${worst} ms, control task ${control} ms`);
  });
}

test('The sample’s summary in index.html is the one that the script makes of it', { timeout: 3 * LIVENESS_MS }, async () => {
  // On a phone the article begins below the window, and the button leads there.
  const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block', viewport: { width: 390, height: 844 } });
  /** @param {Page} page */
  const shown = (page) => page.evaluate(() => {
    const texts = (/** @type {string} */ selector) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim());
    const whole = ['#sentence-count', '#word-count', '#saved', '#switch', '#title', '#sentences a', '#keywords li', '#excluded-lines > summary', '#ranking > summary', '#mirror'];
    const box = /** @type {HTMLTextAreaElement} */ (document.querySelector('textarea'));
    return [...whole.map(texts), /** @type {HTMLInputElement} */ (document.querySelector('#length')).max, document.querySelector('#mirror')?.textContent === box.value];
  });
  try {
    const page = await context.newPage();
    await page.goto(address());
    await summaryOf(page, 3);
    const made = await shown(page);
    await page.route('**/main.js', (route) => route.abort());
    await page.reload();
    assert.deepEqual(await shown(page), made);
  } finally {
    await context.close();
  }
});
