/** Tests of the element, the client and the polyfill in Firefox and WebKit. tests/browser/ covers Chromium. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firefox, webkit } from './drivers.js';

const BASE = process.env.NUTGRAF_URL;

/** Returns the element's summary, its marks before and after `highlight` is removed, and its events. */
const ELEMENT = `
  const summary = document.querySelector('article-summary');
  const story = document.querySelector('#story');
  for (let n = 0; n < 300 && !summary.summary; n += 1) await new Promise((done) => setTimeout(done, 100));
  const sentences = [...summary.shadowRoot.querySelectorAll('[part=sentence]')].map((link) => link.textContent);
  const marked = [...story.querySelectorAll('mark')].map((mark) => mark.textContent);
  const color = getComputedStyle(story.querySelector('mark')).backgroundColor;
  summary.removeAttribute('highlight');
  const marksLeft = story.querySelectorAll('mark').length;
  const events = [];
  for (const name of ['change', 'error']) addEventListener('nutgraf:' + name, ({ detail }) => events.push(detail.code ?? detail.sentences.length));
  summary.setAttribute('length', '4');
  for (let n = 0; n < 100 && events.length < 1; n += 1) await new Promise((done) => setTimeout(done, 50));
  summary.setAttribute('length', 'long');
  for (let n = 0; n < 100 && events.length < 2; n += 1) await new Promise((done) => setTimeout(done, 50));
  return { sentences, marked, color, marksLeft, events };`;

/** Compares a long text in a Worker with the same text on this thread, and aborts a call. */
const CLIENT = `
  const { summarize } = await import(new URL('../nutgraf/client/index.js', location.href).href);
  const text = document.querySelector('#story').textContent.repeat(60);
  const summary = ({ sentences }) => JSON.stringify(sentences);
  const controller = new AbortController();
  const aborted = summarize(text.repeat(20), { signal: controller.signal }).catch((error) => error.name);
  setTimeout(() => controller.abort(), 50);
  const inWorker = await summarize(text);
  const onThread = await summarize(text, { worker: false });
  return { same: summary(inWorker) === summary(onThread), length: text.length, aborted: await aborted };`;

/** Returns what the page of the polyfill shows, and uses the class in a frame. */
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
  test(`in ${name} the element summarises, marks and dispatches events, the client uses a Worker, and the polyfill works`, { timeout: 300_000 }, async () => {
    assert.ok(BASE, 'NUTGRAF_URL is not set; `cargo xtask test engines` sets it');
    const driver = await start();
    try {
      await driver.open(new URL('variants/highlight.html', BASE).href);
      const { sentences, marked, color, marksLeft, events } = await driver.run(ELEMENT);
      assert.ok(sentences.length >= 2);
      assert.deepEqual(marked, sentences);
      assert.equal(color, 'rgb(255, 233, 138)');
      assert.equal(marksLeft, 0);
      assert.deepEqual(events, [4, 'option']);
      const { same, length, aborted } = await driver.run(CLIENT);
      assert.ok(length > 30_000 && same);
      assert.equal(aborted, 'AbortError');
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
