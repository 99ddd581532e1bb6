// Which texts are measured, and how: the same as src/main.rs does, so that the rows fit into one table.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Rounds; a figure is the median of them. */
const ROUNDS = 5;
/** Milliseconds from which a summarizer is not asked for a longer text: time with the length squared. */
const PATIENCE = 5000;
/** So many articles at least are read in a round. */
const MANY = 40;
/** The most bytes that a text of each column has; what is longer is left out. */
const COLUMNS = [20_000, 200_000, 2_000_000];

/** @param {string} folder @returns {string[][]} The articles, then one text of each greater size that is there. */
function columns(folder) {
  const names = readdirSync(folder).filter((name) => !name.includes('fixtures-')).sort();
  const texts = names.map((name) => readFileSync(join(folder, name)));
  const sizes = COLUMNS.map((most, column) => texts.filter(({ length }) => length <= most && length > (COLUMNS[column - 1] ?? 0)));
  return sizes.map((all, column) => all.slice(0, column === 0 ? undefined : 1).map(String)).filter((all) => all.length > 0);
}

/** Milliseconds that this process was on a processor. */
function busy() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
}

/**
 * Prints a row for each summarizer: the milliseconds that a text of each column takes, in turns.
 * @param {string} folder
 * @param {[string, (text: string) => unknown][]} peers
 */
export async function measure(folder, peers) {
  const rows = peers.map(([name, peer]) => ({ name, peer, times: [] }));
  let before = 0;
  for (const [column, texts] of columns(folder).entries()) {
    const rounds = rows.map(() => []);
    const { length } = texts[0];
    // A few articles are read again and again, or the time to compile would be theirs alone.
    const repeats = column === 0 ? Math.ceil(MANY / texts.length) : 1;
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [row, { peer, times }] of rows.entries()) {
        const growth = column ? times[column - 1] * (length / before) ** 2 : 0;
        if (!(growth <= 4 * PATIENCE) || rounds[row].at(-1) > PATIENCE) continue;
        const start = busy();
        try {
          for (let n = 0; n < repeats; n += 1) for (const text of texts) await peer(text);
        } catch {
          // Too much for it, such as more arguments than a call takes: a dash.
          times[column] = NaN;
          continue;
        }
        const took = (busy() - start) / (repeats * texts.length);
        // In the first round much is still being compiled.
        if (round > 0 || took > PATIENCE) rounds[row].push(took);
      }
    }
    for (const [row, { times }] of rows.entries()) times[column] ??= median(rounds[row]);
    before = length;
  }
  for (const { name, times } of rows) {
    console.log(`| ${[name, ...times.map((time) => (Number.isNaN(time) ? '–' : time.toFixed(2)))].join(' | ')} |`);
  }
}

/** @param {number[]} values */
function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}
