/** Tests of loading, sharing, retrying and replacing the engine, with a fake of the generated module. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { Engine } from '../src/engine.js';

/** The shortest valid WebAssembly module: the magic number and the version. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/**
 * Creates an engine with a fake of the generated module, and a log of its loads and starts.
 * @param {object} [fakes]
 * @param {() => any} [fakes.source] Default source of the WebAssembly.
 * @param {(text: string, generation: number) => any} [fakes.summarize]
 */
function createEngine({ source = () => EMPTY_MODULE, summarize = (text) => text.length } = {}) {
  const log = { sources: 0, starts: /** @type {number[]} */ ([]), modules: /** @type {unknown[]} */ ([]) };
  const engine = new Engine(
    () => {
      log.sources += 1;
      return source();
    },
    async (generation) => ({
      async default({ module_or_path }) {
        log.starts.push(generation);
        log.modules.push(module_or_path);
      },
      summarize: (text) => summarize(text, generation),
      summarizeAll: (texts, options, lineMarkup, languages) => ({ texts, options, lineMarkup, languages }),
    }),
  );
  return { engine, log };
}

test('nothing is loaded before the first call', async () => {
  const { engine, log } = createEngine();
  await new Promise((done) => setTimeout(done, 5));
  assert.equal(log.sources, 0);
  await engine.summarize('a');
  assert.equal(log.sources, 1);
});

test('concurrent calls share one load', async () => {
  const { engine, log } = createEngine();
  const lengths = await Promise.all([engine.load(), engine.summarize('a'), engine.summarize('bc'), engine.load()]);
  assert.deepEqual(lengths, [undefined, 1, 2, undefined]);
  assert.deepEqual([log.sources, log.starts], [1, [0]]);
});

test('the error of a failed load suggests a remedy, and the next call tries again', async () => {
  let broken = true;
  const { engine } = createEngine({
    source() {
      if (broken) throw new TypeError('fetch failed');
      return EMPTY_MODULE;
    },
  });
  await assert.rejects(engine.load(), (/** @type {any} */ error) => {
    assert.equal(error.name, 'NutgrafError');
    assert.equal(error.code, 'load');
    assert.match(error.message, /fetch failed.*nutgraf_bg\.wasm.*load\(\)/s);
    assert.ok(error.cause instanceof TypeError);
    return true;
  });
  await assert.rejects(engine.summarize('a'), { code: 'load' });
  broken = false;
  assert.equal(await engine.summarize('abc'), 3);
});

test('the error of a load that a Content Security Policy forbids names the directive', async () => {
  const { engine } = createEngine({
    source() {
      throw new Error("Compiling violates the following Content Security Policy directive: script-src 'self'");
    },
  });
  await assert.rejects(engine.load(), { code: 'load', message: /'wasm-unsafe-eval' to its script-src/ });
});

test('bytes that are not WebAssembly are a load error', async () => {
  const { engine } = createEngine({ source: () => new TextEncoder().encode('<!doctype html>') });
  await assert.rejects(engine.load(), { code: 'load' });
});

test('the error without WebAssembly says that it is needed', async () => {
  const { engine } = createEngine();
  const original = globalThis.WebAssembly;
  try {
    // @ts-expect-error Some browsers let users switch WebAssembly off.
    delete globalThis.WebAssembly;
    await assert.rejects(engine.load(), { code: 'load', message: /needs WebAssembly/ });
  } finally {
    globalThis.WebAssembly = original;
  }
  await engine.load();
});

test('the WebAssembly can be loaded from bytes, a buffer, a compiled module, a response or an address', async (t) => {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/engine' ? 200 : 404).end(EMPTY_MODULE);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  t.after(() => server.close());
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const address = `http://127.0.0.1:${port}/engine`;
  const sources = [
    EMPTY_MODULE,
    EMPTY_MODULE.buffer,
    new WebAssembly.Module(EMPTY_MODULE),
    new Response(EMPTY_MODULE),
    address,
    new URL(address),
  ];
  for (const source of sources) {
    const { engine, log } = createEngine({ source: () => assert.fail('the default source was used') });
    await engine.load(source);
    assert.ok(log.modules[0] instanceof WebAssembly.Module);
  }
  const { engine } = createEngine();
  await assert.rejects(engine.load(`${address}/missing`), { code: 'load', message: /answered 404/ });
});

test('a trap rejects the call, and the next call gets a new instance of the same module', async () => {
  const { engine, log } = createEngine({
    summarize(text, generation) {
      if (text === 'trap') throw new WebAssembly.RuntimeError('unreachable');
      return generation;
    },
  });
  const calls = [engine.summarize('trap'), engine.summarize('trap')];
  for (const call of calls) await assert.rejects(call, { name: 'NutgrafError', code: 'internal' });
  assert.equal(await engine.summarize('fine'), 1);
  assert.deepEqual([log.sources, log.starts], [1, [0, 1]]);
  assert.equal(log.modules[0], log.modules[1]);
});

test("the engine's own errors pass through unchanged and cause no restart", async () => {
  const original = Object.assign(new Error('no text'), { code: 'empty' });
  const { engine, log } = createEngine({
    summarize() {
      throw original;
    },
  });
  await assert.rejects(engine.summarize(''), (error) => error === original);
  await assert.rejects(engine.summarize(''), (error) => error === original);
  assert.deepEqual(log.starts, [0]);
});

test('several inputs are passed to the engine with the line markup and the declared language of each', async () => {
  const { engine } = createEngine();
  const lineMarkup = Uint32Array.of(1, 2, 3, 4);
  const page = { text: 'b', lineMarkup, language: 'de' };
  /** @type {any} */
  let received = await engine.summarizeAll([page, { ...page, lineMarkup: null }], { length: { words: 9 } });
  assert.deepEqual(received.texts, ['b', 'b']);
  assert.deepEqual([...received.lineMarkup[0], ...received.lineMarkup[1]], [1, 2, 3, 4]);
  assert.deepEqual([received.options, received.languages], [{ length: { words: 9 } }, ['de', 'de']]);
  received = await engine.summarizeAll(new Set(['a', page]));
  assert.deepEqual([received.texts, received.options, received.languages], [['a', 'b'], undefined, [undefined, 'de']]);
});

test('inputs that are not a list of texts are a TypeError that names their type', async () => {
  const { engine } = createEngine();
  for (const [inputs, type] of [['a', /string/], [null, /null/], [{ text: 'a' }, /object/], [['a', 3], /number/]]) {
    // @ts-expect-error The inputs are invalid on purpose.
    await assert.rejects(engine.summarizeAll(inputs), (error) => error instanceof TypeError && type.test(error.message));
  }
});
