/** Tests of where a text is read: on the page's thread or in a Worker. */
import assert from 'node:assert/strict';
import { ARTICLE, book } from '../fixtures.js';
import { scenario, waitForSummary } from '../harness.js';
import { POLICY } from '../site.js';

/** @typedef {import('playwright-core').Page} Page */

/**
 * Opens a page of another site that uses the package, with a policy that requires Trusted Types.
 * @param {Page} page
 * @param {string} [policy]
 */
async function openSite(page, policy = POLICY) {
  await waitForSummary(page);
  await page.route('**/site.html', (route) => {
    const headers = { 'content-security-policy': policy };
    return route.fulfill({ contentType: 'text/html', headers, body: '<!doctype html><title>A site</title><body>' });
  });
  await page.goto(new URL('site.html', page.url()).href);
}

/** @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, tdur?: number }} TraceEvent */

/**
 * Returns the processor time of the longest task of the page's thread while a script ran, in milliseconds. A trace
 * separates this time from the time that the task waited for a processor on a busy machine; the duration of a long
 * task in `PerformanceObserver` includes both.
 * @param {Page} page
 * @param {() => Promise<void>} run
 */
async function longestTask(page, run) {
  const browser = /** @type {import('playwright-core').Browser} */ (page.context().browser());
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  await page.evaluate(() => performance.mark('nutgraf'));
  await run();
  await page.evaluate(() => performance.mark('nutgraf'));
  /** @type {TraceEvent[]} */
  const events = JSON.parse((await browser.stopTracing()).toString()).traceEvents;
  const [from, to] = /** @type {[TraceEvent, TraceEvent]} */ (events.filter(({ name }) => name === 'nutgraf'));
  const own = events.filter(({ pid, tid, ts, ph }) => ph === 'X' && pid === from.pid && tid === from.tid && ts > from.ts && ts < to.ts);
  let longest = 0;
  let task = 0;
  for (const { name, tdur = 0 } of own.sort((one, other) => one.ts - other.ts)) {
    if (name.endsWith('RunTask')) task = tdur;
    // The trace lists the microtasks at the end of a task separately.
    else if (name.endsWith('MicrotaskCheckpoint')) task += tdur;
    longest = Math.max(longest, task);
  }
  return longest / 1000;
}

/**
 * Runs a call several times, and returns the times of the longest tasks in ascending order.
 * @param {Page} page
 * @param {string} call An expression with `client`, `text` and `options`.
 * @param {number} rounds
 * @param {object} options
 */
async function longestTasks(page, call, rounds, options) {
  const tasks = [];
  for (let round = 0; round < rounds; round += 1) {
    tasks.push(await longestTask(page, () => page.evaluate(`(async (options) => {
      const { client, text } = globalThis;
      await ${call};
    })(${JSON.stringify(options)})`)));
  }
  return tasks.sort((one, other) => one - other);
}

for (const [what, ask] of [
  ['A text of 1 MB', 'client.summarize(text, options)'],
  ['Several texts of 1 MB', 'client.summarizeAll([text.slice(0, 1e5), text.slice(1e5, 4e5), text.slice(4e5)], options)'],
]) {
  scenario(`${what} cause no task of more than 50 ms on the page's thread`, async (page) => {
    await openSite(page);
    // The transfer of the text to the page is not measured.
    await page.evaluate(async (text) => {
      const client = await import(new URL('nutgraf/client/index.js', location.href).href);
      Object.assign(globalThis, { client, text });
    }, book(1_000_000));
    const started = page.waitForEvent('worker');
    // The first call loads and compiles the engine. Any call may contain a garbage collection.
    const [first = Infinity] = await longestTasks(page, /** @type {string} */ (ask), 1, {});
    await started;
    const inWorker = await longestTasks(page, /** @type {string} */ (ask), 5, {});
    const median = inWorker[2] ?? Infinity;
    assert.ok(first <= 50 && median <= 50, `${first} ms, then ${inWorker}`);
    const onPage = await longestTasks(page, /** @type {string} */ (ask), 1, { worker: false });
    assert.ok(Number(onPage[0]) > 50 && Number(onPage[0]) > 3 * median, `the same work on the page's thread is long: ${onPage} ms`);
  });
}

scenario('A Worker and the page’s thread give the same results, for one text and for several', async (page) => {
  await openSite(page);
  const started = page.waitForEvent('worker');
  const found = await page.evaluate(async (text) => {
    const { summarize, summarizeAll } = await import(new URL('nutgraf/client/index.js', location.href).href);
    const same = async (/** @type {any} */ how, /** @type {any} */ input) => {
      const [inWorker, onPage] = [await how(input, { worker: true }), await how(input, { worker: false })];
      return JSON.stringify(inWorker) === JSON.stringify(onPage) && onPage.sentences.length;
    };
    return { one: await same(summarize, text), several: await same(summarizeAll, [text, `A storm. ${text.slice(0, 90_000)}`, 'A last one. It is short.']) };
  }, book(300_000));
  await started;
  assert.ok(Number(found.one) > 2_000 && Number(found.several) > Number(found.one));
});

for (const [what, ask] of [['a long text', 'summarize(text.repeat(8), { signal })'], ['several texts', "summarizeAll([text.repeat(4), text.repeat(4)], { signal })"]]) {
  scenario(`Cancelling ${what} ends the Worker, and the next text is read in a new one`, async (page) => {
    await openSite(page);
    /** @type {import('playwright-core').Worker[]} */
    const workers = [];
    page.on('worker', (worker) => workers.push(worker));
    const found = await page.evaluate(`(async (text) => {
      const { summarize, summarizeAll } = await import(new URL('nutgraf/client/index.js', location.href).href);
      const controller = new AbortController();
      const { signal } = controller;
      // The Worker has started, so the cancelled text is being read.
      await summarize('It has started.', { worker: true });
      const first = ${ask}.catch((error) => error.name);
      await new Promise((done) => setTimeout(done, 50));
      const second = summarize(text, { length: { sentences: 2 } });
      setTimeout(() => controller.abort(), 300);
      return { first: await first, second: (await second).sentences.filter((it) => it.chosen).length };
    })(${JSON.stringify(book(1_000_000))})`);
    assert.deepEqual(found, { first: 'AbortError', second: 2 });
    assert.equal(workers.length, 2);
  });
}

for (const [end, script] of Object.entries({
  'by an error': "self.postMessage = () => setTimeout(() => { throw new Error('killed by the test') })",
  'without an error': 'self.postMessage = () => self.close()',
})) {
  scenario(
    `A Worker that ends ${end} while it reads rejects the call, and the next call starts a new Worker`,
    async (page) => {
      await openSite(page);
      const summarize = () => page.evaluate(async (text) => {
        const { summarize } = await import(new URL('nutgraf/client/index.js', location.href).href);
        return summarize(text, { worker: true }).then(
          (/** @type {any} */ { sentences }) => sentences.length,
          (/** @type {any} */ { name, code }) => `${name} ${code}`,
        );
      }, ARTICLE);
      const started = page.waitForEvent('worker');
      assert.ok(Number(await summarize()) > 5);
      await (await started).evaluate(script);
      assert.equal(await summarize(), 'NutgrafError internal');
      const again = page.waitForEvent('worker');
      const found = await summarize();
      assert.ok(Number(found) > 5, String(found));
      await again;
    },
    { errors: /killed by the test/ },
  );
}

scenario('A long text is read on the page’s thread where the policy forbids Workers', async (page) => {
  await openSite(page, "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'");
  const sentences = await page.evaluate(async (text) => {
    const { summarize } = await import(new URL('nutgraf/client/index.js', location.href).href);
    return (await summarize(text)).sentences.length;
  }, book(50_000));
  assert.ok(sentences > 200);
}, { errors: /worker-src|policy/ });

for (const [what, answer] of /** @type {[string, { status: number, contentType: string, body: string }][]} */ ([
  ['a 404', { status: 404, contentType: 'text/plain', body: 'no' }],
  ['a page in HTML', { status: 200, contentType: 'text/html', body: '<!doctype html><p>App' }],
])) {
  scenario(`A long text is read on the page’s thread where the server answers ${what} for the Worker’s file`, async (page) => {
    await openSite(page);
    await page.route('**/client/worker.js', (route) => route.fulfill(answer));
    const found = await page.evaluate(async (text) => {
      const { summarize, summarizeAll } = await import(new URL('nutgraf/client/index.js', location.href).href);
      return [(await summarize(text)).sentences.length, (await summarizeAll([text, text])).sources.length];
    }, book(50_000));
    assert.ok(Number(found[0]) > 200 && found[1] === 2);
  }, { errors: /Failed to load resource|MIME type/ });

  scenario(`Every call is rejected with a code where the server answers ${what} for the WebAssembly, and later calls work`, async (page) => {
    await openSite(page);
    await page.route('**/nutgraf_bg.wasm', (route) => route.fulfill(answer));
    const ask = () => page.evaluate(async (text) => {
      const { load, read, summarize, summarizeAll } = await import(new URL('nutgraf/client/index.js', location.href).href);
      const calls = [load(), read(document.body), summarize('A storm. It rained.'), summarize(text), summarizeAll(['A storm.', text])];
      return Promise.all(calls.map((call) => call.then(() => 'works', (/** @type {any} */ { code, message }) => `${code} ${message}`)));
    }, book(50_000));
    const rejected = await ask();
    for (const message of rejected) assert.match(message, answer.status === 404 ? /^load .*answered 404/s : /^load .*HTML/s);
    await page.unroute('**/nutgraf_bg.wasm');
    assert.deepEqual(await ask(), Array(5).fill('works'));
  }, { errors: /Failed to load resource/ });
}
