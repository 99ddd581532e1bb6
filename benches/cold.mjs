// Measures the first summary of a page: from the import of the package's client to the summary, including fetching,
// compiling and starting the WebAssembly, from a server on this machine. Each round uses a new browser profile with an
// empty cache. Also measures a second summary, with everything loaded. Prints the minimum and the median of the elapsed
// times. `cargo xtask bench browser` builds the files and runs
//   node benches/cold.mjs TEXTS PACKAGE
// with the folder of the texts and the folder of the npm package.

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
  // Wait until the browser has finished its own start.
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

const labels = {
  load: 'client and WebAssembly loaded',
  first: 'loaded, and a first article of 4.5 KB summarised',
  second: 'a second article summarised',
};
console.log('\n| cold, on localhost | least, ms | median, ms |\n| --- | ---: | ---: |');
for (const [name, all] of Object.entries(times)) {
  all.sort((a, b) => a - b);
  console.log(`| ${labels[name]} | ${all[0].toFixed(1)} | ${all[all.length >> 1].toFixed(1)} |`);
}
