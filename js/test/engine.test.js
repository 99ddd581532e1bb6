/** How the engine is loaded, shared, tried again and replaced, with a stand-in for the generated module. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { Engine } from '../src/engine.js';

/** The shortest valid module: the magic number and the version. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/**
 * An engine over a stand-in that records what is asked of it.
 * @param {object} [parts]
 * @param {() => any} [parts.source]
 * @param {(text: string, generation: number) => any} [parts.answer]
 */
function standIn({ source = () => EMPTY_MODULE, answer = (text) => text.length } = {}) {
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
      summarize: (text) => answer(text, generation),
      summarizeAll: (texts, options, lineMarkup) => ({ texts, options, lineMarkup }),
    }),
  );
  return { engine, log };
}

test('nothing is loaded before it is needed', async () => {
  const { engine, log } = standIn();
  await new Promise((done) => setTimeout(done, 5));
  assert.equal(log.sources, 0);
  await engine.summarize('a');
  assert.equal(log.sources, 1);
});

test('calls at the same time share one load', async () => {
  const { engine, log } = standIn();
  const lengths = await Promise.all([engine.load(), engine.summarize('a'), engine.summarize('bc'), engine.load()]);
  assert.deepEqual(lengths, [undefined, 1, 2, undefined]);
  assert.deepEqual([log.sources, log.starts], [1, [0]]);
});

test('a failed load says what to do, and the next call tries again', async () => {
  let broken = true;
  const { engine } = standIn({
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

test('a load that a Content Security Policy forbids names the directive', async () => {
  const { engine } = standIn({
    source() {
      throw new Error("Compiling violates the following Content Security Policy directive: script-src 'self'");
    },
  });
  await assert.rejects(engine.load(), { code: 'load', message: /'wasm-unsafe-eval' to its script-src/ });
});

test('bytes that are no WebAssembly are a load error', async () => {
  const { engine } = standIn({ source: () => new TextEncoder().encode('<!doctype html>') });
  await assert.rejects(engine.load(), { code: 'load' });
});

test('an engine without WebAssembly says that it needs it', async () => {
  const { engine } = standIn();
  const kept = globalThis.WebAssembly;
  try {
    // @ts-expect-error Some browsers let their user switch it off.
    delete globalThis.WebAssembly;
    await assert.rejects(engine.load(), { code: 'load', message: /needs WebAssembly/ });
  } finally {
    globalThis.WebAssembly = kept;
  }
  await engine.load();
});

test('the WebAssembly may come from bytes, a buffer, a compiled module, a response or an address', async (t) => {
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
    const { engine, log } = standIn({ source: () => assert.fail('the default was asked for') });
    await engine.load(source);
    assert.ok(log.modules[0] instanceof WebAssembly.Module);
  }
  const { engine } = standIn();
  await assert.rejects(engine.load(`${address}/missing`), { code: 'load', message: /answered 404/ });
});

test('after a trap the caller is told, and the next call gets a new instance of the same module', async () => {
  const { engine, log } = standIn({
    answer(text, generation) {
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

test("the engine's own refusals pass through as they are and cost no restart", async () => {
  const refusal = Object.assign(new Error('no text'), { code: 'empty' });
  const { engine, log } = standIn({
    answer() {
      throw refusal;
    },
  });
  await assert.rejects(engine.summarize(''), (error) => error === refusal);
  await assert.rejects(engine.summarize(''), (error) => error === refusal);
  assert.deepEqual(log.starts, [0]);
});

test('several inputs are handed over together with their line markup, and a language that they agree on', async () => {
  const { engine } = standIn();
  const lineMarkup = Uint32Array.of(1, 2, 3, 4);
  const page = { text: 'b', lineMarkup, language: 'de' };
  /** @type {any} */
  let asked = await engine.summarizeAll([page, { ...page, lineMarkup: null }], { length: { words: 9 } });
  assert.deepEqual(asked.texts, ['b', 'b']);
  assert.deepEqual([...asked.lineMarkup[0], ...asked.lineMarkup[1]], [1, 2, 3, 4]);
  assert.deepEqual(asked.options, { language: 'de', length: { words: 9 } });
  asked = await engine.summarizeAll(new Set(['a', page]));
  assert.deepEqual([asked.texts, asked.options], [['a', 'b'], undefined]);
});

test('inputs that are no list of texts are a TypeError that says what they were', async () => {
  const { engine } = standIn();
  for (const [inputs, kind] of [['a', /string/], [null, /null/], [{ text: 'a' }, /object/], [['a', 3], /number/]]) {
    // @ts-expect-error That is the point.
    await assert.rejects(engine.summarizeAll(inputs), (error) => error instanceof TypeError && kind.test(error.message));
  }
});
