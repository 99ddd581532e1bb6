/**
 * Compares the WebAssembly with native code: texts of every kind with random options must give the same result, each
 * number to its last bit. `tests/differential/answers.rs` generates the questions and their native answers.
 * NUTGRAF_TEXTS names files of texts, separated by colons, that are used instead of generated ones.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { summarize, summarizeAll } from 'nutgraf';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = process.env['NUTGRAF_TEXTS']?.split(':') ?? [];

/**
 * @typedef {object} Question
 * @property {string} kind
 * @property {string[]} texts
 * @property {number[][]} marks Line markup of each text; empty for a plain text.
 * @property {import('nutgraf').Options} options
 * @property {object} answer The native answer.
 */

/** Returns the WebAssembly's answer to a question, or the code of its error. */
async function answer(/** @type {Question} */ { texts, marks, options }) {
  const pages = texts.map((text, i) => ({ text, lineMarkup: Uint32Array.from(marks[i] ?? []) }));
  try {
    const [page] = pages;
    return page && pages.length === 1 ? await summarize(page, options) : await summarizeAll(pages, options);
  } catch (/** @type {any} */ error) {
    if (error.name !== 'NutgrafError' || error.code === 'internal') throw error;
    const { code, option } = error;
    return option === undefined ? { code } : { code, option };
  }
}

test('the WebAssembly gives the same answers as native code, to the last bit', async (t) => {
  const args = ['run', '--quiet', '--profile', 'test', '--example', 'answers', '--', ...files];
  const cargo = spawn(process.env['CARGO'] ?? 'cargo', args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(cargo, 'close');
  const count = { asked: 0, refused: 0, several: 0, marked: 0 };
  for await (const line of createInterface({ input: cargo.stdout, crlfDelay: Infinity })) {
    /** @type {Question} */
    const question = JSON.parse(line);
    const { kind, texts, marks, options, answer: native } = question;
    assert.deepStrictEqual(await answer(question), native, `${kind}: ${JSON.stringify({ texts, marks, options })}`);
    count.asked += 1;
    count.refused += Number('code' in native);
    count.several += Number(texts.length > 1);
    count.marked += Number(marks.some(({ length }) => length > 0));
  }
  assert.deepEqual(await exit, [0, null], 'cargo succeeded');
  t.diagnostic(JSON.stringify(count));
  if (files.length > 0) return;
  assert.ok(count.asked - count.refused >= 2000, 'at least 2,000 answers');
  for (const number of [count.refused, count.several, count.marked]) assert.ok(number >= 100 && number <= count.asked / 2);
});
