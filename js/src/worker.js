/**
 * The Worker that `background.js` starts. The first message brings the compiled module, each further message one
 * job; the result is posted in parts (see `parts.js`).
 */
import * as glue from '../wasm/nutgraf.js';
import { Engine } from './engine.js';
import { splitIntoParts } from './parts.js';

/**
 * Size of the WebAssembly memory in bytes above which the Worker is replaced after its text. The memory grows and
 * never shrinks; a text of 1 MB takes about 20 MB.
 */
const MEMORY_LIMIT = 32 * 2 ** 20;

/** @type {WebAssembly.Module} */
let module;
const engine = new Engine(() => module, async () => glue);

/** @type {() => void} */
let setReady;
/** Resolves once the lock is held. No job runs before, so the page can always detect that this Worker has ended. */
const ready = new Promise((/** @type {(value: void) => void} */ resolve) => {
  setReady = resolve;
});

self.addEventListener('message', async ({ data }) => {
  if (data.module) {
    ({ module } = data);
    await holdLock(data.lock);
    self.postMessage({ ready: true });
    setReady();
    return;
  }
  await ready;
  await run(data);
});

/**
 * Runs a job and posts its result or its error.
 * @param {{ id: number, method: import('./client.js').Method, input: any, options: any }} job
 */
async function run({ id, method, input, options }) {
  try {
    const summary = await engine[method](input, options);
    const parts = splitIntoParts(summary);
    self.postMessage({ id, summary });
    for (const part of parts) self.postMessage({ id, part });
    self.postMessage({ id, isFull: await isFull() });
  } catch (error) {
    // Structured cloning drops an Error's own fields.
    const { message, code, option } = /** @type {Error & { code?: string, option?: string }} */ (error);
    self.postMessage({ id, error: { message, code, option }, isFull: code !== 'load' && (await isFull()) });
  }
}

/**
 * Returns `true` if the instance has taken too much memory. The generated module returns the instance that is
 * already running when it is initialized again.
 */
async function isFull() {
  const { memory } = await glue.default({ module_or_path: module });
  return memory.buffer.byteLength > MEMORY_LIMIT;
}

/**
 * Takes a lock and holds it until the Worker ends, in whatever way. The next request for the lock is granted only
 * then.
 * @param {string} name
 */
function holdLock(name) {
  const { locks } = self.navigator;
  return new Promise((/** @type {(value: void) => void} */ resolve) => {
    if (!locks) return resolve();
    const onGranted = () => {
      resolve();
      return new Promise(() => {});
    };
    locks.request(name, onGranted).catch(() => resolve());
  });
}
