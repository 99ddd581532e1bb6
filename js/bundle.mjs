// Makes the files of the package that sites embed as they are: one minified module for each purpose, beside its
// Worker, with source maps that lead to src/. Everything else in the package is read by bundlers, from src/.
// Each folder stands beside wasm/, as src/ does, so that '../wasm/' is right in all of them.

import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeLanguageLists } from './languages.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const common = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  // The generated module is fetched when it is needed, together with the WebAssembly.
  external: ['../wasm/nutgraf.js'],
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
};

/** For the entry with the WebAssembly inside: its bytes instead of its address, and no Worker, which is a file. */
const inlined = {
  name: 'inlined',
  setup({ onLoad }) {
    onLoad({ filter: /src\/location\.js$/ }, () => ({
      contents: "import bytes from '../wasm/nutgraf_bg.wasm'; export const wasmUrl = () => bytes;",
      resolveDir: here('src'),
    }));
    onLoad({ filter: /src\/spawn\.js$/ }, () => ({ contents: 'export const spawn = null;' }));
    // There is one copy of the generated module in it, so it cannot start afresh after a fault of the engine.
    onLoad({ filter: /src\/glue\.js$/ }, () => ({
      contents: `import * as glue from '../wasm/nutgraf.js';
        export async function importGlue(generation) {
          if (generation) throw new Error('the entry with the WebAssembly inside starts once; load the page again');
          return glue;
        }`,
      resolveDir: here('src'),
    }));
  },
};

/** The engine of a classic script is the client that stands beside it, fetched when the first object is created. */
const clientBeside = {
  name: 'client-beside',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.\/index\.js$/ }, () => ({ path: '../client/index.js', external: true }));
  },
};

await writeLanguageLists();

await Promise.all([
  build({ ...common, entryPoints: { 'client/index': here('src/index.js') }, outdir: here('.') }),
  build({ ...common, entryPoints: { 'client/worker': here('src/worker.js') }, outdir: here('.') }),
  build({ ...common, entryPoints: { 'element/define': here('src/element/define.js') }, outdir: here('.') }),
  build({ ...common, entryPoints: { 'element/worker': here('src/worker.js') }, outdir: here('.') }),
  // It imports define.js by the address that it has itself, so nothing is bundled into it.
  build({ ...common, entryPoints: { 'element/embed': here('src/element/embed.js') }, outdir: here('.'), format: 'iife' }),
  build({
    ...common,
    entryPoints: { 'summarizer/polyfill': here('src/summarizer/polyfill-tag.js') },
    outdir: here('.'),
    // Not `format: 'iife'`, which brings helpers for the import() in it that nothing uses.
    banner: { js: '"use strict";(()=>{' },
    footer: { js: '})();' },
    plugins: [clientBeside],
  }),
  build({
    ...common,
    entryPoints: { 'client/inline': here('src/index.js') },
    outdir: here('.'),
    external: [],
    sourcemap: false,
    loader: { '.wasm': 'binary' },
    plugins: [inlined],
  }),
]);
