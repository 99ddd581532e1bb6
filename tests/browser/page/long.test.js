import assert from 'node:assert/strict';
import { ARTICLE, book } from '../fixtures.js';
import { articleBox, paste, scenario, shownSentences, slideTo, summaryItems, summaryOf } from '../harness.js';

scenario('A paste of 20 MB leaves the page alive and is summarised beside it', async (page) => {
  await summaryOf(page);
  await page.evaluate(() => {
    Object.assign(globalThis, { beats: 0 });
    setInterval(() => {
      /** @type {any} */ (globalThis).beats += 1;
    }, 20);
  });
  await paste(page, book(20_000_000));
  await page.getByText(/^20\.0 million characters: too long to show here\./).waitFor();
  const before = await page.evaluate('beats');
  // The sample's summary has three sentences too, so the slider's range tells that this one is there.
  await page.waitForFunction(() => document.querySelector('input[type=range]')?.getAttribute('max') === '60');
  assert.ok(Number(await page.evaluate('beats')) > Number(before), 'the page went on meanwhile');
  assert.equal(await articleBox(page).inputValue(), '');
  assert.equal((await shownSentences(page)).length, 3);
  await slideTo(page, 5);
  const sentences = await shownSentences(page);
  assert.equal(sentences.length, 5);
  assert.equal(await summaryItems(page).getByRole('link').count(), 0, 'there is no place to go to');
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByText('Nothing to summarise yet.').first().waitFor();
});

scenario('A new paste supersedes a long one that is still being read', async (page) => {
  await summaryOf(page);
  await paste(page, book(20_000_000));
  await page.getByText(/^Reading 20\.0 million characters/).first().waitFor();
  await paste(page, ARTICLE);
  const sentences = await summaryOf(page, 3);
  assert.ok(sentences.every((sentence) => ARTICLE.includes(sentence)));
  assert.equal(await page.locator('#message').isVisible(), false);
});

scenario('A text just short enough to show is shown, marked and linked', async (page) => {
  await summaryOf(page);
  await paste(page, book(299_000));
  await summaryOf(page, 3);
  assert.equal((await articleBox(page).inputValue()).length, 299_000);
  await slideTo(page, 10);
  await summaryItems(page).nth(9).getByRole('link').click();
  assert.equal(await page.locator('#mirror mark').count(), 10);
});

scenario('A paste of 24 MB into the middle of an article costs the reader nothing: Undo brings back the one and again the other', async (page) => {
  await summaryOf(page);
  await paste(page, ARTICLE);
  await summaryOf(page, 3);
  const isRead = () => page.waitForFunction(() => document.querySelector('input[type=range]')?.getAttribute('max') === '60');
  const held = page.getByText(/^24\.0 million characters: too long to show here\./);
  await articleBox(page).evaluate((/** @type {HTMLTextAreaElement} */ box) => box.setSelectionRange(100, 100));
  const worker = page.waitForEvent('worker');
  await paste(page, book(24_000_000 - ARTICLE.length));
  await held.waitFor();
  const ended = (await worker).waitForEvent('close');
  await isRead();
  await ended;
  await page.keyboard.press('Control+Z');
  await summaryOf(page, 3);
  assert.equal(await articleBox(page).inputValue(), ARTICLE);
  await page.keyboard.press('Control+Z');
  await held.waitFor();
  await isRead();
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByText('Nothing to summarise yet.').first().waitFor();
  await page.keyboard.press('Control+Z');
  await held.waitFor();
  await isRead();
});

scenario('A paste of more than the engine takes is told with the limit, the page goes on, and Undo brings the article back', async (page) => {
  await summaryOf(page);
  await paste(page, ARTICLE);
  await summaryOf(page, 3);
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'The river rose again in the night. '.repeat(2_000_000));
    document.querySelector('textarea')?.select();
    document.querySelector('textarea')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.getByText(/^70\.0 million characters: too long to be summarised, as no more than 64 MB are read\./).first().waitFor();
  assert.equal(await page.locator('#article-note').textContent(), '', 'nothing is said of a summary');
  assert.equal(await summaryItems(page).count(), 0);
  await articleBox(page).focus();
  await page.keyboard.press('Control+Z');
  await summaryOf(page, 3);
  assert.equal(await articleBox(page).inputValue(), ARTICLE);
});
