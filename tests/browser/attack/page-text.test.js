/** Texts that are made to block the page or to break an export. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classicCode } from '../../../www/export/embed-code.js';
import { asJson, asMarkdown, asText } from '../../../www/export/formats.js';
import { linkTo } from '../../../www/export/text-fragments.js';
import { clip } from '../../../www/i18n/wording.js';
import { LineOverrides } from '../../../www/state/line-overrides.js';
import { carryByText, difference } from '../../../www/state/spans.js';
import { occurrenceKeys } from '../../../www/summary/keyed-list.js';
import { exportMenu, scenario, setText, summaryItems, waitForSummary } from '../harness.js';

const MEGABYTE = 1_000_000;
/** @param {string} text @param {string} [source] */
const extract = (text, source = '') => ({ title: text, source, language: 'en', text, sentences: [{ start: 0, end: text.length, rank: 1, text }] });
/** @param {string} folder */
const choice = (folder) => ({ folder, target: 'story', length: '', format: /** @type {const} */ ('list'), highlight: false, why: false, keywords: false, lang: '' });

const PARTS = { blanks: ' ', 'line feeds': '\n', 'carriage returns': '\r', slashes: '/', digits: '1', hyphens: '-', commas: ', ', brackets: '[(', backslashes: '\\', 'lone surrogates': '\ud800' };

for (const [name, part] of Object.entries(PARTS)) {
  test(`A megabyte is exported in a moment: ${name}`, () => {
    const long = part.repeat(MEGABYTE / part.length);
    for (const text of [`A${long}z`, `${long}z`, `1${long}`]) {
      const start = performance.now();
      asText(extract(text));
      asMarkdown(extract(text, 'https://a.example/'));
      asJson(extract(text, 'https://a.example/'));
      classicCode(choice(text));
      linkTo('https://a.example/', text);
      clip(text, 120);
      carryByText([{ start: 0, end: 3, text: text.slice(0, 3) }], difference(text, text.slice(5)), text.slice(5));
      // Quadratic time would be hours.
      assert.ok(performance.now() - start < 8_000, `${performance.now() - start} ms`);
    }
  });
}

test('Two hundred thousand equal items get different keys in a moment', () => {
  const keyOf = occurrenceKeys();
  const start = performance.now();
  const keys = new Set(Array.from({ length: 200_000 }, () => keyOf('x')));
  assert.equal(keys.size, 200_000);
  assert.ok(performance.now() - start < 2_000);
});

test('Ten thousand lines are excluded and included again in a moment', () => {
  const lines = Array.from({ length: 10_000 }, (_, n) => ({ start: 10 * n, end: 10 * n + 9, text: 'One line.', role: /** @type {const} */ ('body'), excluded: null }));
  const overrides = new LineOverrides();
  const start = performance.now();
  overrides.set(lines, false);
  assert.equal(overrides.options.excludeLines.length, lines.length);
  overrides.set(lines, true);
  assert.deepEqual(overrides.options, { includeLines: [], excludeLines: [] });
  assert.ok(performance.now() - start < 4_000);
});

test('A lone surrogate in a sentence is replaced in a link to the sentence', () => {
  assert.equal(linkTo('https://a.example/', 'It \ud83d breaks 👍.'), 'https://a.example/#:~:text=It%20%EF%BF%BD%20breaks%20%F0%9F%91%8D.');
});

test('Every line break becomes a space in Markdown, and an address cannot end its own brackets', () => {
  assert.equal(asMarkdown({ ...extract('One\rtwo \r\n three\n\nfour\\'), title: '' }), '> One two three four\\\\\n');
  const named = asMarkdown({ ...extract('One.', 'https://a.example/?q=\\'), title: 'T' });
  assert.ok(named.endsWith('> — [T](<https://a.example/?q=%5C>)\n'), named);
});

const LINES = {
  'two thousand equal lines': 'x\n'.repeat(2_000),
  'nine thousand equal lines': 'x\n'.repeat(9_000),
  'nine thousand different lines': Array.from({ length: 9_000 }, (_, n) => `a${n}`).join('\n'),
  'forty thousand different lines': Array.from({ length: 40_000 }, (_, n) => `a${n}`).join('\n'),
  'a hundred and fifty thousand equal lines': 'x\n'.repeat(150_000),
};

for (const [name, text] of Object.entries(LINES)) {
  scenario(`The page stays responsive for ${name}`, async (page) => {
    await waitForSummary(page, 3);
    await page.evaluate(() => {
      Object.assign(globalThis, { longest: 0 });
      let last = performance.now();
      setInterval(() => {
        const now = performance.now();
        Object.assign(globalThis, { longest: Math.max(/** @type {any} */ (globalThis).longest, now - last) });
        last = now;
      });
    });
    await setText(page, text);
    await page.waitForFunction(() => {
      const message = document.querySelector('#message');
      const isReading = document.querySelector('.summary')?.getAttribute('aria-busy') || (message instanceof HTMLElement && !message.hidden);
      return !isReading && document.querySelectorAll('#sentences li').length > 0 && !document.querySelector('#sentence-count')?.textContent?.endsWith('of 14 sentences');
    });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
    const count = await summaryItems(page).count();
    assert.ok(count > 0 && count <= 100, `${count} items`);
    const longest = Number(await page.evaluate('longest'));
    assert.ok(longest < 6_000, `${longest} ms`);
  });
}

scenario('A long list of lines is shown in parts, and the focus moves to the first new one', async (page) => {
  await waitForSummary(page, 3);
  await setText(page, 'x\n'.repeat(250));
  await page.waitForFunction(() => document.querySelectorAll('#sentences li').length === 100);
  await page.getByRole('button', { name: 'Show 100 more sentences' }).click();
  await page.waitForFunction(() => document.querySelectorAll('#sentences li').length === 200);
  assert.ok(await summaryItems(page).nth(100).getByRole('link').evaluate((link) => link === document.activeElement));
  await page.getByRole('button', { name: 'Show 50 more sentences' }).click();
  await page.waitForFunction(() => document.querySelectorAll('#sentences li').length === 250);
  assert.equal(await page.getByRole('button', { name: /more sentences/ }).count(), 0);
});

scenario('A text with lone surrogates and a known address is exported as JSON', async (page) => {
  await waitForSummary(page, 3);
  await setText(page, 'The first sentence \ud83d breaks off in the middle. The second one is whole and is there.');
  await page.waitForFunction(() => document.querySelectorAll('#sentences li').length === 2);
  await exportMenu(page).click();
  await page.getByLabel('Address of the original article').fill('https://paper.example/a');
  await page.getByRole('button', { name: 'Copy: JSON' }).click();
  await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes('%EF%BF%BD'));
});
