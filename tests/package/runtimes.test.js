/** Tests of the installed package in Deno and in Cloudflare's runtime. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Miniflare } from 'miniflare';
import { ARTICLE, project } from './project.js';

test('Deno summarises with permission to read files and no other', async () => {
  const folder = await project({
    'app.js': `import { summarize } from 'nutgraf';
import 'nutgraf/element/define';
const { sentences } = await summarize(${JSON.stringify(ARTICLE)}, { length: { sentences: 2 } });
console.log(Deno.version.deno.split('.').length, sentences.filter((sentence) => sentence.chosen).length);`,
  });
  const deno = fileURLToPath(new URL('../../node_modules/.bin/deno', import.meta.url));
  const settings = { cwd: folder, encoding: /** @type {const} */ ('utf8'), env: { ...process.env, DENO_NO_UPDATE_CHECK: '1', NO_COLOR: '1' } };
  assert.equal(execFileSync(deno, ['run', '--no-prompt', '--cached-only', '--allow-read', 'app.js'], settings).trim(), '3 2');
});

test('Cloudflare’s runtime summarises with a module that it compiled, and the element can be imported', async () => {
  const folder = await project({});
  const root = 'node_modules/nutgraf/';
  const names = await readdir(join(folder, root, 'src'), { recursive: true });
  const files = [...names.filter((name) => name.endsWith('.js') && !name.endsWith('node.js')).map((name) => `src/${name}`), 'wasm/nutgraf.js'];
  const modules = files.map(async (name) => ({ type: /** @type {const} */ ('ESModule'), path: root + name, contents: await readFile(join(folder, root, name), 'utf8') }));
  const wasm = `${root}wasm/nutgraf_bg.wasm`;
  const app = `import { load, summarize } from './${root}src/index.js';
import { ArticleSummary } from './${root}src/element/define.js';
import wasm from './${wasm}';
export default {
  async fetch(request) {
    await load(wasm);
    const { sentences } = await summarize(await request.text(), { length: { sentences: 2 } });
    return Response.json([typeof ArticleSummary, sentences.filter((sentence) => sentence.chosen).length]);
  },
};`;
  const runtime = new Miniflare({
    compatibilityDate: '2026-01-01',
    modulesRoot: '/',
    modules: [
      { type: 'ESModule', path: '/app.js', contents: app },
      ...(await Promise.all(modules)).map((module) => ({ ...module, path: `/${module.path}` })),
      { type: 'CompiledWasm', path: `/${wasm}`, contents: await readFile(join(folder, wasm)) },
    ],
  });
  try {
    const response = await runtime.dispatchFetch('http://localhost/', { method: 'POST', body: ARTICLE });
    assert.deepEqual(await response.json(), ['function', 2]);
  } finally {
    await runtime.dispose();
  }
});
