/** Tests of the growth of the time with every hostile text, through WebAssembly and in the exports of the page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { summarize, summarizeAll } from 'nutgraf';
import { hostileTexts } from '../../tests/hostile.js';
import { classicCode, moduleCode } from '../../www/export/embed-code.js';
import { asJson, asMarkdown, asText } from '../../www/export/formats.js';
import { linkTo } from '../../www/export/text-fragments.js';
import { Summarizer } from '../src/summarizer/node.js';

const SIZES = [32 * 1024, 128 * 1024];
/**
 * Maximum growth for four times the text. Native code keeps below six (`tests/native/hostile.rs`); here the collection of
 * garbage adds to the longer text. A quadratic rule needs sixteen times as long.
 */
const MAX_GROWTH = 8;
/** Time in milliseconds below which differences are those of the compiler and the caches. */
const LEAST_MS = 1;
/** Number of attempts, because a busy machine and the collection of garbage disturb single measurements. */
const ATTEMPTS = 6;
// Garbage is collected between the measurements and, with much space for new objects, hardly during them.
setFlagsFromString('--expose-gc');
setFlagsFromString('--min-semi-space-size=64');
setFlagsFromString('--max-semi-space-size=64');
/** @type {() => void} */
const collectGarbage = runInNewContext('gc');

/** Minimum time in milliseconds of a measurement; shorter work is repeated. */
const MIN_MS = 3;

/** @param {string} text */
const extract = (text) => ({ title: text, source: `https://a.example/${text.slice(0, 100)}`, language: 'en', text, sentences: [{ start: 0, end: text.length, rank: 1, text }] });
/** @param {string} target */
const choice = (target) => ({ folder: target, target, length: '', format: /** @type {const} */ ('list'), highlight: false, why: false, keywords: false, lang: '' });

/** @type {Record<string, (text: string) => unknown>} */
const ENTRIES = {
  'summarize() in WebAssembly': (text) => summarize(text).catch(refused),
  'summarizeAll() in WebAssembly': (text) => summarizeAll([text.slice(0, text.length / 2), text.slice(text.length / 2)]).catch(refused),
  'the Markdown of a Summarizer': async (text) => (await Summarizer.create({ length: 'long' })).summarize(text).catch(refused),
  'the export as text': (text) => asText(extract(text)),
  'the export as Markdown': (text) => asMarkdown(extract(text)),
  'the export as JSON': (text) => asJson(extract(text)),
  'a link to a sentence': (text) => linkTo('https://a.example/', text),
  'the code to embed': (text) => [classicCode(choice(text)), moduleCode(choice(text), text)],
};

/** Accepts the refusal of a text without sentences. @param {Error & { code?: string }} error */
function refused(error) {
  if (error.code === 'internal' || error.name === 'RuntimeError') throw error;
}

/** Returns the processor time of this process in milliseconds. */
function busy() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Returns the processor time of work in milliseconds, of one time if it is repeated. @param {() => unknown} work */
async function timeOf(work) {
  collectGarbage();
  const start = busy();
  let count = 0;
  do {
    await work();
    count += 1;
  } while (busy() - start < MIN_MS);
  return (busy() - start) / count;
}

/** @type {Map<string, string>[]} */
let texts = [];

test('the hostile texts are there', async () => {
  texts = await Promise.all(SIZES.map(hostileTexts));
  assert.ok((texts[0]?.size ?? 0) > 100);
});

for (const [entry, work] of Object.entries(ENTRIES)) {
  test(`the time grows in step with the text: ${entry}`, async (t) => {
    let worst = [0, ''];
    for (const [name, short] of texts[0] ?? []) {
      const long = texts[1]?.get(name) ?? '';
      let [least, most] = [Infinity, Infinity];
      for (let attempt = 0; attempt < ATTEMPTS && (attempt === 0 || most > MAX_GROWTH * Math.max(least, LEAST_MS)); attempt += 1) {
        least = Math.min(least, await timeOf(() => work(short)));
        most = Math.min(most, await timeOf(() => work(long)));
      }
      const growth = most / Math.max(least, LEAST_MS);
      if (growth > Number(worst[0])) worst = [growth, name];
      assert.ok(growth <= MAX_GROWTH, `${name}: ${least.toFixed(2)} ms, then ${most.toFixed(2)} ms`);
    }
    t.diagnostic(`largest growth ${Number(worst[0]).toFixed(1)} (${worst[1]})`);
  });
}
