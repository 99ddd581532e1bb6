/** Tests of the package with bundlers: an app with the element and a long text is built and opened in Chromium. */
import assert from 'node:assert/strict';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import * as esbuild from 'esbuild';
import { rollup } from 'rollup';
import * as vite from 'vite';
import webpack from 'webpack';
import { PAGE, project, serve, visit } from './project.js';

const APP = `import 'nutgraf/element/define';
import { summarize } from 'nutgraf';
globalThis.app = { summarize };
`;

const SCRIPT = '<script type="module" src="./app.js"></script>';

/** Asserts that the app works. @param {Awaited<ReturnType<typeof visit>>} result */
function assertWorks(result) {
  assert.deepEqual(result.problems, []);
  assert.equal(result.sentences.length, 3);
  assert.equal(result.long, 2);
  assert.equal(result.workers, 1, 'the long text was read in a Worker');
}

test('Vite builds the app without configuration', async () => {
  const root = await project({ 'index.html': PAGE(SCRIPT), 'app.js': APP });
  await vite.build({ root, logLevel: 'error', build: { emptyOutDir: true } });
  assertWorks(await visit(await serve(join(root, 'dist'))));
});

test('Vite serves the app in development if the package is excluded from dependency optimisation', async () => {
  const root = await project({ 'index.html': PAGE(SCRIPT), 'app.js': APP });
  const server = await vite.createServer({
    root,
    logLevel: 'error',
    optimizeDeps: { exclude: ['nutgraf'] },
    server: { host: '127.0.0.1', port: 0, hmr: false },
  });
  try {
    await server.listen();
    assertWorks(await visit(/** @type {string} */ (server.resolvedUrls?.local[0])));
  } finally {
    await server.close();
  }
});

test('webpack 5 builds the app without configuration', async () => {
  const root = await project({ 'app.js': APP, 'dist/index.html': PAGE('<script src="./app.js"></script>') });
  const compiler = webpack({
    context: root,
    mode: 'production',
    entry: './app.js',
    output: { path: join(root, 'dist'), filename: 'app.js' },
  });
  const stats = await new Promise((resolve, reject) => {
    compiler?.run((error, result) => (error ? reject(error) : resolve(result)));
  });
  const { errors, warnings } = stats.toJson();
  assert.deepEqual([...errors, ...warnings].map(({ message }) => message).filter((message) => !/size limit|code splitting/.test(message)), []);
  assertWorks(await visit(await serve(join(root, 'dist'))));
});

test('esbuild builds the app with a loader for the WebAssembly and the Worker as an entry', async () => {
  const root = await project({
    'app.js': `import wasm from 'nutgraf/nutgraf.wasm';
import { load } from 'nutgraf';
load(new URL(wasm, import.meta.url));
${APP}`,
    'dist/index.html': PAGE(SCRIPT),
  });
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: { app: 'app.js', worker: 'nutgraf/worker' },
    bundle: true,
    format: 'esm',
    minify: true,
    outdir: 'dist',
    loader: { '.wasm': 'file' },
    logLevel: 'warning',
  });
  assertWorks(await visit(await serve(join(root, 'dist'))));
});

test('Rollup builds the app with a copy of the WebAssembly and the Worker as an entry', async () => {
  const root = await project({
    'app.js': `import { load } from 'nutgraf';
load(new URL('./nutgraf.wasm', import.meta.url));
${APP}`,
    'dist/index.html': PAGE(SCRIPT),
  });
  const installed = (/** @type {string} */ path) => join(root, 'node_modules/nutgraf', path);
  /** Files of the imported names, as @rollup/plugin-node-resolve would find them. */
  const names = new Map([['nutgraf', 'src/index.js'], ['nutgraf/element/define', 'src/element/define.js'], ['nutgraf/worker', 'src/worker.js']]);
  const resolve = {
    name: 'resolve',
    resolveId(/** @type {string} */ id) {
      const file = names.get(id);
      return file ? installed(file) : null;
    },
  };
  const bundle = await rollup({
    input: { app: join(root, 'app.js'), worker: 'nutgraf/worker' },
    plugins: [resolve],
    onwarn: (warning) => assert.fail(warning.message),
  });
  await bundle.write({ dir: join(root, 'dist'), format: 'es', chunkFileNames: '[name].js' });
  await mkdir(join(root, 'dist'), { recursive: true });
  await copyFile(installed('wasm/nutgraf_bg.wasm'), join(root, 'dist/nutgraf.wasm'));
  assertWorks(await visit(await serve(join(root, 'dist'))));
});

test('the inline entry needs no other file', async () => {
  const root = await project({
    'app.js': "import { summarize } from 'nutgraf/inline';\nglobalThis.app = { summarize };\n",
    'dist/index.html': PAGE(SCRIPT),
  });
  await esbuild.build({ absWorkingDir: root, entryPoints: ['app.js'], bundle: true, format: 'esm', outdir: 'dist', logLevel: 'warning' });
  const { long, workers, problems } = await visit(await serve(join(root, 'dist')), { element: false });
  assert.deepEqual({ long, workers, problems }, { long: 2, workers: 0, problems: [] });
});
