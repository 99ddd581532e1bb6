import assert from 'node:assert/strict';
import { ARTICLE } from '../fixtures.js';
import {
  articleBox,
  button,
  explanationBox,
  focusRegion,
  hasFocus,
  lengthSlider,
  paste,
  placeCaret,
  rankingButton,
  rankingPanel,
  scenario,
  setText,
  shownSentences,
  slideTo,
  summaryItems,
  waitForSummary,
  whyButtons,
} from '../harness.js';

/** @typedef {import('playwright-core').Page} Page */

/** A text whose second sentence opens with words that refer back to the first. */
const NEIGHBOURS = `The harbour master of Lind closed the ferry port on Monday because of the gale.
But he said the ferry port would open again once the gale had passed the harbour.
A baker in the next street sold bread as usual. Children played in the yard.
Nobody there had heard of the weather.`;
const NARROW = { width: 360, height: 740 };

/** @param {Page} page */
const rankedItems = (page) => rankingPanel(page).getByRole('listitem');
/** Waits until a text that matches a pattern is announced. @param {Page} page @param {string} text */
const announced = (page, text) => page.getByRole('status').getByText(new RegExp(text)).waitFor();

/** Opens the explanation of a sentence of the summary. @param {Page} page @param {number} index */
async function askWhy(page, index) {
  await whyButtons(page).nth(index).click();
  await explanationBox(page).waitFor();
}

/** Opens the explanation of the sentence that ranks last, and returns the sentence. @param {Page} page */
async function askLast(page) {
  if (!(await rankingPanel(page).evaluate((panel) => /** @type {HTMLDetailsElement} */ (panel).open))) {
    await rankingButton(page).click();
  }
  await rankedItems(page).last().getByRole('button').click();
  await explanationBox(page).waitFor();
  return (await rankedItems(page).last().getByRole('link').textContent()) ?? '';
}

scenario('The explanation of a sentence lists the reasons for it, largest first, with a bar for each', async (page) => {
  await paste(page, ARTICLE);
  const [first = ''] = await waitForSummary(page, 3);
  await askWhy(page, 0);
  const words = await explanationBox(page).innerText();
  assert.match(words, /^In the summary\n/);
  assert.match(words, /\nRank \d+ of \d+\.\n/);
  assert.match(words, /For it/);
  for (const side of ['.for', '.against']) {
    const bars = await explanationBox(page).locator(`${side} .bar`).evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().width));
    assert.deepEqual(bars, [...bars].sort((a, b) => b - a));
    assert.ok(side === '.against' || bars.length > 1);
  }
  const own = await explanationBox(page).locator('.for em').allTextContents();
  assert.ok(own.length > 0);
  for (const word of own) assert.ok(first.includes(word), `${word} is in the sentence`);
});

scenario('The explanation of a sentence outside the summary names the main reason against it', async (page) => {
  await paste(page, ARTICLE);
  await waitForSummary(page, 3);
  await askLast(page);
  assert.match(await explanationBox(page).innerText(), /^Not in the summary\n/);
  const [, rank, total, reason = ''] =
    /Rank (\d+) of (\d+); the summary shows 3\. Main reason against it: (.+)\./.exec(await explanationBox(page).innerText()) ?? [];
  assert.equal(rank, total);
  assert.ok((await explanationBox(page).locator('.against li').first().innerText()).includes(reason));
});

scenario('Every reason has a text, also for a sentence next to a chosen one', async (page) => {
  await paste(page, NEIGHBOURS);
  await slideTo(page, 3);
  await rankingButton(page).click();
  await rankedItems(page).first().waitFor();
  const reasons = [];
  for (let i = 0; i < (await rankedItems(page).count()); i += 1) {
    await rankedItems(page).nth(i).getByRole('button').click();
    await explanationBox(page).waitFor();
    reasons.push(...(await explanationBox(page).locator('.for li, .against li').allInnerTexts()));
    await page.keyboard.press('Escape');
  }
  assert.ok(reasons.some((words) => words.includes('stands next to a higher-ranked sentence')), reasons.join('\n'));
  for (const words of reasons) assert.match(words.trim(), /\S \S/, 'a reason is more than the name of a feature');
});

scenario('The explanation closes with Escape or a click elsewhere, not when the pointer leaves, and returns the focus', async (page) => {
  await paste(page, ARTICLE);
  await waitForSummary(page, 3);
  const why = whyButtons(page).nth(1);
  await why.focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'why-heading');
  await explanationBox(page).hover();
  await page.mouse.move(5, 5);
  assert.ok(await explanationBox(page).isVisible());
  await page.keyboard.press('Escape');
  await explanationBox(page).waitFor({ state: 'hidden' });
  assert.ok(await hasFocus(why));
  await page.keyboard.press('Enter');
  await explanationBox(page).waitFor();
  await page.mouse.click(640, 60);
  await explanationBox(page).waitFor({ state: 'hidden' });
});

scenario('The keyboard pins a sentence, which then stays at any length, and unpins it', async (page) => {
  await paste(page, ARTICLE);
  await waitForSummary(page, 3);
  const pinned = await askLast(page);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Pin');
  await page.keyboard.press('Enter');
  await announced(page, '^Pinned\\. Summary: 3 of');
  assert.match(await explanationBox(page).innerText(), /^Pinned by you\n/);
  await page.keyboard.press('Escape');
  await slideTo(page, 1);
  assert.deepEqual(await shownSentences(page), [pinned]);
  assert.equal(await summaryItems(page).first().getAttribute('data-note'), 'pinned by you');
  assert.match((await summaryItems(page).first().getByRole('button').getAttribute('aria-label')) ?? '', /^Why, pinned by you: /);
  assert.equal(await page.locator('#mirror mark.pinned').textContent(), pinned);
  await askWhy(page, 0);
  await button(explanationBox(page), 'Unpin').click();
  await announced(page, '^Unpinned\\. Summary: 1 of');
  assert.ok(!(await shownSentences(page)).includes(pinned));
});

scenario('An excluded sentence is in no summary, is struck through in the article, and can be included again', async (page) => {
  await paste(page, ARTICLE);
  const before = await waitForSummary(page, 3);
  const total = Number(await lengthSlider(page).getAttribute('max'));
  await askWhy(page, 0);
  await button(explanationBox(page), 'Exclude').click();
  await announced(page, '^Excluded\\. Summary: 3 of');
  assert.ok(await explanationBox(page).isVisible(), 'the choice can be undone at once');
  assert.equal(await page.locator('#mirror s').textContent(), before[0]);
  await page.keyboard.press('Escape');
  // The focus moves on when its element is removed.
  await page.waitForFunction(() => document.activeElement !== document.body);
  await slideTo(page, total - 1);
  assert.ok(!(await shownSentences(page)).includes(before[0] ?? ''));
  await slideTo(page, 3);
  await button(page, /^Include: /).click();
  await announced(page, '^Included\\. Summary: 3 of');
  assert.deepEqual(await shownSentences(page), before);
  assert.equal(await page.getByRole('heading', { name: 'Excluded by you' }).isVisible(), false);
});

scenario('Pinned and excluded sentences survive an edit and end with the text', async (page) => {
  await paste(page, ARTICLE);
  const [first = ''] = await waitForSummary(page, 3);
  await askWhy(page, 0);
  await button(explanationBox(page), 'Exclude').click();
  const last = await askLast(page).then(() => explanationBox(page).locator('blockquote').textContent());
  assert.ok(first.startsWith((last ?? '').replace('…', '')), 'the excluded sentence ranks last');
  await page.keyboard.press('Escape');
  await askWhy(page, 1);
  await button(explanationBox(page), 'Pin').click();
  const pinned = (await shownSentences(page))[1];
  await page.keyboard.press('Escape');
  await setText(page, `A new first line is here, typed by hand.\n\n${ARTICLE}`);
  await page.waitForFunction(() => document.querySelector('#mirror')?.textContent?.startsWith('A new first'));
  await page.waitForFunction((text) => document.querySelector('#mirror s')?.textContent === text, first);
  assert.equal(await page.locator('#mirror mark.pinned').textContent(), pinned);
  await articleBox(page).focus();
  await page.keyboard.press('Control+A');
  await paste(page, ARTICLE);
  await page.waitForFunction(() => !document.querySelector('#mirror :is(s, .pinned)'));
  assert.equal(await page.getByRole('heading', { name: 'Excluded by you' }).isVisible(), false);
});

scenario('The sentence with the caret has an explanation too', async (page) => {
  await paste(page, ARTICLE);
  await waitForSummary(page, 3);
  await placeCaret(page, ARTICLE.indexOf('Households pay'));
  await button(page, /^Why: Households pay/).last().click();
  assert.match(await explanationBox(page).innerText(), /Households pay/);
});

scenario('On a phone the explanation does not cover its sentence', async (page) => {
  await paste(page, ARTICLE);
  await waitForSummary(page, 3);
  for (const index of [0, 2]) {
    await askWhy(page, index);
    const [bottom = 0, top = 0] = await page.evaluate((at) => {
      const item = document.querySelectorAll('#sentences li')[at];
      return [item?.getBoundingClientRect().bottom, document.querySelector('#why')?.getBoundingClientRect().top];
    }, index);
    assert.ok(bottom <= top, `${bottom} is above ${top}`);
    await page.keyboard.press('Escape');
  }
}, { context: { viewport: NARROW } });

scenario('A keyword is a toggle: sentences that contain it rank higher at once, with an announcement', async (page) => {
  await paste(page, ARTICLE);
  const before = await waitForSummary(page, 3);
  const chip = button(focusRegion(page), 'garden');
  await chip.focus();
  await page.keyboard.press('Enter');
  await announced(page, '^Focusing on garden\\. Summary: 3 of');
  assert.equal(await chip.getAttribute('aria-pressed'), 'true');
  for (const sentence of await shownSentences(page)) assert.match(sentence, /garden/i);
  await askWhy(page, 0);
  assert.match(await explanationBox(page).locator('.for').innerText(), /contains your focus words\s+garden/i);
  await page.keyboard.press('Escape');
  await chip.click();
  await announced(page, '^No longer focusing on garden\\. Summary: 3 of');
  assert.deepEqual(await shownSentences(page), before);
});

scenario('Any word can be added and removed, and a word that no sentence contains gives a message', async (page) => {
  await paste(page, ARTICLE);
  await waitForSummary(page, 3);
  const field = page.getByRole('textbox', { name: 'Another word' });
  await field.fill('  bikes ');
  await page.keyboard.press('Enter');
  await announced(page, '^Focusing on bikes\\. ');
  assert.ok((await shownSentences(page)).some((sentence) => sentence.includes('bikes')));
  assert.equal(await field.inputValue(), '');
  const chip = button(focusRegion(page), 'bikes');
  await chip.focus();
  await page.keyboard.press('Enter');
  await chip.waitFor({ state: 'detached' });
  assert.ok(await hasFocus(field), 'the focus moves to the field');
  await field.fill('<b>zeppelin</b>');
  await button(focusRegion(page), 'Add').click();
  await page.getByText('No sentence contains a focus word.').waitFor();
  assert.equal(await focusRegion(page).locator('b').count(), 0);
  await waitForSummary(page, 3);
});
