/** Tests of the example pages in www/variants/. */
import assert from 'node:assert/strict';
import { axeViolations } from '../axe.js';
import { NARROW, WIDE, button, scenario, waitForSummary } from '../harness.js';

/** @typedef {import('playwright-core').Page} Page */

/**
 * Opens an example page.
 * @param {Page} page
 * @param {string} name
 */
async function open(page, name) {
  // The harness has opened the main page, whose requests must not count for the example.
  await waitForSummary(page);
  return page.goto(new URL(`variants/${name}.html`, page.url()).href);
}

/** @param {Page} page */
async function sentencesOf(page) {
  await page.locator('article-summary [part=sentence]').first().waitFor();
  return page.locator('article-summary [part=sentence]').allTextContents();
}

for (const [name, count] of /** @type {const} */ ([['element', 3], ['own-content', 2], ['script-tag', 2], ['highlight', 2], ['strict-csp', 3]])) {
  scenario(`The example ${name} shows a summary without a policy violation`, async (page) => {
    const response = await open(page, name);
    assert.match(response?.headers()['content-security-policy'] ?? '', /default-src 'none';.*require-trusted-types-for 'script'/, 'the server sends a policy too');
    const sentences = await sentencesOf(page);
    assert.equal(sentences.length, count);
    if (name === 'highlight') assert.equal(await page.locator('#story mark').count(), count);
    if (name === 'strict-csp') {
      const hashes = await page.locator('[integrity]').evaluateAll((tags) => tags.map((tag) => tag.getAttribute('integrity')));
      assert.ok(hashes.length === 2 && hashes.every((hash) => hash?.startsWith('sha384-')), 'cargo xtask build fills in the hashes');
    }
  });
}

scenario('The example for Markdown gives a list with escaped sentences', async (page) => {
  await open(page, 'markdown');
  await page.waitForFunction(() => document.querySelector('#markdown')?.textContent);
  const lines = (await page.locator('#markdown').innerText()).trim().split('\n');
  assert.ok(lines.length >= 2 && lines.every((line) => /^- \S/.test(line)));
});

scenario('The example for a Worker reads in one and cancels on request', async (page) => {
  await open(page, 'worker');
  const worker = page.waitForEvent('worker');
  await button(page, 'Summarise').click();
  await worker;
  await page.getByRole('listitem').first().waitFor();
  assert.equal(await page.getByRole('listitem').count(), 3);
  await button(page, 'Cancel').click();
});

for (const [what, native, whose] of [
  ['nothing', 'undefined', 'Nutgraf'],
  ['a class without a model', "{ availability: async () => 'unavailable', create: async () => { throw new Error() } }", 'Nutgraf'],
  ['a class that works', "{ availability: async () => 'available', create: async () => ({ summarize: async () => '* Its own.' }) }", 'the browser'],
]) {
  scenario(`The example for Summarizer uses the one of ${whose} where the browser has ${what}`, async (page) => {
    await page.addInitScript(`Object.defineProperty(self, 'Summarizer', { value: ${native}, writable: true, configurable: true })`);
    await waitForSummary(page);
    /** @type {string[]} */
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(page, 'polyfill');
    await page.getByText(`Summarised by ${whose}.`).waitFor();
    await page.waitForFunction(() => document.querySelector('#points')?.textContent);
    const points = (await page.locator('#points').innerText()).trim().split('\n');
    const story = await page.locator('#story').innerText();
    if (whose === 'Nutgraf') assert.ok(points.length === 3 && points.every((point) => story.includes(point.replace('* ', ''))), String(points));
    else assert.deepEqual(points, ['* Its own.']);
    assert.equal(asked.some((url) => url.endsWith('.wasm')), whose === 'Nutgraf');
  });
}

for (const [what, file] of [['element', '**/element/define.js'], ['WebAssembly', '**/nutgraf_bg.wasm']]) {
  scenario(
    `With a strict policy, a modified ${what} does not run, and the element keeps its content`,
    async (page) => {
      await page.route(/** @type {string} */ (file), async (route) => {
        if (!route.request().frame().url().includes('strict-csp')) return route.continue();
        const response = await route.fetch();
        const body = Buffer.concat([await response.body(), Buffer.from('\n')]);
        return route.fulfill({ response, body });
      });
      await open(page, 'strict-csp');
      await page.waitForTimeout(1000);
      assert.equal(await page.locator('[part=sentence]').count(), 0);
      assert.ok(await page.getByText('No summary: see the article below.').isVisible());
    },
    { errors: /integrity|Failed to load/i },
  );
}

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const viewport of [WIDE, NARROW]) {
    scenario(`axe finds nothing in the element (${colorScheme}, ${viewport.width} px)`, async (page) => {
      for (const name of ['element', 'own-content', 'highlight']) {
        await open(page, name);
        await sentencesOf(page);
        if (name === 'element') await page.getByText('Why', { exact: true }).first().click();
        if (name === 'own-content') await page.getByText('Full text').click();
        assert.deepEqual(await axeViolations(page), [], name);
        await page.goto(new URL('..', page.url()).href);
      }
    }, { context: { colorScheme, viewport } });
  }
}
