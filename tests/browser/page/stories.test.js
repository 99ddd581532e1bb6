import assert from 'node:assert/strict';
import { ARTICLE, PAGE } from '../fixtures.js';
import { articleBox, paste, scenario, waitForSummary } from '../harness.js';

const WATER = 'Orchard county buys back its own water after thirty years';
const RUGBY = 'Rugby club sells its pitch to keep its name';
const [FIRST = '', SECOND = ''] = [PAGE.slice(0, PAGE.indexOf(RUGBY)), PAGE.slice(PAGE.indexOf(RUGBY))];

scenario('Two stories are offered by title, and the main one is selected', async (page) => {
  await paste(page, PAGE);
  const sentences = await waitForSummary(page, 3);
  assert.ok(sentences.every((sentence) => FIRST.includes(sentence)));
  const group = page.getByRole('group', { name: '2 stories in this text' });
  const radios = group.getByRole('radio');
  assert.deepEqual(await group.locator('label').allTextContents(), [WATER, RUGBY, 'Both together']);
  assert.deepEqual(await radios.evaluateAll((all) => all.map((one) => /** @type {any} */ (one).checked)), [true, false, false]);
});

scenario('The arrow keys select another story, which is summarised at once', async (page) => {
  await paste(page, PAGE);
  await waitForSummary(page, 3);
  await page.getByRole('radio', { name: WATER }).focus();
  await page.keyboard.press('ArrowDown');
  await page.locator('#title').getByText(RUGBY).waitFor();
  const sentences = await waitForSummary(page, 3);
  assert.ok(sentences.every((sentence) => SECOND.includes(sentence)));
  await page.getByRole('status').getByText(new RegExp(`^${RUGBY}\\. Summary: 3 of`)).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('value')), '1', 'the focus stays');
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction((count) => Number(document.querySelector('input')?.max) > count, 15);
  const isBoth = await page.getByRole('radio', { name: 'Both together' }).isChecked();
  assert.ok(isBoth);
});

scenario('The selected story is forgotten with its text', async (page) => {
  await paste(page, PAGE);
  await waitForSummary(page, 3);
  await page.getByRole('radio', { name: RUGBY }).check();
  await page.locator('#title').getByText(RUGBY).waitFor();
  await articleBox(page).focus();
  await page.keyboard.press('Control+A');
  await paste(page, ARTICLE);
  await page.locator('#title').getByText('School garden').waitFor();
  assert.equal(await page.getByRole('group', { name: /stor(y|ies) in this text$/ }).count(), 0, 'a single story gives no choice');
  await page.keyboard.press('Control+A');
  await paste(page, PAGE);
  await page.locator('#title').getByText(WATER).waitFor();
  assert.ok(await page.getByRole('radio', { name: WATER }).isChecked());
});

scenario('An edit that removes the selected story gives the summary of the other one', async (page) => {
  await paste(page, PAGE);
  await waitForSummary(page, 3);
  await page.getByRole('radio', { name: RUGBY }).check();
  await page.locator('#title').getByText(RUGBY).waitFor();
  await articleBox(page).evaluate((box, at) => {
    /** @type {HTMLTextAreaElement} */ (box).setSelectionRange(at, 1e9);
  }, FIRST.length);
  await articleBox(page).focus();
  await page.keyboard.press('Delete');
  await page.locator('#title').getByText(WATER).waitFor();
  await waitForSummary(page, 3);
});
