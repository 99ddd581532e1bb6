/** Temporary projects with the package installed from its tarball, a server for them, and a browser. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};

export const ARTICLE = `The bakery on Mill Lane will close in March, its owner said on Monday, after the rent was doubled. It has sold bread
to the street since 1934 and employs eleven people. The owner, Pia Lund, said that she had looked at four other shops and
could afford none of them. Customers have collected 800 signatures for the bakery. A last loaf will be baked on March 28.`;

/** Returns a page with an element, its article and a script. */
export const PAGE = (/** @type {string} */ script) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>App</title>
<link rel="icon" href="data:,"><article-summary for="#story" loading="eager"></article-summary><article id="story"><p>${ARTICLE}</p></article>
${script}`;

/**
 * Creates a project in a temporary folder.
 * @param {Record<string, string>} files
 * @param {string[]} [tools] Packages of this repository that the project uses.
 * @returns {Promise<string>} The folder.
 */
export async function project(files, tools = []) {
  const folder = await mkdtemp(join(tmpdir(), 'nutgraf-package-'));
  after(() => rm(folder, { recursive: true, force: true }));
  await writeFiles(folder, { 'package.json': '{ "private": true, "type": "module" }', ...files });
  const tarball = process.env.NUTGRAF_TARBALL;
  if (!tarball) throw new Error('NUTGRAF_TARBALL is not set; `cargo xtask test package` sets it');
  // The package has no dependencies, so npm needs no registry.
  const settings = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'];
  execFileSync('npm', ['install', ...settings, tarball], { cwd: folder, stdio: 'inherit' });
  for (const tool of tools) {
    await mkdir(dirname(join(folder, 'node_modules', tool)), { recursive: true });
    await symlink(join(MODULES, tool), join(folder, 'node_modules', tool));
  }
  return folder;
}

/**
 * @param {string} folder
 * @param {Record<string, string>} files
 */
async function writeFiles(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

/**
 * Serves a folder on this machine until the tests end.
 * @param {string} folder
 * @returns {Promise<string>} The address of its index.html.
 */
export async function serve(folder) {
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const file = join(folder, pathname === '/' ? 'index.html' : pathname);
    try {
      const content = await readFile(file);
      response.writeHead(200, { 'content-type': TYPES[/** @type {keyof typeof TYPES} */ (extname(file))] ?? 'application/octet-stream' });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  after(() => server.close());
  return `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/`;
}

/** @type {Promise<import('playwright-core').Browser> | undefined} */
let browser;
after(async () => (await browser)?.close());

/**
 * Opens a page. `problems` collects its errors, its warnings and its requests to other servers.
 * @param {string} address
 */
export async function open(address) {
  browser ??= chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
  });
  const page = await (await browser).newPage();
  /** @type {string[]} */
  const problems = [];
  /** @type {unknown[]} */
  const workers = [];
  page.on('worker', (worker) => workers.push(worker));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(data|ws):/.test(request.url())) problems.push(`requested ${request.url()}`);
  });
  await page.goto(address);
  return { page, problems, workers };
}

/**
 * Opens a page whose app exposes `summarize`, and returns the element's sentences and the number of sentences in the
 * summary of a long text, or its error message.
 * @param {string} address
 * @param {{ element?: boolean }} [options] `element`: `false` if the page has no `<article-summary>`.
 */
export async function visit(address, { element = true } = {}) {
  const { page, problems, workers } = await open(address);
  await page.waitForFunction((hasElement) => 'app' in globalThis && (!hasElement || /** @type {any} */ (document.querySelector('article-summary'))?.summary), element)
    .catch((error) => problems.push(error.message));
  const sentences = await page.locator('article-summary [part=sentence]').allTextContents();
  const long = await page.evaluate(async (text) => {
    const { summarize } = /** @type {any} */ (globalThis).app;
    const result = await summarize(text.repeat(200), { length: { sentences: 2 } }).catch((/** @type {Error} */ error) => error.message);
    return result.sentences?.filter((/** @type {any} */ sentence) => sentence.chosen).length ?? result;
  }, `${ARTICLE}\n\n`);
  await page.close();
  return { sentences, long, workers: workers.length, problems };
}
