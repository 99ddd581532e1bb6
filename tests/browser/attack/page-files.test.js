/** Tests of files that are dropped together: each is opened or answered. */
import assert from 'node:assert/strict';
import { ARTICLE } from '../fixtures.js';
import { address, articleBox, scenario, waitForSummary, waitForText } from '../harness.js';

/** @typedef {import('playwright-core').Page} Page */

const ONE = 'not opened, because only one article fits here. “Compare with other articles” takes several files.';
const KIND = 'Only plain text, Markdown and HTML files can be opened here.';
const EMPTY = 'This file contains no text.';

/** Drops files on a page. @param {Page} page @param {Record<string, string>} files The contents by name. */
const drop = (page, files) => page.evaluate((all) => {
  const dataTransfer = new DataTransfer();
  for (const [name, content] of Object.entries(all)) dataTransfer.items.add(new File([content], name));
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
}, files);

/** Waits until the message contains all of these texts. @param {Page} page @param {string[]} texts */
const waitForMessage = (page, ...texts) => page.waitForFunction((wanted) => {
  const message = document.querySelector('#message');
  return message instanceof HTMLElement && !message.hidden && wanted.every((text) => message.textContent?.includes(text));
}, texts);

scenario('Of several dropped files the first that has a text is opened, and each other one gets an answer', async (page) => {
  await waitForSummary(page, 3);
  await drop(page, { 'a.pdf': '%PDF', 'b.txt': ' ', 'c.txt': ARTICLE, 'd.txt': 'Another text.', 'e.html': '<p>A third text.' });
  await waitForText(page, ARTICLE);
  await waitForSummary(page, 3);
  await waitForMessage(page, `a.pdf: ${KIND}`, `b.txt: ${EMPTY}`, `d.txt: ${ONE}`, `e.html: ${ONE}`);
  // The answers stay with the summary, and go with the next change of the text.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  await waitForMessage(page, `e.html: ${ONE}`);
  await articleBox(page).press('End');
  await page.keyboard.type('!');
  await page.waitForFunction(() => document.querySelector('#message')?.hasAttribute('hidden'));
});

scenario('Several files without a text leave the article, and each gets an answer', async (page) => {
  await waitForSummary(page, 3);
  const before = await articleBox(page).inputValue();
  await drop(page, { '<img src=x onerror=alert(1)>.exe': 'MZ', 'b.html': '<img src=x>' });
  await waitForMessage(page, `<img src=x onerror=alert(1)>.exe: ${KIND}`, `b.html: ${EMPTY}`);
  await waitForText(page, before);
});

scenario('The comparison opens every dropped file that has a text, and answers for the others', async (page) => {
  await page.locator('#joint').getByRole('listitem').first().waitFor();
  await drop(page, { 'a.txt': 'The first text is here.', 'b.zip': 'PK', 'c.md': 'The second text is here.', 'd.txt': '' });
  await waitForMessage(page, `b.zip: ${KIND}`, `d.txt: ${EMPTY}`);
  const texts = await page.locator('textarea').evaluateAll((boxes) => boxes.map((box) => /** @type {HTMLTextAreaElement} */ (box).value));
  assert.ok(texts.includes('The first text is here.') && texts.includes('The second text is here.'));
  // Files beyond the limit of articles are answered, too.
  await drop(page, Object.fromEntries(Array.from({ length: 70 }, (_, n) => [`${n}.txt`, `Text number ${n} is here.`])));
  await waitForMessage(page, '69.txt: You have reached the limit of articles to compare.');
}, { at: () => new URL('compare.html', address()).href });
