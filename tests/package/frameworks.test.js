/** Tests of the snippets in www/variants/frameworks.html, which are compiled, built by Vite and opened in Chromium. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { compile } from 'svelte/compiler';
import * as vite from 'vite';
import { compileScript, parse } from 'vue/compiler-sfc';
import { ARTICLE, open, project, serve } from './project.js';

const FRAMEWORKS_PAGE = await readFile(new URL('../../www/variants/frameworks.html', import.meta.url), 'utf8');

/** Returns the code of a snippet. @param {string} id */
function snippet(id) {
  const text = new RegExp(`<pre id="${id}">(.*?)</pre>`, 's').exec(FRAMEWORKS_PAGE)?.[1] ?? '';
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** A page whose app can change the component's length or remove the component, and records its events. */
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>App</title><link rel="icon" href="data:,">
<div id="app"></div><article id="story"><p>${ARTICLE}</p></article><script type="module" src="./app.js"></script>`;

/** The file name, compiler and app for each framework's snippet. */
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
globalThis.received = [];
const listen = (detail) => received.push(detail.sentences.length);
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
    // Compiles as @vitejs/plugin-vue does, with the setting that the snippet mentions.
    compile(/** @type {string} */ code, /** @type {string} */ filename) {
      const { descriptor } = parse(code, { filename });
      const templateOptions = { compilerOptions: { isCustomElement: (/** @type {string} */ tag) => tag === 'article-summary' } };
      return compileScript(descriptor, { id: 'summary', inlineTemplate: true, templateOptions }).content;
    },
    files: {
      'app.js': `import { createApp, h, ref } from 'vue';
import Summary from './Summary.vue';
globalThis.received = [];
const length = ref('2');
globalThis.setLength = (value) => { length.value = value; };
const onSummary = (detail) => received.push(detail.sentences.length);
createApp({ render: () => (length.value ? h(Summary, { article: 'story', length: length.value, onSummary }) : h('p', 'None')) }).mount('#app');`,
    },
  },
  Svelte: {
    id: 'svelte',
    file: 'Summary.svelte',
    tools: ['svelte'],
    // Compiles as @sveltejs/vite-plugin-svelte does.
    compile: (/** @type {string} */ code, /** @type {string} */ filename) => compile(code, { filename, generate: 'client' }).js.code,
    files: {
      'app.js': "import { mount } from 'svelte';\nimport App from './App.svelte';\nmount(App, { target: document.querySelector('#app') });",
      'App.svelte': `<script>
  import Summary from './Summary.svelte';
  globalThis.received = [];
  let length = $state('2');
  globalThis.setLength = (value) => { length = value; };
  const listen = (detail) => received.push(detail.sentences.length);
</script>
{#if length}<Summary article="story" {length} onsummary={listen} />{:else}<p>None</p>{/if}`,
    },
  },
};

for (const [name, { id, file, tools, compile, files }] of Object.entries(FRAMEWORKS)) {
  test(`the component for ${name} shows the summary, reports it, follows its properties and can be removed`, async () => {
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
    const { page, problems } = await open(await serve(join(root, 'dist')));
    const untilShown = (/** @type {number} */ count) => page.waitForFunction((expected) => {
      return document.querySelector('#app article-summary')?.shadowRoot?.querySelectorAll('[part=sentence]').length === expected;
    }, count);
    const setLength = (/** @type {string} */ length) => page.evaluate((value) => /** @type {any} */ (globalThis).setLength(value), length);
    await untilShown(2);
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).received), [2]);
    await setLength('4');
    await untilShown(4);
    await setLength('');
    await page.getByText('None', { exact: true }).waitFor();
    assert.equal(await page.locator('article-summary').count(), 0);
    await setLength('1');
    await untilShown(1);
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).received), [2, 1]);
    assert.deepEqual(problems, []);
    await page.close();
  });
}
