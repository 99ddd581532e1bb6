/** What a reading makes of the engine's answer, with stand-ins for the page; and inputs of every kind. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Engine } from '../src/engine.js';
import { Reading } from '../src/reading.js';

class StandInRange {
  setStart(/** @type {any} */ node, /** @type {number} */ at) {
    Object.assign(this, { startContainer: node, startOffset: at });
  }

  setEnd(/** @type {any} */ node, /** @type {number} */ at) {
    Object.assign(this, { endContainer: node, endOffset: at });
  }
}

/** Two text nodes that were read as two lines; `tag` is what XPath finds for the nearest `lang`. */
function standInReading(tag = 'en') {
  class StandInEvaluator {
    evaluate() {
      return { stringValue: tag };
    }
  }
  Object.assign(globalThis, { XPathEvaluator: StandInEvaluator, Range: StandInRange, XPathResult: { STRING_TYPE: 2 } });
  const node = (/** @type {string} */ data) => ({ data, length: data.length, isConnected: true });
  const nodes = [node('  One 🙂\n two '), node('three')];
  const runs = Uint32Array.of(0, 0, 2, 7, 0, 10, 11, 1, 0);
  const reading = new Reading(/** @type {any} */ (nodes[0]), /** @type {any} */ (['One 🙂 two\nthree\n', new Uint32Array(8), nodes, runs]));
  return { reading, nodes };
}

test('a stretch of the text is found in the nodes that it comes from', () => {
  const { reading, nodes } = standInReading();
  const at = (/** @type {string} */ part) => {
    const start = reading.text.indexOf(part);
    const range = /** @type {any} */ (reading.range({ start, end: start + part.length }));
    return [nodes.indexOf(range.startContainer), range.startOffset, nodes.indexOf(range.endContainer), range.endOffset];
  };
  assert.deepEqual(at('One'), [0, 2, 0, 5]);
  assert.deepEqual(at('🙂'), [0, 6, 0, 8]);
  assert.deepEqual(at('two'), [0, 10, 0, 13]);
  assert.deepEqual(at('One 🙂 two\nthree'), [0, 2, 1, 5]);
});

test('a stretch outside of the text, or of nodes that are gone, has no range', () => {
  const { reading, nodes } = standInReading();
  for (const [start, end] of [[0, 0], [3, 2], [-1, 3], [0, 99], [NaN, 3], [0, NaN]]) {
    assert.equal(reading.range(/** @type {any} */ ({ start, end })), null);
  }
  const last = { start: 11, end: 16 };
  assert.ok(reading.range(last));
  Object.assign(/** @type {object} */ (nodes[1]), { isConnected: false });
  assert.equal(reading.range(last), null);
});

test('a reading that is posted keeps its text, its marks and its language', () => {
  const { reading } = standInReading('de-CH');
  const { text, lineMarkup, language } = reading;
  assert.deepEqual(structuredClone({ ...reading }), { text, lineMarkup, language });
  assert.equal(language, 'de-CH');
});

test('only a language tag is taken for one', () => {
  for (const tag of ['', 'english!', 'e', 'en_GB', 'en-', 'x'.repeat(9)]) {
    assert.equal(standInReading(tag).reading.language, null, tag);
  }
  assert.equal(standInReading(' zh-Hant ').reading.language, 'zh-Hant');
});

test('a text, a reading and what was posted of one are summarised with all that is known of them', async () => {
  /** @type {any[]} */
  const calls = [];
  const glue = {
    async default() {},
    summarize: (/** @type {any[]} */ ...given) => calls.push(given),
  };
  const engine = new Engine(() => Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0), async () => /** @type {any} */ (glue));
  const lineMarkup = Uint32Array.of(1, 2, 3, 4);
  await engine.summarize('a');
  await engine.summarize({ text: 'b\n', lineMarkup, language: 'fr' });
  await engine.summarize({ text: 'c\n', lineMarkup: null, language: null }, { title: 'C' });
  await engine.summarize({ text: 'd\n', language: 'fr' }, { language: 'en' });
  assert.deepEqual(calls, [
    ['a', undefined, []],
    ['b\n', { language: 'fr' }, lineMarkup],
    ['c\n', { title: 'C' }, []],
    ['d\n', { language: 'en' }, []],
  ]);
  for (const wrong of [{ text: 3 }, { lineMarkup }, [], null]) {
    await assert.rejects(engine.summarize(/** @type {any} */ (wrong)), TypeError);
  }
});

test('what is no node cannot be read', async () => {
  const fail = () => assert.fail('nothing needs to be loaded');
  const engine = new Engine(fail, fail);
  await assert.rejects(engine.read(/** @type {any} */ ('article')), /read\(\) needs a node of a page, not string/);
});
