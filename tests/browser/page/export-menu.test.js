import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { asJson, asMarkdown, asText } from '../../../www/export/formats.js';
import { linkTo, webAddress } from '../../../www/export/text-fragments.js';
import { ARTICLE } from '../fixtures.js';
import { articleBox, paste, picture, put, scenario, shownSentences, slideTo, summaryOf } from '../harness.js';

/** @typedef {import('playwright-core').Page} Page */

const TITLE = 'School garden feeds a street after the shop closes';
const SOURCE = 'https://paper.example/garden';

/** @param {Page} page */
const openExport = (page) => page.locator('#export-menu > summary').click();
/** @param {Page} page */
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

/** @param {Page} page */
async function withArticle(page) {
  await paste(page, ARTICLE);
  const sentences = await summaryOf(page, 3);
  await openExport(page);
  return sentences;
}

scenario('The summary is copied as text, as a quotation in Markdown, and as JSON with offsets', async (page) => {
  const sentences = await withArticle(page);
  await page.getByRole('button', { name: 'Copy: Text' }).click();
  await page.getByText('Copied', { exact: true }).first().waitFor();
  assert.equal(await clipboard(page), sentences.join('\n\n'));

  await openExport(page);
  await page.getByLabel('Address of the original').fill(SOURCE);
  await page.getByRole('button', { name: 'Copy: Markdown' }).click();
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

scenario('HTML goes to the clipboard as markup and as plain text, with nothing in it that could run', async (page) => {
  await paste(page, 'The first line has <img src=x onerror="alert(1)"> in the middle of it. The second one has none of that & is longer.');
  const sentences = await summaryOf(page, 2);
  await openExport(page);
  await page.getByRole('button', { name: 'Copy: HTML' }).click();
  await page.getByText('Copied', { exact: true }).first().waitFor();
  const [markup, plain] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(['text/html', 'text/plain'].map(async (kind) => (await item?.getType(kind))?.text()));
  });
  assert.equal(plain, sentences.join('\n\n'));
  assert.match(markup ?? '', /<blockquote/);
  assert.doesNotMatch(markup ?? '', /<img/);
});

scenario('Each form can be saved as a file named after the article', async (page) => {
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

scenario('A link carries the length, and the article only if it is short and the reader wants it', async (page) => {
  await paste(page, ARTICLE);
  await summaryOf(page, 3);
  await slideTo(page, 5);
  await openExport(page);
  const copyLink = page.getByRole('button', { name: 'Copy a link with these settings' });
  await copyLink.click();
  await page.getByText('Copied', { exact: true }).first().waitFor();
  assert.match(await clipboard(page), /\/#length=5$/);
  await openExport(page);
  await page.getByRole('checkbox', { name: 'With the article in it' }).check();
  await copyLink.click();
  await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes('text='));
  const link = await clipboard(page);
  await page.goto('about:blank');
  await page.goto(link);
  await summaryOf(page, 5);
  assert.equal(await articleBox(page).inputValue(), ARTICLE);
  await put(page, ARTICLE.repeat(3));
  await summaryOf(page, 5);
  await openExport(page);
  assert.ok(await page.getByRole('checkbox', { name: 'With the article in it' }).isDisabled());
  await page.getByText('The article is too long for a link (at most 4,000 characters).').waitFor();
});

scenario('A link carries the words of the focus, with an article in it and without one', async (page) => {
  await paste(page, ARTICLE);
  await summaryOf(page, 3);
  const words = page.getByRole('textbox', { name: 'Another word' });
  for (const word of ['shop, closed', 'honey']) {
    await words.fill(word);
    await words.press('Enter');
  }
  const chips = page.locator('#keywords button[aria-pressed="true"]');
  await page.waitForFunction(() => document.querySelectorAll('#keywords button[aria-pressed="true"]').length === 2);
  const said = await shownSentences(page);
  for (const [withText, text] of /** @type {const} */ ([[true, ARTICLE], [false, '']])) {
    await openExport(page);
    await page.getByRole('checkbox', { name: 'With the article in it' }).setChecked(withText);
    await page.getByRole('button', { name: 'Copy a link with these settings' }).click();
    await page.waitForFunction(async (has) => (await navigator.clipboard.readText()).includes('text=') === has, withText);
    const link = await clipboard(page);
    await page.goto('about:blank');
    await page.goto(link);
    await page.waitForFunction(() => document.querySelectorAll('#keywords button[aria-pressed="true"]').length === 2);
    assert.deepEqual(await chips.allTextContents(), ['shop, closed', 'honey']);
    if (text) assert.deepEqual(await summaryOf(page, 3), said);
    else await paste(page, ARTICLE);
    await summaryOf(page, 3);
  }
});

scenario('Each sentence can be opened in the original once its address is known, and only on the web', async (page) => {
  const sentences = await withArticle(page);
  const links = page.locator('#export-menu .links a');
  assert.equal(await links.count(), 0);
  await page.getByLabel('Address of the original').fill('javascript:alert(1)');
  assert.equal(await links.count(), 0);
  await page.getByLabel('Address of the original').fill(`${SOURCE}#part`);
  assert.equal(await links.count(), 3);
  for (const [index, sentence] of sentences.entries()) {
    assert.equal(await links.nth(index).getAttribute('href'), linkTo(`${SOURCE}#part`, sentence));
    assert.match((await links.nth(index).getAttribute('rel')) ?? '', /noopener noreferrer/);
  }
  await page.keyboard.press('Escape');
  await articleBox(page).press('Control+A');
  await paste(page, 'Another text has another address. Nobody knows it.');
  await openExport(page);
  assert.equal(await page.getByLabel('Address of the original').inputValue(), '');
});

scenario('On paper the summary comes first, then the article with its sentences marked, and no controls', async (page) => {
  await withArticle(page);
  await page.keyboard.press('Escape');
  await page.emulateMedia({ media: 'print' });
  const seen = await page.evaluate(() => {
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
  assert.deepEqual(seen, { first: true, controls: [], underlined: 'underline', ink: 'rgb(0, 0, 0)' });
  await picture(page, 'print');
});

const extract = { title: '', source: '', language: 'en', text: 'One. *Two*.', sentences: [{ start: 5, end: 11, rank: 1, text: '*Two*.' }] };

test('What means something in Markdown is escaped', () => {
  assert.equal(asMarkdown(extract), '> \\*Two\\*.\n');
  const texts = ['- a dash', '1. one', '# a heading', '<b>', '[a](b)', 'a_b`c`'];
  const written = texts.map((text) => asMarkdown({ ...extract, sentences: [{ start: 0, end: 1, rank: 1, text }] }).slice(2, -1));
  assert.deepEqual(written, ['\\- a dash', '1\\. one', '\\# a heading', '\\<b\\>', '\\[a\\](b)', 'a\\_b\\`c\\`']);
});

test('Text and JSON have the sentences unit by unit', () => {
  assert.equal(asText(extract), '*Two*.');
  assert.deepEqual(JSON.parse(asJson(extract)), { title: '', source: '', language: 'en', sentences: extract.sentences, text: extract.text });
});

test('A link into the original names a sentence by its words, a long one by its ends', () => {
  assert.equal(linkTo('https://a.example/x', 'A well-known, short one.'), 'https://a.example/x#:~:text=A%20well%2Dknown%2C%20short%20one.');
  const long = Array.from({ length: 40 }, (_, n) => `word${n}`).join(' ');
  assert.equal(linkTo('https://a.example/x#y', long), 'https://a.example/x#y:~:text=word0%20word1%20word2%20word3%20word4,word35%20word36%20word37%20word38%20word39');
});

test('Only addresses on the web are taken for the original', () => {
  assert.equal(webAddress(' https://a.example/x '), 'https://a.example/x');
  for (const address of ['', 'a.example', 'javascript:alert(1)', 'file:///a', 'data:text/html,x']) assert.equal(webAddress(address), '');
});
