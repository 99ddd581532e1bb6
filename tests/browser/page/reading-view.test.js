import assert from 'node:assert/strict';
import { ARTICLE } from '../fixtures.js';
import {
  articleBox,
  button,
  explanationBox,
  hasFocus,
  lengthSlider,
  paste,
  rankingButton,
  rankingPanel,
  scenario,
  setText,
  shownSentences,
  slideTo,
  summaryItems,
  takePicture,
  viewModes,
  waitForSummary,
} from '../harness.js';

/** @typedef {import('playwright-core').Page} Page */

const NARROW = { width: 360, height: 740 };

/** @param {Page} page */
const strip = (page) => page.getByRole('slider', { name: 'Sentences by importance' });
/** @param {Page} page @param {'Edit' | 'Read' | 'Highlights'} mode */
const show = (page, mode) => page.getByRole('radio', { name: mode }).check();
/** Returns the number of bars of each of the three paths, after the frame in which the strip is redrawn. @param {Page} page */
const barCounts = async (page) => {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  return strip(page).locator('path').evaluateAll((paths) => paths.map((path) => (path.getAttribute('d') ?? '').split('M').length - 1));
};
/** Returns the vertical position of each block of the article. @param {Page} page */
const positions = (page) => page.locator('#view > *').evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().top));
/** @param {Page} page */
const valueText = (page) => strip(page).getAttribute('aria-valuetext');

scenario('The highlights view fades unmarked sentences; a longer summary marks more of them and moves nothing', async (page) => {
  await paste(page, ARTICLE);
  const sentences = await waitForSummary(page, 3);
  await show(page, 'Highlights');
  assert.equal(await articleBox(page).isVisible(), false);
  assert.equal(await page.locator('#view .title').textContent(), 'School garden feeds a street after the shop closes');
  assert.deepEqual(await page.locator('#view mark').allTextContents(), sentences);
  const colour = (/** @type {string} */ selector) => page.locator(selector).first().evaluate((part) => getComputedStyle(part).color);
  assert.notEqual(await colour('#view p [data-n]:not(mark)'), await colour('#view mark'));
  const before = await positions(page);
  for (const k of [4, 8, 2]) {
    await slideTo(page, k);
    assert.deepEqual(await page.locator('#view mark').allTextContents(), await shownSentences(page));
    assert.deepEqual(await positions(page), before);
  }
  await show(page, 'Read');
  assert.equal(await colour('#view p [data-n]:not(mark)'), await colour('#view mark'));
});

scenario('The reading view shows the text, word for word, without the lines that were left out', async (page) => {
  await paste(page, ARTICLE);
  await waitForSummary(page, 3);
  await show(page, 'Read');
  let at = 0;
  for (const part of await page.locator('#view > :not(.gap)').allTextContents()) {
    at = ARTICLE.indexOf(part, at);
    assert.ok(at >= 0, `${part} is in the article`);
  }
  const words = await page.locator('#view').innerText();
  assert.doesNotMatch(words, /All rights reserved|Photo: Tidemark/);
  assert.match(words, /\d lines? left out/);
  await show(page, 'Edit');
  assert.equal(await articleBox(page).inputValue(), ARTICLE);
});

scenario('A sentence of the article leads to the summary and back', async (page) => {
  await paste(page, ARTICLE);
  const sentences = await waitForSummary(page, 3);
  await show(page, 'Read');
  await page.locator('#view mark').nth(1).click();
  await button(explanationBox(page), 'Go to summary').click();
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), sentences[1]);
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), sentences[1]);
  assert.equal(await page.evaluate(() => document.activeElement?.localName), 'mark');
});

scenario('Clear and another text work from the reading view', async (page) => {
  await paste(page, ARTICLE);
  await waitForSummary(page, 3);
  await show(page, 'Highlights');
  await setText(page, 'One short sentence is alone here. Another one follows it.');
  await page.locator('#view').getByText('Another one follows it.').waitFor();
  await button(page, 'Clear').click();
  assert.ok(await hasFocus(articleBox(page)));
  await page.getByText('Nothing to summarise yet.').first().waitFor();
  assert.equal(await viewModes(page).isVisible(), false);
});

for (const [size, viewport] of Object.entries({ wide: { width: 1280, height: 600 }, narrow: NARROW })) {
  scenario(`The strip has a bar for each sentence, filled if it is in the summary, and a click scrolls to the sentence (${size})`, async (page) => {
    await paste(page, ARTICLE);
    await waitForSummary(page, 3);
    const total = Number(await lengthSlider(page).getAttribute('max'));
    assert.deepEqual(await barCounts(page), [total - 3, 3, 3]);
    await slideTo(page, 5);
    assert.deepEqual(await barCounts(page), [total - 5, 5, 5]);
    for (const mode of /** @type {const} */ (['Edit', 'Read'])) {
      await show(page, mode);
      await strip(page).scrollIntoViewIfNeeded();
      const { x, y, width, height } = (await strip(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      assert.ok(Math.min(width, height) >= 24);
      await page.mouse.click(x + width * (size === 'wide' ? 0.5 : 0.97), y + height * (size === 'wide' ? 0.97 : 0.5));
      assert.match((await valueText(page)) ?? '', new RegExp(`^Sentence ${total} of ${total}.*: If it opens`));
      const shares = () => strip(page).evaluate((bar) => ['--from', '--to'].map((name) => Number(bar.style.getPropertyValue(name))));
      await page.waitForFunction(() => Number(document.querySelector('#strip')?.getAttribute('style')?.match(/--to: ([\d.]+)/)?.[1]) === 1);
      assert.ok((await shares())[0] ?? 0 > 0, 'the beginning is out of view');
      await page.evaluate(() => scrollTo(0, 0));
    }
  }, { context: { viewport } });
}

scenario('The keyboard moves through the strip with announcements, and Enter opens the explanation', async (page) => {
  await paste(page, ARTICLE);
  await waitForSummary(page, 3);
  await strip(page).focus();
  await page.keyboard.press('Home');
  assert.match((await valueText(page)) ?? '', /^Sentence 1 of \d+, in the summary: WESTHOLM: A school garden/);
  await page.keyboard.press('ArrowDown');
  assert.match((await valueText(page)) ?? '', /^Sentence 2 of \d+/);
  assert.ok(await page.locator('#pointer').isVisible(), 'the margin shows its position');
  await page.keyboard.press('End');
  assert.match((await valueText(page)) ?? '', /: If it opens/);
  await page.keyboard.press('Enter');
  assert.match(await explanationBox(page).innerText(), /If it opens/);
  await page.keyboard.press('Escape');
  assert.ok(await hasFocus(strip(page)));
});

scenario('The strip of a long text still has three paths, and the ranking grows page by page', async (page) => {
  const body = ARTICLE.slice(ARTICLE.indexOf('Pupils'), ARTICLE.indexOf('A volunteer'));
  await setText(page, Array.from({ length: 60 }, (_, n) => body.replaceAll('. ', ` in year ${n}. `)).join('\n\n'));
  await page.waitForFunction(() => Number(document.querySelector('#strip')?.ariaValueMax) > 300);
  const drawn = (await barCounts(page)).slice(0, 2).reduce((sum, count) => sum + count, 0);
  assert.ok(drawn > 50 && drawn < 400, `${drawn} bars: neighbouring sentences share one`);
  assert.equal(await strip(page).locator('svg *').count(), 3);
  assert.equal(await rankingPanel(page).getByRole('listitem').count(), 0, 'the list is created when the panel opens');
  // The `toggle` event follows the click asynchronously.
  const waitForItem = (/** @type {number} */ count) => rankingPanel(page).getByRole('listitem').nth(count - 1).waitFor();
  await rankingButton(page).click();
  await waitForItem(50);
  assert.equal(await rankingPanel(page).getByRole('listitem').count(), 50);
  await button(page, 'Show 50 more sentences').click();
  await waitForItem(100);
  assert.equal(await rankingPanel(page).getByRole('listitem').count(), 100);
  assert.ok(await rankingPanel(page).getByRole('listitem').nth(50).getByRole('link').evaluate((link) => link === document.activeElement));
});

scenario('On a phone one button switches between summary and article, keeps both scroll positions, and sliding moves neither', async (page) => {
  await paste(page, ARTICLE);
  await waitForSummary(page, 3);
  await show(page, 'Highlights');
  await page.evaluate(() => scrollTo(0, 0));
  const toArticle = button(page, 'Article');
  const toSummary = button(page, 'Summary');
  await toArticle.click();
  await toSummary.waitFor();
  await page.evaluate(() => scrollBy(0, 200));
  const inArticle = await page.evaluate(() => scrollY);
  await toSummary.click();
  assert.equal(await page.evaluate(() => scrollY), 0);
  await toArticle.click();
  assert.equal(await page.evaluate(() => scrollY), inArticle);
  const before = await positions(page);
  await slideTo(page, 8);
  assert.equal(await summaryItems(page).count(), 8);
  const moved = (await positions(page)).map((top, index) => Math.abs(top - (before[index] ?? 0)));
  assert.ok(Math.max(...moved) <= 1, 'the list above has grown, and the article keeps its position');
}, { context: { viewport: NARROW } });

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const width of [360, 768, 1280]) {
    scenario(`The highlights view is captured (${colorScheme}, ${width} px)`, async (page) => {
      await paste(page, ARTICLE);
      await waitForSummary(page, 3);
      await show(page, 'Highlights');
      await page.locator('#view mark').nth(1).click();
      await explanationBox(page).waitFor();
      await takePicture(page, `highlights-${width}-${colorScheme}`);
    }, { context: { viewport: { width, height: 900 }, colorScheme } });
  }
}
