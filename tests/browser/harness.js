/**
 * Every test gets a page of its own, with all that it asks for, logs and throws on record. A request to another
 * origin, a policy violation or an unexpected error fails any test, whatever it is about.
 */
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** @typedef {import('playwright-core').Page} Page */

export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 390, height: 844 };

/** How long something may take before it counts as dead. Not a measure of speed. */
export const LIVENESS_MS = 60_000;

export const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** @type {import('playwright-core').Browser} */
let browser;

before(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ARGUMENTS });
});

after(() => browser?.close());

export function address() {
  const url = process.env.NUTGRAF_URL;
  if (!url) {
    throw new Error('NUTGRAF_URL is not set. `cargo xtask test` starts a server and sets it; or start one with `cargo xtask serve` and set it by hand.');
  }
  return url;
}

/**
 * @param {string} sentence What the page does, as a sentence.
 * @param {(page: Page) => Promise<void>} check
 * @param {object} [settings]
 * @param {import('playwright-core').BrowserContextOptions} [settings.context]
 * @param {(page: Page) => Promise<unknown>} [settings.prepare] Runs before the page is opened.
 * @param {RegExp} [settings.errors] Errors in the console that the test provokes.
 * @param {() => string} [settings.at] Where the page is, if the test serves it in its own way.
 */
export function scenario(sentence, check, { context: options, prepare, errors, at = address } = {}) {
  test(sentence, { timeout: 3 * LIVENESS_MS }, async () => {
    const base = at();
    const context = await browser.newContext({
      viewport: WIDE,
      permissions: ['clipboard-read', 'clipboard-write'],
      reducedMotion: 'reduce',
      locale: 'en-GB',
      // One that keeps the page's files would answer for a test's own routes. Its tests let it in.
      serviceWorkers: 'block',
      ...options,
    });
    context.setDefaultTimeout(LIVENESS_MS);
    try {
      const page = await context.newPage();
      const { requests, trouble } = record(page);
      await prepare?.(page);
      await page.goto(base);
      await check(page);
      const strangers = requests.filter((url) => new URL(url).origin !== new URL(base).origin);
      assert.deepEqual(strangers, [], 'nothing is asked of another origin');
      assert.deepEqual(trouble.filter((line) => !errors?.test(line)), [], 'no errors, no violations of the policy');
    } finally {
      await context.close();
    }
  });
}

/** @param {Page} page */
function record(page) {
  /** @type {string[]} */
  const requests = [];
  /** @type {string[]} */
  const trouble = [];
  page.context().on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => trouble.push(`thrown: ${error.message}`));
  page.on('dialog', (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on('console', (message) => {
    // What the driver says where it blocks one.
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(`console: ${message.text()}`);
  });
  page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy violated: ${violatedDirective} by ${blockedURI}`);
    });
  });
  return { requests, trouble };
}

/** @param {Page} page */
export const articleBox = (page) => page.getByRole('textbox', { name: 'Article', exact: true });
/** @param {Page} page */
export const lengthSlider = (page) => page.getByRole('slider', { name: 'Length', exact: true });
/** @param {Page} page */
export const summaryItems = (page) => page.getByRole('list', { name: 'Summary', exact: true }).getByRole('listitem');

/** @param {Page} page */
export const shownSentences = (page) => summaryItems(page).allTextContents();

/**
 * Waits until the summary is that of the text in the box: every sentence of it stands there.
 * @param {Page} page
 * @param {number} [count] How many sentences there must be.
 */
export async function summaryOf(page, count) {
  await page.waitForFunction((wanted) => {
    const items = [...document.querySelectorAll('#sentences li')];
    const box = document.querySelector('textarea');
    const marks = [...document.querySelectorAll('#mirror mark')];
    return (
      items.length > 0 &&
      (wanted === undefined || items.length === wanted) &&
      items.every((item, index) => {
        return box?.value.includes(item.textContent) && marks[index]?.textContent === item.textContent;
      })
    );
  }, count);
  return shownSentences(page);
}

/**
 * Puts a text on the real clipboard and presses Ctrl+V in the box.
 * @param {Page} page
 * @param {string} text
 */
export async function paste(page, text) {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await articleBox(page).focus();
  await page.keyboard.press('Control+V');
}

/**
 * Puts markup on the real clipboard as it is (the browser's own function for that would clean it), beside its
 * plain text, and presses Ctrl+V or other keys in the box, whose text is selected.
 * @param {Page} page
 * @param {string} markup
 * @param {string} plain
 * @param {string} [keys]
 */
export async function pasteMarkup(page, markup, plain, keys = 'Control+V') {
  await copyMarkup(page, markup, plain);
  await articleBox(page).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press(keys);
}

/**
 * @param {Page} page
 * @param {string} markup
 * @param {string} plain
 */
export async function copyMarkup(page, markup, plain) {
  await page.evaluate(
    ([html, text]) => {
      const copy = (/** @type {ClipboardEvent} */ event) => {
        event.clipboardData?.setData('text/html', html ?? '');
        event.clipboardData?.setData('text/plain', text ?? '');
        event.preventDefault();
      };
      document.addEventListener('copy', copy, { once: true });
      // Without a selection, Ctrl+C in a text box copies nothing and asks nobody.
      document.querySelector('textarea')?.blur();
    },
    [markup, plain],
  );
  await page.keyboard.press('Control+C');
}

/**
 * Puts any string into the box, also one that no clipboard carries.
 * @param {Page} page
 * @param {string} text
 */
export async function put(page, text) {
  // A lone surrogate does not survive the way into the browser as text, only as a number.
  const broken = /\p{Surrogate}/u.test(text);
  const sent = broken ? Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)) : text;
  await page.evaluate((given) => {
    const box = /** @type {HTMLTextAreaElement} */ (document.querySelector('textarea'));
    box.value = typeof given === 'string' ? given : String.fromCharCode(...given);
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, sent);
}

/** @param {Page} page */
export function selection(page) {
  return page.evaluate(() => {
    const box = /** @type {HTMLTextAreaElement} */ (document.querySelector('textarea'));
    return box.value.slice(box.selectionStart, box.selectionEnd);
  });
}

/**
 * Moves the slider by keyboard until it stands at a value.
 * @param {Page} page
 * @param {number} value
 */
export async function slideTo(page, value) {
  const slider = lengthSlider(page);
  await slider.focus();
  for (let now = Number(await slider.inputValue()); now !== value; now += Math.sign(value - now)) {
    await page.keyboard.press(now < value ? 'ArrowRight' : 'ArrowLeft');
  }
  assert.equal(Number(await slider.inputValue()), value);
}

/**
 * @param {Page} page
 * @param {string} name
 */
export async function picture(page, name) {
  const folder = fileURLToPath(new URL('./artefacts/', import.meta.url));
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: `${folder}${name}.png` });
}
