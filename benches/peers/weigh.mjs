// Prints the download size of each summarizer that runs in browsers: bundled and minified as a site would do it, then
// compressed with brotli at quality 11. node-summarizer is left out, because it reads files of its own.
//   node benches/peers/weigh.mjs

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';

const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Returns the files of the package's client, which are fetched separately. */
async function nutgraf() {
  const files = ['client/index.js', 'wasm/nutgraf.js', 'wasm/nutgraf_bg.wasm'].map((file) => readFile(new URL(`../../js/${file}`, import.meta.url)));
  return Promise.all(files);
}

/** Returns all exports of a package in one file. @param {string} name */
async function bundled(name) {
  const { outputFiles } = await build({
    stdin: { contents: `import * as all from '${name}'; globalThis.peer = all;`, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    bundle: true,
    minify: true,
    platform: 'browser',
    write: false,
    logLevel: 'error',
  });
  return outputFiles.map(({ contents }) => contents);
}

console.log('\n| download | bytes | after brotli |\n| --- | ---: | ---: |');
for (const [name, files] of [
  ['nutgraf, with the WebAssembly', await nutgraf()],
  ['sum (npm)', await bundled('sum')],
  ['ts-textrank (npm)', await bundled('ts-textrank')],
]) {
  const total = (size) => files.reduce((sum, bytes) => sum + size(bytes), 0);
  console.log(`| ${name} | ${total(({ length }) => length)} | ${total(brotli)} |`);
}
