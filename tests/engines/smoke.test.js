/** The element and the client in Firefox and WebKit: what can differ between browsers. Chromium has tests/browser/. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firefox, webkit } from './drivers.js';

const BASE = process.env.NUTGRAF_URL;

/** The summary of the element, once it is there; the events that a page would hear. */
const ELEMENT = `
  const it = document.querySelector('article-summary');
  const story = document.querySelector('#story');
  for (let n = 0; n < 300 && !it.summary; n += 1) await new Promise((done) => setTimeout(done, 100));
  const sentences = [...it.shadowRoot.querySelectorAll('[part=sentence]')].map((link) => link.textContent);
  const marked = [...story.querySelectorAll('mark')].map((mark) => mark.textContent);
  const color = getComputedStyle(story.querySelector('mark')).backgroundColor;
  it.removeAttribute('highlight');
  const bare = story.querySelectorAll('mark').length;
  const events = [];
  for (const name of ['change', 'error']) addEventListener('nutgraf:' + name, ({ detail }) => events.push(detail.code ?? detail.sentences.length));
  it.setAttribute('length', '4');
  for (let n = 0; n < 100 && events.length < 1; n += 1) await new Promise((done) => setTimeout(done, 50));
  it.setAttribute('length', 'long');
  for (let n = 0; n < 100 && events.length < 2; n += 1) await new Promise((done) => setTimeout(done, 50));
  return { sentences, marked, color, bare, events };`;

/** A long text in a Worker, the same text here, a signal. */
const CLIENT = `
  const { summarize } = await import(new URL('../nutgraf/client/index.js', location.href).href);
  const text = document.querySelector('#story').textContent.repeat(60);
  const summary = ({ sentences }) => JSON.stringify(sentences);
  const controller = new AbortController();
  const stopped = summarize(text.repeat(20), { signal: controller.signal }).catch((error) => error.name);
  setTimeout(() => controller.abort(), 50);
  const beside = await summarize(text);
  const here = await summarize(text, { worker: false });
  return { same: summary(beside) === summary(here), length: text.length, stopped: await stopped };`;

/** What the page of the polyfill shows, and what became of a promise of the same class in a frame. */
const POLYFILL = `
  const points = document.querySelector('#points');
  for (let n = 0; n < 300 && !points.textContent; n += 1) await new Promise((done) => setTimeout(done, 100));
  const frame = document.body.appendChild(document.createElement('iframe')).contentWindow;
  const { install } = await import(new URL('../nutgraf/src/summarizer/polyfill.js', location.href).href);
  await install({ frames: true });
  const own = await frame.Summarizer.create({ type: 'tldr', format: 'plain-text' });
  const chunks = [];
  const reader = own.summarizeStreaming(document.querySelector('#story').textContent).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) chunks.push(next.value);
  own.destroy();
  const refused = await own.summarize('A storm.').catch((error) => error instanceof frame.DOMException && error.name);
  return { whose: document.querySelector('#whose').textContent, points: points.textContent.split('\\n'), text: document.querySelector('#story').textContent, chunks, refused };`;

for (const [name, start] of Object.entries({ Firefox: firefox, WebKit: webkit })) {
  test(`In ${name} the element summarises, marks without a trace and tells of its changes; a long text is read in a Worker; Summarizer is there`, { timeout: 300_000 }, async () => {
    assert.ok(BASE, 'NUTGRAF_URL is not set; `cargo xtask test engines` sets it.');
    const driver = await start();
    try {
      await driver.open(new URL('variants/highlight.html', BASE).href);
      const { sentences, marked, color, bare, events } = await driver.run(ELEMENT);
      assert.ok(sentences.length >= 2);
      assert.deepEqual(marked, sentences);
      assert.equal(color, 'rgb(255, 233, 138)');
      assert.equal(bare, 0);
      assert.deepEqual(events, [4, 'option']);
      const { same, length, stopped } = await driver.run(CLIENT);
      assert.ok(length > 30_000 && same);
      assert.equal(stopped, 'AbortError');
      await driver.open(new URL('variants/polyfill.html', BASE).href);
      const { whose, points, text, chunks, refused } = await driver.run(POLYFILL);
      assert.equal(whose, 'Summarised by Nutgraf.');
      assert.ok(points.length === 3 && points.every((/** @type {string} */ point) => text.includes(point.replace('* ', ''))), points.join());
      assert.ok(chunks.length === 1 && text.includes(chunks[0]));
      assert.equal(refused, 'AbortError');
    } finally {
      await driver.close();
    }
  });
}
