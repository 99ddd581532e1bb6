/** The queue before the Worker, with a stand-in for the Worker. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Background } from '../src/background.js';
import { Client } from '../src/client.js';
import { Engine } from '../src/engine.js';
import { putBack, takeApart } from '../src/parts.js';

const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** What the engine gives for a text, here its length. */
const summaryOf = (/** @type {string} */ text) => /** @type {any} */ ({ words: text.length, sentences: [], blocks: [], excluded: [], keywords: [] });

/** A Worker that answers when it is told to. */
class StandIn extends EventTarget {
  /** @type {StandIn[]} */
  static all = [];
  /** @type {any[]} */
  posted = [];
  ended = false;

  constructor() {
    super();
    StandIn.all.push(this);
  }

  postMessage(/** @type {any} */ data) {
    this.posted.push(structuredClone(data));
    if (data.module) queueMicrotask(() => this.say({ ready: true }));
  }

  say(/** @type {any} */ data) {
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }

  /** Answers the text it has been given last. */
  answer() {
    const { id, input } = this.posted.at(-1);
    this.say({ id, summary: summaryOf(input) });
    for (const items of [[`${input} 1`], [`${input} 2`]]) this.say({ id, part: { at: 0, list: 'sentences', items } });
    this.say({ id });
  }

  terminate() {
    this.ended = true;
  }
}

const turn = () => new Promise((done) => setTimeout(done));

/** @param {() => any} [spawn] */
function standIn(spawn = () => new StandIn()) {
  StandIn.all = [];
  /** @type {string[]} */
  const here = [];
  const background = new Background(spawn, async () => new WebAssembly.Module(EMPTY_MODULE), async (method, text) => {
    here.push(`${method} ${text}`);
    return summaryOf(text);
  });
  const run = (/** @type {string} */ text, /** @type {any} */ options, /** @type {AbortSignal} */ signal) => background.run('summarize', text, options, signal);
  return { background, run, here, workers: StandIn.all };
}

test('texts go to one Worker, one at a time and in order, and the parts of an answer come together', async () => {
  const { run, workers } = standIn();
  const calls = ['a', 'bb'].map((text) => run(text));
  await turn();
  assert.equal(workers.length, 1);
  assert.deepEqual(workers[0]?.posted.slice(1).map(({ input }) => input), ['a']);
  workers[0]?.answer();
  assert.deepEqual(await calls[0], { ...summaryOf('a'), sentences: ['a 1', 'a 2'] });
  await turn();
  workers[0]?.answer();
  assert.equal((await calls[1])?.words, 2);
  assert.equal(workers.length, 1);
});

test('giving up the text that is being read ends the Worker, and what waits goes to a new one', async () => {
  const { run, workers } = standIn();
  const controller = new AbortController();
  const first = run('a', undefined, controller.signal);
  const second = run('bb');
  await turn();
  controller.abort(new Error('enough'));
  await assert.rejects(first, { message: 'enough' });
  assert.equal(workers[0]?.ended, true);
  await turn();
  assert.equal(workers.length, 2);
  // What the first one still had to say is nobody's answer.
  workers[0]?.say({ id: 1, summary: summaryOf('a') });
  workers[0]?.say({ id: 1 });
  workers[1]?.answer();
  assert.equal((await second).words, 2);
});

test('giving up a text that waits costs the one that is being read nothing', async () => {
  const { run, workers } = standIn();
  const controller = new AbortController();
  const first = run('a');
  const second = run('bb', undefined, controller.signal);
  await turn();
  controller.abort();
  await assert.rejects(second, { name: 'AbortError' });
  workers[0]?.answer();
  assert.equal((await first).words, 1);
  assert.deepEqual([workers.length, workers[0]?.ended], [1, false]);
});

test('a Worker that dies rejects the text it had, and the next one gets a new Worker', async () => {
  const { run, here, workers } = standIn();
  const calls = ['a', 'bb'].map((text) => run(text));
  await turn();
  workers[0]?.dispatchEvent(new Event('error', { cancelable: true }));
  await assert.rejects(/** @type {Promise<unknown>} */ (calls[0]), { name: 'NutgrafError', code: 'internal' });
  await turn();
  assert.equal(workers.length, 2);
  workers[1]?.answer();
  assert.equal((await calls[1])?.words, 2);
  assert.deepEqual(here, []);
});

test('after a trap the Worker is replaced; after a refusal it is kept', async () => {
  const { run, workers } = standIn();
  for (const [code, option, fresh] of [['option', 'length', false], ['empty', undefined, false], ['internal', undefined, true]]) {
    const call = run('a');
    await turn();
    const worker = /** @type {StandIn} */ (workers.at(-1));
    worker.say({ id: worker.posted.at(-1).id, failure: { message: 'no', code, option } });
    await assert.rejects(call, (/** @type {any} */ error) => error instanceof Error && error.code === code && error.option === option);
    assert.equal(worker.ended, fresh);
  }
});

test('a Worker that a text has filled ends with that text, read or refused, and what waits goes to a new one', async () => {
  for (const failure of [undefined, { message: 'no', code: 'too_long' }]) {
    const { run, workers } = standIn();
    const [first, second] = [run('a'), run('bb')];
    await turn();
    const [full] = /** @type {[StandIn]} */ (workers);
    const { id } = full.posted.at(-1);
    full.say({ id, summary: summaryOf('a') });
    full.say({ id, failure, isFull: true });
    await first.then(({ words }) => assert.equal(words, 1), ({ code }) => assert.equal(code, failure?.code));
    assert.ok(full.ended);
    await turn();
    assert.equal(workers.length, 2);
    workers[1]?.answer();
    assert.equal((await second).words, 2);
    assert.equal(workers[1]?.ended, false);
  }
});

for (const [what, spawn] of Object.entries({
  'is forbidden': () => {
    throw new TypeError('no');
  },
  'never gets ready': () => {
    const worker = new StandIn();
    worker.postMessage = () => {};
    setTimeout(() => worker.dispatchEvent(new Event('error')));
    return worker;
  },
  'cannot load the engine': () => {
    const worker = new StandIn();
    setTimeout(() => worker.say({ id: 1, failure: { message: 'policy', code: 'load' } }), 5);
    return worker;
  },
})) {
  test(`where a Worker ${what}, all that waits is done on this thread, and none is tried again`, async () => {
    const { background, run, here } = standIn(spawn);
    const found = await Promise.all(['a', 'bb'].map((text) => run(text)));
    assert.deepEqual(found.map(({ words }) => words), [1, 2]);
    assert.deepEqual(here, ['summarize a', 'summarize bb']);
    assert.equal(background.isPossible, false);
  });
}

test('an option that cannot be posted is refused by the engine and not by the Worker', async () => {
  const { run, here } = standIn();
  await run('a', { title: () => {} });
  assert.deepEqual(here, ['summarize a']);
});

test('a short text is read here, a long one or one that is asked for in a Worker', async () => {
  StandIn.all = [];
  const glue = async () => /** @type {any} */ ({ default: async () => {}, summarize: summaryOf });
  const client = new Client(new Engine(() => EMPTY_MODULE, glue), () => /** @type {any} */ (new StandIn()));
  assert.equal((await client.summarize('a')).words, 1);
  const long = 'a'.repeat(30_001);
  assert.equal((await client.summarize(long, { worker: false })).words, 30_001);
  assert.equal(StandIn.all.length, 0);
  for (const [text, options] of /** @type {const} */ ([[long, {}], ['bb', { worker: true }]])) {
    const call = client.summarize(text, options);
    await turn();
    assert.equal(StandIn.all.length, 1);
    assert.deepEqual(StandIn.all[0]?.posted.at(-1).options, {});
    StandIn.all[0]?.answer();
    assert.equal((await call).words, text.length);
  }
});

test('several texts are read here or in a Worker by what they come to together', async () => {
  StandIn.all = [];
  const glue = async () => /** @type {any} */ ({ default: async () => {}, summarizeAll: (/** @type {string[]} */ texts) => summaryOf(texts.join('')) });
  const client = new Client(new Engine(() => EMPTY_MODULE, glue), () => /** @type {any} */ (new StandIn()));
  const half = 'a'.repeat(15_000);
  assert.equal((await client.summarizeAll([half, half])).words, 30_000);
  assert.equal(StandIn.all.length, 0);
  // Any iterable, once; and what was read from a page.
  const reading = { text: half, lineMarkup: new Uint32Array(1), language: 'en' };
  const call = client.summarizeAll(new Set([half, reading, 'b']), {});
  await turn();
  const { method, input } = StandIn.all[0]?.posted.at(-1);
  assert.deepEqual([method, input], ['summarizeAll', [half, reading, 'b']]);
  StandIn.all[0]?.answer();
  assert.ok(await call);
  for (const [inputs, signal] of /** @type {[any, AbortSignal | undefined][]} */ ([['a'.repeat(40_000), undefined], [[half, half, 'b'], AbortSignal.abort()]])) {
    const refused = client.summarizeAll(inputs, { signal, worker: signal ? undefined : false });
    await assert.rejects(refused, { name: signal ? 'AbortError' : 'TypeError' });
  }
});

test('a result that is taken apart is whole again when its parts are back, whatever it holds', () => {
  const numbers = (/** @type {number} */ length) => Array.from({ length }, (_, n) => n);
  const source = (/** @type {number} */ n) => ({ blocks: numbers(n), excluded: [], stories: numbers(1), words: n });
  for (const summary of [
    { sentences: numbers(1000), blocks: numbers(400), excluded: numbers(401), stories: [], keywords: [], words: { text: 7 } },
    { sentences: numbers(3), sources: [source(1), source(900)], keywords: [{ word: 'a', spans: numbers(801) }, { word: 'b', spans: [] }] },
  ]) {
    const posted = structuredClone(summary);
    const parts = takeApart(posted);
    assert.ok(parts.length > 5 && parts.every(({ items }) => items.length > 0 && items.length <= 400));
    assert.deepEqual([posted.sentences, posted.keywords.flatMap(({ spans }) => spans)], [[], []]);
    for (const part of parts) putBack(posted, part);
    assert.deepEqual(posted, summary);
  }
});

test('a signal that has been given up stops a short text too, also while the engine loads', async () => {
  const glue = async () => /** @type {any} */ ({ default: async () => {}, summarize: summaryOf });
  const client = new Client(new Engine(() => new Promise(() => {}), glue), null);
  await assert.rejects(client.summarize('a', { signal: AbortSignal.abort() }), { name: 'AbortError' });
  const controller = new AbortController();
  const call = client.summarize('a', { signal: controller.signal });
  controller.abort(new Error('enough'));
  await assert.rejects(call, { message: 'enough' });
});
