/** Checks the size of `Summarizer`, and that the rest of the package is loaded only when it is used. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

/** Returns the size and the sources of an entry with everything that it loads at once. @param {string} entry */
async function bundle(entry) {
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(new URL(`../src/${entry}`, import.meta.url))],
    outdir: 'out',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  // The files that load at once: the entry's, and those that it imports other than by `import()`.
  const loaded = Object.keys(metafile.outputs).filter((path) => metafile.outputs[path]?.entryPoint?.endsWith(entry));
  for (const path of loaded) {
    const { imports = [] } = metafile.outputs[path] ?? {};
    loaded.push(...imports.filter(({ kind }) => kind === 'import-statement').map((file) => file.path));
  }
  const files = loaded.map((path) => outputFiles.find((file) => file.path.endsWith(path)));
  return {
    bytes: files.reduce((sum, file) => sum + brotliCompressSync(file?.contents ?? '').length, 0),
    sources: loaded.flatMap((path) => Object.keys(metafile.outputs[path]?.inputs ?? {})),
  };
}

for (const entry of ['summarizer/index.js', 'summarizer/polyfill.js', 'summarizer/polyfill-tag.js']) {
  test(`${entry}, minified and compressed, has at most 4 KB, and the engine's scripts load only when they are used`, async () => {
    const { bytes, sources } = await bundle(entry);
    assert.ok(bytes > 1000 && bytes <= 4096, `${bytes} bytes`);
    assert.ok(sources.some((path) => path.endsWith(entry)));
    assert.deepEqual(sources.filter((path) => !/\/(summarizer\/[a-z-]+|src\/dom)\.js$/.test(path)), []);
  });
}
