/** Tests of the growth of the time with hostile texts where a page is needed: reading a node, and the element's marks. */
import assert from 'node:assert/strict';
import { hostileTexts } from '../../hostile.js';
import { scenario } from '../harness.js';
import { openSite } from '../site.js';

const SIZES = [32 * 1024, 128 * 1024];
/** Maximum growth for four times the text, with the layout in it; a quadratic rule needs sixteen times as long. */
const MAX_GROWTH = 10;

/** Each returns the time in milliseconds of an entry for the element `story`. @type {Record<string, string>} */
const ENTRIES = {
  'read() of a paragraph for each line': 'await read(story)',
  'an element with all sentences marked, until it is ready': `
    const host = document.createElement('article-summary');
    for (const [name, value] of Object.entries({ for: 'story', length: '100%', highlight: '', loading: 'eager' })) host.setAttribute(name, value);
    const end = new Promise((done) => { for (const name of ['ready', 'error']) host.addEventListener('nutgraf:' + name, done); });
    story.before(host);
    await end;`,
};

for (const [entry, work] of Object.entries(ENTRIES)) {
  scenario(`The time grows in step with any hostile text: ${entry}`, async (page) => {
    const [short, long] = await Promise.all(SIZES.map(hostileTexts));
    await openSite(page, '<article id="story" lang="en"></article>', { policy: '' });
    await page.evaluate(`(async () => {
      const { read } = await import(new URL('nutgraf/client/index.js', location.href).href);
      const story = document.querySelector('#story');
      const timeOf = async (text) => {
        document.querySelector('article-summary')?.remove();
        story.replaceChildren();
        for (const line of text.split('\\n')) story.append(Object.assign(document.createElement('p'), { textContent: line }));
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        const start = performance.now();
        ${work}
        return performance.now() - start;
      };
      globalThis.growthOf = async (short, long) => {
        let [least, most] = [Infinity, Infinity];
        // Times below 40 ms are those of frames and messages.
        for (let attempt = 0; attempt < 5 && (attempt === 0 || most > ${MAX_GROWTH} * Math.max(least, 40)); attempt += 1) {
          least = Math.min(least, await timeOf(short));
          most = Math.min(most, await timeOf(long));
        }
        return [least, most];
      };
    })()`);
    let worst = /** @type {[number, string]} */ ([0, '']);
    for (const [name, text] of short ?? []) {
      const [least, most] = await page.evaluate(([one, other]) => /** @type {any} */ (globalThis).growthOf(one, other), [text, long?.get(name)]);
      const growth = most / Math.max(least, 40);
      if (growth > worst[0]) worst = [growth, name];
      assert.ok(growth <= MAX_GROWTH, `${name}: ${least} ms, then ${most} ms`);
    }
    console.log(`${entry}: largest growth ${worst[0].toFixed(1)} (${worst[1]})`);
  }, { timeout: 900_000 });
}
