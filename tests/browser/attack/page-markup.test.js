/** Markup and files that are made to block the page, or that once were ignored without a message. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCostly } from '../../../www/article/markup-cost.js';
import { ARTICLE, MARKUP } from '../fixtures.js';
import { articleBox, button, openMenu, pasteMarkup, scenario, waitForSummary, waitForText } from '../harness.js';

/** @typedef {import('playwright-core').Page} Page */

const LIMIT = 50_000_000;
const SIMPLIFIED = 'The copied page has too much formatting to read, so its plain text was used.';

const NESTED = {
  'unclosed inline elements': '<span>',
  'unclosed formatting elements': '<b>',
  'an end tag that a block prevents': '<span><div></span></div>',
  'an end tag that a paragraph prevents': '<span><p></span></p>',
  'an end tag in a comment': '<div><!-- </div> -->',
  'an end tag in an attribute': '<div><img alt="</div>">',
  'an end tag after an odd quotation mark': '<div><img b" d="x></div>">',
  'an end tag in a declaration': '<div><?x </div>',
  'an end tag in a script': '<div><script>"</div>"</script>',
  'list items in definitions': '<li><dd>',
  'repeated bodies': '<body a="1">',
};

for (const [name, markup] of Object.entries(NESTED)) {
  test(`Markup with twenty thousand open elements is costly: ${name}`, () => {
    assert.ok(isCostly(markup.repeat(20_000), LIMIT));
    assert.ok(!isCostly(markup.repeat(100), LIMIT));
  });
}

test('A long page with usual markup is not costly', () => {
  assert.ok(!isCostly(MARKUP.repeat(4_000), LIMIT));
  const loose = '<div><script>var a = b<c, d = "</p>";</script><p>One<ul><li>two<li>three</ul><table><tbody><tr><td>4<td>5<tr><td>6</table></div>';
  assert.ok(!isCostly(loose.repeat(8_000), LIMIT));
});

const SLOW = { 'angle brackets': '<', quotes: '<a x="', names: ' style', equals: '= ', comments: '<!--', scripts: '<script><!--', blanks: ' ' };

for (const [name, part] of Object.entries(SLOW)) {
  test(`The cost of a megabyte is estimated in a moment: ${name}`, () => {
    const start = performance.now();
    isCostly(`<a ${part.repeat(1_000_000 / part.length)}`, Infinity);
    isCostly(`<script>${part.repeat(1_000_000 / part.length)}`, Infinity);
    assert.ok(performance.now() - start < 3_000);
  });
}

scenario('Formatting elements that would multiply in every paragraph are read at once', async (page) => {
  await waitForSummary(page);
  const open = Array.from({ length: 600 }, (_, n) => `<b id=${n}><i id=${n}>`).join('');
  const plain = 'The first sentence is here, the mayor said. '.repeat(1_000);
  const start = Date.now();
  await pasteMarkup(page, `<h1>Bold</h1>${open}${'<p>The first sentence is here, the mayor said.'.repeat(1_000)}`, plain);
  await page.getByText('The formatting of the copied page was used.').waitFor();
  await waitForSummary(page);
  assert.ok(Date.now() - start < 15_000, `${Date.now() - start} ms`);
});

scenario('Markup with too many open elements is pasted as plain text, with a note', async (page) => {
  await waitForSummary(page);
  await pasteMarkup(page, `<h1>Deep</h1>${'<div>'.repeat(50_000)}It is deep down here.`, ARTICLE);
  await page.getByText(SIMPLIFIED).waitFor();
  assert.equal(await articleBox(page).inputValue(), ARTICLE);
  await waitForSummary(page, 3);
  await articleBox(page).press('End');
  await page.keyboard.type(' More.');
  await page.getByText(SIMPLIFIED).waitFor({ state: 'detached' });
});

/** Opens a file by the menu. @param {Page} page @param {string} name @param {string} content */
async function open(page, name, content) {
  await openMenu(page).click();
  const chooser = page.waitForEvent('filechooser');
  await button(page, 'Open a file …').click();
  await (await chooser).setFiles({ name, mimeType: '', buffer: Buffer.from(content) });
}

for (const tag of ['p', 'div']) {
  scenario(`A web page of only <${tag}> is opened as a file`, async (page) => {
    await waitForSummary(page, 3);
    await open(page, 'plain.html', `<${tag}>The first sentence is <b>here</b>, the mayor said.</${tag}><${tag}>The second one follows it.</${tag}>`);
    await page.waitForFunction(() => document.querySelector('textarea')?.value.startsWith('The first sentence is here, the mayor said.\nThe second'));
    await waitForSummary(page);
  });
}

scenario('An empty file, one without text and one that is too large each get a message, and the article stays', async (page) => {
  await waitForSummary(page, 3);
  const before = await articleBox(page).inputValue();
  const files = { 'empty.html': '', 'empty.txt': ' \n', 'picture.html': '<h1><img src=x></h1>' };
  for (const [name, content] of Object.entries(files)) {
    await open(page, name, content);
    await page.locator('#message').getByText('This file contains no text.').waitFor();
    await page.evaluate(() => document.querySelector('#message p')?.replaceChildren());
  }
  for (const content of [`<p>It is long.${' '.repeat(8_000_001)}`, '<div>It is deep.'.repeat(50_000)]) {
    await open(page, 'large.html', content);
    await page.locator('#message').getByText(/^This page has too much formatting to read\./).waitFor();
    await page.evaluate(() => document.querySelector('#message p')?.replaceChildren());
  }
  await waitForText(page, before);
});
