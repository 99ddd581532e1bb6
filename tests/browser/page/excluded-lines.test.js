import assert from 'node:assert/strict';
import { ARTICLE, PAGE } from '../fixtures.js';
import {
  articleBox,
  boilerplateButton,
  boilerplatePanel,
  button,
  hasFocus,
  lengthSlider,
  paste,
  placeCaret,
  scenario,
  setText,
  shownSentences,
  slideTo,
  waitForSummary,
} from '../harness.js';

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page @param {string} text */
const entry = (page, text) => boilerplatePanel(page).getByRole('listitem').filter({ hasText: text }).last();
/** @param {Page} page */
const sentenceCount = async (page) => Number(await lengthSlider(page).getAttribute('max'));
/** @param {Page} page @param {string} note */
const marginNotes = (page, note) => page.locator(`#mirror [data-note="${note}"]`);

/** @param {Page} page @param {string} text */
async function open(page, text) {
  await paste(page, text);
  await waitForSummary(page, 3);
  await boilerplateButton(page).click();
}

scenario('Every line that is left out is listed in reading order, with its role and the reason', async (page) => {
  await open(page, PAGE);
  const closed = button(boilerplatePanel(page), /^Show \d+ lines$/);
  while ((await closed.count()) > 0) await closed.first().click();
  const rows = boilerplatePanel(page).locator('li:not(:has(li))');
  const texts = await rows.locator('.text').allTextContents();
  let at = 0;
  for (const text of texts) {
    at = PAGE.indexOf(text.replace(/…$/, ''), at);
    assert.ok(at >= 0, `${text} is out of place`);
  }
  assert.equal(await boilerplateButton(page).innerText(), `Page boilerplate: ${texts.length} lines`);
  assert.match(await entry(page, 'All rights reserved').innerText(), /\S+: \S+/);
  for (const reason of await boilerplatePanel(page).locator('i').allTextContents()) assert.match(reason, /^[a-z]/);
});

scenario('A group of lines is one entry that can be opened, and included as a whole', async (page) => {
  const sections = Array.from({ length: 20 }, (_, n) => `Section ${n + 1}`);
  await open(page, `${sections.join('\n')}\n\n${ARTICLE}`);
  const run = boilerplatePanel(page).getByRole('listitem').filter({ hasText: 'Section 1 · Section 2' });
  assert.equal(await run.getByRole('listitem').count(), 0, 'closed at first');
  const more = button(run, /^Show \d+ lines$/);
  assert.equal(await more.getAttribute('aria-expanded'), 'false');
  await more.click();
  assert.ok((await run.getByRole('listitem').count()) >= 20);
  assert.ok(await button(run, 'Include: Section 7').isVisible());
  await button(run, /^Include \d+/).click();
  await boilerplateButton(page).getByText(/\d+ included by you$/).waitFor();
  assert.match(await run.innerText(), /included by you/);
});

scenario('A long line is clipped and can be shown in full', async (page) => {
  await open(page, ARTICLE);
  const [line = ''] = /Pupils at Brook Lane.*/.exec(ARTICLE) ?? [];
  await placeCaret(page, ARTICLE.indexOf(line));
  await page.getByRole('button', { name: 'Exclude: Pupils' }).click();
  const clipped = entry(page, 'Pupils at Brook');
  assert.match(await clipped.locator('.text').innerText(), /^Pupils.{60,160}…$/);
  await button(clipped, 'More').click();
  assert.equal(await clipped.locator('.text').innerText(), line);
  await button(clipped, 'Less').click();
  assert.match(await clipped.locator('.text').innerText(), /…$/);
});

scenario('The keyboard includes a line at once, with an announcement and the focus kept, and undoes it', async (page) => {
  await open(page, ARTICLE);
  const before = [await boilerplateButton(page).innerText(), await sentenceCount(page)];
  const caption = entry(page, 'A volunteer waters');
  await caption.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText(/^Included: A volunteer waters.*\. Summary: /).waitFor();
  assert.match(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''), /^Undo: A volunteer/);
  assert.match(await caption.innerText(), /included by you/);
  assert.match(await boilerplateButton(page).innerText(), /, 1 included by you$/);
  assert.equal(await sentenceCount(page), Number(before[1]) + 1, 'the line counts as a sentence');
  assert.equal(await marginNotes(page, 'included by you').count(), 1);
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText(/^Excluded: A volunteer waters/).waitFor();
  assert.match(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''), /^Include: A volunteer/);
  assert.deepEqual([await boilerplateButton(page).innerText(), await sentenceCount(page)], before);
});

scenario('One button includes all lines, and the same button undoes it', async (page) => {
  await open(page, ARTICLE);
  const before = [await boilerplateButton(page).innerText(), await sentenceCount(page)];
  await button(boilerplatePanel(page), 'Include all').focus();
  await page.keyboard.press('Enter');
  await boilerplateButton(page).getByText(/^Page boilerplate: none, \d+ included by you$/).waitFor();
  assert.ok((await sentenceCount(page)) > Number(before[1]));
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Undo all');
  await page.keyboard.press('Enter');
  await boilerplateButton(page).getByText(String(before[0]), { exact: true }).waitFor();
  assert.equal(await sentenceCount(page), before[1]);
});

scenario('The reader excludes the paragraph with the caret, and includes it again', async (page) => {
  await open(page, ARTICLE);
  const all = await sentenceCount(page);
  const line = 'Children harvest on Thursdays';
  await placeCaret(page, ARTICLE.indexOf(line));
  await page.getByRole('button', { name: `Exclude: ${line}` }).click();
  await entry(page, line).getByText('excluded by you').waitFor();
  assert.equal(await sentenceCount(page), all - 3, 'its three sentences are excluded');
  assert.equal(await marginNotes(page, 'excluded by you').count(), 1);
  await slideTo(page, await sentenceCount(page));
  assert.ok((await shownSentences(page)).every((sentence) => !sentence.startsWith(line)));
  await button(entry(page, line), /^Include/).click();
  await page.waitForFunction((count) => document.querySelector('input')?.max === String(count), all);
  assert.equal(await marginNotes(page, 'excluded by you').count(), 0);
});

scenario('The keyboard excludes a paragraph, and the focus stays on the button', async (page) => {
  await paste(page, ARTICLE);
  await waitForSummary(page, 3);
  await page.keyboard.press('Control+Home');
  for (let line = 0; line < 8; line += 1) await page.keyboard.press('ArrowDown');
  const exclude = page.getByRole('button', { name: /^(Exclude|Include): / }).and(page.locator('#caret-exclude'));
  await exclude.waitFor();
  for (let presses = 0; presses < 8 && !(await hasFocus(exclude)); presses += 1) await page.keyboard.press('Shift+Tab');
  const label = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  const [, verb, line] = /^(Exclude|Include): (.+)$/.exec(await label()) ?? [];
  assert.ok(line, 'the button has the focus');
  await page.keyboard.press('Enter');
  const other = verb === 'Include' ? 'Exclude' : 'Include';
  await page.waitForFunction((wanted) => document.activeElement?.getAttribute('aria-label') === wanted, `${other}: ${line}`);
});

scenario('The reader’s choices survive an edit elsewhere and end with the text', async (page) => {
  await open(page, ARTICLE);
  await entry(page, 'A volunteer waters').getByRole('button').click();
  await boilerplateButton(page).getByText(/1 included by you$/).waitFor();
  await setText(page, `A new first line is here, typed by hand.\n\n${ARTICLE}`);
  await page.waitForFunction(() => document.querySelector('#mirror')?.textContent?.startsWith('A new first'));
  await waitForSummary(page, 3);
  assert.match(await entry(page, 'A volunteer waters').innerText(), /included by you/);
  await articleBox(page).focus();
  await page.keyboard.press('Control+A');
  await paste(page, ARTICLE);
  await boilerplateButton(page).getByText(/lines$/).waitFor();
  assert.match(await entry(page, 'A volunteer waters').innerText(), /^(?!.*included by you)/s);
});

scenario('A title that is included as a sentence is shown only once', async (page) => {
  const title = 'School garden feeds a street after the shop closes';
  await paste(page, ARTICLE);
  await waitForSummary(page, 3);
  assert.ok(await page.locator('#title').isVisible());
  await setText(page, `${title}.\n\n${title}.\n\nIt is short.`);
  const sentences = await waitForSummary(page);
  const shown = (await page.locator('#title').isVisible()) ? [await page.locator('#title').innerText()] : [];
  assert.equal(new Set([...shown, ...sentences]).size, shown.length + sentences.length);
});
