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

self.addEventListener('message', async ({ data: { id, input, options, ...first } }) => {
  if (first.module) {
    ({ module } = first);
    const ready = () => self.postMessage({ ready: true });
    const { locks } = self.navigator;
    if (!locks) return ready();
    // Whoever asks for this lock next gets it when the Worker is gone, however it went.
    const held = () => {
      ready();
      return new Promise(() => {});
    };
    locks.request(first.lock, held).catch(ready);
    return;
  }
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
