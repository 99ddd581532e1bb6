import assert from 'node:assert/strict';
import { axeViolations } from '../axe.js';
import { ARTICLE } from '../fixtures.js';
import { NARROW, WIDE, address, paste, picture, scenario, summaryOf } from '../harness.js';

/** @typedef {import('playwright-core').Page} Page */

const at = () => `${address()}compare.html`;

const OTHER = `Garden on Mill Lane now sells to the street

The school garden on Mill Lane sold 340 bags of vegetables to its neighbours in the first week of October, after the only shop in the street closed.

Pupils pick before their first lesson, and the parents’ council keeps the accounts.`;

/** @param {Page} page */
const items = (page) => page.locator('#joint li');
/** @param {Page} page */
const boxes = (page) => page.locator('#sources textarea');

/** @param {Page} page @param {number} [count] */
async function compared(page, count) {
  await page.waitForFunction((wanted) => {
    const found = document.querySelectorAll('#joint li > a');
    return found.length > 0 && (wanted === undefined || found.length === wanted);
  }, count);
  return items(page).locator('a').allTextContents();
}

/** @param {Page} page Waits until all that is chosen stands word for word in the articles, and is marked there. */
async function untilVerbatim(page) {
  // What was edited last may not have been read yet.
  return page.waitForFunction(() => {
    const groups = [...document.querySelectorAll('#joint ol')].map((list) => [...list.querySelectorAll('a')].map((link) => link.textContent));
    const sources = [...document.querySelectorAll('.source')].map((source) => ({
      text: source.querySelector('textarea')?.value ?? '',
      marks: [...source.querySelectorAll('mark')].map((mark) => mark.textContent),
    }));
    const marked = sources.map(({ marks }) => marks).filter((marks) => marks.length);
    return groups.length > 0 && JSON.stringify(groups) === JSON.stringify(marked) && sources.every(({ text, marks }) => marks.every((mark) => text.includes(mark ?? '?')));
  });
}

/** @param {Page} page @param {string} text */
async function pasteBeside(page, text) {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.locator('#summary-heading').click();
  await page.evaluate(() => /** @type {HTMLElement | null} */ (document.activeElement)?.blur());
  await page.keyboard.press('Control+V');
}

scenario('Two articles stand there compared: each sentence under its own article, word for word, with those that say so too', async (page) => {
  await compared(page, 6);
  assert.deepEqual(await page.locator('#joint h3 .letter').allTextContents(), ['A', 'B']);
  assert.match(await page.locator('#joint h3').first().innerText(), /Night ferry will run through the winter/);
  await untilVerbatim(page);
  const notes = await page.locator('#joint small').allTextContents();
  assert.ok(notes.length > 0 && notes.every((note) => /^also in [AB]$/.test(note)), notes.join());
  await picture(page, 'compare');
}, { at });

scenario('What several say and what only one says part the ranking in two', async (page) => {
  const slider = page.getByRole('slider', { name: 'Length' });
  const all = async () => {
    await slider.press('End');
    return (await compared(page)).sort();
  };
  await compared(page, 6);
  await page.getByRole('radio', { name: 'What several say' }).check();
  const shared = await all();
  assert.equal(await page.locator('#joint small').count(), shared.length, 'each says who else says so');
  await page.getByRole('radio', { name: 'What only one says' }).check();
  const single = await all();
  assert.equal(await page.locator('#joint small').count(), 0);
  await page.getByRole('radio', { name: 'What matters most' }).check();
  assert.deepEqual(await all(), [...shared, ...single].sort());
  assert.ok(shared.length > 0 && single.length > 0);
}, { at });

scenario('A text pasted beside the boxes is one more article, and an empty box takes it first', async (page) => {
  await compared(page, 6);
  await pasteBeside(page, ARTICLE);
  await page.locator('.source').nth(2).waitFor();
  assert.equal(await boxes(page).nth(2).inputValue(), ARTICLE);
  await page.getByRole('button', { name: 'Add an article' }).click();
  assert.equal(await page.evaluate(() => document.activeElement?.ariaLabel), 'Article D');
  await pasteBeside(page, OTHER);
  await page.locator('.source').nth(3).getByText('Garden on Mill Lane now sells to the street').first().waitFor();
  assert.equal(await boxes(page).count(), 4);
  assert.equal(await boxes(page).nth(3).inputValue(), OTHER);
  await untilVerbatim(page);
}, { at });

scenario('Files that are dropped are articles, and one of another kind is refused in words', async (page) => {
  await compared(page, 6);
  await page.evaluate(
    ([first, second]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([first ?? ''], 'a.txt', { type: 'text/plain' }));
      dataTransfer.items.add(new File([`<article><h1>Garden</h1><p>${second}</p></article>`], 'b.html', { type: 'text/html' }));
      dataTransfer.items.add(new File(['%PDF'], 'c.pdf', { type: 'application/pdf' }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [ARTICLE, OTHER],
  );
  await page.getByText(/^Only plain text, Markdown and HTML files/).first().waitFor();
  assert.equal(await boxes(page).nth(2).inputValue(), ARTICLE);
  assert.match(await boxes(page).nth(3).inputValue(), /^Garden\nGarden on Mill Lane/);
}, { at });

scenario('A sentence leads to its place in its own article', async (page) => {
  await compared(page, 6);
  const link = page.locator('#joint ol').nth(1).locator('a').first();
  const text = await link.innerText();
  await link.click();
  const selected = await page.evaluate(() => {
    const { value, selectionStart, selectionEnd, ariaLabel } = /** @type {HTMLTextAreaElement} */ (document.activeElement);
    return [ariaLabel, value.slice(selectionStart, selectionEnd)];
  });
  assert.deepEqual(selected, ['Article B', text]);
}, { at });

scenario('An article that is removed takes its sentences along; one alone is no comparison, and the page says so', async (page) => {
  await compared(page, 6);
  await page.getByRole('button', { name: 'Remove: A' }).click();
  await page.getByText('One article is no comparison. Add another on the same subject.').first().waitFor();
  assert.equal(await items(page).count(), 0);
  assert.match(await boxes(page).first().inputValue(), /^Port Ellery buys itself/);
  await page.getByRole('button', { name: 'Remove: A' }).click();
  await page.getByText(/^Nothing to compare yet/).first().waitFor();
  assert.equal(await boxes(page).count(), 1, 'there is always a box to paste into');
}, { at });

scenario('What is edited is compared anew', async (page) => {
  await compared(page, 6);
  await boxes(page).first().fill(ARTICLE);
  await boxes(page).nth(1).fill(OTHER);
  await page.waitForFunction(() => document.querySelector('#joint h3')?.textContent?.includes('School garden'));
  await untilVerbatim(page);
}, { at });

scenario('The joint summary is copied with the letters of its articles', async (page) => {
  const sentences = await compared(page, 6);
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.locator('#copied').getByText('Copied').waitFor();
  const copy = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copy, /^A {2}Night ferry will run/);
  assert.match(copy, /\n\nB {2}Port Ellery buys/);
  for (const sentence of sentences) assert.ok(copy.includes(sentence));
}, { at });

scenario('A text that is too long is refused in words, and what stood there stays', async (page) => {
  await compared(page, 6);
  const before = await boxes(page).allTextContents();
  await pasteBeside(page, 'A long story goes on. '.repeat(20_000));
  await page.getByText(/^This text is too long to be compared here/).first().waitFor();
  assert.deepEqual((await boxes(page).allTextContents()).slice(0, 2), before);
}, { at });

scenario('The article goes along from the page for one article', async (page) => {
  await paste(page, ARTICLE);
  await summaryOf(page, 3);
  await page.locator('#open-menu > summary').click();
  await page.getByRole('button', { name: 'Compare with other articles' }).click();
  await page.waitForURL('**/compare.html');
  await boxes(page).nth(1).waitFor();
  assert.deepEqual(await boxes(page).evaluateAll((all) => all.map((box) => /** @type {HTMLTextAreaElement} */ (box).value)), [ARTICLE, '']);
  await page.keyboard.insertText(OTHER);
  await compared(page);
  await untilVerbatim(page);
});

for (const locale of ['en-GB', 'ar', 'de']) {
  for (const viewport of [WIDE, NARROW]) {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      scenario(
        `axe finds nothing where articles are compared, and nothing stands out of the window (${locale}, ${viewport.width} px, ${colorScheme})`,
        async (page) => {
          await compared(page, 6);
          assert.deepEqual(await axeViolations(page), []);
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
          await picture(page, `compare-${locale}-${viewport.width}-${colorScheme}`);
        },
        { at, context: { locale, viewport, colorScheme } },
      );
    }
  }
}
