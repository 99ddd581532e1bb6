/** Tests of the longest task that any hostile text causes on the page, at a megabyte and at the most that is shown. */
import assert from 'node:assert/strict';
import { isTooLong } from '../../../www/engine/shown-length.js';
import { hostileTexts } from '../../hostile.js';
import { scenario, waitForSummary } from '../harness.js';
import { longestTask } from './longest-task.js';

const MEGABYTE = 1_000_000;
/** The limit in milliseconds of processor time. The aim is 200; the rest is for slower machines. */
const LIMIT = 400;

/** Returns the longest beginning of a text that is shown. @param {string} text */
function shownPart(text) {
  let [least, most] = [0, text.length];
  while (least < most) {
    const middle = (least + most + 1) >> 1;
    if (isTooLong(text.slice(0, middle))) most = middle - 1;
    else least = middle;
  }
  return text.slice(0, least);
}

/** @type {Record<string, (text: string) => string>} */
const SIZES = { 'a megabyte': (text) => text, 'the most that is shown': shownPart };

for (const [size, part] of Object.entries(SIZES)) {
  scenario(`No hostile text blocks the page: ${size} of each`, async (page) => {
    const texts = await hostileTexts(MEGABYTE);
    await waitForSummary(page, 3);
    /** @type {[number, string][]} */
    const times = [];
    for (const [name, text] of texts) {
      await page.evaluate((given) => {
        Object.assign(globalThis, { given });
        document.querySelector('#message')?.setAttribute('hidden', '');
        document.querySelector('#sentence-count')?.replaceChildren('waiting');
      }, part(text));
      const time = await longestTask(page, async () => {
        await page.evaluate(() => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', /** @type {any} */ (globalThis).given);
          document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
        });
        // A summary, or a message without a button that stops the work.
        await page.waitForFunction(() => {
          const [message, button, result] = ['#message', '#message button', '#result'].map((selector) => document.querySelector(selector));
          const isRead = !result?.hasAttribute('hidden') && document.querySelector('#sentence-count')?.textContent !== 'waiting';
          return (isRead && !document.querySelector('.summary')?.getAttribute('aria-busy')) || (!message?.hasAttribute('hidden') && button?.textContent !== 'Stop');
        });
      });
      times.push([time, name]);
    }
    times.sort(([one], [other]) => other - one);
    const [longest] = times;
    console.log(`${size}: ${times.length} texts; longest tasks ${times.slice(0, 5).map(([time, name]) => `${time.toFixed()} ms (${name})`).join(', ')}`);
    assert.equal(times.length, texts.size);
    assert.ok(longest && longest[0] < LIMIT, String(longest));
  }, { timeout: 1_200_000 });
}
