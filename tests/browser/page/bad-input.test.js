/** Bad input and failures that the files pasted-html, long, open-menu, offline and failure do not cover. */
import assert from 'node:assert/strict';
import { ARTICLE, MARKUP, PLAIN } from '../fixtures.js';
import {
  articleBox,
  button,
  exportMenu,
  hasFocus,
  paste,
  pasteMarkup,
  scenario,
  shownSentences,
  waitForSummary,
  waitForText,
} from '../harness.js';

/** @typedef {import('playwright-core').Page} Page */

/** Returns a page with every kind of active content, and a picture of a given size. @param {number} bytes */
const heavyPage = (bytes) => `<html><head><script>document.title = 'ran'</script><style>body { display: none }</style></head>
<body onload="document.title = 'ran'"><img src="data:image/png;base64,${'iVBORw0K'.repeat(bytes / 6)}" onerror="document.title = 'ran'" onload="document.title = 'ran'">
<svg onload="document.title = 'ran'"><script>document.title = 'ran'</script></svg><iframe srcdoc="<script>parent.document.title = 'ran'</script>"></iframe>
${MARKUP}<a href="javascript:document.title='ran'" onclick="document.title = 'ran'">More of it</a></body></html>`;

scenario('A pasted page with scripts, handlers and a picture of 5 MB gives only its text, and nothing runs', async (page) => {
  const title = await page.title();
  await waitForSummary(page, 3);
  await pasteMarkup(page, heavyPage(5_000_000), PLAIN);
  await page.getByText('The formatting of the copied page was used.').waitFor();
  const sentences = await waitForSummary(page);
  assert.ok(sentences.every((sentence) => PLAIN.includes(sentence)));
  const text = await articleBox(page).inputValue();
  assert.ok(text.includes('The market of Lenn will move') && text.length < 2 * PLAIN.length);
  assert.doesNotMatch(text, /iVBOR|document\.title|srcdoc|base64/);
  assert.equal(await page.locator('img, iframe, svg script, main script').count(), 0);
  await button(page, 'Clear').click();
  await page.keyboard.press('Control+Z');
  await waitForSummary(page);
  assert.equal(await page.title(), title);
});

scenario('A page with a picture that is too large to scan is pasted as plain text', async (page) => {
  await waitForSummary(page, 3);
  await pasteMarkup(page, heavyPage(9_000_000), PLAIN);
  await waitForText(page, PLAIN);
  await waitForSummary(page);
});

/** @param {Page} page @param {'readText' | 'writeText'} name */
const refuse = (page, name) => page.addInitScript((method) => {
  for (const one of [method, method === 'readText' ? 'read' : 'write']) {
    Object.defineProperty(Clipboard.prototype, one, { value: () => Promise.reject(new DOMException('refused', 'NotAllowedError')) });
  }
}, name);

scenario(
  'A clipboard that may not be read gives a message, focuses the box and keeps the text',
  async (page) => {
    const before = await waitForSummary(page, 3);
    await button(page, 'Paste').click();
    await page.getByText(/^The browser did not allow access to the clipboard\./).first().waitFor();
    assert.ok(await hasFocus(articleBox(page)));
    assert.deepEqual(await shownSentences(page), before);
  },
  { prepare: (page) => refuse(page, 'readText') },
);

scenario('A clipboard without text gives a message', async (page) => {
  await waitForSummary(page, 3);
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await button(page, 'Paste').click();
  await page.getByText('The clipboard contains no text.').first().waitFor();
});

scenario(
  'A clipboard that refuses to copy gives a message for every format, and saving still works',
  async (page) => {
    await waitForSummary(page, 3);
    for (const name of ['Copy: Text', 'Copy: HTML', 'Copy a link with these settings']) {
      await exportMenu(page).click();
      await page.getByRole('button', { name }).click();
      await page.getByText(/^The browser did not allow copying\./).first().waitFor();
      await page.evaluate(() => document.querySelector('#message p')?.replaceChildren());
    }
    await exportMenu(page).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save: Text' }).click();
    assert.match((await download).suggestedFilename(), /\.txt$/);
  },
  { prepare: (page) => refuse(page, 'writeText') },
);

scenario(
  'The language changes and the text is summarised where storage is blocked',
  async (page) => {
    await paste(page, ARTICLE);
    const sentences = await waitForSummary(page, 3);
    await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
    await page.getByRole('heading', { name: 'Zusammenfassung' }).waitFor();
    assert.deepEqual(await shownSentences(page, 'Zusammenfassung'), sentences);
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
  'A service worker that fails to install leaves the page working online, with the text in the box',
  async (page) => {
    await paste(page, ARTICLE);
    await waitForSummary(page, 3);
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).every(({ active, waiting, installing }) => !active && !waiting && !installing));
    assert.equal(await articleBox(page).inputValue(), ARTICLE);
    await page.reload();
    await waitForSummary(page, 3);
  },
  {
    context: { serviceWorkers: 'allow' },
    prepare: (page) => page.context().route('**/service-worker.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken");' })),
    errors: /ServiceWorker|service worker|broken/,
  },
);
