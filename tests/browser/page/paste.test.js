import assert from 'node:assert/strict';
import { ARTICLE } from '../fixtures.js';
import {
  NARROW,
  articleBox,
  boilerplateButton,
  boilerplatePanel,
  button,
  paste,
  scenario,
  setText,
  shownSentences,
  summaryItems,
  waitForSummary,
  waitForText,
} from '../harness.js';

scenario('The page opens with a sample that is already summarised', async (page) => {
  const sentences = await waitForSummary(page, 3);
  const text = await articleBox(page).inputValue();
  for (const sentence of sentences) assert.ok(text.includes(sentence));
  assert.match(await page.locator('#article-note').innerText(), /sample/);
});

scenario('A paste into the unchanged sample replaces it and is summarised at once', async (page) => {
  await waitForSummary(page);
  await paste(page, ARTICLE);
  const sentences = await waitForSummary(page, 3);
  assert.equal(await articleBox(page).inputValue(), ARTICLE);
  const offsets = sentences.map((sentence) => ARTICLE.indexOf(sentence));
  assert.ok(offsets.every((offset, index) => offset > (offsets[index - 1] ?? -1)), 'verbatim and in reading order');
  assert.equal(await page.locator('#article-note').innerText(), '');
  assert.equal(await page.evaluate(() => scrollY), 0, 'the page is at the top, not at the caret');
});

scenario('On a phone the edited line keeps its position while the summary above it grows', async (page) => {
  await setText(page, `The first sentence is already here. ${'\n'.repeat(30)}`);
  await waitForSummary(page, 1);
  await articleBox(page).focus();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const top = () => page.evaluate(() => document.querySelector('textarea')?.getBoundingClientRect().top ?? NaN);
  await page.keyboard.insertText('x');
  await waitForSummary(page);
  const before = await top();
  await page.keyboard.insertText(' marks the spot. Three more sentences follow it. This one is the longest of the three by far.');
  await waitForSummary(page, 3);
  assert.ok(Math.abs((await top()) - before) < 2);
}, { context: { viewport: NARROW } });

scenario('A paste anywhere on the page replaces the article', async (page) => {
  await waitForSummary(page);
  await page.evaluate((text) => navigator.clipboard.writeText(text), ARTICLE);
  await page.getByRole('contentinfo').click();
  await page.keyboard.press('Control+V');
  await waitForText(page, ARTICLE);
  await waitForSummary(page, 3);
});

scenario('The Paste button inserts the text of the clipboard', async (page) => {
  await waitForSummary(page);
  await page.evaluate((text) => navigator.clipboard.writeText(text), ARTICLE);
  await button(page, 'Paste').click();
  await waitForText(page, ARTICLE);
  await waitForSummary(page, 3);
});

scenario('Typing over the sample replaces it, and the summary follows every key press', async (page) => {
  await waitForSummary(page);
  await articleBox(page).click();
  await page.keyboard.type('The mill has burnt down. ');
  await waitForSummary(page, 1);
  await page.keyboard.type('Nobody was hurt in the fire, the brigade said. ');
  await page.waitForFunction(
    (wanted) => [...document.querySelectorAll('#sentences li')].map((item) => item.textContent).join('|') === wanted,
    'The mill has burnt down.|Nobody was hurt in the fire, the brigade said.',
  );
});

scenario('Marks follow an edit before them', async (page) => {
  await paste(page, ARTICLE);
  await waitForSummary(page, 3);
  await page.evaluate(() => document.querySelector('textarea')?.setSelectionRange(0, 0));
  await page.keyboard.insertText('\n\n');
  await waitForSummary(page, 3);
});

scenario('Clear empties the article with a message, and Undo restores the text', async (page) => {
  await paste(page, ARTICLE);
  await waitForSummary(page, 3);
  await button(page, 'Clear').click();
  await page.getByText('Nothing to summarise yet.').first().waitFor();
  assert.equal(await articleBox(page).inputValue(), '');
  assert.equal(await summaryItems(page).count(), 0);
  await page.keyboard.press('Control+Z');
  assert.equal(await articleBox(page).inputValue(), ARTICLE);
  await waitForSummary(page, 3);
});

scenario('A blank article gives a message with a button for the sample', async (page) => {
  await setText(page, ' \n\t\u00a0\n');
  await page.getByText('Nothing to summarise yet.').first().waitFor();
  await button(page, 'Show the sample').click();
  await waitForSummary(page, 3);
});

scenario('Markup that is pasted as text stays text', async (page) => {
  const markup =
    'The first line has <img src=x onerror="alert(1)"> in the middle of it. ' +
    'The second line has <script>alert(2)</script> in the middle of it. ' +
    'The third line has <a href="javascript:alert(3)">a link</a> &amp; an entity.';
  await paste(page, markup);
  const sentences = await waitForSummary(page);
  assert.ok(sentences.every((sentence) => markup.includes(sentence)));
  assert.equal(await page.locator('main img, main script, main li a[href^="javascript"]').count(), 0);
});

scenario('The boilerplate panel counts the lines that were left out and shows them with the reason', async (page) => {
  await paste(page, ARTICLE);
  await waitForSummary(page, 3);
  const panel = boilerplatePanel(page);
  assert.match(await boilerplateButton(page).innerText(), /^Page boilerplate: [1-9]\d* lines?$/);
  await boilerplateButton(page).click();
  assert.ok(await panel.getByText('All rights reserved').isVisible());
  assert.ok((await panel.locator('i').allInnerTexts()).every((reason) => reason.length > 3));
});

scenario(
  'A paste before the scripts have loaded replaces the sample',
  async (page) => {
    await page.waitForFunction(() => document.querySelectorAll('#sentences li').length === 3);
    assert.equal(await articleBox(page).inputValue(), ARTICLE);
    await waitForSummary(page, 3);
  },
  {
    prepare: (page) =>
      page.route('**/main.js', async (route) => {
        await page.evaluate((words) => navigator.clipboard.writeText(words), ARTICLE);
        await page.locator('textarea').focus();
        await page.keyboard.press('Control+V');
        await route.continue();
      }),
  },
);

scenario('A dropped text file is opened, and another kind of file gives a message', async (page) => {
  await waitForSummary(page);
  const drop = (/** @type {string} */ name, /** @type {string} */ type, /** @type {string} */ text) =>
    page.evaluate(
      ([fileName, mime, content]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content ?? ''], fileName ?? '', { type: mime }));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      [name, type, text],
    );
  await drop('article.pdf', 'application/pdf', '%PDF');
  await page.getByText('Only plain text, Markdown and HTML files can be opened here.').first().waitFor();
  assert.equal((await shownSentences(page)).length, 3);
  await drop('article.txt', 'text/plain', ARTICLE);
  await waitForText(page, ARTICLE);
  await waitForSummary(page, 3);
});
