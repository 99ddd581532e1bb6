// Bundles and minifies the page's scripts and styles: node page.mjs FOLDER, with a copy of www/ in it. Files that are
// loaded together become one, files that are loaded later keep their names, and sources that went into another file are
// removed. The npm package's modules stay files of their own, as on any site that embeds them.

import { readFile, readdir, rm, rmdir, writeFile } from 'node:fs/promises';
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

/** Each output has the name of its source. */
const named = ({ facadeModuleId, moduleIds }) => relative(folder, facadeModuleId ?? moduleIds.at(-1));

/** A module with everything that it imports, directly or not: all of it is there before anything is loaded later. */
function loadedFirst({ getModuleInfo }, id, found = new Set()) {
  if (!found.has(id)) {
    found.add(id);
    for (const next of getModuleInfo(id)?.importedIds ?? []) loadedFirst({ getModuleInfo }, next, found);
  }
  return found;
}

const sources = new Set();
const made = new Set();

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

const files = (await readdir(folder, { recursive: true })).filter((name) => !/^(nutgraf|variants)\b/.test(name));

/** The scripts that a page names, relative to the page. */
async function scriptsOf(page) {
  const html = await readFile(join(folder, page), 'utf8');
  return Array.from(html.matchAll(/<script[^>]* src="([^"]+)"/g), ([, src]) => join(page, '..', src));
}

/** Keeps the page's strings of a language file; the element's are in the element. False if the page has none. */
async function keepPageStrings(name) {
  sources.add(name);
  const file = join(folder, name);
  const { page } = await import(pathToFileURL(file));
  if (page) await writeFile(file, `export const page = ${JSON.stringify(page)};`);
  return Boolean(page);
}

// Nothing imports a page's script, a Worker or a language by a literal name: each is bundled by itself.
const pages = files.filter((name) => name.endsWith('.html'));
const workers = files.filter((name) => /(^|[\\/])worker\.js$/.test(name));
const languages = [];
for (const name of files) {
  if (/(^|[\\/])[a-z]{2}\.js$/.test(name) && (await keepPageStrings(name))) languages.push(name);
}
const entries = new Set([...(await Promise.all(pages.map(scriptsOf))).flat(), ...workers, ...languages]);
const outputs = await Promise.all(Array.from(entries, bundle));
for (const { fileName, code } of outputs.flat()) {
  made.add(fileName);
  await writeFile(join(folder, fileName), code);
}

const styles = await build({
  absWorkingDir: folder,
  entryPoints: files.filter((name) => name.endsWith('.css')),
  outdir: '.',
  outbase: '.',
  allowOverwrite: true,
  bundle: true,
  minify: true,
  target,
  metafile: true,
});
// A style sheet that another one imports is in that one's output.
for (const { imports } of Object.values(styles.metafile.inputs)) for (const { path } of imports) sources.add(path);

await Promise.all(Array.from(sources, (file) => made.has(file) || rm(join(folder, file))));
// Folders with nothing left in them.
await Promise.all(Array.from(new Set(Array.from(sources, dirname)), (name) => rmdir(join(folder, name)).catch(() => {})));
