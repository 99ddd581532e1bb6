/** The snippets of www/variants/frameworks.html as they stand there: compiled, built by Vite and opened in Chromium. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { compile } from 'svelte/compiler';
import * as vite from 'vite';
import { compileScript, parse } from 'vue/compiler-sfc';
import { ARTICLE, open, project, serve } from './project.js';

const RECIPE = await readFile(new URL('../../www/variants/frameworks.html', import.meta.url), 'utf8');

/** @param {string} id Of the snippet. */
function snippet(id) {
  const text = new RegExp(`<pre id="${id}">(.*?)</pre>`, 's').exec(RECIPE)?.[1] ?? '';
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** A page on which the app's component gets a length that can be changed, tells what it heard, and can be left out. */
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>App</title><link rel="icon" href="data:,">
<div id="app"></div><article id="story"><p>${ARTICLE}</p></article><script type="module" src="./app.js"></script>`;

/** What each framework needs besides its snippet: a name for the file, a compiler, an app that uses it. */
const FRAMEWORKS = {
  React: {
    id: 'react',
    file: 'Summary.jsx',
    tools: ['react', 'react-dom'],
    compile: undefined,
    files: {
      'app.js': "import './App.jsx';",
      'App.jsx': `import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Summary } from './Summary.jsx';
globalThis.heard = [];
const listen = (detail) => heard.push(detail.sentences.length);
function App() {
  const [length, setLength] = useState('2');
  globalThis.setLength = setLength;
  return length ? <Summary article="story" length={length} onSummary={listen} /> : <p>None</p>;
}
createRoot(document.querySelector('#app')).render(<App />);`,
    },
  },
  Vue: {
    id: 'vue',
    file: 'Summary.vue',
    tools: ['vue'],
    // What @vitejs/plugin-vue does, with the setting that the snippet names.
    compile(/** @type {string} */ code, /** @type {string} */ filename) {
      const { descriptor } = parse(code, { filename });
      const templateOptions = { compilerOptions: { isCustomElement: (/** @type {string} */ tag) => tag === 'article-summary' } };
      return compileScript(descriptor, { id: 'summary', inlineTemplate: true, templateOptions }).content;
    },
    files: {
      'app.js': `import { createApp, h, ref } from 'vue';
import Summary from './Summary.vue';
globalThis.heard = [];
const length = ref('2');
globalThis.setLength = (value) => { length.value = value; };
const onSummary = (detail) => heard.push(detail.sentences.length);
createApp({ render: () => (length.value ? h(Summary, { article: 'story', length: length.value, onSummary }) : h('p', 'None')) }).mount('#app');`,
    },
  },
  Svelte: {
    id: 'svelte',
    file: 'Summary.svelte',
    tools: ['svelte'],
    // What @sveltejs/vite-plugin-svelte does.
    compile: (/** @type {string} */ code, /** @type {string} */ filename) => compile(code, { filename, generate: 'client' }).js.code,
    files: {
      'app.js': "import { mount } from 'svelte';\nimport App from './App.svelte';\nmount(App, { target: document.querySelector('#app') });",
      'App.svelte': `<script>
  import Summary from './Summary.svelte';
  globalThis.heard = [];
  let length = $state('2');
  globalThis.setLength = (value) => { length = value; };
  const listen = (detail) => heard.push(detail.sentences.length);
</script>
{#if length}<Summary article="story" {length} onsummary={listen} />{:else}<p>None</p>{/if}`,
    },
  },
};

for (const [name, { id, file, tools, compile, files }] of Object.entries(FRAMEWORKS)) {
  test(`The component for ${name} shows the summary, tells of it, follows its properties, and goes`, async () => {
    const code = snippet(id);
    assert.match(code, /nutgraf\/element\/define/);
    const root = await project({ 'index.html': PAGE, [file]: code, ...files }, tools);
    const plugin = {
      name: 'compile',
      transform: (/** @type {string} */ source, /** @type {string} */ path) => {
        return compile && /\.(vue|svelte)$/.test(path) ? { code: compile(source, path), map: null } : null;
      },
    };
    await vite.build({ root, logLevel: 'error', plugins: [plugin], define: { __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' } });
    const { page, trouble } = await open(await serve(join(root, 'dist')));
    const shown = (/** @type {number} */ count) => page.waitForFunction((wanted) => {
      return document.querySelector('#app article-summary')?.shadowRoot?.querySelectorAll('[part=sentence]').length === wanted;
    }, count);
    const set = (/** @type {string} */ length) => page.evaluate((value) => /** @type {any} */ (globalThis).setLength(value), length);
    await shown(2);
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).heard), [2]);
    await set('4');
    await shown(4);
    await set('');
    await page.getByText('None', { exact: true }).waitFor();
    assert.equal(await page.locator('article-summary').count(), 0);
    await set('1');
    await shown(1);
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).heard), [2, 1]);
    assert.deepEqual(trouble, []);
    await page.close();
  });
}
