/**
 * Runs each test on a separate page and records every request, console message and exception of it. A request to
 * another origin, a policy violation or an unexpected error fails the test, whatever the test is about.
 */
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** @typedef {import('playwright-core').Page} Page */

export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 390, height: 844 };

/** The time after which an operation counts as hung, in milliseconds. Not a measure of speed. */
export const LIVENESS_MS = 60_000;

export const BROWSER_ARGUMENTS = [
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
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: BROWSER_ARGUMENTS });
});

after(() => browser?.close());

/** Returns the address of the page under test. */
export function address() {
  const url = process.env.NUTGRAF_URL;
  if (!url) {
    throw new Error('NUTGRAF_URL is not set: `cargo xtask test` starts a server and sets it, or start one with `cargo xtask serve` and set it by hand');
  }
  return url;
}

/**
 * Defines a test that opens the page and checks one behaviour of it.
 * @param {string} sentence The behaviour, as a sentence.
 * @param {(page: Page) => Promise<void>} check
 * @param {object} [settings]
 * @param {import('playwright-core').BrowserContextOptions} [settings.context]
 * @param {(page: Page) => Promise<unknown>} [settings.prepare] Runs before the page is opened.
 * @param {RegExp} [settings.errors] Console errors that the test causes on purpose.
 * @param {() => string} [settings.at] Returns the address, for tests with a server of their own.
 * @param {number} [settings.timeout] In milliseconds, for tests of many texts.
 */
export function scenario(sentence, check, { context: options, prepare, errors, at = address, timeout = 3 * LIVENESS_MS } = {}) {
  test(sentence, { timeout }, async () => {
    const base = at();
    const context = await browser.newContext({
      viewport: WIDE,
      permissions: ['clipboard-read', 'clipboard-write'],
      reducedMotion: 'reduce',
      locale: 'en-GB',
      // A service worker would answer requests that a test routes itself. The tests of offline use allow it.
      serviceWorkers: 'block',
      ...options,
    });
    context.setDefaultTimeout(LIVENESS_MS);
    try {
      const page = await context.newPage();
      const { requests, problems } = record(page);
      await prepare?.(page);
      await page.goto(base);
      await check(page);
      const foreign = requests.filter((url) => new URL(url).origin !== new URL(base).origin);
      assert.deepEqual(foreign, [], 'no request goes to another origin');
      assert.deepEqual(problems.filter((line) => !errors?.test(line)), [], 'no errors, no policy violations');
    } finally {
      await context.close();
    }
  });
}

/**
 * Records the requests of a page, and its exceptions, dialogs, console errors and policy violations.
 * @param {Page} page
 */
function record(page) {
  /** @type {string[]} */
  const requests = [];
  /** @type {string[]} */
  const problems = [];
  page.context().on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => problems.push(`thrown: ${error.message}`));
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on('console', (message) => {
    // Playwright logs this when it blocks a service worker.
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (message.type() === 'error' || message.type() === 'warning') problems.push(`console: ${message.text()}`);
  });
  page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy violated: ${violatedDirective} by ${blockedURI}`);
    });
  });
  return { requests, problems };
}

/**
 * Finds a button by its accessible name.
 * @param {Page | import('playwright-core').Locator} scope
 * @param {string | RegExp} name
 */
export const button = (scope, name) => scope.getByRole('button', { name, exact: true });

/**
 * Finds a region by its accessible name.
 * @param {Page} page
 * @param {string | RegExp} name
 */
export const region = (page, name) => page.getByRole('region', { name, exact: true });

/**
 * Finds the `summary` element that opens a menu or a panel, by its label. Playwright has no role for it.
 * @param {Page} page
 * @param {string | RegExp} label The whole label, or a pattern.
 */
export function disclosureButton(page, label) {
  return page.locator('summary').filter({ hasText: typeof label === 'string' ? new RegExp(`^\\s*${label}\\s*$`) : label });
}

/**
 * Finds a menu or a panel (a `details` element) by the label of its button.
 * @param {Page} page
 * @param {string | RegExp} label
 */
export const disclosure = (page, label) => page.locator('details').filter({ has: disclosureButton(page, label) });

/** @param {Page} page */
export const openMenu = (page) => disclosureButton(page, 'Open');
/** @param {Page} page */
export const exportMenu = (page) => disclosureButton(page, 'Export');

const BOILERPLATE = /^Page boilerplate: /;
const RANKING = /by importance$/;

/** @param {Page} page */
export const boilerplatePanel = (page) => disclosure(page, BOILERPLATE);
/** @param {Page} page */
export const boilerplateButton = (page) => disclosureButton(page, BOILERPLATE);
/** @param {Page} page */
export const rankingPanel = (page) => disclosure(page, RANKING);
/** @param {Page} page */
export const rankingButton = (page) => disclosureButton(page, RANKING);

/** @param {Page} page */
export const articleBox = (page) => page.getByRole('textbox', { name: 'Article', exact: true });
/** @param {Page} page */
export const lengthSlider = (page) => page.getByRole('slider', { name: 'Length', exact: true });
/** @param {Page} page */
export const focusRegion = (page) => region(page, 'Focus on');
/** @param {Page} page */
export const viewModes = (page) => page.getByRole('group', { name: 'Article view', exact: true });
/** Finds the sentences of the summary. @param {Page} page @param {string} [label] The label of the list in the page's language. */
export const summaryItems = (page, label = 'Summary') => page.getByRole('list', { name: label, exact: true }).getByRole('listitem');
/** @param {Page} page */
export const whyButtons = (page) => summaryItems(page).getByRole('button', { name: /^Why/ });
/** Finds the box that explains a score. @param {Page} page */
export const explanationBox = (page) => page.getByRole('dialog');

/**
 * Returns whether an element has the focus.
 * @param {import('playwright-core').Locator} locator
 */
export const hasFocus = (locator) => locator.evaluate((element) => element === document.activeElement);

/** Returns the texts of the sentences of the summary. @param {Page} page @param {string} [label] */
export const shownSentences = (page, label) => summaryItems(page, label).allTextContents();

/**
 * Waits until the summary is the one of the text in the box, which then contains every sentence, and returns the
 * sentences.
 * @param {Page} page
 * @param {number} [count] The number of sentences to wait for.
 */
export async function waitForSummary(page, count) {
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
 * Waits until the box holds exactly this text.
 * @param {Page} page
 * @param {string} text
 */
export const waitForText = (page, text) =>
  page.waitForFunction((wanted) => document.querySelector('textarea')?.value === wanted, text);

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
 * Puts markup and its plain text on the real clipboard, selects the text in the box, and presses Ctrl+V or other keys.
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
 * Puts markup and its plain text on the real clipboard. `navigator.clipboard.write()` would sanitise the markup.
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
      // In a text box without a selection, Ctrl+C fires no `copy` event.
      document.querySelector('textarea')?.blur();
    },
    [markup, plain],
  );
  await page.keyboard.press('Control+C');
}

/**
 * Sets the text of the box, also to one that the clipboard cannot carry.
 * @param {Page} page
 * @param {string} text
 */
export async function setText(page, text) {
  // A lone surrogate can only be sent into the browser as a number.
  const broken = /\p{Surrogate}/u.test(text);
  const sent = broken ? Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)) : text;
  await page.evaluate((given) => {
    const box = /** @type {HTMLTextAreaElement} */ (document.querySelector('textarea'));
    box.value = typeof given === 'string' ? given : String.fromCharCode(...given);
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, sent);
}

/**
 * Puts the caret at an offset of the text and focuses the box.
 * @param {Page} page
 * @param {number} offset
 */
export async function placeCaret(page, offset) {
  await articleBox(page).evaluate((box, at) => /** @type {HTMLTextAreaElement} */ (box).setSelectionRange(at, at), offset);
  await articleBox(page).focus();
}

/**
 * Returns the selected text of the box.
 * @param {Page} page
 */
export function selectedText(page) {
  return page.evaluate(() => {
    const box = /** @type {HTMLTextAreaElement} */ (document.querySelector('textarea'));
    return box.value.slice(box.selectionStart, box.selectionEnd);
  });
}

/**
 * Moves the slider to a value with the keyboard.
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
 * Saves a screenshot in artefacts/.
 * @param {Page} page
 * @param {string} name
 */
export async function takePicture(page, name) {
  const folder = fileURLToPath(new URL('./artefacts/', import.meta.url));
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: `${folder}${name}.png` });
}
