import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { asJson, asMarkdown, asText } from '../../../www/export/formats.js';
import { linkTo, webAddress } from '../../../www/export/text-fragments.js';
import { ARTICLE } from '../fixtures.js';
import {
  address,
  articleBox,
  button,
  disclosure,
  exportMenu,
  focusRegion,
  paste,
  scenario,
  setText,
  shownSentences,
  slideTo,
  takePicture,
  waitForSummary,
} from '../harness.js';

/** @typedef {import('playwright-core').Page} Page */

const TITLE = 'School garden feeds a street after the shop closes';
const SOURCE = 'https://paper.example/garden';

/** @param {Page} page */
const openExport = (page) => exportMenu(page).click();
/** @param {Page} page */
const textOption = (page) => page.getByRole('checkbox', { name: 'With the text of the article' });
/** @param {Page} page */
const focusWords = (page) => focusRegion(page).getByRole('button', { pressed: true });
/** @param {Page} page */
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

/** @param {Page} page */
async function withArticle(page) {
  await paste(page, ARTICLE);
  const sentences = await waitForSummary(page, 3);
  await openExport(page);
  return sentences;
}

scenario('The summary is copied as text, as a quotation in Markdown, and as JSON with offsets', async (page) => {
  const sentences = await withArticle(page);
  await button(page, 'Copy: Text').click();
  await page.getByText('Copied', { exact: true }).first().waitFor();
  assert.equal(await clipboard(page), sentences.join('\n\n'));

  await openExport(page);
  await page.getByLabel('Address of the original article').fill(SOURCE);
  await button(page, 'Copy: Markdown').click();
  await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('> '));
  const quoted = (await clipboard(page)).split('\n>\n');
  assert.equal(quoted.at(-1), `> — [${TITLE}](<${SOURCE}>)\n`);
  assert.equal(quoted.length, 4);

  await openExport(page);
  await page.getByRole('button', { name: 'Copy: JSON' }).click();
  await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('{'));
  const { text, title, source, language, sentences: found } = JSON.parse(await clipboard(page));
  assert.deepEqual([text, title, source, language], [ARTICLE, TITLE, SOURCE, 'en']);
  assert.deepEqual(found.map((/** @type {any} */ { start, end }) => text.slice(start, end)), sentences);
});

scenario('HTML is copied as markup and as plain text, without active content', async (page) => {
  await paste(page, 'The first line has <img src=x onerror="alert(1)"> in the middle of it. The second one has none of that & is longer.');
  const sentences = await waitForSummary(page, 2);
  await openExport(page);
  await button(page, 'Copy: HTML').click();
  await page.getByText('Copied', { exact: true }).first().waitFor();
  const [markup, plain] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(['text/html', 'text/plain'].map(async (kind) => (await item?.getType(kind))?.text()));
  });
  assert.equal(plain, sentences.join('\n\n'));
  assert.match(markup ?? '', /<blockquote/);
  assert.doesNotMatch(markup ?? '', /<img/);
});

scenario('Each format can be saved as a file named after the article', async (page) => {
  const sentences = await withArticle(page);
  for (const [name, ending] of Object.entries({ Text: 'txt', Markdown: 'md', HTML: 'html', JSON: 'json' })) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: `Save: ${name}` }).click();
    const file = await download;
    assert.equal(file.suggestedFilename(), `school-garden-feeds-a-street-after-the-shop-closes.${ending}`);
    const content = await readFile(await file.path(), 'utf8');
    assert.ok(content.includes(sentences[0]?.slice(0, 20) ?? '?'), ending);
  }
});

scenario('A link contains the length, and the article only if it is short and the reader asks for it', async (page) => {
  await paste(page, ARTICLE);
  await waitForSummary(page, 3);
  await slideTo(page, 5);
  await openExport(page);
  const copyLink = button(page, 'Copy a link with these settings');
  await copyLink.click();
  await page.getByText('Copied', { exact: true }).first().waitFor();
  assert.match(await clipboard(page), /\/#length=5$/);
  await openExport(page);
  await textOption(page).check();
  await copyLink.click();
  await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes('text='));
  const link = await clipboard(page);
  await page.goto('about:blank');
  await page.goto(link);
  await waitForSummary(page, 5);
  assert.equal(await articleBox(page).inputValue(), ARTICLE);
  await setText(page, ARTICLE.repeat(3));
  await waitForSummary(page, 5);
  await openExport(page);
  assert.ok(await textOption(page).isDisabled());
  await page.getByText('The article is too long for a link (at most 4,000 characters).').waitFor();
});

scenario('A link contains the focus words, with and without the article', async (page) => {
  await paste(page, ARTICLE);
  await waitForSummary(page, 3);
  const words = page.getByRole('textbox', { name: 'Another word' });
  for (const word of ['shop, closed', 'honey']) {
    await words.fill(word);
    await words.press('Enter');
  }
  await focusWords(page).nth(1).waitFor();
  const before = await shownSentences(page);
  for (const [withText, text] of /** @type {const} */ ([[true, ARTICLE], [false, '']])) {
    await openExport(page);
    await textOption(page).setChecked(withText);
    await button(page, 'Copy a link with these settings').click();
    await page.waitForFunction(async (has) => (await navigator.clipboard.readText()).includes('text=') === has, withText);
    const link = await clipboard(page);
    await page.goto('about:blank');
    await page.goto(link);
    await focusWords(page).nth(1).waitFor();
    assert.deepEqual(await focusWords(page).allTextContents(), ['shop, closed', 'honey']);
    if (text) assert.deepEqual(await waitForSummary(page, 3), before);
    else await paste(page, ARTICLE);
    await waitForSummary(page, 3);
  }
});

scenario('Each sentence has a link into the original article once its web address is known', async (page) => {
  const sentences = await withArticle(page);
  const links = disclosure(page, 'Export').getByRole('link');
  assert.equal(await links.count(), 0);
  await page.getByLabel('Address of the original article').fill('javascript:alert(1)');
  assert.equal(await links.count(), 0);
  await page.getByLabel('Address of the original article').fill(`${SOURCE}#part`);
  assert.equal(await links.count(), 3);
  for (const [index, sentence] of sentences.entries()) {
    assert.equal(await links.nth(index).getAttribute('href'), linkTo(`${SOURCE}#part`, sentence));
    assert.match((await links.nth(index).getAttribute('rel')) ?? '', /noopener noreferrer/);
  }
  await page.keyboard.press('Escape');
  await articleBox(page).press('Control+A');
  await paste(page, 'Another text has another address. Nobody knows it.');
  await openExport(page);
  assert.equal(await page.getByLabel('Address of the original article').inputValue(), '');
});

scenario('Print shows the summary, then the article with its sentences marked, and no controls', async (page) => {
  await withArticle(page);
  await page.keyboard.press('Escape');
  await page.emulateMedia({ media: 'print' });
  const printed = await page.evaluate(() => {
    const top = (/** @type {string} */ selector) => document.querySelector(selector)?.getBoundingClientRect().top ?? NaN;
    const controls = [...document.querySelectorAll('button, input, select, textarea, summary')];
    const mark = /** @type {Element} */ (document.querySelector('#mirror mark'));
    return {
      first: top('#sentences') < top('#mirror'),
      controls: controls.filter((control) => control.checkVisibility()).map(({ outerHTML }) => outerHTML.slice(0, 80)),
      underlined: getComputedStyle(mark).textDecorationLine,
      ink: getComputedStyle(mark).color,
    };
  });
  assert.deepEqual(printed, { first: true, controls: [], underlined: 'underline', ink: 'rgb(0, 0, 0)' });
  await takePicture(page, 'print');
});

const extract = { title: '', source: '', language: 'en', text: 'One. *Two*.', sentences: [{ start: 5, end: 11, rank: 1, text: '*Two*.' }] };

test('Markdown characters are escaped', () => {
  assert.equal(asMarkdown(extract), '> \\*Two\\*.\n');
  const texts = ['- a dash', '1. one', '# a heading', '<b>', '[a](b)', 'a_b`c`'];
  const written = texts.map((text) => asMarkdown({ ...extract, sentences: [{ start: 0, end: 1, rank: 1, text }] }).slice(2, -1));
  assert.deepEqual(written, ['\\- a dash', '1\\. one', '\\# a heading', '\\<b\\>', '\\[a\\](b)', 'a\\_b\\`c\\`']);
});

test('Text and JSON contain the sentences unchanged', () => {
  assert.equal(asText(extract), '*Two*.');
  assert.deepEqual(JSON.parse(asJson(extract)), { title: '', source: '', language: 'en', sentences: extract.sentences, text: extract.text });
});

test('A link into the original quotes a short sentence in full, and a long one by its first and last words', () => {
  assert.equal(linkTo('https://a.example/x', 'A well-known, short one.'), 'https://a.example/x#:~:text=A%20well%2Dknown%2C%20short%20one.');
  const long = Array.from({ length: 40 }, (_, n) => `word${n}`).join(' ');
  assert.equal(linkTo('https://a.example/x#y', long), 'https://a.example/x#y:~:text=word0%20word1%20word2%20word3%20word4,word35%20word36%20word37%20word38%20word39');
});

test('Only web addresses are accepted for the original article', () => {
  assert.equal(webAddress(' https://a.example/x '), 'https://a.example/x');
  for (const address of ['', 'a.example', 'javascript:alert(1)', 'file:///a', 'data:text/html,x']) assert.equal(webAddress(address), '');
});
