// The first article that a page reads: from the import of the package's client to the summary, with fetching, compiling
// and starting the WebAssembly, from a server on this machine. Each time in a new profile of Chromium, in which nothing
// is kept; by the time that passes, so the least and the median of many. And a second article, when all is there.
// `cargo xtask bench browser` builds what it needs and calls it with
//   node benches/cold.mjs TEXTS PACKAGE
// the folder of the texts and that of the npm package.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';

const [texts, folder] = process.argv.slice(2);
const ROUNDS = 25;
const TYPES = { '.js': 'text/javascript', '.wasm': 'application/wasm' };

const server = createServer(async ({ url }, response) => {
  if (url === '/') {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>A page</title>');
    return;
  }
  try {
    const body = await readFile(join(folder, normalize(new URL(url, 'http://here').pathname)));
    response.writeHead(200, { 'content-type': TYPES[extname(url)] ?? 'application/octet-stream' }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const address = `http://127.0.0.1:${server.address().port}/`;

const articles = await Promise.all([0, 1].map((n) => readFile(join(texts, `articles-${n}.txt`), 'utf8')));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const times = { load: [], first: [], second: [] };
for (let round = 0; round < ROUNDS; round += 1) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  // The browser is still making itself ready.
  await page.waitForTimeout(300);
  const [load, first, second] = await page.evaluate(async ([one, other]) => {
    const start = performance.now();
    const client = await import('/client/index.js');
    await client.load();
    const loaded = performance.now();
    await client.summarize(one);
    const read = performance.now();
    await client.summarize(other);
    return [loaded - start, read - start, performance.now() - read];
  }, articles);
  times.load.push(load);
  times.first.push(first);
  times.second.push(second);
  await context.close();
}
await browser.close();
server.close();

const told = {
  load: 'client and WebAssembly loaded',
  first: 'that, and a first article of 4.5 KB',
  second: 'a second one',
};
console.log('\n| cold, on localhost | least, ms | median, ms |\n| --- | ---: | ---: |');
for (const [name, all] of Object.entries(times)) {
  all.sort((a, b) => a - b);
  console.log(`| ${told[name]} | ${all[0].toFixed(1)} | ${all[all.length >> 1].toFixed(1)} |`);
}
