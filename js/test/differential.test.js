/**
 * The WebAssembly gives what native code gives: for texts of every kind with options at random, each number to its
 * last bit. `tests/differential/answers.rs` asks and answers natively. NUTGRAF_TEXTS names files of texts to take
 * instead of those that it makes, separated by colons.
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

/** @typedef {{ kind: string, texts: string[], marks: number[][], options: import('nutgraf').Options, answer: object }} Question */

/** What the module says to the same question: its answer, or the code of its refusal. */
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

test('the WebAssembly answers as native code does, to the last bit', async (t) => {
  const args = ['run', '--quiet', '--profile', 'test', '--example', 'answers', '--', ...files];
  const cargo = spawn(process.env['CARGO'] ?? 'cargo', args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(cargo, 'close');
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
  assert.deepEqual(await ended, [0, null], 'cargo ended well');
  t.diagnostic(JSON.stringify(count));
  if (files.length > 0) return;
  assert.ok(count.asked - count.refused >= 2000, 'as many answers as promised');
  for (const some of [count.refused, count.several, count.marked]) assert.ok(some >= 100 && some <= count.asked / 2);
});
