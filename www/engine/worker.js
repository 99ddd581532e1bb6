/** Reads one text that is too long for the page's own thread. Every Worker gets one job and is then dropped. */
import { digest } from './digest.js';

/** What is read of a text, in characters, to know what all of it will take. */
const TRIAL = 300_000;

self.addEventListener('message', async ({ data: { options, ...input } }) => {
  try {
    self.postMessage({ wait: await estimate(input.text) });
    self.postMessage({ digest: await digest(input, here(options)) });
  } catch (error) {
    // An Error's own fields do not survive the crossing, so what the page tells apart is sent beside it.
    const { message, code } = /** @type {Error & { code?: string }} */ (error);
    self.postMessage({ message, code });
  }
});

/**
 * The work is done in this Worker: another one would only cost.
 * @param {object} options
 */
function here(options) {
  return { ...options, worker: false };
}

/**
 * How many milliseconds a text will take: the time grows with the length.
 * @param {string} text
 */
async function estimate(text) {
  if (text.length < 4 * TRIAL) return 0;
  const piece = text.slice(0, TRIAL);
  // Blank is no article, and the first call also loads the engine.
  if (!piece.trim()) return 0;
  await digest({ text: piece.trimStart().slice(0, TRIAL / 10) }, here({}));
  const start = performance.now();
  await digest({ text: piece }, here({}));
  return ((performance.now() - start) * text.length) / TRIAL;
}
