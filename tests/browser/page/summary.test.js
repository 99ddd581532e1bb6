import assert from 'node:assert/strict';
import { ARTICLE } from '../fixtures.js';
import { NARROW, lengthSlider, paste, scenario, selection, shownSentences, slideTo, summaryItems, summaryOf } from '../harness.js';

scenario('The slider changes the length, and each summary contains the shorter one', async (page) => {
  await paste(page, ARTICLE);
  await summaryOf(page, 3);
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

scenario('Sliding does not ask the engine again and replaces nothing that stays', async (page) => {
  await paste(page, ARTICLE);
  await summaryOf(page, 3);
  await page.evaluate(() => {
    for (const item of document.querySelectorAll('#sentences li')) item.setAttribute('data-seen', '');
    // With the engine's way of reading text gone, another call would fail.
    TextEncoder.prototype.encodeInto = () => {
      throw new Error('the engine was called');
    };
  });
  await slideTo(page, 6);
  assert.equal(await summaryItems(page).count(), 6);
  assert.equal(await page.locator('#sentences li[data-seen]').count(), 3);
});

scenario('The wanted length is kept for the next article', async (page) => {
  await summaryOf(page, 3);
  await slideTo(page, 5);
  await paste(page, 'One short sentence stands alone here.');
  await summaryOf(page, 1);
  await page.keyboard.press('Control+A');
  await paste(page, ARTICLE);
  await summaryOf(page, 5);
});

for (const [size, viewport] of Object.entries({ wide: undefined, narrow: NARROW })) {
  scenario(`A click on a sentence selects it in the article and brings it into view (${size})`, async (page) => {
    // Room before the article, so that there is a way to go.
    await paste(page, ARTICLE.replace('WESTHOLM:', `${'\n'.repeat(60)}WESTHOLM:`));
    const sentences = await summaryOf(page, 3);
    for (const [index, sentence] of sentences.entries()) {
      await summaryItems(page).nth(index).getByRole('link').click();
      assert.equal(await selection(page), sentence);
      const mark = page.locator('#mirror mark').nth(index);
      assert.equal(await mark.textContent(), sentence);
      await page.waitForFunction((at) => {
        const box = document.querySelectorAll('#mirror mark')[at]?.getBoundingClientRect();
        return box && box.top >= 0 && box.bottom <= innerHeight;
      }, index);
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'article');
      assert.equal(await summaryItems(page).nth(index).locator('[aria-current]').count(), 1);
    }
  }, { context: viewport ? { viewport } : {} });
}

scenario('Copy puts the shown sentences on the clipboard, with blank lines between them', async (page) => {
  await paste(page, ARTICLE);
  const sentences = await summaryOf(page, 3);
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.getByText('Copied', { exact: true }).first().waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, sentences.join('\n\n'));
});

scenario(
  'A clipboard that refuses is told in words',
  async (page) => {
    await summaryOf(page);
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('The browser did not allow copying.').first().waitFor();
  },
  {
    prepare: (page) =>
      page.addInitScript(() => {
        Clipboard.prototype.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      }),
  },
);

scenario('Title, keywords, share and time saved are shown', async (page) => {
  await paste(page, ARTICLE);
  await summaryOf(page, 3);
  assert.equal(await page.locator('#title').innerText(), 'School garden feeds a street after the shop closes');
  assert.match(await page.getByRole('region', { name: 'Focus on' }).innerText(), /garden|school/i);
  assert.match(await page.locator('#word-count').innerText(), /^\d+ of \d+ words, \d+%$/);
  assert.match(await page.locator('#saved').innerText(), /^Saves \d+ (seconds|minutes?)$/);
});

scenario('A screen reader hears the summary that lasts, and the slider in words', async (page) => {
  await paste(page, ARTICLE);
  await summaryOf(page, 3);
  await slideTo(page, 5);
  await page.getByRole('status').getByText(/^Summary: 5 of \d+ sentences, \d+ (seconds|minutes?)$/).waitFor();
  const value = await lengthSlider(page).getAttribute('aria-valuetext');
  assert.match(value ?? '', /^5 of \d+ sentences, \d+ of \d+ words, \d+%$/);
});
