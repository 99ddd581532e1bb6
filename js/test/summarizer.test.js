/** The web platform's `Summarizer` in Node: options, languages, order of events, aborts, streams, errors. */
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

/** A class of its own over an engine that counts how often it is asked for. @param {object} [parts] */
function counted({ summarize = client.summarize, load = client.load, window = globalThis, activation = false } = {}) {
  const log = { imports: 0, calls: /** @type {any[]} */ ([]), signal: /** @type {AbortSignal | undefined} */ (undefined) };
  const engine = new SharedEngine(async () => {
    log.imports += 1;
    return {
      load,
      summarize: (text, options) => {
        const { signal, ...asked } = options;
        log.calls.push(asked);
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

test('the attributes are the standard defaults, and null where nothing was named', async () => {
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

test('language tags are made canonical, matched, told once and frozen', async () => {
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

test('what would need another language than the text has is unavailable', async () => {
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

test('options that are none are a TypeError, tags that are none a RangeError', async () => {
  const wrong = [
    1, 'key-points', { type: 'tl;dr' }, { format: 'html' }, { length: 'tiny' }, { preference: 'cheap' }, { type: Symbol() },
    { expectedInputLanguages: 'en' }, { expectedInputLanguages: 7 }, { expectedContextLanguages: null },
  ];
  for (const options of /** @type {any[]} */ (wrong)) {
    await assert.rejects(Summarizer.availability(options), TypeError);
    await assert.rejects(Summarizer.create(options), TypeError);
  }
  for (const tag of ['e', '11', 'en_Latn', 'en-abc-invalid', '']) {
    await assert.rejects(Summarizer.availability({ outputLanguage: tag }), RangeError);
    await assert.rejects(Summarizer.create({ expectedInputLanguages: ['en', tag] }), RangeError);
  }
  const more = [{ signal: {} }, { signal: null }, { monitor: {} }, { monitor: null }, { sharedContext: Symbol() }];
  for (const options of /** @type {any[]} */ (more)) await assert.rejects(Summarizer.create(options), TypeError);
  const object = await Summarizer.create(/** @type {any} */ (null));
  for (const options of /** @type {any[]} */ ([1, { signal: {} }, { context: Symbol() }])) {
    await assert.rejects(object.summarize('a', options), TypeError);
    await assert.rejects(object.measureInputUsage('a', options), TypeError);
    assert.throws(() => object.summarizeStreaming('a', options), TypeError);
  }
  await assert.rejects(/** @type {any} */ (object).summarize(), TypeError);
  await assert.rejects(object.summarize(/** @type {any} */ (Symbol())), TypeError);
});

test('asking 4,800 times for availability loads nothing', async () => {
  const { Class, log } = counted();
  const types = /** @type {const} */ (['tldr', 'teaser', 'key-points', 'headline']);
  for (let i = 0; i < 4800; i += 1) {
    await Class.availability({ type: types[i % 4], expectedInputLanguages: [['en'], ['es'], ['jp', 'fr']][i % 3] });
  }
  assert.equal(log.imports, 0);
  await Promise.all([Class.create(), Class.create()]);
  assert.equal(log.imports, 1, 'all objects share one engine');
});

test('the monitor is called at once, and each progress event comes in a task of its own before the object', async () => {
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

test('what the monitor callback throws is the rejection', async () => {
  const error = new Error('mine');
  const monitor = () => {
    throw error;
  };
  await assert.rejects(Summarizer.create({ monitor }), (thrown) => thrown === error);
});

for (const at of [0, 1]) {
  test(`an abort at progress ${at} wins, and nothing is told any more`, async () => {
    const reason = { own: 'reason' };
    const controller = new AbortController();
    /** @type {number[]} */
    const told = [];
    const monitor = (/** @type {any} */ target) =>
      target.addEventListener('downloadprogress', (/** @type {any} */ { loaded }) => {
        told.push(loaded);
        if (loaded === at) queueMicrotask(() => controller.abort(reason));
      });
    await assert.rejects(Summarizer.create({ monitor, signal: controller.signal }), (thrown) => thrown === reason);
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(told, [0, 1].slice(0, at + 1));
  });
}

test('each abort rejects with its own reason, before, during and after, and leaves the object usable', async () => {
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

test('an abort reaches the engine, which stops reading, and so does destroy()', async () => {
  const { Class, log } = counted();
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

test('a stream that is read to the middle ends with the reason of the abort', async () => {
  const object = await Summarizer.create({ length: 'long' });
  const controller = new AbortController();
  const reader = object.summarizeStreaming(ARTICLE, { signal: controller.signal }).getReader();
  assert.equal((await reader.read()).done, false);
  controller.abort('stop');
  await assert.rejects(reader.read(), (thrown) => thrown === 'stop');
});

test('destroy() ends what is under way and refuses what comes later', async () => {
  const object = await Summarizer.create();
  const pending = [object.summarize(ARTICLE), object.measureInputUsage(ARTICLE), chunksOf(object.summarizeStreaming(ARTICLE))];
  object.destroy();
  object.destroy();
  for (const promise of pending) await assert.rejects(promise, aborted);
  await assert.rejects(object.summarize(ARTICLE), aborted);
  await assert.rejects(object.measureInputUsage(ARTICLE), aborted);
  assert.throws(() => object.summarizeStreaming(ARTICLE), aborted);
  assert.notEqual(await (await Summarizer.create()).summarize(ARTICLE), '', 'the others go on');
});

test('the signal of create() destroys the object later, with its reason', async () => {
  const controller = new AbortController();
  const object = await Summarizer.create({ signal: controller.signal });
  const pending = object.summarize(ARTICLE);
  const reason = new Error('left the page');
  controller.abort(reason);
  await assert.rejects(pending, (thrown) => thrown === reason);
  await assert.rejects(object.measureInputUsage(ARTICLE), (thrown) => thrown === reason);
});

test('the chunks of a stream are the parts of what summarize() gives', async () => {
  for (const type of /** @type {const} */ (['key-points', 'tldr', 'teaser', 'headline'])) {
    const object = await Summarizer.create({ type, length: 'medium' });
    const [whole, chunks] = await Promise.all([object.summarize(ARTICLE), chunksOf(object.summarizeStreaming(ARTICLE))]);
    assert.equal(chunks.join(''), whole);
    assert.equal(chunks.length, { 'key-points': 5, tldr: 3, teaser: 3, headline: 1 }[type]);
  }
});

test('a blank text gives an empty string, and a stream that closes without a chunk', async () => {
  const object = await Summarizer.create();
  for (const blank of ['', ' ', '\n\t\u00a0\u2029', '\0\u0001\u001b\u009f', '\u200b\u2060\ufeff', '\u00ad']) {
    assert.equal(await object.summarize(blank), '');
    assert.deepEqual(await chunksOf(object.summarizeStreaming(blank)), []);
  }
  for (const little of ['hello', 'One sentence.', '…', 'Bonjour', '1', 'Home\nAbout']) {
    assert.notEqual(await object.summarize(little), '', `${little} is something`);
    assert.notEqual(await object.summarize(little, { context: little }), '', `${little} is something in its own context`);
  }
});

test('cancelling a stream stops it quietly', async () => {
  const object = await Summarizer.create({ length: 'long' });
  const unread = object.summarizeStreaming(ARTICLE);
  await unread.cancel('no need');
  const reader = object.summarizeStreaming(ARTICLE).getReader();
  await reader.read();
  await reader.cancel();
  assert.equal((await reader.read()).done, true);
  assert.notEqual(await object.summarize(ARTICLE), '');
});

test('a text over the quota is a QuotaExceededError that says how much', async () => {
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

test('words of the contexts count as evidence of what matters', async () => {
  const plain = await Summarizer.create({ type: 'tldr', format: 'plain-text' });
  const shops = 'Shops near the bridge fear for their trade.';
  assert.notEqual(await plain.summarize(ARTICLE), shops);
  assert.equal(await plain.summarize(ARTICLE, { context: 'For shops that fear for their trade' }), shops);
  const shared = await Summarizer.create({ type: 'tldr', format: 'plain-text', sharedContext: 'Shops that fear for trade' });
  assert.equal(await shared.summarize(ARTICLE), shops);
  assert.equal(await plain.summarize(ARTICLE, { context: ' \n' }), await plain.summarize(ARTICLE));
  const { Class, log } = counted();
  const object = await Class.create({ sharedContext: 'Trade.' });
  await object.summarize(`Old bridge closed\n\n${ARTICLE}`, { context: 'Shops.' });
  assert.deepEqual(log.calls.at(-1), { title: 'Old bridge closed\nTrade.\nShops.' }, "beside the text's own title");
});

test('a text in another language than the one asked for is refused, a few words are believed', async () => {
  const german = 'Der Rat hat die alte Brücke am Montag gesperrt. Die Arbeiten werden bis zum Frühjahr dauern und viel kosten.';
  const object = await Summarizer.create({ outputLanguage: 'en' });
  await assert.rejects(object.summarize(german), { name: 'NotSupportedError' });
  assert.equal(await object.summarize('Der Hund läuft.'), '* Der Hund läuft.');
  assert.match(await (await Summarizer.create({ outputLanguage: 'de' })).summarize(german), /Brücke/);
  const { Class, log } = counted();
  await (await Class.create({ expectedInputLanguages: ['de'] })).summarize('Hamburg.');
  assert.deepEqual(log.calls.at(-1), { language: 'de' }, 'the one language expected is that of an unclear text');
});

test('the package offers it under its own name, and the polyfill does nothing outside of a window', async () => {
  const { Summarizer: named } = await import('nutgraf/summarizer');
  assert.equal(named, Summarizer);
  const { install, ready } = await import('nutgraf/polyfill');
  assert.deepEqual([await ready, await install({ frames: true })], [false, false]);
  assert.ok(!('Summarizer' in globalThis));
});

test('a failed load is a NetworkError, and the next create() tries again', async () => {
  let broken = true;
  const { Class, log } = counted({
    async load() {
      if (broken) throw new Error('the file could not be had');
    },
  });
  await assert.rejects(Class.create(), { name: 'NetworkError', message: 'the file could not be had' });
  broken = false;
  assert.match(await (await Class.create()).summarize('It works.'), /It works/);
  assert.equal(log.imports, 2);
});

test('whatever else goes wrong in the engine is an UnknownError of that call alone', async () => {
  let broken = true;
  const { Class } = counted({
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

test('where activation is asked for, the class is downloadable until it has been loaded', async () => {
  const userActivation = { hasBeenActive: false };
  const { DOMException, ReadableStream, EventTarget, Event } = globalThis;
  const window = /** @type {any} */ ({ DOMException, ReadableStream, EventTarget, Event, navigator: { userActivation } });
  const { Class, log } = counted({ window, activation: true });
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
