// The texts and the method of the measurement, both as in src/main.rs, so that the rows fit into one table.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Number of rounds, whose median is printed. */
const ROUNDS = 5;
/**
 * Time limit in milliseconds. A text that takes longer is read in one round only. A text that is expected to take more
 * than four times as long, with time growing with the square of the length, is skipped.
 */
const TIME_LIMIT = 5000;
/** Minimum number of articles in a round. */
const ARTICLES = 40;
/** Maximum size in bytes of a text in each column. Longer texts are left out. */
const COLUMNS = [20_000, 200_000, 2_000_000];

/** Returns the texts by column: the articles, then one text of each greater size. @param {string} folder @returns {string[][]} */
function columns(folder) {
  const names = readdirSync(folder).filter((name) => !name.includes('fixtures-')).sort();
  const texts = names.map((name) => readFileSync(join(folder, name)));
  const sizes = COLUMNS.map((maximum, column) => texts.filter(({ length }) => length <= maximum && length > (COLUMNS[column - 1] ?? 0)));
  return sizes.map((all, column) => all.slice(0, column === 0 ? undefined : 1).map(String)).filter((all) => all.length > 0);
}

/** Returns the processor time of this process in milliseconds. */
function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
}

/**
 * Prints a row for each summarizer with the milliseconds that a text of each column takes. The summarizers take turns.
 * @param {string} folder
 * @param {[string, (text: string) => unknown][]} peers
 */
export async function measure(folder, peers) {
  const rows = peers.map(([name, peer]) => ({ name, peer, times: [] }));
  let before = 0;
  for (const [column, texts] of columns(folder).entries()) {
    const rounds = rows.map(() => []);
    const { length } = texts[0];
    // Few articles are read repeatedly, because otherwise the time to compile would dominate.
    const repeats = column === 0 ? Math.ceil(ARTICLES / texts.length) : 1;
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [row, { peer, times }] of rows.entries()) {
        const growth = column ? times[column - 1] * (length / before) ** 2 : 0;
        if (!(growth <= 4 * TIME_LIMIT) || rounds[row].at(-1) > TIME_LIMIT) continue;
        const start = processorTime();
        try {
          for (let n = 0; n < repeats; n += 1) for (const text of texts) await peer(text);
        } catch {
          // The text is too long for it, for example because a call gets too many arguments. The cell is a dash.
          times[column] = NaN;
          continue;
        }
        const time = (processorTime() - start) / (repeats * texts.length);
        // The first round includes the time to compile.
        if (round > 0 || time > TIME_LIMIT) rounds[row].push(time);
      }
    }
    for (const [row, { times }] of rows.entries()) times[column] ??= median(rounds[row]);
    before = length;
  }
  for (const { name, times } of rows) {
    console.log(`| ${[name, ...times.map((time) => (Number.isNaN(time) ? '–' : time.toFixed(2)))].join(' | ')} |`);
  }
}

/** Sorts the values and returns their median. @param {number[]} values */
function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}
