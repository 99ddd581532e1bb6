// Compares reading a text on the page's thread with reading it in a Worker. Prints for texts of growing length the median
// milliseconds of both in Chromium, and the longest pause of the page's thread while the Worker reads.
//   cargo xtask build && cargo xtask serve    (in another terminal)
//   NUTGRAF_URL=http://127.0.0.1:8080/ node benches/thread.js

import { chromium } from 'playwright-core';

const LENGTHS = [2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 2e5, 5e5, 1e6];
const ROUNDS = 15;

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage({ bypassCSP: true });
await page.goto(process.env.NUTGRAF_URL ?? 'http://127.0.0.1:8080/');
const rows = await page.evaluate(
  async ({ lengths, rounds }) => {
    const { summarize } = await import(new URL('nutgraf/client/index.js', location.href).href);
    const words = 'harbour council ferry winter night boat money vote street wall county repair fare market spring'.split(' ');
    const generate = (length) => {
      let [text, seed] = ['', 7];
      while (text.length < length) {
        const sentence = Array.from({ length: 8 + (text.length % 13) }, () => {
          seed = (seed * 48271) % 2147483647;
          return words[seed % words.length] + (seed % 5 ? '' : seed % 997);
        });
        text += `The ${sentence.join(' ')}.${seed % 4 ? ' ' : '\n\n'}`;
      }
      return text;
    };
    /** Starts sending messages to this thread. The returned function stops and returns their longest delay. */
    const startPauseTimer = () => {
      const { port1, port2 } = new MessageChannel();
      let [last, longest, isRunning] = [performance.now(), 0, true];
      port1.onmessage = () => {
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
        if (isRunning) setTimeout(() => port2.postMessage(0), 1);
      };
      port2.postMessage(0);
      return () => {
        isRunning = false;
        return longest;
      };
    };
    const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
    const rows = [];
    for (const length of lengths) {
      const article = generate(length);
      const times = { length: article.length, here: [], worker: [], pause: [] };
      for (let round = 0; round < rounds; round += 1) {
        for (const worker of [false, true]) {
          await new Promise((done) => setTimeout(done, 20));
          const stop = startPauseTimer();
          const start = performance.now();
          await summarize(article, { worker });
          times[worker ? 'worker' : 'here'].push(performance.now() - start);
          const pause = stop();
          if (worker) times.pause.push(pause);
        }
      }
      rows.push({ characters: article.length, 'here, ms': median(times.here), 'Worker, ms': median(times.worker), 'longest pause, ms': median(times.pause) });
    }
    return rows;
  },
  { lengths: LENGTHS, rounds: ROUNDS },
);
console.table(rows);
await browser.close();
