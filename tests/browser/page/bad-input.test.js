/** Bad input and bad luck that no other file has: the rest is in pasted-html, long, open-menu, offline and failure. */
import assert from 'node:assert/strict';
import { ARTICLE, MARKUP, PLAIN } from '../fixtures.js';
import { articleBox, paste, pasteMarkup, scenario, shownSentences, summaryOf } from '../harness.js';

/** @typedef {import('playwright-core').Page} Page */

/** A page with everything in it that could run, and a picture of so many bytes. @param {number} bytes */
const heavyPage = (bytes) => `<html><head><script>document.title = 'ran'</script><style>body { display: none }</style></head>
<body onload="document.title = 'ran'"><img src="data:image/png;base64,${'iVBORw0K'.repeat(bytes / 6)}" onerror="document.title = 'ran'" onload="document.title = 'ran'">
<svg onload="document.title = 'ran'"><script>document.title = 'ran'</script></svg><iframe srcdoc="<script>parent.document.title = 'ran'</script>"></iframe>
${MARKUP}<a href="javascript:document.title='ran'" onclick="document.title = 'ran'">More of it</a></body></html>`;

scenario('Of a pasted page with scripts, handlers and a picture of 5 MB only the text comes in, and nothing runs', async (page) => {
  const title = await page.title();
  await summaryOf(page, 3);
  await pasteMarkup(page, heavyPage(5_000_000), PLAIN);
  await page.getByText('Read from the page’s formatting.').waitFor();
  const sentences = await summaryOf(page);
  assert.ok(sentences.every((sentence) => PLAIN.includes(sentence)));
  const text = await articleBox(page).inputValue();
  assert.ok(text.includes('The market of Lenn will move') && text.length < 2 * PLAIN.length);
  assert.doesNotMatch(text, /iVBOR|document\.title|srcdoc|base64/);
  assert.equal(await page.locator('img, iframe, svg script, main script').count(), 0);
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.keyboard.press('Control+Z');
  await summaryOf(page);
  assert.equal(await page.title(), title);
});

scenario('A picture too heavy to be looked through leaves the plain text of the page', async (page) => {
  await summaryOf(page, 3);
  await pasteMarkup(page, heavyPage(9_000_000), PLAIN);
  await page.waitForFunction((text) => document.querySelector('textarea')?.value === text, PLAIN);
  await summaryOf(page);
});

/** @param {Page} page @param {'readText' | 'writeText'} name */
const refuse = (page, name) => page.addInitScript((method) => {
  for (const one of [method, method === 'readText' ? 'read' : 'write']) {
    Object.defineProperty(Clipboard.prototype, one, { value: () => Promise.reject(new DOMException('refused', 'NotAllowedError')) });
  }
}, name);

scenario(
  'A clipboard that may not be read is told in words, the box is ready for the keyboard, and the text stays',
  async (page) => {
    const before = await summaryOf(page, 3);
    await page.getByRole('button', { name: 'Paste' }).click();
    await page.getByText(/^The browser did not hand over the clipboard\./).first().waitFor();
    assert.equal(await articleBox(page).evaluate((box) => box === document.activeElement), true);
    assert.deepEqual(await shownSentences(page), before);
  },
  { prepare: (page) => refuse(page, 'readText') },
);

scenario('A clipboard without text is told in words', async (page) => {
  await summaryOf(page, 3);
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.getByRole('button', { name: 'Paste' }).click();
  await page.getByText('There is no text on the clipboard.').first().waitFor();
});

scenario(
  'A clipboard that takes nothing is told in words for every form, and each can still be saved',
  async (page) => {
    await summaryOf(page, 3);
    for (const name of ['Copy: Text', 'Copy: HTML', 'Copy a link with these settings']) {
      await page.locator('#export-menu > summary').click();
      await page.getByRole('button', { name }).click();
      await page.getByText(/^The browser did not allow copying\./).first().waitFor();
      await page.evaluate(() => document.querySelector('#message p')?.replaceChildren());
    }
    await page.locator('#export-menu > summary').click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save: Text' }).click();
    assert.match((await download).suggestedFilename(), /\.txt$/);
  },
  { prepare: (page) => refuse(page, 'writeText') },
);

scenario(
  'Where nothing can be kept, the language still changes and the text is still summarised',
  async (page) => {
    await paste(page, ARTICLE);
    const sentences = await summaryOf(page, 3);
    await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
    await page.getByRole('heading', { name: 'Zusammenfassung' }).waitFor();
    assert.deepEqual(await shownSentences(page), sentences);
  },
  {
    prepare: (page) => page.addInitScript(() => {
      for (const name of ['getItem', 'setItem']) {
        Object.defineProperty(Storage.prototype, name, { value: () => { throw new DOMException('blocked', 'SecurityError'); } });
      }
    }),
  },
);

scenario(
  'A service worker that breaks while it is installed leaves the page working online, with the text in the box',
  async (page) => {
    await paste(page, ARTICLE);
    await summaryOf(page, 3);
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).every(({ active, waiting, installing }) => !active && !waiting && !installing));
    assert.equal(await articleBox(page).inputValue(), ARTICLE);
    await page.reload();
    await summaryOf(page, 3);
  },
  {
    context: { serviceWorkers: 'allow' },
    prepare: (page) => page.context().route('**/service-worker.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken");' })),
    errors: /ServiceWorker|service worker|broken/,
  },
);
