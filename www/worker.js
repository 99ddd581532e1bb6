/** Reads one text that is too long for the page's own thread. Every Worker gets one job and is then dropped. */
import { digest } from './digest.js';

self.addEventListener('message', async ({ data: { options, ...input } }) => {
  try {
    // This is a Worker already.
    self.postMessage({ digest: await digest(input, { ...options, worker: false }) });
  } catch (error) {
    // An Error's own fields do not survive the crossing, so what the page tells apart is sent beside it.
    const { message, code } = /** @type {Error & { code?: string }} */ (error);
    self.postMessage({ message, code });
  }
});
