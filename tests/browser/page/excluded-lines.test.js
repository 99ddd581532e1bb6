import assert from 'node:assert/strict';
import { ARTICLE, PAGE } from '../fixtures.js';
import { articleBox, lengthSlider, paste, put, scenario, shownSentences, slideTo, summaryOf } from '../harness.js';

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page */
const excludedLines = (page) => page.locator('#excluded-lines');
/** @param {Page} page */
const heading = (page) => excludedLines(page).locator('summary');
/** @param {Page} page @param {string} text */
const entry = (page, text) => excludedLines(page).getByRole('listitem').filter({ hasText: text }).last();
/** @param {Page} page */
const total = async (page) => Number(await lengthSlider(page).getAttribute('max'));
/** @param {Page} page @param {string} note */
const notes = (page, note) => page.locator(`#mirror [data-note="${note}"]`);

/** @param {Page} page @param {number} place */
async function placeCaret(page, place) {
  await articleBox(page).evaluate((box, at) => /** @type {HTMLTextAreaElement} */ (box).setSelectionRange(at, at), place);
  await articleBox(page).focus();
}

/** @param {Page} page @param {string} text */
async function open(page, text) {
  await paste(page, text);
  await summaryOf(page, 3);
  await heading(page).click();
}

scenario('Every line that was set aside is listed in reading order, with what it is and why', async (page) => {
  await open(page, PAGE);
  const closed = excludedLines(page).getByRole('button', { name: /^Show \d+ lines$/ });
  while ((await closed.count()) > 0) await closed.first().click();
  const rows = excludedLines(page).locator('li:not(:has(li))');
  const texts = await rows.locator('.text').allTextContents();
  let at = 0;
  for (const text of texts) {
    at = PAGE.indexOf(text.replace(/…$/, ''), at);
    assert.ok(at >= 0, `${text} is out of place`);
  }
  assert.equal(await heading(page).innerText(), `Set aside: ${texts.length} lines`);
  assert.match(await entry(page, 'All rights reserved').innerText(), /\S+: \S+/);
  for (const why of await excludedLines(page).locator('i').allTextContents()) assert.match(why, /^[a-z]/);
});

scenario('A menu is one entry that can be opened, and restored as a whole', async (page) => {
  const dishes = Array.from({ length: 20 }, (_, n) => `Section ${n + 1}`);
  await open(page, `${dishes.join('\n')}\n\n${ARTICLE}`);
  const run = excludedLines(page).getByRole('listitem').filter({ hasText: 'Section 1 · Section 2' });
  assert.equal(await run.getByRole('listitem').count(), 0, 'closed at first');
  const more = run.getByRole('button', { name: /^Show \d+ lines$/ });
  assert.equal(await more.getAttribute('aria-expanded'), 'false');
  await more.click();
  assert.ok((await run.getByRole('listitem').count()) >= 20);
  assert.ok(await run.getByRole('button', { name: 'Restore: Section 7', exact: true }).isVisible());
  await run.getByRole('button', { name: /^Restore \d+/ }).click();
  await heading(page).getByText(/\d+ kept by you$/).waitFor();
  assert.match(await run.innerText(), /kept by you/);
});

scenario('A long line is clipped and can be read in full', async (page) => {
  await open(page, ARTICLE);
  const [line = ''] = /Pupils at Brook Lane.*/.exec(ARTICLE) ?? [];
  await placeCaret(page, ARTICLE.indexOf(line));
  await page.getByRole('button', { name: 'Set aside: Pupils' }).click();
  const clipped = entry(page, 'Pupils at Brook');
  assert.match(await clipped.locator('.text').innerText(), /^Pupils.{60,160}…$/);
  await clipped.getByRole('button', { name: 'More' }).click();
  assert.equal(await clipped.locator('.text').innerText(), line);
  await clipped.getByRole('button', { name: 'Less' }).click();
  assert.match(await clipped.locator('.text').innerText(), /…$/);
});

scenario('A line is restored by keyboard: at once, out loud, with the focus kept; and that can be undone', async (page) => {
  await open(page, ARTICLE);
  const before = [await heading(page).innerText(), await total(page)];
  const caption = entry(page, 'A volunteer waters');
  await caption.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText(/^Restored: A volunteer waters.*\. Summary: /).waitFor();
  assert.match(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''), /^Undo: A volunteer/);
  assert.match(await caption.innerText(), /kept by you/);
  assert.match(await heading(page).innerText(), /, 1 kept by you$/);
  assert.equal(await total(page), Number(before[1]) + 1, 'it counts as a sentence');
  assert.equal(await notes(page, 'kept by you').count(), 1);
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText(/^Set aside: A volunteer waters/).waitFor();
  assert.match(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''), /^Restore: A volunteer/);
  assert.deepEqual([await heading(page).innerText(), await total(page)], before);
});

scenario('All lines are restored with one button, and the same button undoes it', async (page) => {
  await open(page, ARTICLE);
  const before = [await heading(page).innerText(), await total(page)];
  await excludedLines(page).getByRole('button', { name: 'Restore all' }).focus();
  await page.keyboard.press('Enter');
  await heading(page).getByText(/^Set aside: nothing, \d+ kept by you$/).waitFor();
  assert.ok((await total(page)) > Number(before[1]));
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Undo all');
  await page.keyboard.press('Enter');
  await heading(page).getByText(String(before[0]), { exact: true }).waitFor();
  assert.equal(await total(page), before[1]);
});

scenario('A paragraph with the caret in it is set aside by the reader, and put back', async (page) => {
  await open(page, ARTICLE);
  const all = await total(page);
  const line = 'Children harvest on Thursdays';
  await placeCaret(page, ARTICLE.indexOf(line));
  await page.getByRole('button', { name: `Set aside: ${line}` }).click();
  await entry(page, line).getByText('set aside by you').waitFor();
  assert.equal(await total(page), all - 3, 'its three sentences are gone');
  assert.equal(await notes(page, 'set aside by you').count(), 1);
  await slideTo(page, await total(page));
  assert.ok((await shownSentences(page)).every((sentence) => !sentence.startsWith(line)));
  await entry(page, line).getByRole('button', { name: /^Restore/ }).click();
  await page.waitForFunction((count) => document.querySelector('input')?.max === String(count), all);
  assert.equal(await notes(page, 'set aside by you').count(), 0);
});

scenario('Setting a paragraph aside works without a mouse, and the focus stays on the button', async (page) => {
  await paste(page, ARTICLE);
  await summaryOf(page, 3);
  await page.keyboard.press('Control+Home');
  for (let line = 0; line < 8; line += 1) await page.keyboard.press('ArrowDown');
  await page.locator('#paragraph').waitFor();
  const isThere = () => page.evaluate(() => document.activeElement?.id === 'paragraph');
  for (let presses = 0; presses < 8 && !(await isThere()); presses += 1) await page.keyboard.press('Shift+Tab');
  const label = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  const [, verb, line] = /^(Set aside|Restore): (.+)$/.exec(await label()) ?? [];
  assert.ok(line, 'the button has the focus');
  await page.keyboard.press('Enter');
  const other = verb === 'Restore' ? 'Set aside' : 'Restore';
  await page.waitForFunction((wanted) => document.activeElement?.getAttribute('aria-label') === wanted, `${other}: ${line}`);
});

scenario('What the reader decided survives an edit elsewhere and goes with the next text', async (page) => {
  await open(page, ARTICLE);
  await entry(page, 'A volunteer waters').getByRole('button').click();
  await heading(page).getByText(/1 kept by you$/).waitFor();
  await put(page, `A new first line stands here, typed by hand.\n\n${ARTICLE}`);
  await page.waitForFunction(() => document.querySelector('#mirror')?.textContent?.startsWith('A new first'));
  await summaryOf(page, 3);
  assert.match(await entry(page, 'A volunteer waters').innerText(), /kept by you/);
  await articleBox(page).focus();
  await page.keyboard.press('Control+A');
  await paste(page, ARTICLE);
  await heading(page).getByText(/lines$/).waitFor();
  assert.match(await entry(page, 'A volunteer waters').innerText(), /^(?!.*kept by you)/s);
});

scenario('A title that was restored is not said twice', async (page) => {
  const title = 'School garden feeds a street after the shop closes';
  await paste(page, ARTICLE);
  await summaryOf(page, 3);
  assert.ok(await page.locator('#title').isVisible());
  await put(page, `${title}.\n\n${title}.\n\nIt is short.`);
  const sentences = await summaryOf(page);
  const shown = (await page.locator('#title').isVisible()) ? [await page.locator('#title').innerText()] : [];
  assert.equal(new Set([...shown, ...sentences]).size, shown.length + sentences.length);
});
