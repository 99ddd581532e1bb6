/** Tests of the element's modules that need no page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lengthOf } from '../src/element/attributes.js';
import { LANGUAGES } from '../src/element/languages.js';
import { stringsOf } from '../src/element/strings.js';

test('a length is parsed in all its units and spacings', () => {
  for (const [value, length] of /** @type {const} */ ([
    ['3', { sentences: 3 }],
    ['1 sentence', { sentences: 1 }],
    ['60 words', { words: 60 }],
    ['60words', { words: 60 }],
    ['15%', { share: 0.15 }],
    ['7.5 %', { share: 0.075 }],
    ['1 min', { words: 230 }],
    ['0.5 minutes', { words: 115 }],
    ['', undefined],
  ])) {
    assert.deepEqual(lengthOf(value), length, value);
  }
  for (const value of ['three', '-1', '1.5', '60 word s', '%', '1 hour', '3 4', '１']) {
    assert.throws(() => lengthOf(value), { code: 'option', option: 'length' }, value);
  }
});

test('eighteen languages have texts of their own', () => {
  const tags = Object.keys(LANGUAGES);
  assert.equal(tags.length, 18);
  const codes = Object.keys(stringsOf('en').reasons);
  const all = tags.map((tag) => stringsOf(tag));
  for (const { language, reasons, count } of all) {
    assert.deepEqual(Object.keys(reasons), codes);
    for (const number of ['{chosen}', '{total}']) assert.equal(count.split(number).length, 2, language);
  }
  assert.equal(new Set(all.map(({ summary, count, source }) => `${summary} ${count} ${source}`)).size, 18);
});

test('the texts follow the primary language subtag, and an unknown language gets English', () => {
  for (const [tag, language] of [['de-CH', 'de'], ['DE', 'de'], ['nb-NO', 'no'], ['nn', 'no'], ['zh-Hant', 'en'], ['', 'en'], ['constructor', 'en']]) {
    assert.equal(stringsOf(/** @type {string} */ (tag)).language, language);
  }
});

test('importing the element on a server defines nothing and throws nothing', async () => {
  const { ArticleSummary } = await import('nutgraf/element/define');
  assert.equal(typeof ArticleSummary.define, 'function');
  assert.equal((await import('nutgraf/element')).ArticleSummary, ArticleSummary);
});

test('the manifest lists all attributes, parts, custom properties and events', async () => {
  const { readFile } = await import('node:fs/promises');
  const read = (/** @type {string} */ path) => readFile(new URL(path, import.meta.url), 'utf8');
  const manifest = JSON.parse(await read('../custom-elements.json'));
  const { attributes, cssParts, cssProperties, events } = manifest.modules[0].declarations[0];
  const namesOf = (/** @type {{ name: string }[]} */ list) => list.map(({ name }) => name).sort();
  const code = (await Promise.all(['view', 'article-summary', 'style'].map((name) => read(`../src/element/${name}.js`)))).join('\n');
  const namesInCode = (/** @type {RegExp} */ pattern) => [...new Set([...code.matchAll(pattern)].map(([, name]) => name))].sort();
  const { ArticleSummary } = await import('nutgraf/element');
  assert.deepEqual(namesOf(attributes), [...ArticleSummary.observedAttributes].sort());
  assert.deepEqual(namesOf(cssParts), namesInCode(/part: '([\w-]+)'/g));
  assert.deepEqual(namesOf(cssProperties), namesInCode(/var\((--nutgraf-[\w-]+)/g));
  assert.deepEqual(namesOf(events), ['change', 'error', 'ready', 'select'].map((name) => `nutgraf:${name}`));
});
