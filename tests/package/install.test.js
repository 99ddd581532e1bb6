/** Tests of the installed package: its files, its imports in Node, and its types. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { ARTICLE, project } from './project.js';

const run = (/** @type {string} */ folder, /** @type {string[]} */ ...args) => execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });

test("the tarball contains the package's files and both licences, and no tests", async () => {
  const folder = join(await project({}), 'node_modules/nutgraf');
  const names = (await readdir(folder)).sort();
  const expected = ['LICENSE-APACHE', 'LICENSE-MIT', 'README.md', 'client', 'custom-elements.json', 'element', 'integrity.txt', 'package.json', 'src', 'summarizer', 'types', 'wasm'];
  assert.deepEqual(names, expected);
});

test('every entry can be imported on a server without a DOM', async () => {
  const folder = await project({
    'all.js': `const exported = {};
for (const name of ['nutgraf', 'nutgraf/element', 'nutgraf/element/define', 'nutgraf/inline', 'nutgraf/summarizer', 'nutgraf/polyfill']) exported[name] = Object.keys(await import(name)).sort();
console.log(JSON.stringify(exported));`,
  });
  const exported = JSON.parse(run(folder, 'all.js'));
  for (const name of ['NutgrafError', 'Reading', 'load', 'read', 'summarize', 'summarizeAll']) {
    for (const entry of ['nutgraf', 'nutgraf/inline']) assert.ok(exported[entry].includes(name), `${entry}: ${name}`);
  }
  assert.deepEqual(exported['nutgraf/element'], ['ArticleSummary']);
  assert.deepEqual(exported['nutgraf/summarizer'], ['Summarizer', 'summarizerFor']);
  assert.deepEqual(exported['nutgraf/polyfill'], ['install', 'ready']);
});

test('the package has no dependencies, and bundlers drop unused imports of all entries but the two with side effects', async () => {
  const folder = await project({});
  const { dependencies, peerDependencies, scripts } = JSON.parse(await readFile(join(folder, 'node_modules/nutgraf/package.json'), 'utf8'));
  assert.deepEqual([dependencies, peerDependencies, scripts], [undefined, undefined, undefined]);
  for (const [entry, hasSideEffects] of /** @type {const} */ ([
    ['nutgraf', false], ['nutgraf/element', false], ['nutgraf/summarizer', false], ['nutgraf/inline', false],
    ['nutgraf/element/define', true], ['nutgraf/polyfill', true],
  ])) {
    const { outputFiles } = await build({
      stdin: { contents: `import '${entry}';`, resolveDir: folder },
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
      logLevel: 'silent',
    });
    assert.equal(Number(outputFiles[0]?.contents.length) > 1, hasSideEffects, entry);
  }
});

test('Node summarises with the WebAssembly from disk and with the inline entry, and an aborted call rejects', async () => {
  const folder = await project({
    'app.js': `import { summarize } from 'nutgraf';
import { summarize as inline } from 'nutgraf/inline';
const text = ${JSON.stringify(ARTICLE)};
const chosen = async (summarize) => (await summarize(text, { length: { sentences: 2 } })).sentences.filter((sentence) => sentence.chosen).map((sentence) => sentence.text);
const aborted = await summarize(text, { signal: AbortSignal.abort() }).catch((error) => error.name);
console.log(JSON.stringify([await chosen(summarize), await chosen(inline), aborted]));`,
  });
  const [fromDisk, fromInline, aborted] = JSON.parse(run(folder, 'app.js'));
  assert.equal(fromDisk.length, 2);
  assert.deepEqual(fromInline, fromDisk);
  assert.equal(aborted, 'AbortError');
});

for (const [module, moduleResolution] of [['nodenext', 'nodenext'], ['esnext', 'bundler']]) {
  test(`TypeScript finds every type (${moduleResolution})`, async () => {
    const folder = await project({
      'app.ts': `import { NutgrafError, load, read, summarize, summarizeAll, type MultiSummary, type Summary } from 'nutgraf';
import 'nutgraf/element/define';
import { ArticleSummary, type SummaryDetail } from 'nutgraf/element';
import { summarize as inline } from 'nutgraf/inline';

const controller = new AbortController();
const summary: Summary = await summarize('text', { length: { words: 60 }, signal: controller.signal, worker: true });
const several: MultiSummary = await summarizeAll(new Set(['one', 'two']), { signal: controller.signal, worker: true });
const same: typeof summarize = inline;
const element = document.querySelector('article-summary');
if (element) {
  const typed: ArticleSummary = element;
  typed.strings = { summary: 'In short' };
  typed.addEventListener('nutgraf:ready', ({ detail }) => {
    const seen: SummaryDetail = detail;
    return seen.sentences[0]?.text;
  });
  const reading = await read(element);
  reading.range(several.sentences[0] ?? { start: 0, end: 1 });
}
// @ts-expect-error This length does not exist.
await summarize('text', { length: { lines: 3 } });
// @ts-expect-error This option does not exist.
await summarize('text', { wroker: true });
await load(new URL('https://example.org/nutgraf.wasm'));
if (new Error() instanceof NutgrafError) same('text');
`,
      'tsconfig.json': JSON.stringify({
        compilerOptions: { strict: true, noEmit: true, target: 'es2022', module, moduleResolution, lib: ['es2022', 'dom', 'dom.iterable'], types: [] },
        files: ['app.ts'],
      }),
    });
    const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));
    run(folder, tsc, '--project', '.');
  });
}
