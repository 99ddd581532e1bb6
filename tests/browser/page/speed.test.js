/**
 * Tests of speed, with the processor slowed down four times. The load of the machine is unknown, so the limits are
 * multiples of the time of a control task that the same page runs. The tests report the times as diagnostics.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { ARTICLE } from '../fixtures.js';
import { LIVENESS_MS, address, button, lengthSlider, paste, waitForSummary } from '../harness.js';

/** @typedef {import('playwright-core').Page} Page */

const THROTTLING = 4;
const BODY = ARTICLE.slice(ARTICLE.indexOf('Pupils'), ARTICLE.indexOf('A volunteer'));

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
});
after(() => browser?.close());

/** Returns prose with a number of words and no repeated sentence. @param {number} words */
function prose(words) {
  const count = BODY.split(/\s+/).length;
  const parts = Array.from({ length: Math.ceil(words / count) }, (_, n) => BODY.replaceAll('. ', ` in year ${n}. `));
  return parts.join('\n\n').split(/(?<=\s)/).slice(0, words).join('');
}

/**
 * Defines a test on a slowed-down page that records its layout shifts, paints and interactions.
 * @param {string} name
 * @param {(page: Page, report: (words: string) => void) => Promise<void>} check
 * @param {object} [settings]
 * @param {import('playwright-core').ViewportSize} [settings.viewport]
 * @param {number} [settings.rate] The factor by which the processor is slowed down.
 */
function measured(name, check, { viewport = { width: 1280, height: 900 }, rate = THROTTLING } = {}) {
  test(name, { timeout: 5 * LIVENESS_MS }, async (result) => {
    const context = await browser.newContext({ viewport, locale: 'en-GB', serviceWorkers: 'block', permissions: ['clipboard-read', 'clipboard-write'] });
    context.setDefaultTimeout(2 * LIVENESS_MS);
    try {
      const page = await context.newPage();
      await page.addInitScript(() => {
        const record = { shift: 0, paint: 0, interactions: /** @type {Record<number, number>} */ ({}) };
        Object.assign(globalThis, { record });
        const observe = (/** @type {any} */ options, /** @type {(entry: any) => void} */ handle) => {
          new PerformanceObserver((list) => list.getEntries().forEach(handle)).observe({ buffered: true, ...options });
        };
        // CLS excludes shifts within half a second of a key press or a click.
        observe({ type: 'layout-shift' }, ({ value, hadRecentInput }) => { if (!hadRecentInput) record.shift += value; });
        observe({ type: 'largest-contentful-paint' }, ({ startTime }) => { record.paint = startTime; });
        observe({ type: 'event', durationThreshold: 16 }, ({ interactionId, duration }) => {
          if (interactionId) record.interactions[interactionId] = Math.max(record.interactions[interactionId] ?? 0, duration);
        });
      });
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate });
      await page.goto(address());
      await check(page, (words) => result.diagnostic(words));
    } finally {
      await context.close();
    }
  });
}

/** @param {Page} page @returns {Promise<{ shift: number, paint: number, interactions: Record<number, number> }>} */
const recordOf = (page) => page.evaluate('record');

/** Returns the time of a fixed amount of arithmetic in milliseconds: about 100 on an idle desktop, slowed down. @param {Page} page */
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

/** Enters a text as a paste does, and returns the milliseconds until its summary is shown and laid out. @param {Page} page @param {string} text */
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
    // A paste fires a `paste` event, and then one `input` event for the whole text.
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', words);
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    box.value = words;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    return /** @type {number} */ (await shown) - start;
  }, text);
}

for (const viewport of [{ width: 1280, height: 900 }, { width: 768, height: 900 }, { width: 390, height: 844 }]) {
  measured(`The layout does not shift while the page loads, a text is pasted and the length changes (${viewport.width} px)`, async (page, report) => {
    await waitForSummary(page, 3);
    const loaded = (await recordOf(page)).shift;
    await paste(page, ARTICLE);
    await waitForSummary(page, 3);
    const slider = lengthSlider(page);
    await slider.focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
    await page.waitForTimeout(300);
    const { shift } = await recordOf(page);
    report(`CLS ${loaded.toFixed(4)} loading, ${shift.toFixed(4)} in all`);
    assert.ok(shift < 0.02, `CLS ${loaded} loading, ${shift} in all`);
  }, { viewport, rate: 1 });
}

measured('The largest paint does not wait for the engine', async (page, report) => {
  await waitForSummary(page, 3);
  const control = await controlTask(page);
  const { paint } = await recordOf(page);
  const first = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN);
  report(`LCP ${paint.toFixed(0)} ms, FCP ${first.toFixed(0)} ms, control task ${control.toFixed(0)} ms`);
  assert.ok(paint > 0 && paint < 500 + 8 * control, `LCP ${paint} ms, control task ${control} ms`);
});

measured('The first summary, of 1,000 words, is shown at once', async (page, report) => {
  // The earliest possible paste: the page is still starting.
  const text = prose(1000);
  const took = await timeToSummary(page, text);
  // Another text with another summary, or else the list would not change.
  const warm = await timeToSummary(page, prose(1000).replaceAll('year', 'month'));
  const control = await controlTask(page);
  report(`first summary ${took.toFixed(0)} ms, a second text ${warm.toFixed(0)} ms, control task ${control.toFixed(0)} ms`);
  assert.ok(took < 100 + 4 * control, `${took} ms, control task ${control} ms`);
});

for (const mode of ['Edit', 'Read', 'Highlights']) {
  measured(`Sliding through the summary of 10,000 words responds to every key press (${mode})`, async (page, report) => {
    await waitForSummary(page, 3);
    await timeToSummary(page, prose(10_000));
    await page.getByRole('radio', { name: mode }).check();
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
    // Interactions under 16 ms are not recorded. With so few interactions, INP is the longest one.
    const worst = all.at(-1) ?? 0;
    report(`INP ${worst} ms, median ${all[Math.floor(all.length / 2)] ?? 'below 16'} ms of ${all.length}, control task ${control.toFixed(0)} ms`);
    assert.ok(worst < 100 + 8 * control, `${worst} ms, control task ${control} ms`);
  });
}

test('The static summary of the sample in index.html equals the computed one', { timeout: 3 * LIVENESS_MS }, async () => {
  // On a phone the article begins below the window, so the button to it is shown.
  const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block', viewport: { width: 390, height: 844 } });
  /** @param {Page} page */
  const visibleTexts = (page) => page.evaluate(() => {
    const texts = (/** @type {string} */ selector) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim());
    const selectors = ['#sentence-count', '#word-count', '#saved', '#switch', '#title', '#sentences a', '#keywords li', '#excluded-lines > summary', '#ranking > summary', '#mirror'];
    const box = /** @type {HTMLTextAreaElement} */ (document.querySelector('textarea'));
    return [...selectors.map(texts), /** @type {HTMLInputElement} */ (document.querySelector('#length')).max, document.querySelector('#mirror')?.textContent === box.value];
  });
  try {
    const page = await context.newPage();
    await page.goto(address());
    await waitForSummary(page, 3);
    const computed = await visibleTexts(page);
    await page.route('**/main.js', (route) => route.abort());
    await page.reload();
    assert.deepEqual(await visibleTexts(page), computed);
  } finally {
    await context.close();
  }
});
