import assert from 'node:assert/strict';
import { axeViolations } from '../axe.js';
import { ARTICLE } from '../fixtures.js';
import { NARROW, WIDE, address, button, openMenu, paste, scenario, takePicture, waitForSummary } from '../harness.js';

/** @typedef {import('playwright-core').Page} Page */

const at = () => `${address()}compare.html`;

const OTHER = `Garden on Mill Lane now sells to the street

The school garden on Mill Lane sold 340 bags of vegetables to its neighbours in the first week of October, after the only shop in the street closed.

Pupils pick before their first lesson, and the parents’ council keeps the accounts.`;

/** @param {Page} page */
const items = (page) => page.locator('#joint li');
/** @param {Page} page */
const boxes = (page) => page.getByRole('textbox', { name: /^Article [A-Z]$/ });

/** Waits for the joint summary and returns its sentences. @param {Page} page @param {number} [count] */
async function waitForJointSummary(page, count) {
  await page.waitForFunction((wanted) => {
    const found = document.querySelectorAll('#joint li > a');
    return found.length > 0 && (wanted === undefined || found.length === wanted);
  }, count);
  return items(page).getByRole('link').allTextContents();
}

/** Waits until every sentence of the joint summary is in its article, word for word, and marked there. @param {Page} page */
async function waitForMarks(page) {
  // The last edit may not have been read yet.
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

/** Pastes a text outside the boxes. @param {Page} page @param {string} text */
async function pasteOutside(page, text) {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.getByRole('heading', { name: 'Joint summary' }).click();
  await page.evaluate(() => /** @type {HTMLElement | null} */ (document.activeElement)?.blur());
  await page.keyboard.press('Control+V');
}

scenario('The sample compares two articles: each sentence is under its article, word for word, with the other articles that match it', async (page) => {
  await waitForJointSummary(page, 6);
  assert.deepEqual(await page.locator('#joint h3 .letter').allTextContents(), ['A', 'B']);
  assert.match(await page.locator('#joint h3').first().innerText(), /Night ferry will run through the winter/);
  await waitForMarks(page);
  const notes = await page.locator('#joint small').allTextContents();
  assert.ok(notes.length > 0 && notes.every((note) => /^also in [AB]$/.test(note)), notes.join());
  await takePicture(page, 'compare');
}, { at });

scenario('Sentences of several articles and of one article only add up to the whole ranking', async (page) => {
  const slider = page.getByRole('slider', { name: 'Length' });
  const all = async () => {
    await slider.press('End');
    return (await waitForJointSummary(page)).sort();
  };
  await waitForJointSummary(page, 6);
  await page.getByRole('radio', { name: 'In several articles' }).check();
  const shared = await all();
  assert.equal(await page.locator('#joint small').count(), shared.length, 'each has a note with the other articles');
  await page.getByRole('radio', { name: 'In one article only' }).check();
  const single = await all();
  assert.equal(await page.locator('#joint small').count(), 0);
  await page.getByRole('radio', { name: 'Most important' }).check();
  assert.deepEqual(await all(), [...shared, ...single].sort());
  assert.ok(shared.length > 0 && single.length > 0);
}, { at });

scenario('A text that is pasted outside the boxes fills an empty box or becomes a new article', async (page) => {
  await waitForJointSummary(page, 6);
  await pasteOutside(page, ARTICLE);
  await page.locator('.source').nth(2).waitFor();
  assert.equal(await boxes(page).nth(2).inputValue(), ARTICLE);
  await button(page, 'Add an article').click();
  assert.equal(await page.evaluate(() => document.activeElement?.ariaLabel), 'Article D');
  await pasteOutside(page, OTHER);
  await page.locator('.source').nth(3).getByText('Garden on Mill Lane now sells to the street').first().waitFor();
  assert.equal(await boxes(page).count(), 4);
  assert.equal(await boxes(page).nth(3).inputValue(), OTHER);
  await waitForMarks(page);
}, { at });

scenario('Dropped files become articles, and a file of another kind gives a message', async (page) => {
  await waitForJointSummary(page, 6);
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
  await page.getByText(/^c\.pdf: Only plain text, Markdown and HTML files/).first().waitFor();
  assert.equal(await boxes(page).nth(2).inputValue(), ARTICLE);
  assert.match(await boxes(page).nth(3).inputValue(), /^Garden\nGarden on Mill Lane/);
}, { at });

scenario('A sentence of the joint summary leads to its article', async (page) => {
  await waitForJointSummary(page, 6);
  const link = page.locator('#joint').getByRole('list').nth(1).getByRole('link').first();
  const text = await link.innerText();
  await link.click();
  const selected = await page.evaluate(() => {
    const { value, selectionStart, selectionEnd, ariaLabel } = /** @type {HTMLTextAreaElement} */ (document.activeElement);
    return [ariaLabel, value.slice(selectionStart, selectionEnd)];
  });
  assert.deepEqual(selected, ['Article B', text]);
}, { at });

scenario('The date of an article is beside its letter, and articles of different years do not confirm each other', async (page) => {
  await waitForJointSummary(page, 6);
  const dated = (/** @type {string} */ date) => OTHER.replace('\n\n', `\n\n${date}\n\n`);
  const notes = page.locator('#joint small');
  await boxes(page).first().fill(dated('Published 9 October 2012'));
  await boxes(page).nth(1).fill(dated('Published 11 October 2012'));
  await page.locator('.source .date').getByText('Published 11 October 2012').waitFor();
  assert.deepEqual(await page.locator('.source .date').allTextContents(), ['Published 9 October 2012', 'Published 11 October 2012']);
  assert.ok((await notes.count()) > 0);
  await boxes(page).nth(1).fill(dated('Published 11 October 2018'));
  await page.locator('.source .date').getByText('Published 11 October 2018').waitFor();
  assert.equal(await notes.count(), 0);
}, { at });

scenario('A removed article takes its sentences with it, and a single article gives a message', async (page) => {
  await waitForJointSummary(page, 6);
  await button(page, 'Remove: A').click();
  await page.getByText('Add another article on the same subject to compare.').first().waitFor();
  assert.equal(await items(page).count(), 0);
  assert.match(await boxes(page).first().inputValue(), /^Port Ellery buys itself/);
  await button(page, 'Remove: A').click();
  await page.getByText(/^Nothing to compare yet/).first().waitFor();
  assert.equal(await boxes(page).count(), 1, 'one box always remains');
}, { at });

scenario('An edit updates the comparison', async (page) => {
  await waitForJointSummary(page, 6);
  await boxes(page).first().fill(ARTICLE);
  await boxes(page).nth(1).fill(OTHER);
  await page.waitForFunction(() => document.querySelector('#joint h3')?.textContent?.includes('School garden'));
  await waitForMarks(page);
}, { at });

scenario('The joint summary is copied with the letters of its articles', async (page) => {
  const sentences = await waitForJointSummary(page, 6);
  await button(page, 'Copy').click();
  await page.locator('#copied').getByText('Copied').waitFor();
  const copy = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copy, /^A {2}Night ferry will run/);
  assert.match(copy, /\n\nB {2}Port Ellery buys/);
  for (const sentence of sentences) assert.ok(copy.includes(sentence));
}, { at });

scenario('A text that is too long gives a message, and the articles stay', async (page) => {
  await waitForJointSummary(page, 6);
  const before = await boxes(page).allTextContents();
  await pasteOutside(page, 'A long story goes on. '.repeat(20_000));
  await page.getByText(/^This text is too long to compare/).first().waitFor();
  assert.deepEqual((await boxes(page).allTextContents()).slice(0, 2), before);
}, { at });

scenario('The article is handed over from the page for one article', async (page) => {
  await paste(page, ARTICLE);
  await waitForSummary(page, 3);
  await openMenu(page).click();
  await button(page, 'Compare with other articles').click();
  await page.waitForURL('**/compare.html');
  await boxes(page).nth(1).waitFor();
  assert.deepEqual(await boxes(page).evaluateAll((all) => all.map((box) => /** @type {HTMLTextAreaElement} */ (box).value)), [ARTICLE, '']);
  await page.keyboard.insertText(OTHER);
  await waitForJointSummary(page);
  await waitForMarks(page);
});

for (const locale of ['en-GB', 'ar', 'de']) {
  for (const viewport of [WIDE, NARROW]) {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      scenario(
        `axe finds nothing on the comparison page, and nothing overflows it (${locale}, ${viewport.width} px, ${colorScheme})`,
        async (page) => {
          await waitForJointSummary(page, 6);
          assert.deepEqual(await axeViolations(page), []);
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
          await takePicture(page, `compare-${locale}-${viewport.width}-${colorScheme}`);
        },
        { at, context: { locale, viewport, colorScheme } },
      );
    }
  }
}
