/**
 * Reads HTML in Chromium with the package's own reader. Input: JSON lines `{id, html, …}`. Output: JSON lines
 * `{id, text, marks, language, …}`, where `marks` is the line markup as an array; other fields are copied. With
 * `--readability`, `text` is the result of Mozilla's Readability.
 *
 *     node eval/html/read.js [--readability] INPUT.jsonl[.gz] > OUTPUT.jsonl
 *
 * No scripts run, because DOMParser disables them, and all other requests are aborted. The package is read from js/, so
 * run `cargo xtask build` first.
 */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { chromium } from 'playwright-core';

const HOST = 'http://nutgraf.invalid/';
const MODULES = new URL('../../js/', import.meta.url);
const READABILITY = new URL('../../node_modules/@mozilla/readability/Readability.js', import.meta.url);
const TYPES = { js: 'text/javascript', wasm: 'application/wasm' };

const args = process.argv.slice(2);
const isReadability = args[0] === '--readability';
const file = args[isReadability ? 1 : 0];
if (!file) {
  console.error('usage: node eval/html/read.js [--readability] INPUT.jsonl[.gz]');
  process.exit(2);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--no-first-run'],
});
try {
  const page = await openPage();
  for await (const line of lines(file)) {
    const { html, ...row } = JSON.parse(line);
    const result = await page.evaluate(isReadability ? readWithReadability : readWithNutgraf, html);
    process.stdout.write(`${JSON.stringify({ ...row, ...result })}\n`);
  }
} finally {
  await browser.close();
}

/** Opens a page that can load only the package's own files. */
async function openPage() {
  const page = await browser.newPage();
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    if (!url.startsWith(HOST)) return route.abort();
    const path = url.slice(HOST.length);
    if (path === '') return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
    const body = await readFile(new URL(path, MODULES));
    return route.fulfill({ contentType: TYPES[/** @type {'js' | 'wasm'} */ (path.split('.').pop())], body });
  });
  await page.goto(HOST);
  if (isReadability) await page.addScriptTag({ content: await readFile(READABILITY, 'utf8') });
  return page;
}

/** Yields the lines of a file, unpacked if its name ends in `.gz`. @param {string} path */
function lines(path) {
  const bytes = createReadStream(path);
  return createInterface({ input: path.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes });
}

/** Reads HTML with the package. Runs in the page. @param {string} html */
async function readWithNutgraf(html) {
  const { read } = await import('/src/index.js');
  const { text, lineMarkup, language } = await read(new DOMParser().parseFromString(html, 'text/html'));
  return { text, marks: [...lineMarkup], language };
}

/** Reads HTML with Readability. Runs in the page. @param {string} html */
function readWithReadability(html) {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  // @ts-expect-error Readability is a classic script without types.
  const article = new globalThis.Readability(parsed).parse();
  return { text: article?.textContent ?? '' };
}
