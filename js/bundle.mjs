// Builds the files that sites embed without a bundler: one minified module for each purpose beside its Worker, with
// source maps that refer to src/. Bundlers use the files in src/ instead. Each output folder is a sibling of wasm/, as
// src/ is, so that '../wasm/' is right in all of them.

import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeLanguageLists } from './languages.mjs';

const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));

const common = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  // The generated module is fetched together with the WebAssembly, when it is needed.
  external: ['../wasm/nutgraf.js'],
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
};

/** Plugin for the entry that contains the WebAssembly: its bytes replace its address. A Worker would need a file. */
const inlineWasm = {
  name: 'inline-wasm',
  setup({ onLoad }) {
    onLoad({ filter: /src\/location\.js$/ }, () => ({
      contents: "import bytes from '../wasm/nutgraf_bg.wasm'; export const wasmUrl = () => bytes;",
      resolveDir: pathOf('src'),
    }));
    onLoad({ filter: /src\/spawn\.js$/ }, () => ({ contents: 'export const spawn = null;' }));
    // The entry contains one copy of the generated module, so it cannot create a new instance after a trap.
    onLoad({ filter: /src\/glue\.js$/ }, () => ({
      contents: `import * as glue from '../wasm/nutgraf.js';
        export async function importGlue(generation) {
          if (generation) throw new Error('the inline entry cannot restart the engine; reload the page');
          return glue;
        }`,
      resolveDir: pathOf('src'),
    }));
  },
};

/** Plugin for the classic script of the polyfill: it fetches the client's bundle when the first object is created. */
const externalClient = {
  name: 'external-client',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.\/index\.js$/ }, () => ({ path: '../client/index.js', external: true }));
  },
};

await writeLanguageLists();

await Promise.all([
  build({ ...common, entryPoints: { 'client/index': pathOf('src/index.js') }, outdir: pathOf('.') }),
  build({ ...common, entryPoints: { 'client/worker': pathOf('src/worker.js') }, outdir: pathOf('.') }),
  build({ ...common, entryPoints: { 'element/define': pathOf('src/element/define.js') }, outdir: pathOf('.') }),
  build({ ...common, entryPoints: { 'element/worker': pathOf('src/worker.js') }, outdir: pathOf('.') }),
  // The script imports define.js by an address relative to its own, so nothing is bundled into it.
  build({ ...common, entryPoints: { 'element/embed': pathOf('src/element/embed.js') }, outdir: pathOf('.'), format: 'iife' }),
  build({
    ...common,
    entryPoints: { 'summarizer/polyfill': pathOf('src/summarizer/polyfill-tag.js') },
    outdir: pathOf('.'),
    // `format: 'iife'` would add unused helpers for its import().
    banner: { js: '"use strict";(()=>{' },
    footer: { js: '})();' },
    plugins: [externalClient],
  }),
  build({
    ...common,
    entryPoints: { 'client/inline': pathOf('src/index.js') },
    outdir: pathOf('.'),
    external: [],
    sourcemap: false,
    loader: { '.wasm': 'binary' },
    plugins: [inlineWasm],
  }),
]);
