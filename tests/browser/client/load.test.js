/**
 * Tests under load, with random faults: every promise settles, every answer is correct, and memory is freed. The
 * random numbers come from a seed, which is printed. `SEED=… node --test` repeats a run.
 */
import assert from 'node:assert/strict';
import { summarize, summarizeAll } from '../../../js/src/node.js';
import { ARTICLE, book } from '../fixtures.js';
import { scenario } from '../harness.js';
import { openSite } from '../site.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ texts: string[], worker: boolean, length: number }} Call A call of `summarize()` for one text, or of `summarizeAll()` for several. */
/** @typedef {{ answer?: string, fault?: string }} Outcome The answer as JSON, or the name and code of the error. */

const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);

/** Returns a seeded generator of integers from 0 up to a limit. @param {number} seed @returns {(below: number) => number} */
function createRandom(seed) {
  let state = seed;
  return (below) => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Texts of all kinds. They are few, so that Node summarises each only once. */
const TEXTS = [ARTICLE, ...[400, 3_000, 12_000, 40_000].map(book), 'One sentence.', `É 😀 ${book(900)}`];

/**
 * Returns random calls.
 * @param {(below: number) => number} random
 * @param {number} count
 * @returns {Call[]}
 */
function randomCalls(random, count) {
  return Array.from({ length: count }, () => {
    const several = random(5) === 0 ? 2 : 1;
    const texts = Array.from({ length: several }, () => TEXTS[random(TEXTS.length)] ?? '');
    return { texts, worker: random(2) === 0, length: 1 + random(4) };
  });
}

/** The answers of the engine in Node, by call. @type {Map<string, Promise<string>>} */
const expectedAnswers = new Map();

/** Returns the answer of the engine in Node to a call. @param {Call} call */
function expectedAnswer({ texts, length }) {
  const key = JSON.stringify([texts, length]);
  const options = { length: { sentences: length } };
  const answer = expectedAnswers.get(key) ?? (texts.length > 1 ? summarizeAll(texts, options) : summarize(texts[0] ?? '', options)).then((found) => JSON.stringify(found));
  expectedAnswers.set(key, answer);
  return answer;
}

/**
 * Opens a site with the package's client and a function for calls, and records all its Workers.
 * @param {Page} page
 */
async function openClient(page) {
  await openSite(page, '', { head: '' });
  await page.evaluate(async () => {
    /** @type {{ worker: Worker, isReady: boolean, isEnded: boolean }[]} */
    const workers = [];
    globalThis.Worker = class extends Worker {
      /** @param {string | URL} url @param {WorkerOptions} [options] */
      constructor(url, options) {
        super(url, options);
        const one = { worker: this, isReady: false, isEnded: false };
        workers.push(one);
        this.addEventListener('message', ({ data }) => {
          one.isReady ||= Boolean(data.ready);
        });
      }

      terminate() {
        for (const one of workers) one.isEnded ||= one.worker === this;
        super.terminate();
      }
    };
    const client = await import(new URL('nutgraf/client/index.js', location.href).href);
    const ask = (/** @type {Call} */ { texts, worker, length }, /** @type {AbortSignal | undefined} */ signal) => {
      const options = { length: { sentences: length }, worker, signal };
      const answer = texts.length > 1 ? client.summarizeAll(texts, options) : client.summarize(texts[0], options);
      return answer.then(
        (/** @type {object} */ summary) => ({ answer: JSON.stringify(summary) }),
        (/** @type {any} */ { name, code }) => ({ fault: typeof code === 'string' ? `${name} ${code}` : name }),
      );
    };
    Object.assign(globalThis, { client, ask, workers });
  });
}

/**
 * Checks every answer, and returns the number of answers.
 * @param {Call[]} calls
 * @param {Outcome[]} found
 */
async function checkAnswers(calls, found) {
  assert.equal(found.length, calls.length);
  let answered = 0;
  for (const [index, { answer }] of found.entries()) {
    if (answer === undefined) continue;
    answered += 1;
    const call = /** @type {Call} */ (calls[index]);
    // The message names the index only, because the difference of two long answers would be unreadable.
    assert.ok(answer === (await expectedAnswer(call)), `answer ${index} of seed ${SEED} is correct`);
  }
  return answered;
}

/**
 * Returns the size of the page's heap after a garbage collection, in bytes.
 * @param {Page} page
 */
async function heapOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/**
 * Returns the size of the memory of a WebAssembly instance, in bytes. The glue code returns the same instance again.
 * @param {Page | import('playwright-core').Worker | undefined} thread
 * @param {Page} page
 * @returns {Promise<number>}
 */
async function memoryOf(thread, page) {
  assert.ok(thread, 'a Worker is running');
  return /** @type {Page} */ (thread).evaluate(async (base) => {
    const glue = await import(new URL('nutgraf/wasm/nutgraf.js', base).href);
    return (await glue.default()).memory.buffer.byteLength;
  }, page.url());
}

scenario('A thousand calls in a row give the answers of Node, on the page’s thread and in a Worker, without a leak', async (page) => {
  console.log(`seed ${SEED}`);
  await openClient(page);
  // The largest calls come first, so that any later growth is a leak.
  const largest = { texts: [book(40_000), book(40_000)], length: 4 };
  const calls = [{ ...largest, worker: true }, { ...largest, worker: false }, ...randomCalls(createRandom(SEED), 998)];
  const run = async (/** @type {Call[]} */ part) => {
    /** @type {Outcome[]} */
    const found = await page.evaluate(async (calls) => {
      const { ask } = /** @type {any} */ (globalThis);
      const found = [];
      for (const one of calls) found.push(await ask(one));
      return found;
    }, part);
    assert.equal(await checkAnswers(part, found), part.length);
  };
  const memory = async () => [await memoryOf(page, page), await memoryOf(page.workers()[0], page), await heapOf(page)];
  await run(calls.slice(0, 200));
  const early = await memory();
  for (let start = 200; start < 1_000; start += 200) await run(calls.slice(start, start + 200));
  const late = await memory();
  console.log(JSON.stringify({ early, late }));
  assert.equal(page.workers().length, 1);
  for (const [index, where] of ["the page's WebAssembly", "the Worker's WebAssembly", 'the objects of the page'].entries()) {
    const grown = Number(late[index]) - Number(early[index]);
    assert.ok(grown < 512 * 2 ** 10, `${where} grew by ${grown} bytes in 800 calls`);
  }
});

scenario('Two hundred calls at once give the answers of Node', async (page) => {
  console.log(`seed ${SEED}`);
  await openClient(page);
  const calls = randomCalls(createRandom(SEED + 1), 200);
  /** @type {Outcome[]} */
  const found = await page.evaluate((given) => Promise.all(given.map((one) => /** @type {any} */ (globalThis).ask(one))), calls);
  assert.equal(await checkAnswers(calls, found), 200);
  assert.equal(page.workers().length, 1);
});

scenario('With calls cancelled and Workers killed at random, every promise settles, and every answer is correct', async (page) => {
  console.log(`seed ${SEED}`);
  await openClient(page);
  const random = createRandom(SEED + 2);
  const calls = randomCalls(random, 300).map((call) => ({ ...call, wait: random(4), abort: random(3) === 0 ? random(200) : null }));
  const kills = Array.from({ length: 1_000 }, () => 5 + random(60));
  const { found, killed } = await page.evaluate(async ([calls, pauses]) => {
    const { ask, workers } = /** @type {any} */ (globalThis);
    const sleep = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));
    let [isOver, killed] = [false, 0];
    const killing = (async () => {
      for (const pause of pauses) {
        await sleep(pause);
        if (isOver) return;
        // Without the client's knowledge, whatever the Worker is doing.
        const one = workers.findLast((/** @type {any} */ { isReady, isEnded }) => isReady && !isEnded);
        if (!one) continue;
        killed += 1;
        one.worker.terminate();
      }
    })();
    const all = [];
    for (const { wait, abort, ...one } of calls) {
      const controller = new AbortController();
      if (abort !== null) setTimeout(() => controller.abort(), abort);
      all.push(ask(one, controller.signal));
      await sleep(wait);
    }
    const found = await Promise.all(all);
    isOver = true;
    await killing;
    return { found, killed };
  }, /** @type {const} */ ([calls, kills]));
  const answered = await checkAnswers(calls, found);
  const count = (/** @type {string} */ fault) => found.filter((/** @type {Outcome} */ one) => one.fault === fault).length;
  const [cancelled, ended] = [count('AbortError'), count('NutgrafError internal')];
  console.log(JSON.stringify({ answered, cancelled, ended, killed }));
  assert.equal(answered + cancelled + ended, 300, 'every call is answered, cancelled, or rejected with its Worker');
  assert.ok(cancelled <= calls.filter(({ abort }) => abort !== null).length);
  assert.ok(ended <= killed, 'killing a Worker rejects one call at most');
  assert.ok(cancelled > 0 && ended > 0 && answered > 100, 'each outcome occurred');
  // Later calls are answered.
  const later = randomCalls(random, 20);
  const outcomes = await page.evaluate((given) => Promise.all(given.map((one) => /** @type {any} */ (globalThis).ask(one))), later);
  assert.equal(await checkAnswers(later, outcomes), 20);
});

scenario('A Worker ends after a text of 24 MB, which frees its memory', async (page) => {
  await openClient(page);
  const read = (/** @type {string} */ text) => page.evaluate(async (given) => {
    const { client, workers } = /** @type {any} */ (globalThis);
    const { length } = (await client.summarize(given, { worker: true })).sentences;
    // Read at once, before the idle time of the Worker is over.
    return { length, ended: workers.map((/** @type {any} */ { isEnded }) => isEnded) };
  }, text);
  assert.deepEqual((await read(ARTICLE)).ended, [false]);
  assert.deepEqual((await read(book(1_000_000))).ended, [false], 'a text of 1 MB ends no Worker');
  const { length, ended } = await read(book(24_000_000));
  assert.ok(length > 100_000);
  assert.deepEqual(ended, [true]);
  assert.deepEqual((await read(ARTICLE)).ended, [true, false]);
  const fresh = await memoryOf(page.workers()[0], page);
  assert.ok(fresh < 8 * 2 ** 20, `the next one has ${fresh} bytes`);
});
