// Makes the page's scripts and styles small: node page.mjs FOLDER, with a copy of www/ in it. What is loaded together
// becomes one minified file, what is loaded later keeps its name, and the sources that went into another file are
// removed. The npm package's modules stay files of their own, as on any site that embeds them.

import { readdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, transform } from 'esbuild';
import { rollup } from 'rollup';

const [folder = '.'] = process.argv.slice(2);
const target = 'es2022';

const minified = {
  name: 'minified',
  renderChunk: (code) => transform(code, { target, format: 'esm', minify: true, charset: 'utf8' }),
};

/** Names of files from the folder, as they were before. */
const named = ({ facadeModuleId, moduleIds }) => relative(folder, facadeModuleId ?? moduleIds.at(-1));

/** What main.js imports, and what that imports: all of it is there before anything is loaded later. */
function loadedFirst({ getModuleInfo }, id, found = new Set()) {
  if (!found.has(id)) {
    found.add(id);
    for (const next of getModuleInfo(id)?.importedIds ?? []) loadedFirst({ getModuleInfo }, next, found);
  }
  return found;
}

const sources = new Set();
const made = new Set();

/** A page, a Worker or a language is a whole of its own. */
async function bundle(entry) {
  const main = join(folder, entry);
  const found = await rollup({ input: main, external: /\/nutgraf\// });
  const { output } = await found.generate({
    dir: folder,
    entryFileNames: named,
    chunkFileNames: named,
    hoistTransitiveImports: false,
    manualChunks: (id, graph) => (loadedFirst(graph, main).has(id) ? 'main' : null),
    onlyExplicitManualChunks: true,
    plugins: [minified],
  });
  for (const source of found.watchFiles) sources.add(relative(folder, source));
  return output;
}

// The languages are imported by names that are put together when they are, so none of them goes into another file.
// Of each the page needs its own words alone; the element has the others.
const languages = [];
for (const name of await readdir(join(folder, 'i18n'))) {
  if (!/^[a-z]{2,3}\.js$/.test(name)) continue;
  const file = join(folder, 'i18n', name);
  sources.add(`i18n/${name}`);
  const { page } = await import(pathToFileURL(file));
  if (!page) continue;
  languages.push(`i18n/${name}`);
  await writeFile(file, `export const page = ${JSON.stringify(page)};`);
}
const outputs = await Promise.all(['main.js', 'compare/compare.js', 'engine/worker.js', ...languages].map(bundle));
for (const { fileName, code } of outputs.flat()) {
  made.add(fileName);
  await writeFile(join(folder, fileName), code);
}

const styles = await build({
  absWorkingDir: folder,
  entryPoints: ['main', 'compare', 'limits', 'embed-dialog'].map((name) => `styles/${name}.css`),
  outdir: 'styles',
  allowOverwrite: true,
  bundle: true,
  minify: true,
  target,
  metafile: true,
});
for (const file of Object.keys(styles.metafile.outputs)) made.add(file);
for (const file of Object.keys(styles.metafile.inputs)) sources.add(file);

await Promise.all(Array.from(sources, (file) => made.has(file) || rm(join(folder, file))));
// Folders with nothing left in them.
await Promise.all(Array.from(new Set(Array.from(sources, dirname)), (name) => rmdir(join(folder, name)).catch(() => {})));
