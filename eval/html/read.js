/**
 * Reads HTML in Chromium with the package's own reader: JSON lines `{id, html, …}` in, `{id, text, marks, language, …}`
 * out; other fields are copied. With `--readability`, `text` is that of Mozilla's Readability.
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

const wanted = process.argv.slice(2);
const isReadability = wanted[0] === '--readability';
const file = wanted[isReadability ? 1 : 0];
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
    const read = await page.evaluate(isReadability ? byReadability : byNutgraf, html);
    process.stdout.write(`${JSON.stringify({ ...row, ...read })}\n`);
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

/** @param {string} path */
function lines(path) {
  const bytes = createReadStream(path);
  return createInterface({ input: path.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes });
}

/** Reads HTML with the package. Runs in the page. @param {string} html */
async function byNutgraf(html) {
  const { read } = await import('/src/index.js');
  const { text, marks, language } = await read(new DOMParser().parseFromString(html, 'text/html'));
  return { text, marks: [...marks], language };
}

/** Reads HTML with Readability. Runs in the page. @param {string} html */
function byReadability(html) {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  // @ts-expect-error Readability is a script of its own.
  const article = new globalThis.Readability(parsed).parse();
  return { text: article?.textContent ?? '' };
}
