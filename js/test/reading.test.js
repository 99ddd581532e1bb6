/** Tests of `Reading`, with fakes of the DOM, and of all types of input. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Engine } from '../src/engine.js';
import { Reading } from '../src/reading.js';

class FakeRange {
  setStart(/** @type {any} */ node, /** @type {number} */ offset) {
    Object.assign(this, { startContainer: node, startOffset: offset });
  }

  setEnd(/** @type {any} */ node, /** @type {number} */ offset) {
    Object.assign(this, { endContainer: node, endOffset: offset });
  }
}

/** Creates a reading of two text nodes with a line each. `tag` is the XPath result for the nearest `lang`. */
function createReading(tag = 'en') {
  class FakeEvaluator {
    evaluate() {
      return { stringValue: tag };
    }
  }
  Object.assign(globalThis, { XPathEvaluator: FakeEvaluator, Range: FakeRange, XPathResult: { STRING_TYPE: 2 } });
  const node = (/** @type {string} */ data) => ({ data, length: data.length, isConnected: true });
  const nodes = [node('  One 🙂\n two '), node('three')];
  const runs = Uint32Array.of(0, 0, 2, 7, 0, 10, 11, 1, 0);
  const reading = new Reading(/** @type {any} */ (nodes[0]), /** @type {any} */ (['One 🙂 two\nthree\n', new Uint32Array(8), nodes, runs]));
  return { reading, nodes };
}

test('a span of the text has a range in the nodes that it was read from', () => {
  const { reading, nodes } = createReading();
  const rangeOf = (/** @type {string} */ part) => {
    const start = reading.text.indexOf(part);
    const range = /** @type {any} */ (reading.range({ start, end: start + part.length }));
    return [nodes.indexOf(range.startContainer), range.startOffset, nodes.indexOf(range.endContainer), range.endOffset];
  };
  assert.deepEqual(rangeOf('One'), [0, 2, 0, 5]);
  assert.deepEqual(rangeOf('🙂'), [0, 6, 0, 8]);
  assert.deepEqual(rangeOf('two'), [0, 10, 0, 13]);
  assert.deepEqual(rangeOf('One 🙂 two\nthree'), [0, 2, 1, 5]);
});

test('a span outside the text, or of removed nodes, has no range', () => {
  const { reading, nodes } = createReading();
  for (const [start, end] of [[0, 0], [3, 2], [-1, 3], [0, 99], [NaN, 3], [0, NaN]]) {
    assert.equal(reading.range(/** @type {any} */ ({ start, end })), null);
  }
  const last = { start: 11, end: 16 };
  assert.ok(reading.range(last));
  Object.assign(/** @type {object} */ (nodes[1]), { isConnected: false });
  assert.equal(reading.range(last), null);
});

test('a posted reading keeps its text, its line markup and its language', () => {
  const { reading } = createReading('de-CH');
  const { text, lineMarkup, language } = reading;
  assert.deepEqual(structuredClone({ ...reading }), { text, lineMarkup, language });
  assert.equal(language, 'de-CH');
});

test('a `lang` that is not a language tag is ignored', () => {
  for (const tag of ['', 'english!', 'e', 'en_GB', 'en-', 'x'.repeat(9)]) {
    assert.equal(createReading(tag).reading.language, null, tag);
  }
  assert.equal(createReading(' zh-Hant ').reading.language, 'zh-Hant');
});

test('texts, readings and posted readings are passed to the engine with their line markup and language', async () => {
  /** @type {any[]} */
  const calls = [];
  const glue = {
    async default() {},
    summarize: (/** @type {any[]} */ ...args) => calls.push(args),
  };
  const engine = new Engine(() => Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0), async () => /** @type {any} */ (glue));
  const lineMarkup = Uint32Array.of(1, 2, 3, 4);
  await engine.summarize('a');
  await engine.summarize({ text: 'b\n', lineMarkup, language: 'fr' });
  await engine.summarize({ text: 'c\n', lineMarkup: null, language: null }, { title: 'C' });
  await engine.summarize({ text: 'd\n', language: 'fr' }, { language: 'en' });
  assert.deepEqual(calls, [
    ['a', undefined, [], undefined],
    ['b\n', undefined, lineMarkup, 'fr'],
    ['c\n', { title: 'C' }, [], null],
    ['d\n', { language: 'en' }, [], 'fr'],
  ]);
  for (const wrong of [{ text: 3 }, { lineMarkup }, [], null]) {
    await assert.rejects(engine.summarize(/** @type {any} */ (wrong)), TypeError);
  }
});

test('read() refuses a value that is not a node', async () => {
  const fail = () => assert.fail('nothing should be loaded');
  const engine = new Engine(fail, fail);
  await assert.rejects(engine.read(/** @type {any} */ ('article')), /read\(\) needs a node of a page, not string/);
});
