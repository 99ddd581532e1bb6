// Where a text should be read: on the page's thread or in a Worker. Prints, for texts of growing length, the median
// milliseconds of both in Chromium, and the longest that the page's thread was held up while the Worker read.
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
    const text = (length) => {
      let [made, seed] = ['', 7];
      while (made.length < length) {
        const sentence = Array.from({ length: 8 + (made.length % 13) }, () => {
          seed = (seed * 48271) % 2147483647;
          return words[seed % words.length] + (seed % 5 ? '' : seed % 997);
        });
        made += `The ${sentence.join(' ')}.${seed % 4 ? ' ' : '\n\n'}`;
      }
      return made;
    };
    /** The longest stretch in which a message to oneself had to wait. */
    const longestPause = () => {
      const { port1, port2 } = new MessageChannel();
      let [last, longest, on] = [performance.now(), 0, true];
      port1.onmessage = () => {
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
        if (on) setTimeout(() => port2.postMessage(0), 1);
      };
      port2.postMessage(0);
      return () => {
        on = false;
        return longest;
      };
    };
    const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
    const rows = [];
    for (const length of lengths) {
      const given = text(length);
      const times = { length: given.length, here: [], worker: [], pause: [] };
      for (let round = 0; round < rounds; round += 1) {
        for (const worker of [false, true]) {
          await new Promise((done) => setTimeout(done, 20));
          const stop = longestPause();
          const start = performance.now();
          await summarize(given, { worker });
          times[worker ? 'worker' : 'here'].push(performance.now() - start);
          const pause = stop();
          if (worker) times.pause.push(pause);
        }
      }
      rows.push({ characters: given.length, 'here, ms': median(times.here), 'Worker, ms': median(times.worker), 'longest pause, ms': median(times.pause) });
    }
    return rows;
  },
  { lengths: LENGTHS, rounds: ROUNDS },
);
console.table(rows);
await browser.close();
