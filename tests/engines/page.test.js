/** Tests of the page in Firefox and WebKit: one session from pasting a text to clearing it. tests/browser/ covers Chromium. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE, MARKUP, PLAIN } from '../browser/fixtures.js';
import { firefox, webkit } from './drivers.js';

const BASE = process.env.NUTGRAF_URL;

/** Functions that the steps use. Those that wait return what they found. */
const HELPERS = `
  const queryAll = (selector) => [...document.querySelectorAll(selector)];
  const query = (selector) => document.querySelector(selector);
  const texts = (selector) => queryAll(selector).map(({ textContent }) => textContent);
  const until = async (description, condition) => {
    for (let n = 0; n < 600; n += 1) {
      const found = condition();
      if (found) return found;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error('did not appear: ' + description);
  };
  const dispatch = (element, ...names) => names.forEach((name) => element.dispatchEvent(new Event(name, { bubbles: true })));
  const summaryOf = (text, count) => until(count + ' sentences', () => {
    const found = texts('#sentences li');
    return query('textarea').value === text && found.length === count && found.every((sentence) => text.includes(sentence)) && found;
  });
  const paste = (plain, markup = '') => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', plain);
    if (markup) clipboardData.setData('text/html', markup);
    // Some browsers do not let a script set the data of a ClipboardEvent.
    const event = Object.defineProperty(new Event('paste', { bubbles: true, cancelable: true }), 'clipboardData', { value: clipboardData });
    document.body.dispatchEvent(event);
  };`;

/** The steps of the session. They return what the page showed. */
const STEPS = `
  const seen = {};
  await until('the sample', () => texts('#mirror mark').length === 3);
  globalThis.errors = [];
  for (const name of ['error', 'unhandledrejection', 'securitypolicyviolation']) {
    addEventListener(name, (event) => errors.push(name + ': ' + (event.message ?? event.reason ?? event.violatedDirective)));
  }
  paste(ARTICLE);
  seen.three = await summaryOf(ARTICLE, 3);
  query('#length').value = '5';
  dispatch(query('#length'), 'input');
  seen.five = await summaryOf(ARTICLE, 5);
  seen.marks = texts('#mirror mark');
  seen.bars = Number(query('#strip').getAttribute('aria-valuemax'));
  query('#sentences .why').click();
  await until('the reasons', () => query('#why').matches(':popover-open') && query('#why').getClientRects().length);
  seen.why = texts('#why li').length;
  query('#why').hidePopover();
  query('#modes input[value=highlights]').click();
  await until('the article’s highlights', () => query('#view').checkVisibility() && queryAll('#view mark').length);
  seen.highlights = texts('#view mark').join(' ');
  query('#modes input[value=edit]').click();
  query('#languages').value = 'de';
  dispatch(query('#languages'), 'change');
  await until('German', () => query('#summary-heading').textContent === 'Zusammenfassung');
  await until('German figures', () => query('#sentence-count').textContent.startsWith('5 von '));
  seen.german = [document.documentElement.lang, ...texts('#sentences li')];
  query('#languages').value = 'en';
  dispatch(query('#languages'), 'change');
  await until('English', () => query('#summary-heading').textContent === 'Summary');
  paste(PLAIN, MARKUP);
  await until('the note about the formatting', () => query('#article-note').textContent.includes('formatting'));
  seen.formatted = await until('the summary of the formatted text', () => {
    const found = texts('#sentences li');
    return found.length && found.every((sentence) => query('textarea').value.includes(sentence)) && found;
  });
  query('#clear').click();
  await until('an empty page', () => query('#message').textContent.includes('Nothing to summarise yet'));
  seen.errors = errors;
  return seen;`;

for (const [name, start] of Object.entries({ Firefox: firefox, WebKit: webkit })) {
  test(`the page works in ${name}: paste, length, reasons, highlights, language, formatted paste and clearing`, { timeout: 300_000 }, async () => {
    assert.ok(BASE, 'NUTGRAF_URL is not set; `cargo xtask test engines` sets it');
    const driver = await start();
    try {
      await driver.open(BASE);
      const fixtures = `const [ARTICLE, PLAIN, MARKUP] = ${JSON.stringify([ARTICLE, PLAIN, MARKUP])};`;
      const seen = await driver.run(`${HELPERS}${fixtures}${STEPS}`);
      assert.deepEqual(seen.errors, []);
      assert.equal(seen.five.filter((/** @type {string} */ sentence) => seen.three.includes(sentence)).length, 3, 'the longer summary contains the shorter one');
      assert.deepEqual(seen.marks, seen.five);
      assert.ok(seen.bars > 10 && seen.why > 0);
      assert.equal(seen.highlights.replaceAll(/\s+/g, ' '), seen.five.join(' ').replaceAll(/\s+/g, ' '));
      assert.deepEqual(seen.german, ['de', ...seen.five]);
      assert.ok(seen.formatted.every((/** @type {string} */ sentence) => MARKUP.includes(sentence) && !sentence.includes('baker')));
      assert.deepEqual(driver.problems ?? [], []);
    } finally {
      await driver.close();
    }
  });
}
