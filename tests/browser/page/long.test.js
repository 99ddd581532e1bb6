import assert from 'node:assert/strict';
import { ARTICLE, book } from '../fixtures.js';
import {
  articleBox,
  button,
  paste,
  scenario,
  shownSentences,
  slideTo,
  summaryItems,
  waitForSummary,
} from '../harness.js';

scenario('A paste of 20 MB is summarised in a Worker while the page stays responsive', async (page) => {
  await waitForSummary(page);
  await page.evaluate(() => {
    Object.assign(globalThis, { beats: 0 });
    setInterval(() => {
      /** @type {any} */ (globalThis).beats += 1;
    }, 20);
  });
  await paste(page, book(20_000_000));
  await page.getByText(/^20\.0 million characters: too long to show here\./).waitFor();
  const before = await page.evaluate('beats');
  // The summary of the sample also has three sentences, so the range of the slider shows that the new one is complete.
  await page.waitForFunction(() => document.querySelector('input[type=range]')?.getAttribute('max') === '60');
  assert.ok(Number(await page.evaluate('beats')) > Number(before), 'timers kept running meanwhile');
  assert.equal(await articleBox(page).inputValue(), '');
  assert.equal((await shownSentences(page)).length, 3);
  await slideTo(page, 5);
  const sentences = await shownSentences(page);
  assert.equal(sentences.length, 5);
  assert.equal(await summaryItems(page).getByRole('link').count(), 0, 'a text that is not shown has no positions to link to');
  await button(page, 'Clear').click();
  await page.getByText('Nothing to summarise yet.').first().waitFor();
});

scenario('A new paste supersedes a long one that is still being read', async (page) => {
  await waitForSummary(page);
  await paste(page, book(20_000_000));
  await page.getByText(/^Reading 20\.0 million characters/).first().waitFor();
  await paste(page, ARTICLE);
  const sentences = await waitForSummary(page, 3);
  assert.ok(sentences.every((sentence) => ARTICLE.includes(sentence)));
  assert.equal(await page.locator('#message').isVisible(), false);
});

scenario('A text just short enough to show is shown, marked and linked', async (page) => {
  await waitForSummary(page);
  await paste(page, book(140_000));
  await waitForSummary(page, 3);
  assert.equal((await articleBox(page).inputValue()).length, 140_000);
  await slideTo(page, 10);
  await summaryItems(page).nth(9).getByRole('link').click();
  assert.equal(await page.locator('#mirror mark').count(), 10);
});

scenario('Undo after a paste of 24 MB into an article restores the article, and a second Undo the paste', async (page) => {
  await waitForSummary(page);
  await paste(page, ARTICLE);
  await waitForSummary(page, 3);
  const waitForEnd = () => page.waitForFunction(() => document.querySelector('input[type=range]')?.getAttribute('max') === '60');
  const tooLong = page.getByText(/^24\.0 million characters: too long to show here\./);
  await articleBox(page).evaluate((/** @type {HTMLTextAreaElement} */ box) => box.setSelectionRange(100, 100));
  const worker = page.waitForEvent('worker');
  await paste(page, book(24_000_000 - ARTICLE.length));
  await tooLong.waitFor();
  const ended = (await worker).waitForEvent('close');
  await waitForEnd();
  await ended;
  await page.keyboard.press('Control+Z');
  await waitForSummary(page, 3);
  assert.equal(await articleBox(page).inputValue(), ARTICLE);
  await page.keyboard.press('Control+Z');
  await tooLong.waitFor();
  await waitForEnd();
  await button(page, 'Clear').click();
  await page.getByText('Nothing to summarise yet.').first().waitFor();
  await page.keyboard.press('Control+Z');
  await tooLong.waitFor();
  await waitForEnd();
});

scenario('A paste above the limit of the engine gives a message with the limit, and Undo restores the article', async (page) => {
  await waitForSummary(page);
  await paste(page, ARTICLE);
  await waitForSummary(page, 3);
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'The river rose again in the night. '.repeat(2_000_000));
    document.querySelector('textarea')?.select();
    document.querySelector('textarea')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.getByText(/^70\.0 million characters: too long to summarise\. The limit is 64 MB\./).first().waitFor();
  assert.equal(await page.locator('#article-note').textContent(), '', 'no note about a summary');
  assert.equal(await summaryItems(page).count(), 0);
  await articleBox(page).focus();
  await page.keyboard.press('Control+Z');
  await waitForSummary(page, 3);
  assert.equal(await articleBox(page).inputValue(), ARTICLE);
});
