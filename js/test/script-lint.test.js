import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const eslint = new ESLint({ cwd: fileURLToPath(new URL('../..', import.meta.url)) });

/** The rules that a script breaks. */
async function broken(code, filePath = 'www/planted.js') {
  const [{ messages }] = await eslint.lintText(code, { filePath });
  return messages.map(({ ruleId }) => ruleId);
}

for (const code of [
  'item.innerHTML = text;',
  "item['innerHTML'] = text;",
  'Object.assign(item, { innerHTML: text });',
  'const { outerHTML } = item;',
  "item.insertAdjacentHTML('beforeend', text);",
  'item.setHTMLUnsafe(text);',
  'document.createRange().createContextualFragment(text);',
  "new DOMParser().parseFromString(text, 'text/html');",
  'document.write(text);',
  'frame.srcdoc = text;',
  "frame.setAttribute('srcdoc', text);",
  "link.href = 'javascript:go()';",
  'link.href = `javascript:${text}`;',
  'eval(text);',
  'new Function(text);',
  "setTimeout('go()', 1);",
  'window.setTimeout(`go()`, 1);',
  'fetch(address);',
  'self.fetch(address);',
  'globalThis.fetch(address);',
  'new XMLHttpRequest();',
  "new WebSocket('wss://example.org');",
  "new EventSource('/events');",
  "navigator.sendBeacon('/', text);",
  'new RTCPeerConnection();',
  "importScripts('a.js');",
  'item.innerHTML = text; // eslint-disable-line',
]) {
  test(`the linter refuses ${code}`, async () => {
    assert.notDeepEqual(await broken(code), []);
  });
}

test('the linter accepts text, timers with functions, comments and the events of a service worker', async () => {
  const code = "// innerHTML, fetch(a)\nitem.textContent = text; setTimeout(() => go(), 1); self.addEventListener('fetch', go);";
  assert.deepEqual(await broken(code), []);
});

test('an exception of the linter is for one name in one file', async () => {
  assert.deepEqual(await broken('fetch(address);', 'www/service-worker.js'), []);
  assert.notDeepEqual(await broken('item.innerHTML = text;', 'www/service-worker.js'), []);
});

for (const code of [
  'document.body.append(item);',
  "document['body'];",
  'window.document.title;',
  'const { head } = document;',
  'const { parentElement } = node;',
  'article.closest(selector);',
  "article['contains'](item);",
  'text.parentElement;',
  'root.adoptedStyleSheets = [];',
  'list.push(...items);',
  'Math.max(...items);',
  'new Set(...items);',
]) {
  test(`the linter refuses ${code} in the package, but not where the package reads the natives`, async () => {
    assert.notDeepEqual(await broken(code, 'js/src/element/planted.js'), []);
    assert.deepEqual(await broken(code.replace('...', ''), 'js/src/dom.js'), []);
    assert.deepEqual(await broken(code, 'www/planted.js'), [], 'the page contains its own markup alone');
  });
}

test('the rules for strings and requests hold in the package too', async () => {
  for (const file of ['js/src/element/planted.js', 'js/src/dom.js']) {
    assert.notDeepEqual(await broken('item.innerHTML = text;', file), []);
    assert.notDeepEqual(await broken('fetch(address);', file), []);
  }
  assert.deepEqual(await broken('fetch(address);', 'js/src/engine.js'), []);
});
