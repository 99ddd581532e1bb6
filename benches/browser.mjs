// Compares the engine's stages in Chromium's WebAssembly with native code, in alternating rounds of one run. Both are
// measured in elapsed time, because a browser reports no processor time; the result is the minimum of several rounds,
// on which other load of the machine has the least effect. `cargo xtask bench browser` builds the files and runs
//   node benches/browser.mjs TEXTS MODULE
// with the folder of the texts and the folder of the module.

import { execFileSync } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { chromium } from 'playwright-core';

const [texts, module] = process.argv.slice(2);
const ROUNDS = 9;
const HOST = 'http://bench.example';
const TYPES = { html: 'text/html', js: 'text/javascript', wasm: 'application/wasm', txt: 'text/plain; charset=utf-8' };

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
// Every request is answered from these folders, so nothing uses the network.
await page.route('**/*', async (route) => {
  const name = basename(new URL(route.request().url()).pathname);
  const ending = name.split('.').pop() ?? '';
  const folder = ending === 'txt' ? texts : module;
  const body = name === 'index.html' ? '<!doctype html>' : await readFile(join(folder, name));
  await route.fulfill({ body, contentType: TYPES[ending] });
});
await page.goto(`${HOST}/index.html`);
const names = await page.evaluate(async (host) => {
  const engine = await import(`${host}/bench.js`);
  await engine.default(`${host}/bench_bg.wasm`);
  globalThis.engine = engine;
  return engine.names().split('\n');
}, HOST);

/** Returns the milliseconds of one run of each stage in Chromium. */
const timeInBrowser = (file, repeats) =>
  page.evaluate(
    async ({ file, repeats, count }) => {
      const { engine } = globalThis;
      engine.take(await (await fetch(file)).text());
      return Array.from({ length: count }, (_, stage) => {
        const start = performance.now();
        for (let n = 0; n < repeats; n += 1) engine.run(stage);
        return (performance.now() - start) / repeats;
      });
    },
    { file, repeats, count: names.length },
  );

/** Returns the milliseconds of one run of each stage in native code. */
const timeNatively = (file, repeats) => {
  const bench = ['bench', '--quiet', '--package', 'nutgraf', '--bench', 'pipeline', '--'];
  const output = execFileSync('cargo', [...bench, '--stages', join(texts, file), String(repeats)], { encoding: 'utf8' });
  return output.trim().split('\n').map(Number);
};

/** Formats a speed in MB/s, with one decimal below 100. */
function speed(bytes, milliseconds) {
  // A difference of times may be below the clock's resolution.
  if (milliseconds <= 0) return '–';
  const value = bytes / 1e3 / milliseconds;
  return value.toFixed(value < 100 ? 1 : 0);
}

const files = await readdir(texts);
const rows = [];
for (const [size, file, repeats] of [['4.5 KB', 'articles-0.txt', 200], ['100 KB', '100KB-0.txt', 20], ['1 MB', '1MB-0.txt', 3], ['10 MB', '10MB-0.txt', 1]]) {
  if (!files.includes(file)) throw new Error(`${file} is not in ${texts}`);
  const bytes = (await readFile(join(texts, file))).length;
  // An extra round that is not counted, because the browser optimises the code during the first runs.
  await timeInBrowser(file, repeats);
  const rounds = { wasm: [], native: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.wasm.push(await timeInBrowser(file, repeats));
    rounds.native.push(timeNatively(file, repeats));
  }
  const minimum = (which, name) => Math.min(...rounds[which].map((times) => times[names.indexOf(name)]));
  for (const which of ['native', 'wasm']) {
    const times = names.map((name) => minimum(which, name));
    const time = (name) => times[names.indexOf(name)];
    // The remaining stages are the difference to the whole, because they cannot run alone.
    times.splice(-1, 0, time('whole') - time('clean') - time('sentences and words'));
    const speeds = times.map((milliseconds) => speed(bytes, milliseconds));
    const toFloor = minimum(which, 'whole') / minimum(which, 'floor');
    const toNative = minimum(which, 'whole') / minimum('native', 'whole');
    rows.push([`${size}, ${which}`, ...speeds, toFloor.toFixed(2), toNative.toFixed(2)]);
  }
}
const stages = [...names.slice(0, -1), 'features, ranking, result', 'whole'];
console.log(`| MB/s | ${stages.join(' | ')} | whole to floor | to native |`);
console.log(`| --- |${' ---: |'.repeat(stages.length + 2)}`);
for (const row of rows) console.log(`| ${row.join(' | ')} |`);
await browser.close();
