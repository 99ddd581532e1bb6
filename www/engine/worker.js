/** Reads one text that is too long for the thread of the page. Each Worker gets one text and is then terminated. */
import { digest } from './digest.js';

/** The length of the sample that is read to estimate the total time, in UTF-16 code units. */
const SAMPLE = 300_000;

self.addEventListener('message', async ({ data: { options, ...input } }) => {
  try {
    self.postMessage({ wait: await estimate(input.text) });
    self.postMessage({ digest: await digest(input, onThisThread(options)) });
  } catch (error) {
    // Structured cloning drops additional fields of an Error, so the code is sent separately.
    const { message, code } = /** @type {Error & { code?: string }} */ (error);
    self.postMessage({ message, code });
  }
});

/**
 * Returns the options for this Worker, which needs no other one.
 * @param {object} options
 */
function onThisThread(options) {
  return { ...options, worker: false };
}

/**
 * Estimates the time for a text in milliseconds. The time is proportional to the length.
 * @param {string} text
 */
async function estimate(text) {
  if (text.length < 4 * SAMPLE) return 0;
  const sample = text.slice(0, SAMPLE);
  if (!sample.trim()) return 0;
  // The first call also loads the engine, so it is not timed.
  await digest({ text: sample.trimStart().slice(0, SAMPLE / 10) }, onThisThread({}));
  const start = performance.now();
  await digest({ text: sample }, onThisThread({}));
  return ((performance.now() - start) * text.length) / SAMPLE;
}
