/**
 * The Worker's side of `background.js`. Its first message brings the compiled module, each further one a text;
 * an answer comes in parts (`parts.js`).
 */
import * as glue from '../wasm/nutgraf.js';
import { Engine } from './engine.js';
import { takeApart } from './parts.js';

/**
 * Bytes. WebAssembly's memory grows and never shrinks, so a Worker with more than this is to end with its text; a
 * text of 1 MB takes some 20 MB.
 */
const MOST_KEPT = 32 * 2 ** 20;

/** @type {WebAssembly.Module} */
let module;
const engine = new Engine(() => module, async () => glue);

/** @type {() => void} */
let begin;
/** No text is answered before the page can tell when this Worker ends. */
const begun = new Promise((/** @type {(value: void) => void} */ resolve) => {
  begin = resolve;
});

self.addEventListener('message', async ({ data: { id, method, input, options, ...first } }) => {
  if (first.module) {
    ({ module } = first);
    await lock(first.lock);
    self.postMessage({ ready: true });
    begin();
    return;
  }
  await begun;
  try {
    const summary = await engine[/** @type {import('./client.js').Method} */ (method)](input, options);
    const parts = takeApart(summary);
    self.postMessage({ id, summary });
    for (const part of parts) self.postMessage({ id, part });
    self.postMessage({ id, isFull: await isFull() });
  } catch (error) {
    // An Error's own fields do not survive the crossing.
    const { message, code, option } = /** @type {Error & { code?: string, option?: string }} */ (error);
    self.postMessage({ id, failure: { message, code, option }, isFull: code !== 'load' && (await isFull()) });
  }
});

/** Whether the instance, which the generated module gives to whoever asks again, has taken too much memory. */
async function isFull() {
  const { memory } = await glue.default({ module_or_path: module });
  return memory.buffer.byteLength > MOST_KEPT;
}

/**
 * Takes a lock for as long as the Worker lives: whoever asks for it next gets it when the Worker is gone, however
 * it went.
 * @param {string} name
 */
function lock(name) {
  const { locks } = self.navigator;
  return new Promise((/** @type {(value: void) => void} */ held) => {
    if (!locks) return held();
    const holding = () => {
      held();
      return new Promise(() => {});
    };
    locks.request(name, holding).catch(() => held());
  });
}
