import assert from 'node:assert/strict';
import { ARTICLE } from '../fixtures.js';
import { articleBox, lengthSlider, paste, picture, put, scenario, shownSentences, slideTo, summaryItems, summaryOf } from '../harness.js';

/** @typedef {import('playwright-core').Page} Page */

const NARROW = { width: 360, height: 740 };

/** @param {Page} page */
const strip = (page) => page.getByRole('slider', { name: 'Sentences by importance' });
/** @param {Page} page @param {'Edit' | 'Read' | 'Skim'} mode */
const show = (page, mode) => page.getByRole('radio', { name: mode }).check();
/** @param {Page} page How many bars each of the three paths draws, once the frame is drawn in which the strip follows. */
const bars = async (page) => {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  return strip(page).locator('path').evaluateAll((paths) => paths.map((path) => (path.getAttribute('d') ?? '').split('M').length - 1));
};
/** @param {Page} page Where each part of the article stands. */
const places = (page) => page.locator('#view > *').evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().top));
/** @param {Page} page */
const valueText = (page) => strip(page).getAttribute('aria-valuetext');

scenario('To skim, the article is set in type with the rest set back; a longer summary marks more and moves nothing', async (page) => {
  await paste(page, ARTICLE);
  const sentences = await summaryOf(page, 3);
  await show(page, 'Skim');
  assert.equal(await articleBox(page).isVisible(), false);
  assert.equal(await page.locator('#view .title').textContent(), 'School garden feeds a street after the shop closes');
  assert.deepEqual(await page.locator('#view mark').allTextContents(), sentences);
  const colour = (/** @type {string} */ selector) => page.locator(selector).first().evaluate((part) => getComputedStyle(part).color);
  assert.notEqual(await colour('#view p [data-n]:not(mark)'), await colour('#view mark'));
  const before = await places(page);
  for (const k of [4, 8, 2]) {
    await slideTo(page, k);
    assert.deepEqual(await page.locator('#view mark').allTextContents(), await shownSentences(page));
    assert.deepEqual(await places(page), before);
  }
  await show(page, 'Read');
  assert.equal(await colour('#view p [data-n]:not(mark)'), await colour('#view mark'));
});

scenario('The article that is read is the text, word for word, without what was set aside', async (page) => {
  await paste(page, ARTICLE);
  await summaryOf(page, 3);
  await show(page, 'Read');
  let at = 0;
  for (const part of await page.locator('#view > :not(.gap)').allTextContents()) {
    at = ARTICLE.indexOf(part, at);
    assert.ok(at >= 0, `${part} is the article's own`);
  }
  const words = await page.locator('#view').innerText();
  assert.doesNotMatch(words, /All rights reserved|Photo: Tidemark/);
  assert.match(words, /\d lines? set aside/);
  await show(page, 'Edit');
  assert.equal(await page.locator('#article').inputValue(), ARTICLE);
});

scenario('From a sentence of the article to the summary and back', async (page) => {
  await paste(page, ARTICLE);
  const sentences = await summaryOf(page, 3);
  await show(page, 'Read');
  await page.locator('#view mark').nth(1).click();
  await page.locator('#why').getByRole('button', { name: 'Go to summary' }).click();
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), sentences[1]);
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), sentences[1]);
  assert.equal(await page.evaluate(() => document.activeElement?.localName), 'mark');
});

scenario('Clear and another text work from the reading view', async (page) => {
  await paste(page, ARTICLE);
  await summaryOf(page, 3);
  await show(page, 'Skim');
  await put(page, 'One short sentence stands alone here. Another one follows it.');
  await page.locator('#view').getByText('Another one follows it.').waitFor();
  await page.getByRole('button', { name: 'Clear' }).click();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'article');
  await page.getByText('Nothing to summarise yet.').first().waitFor();
  assert.equal(await page.locator('#modes').isVisible(), false);
});

for (const [size, viewport] of Object.entries({ wide: { width: 1280, height: 600 }, narrow: NARROW })) {
  scenario(`The strip has a bar a sentence, filled for the chosen, and a click goes to its place (${size})`, async (page) => {
    await paste(page, ARTICLE);
    await summaryOf(page, 3);
    const total = Number(await lengthSlider(page).getAttribute('max'));
    assert.deepEqual(await bars(page), [total - 3, 3, 3]);
    await slideTo(page, 5);
    assert.deepEqual(await bars(page), [total - 5, 5, 5]);
    for (const mode of /** @type {const} */ (['Edit', 'Read'])) {
      await show(page, mode);
      await strip(page).scrollIntoViewIfNeeded();
      const { x, y, width, height } = (await strip(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      assert.ok(Math.min(width, height) >= 24);
      await page.mouse.click(x + width * (size === 'wide' ? 0.5 : 0.97), y + height * (size === 'wide' ? 0.97 : 0.5));
      assert.match((await valueText(page)) ?? '', new RegExp(`^Sentence ${total} of ${total}.*: If it opens`));
      const shares = () => strip(page).evaluate((bar) => ['--from', '--to'].map((name) => Number(bar.style.getPropertyValue(name))));
      await page.waitForFunction(() => Number(document.querySelector('#strip')?.getAttribute('style')?.match(/--to: ([\d.]+)/)?.[1]) === 1);
      assert.ok((await shares())[0] ?? 0 > 0, 'the beginning is out of sight');
      await page.evaluate(() => scrollTo(0, 0));
    }
  }, { context: { viewport } });
}

scenario('By keyboard the strip goes from sentence to sentence, says which, and Enter says why', async (page) => {
  await paste(page, ARTICLE);
  await summaryOf(page, 3);
  await strip(page).focus();
  await page.keyboard.press('Home');
  assert.match((await valueText(page)) ?? '', /^Sentence 1 of \d+, in the summary: WESTHOLM: A school garden/);
  await page.keyboard.press('ArrowDown');
  assert.match((await valueText(page)) ?? '', /^Sentence 2 of \d+/);
  assert.ok(await page.locator('#pointer').isVisible(), 'its place is shown in the margin');
  await page.keyboard.press('End');
  assert.match((await valueText(page)) ?? '', /: If it opens/);
  await page.keyboard.press('Enter');
  assert.match(await page.locator('#why').innerText(), /If it opens/);
  await page.keyboard.press('Escape');
  assert.ok(await strip(page).evaluate((element) => element === document.activeElement));
});

scenario('The strip of a long text is three paths too, and its list grows by the page', async (page) => {
  const body = ARTICLE.slice(ARTICLE.indexOf('Pupils'), ARTICLE.indexOf('A volunteer'));
  await put(page, Array.from({ length: 60 }, (_, n) => body.replaceAll('. ', ` in year ${n}. `)).join('\n\n'));
  await page.waitForFunction(() => Number(document.querySelector('#strip')?.ariaValueMax) > 300);
  const drawn = (await bars(page)).slice(0, 2).reduce((sum, count) => sum + count, 0);
  assert.ok(drawn > 50 && drawn < 400, `${drawn} bars: neighbours share one`);
  assert.equal(await strip(page).locator('svg *').count(), 3);
  assert.equal(await page.locator('#ranking li').count(), 0, 'the list is made when it is opened');
  // What opens tells of it a moment later.
  const last = (/** @type {number} */ count) => page.locator('#ranking li').nth(count - 1).waitFor();
  await page.locator('#ranking summary').click();
  await last(50);
  assert.equal(await page.locator('#ranking li').count(), 50);
  await page.getByRole('button', { name: 'Show 50 more sentences' }).click();
  await last(100);
  assert.equal(await page.locator('#ranking li').count(), 100);
  assert.ok(await page.locator('#ranking li').nth(50).locator('a').evaluate((link) => link === document.activeElement));
});

scenario('On a phone one tap leads between summary and article, each where it was left, and sliding moves neither', async (page) => {
  await paste(page, ARTICLE);
  await summaryOf(page, 3);
  await show(page, 'Skim');
  await page.evaluate(() => scrollTo(0, 0));
  const there = page.locator('#switch');
  await there.getByText('Article').waitFor();
  await there.click();
  await there.getByText('Summary').waitFor();
  await page.evaluate(() => scrollBy(0, 200));
  const inArticle = await page.evaluate(() => scrollY);
  await there.click();
  assert.equal(await page.evaluate(() => scrollY), 0);
  await there.getByText('Article').waitFor();
  await there.click();
  assert.equal(await page.evaluate(() => scrollY), inArticle);
  const before = await places(page);
  await slideTo(page, 8);
  assert.equal(await summaryItems(page).count(), 8);
  const moved = (await places(page)).map((top, index) => Math.abs(top - (before[index] ?? 0)));
  assert.ok(Math.max(...moved) <= 1, 'the list above has grown, and what is read stays');
}, { context: { viewport: NARROW } });

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const width of [360, 768, 1280]) {
    scenario(`Pictures are taken of the reading view (${colorScheme}, ${width} px)`, async (page) => {
      await paste(page, ARTICLE);
      await summaryOf(page, 3);
      await show(page, 'Skim');
      await page.locator('#view mark').nth(1).click();
      await page.locator('#why').waitFor();
      await picture(page, `highlights-${width}-${colorScheme}`);
    }, { context: { viewport: { width, height: 900 }, colorScheme } });
  }
}
