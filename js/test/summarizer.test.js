/** Tests of the web platform's `Summarizer` in Node: options, languages, order of events, aborts, streams, errors. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as client from '../src/node.js';
import { makeSummarizer } from '../src/summarizer/class.js';
import { SharedEngine } from '../src/summarizer/shared-engine.js';
import { Summarizer } from '../src/summarizer/node.js';

const ARTICLE = `The council closed the old bridge on Monday. Engineers found rust in four of its cables.
Repairs will cost two million pounds and take until spring. Drivers must use the ring road, which is already busy.
Shops near the bridge fear for their trade. The mayor said that the bridge would be safe for another fifty years.`;

const aborted = { name: 'AbortError' };

/** Creates a class with an engine that logs its imports and calls. @param {object} [fakes] */
function createLogged({ summarize = client.summarize, load = client.load, window = globalThis, activation = false } = {}) {
  const log = { imports: 0, calls: /** @type {any[]} */ ([]), signal: /** @type {AbortSignal | undefined} */ (undefined) };
  const engine = new SharedEngine(async () => {
    log.imports += 1;
    return {
      load,
      summarize: (text, options) => {
        const { signal, ...engineOptions } = options;
        log.calls.push(engineOptions);
        log.signal = signal;
        return summarize(text, options);
      },
    };
  });
  return { Class: makeSummarizer(window, engine, { activation }), log };
}

/** @param {ReadableStream<string>} stream */
async function chunksOf(stream) {
  const chunks = [];
  for await (const chunk of /** @type {any} */ (stream)) chunks.push(chunk);
  return chunks;
}

test("the attributes have the standard's defaults, and unset languages are null", async () => {
  const { create } = Summarizer;
  const object = await create();
  assert.ok(object instanceof Summarizer);
  assert.equal(String(object), '[object Summarizer]');
  const { type, format, length, sharedContext, expectedInputLanguages, expectedContextLanguages, outputLanguage } = object;
  assert.deepEqual({ type, format, length, sharedContext }, { type: 'key-points', format: 'markdown', length: 'short', sharedContext: '' });
  assert.deepEqual([expectedInputLanguages, expectedContextLanguages, outputLanguage], [null, null, null]);
  const empty = await create({ expectedInputLanguages: [], expectedContextLanguages: [] });
  assert.deepEqual([empty.expectedInputLanguages, empty.expectedContextLanguages], [null, null], 'never an empty list');
  assert.throws(() => new /** @type {any} */ (Summarizer)(), TypeError);
});

test('language tags are canonicalized, matched, deduplicated and frozen', async () => {
  const object = await Summarizer.create({
    expectedInputLanguages: ['EN-gb', 'en-US', 'en'],
    expectedContextLanguages: ['nb', 'DE-ch-1996', 'no'],
    outputLanguage: 'en-Latn-GB',
  });
  assert.deepEqual(object.expectedInputLanguages, ['en']);
  assert.deepEqual(object.expectedContextLanguages, ['no', 'de']);
  assert.equal(object.outputLanguage, 'en');
  assert.ok(Object.isFrozen(object.expectedInputLanguages));
  assert.equal(object.expectedInputLanguages, object.expectedInputLanguages);
});

test("a summary in another language than the text's is unavailable", async () => {
  const cases = /** @type {[any, string][]} */ ([
    [{}, 'available'],
    [{ outputLanguage: 'ta' }, 'available'],
    [{ expectedInputLanguages: ['en', 'de'] }, 'available'],
    [{ expectedInputLanguages: ['de'], expectedContextLanguages: ['fr'], outputLanguage: 'de-AT' }, 'available'],
    [{ expectedInputLanguages: ['zu'] }, 'unavailable'],
    [{ expectedContextLanguages: ['zu'] }, 'unavailable'],
    [{ outputLanguage: 'zu' }, 'unavailable'],
    [{ expectedInputLanguages: ['en'], outputLanguage: 'de' }, 'unavailable'],
    [{ expectedInputLanguages: ['en', 'de'], outputLanguage: 'de' }, 'unavailable'],
  ]);
  for (const [options, expected] of cases) {
    assert.equal(await Summarizer.availability(options), expected, JSON.stringify(options));
    if (expected === 'unavailable') await assert.rejects(Summarizer.create(options), { name: 'NotSupportedError' });
  }
});

test('invalid options are a TypeError, and invalid language tags a RangeError', async () => {
  const invalid = [
    1, 'key-points', { type: 'tl;dr' }, { format: 'html' }, { length: 'tiny' }, { preference: 'cheap' }, { type: Symbol() },
    { expectedInputLanguages: 'en' }, { expectedInputLanguages: 7 }, { expectedContextLanguages: null },
  ];
  for (const options of /** @type {any[]} */ (invalid)) {
    await assert.rejects(Summarizer.availability(options), TypeError);
    await assert.rejects(Summarizer.create(options), TypeError);
  }
  for (const tag of ['e', '11', 'en_Latn', 'en-abc-invalid', '']) {
    await assert.rejects(Summarizer.availability({ outputLanguage: tag }), RangeError);
    await assert.rejects(Summarizer.create({ expectedInputLanguages: ['en', tag] }), RangeError);
  }
  const invalidInCreate = [{ signal: {} }, { signal: null }, { monitor: {} }, { monitor: null }, { sharedContext: Symbol() }];
  for (const options of /** @type {any[]} */ (invalidInCreate)) await assert.rejects(Summarizer.create(options), TypeError);
  const object = await Summarizer.create(/** @type {any} */ (null));
  for (const options of /** @type {any[]} */ ([1, { signal: {} }, { context: Symbol() }])) {
    await assert.rejects(object.summarize('a', options), TypeError);
    await assert.rejects(object.measureInputUsage('a', options), TypeError);
    assert.throws(() => object.summarizeStreaming('a', options), TypeError);
  }
  await assert.rejects(/** @type {any} */ (object).summarize(), TypeError);
  await assert.rejects(object.summarize(/** @type {any} */ (Symbol())), TypeError);
});

test('4,800 calls of availability() load nothing', async () => {
  const { Class, log } = createLogged();
  const types = /** @type {const} */ (['tldr', 'teaser', 'key-points', 'headline']);
  for (let i = 0; i < 4800; i += 1) {
    await Class.availability({ type: types[i % 4], expectedInputLanguages: [['en'], ['es'], ['jp', 'fr']][i % 3] });
  }
  assert.equal(log.imports, 0);
  await Promise.all([Class.create(), Class.create()]);
  assert.equal(log.imports, 1, 'all objects share one engine');
});

test('the monitor is called at once, and each progress event is dispatched in a task of its own before the object is created', async () => {
  /** @type {any[]} */
  const log = [];
  const promise = Summarizer.create({
    monitor(monitor) {
      log.push('monitor');
      monitor.ondownloadprogress = (event) => log.push([event.type, event.loaded, event.total, event.lengthComputable]);
      monitor.addEventListener('downloadprogress', () => {
        log.push('listener');
        setTimeout(() => log.push('task after'));
      });
    },
  });
  log.push('created');
  await promise;
  assert.deepEqual(log, [
    'monitor', 'created', ['downloadprogress', 0, 1, true], 'listener', 'task after',
    ['downloadprogress', 1, 1, true], 'listener', 'task after',
  ]);
});

test('create() rejects with the exception of the monitor callback', async () => {
  const error = new Error('mine');
  const monitor = () => {
    throw error;
  };
  await assert.rejects(Summarizer.create({ monitor }), (thrown) => thrown === error);
});

for (const at of [0, 1]) {
  test(`an abort at progress ${at} rejects the creation, and no further event is dispatched`, async () => {
    const reason = { own: 'reason' };
    const controller = new AbortController();
    /** @type {number[]} */
    const events = [];
    const monitor = (/** @type {any} */ target) =>
      target.addEventListener('downloadprogress', (/** @type {any} */ { loaded }) => {
        events.push(loaded);
        if (loaded === at) queueMicrotask(() => controller.abort(reason));
      });
    await assert.rejects(Summarizer.create({ monitor, signal: controller.signal }), (thrown) => thrown === reason);
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(events, [0, 1].slice(0, at + 1));
  });
}

test('an abort before or during a call rejects with its own reason, and the object stays usable', async () => {
  const object = await Summarizer.create();
  const reason = new Error('enough');
  const isReason = (/** @type {unknown} */ thrown) => thrown === reason;
  const before = AbortSignal.abort(reason);
  await assert.rejects(Summarizer.create({ signal: before }), isReason);
  await assert.rejects(object.summarize(ARTICLE, { signal: before }), isReason);
  await assert.rejects(object.measureInputUsage(ARTICLE, { signal: before }), isReason);
  assert.throws(() => object.summarizeStreaming(ARTICLE, { signal: before }), isReason);
  const controller = new AbortController();
  const { signal } = controller;
  const pending = [
    Summarizer.create({ signal }),
    object.summarize(ARTICLE, { signal }),
    object.measureInputUsage(ARTICLE, { signal }),
    chunksOf(object.summarizeStreaming(ARTICLE, { signal })),
  ];
  controller.abort(reason);
  for (const promise of pending) await assert.rejects(promise, isReason);
  assert.match(await object.summarize(ARTICLE), /bridge/);
});

test("an abort and destroy() both abort the engine's call", async () => {
  const { Class, log } = createLogged();
  const object = await Class.create();
  const controller = new AbortController();
  await object.summarize(ARTICLE, { signal: controller.signal });
  assert.equal(log.signal?.aborted, false);
  controller.abort();
  assert.equal(log.signal?.aborted, true);
  await object.summarize(ARTICLE);
  assert.equal(log.signal?.aborted, false);
  object.destroy();
  assert.equal(log.signal?.aborted, true);
});

test("an abort in the middle of a stream ends it with the abort's reason", async () => {
  const object = await Summarizer.create({ length: 'long' });
  const controller = new AbortController();
  const reader = object.summarizeStreaming(ARTICLE, { signal: controller.signal }).getReader();
  assert.equal((await reader.read()).done, false);
  controller.abort('stop');
  await assert.rejects(reader.read(), (thrown) => thrown === 'stop');
});

test('destroy() rejects current and later calls', async () => {
  const object = await Summarizer.create();
  const pending = [object.summarize(ARTICLE), object.measureInputUsage(ARTICLE), chunksOf(object.summarizeStreaming(ARTICLE))];
  object.destroy();
  object.destroy();
  for (const promise of pending) await assert.rejects(promise, aborted);
  await assert.rejects(object.summarize(ARTICLE), aborted);
  await assert.rejects(object.measureInputUsage(ARTICLE), aborted);
  assert.throws(() => object.summarizeStreaming(ARTICLE), aborted);
  assert.notEqual(await (await Summarizer.create()).summarize(ARTICLE), '', 'other objects still work');
});

test('the signal of create() later destroys the object with its reason', async () => {
  const controller = new AbortController();
  const object = await Summarizer.create({ signal: controller.signal });
  const pending = object.summarize(ARTICLE);
  const reason = new Error('left the page');
  controller.abort(reason);
  await assert.rejects(pending, (thrown) => thrown === reason);
  await assert.rejects(object.measureInputUsage(ARTICLE), (thrown) => thrown === reason);
});

test('the chunks of a stream add up to the result of summarize()', async () => {
  for (const type of /** @type {const} */ (['key-points', 'tldr', 'teaser', 'headline'])) {
    const object = await Summarizer.create({ type, length: 'medium' });
    const [whole, chunks] = await Promise.all([object.summarize(ARTICLE), chunksOf(object.summarizeStreaming(ARTICLE))]);
    assert.equal(chunks.join(''), whole);
    assert.equal(chunks.length, { 'key-points': 5, tldr: 3, teaser: 3, headline: 1 }[type]);
  }
});

test('a blank text gives an empty string, and its stream closes without a chunk', async () => {
  const object = await Summarizer.create();
  for (const blank of ['', ' ', '\n\t\u00a0\u2029', '\0\u0001\u001b\u009f', '\u200b\u2060\ufeff', '\u00ad']) {
    assert.equal(await object.summarize(blank), '');
    assert.deepEqual(await chunksOf(object.summarizeStreaming(blank)), []);
  }
  for (const short of ['hello', 'One sentence.', '…', 'Bonjour', '1', 'Home\nAbout']) {
    assert.notEqual(await object.summarize(short), '', `${short} has a summary`);
    assert.notEqual(await object.summarize(short, { context: short }), '', `${short} has a summary with itself as context`);
  }
});

test('cancelling a stream stops it without an error', async () => {
  const object = await Summarizer.create({ length: 'long' });
  const unread = object.summarizeStreaming(ARTICLE);
  await unread.cancel('no need');
  const reader = object.summarizeStreaming(ARTICLE).getReader();
  await reader.read();
  await reader.cancel();
  assert.equal((await reader.read()).done, true);
  assert.notEqual(await object.summarize(ARTICLE), '');
});

test('a text over the quota is a QuotaExceededError with the requested length and the quota', async () => {
  const object = await Summarizer.create({ sharedContext: 'abc' });
  const { inputQuota } = object;
  assert.ok(inputQuota > 1e6 && Number.isFinite(inputQuota));
  assert.equal(await object.measureInputUsage('word', { context: 'xy' }), 9);
  const long = 'a'.repeat(inputQuota - 2);
  assert.equal(await object.measureInputUsage(long), inputQuota + 1);
  const expected = { name: 'QuotaExceededError', requested: inputQuota + 1, quota: inputQuota };
  await assert.rejects(object.summarize(long), expected);
  await assert.rejects(object.summarizeStreaming(long).getReader().read(), expected);
});

test('sentences that share words with the contexts rank higher', async () => {
  const plain = await Summarizer.create({ type: 'tldr', format: 'plain-text' });
  const shops = 'Shops near the bridge fear for their trade.';
  assert.notEqual(await plain.summarize(ARTICLE), shops);
  assert.equal(await plain.summarize(ARTICLE, { context: 'For shops that fear for their trade' }), shops);
  const shared = await Summarizer.create({ type: 'tldr', format: 'plain-text', sharedContext: 'Shops that fear for trade' });
  assert.equal(await shared.summarize(ARTICLE), shops);
  assert.equal(await plain.summarize(ARTICLE, { context: ' \n' }), await plain.summarize(ARTICLE));
  const { Class, log } = createLogged();
  const object = await Class.create({ sharedContext: 'Trade.' });
  await object.summarize(`Old bridge closed\n\n${ARTICLE}`, { context: 'Shops.' });
  assert.deepEqual(log.calls.at(-1), { title: 'Old bridge closed\nTrade.\nShops.' }, "beside the text's own title");
});

test('a text in another language than the output language is refused, unless it has only a few words', async () => {
  const german = 'Der Rat hat die alte Brücke am Montag gesperrt. Die Arbeiten werden bis zum Frühjahr dauern und viel kosten.';
  const object = await Summarizer.create({ outputLanguage: 'en' });
  await assert.rejects(object.summarize(german), { name: 'NotSupportedError' });
  assert.equal(await object.summarize('Der Hund läuft.'), '* Der Hund läuft.');
  assert.match(await (await Summarizer.create({ outputLanguage: 'de' })).summarize(german), /Brücke/);
  const { Class, log } = createLogged();
  await (await Class.create({ expectedInputLanguages: ['de'] })).summarize('Hamburg.');
  assert.deepEqual(log.calls.at(-1), { language: 'de' }, 'the one language expected is that of an unclear text');
});

test('the package exports it as nutgraf/summarizer, and the polyfill does nothing outside a window', async () => {
  const { Summarizer: named } = await import('nutgraf/summarizer');
  assert.equal(named, Summarizer);
  const { install, ready } = await import('nutgraf/polyfill');
  assert.deepEqual([await ready, await install({ frames: true })], [false, false]);
  assert.ok(!('Summarizer' in globalThis));
});

test('a failed load is a NetworkError, and the next create() tries again', async () => {
  let broken = true;
  const { Class, log } = createLogged({
    async load() {
      if (broken) throw new Error('the file could not be had');
    },
  });
  await assert.rejects(Class.create(), { name: 'NetworkError', message: 'the file could not be had' });
  broken = false;
  assert.match(await (await Class.create()).summarize('It works.'), /It works/);
  assert.equal(log.imports, 2);
});

test('any other error of the engine is an UnknownError of that call only', async () => {
  let broken = true;
  const { Class } = createLogged({
    async summarize(/** @type {string} */ text, /** @type {any} */ options) {
      if (broken) throw new Error('it stopped in the middle');
      return client.summarize(text, options);
    },
  });
  const object = await Class.create();
  await assert.rejects(object.summarize(ARTICLE), { name: 'UnknownError', message: 'it stopped in the middle' });
  await assert.rejects(object.summarizeStreaming(ARTICLE).getReader().read(), { name: 'UnknownError' });
  broken = false;
  assert.notEqual(await object.summarize(ARTICLE), '');
});

test('with `activation`, the class is downloadable until the engine is loaded', async () => {
  const userActivation = { hasBeenActive: false };
  const { DOMException, ReadableStream, EventTarget, Event } = globalThis;
  const window = /** @type {any} */ ({ DOMException, ReadableStream, EventTarget, Event, navigator: { userActivation } });
  const { Class, log } = createLogged({ window, activation: true });
  assert.equal(await Class.availability(), 'downloadable');
  await assert.rejects(Class.create(), { name: 'NotAllowedError' });
  assert.equal(log.imports, 0);
  userActivation.hasBeenActive = true;
  const promise = Class.create();
  assert.equal(await Class.availability(), 'downloading');
  await promise;
  userActivation.hasBeenActive = false;
  assert.equal(await Class.availability(), 'available');
  await Class.create();
});
