import assert from 'node:assert/strict';
import { ARTICLE } from '../fixtures.js';
import {
  NARROW,
  articleBox,
  button,
  focusRegion,
  hasFocus,
  lengthSlider,
  paste,
  scenario,
  selectedText,
  shownSentences,
  slideTo,
  summaryItems,
  waitForSummary,
} from '../harness.js';

scenario('The slider changes the length, and each summary contains the shorter one', async (page) => {
  await paste(page, ARTICLE);
  await waitForSummary(page, 3);
  const longest = Number(await lengthSlider(page).getAttribute('max'));
  assert.ok(longest >= 10);
  /** @type {string[]} */
  let shorter = [];
  for (let k = 1; k <= longest; k += 1) {
    await slideTo(page, k);
    const sentences = await shownSentences(page);
    assert.equal(sentences.length, k);
    assert.deepEqual(shorter.filter((sentence) => !sentences.includes(sentence)), []);
    assert.match(await page.locator('#sentence-count').innerText(), new RegExp(`^${k} of ${longest} sentences$`));
    shorter = sentences;
  }
  assert.match(await page.locator('#word-count').innerText(), /^(\d+) of \1 words, 100%$/);
});

scenario('Sliding does not call the engine and keeps the items that stay', async (page) => {
  await paste(page, ARTICLE);
  await waitForSummary(page, 3);
  await page.evaluate(() => {
    for (const item of document.querySelectorAll('#sentences li')) item.setAttribute('data-seen', '');
    // Without this method, the engine cannot read a text, so another call would fail.
    TextEncoder.prototype.encodeInto = () => {
      throw new Error('the engine was called');
    };
  });
  await slideTo(page, 6);
  assert.equal(await summaryItems(page).count(), 6);
  assert.equal(await page.locator('#sentences li[data-seen]').count(), 3);
});

scenario('The next article gets the same length', async (page) => {
  await waitForSummary(page, 3);
  await slideTo(page, 5);
  await paste(page, 'One short sentence is alone here.');
  await waitForSummary(page, 1);
  await page.keyboard.press('Control+A');
  await paste(page, ARTICLE);
  await waitForSummary(page, 5);
});

for (const [size, viewport] of Object.entries({ wide: undefined, narrow: NARROW })) {
  scenario(`A click on a sentence selects it in the article and brings it into view (${size})`, async (page) => {
    // Blank lines before the article, so that the page has to scroll.
    await paste(page, ARTICLE.replace('WESTHOLM:', `${'\n'.repeat(60)}WESTHOLM:`));
    const sentences = await waitForSummary(page, 3);
    for (const [index, sentence] of sentences.entries()) {
      await summaryItems(page).nth(index).getByRole('link').click();
      assert.equal(await selectedText(page), sentence);
      const mark = page.locator('#mirror mark').nth(index);
      assert.equal(await mark.textContent(), sentence);
      await page.waitForFunction((at) => {
        const box = document.querySelectorAll('#mirror mark')[at]?.getBoundingClientRect();
        return box && box.top >= 0 && box.bottom <= innerHeight;
      }, index);
      assert.ok(await hasFocus(articleBox(page)));
      assert.equal(await summaryItems(page).nth(index).locator('[aria-current]').count(), 1);
    }
  }, { context: viewport ? { viewport } : {} });
}

scenario('Copy puts the shown sentences on the clipboard, separated by blank lines', async (page) => {
  await paste(page, ARTICLE);
  const sentences = await waitForSummary(page, 3);
  await button(page, 'Copy').click();
  await page.getByText('Copied', { exact: true }).first().waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, sentences.join('\n\n'));
});

scenario(
  'A clipboard that refuses to copy gives a message',
  async (page) => {
    await waitForSummary(page);
    await button(page, 'Copy').click();
    await page.getByText('The browser did not allow copying.').first().waitFor();
  },
  {
    prepare: (page) =>
      page.addInitScript(() => {
        Clipboard.prototype.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      }),
  },
);

scenario('The title, the keywords, the share of words and the saved time are shown', async (page) => {
  await paste(page, ARTICLE);
  await waitForSummary(page, 3);
  assert.equal(await page.locator('#title').innerText(), 'School garden feeds a street after the shop closes');
  assert.match(await focusRegion(page).innerText(), /garden|school/i);
  assert.match(await page.locator('#word-count').innerText(), /^\d+ of \d+ words, \d+%$/);
  assert.match(await page.locator('#saved').innerText(), /^Saves \d+ (seconds|minutes?)$/);
});

scenario('The final summary is announced, and the slider has a text value', async (page) => {
  await paste(page, ARTICLE);
  await waitForSummary(page, 3);
  await slideTo(page, 5);
  await page.getByRole('status').getByText(/^Summary: 5 of \d+ sentences, \d+ (seconds|minutes?)$/).waitFor();
  const value = await lengthSlider(page).getAttribute('aria-valuetext');
  assert.match(value ?? '', /^5 of \d+ sentences, \d+ of \d+ words, \d+%$/);
});
