/**
 * Much work at once, and faults at random: every promise settles, every answer is right, and memory is given back.
 * What is random comes from a seed, which is printed; `SEED=… node --test` repeats a run.
 */
import assert from 'node:assert/strict';
import { summarize, summarizeAll } from '../../../js/src/node.js';
import { ARTICLE, book } from '../fixtures.js';
import { scenario } from '../harness.js';
import { openSite } from '../site.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ texts: string[], worker: boolean, length: number }} Ask One text is for `summarize()`, several for `summarizeAll()`. */
/** @typedef {{ answer?: string, fault?: string }} Outcome The answer as JSON, or the name and code of the error. */

const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);

/** @param {number} seed @returns {(below: number) => number} Whole numbers from 0. */
function dice(seed) {
  let state = seed;
  return (below) => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Few enough that each has to be answered in Node only once, of all kinds that there are. */
const TEXTS = [ARTICLE, ...[400, 3_000, 12_000, 40_000].map(book), 'One sentence.', `É 😀 ${book(900)}`];

/**
 * @param {(below: number) => number} roll
 * @param {number} count
 * @returns {Ask[]}
 */
function questions(roll, count) {
  return Array.from({ length: count }, () => {
    const several = roll(5) === 0 ? 2 : 1;
    const texts = Array.from({ length: several }, () => TEXTS[roll(TEXTS.length)] ?? '');
    return { texts, worker: roll(2) === 0, length: 1 + roll(4) };
  });
}

/** @type {Map<string, Promise<string>>} What the engine gives in Node. */
const known = new Map();

/** @param {Ask} ask */
function rightAnswer({ texts, length }) {
  const key = JSON.stringify([texts, length]);
  const options = { length: { sentences: length } };
  const answer = known.get(key) ?? (texts.length > 1 ? summarizeAll(texts, options) : summarize(texts[0] ?? '', options)).then((found) => JSON.stringify(found));
  known.set(key, answer);
  return answer;
}

/**
 * A site with the package's client, which can be asked many things; with all its Workers on record.
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
    const ask = (/** @type {Ask} */ { texts, worker, length }, /** @type {AbortSignal | undefined} */ signal) => {
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
 * @param {Ask[]} asked
 * @param {Outcome[]} found
 */
async function compare(asked, found) {
  assert.equal(found.length, asked.length);
  let answered = 0;
  for (const [index, { answer }] of found.entries()) {
    if (answer === undefined) continue;
    answered += 1;
    const ask = /** @type {Ask} */ (asked[index]);
    // Compared first and told by place: the difference of two long answers says nothing to anybody.
    assert.ok(answer === (await rightAnswer(ask)), `answer ${index} of seed ${SEED} is right`);
  }
  return answered;
}

/**
 * What the objects of the page take when all garbage is gone, in bytes.
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
 * What an instance has of memory, in bytes: the generated module gives it to whoever asks again.
 * @param {Page | import('playwright-core').Worker | undefined} place
 * @param {Page} page
 * @returns {Promise<number>}
 */
async function memoryOf(place, page) {
  assert.ok(place, 'a Worker is there');
  return /** @type {Page} */ (place).evaluate(async (base) => {
    const glue = await import(new URL('nutgraf/wasm/nutgraf.js', base).href);
    return (await glue.default()).memory.buffer.byteLength;
  }, page.url());
}

scenario('A thousand texts in a row are answered as in Node, here and in a Worker, and memory stays level', async (page) => {
  console.log(`seed ${SEED}`);
  await openClient(page);
  // The most that is ever asked for comes first, so that whatever grows after that is a leak.
  const most = { texts: [book(40_000), book(40_000)], length: 4 };
  const asked = [{ ...most, worker: true }, { ...most, worker: false }, ...questions(dice(SEED), 998)];
  const run = async (/** @type {Ask[]} */ part) => {
    /** @type {Outcome[]} */
    const found = await page.evaluate(async (questions) => {
      const { ask } = /** @type {any} */ (globalThis);
      const found = [];
      for (const one of questions) found.push(await ask(one));
      return found;
    }, part);
    assert.equal(await compare(part, found), part.length);
  };
  const memory = async () => [await memoryOf(page, page), await memoryOf(page.workers()[0], page), await heapOf(page)];
  await run(asked.slice(0, 200));
  const early = await memory();
  for (let start = 200; start < 1_000; start += 200) await run(asked.slice(start, start + 200));
  const late = await memory();
  console.log(JSON.stringify({ early, late }));
  assert.equal(page.workers().length, 1);
  for (const [index, where] of ["the page's WebAssembly", "the Worker's WebAssembly", 'the objects of the page'].entries()) {
    const grown = Number(late[index]) - Number(early[index]);
    assert.ok(grown < 512 * 2 ** 10, `${where} grew by ${grown} bytes in 800 texts`);
  }
});

scenario('Two hundred texts at once are all answered, and as in Node', async (page) => {
  console.log(`seed ${SEED}`);
  await openClient(page);
  const asked = questions(dice(SEED + 1), 200);
  /** @type {Outcome[]} */
  const found = await page.evaluate((questions) => Promise.all(questions.map((one) => /** @type {any} */ (globalThis).ask(one))), asked);
  assert.equal(await compare(asked, found), 200);
  assert.equal(page.workers().length, 1);
});

scenario('With texts given up and Workers killed at random, every promise settles, and what is answered is right', async (page) => {
  console.log(`seed ${SEED}`);
  await openClient(page);
  const roll = dice(SEED + 2);
  const asked = questions(roll, 300).map((ask) => ({ ...ask, wait: roll(4), abort: roll(3) === 0 ? roll(200) : null }));
  const kills = Array.from({ length: 1_000 }, () => 5 + roll(60));
  const { found, killed } = await page.evaluate(async ([questions, pauses]) => {
    const { ask, workers } = /** @type {any} */ (globalThis);
    const sleep = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));
    let [isOver, killed] = [false, 0];
    const killing = (async () => {
      for (const pause of pauses) {
        await sleep(pause);
        if (isOver) return;
        // From outside and behind the client's back, whatever the Worker is at.
        const one = workers.findLast((/** @type {any} */ { isReady, isEnded }) => isReady && !isEnded);
        if (!one) continue;
        killed += 1;
        one.worker.terminate();
      }
    })();
    const all = [];
    for (const { wait, abort, ...one } of questions) {
      const controller = new AbortController();
      if (abort !== null) setTimeout(() => controller.abort(), abort);
      all.push(ask(one, controller.signal));
      await sleep(wait);
    }
    const found = await Promise.all(all);
    isOver = true;
    await killing;
    return { found, killed };
  }, /** @type {const} */ ([asked, kills]));
  const answered = await compare(asked, found);
  const count = (/** @type {string} */ fault) => found.filter((/** @type {Outcome} */ one) => one.fault === fault).length;
  const [given, ended] = [count('AbortError'), count('NutgrafError internal')];
  console.log(JSON.stringify({ answered, given, ended, killed }));
  assert.equal(answered + given + ended, 300, 'a text is answered, given up, or was in a Worker that was killed');
  assert.ok(given <= asked.filter(({ abort }) => abort !== null).length);
  assert.ok(ended <= killed, 'a kill costs one text at most');
  assert.ok(given > 0 && ended > 0 && answered > 100, 'all of this happened');
  // What comes afterwards is answered as ever.
  const after = questions(roll, 20);
  const then = await page.evaluate((questions) => Promise.all(questions.map((one) => /** @type {any} */ (globalThis).ask(one))), after);
  assert.equal(await compare(after, then), 20);
});

scenario('A Worker that a text of 24 MB has filled is given up with that text, and its memory with it', async (page) => {
  await openClient(page);
  const read = (/** @type {string} */ text) => page.evaluate(async (given) => {
    const { client, workers } = /** @type {any} */ (globalThis);
    const { length } = (await client.summarize(given, { worker: true })).sentences;
    // At once, not when the Worker has been idle for a while.
    return { length, ended: workers.map((/** @type {any} */ { isEnded }) => isEnded) };
  }, text);
  assert.deepEqual((await read(ARTICLE)).ended, [false]);
  assert.deepEqual((await read(book(1_000_000))).ended, [false], 'a text of 1 MB costs no Worker');
  const { length, ended } = await read(book(24_000_000));
  assert.ok(length > 100_000);
  assert.deepEqual(ended, [true]);
  assert.deepEqual((await read(ARTICLE)).ended, [true, false]);
  const fresh = await memoryOf(page.workers()[0], page);
  assert.ok(fresh < 8 * 2 ** 20, `the next one has ${fresh} bytes`);
});
