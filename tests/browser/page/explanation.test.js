import assert from 'node:assert/strict';
import { ARTICLE } from '../fixtures.js';
import { articleBox, lengthSlider, paste, put, scenario, shownSentences, slideTo, summaryItems, summaryOf } from '../harness.js';

/** @typedef {import('playwright-core').Page} Page */

/** Its second sentence opens with words that point back to the first. */
const LEANING = `The harbour master of Lind closed the ferry port on Monday because of the gale.
But he said the ferry port would open again once the gale had passed the harbour.
A baker in the next street sold bread as usual. Children played in the yard.
Nobody there had heard of the weather.`;
const NARROW = { width: 360, height: 740 };

/** @param {Page} page */
const box = (page) => page.locator('#why');
/** @param {Page} page @param {string} name */
const button = (page, name) => box(page).getByRole('button', { name, exact: true });
/** @param {Page} page */
const ranked = (page) => page.locator('#ranking li');
/** @param {Page} page @param {string} text */
const said = (page, text) => page.getByRole('status').getByText(new RegExp(text)).waitFor();

/** @param {Page} page @param {number} index */
async function askWhy(page, index) {
  await summaryItems(page).nth(index).getByRole('button').click();
  await box(page).waitFor();
}

/** @param {Page} page The sentence that ranks last. */
async function askLast(page) {
  if (!(await page.locator('#ranking').evaluate((list) => /** @type {HTMLDetailsElement} */ (list).open))) {
    await page.locator('#ranking summary').click();
  }
  await ranked(page).last().getByRole('button').click();
  await box(page).waitFor();
  return (await ranked(page).last().getByRole('link').textContent()) ?? '';
}

scenario('Why a sentence counts is said in plain words, with the largest part first and a bar for each', async (page) => {
  await paste(page, ARTICLE);
  const [first = ''] = await summaryOf(page, 3);
  await askWhy(page, 0);
  const words = await box(page).innerText();
  assert.match(words, /^In the summary\n/);
  assert.match(words, /\nRank \d+ of \d+\.\n/);
  assert.match(words, /For it/);
  for (const side of ['.for', '.against']) {
    const bars = await box(page).locator(`${side} .bar`).evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().width));
    assert.deepEqual(bars, [...bars].sort((a, b) => b - a));
    assert.ok(side === '.against' || bars.length > 1);
  }
  const own = await box(page).locator('.for em').allTextContents();
  assert.ok(own.length > 0);
  for (const word of own) assert.ok(first.includes(word), `${word} stands in the sentence`);
});

scenario('Of a sentence that was not chosen it is said what kept it out', async (page) => {
  await paste(page, ARTICLE);
  await summaryOf(page, 3);
  await askLast(page);
  assert.match(await box(page).innerText(), /^Not in the summary\n/);
  const [, rank, total, reason = ''] =
    /Rank (\d+) of (\d+); the summary takes 3\. Most against it: (.+)\./.exec(await box(page).innerText()) ?? [];
  assert.equal(rank, total);
  assert.ok((await box(page).locator('.against li').first().innerText()).includes(reason));
});

scenario('Every part of every sentence is told in words, also of one that leans on the sentence before it', async (page) => {
  await paste(page, LEANING);
  await slideTo(page, 3);
  await page.locator('#ranking summary').click();
  await ranked(page).first().waitFor();
  const told = [];
  for (let i = 0; i < (await ranked(page).count()); i += 1) {
    await ranked(page).nth(i).getByRole('button').click();
    await box(page).waitFor();
    told.push(...(await box(page).locator('.for li, .against li').allInnerTexts()));
    await page.keyboard.press('Escape');
  }
  assert.ok(told.some((words) => words.includes('leans on the sentence before it')), told.join('\n'));
  for (const words of told) assert.match(words.trim(), /\S \S/, 'more than the name of a feature');
});

scenario('The box stays under the pointer, closes with Escape or a click elsewhere, and gives the focus back', async (page) => {
  await paste(page, ARTICLE);
  await summaryOf(page, 3);
  const why = summaryItems(page).nth(1).getByRole('button');
  await why.focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'why-heading');
  await box(page).hover();
  await page.mouse.move(5, 5);
  assert.ok(await box(page).isVisible());
  await page.keyboard.press('Escape');
  await box(page).waitFor({ state: 'hidden' });
  assert.ok(await why.evaluate((element) => element === document.activeElement));
  await page.keyboard.press('Enter');
  await box(page).waitFor();
  await page.mouse.click(640, 60);
  await box(page).waitFor({ state: 'hidden' });
});

scenario('By keyboard alone a sentence is pinned: it stays at any length, says so, and is let go again', async (page) => {
  await paste(page, ARTICLE);
  await summaryOf(page, 3);
  const pinned = await askLast(page);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Pin');
  await page.keyboard.press('Enter');
  await said(page, '^Pinned\\. Summary: 3 of');
  assert.match(await box(page).innerText(), /^Pinned by you\n/);
  await page.keyboard.press('Escape');
  await slideTo(page, 1);
  assert.deepEqual(await shownSentences(page), [pinned]);
  assert.equal(await summaryItems(page).first().getAttribute('data-note'), 'pinned by you');
  assert.match((await summaryItems(page).first().getByRole('button').getAttribute('aria-label')) ?? '', /^Why, pinned by you: /);
  assert.equal(await page.locator('#mirror mark.pinned').textContent(), pinned);
  await askWhy(page, 0);
  await button(page, 'Unpin').click();
  await said(page, '^Unpinned\\. Summary: 1 of');
  assert.ok(!(await shownSentences(page)).includes(pinned));
});

scenario('A sentence that is left out is in no summary, is struck through in the article, and comes back', async (page) => {
  await paste(page, ARTICLE);
  const before = await summaryOf(page, 3);
  const total = Number(await lengthSlider(page).getAttribute('max'));
  await askWhy(page, 0);
  await button(page, 'Leave out').click();
  await said(page, '^Left out\\. Summary: 3 of');
  assert.ok(await box(page).isVisible(), 'so that it can be taken back at once');
  assert.equal(await page.locator('#mirror s').textContent(), before[0]);
  await page.keyboard.press('Escape');
  // The focus is not lost with what had it.
  await page.waitForFunction(() => document.activeElement !== document.body);
  await slideTo(page, total - 1);
  assert.ok(!(await shownSentences(page)).includes(before[0] ?? ''));
  await slideTo(page, 3);
  await page.getByRole('button', { name: /^Put back: / }).click();
  await said(page, '^Put back\\. Summary: 3 of');
  assert.deepEqual(await shownSentences(page), before);
  assert.equal(await page.locator('#excluded-sentences').isVisible(), false);
});

scenario('What was pinned and left out survives an edit, and goes with the next text', async (page) => {
  await paste(page, ARTICLE);
  const [first = ''] = await summaryOf(page, 3);
  await askWhy(page, 0);
  await button(page, 'Leave out').click();
  const last = await askLast(page).then(() => box(page).locator('blockquote').textContent());
  assert.ok(first.startsWith((last ?? '').replace('…', '')), 'what was left out ranks last');
  await page.keyboard.press('Escape');
  await askWhy(page, 1);
  await button(page, 'Pin').click();
  const pinned = (await shownSentences(page))[1];
  await page.keyboard.press('Escape');
  await put(page, `A new first line stands here, typed by hand.\n\n${ARTICLE}`);
  await page.waitForFunction(() => document.querySelector('#mirror')?.textContent?.startsWith('A new first'));
  await page.waitForFunction((text) => document.querySelector('#mirror s')?.textContent === text, first);
  assert.equal(await page.locator('#mirror mark.pinned').textContent(), pinned);
  await articleBox(page).focus();
  await page.keyboard.press('Control+A');
  await paste(page, ARTICLE);
  await page.waitForFunction(() => !document.querySelector('#mirror :is(s, .pinned)'));
  assert.equal(await page.locator('#excluded-sentences').isVisible(), false);
});

scenario('Of the sentence with the caret it can be asked as well', async (page) => {
  await paste(page, ARTICLE);
  await summaryOf(page, 3);
  const at = ARTICLE.indexOf('Households pay');
  await articleBox(page).evaluate((area, place) => /** @type {HTMLTextAreaElement} */ (area).setSelectionRange(place, place), at);
  await page.locator('#here').click();
  assert.match(await box(page).innerText(), /Households pay/);
});

scenario('On a phone the box leaves the sentence in view', async (page) => {
  await paste(page, ARTICLE);
  await summaryOf(page, 3);
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

scenario('A keyword is a switch: sentences that have it gain at once, and that is said', async (page) => {
  await paste(page, ARTICLE);
  const before = await summaryOf(page, 3);
  const chip = page.getByRole('region', { name: 'Focus on' }).getByRole('button', { name: 'garden', exact: true });
  await chip.focus();
  await page.keyboard.press('Enter');
  await said(page, '^Focus on garden\\. Summary: 3 of');
  assert.equal(await chip.getAttribute('aria-pressed'), 'true');
  for (const sentence of await shownSentences(page)) assert.match(sentence, /garden/i);
  await askWhy(page, 0);
  assert.match(await box(page).locator('.for').innerText(), /has your focus words\s+garden/i);
  await page.keyboard.press('Escape');
  await chip.click();
  await said(page, '^No focus on garden\\. Summary: 3 of');
  assert.deepEqual(await shownSentences(page), before);
});

scenario('Any word can be added and taken away again, and one that no sentence has is told', async (page) => {
  await paste(page, ARTICLE);
  await summaryOf(page, 3);
  const field = page.getByRole('textbox', { name: 'Another word' });
  await field.fill('  bikes ');
  await page.keyboard.press('Enter');
  await said(page, '^Focus on bikes\\. ');
  assert.ok((await shownSentences(page)).some((sentence) => sentence.includes('bikes')));
  assert.equal(await field.inputValue(), '');
  const chip = page.getByRole('region', { name: 'Focus on' }).getByRole('button', { name: 'bikes', exact: true });
  await chip.focus();
  await page.keyboard.press('Enter');
  await chip.waitFor({ state: 'detached' });
  assert.ok(await field.evaluate((element) => element === document.activeElement), 'the focus has somewhere to be');
  await field.fill('<b>zeppelin</b>');
  await page.getByRole('button', { name: 'Add' }).click();
  await page.getByText('No sentence has a focus word.').waitFor();
  assert.equal(await page.locator('#keywords b').count(), 0);
  await summaryOf(page, 3);
});
