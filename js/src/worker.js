/**
 * The Worker's side of `background.js`. Its first message brings the compiled module, each further one a text;
 * an answer comes in parts, so that taking it in is no long task for the page.
 */
import * as glue from '../wasm/nutgraf.js';
import { Engine } from './engine.js';

/** Receiving so many sentences or lines takes a page a few milliseconds. */
const PART = 400;
const LISTS = /** @type {const} */ (['sentences', 'blocks', 'setAside']);

/** @type {WebAssembly.Module} */
let module;
const engine = new Engine(() => module, async () => glue);

/** @type {() => void} */
let begin;
/** No text is answered before the page can tell when this Worker ends. */
const begun = new Promise((/** @type {(value: void) => void} */ resolve) => {
  begin = resolve;
});

self.addEventListener('message', async ({ data: { id, input, options, ...first } }) => {
  if (first.module) {
    ({ module } = first);
    await lock(first.lock);
    self.postMessage({ ready: true });
    begin();
    return;
  }
  await begun;
  try {
    const summary = await engine.summarize(input, options);
    for (const list of LISTS) {
      const whole = summary[list];
      for (let start = 0; start < whole.length; start += PART) {
        self.postMessage({ id, list, part: whole.slice(start, start + PART) });
      }
      summary[list] = [];
    }
    self.postMessage({ id, summary });
  } catch (error) {
    // An Error's own fields do not survive the crossing.
    const { message, code, option } = /** @type {Error & { code?: string, option?: string }} */ (error);
    self.postMessage({ id, failure: { message, code, option } });
  }
});

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
