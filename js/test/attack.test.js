/** Tests of the package's functions with inputs and prototypes that someone has prepared. */
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { summarize, summarizeAll } from 'nutgraf';
import { appendPart, splitIntoParts } from '../src/parts.js';

const TEXT = 'The ferry to Lind stayed in port on Tuesday. Gales had closed the strait to every ship. The crew waited on board.';

/** Names that the package reads from what a caller passes. */
const READ = ['text', 'lineMarkup', 'language', 'signal', 'worker', 'nodeType', 'length', 'title', 'value', 'get'];

/** @param {string} name @param {unknown} value */
function pollute(name, value) {
  Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true });
}

afterEach(() => {
  for (const name of READ) Reflect.deleteProperty(Object.prototype, name);
});

for (const [name, value] of /** @type {[string, unknown][]} */ ([
  ['text', 'Another text. It is not the one that was passed.'],
  ['lineMarkup', { length: 4e9 }],
  ['language', 'de'],
  ['signal', 1],
  ['worker', true],
  ['nodeType', 1],
])) {
  test(`a property ${name} of Object.prototype does not change the summary of a text`, async () => {
    const options = { length: { sentences: 1 } };
    const expected = JSON.stringify(await summarize(TEXT, options));
    pollute(name, value);
    assert.equal(JSON.stringify(await summarize(TEXT, options)), expected);
    assert.equal(JSON.stringify(await summarize({ text: TEXT }, options)), expected);
    const { sources } = await summarizeAll([TEXT, { text: TEXT }], options);
    assert.equal(sources.length, 2);
  });
}

test('an object without a text of its own is a TypeError, whatever Object.prototype has', async () => {
  pollute('text', TEXT);
  await assert.rejects(summarize(/** @type {any} */ ({})), { name: 'TypeError', message: /a text, a reading or a node of a page, not object/ });
});

for (const [what, lineMarkup] of /** @type {[string, any][]} */ ([
  ['an object with a length', { length: 4e9 }],
  ['an array', [1, 2, 3, 4]],
  ['an array of bytes', new Uint8Array(16)],
  ['a view', new DataView(new ArrayBuffer(16))],
  ['a string', '1234'],
  ['a number', 4],
  ['an object that names itself', { [Symbol.toStringTag]: 'Uint32Array', length: 4 }],
  ['an array much longer than the text', new Uint32Array(1 << 20)],
])) {
  test(`lineMarkup that is ${what} is refused by name, and the next call works`, async () => {
    const error = { name: 'TypeError', message: /^lineMarkup / };
    await assert.rejects(summarize({ text: TEXT, lineMarkup }), error);
    await assert.rejects(summarizeAll([TEXT, { text: TEXT, lineMarkup }]), error);
    assert.equal((await summarize(TEXT)).sentences.length, 3);
  });
}

test('a lone surrogate in any text gives an answer', async () => {
  for (const text of [`\ud800${TEXT}`, `${TEXT}\udc00`, TEXT.replaceAll(' ', ' \ud83d ')]) {
    assert.ok((await summarize(text, { title: '\udfff', focus: ['\ud800ferry'] })).sentences.length > 0);
  }
});

test('a list of 400,000 items is put together again from its parts, also from one part', () => {
  const items = Array.from({ length: 400_000 }, (_, n) => n);
  const summary = { sentences: items, keywords: [] };
  const parts = splitIntoParts(summary);
  for (const part of parts) appendPart(summary, part);
  assert.deepEqual(summary.sentences, items);
  const whole = { sentences: [], keywords: [] };
  appendPart(whole, { at: 0, list: 'sentences', items });
  assert.equal(whole.sentences.length, items.length);
});
