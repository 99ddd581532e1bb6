/** Tests that files are fixed by their hashes: those of the package, and the actions of the workflows. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const js = new URL('../', import.meta.url);
const workflows = new URL('../.github/workflows/', js);

test('integrity.txt has the hash of every file that a page loads without a bundler', () => {
  const built = ['client', 'element', 'summarizer', 'wasm'].flatMap((folder) => {
    const names = readdirSync(new URL(`${folder}/`, js)).filter((name) => /\.(js|wasm)$/.test(name));
    return names.map((name) => `${folder}/${name}`);
  });
  const hashOf = (/** @type {string} */ name) => createHash('sha384').update(readFileSync(new URL(name, js))).digest('base64');
  const listed = readFileSync(new URL('integrity.txt', js), 'utf8').trim().split('\n');
  assert.deepEqual(listed.sort(), built.map((name) => `${name} sha384-${hashOf(name)}`).sort());
});

test('workflows use actions by the hash of a commit', () => {
  const uses = readdirSync(workflows).flatMap((name) => [...readFileSync(new URL(name, workflows), 'utf8').matchAll(/uses:\s*(.*)/g)].map((match) => match[1] ?? ''));
  assert.ok(uses.length > 5);
  for (const action of uses) assert.match(action, /^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d/);
});
