/** Tests of the queue before the Worker, with a fake Worker. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Background } from '../src/background.js';
import { Client } from '../src/client.js';
import { Engine } from '../src/engine.js';
import { appendPart, splitIntoParts } from '../src/parts.js';

const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** Returns the fake engine's result: a summary whose word count is the length of the text. */
const summaryOf = (/** @type {string} */ text) => /** @type {any} */ ({ words: text.length, sentences: [], blocks: [], excluded: [], keywords: [] });

/** A fake Worker that answers when the test calls `answer()`. */
class FakeWorker extends EventTarget {
  /** @type {FakeWorker[]} */
  static all = [];
  /** @type {any[]} */
  posted = [];
  isTerminated = false;

  constructor() {
    super();
    FakeWorker.all.push(this);
  }

  postMessage(/** @type {any} */ data) {
    this.posted.push(structuredClone(data));
    if (data.module) queueMicrotask(() => this.send({ ready: true }));
  }

  send(/** @type {any} */ data) {
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }

  /** Answers the last job. */
  answer() {
    const { id, input } = this.posted.at(-1);
    this.send({ id, summary: summaryOf(input) });
    for (const items of [[`${input} 1`], [`${input} 2`]]) this.send({ id, part: { at: 0, list: 'sentences', items } });
    this.send({ id });
  }

  terminate() {
    this.isTerminated = true;
  }
}

const nextTask = () => new Promise((done) => setTimeout(done));

/**
 * Creates a queue with fake Workers. `here` lists the jobs that ran on this thread.
 * @param {() => any} [spawn]
 */
function createQueue(spawn = () => new FakeWorker()) {
  FakeWorker.all = [];
  /** @type {string[]} */
  const here = [];
  const background = new Background(spawn, async () => new WebAssembly.Module(EMPTY_MODULE), async (method, text) => {
    here.push(`${method} ${text}`);
    return summaryOf(text);
  });
  const run = (/** @type {string} */ text, /** @type {any} */ options, /** @type {AbortSignal} */ signal) => background.run('summarize', text, options, signal);
  return { background, run, here, workers: FakeWorker.all };
}

test('one Worker gets the texts one at a time and in order, and the parts of a result are put together', async () => {
  const { run, workers } = createQueue();
  const calls = ['a', 'bb'].map((text) => run(text));
  await nextTask();
  assert.equal(workers.length, 1);
  assert.deepEqual(workers[0]?.posted.slice(1).map(({ input }) => input), ['a']);
  workers[0]?.answer();
  assert.deepEqual(await calls[0], { ...summaryOf('a'), sentences: ['a 1', 'a 2'] });
  await nextTask();
  workers[0]?.answer();
  assert.equal((await calls[1])?.words, 2);
  assert.equal(workers.length, 1);
});

test('cancelling the current text terminates the Worker, and the waiting texts go to a new one', async () => {
  const { run, workers } = createQueue();
  const controller = new AbortController();
  const first = run('a', undefined, controller.signal);
  const second = run('bb');
  await nextTask();
  controller.abort(new Error('cancelled'));
  await assert.rejects(first, { message: 'cancelled' });
  assert.equal(workers[0]?.isTerminated, true);
  await nextTask();
  assert.equal(workers.length, 2);
  // Late messages of the terminated Worker are ignored.
  workers[0]?.send({ id: 1, summary: summaryOf('a') });
  workers[0]?.send({ id: 1 });
  workers[1]?.answer();
  assert.equal((await second).words, 2);
});

test('cancelling a waiting text does not disturb the current one', async () => {
  const { run, workers } = createQueue();
  const controller = new AbortController();
  const first = run('a');
  const second = run('bb', undefined, controller.signal);
  await nextTask();
  controller.abort();
  await assert.rejects(second, { name: 'AbortError' });
  workers[0]?.answer();
  assert.equal((await first).words, 1);
  assert.deepEqual([workers.length, workers[0]?.isTerminated], [1, false]);
});

test('a Worker that crashes rejects its current text, and the next text gets a new Worker', async () => {
  const { run, here, workers } = createQueue();
  const calls = ['a', 'bb'].map((text) => run(text));
  await nextTask();
  workers[0]?.dispatchEvent(new Event('error', { cancelable: true }));
  await assert.rejects(/** @type {Promise<unknown>} */ (calls[0]), { name: 'NutgrafError', code: 'internal' });
  await nextTask();
  assert.equal(workers.length, 2);
  workers[1]?.answer();
  assert.equal((await calls[1])?.words, 2);
  assert.deepEqual(here, []);
});

test('a Worker is replaced after a trap and kept after a refused option or text', async () => {
  const { run, workers } = createQueue();
  for (const [code, option, fresh] of [['option', 'length', false], ['empty', undefined, false], ['internal', undefined, true]]) {
    const call = run('a');
    await nextTask();
    const worker = /** @type {FakeWorker} */ (workers.at(-1));
    worker.send({ id: worker.posted.at(-1).id, error: { message: 'no', code, option } });
    await assert.rejects(call, (/** @type {any} */ error) => error instanceof Error && error.code === code && error.option === option);
    assert.equal(worker.isTerminated, fresh);
  }
});

test('a Worker whose memory is full is terminated after its text, summarised or refused, and the waiting texts go to a new one', async () => {
  for (const error of [undefined, { message: 'no', code: 'too_long' }]) {
    const { run, workers } = createQueue();
    const [first, second] = [run('a'), run('bb')];
    await nextTask();
    const [full] = /** @type {[FakeWorker]} */ (workers);
    const { id } = full.posted.at(-1);
    full.send({ id, summary: summaryOf('a') });
    full.send({ id, error, isFull: true });
    await first.then(({ words }) => assert.equal(words, 1), ({ code }) => assert.equal(code, error?.code));
    assert.ok(full.isTerminated);
    await nextTask();
    assert.equal(workers.length, 2);
    workers[1]?.answer();
    assert.equal((await second).words, 2);
    assert.equal(workers[1]?.isTerminated, false);
  }
});

for (const [failure, spawn] of Object.entries({
  'is forbidden': () => {
    throw new TypeError('no');
  },
  'never becomes ready': () => {
    const worker = new FakeWorker();
    worker.postMessage = () => {};
    setTimeout(() => worker.dispatchEvent(new Event('error')));
    return worker;
  },
  'cannot load the engine': () => {
    const worker = new FakeWorker();
    setTimeout(() => worker.send({ id: 1, error: { message: 'policy', code: 'load' } }), 5);
    return worker;
  },
})) {
  test(`if a Worker ${failure}, all jobs run on this thread, and no other Worker is started`, async () => {
    const { background, run, here } = createQueue(spawn);
    const summaries = await Promise.all(['a', 'bb'].map((text) => run(text)));
    assert.deepEqual(summaries.map(({ words }) => words), [1, 2]);
    assert.deepEqual(here, ['summarize a', 'summarize bb']);
    assert.equal(background.isAvailable, false);
  });
}

test('an option that cannot be posted is passed to the engine on this thread', async () => {
  const { run, here } = createQueue();
  await run('a', { title: () => {} });
  assert.deepEqual(here, ['summarize a']);
});

test('a short text is read on this thread; a long text, or one with `worker: true`, in a Worker', async () => {
  FakeWorker.all = [];
  const glue = async () => /** @type {any} */ ({ default: async () => {}, summarize: summaryOf });
  const client = new Client(new Engine(() => EMPTY_MODULE, glue), () => /** @type {any} */ (new FakeWorker()));
  assert.equal((await client.summarize('a')).words, 1);
  const long = 'a'.repeat(30_001);
  assert.equal((await client.summarize(long, { worker: false })).words, 30_001);
  assert.equal(FakeWorker.all.length, 0);
  for (const [text, options] of /** @type {const} */ ([[long, {}], ['bb', { worker: true }]])) {
    const call = client.summarize(text, options);
    await nextTask();
    assert.equal(FakeWorker.all.length, 1);
    assert.deepEqual(FakeWorker.all[0]?.posted.at(-1).options, {});
    FakeWorker.all[0]?.answer();
    assert.equal((await call).words, text.length);
  }
});

test('the total length of several texts decides between this thread and a Worker', async () => {
  FakeWorker.all = [];
  const glue = async () => /** @type {any} */ ({ default: async () => {}, summarizeAll: (/** @type {string[]} */ texts) => summaryOf(texts.join('')) });
  const client = new Client(new Engine(() => EMPTY_MODULE, glue), () => /** @type {any} */ (new FakeWorker()));
  const half = 'a'.repeat(15_000);
  assert.equal((await client.summarizeAll([half, half])).words, 30_000);
  assert.equal(FakeWorker.all.length, 0);
  // The inputs may be any iterable and contain readings.
  const reading = { text: half, lineMarkup: new Uint32Array(1), language: 'en' };
  const call = client.summarizeAll(new Set([half, reading, 'b']), {});
  await nextTask();
  const { method, input } = FakeWorker.all[0]?.posted.at(-1);
  assert.deepEqual([method, input], ['summarizeAll', [half, reading, 'b']]);
  FakeWorker.all[0]?.answer();
  assert.ok(await call);
  for (const [inputs, signal] of /** @type {[any, AbortSignal | undefined][]} */ ([['a'.repeat(40_000), undefined], [[half, half, 'b'], AbortSignal.abort()]])) {
    const refused = client.summarizeAll(inputs, { signal, worker: signal ? undefined : false });
    await assert.rejects(refused, { name: signal ? 'AbortError' : 'TypeError' });
  }
});

test('a result that is split into parts is the same after the parts are appended', () => {
  const numbers = (/** @type {number} */ length) => Array.from({ length }, (_, n) => n);
  const source = (/** @type {number} */ n) => ({ blocks: numbers(n), excluded: [], stories: numbers(1), words: n });
  for (const summary of [
    { sentences: numbers(1000), blocks: numbers(400), excluded: numbers(401), stories: [], keywords: [], words: { text: 7 } },
    { sentences: numbers(3), sources: [source(1), source(900)], keywords: [{ word: 'a', spans: numbers(801) }, { word: 'b', spans: [] }] },
  ]) {
    const posted = structuredClone(summary);
    const parts = splitIntoParts(posted);
    assert.ok(parts.length > 5 && parts.every(({ items }) => items.length > 0 && items.length <= 400));
    assert.deepEqual([posted.sentences, posted.keywords.flatMap(({ spans }) => spans)], [[], []]);
    for (const part of parts) appendPart(posted, part);
    assert.deepEqual(posted, summary);
  }
});

test('an aborted signal cancels a short text too, also while the engine loads', async () => {
  const glue = async () => /** @type {any} */ ({ default: async () => {}, summarize: summaryOf });
  const client = new Client(new Engine(() => new Promise(() => {}), glue), null);
  await assert.rejects(client.summarize('a', { signal: AbortSignal.abort() }), { name: 'AbortError' });
  const controller = new AbortController();
  const call = client.summarize('a', { signal: controller.signal });
  controller.abort(new Error('cancelled'));
  await assert.rejects(call, { message: 'cancelled' });
});
