import assert from 'node:assert/strict';
import { ARTICLE } from '../fixtures.js';
import { NARROW, articleBox, paste, put, scenario, shownSentences, summaryItems, summaryOf } from '../harness.js';

scenario('The page opens with a sample that is already summarised', async (page) => {
  const sentences = await summaryOf(page, 3);
  const text = await articleBox(page).inputValue();
  for (const sentence of sentences) assert.ok(text.includes(sentence));
  assert.match(await page.locator('#article-note').innerText(), /sample/);
});

scenario('A paste into the untouched sample replaces it and is summarised without a button', async (page) => {
  await summaryOf(page);
  await paste(page, ARTICLE);
  const sentences = await summaryOf(page, 3);
  assert.equal(await articleBox(page).inputValue(), ARTICLE);
  const places = sentences.map((sentence) => ARTICLE.indexOf(sentence));
  assert.ok(places.every((place, index) => place > (places[index - 1] ?? -1)), 'verbatim and in reading order');
  assert.equal(await page.locator('#article-note').innerText(), '');
  assert.equal(await page.evaluate(() => scrollY), 0, 'the page stays at the beginning, not at the caret');
});

scenario('On a phone the line that is being typed stays where it is while the summary above it grows', async (page) => {
  await put(page, `The first sentence is already here. ${'\n'.repeat(30)}`);
  await summaryOf(page, 1);
  await articleBox(page).focus();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const top = () => page.evaluate(() => document.querySelector('textarea')?.getBoundingClientRect().top ?? NaN);
  await page.keyboard.insertText('x');
  await summaryOf(page);
  const before = await top();
  await page.keyboard.insertText(' marks the spot. Three more sentences follow it. This one is the longest of the three by far.');
  await summaryOf(page, 3);
  assert.ok(Math.abs((await top()) - before) < 2);
}, { context: { viewport: NARROW } });

scenario('A paste anywhere on the page goes into the article', async (page) => {
  await summaryOf(page);
  await page.evaluate((text) => navigator.clipboard.writeText(text), ARTICLE);
  await page.locator('footer').click();
  await page.keyboard.press('Control+V');
  await page.waitForFunction((text) => document.querySelector('textarea')?.value === text, ARTICLE);
  await summaryOf(page, 3);
});

scenario('The Paste button takes the text from the clipboard', async (page) => {
  await summaryOf(page);
  await page.evaluate((text) => navigator.clipboard.writeText(text), ARTICLE);
  await page.getByRole('button', { name: 'Paste' }).click();
  await page.waitForFunction((text) => document.querySelector('textarea')?.value === text, ARTICLE);
  await summaryOf(page, 3);
});

scenario('Typing over the sample replaces it, and the summary follows every key', async (page) => {
  await summaryOf(page);
  await articleBox(page).click();
  await page.keyboard.type('The mill has burnt down. ');
  await summaryOf(page, 1);
  await page.keyboard.type('Nobody was hurt in the fire, the brigade said. ');
  await page.waitForFunction(
    (wanted) => [...document.querySelectorAll('#sentences li')].map((item) => item.textContent).join('|') === wanted,
    'The mill has burnt down.|Nobody was hurt in the fire, the brigade said.',
  );
});

scenario('Marks move along with an edit in front of them', async (page) => {
  await paste(page, ARTICLE);
  await summaryOf(page, 3);
  await page.evaluate(() => document.querySelector('textarea')?.setSelectionRange(0, 0));
  await page.keyboard.insertText('\n\n');
  await summaryOf(page, 3);
});

scenario('Clear empties the article, says so in words, and Undo brings the text back', async (page) => {
  await paste(page, ARTICLE);
  await summaryOf(page, 3);
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByText('Nothing to summarise yet.').first().waitFor();
  assert.equal(await articleBox(page).inputValue(), '');
  assert.equal(await summaryItems(page).count(), 0);
  await page.keyboard.press('Control+Z');
  assert.equal(await articleBox(page).inputValue(), ARTICLE);
  await summaryOf(page, 3);
});

scenario('A blank article is told in words, and the sample is one click away', async (page) => {
  await put(page, ' \n\t\u00a0\n');
  await page.getByText('Nothing to summarise yet.').first().waitFor();
  await page.getByRole('button', { name: 'Show the sample' }).click();
  await summaryOf(page, 3);
});

scenario('Pasted markup stays text', async (page) => {
  const markup =
    'The first line has <img src=x onerror="alert(1)"> in the middle of it. ' +
    'The second line has <script>alert(2)</script> in the middle of it. ' +
    'The third line has <a href="javascript:alert(3)">a link</a> &amp; an entity.';
  await paste(page, markup);
  const sentences = await summaryOf(page);
  assert.ok(sentences.every((sentence) => markup.includes(sentence)));
  assert.equal(await page.locator('main img, main script, main li a[href^="javascript"]').count(), 0);
});

scenario('What was set aside is counted and can be looked at, with the reason', async (page) => {
  await paste(page, ARTICLE);
  await summaryOf(page, 3);
  const excludedLines = page.locator('#excluded-lines');
  assert.match(await excludedLines.locator('summary').innerText(), /^Set aside: [1-9]\d* lines?$/);
  await excludedLines.locator('summary').click();
  assert.ok(await excludedLines.getByText('All rights reserved').isVisible());
  assert.ok((await excludedLines.locator('i').allInnerTexts()).every((reason) => reason.length > 3));
});

scenario(
  'What is pasted before the scripts are there takes the place of the sample all the same',
  async (page) => {
    await page.waitForFunction(() => document.querySelectorAll('#sentences li').length === 3);
    assert.equal(await articleBox(page).inputValue(), ARTICLE);
    await summaryOf(page, 3);
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

scenario('A dropped text file is read, and another kind of file is refused in words', async (page) => {
  await summaryOf(page);
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
  await page.getByText('Only plain text, Markdown and HTML files can be read here.').first().waitFor();
  assert.equal((await shownSentences(page)).length, 3);
  await drop('article.txt', 'text/plain', ARTICLE);
  await page.waitForFunction((text) => document.querySelector('textarea')?.value === text, ARTICLE);
  await summaryOf(page, 3);
});
