/** Checks which folders of the page (www/) and of the package (js/src/) may import from each other. */
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { posix } from 'node:path';
import { test } from 'node:test';

/** Order of the folders. Each may import from itself and from the entries before its own. */
const ORDER = {
  www: [['state'], ['engine', 'i18n'], ['ui'], ['article', 'summary'], ['import', 'export'], ['compare'], ['.']],
  'js/src': [['.'], ['element', 'summarizer']],
};

/** Files outside the page's own modules, which are copied unchanged. */
const UNBUNDLED = /^(?:samples|variants)\//;

/**
 * Returns the imports of every module, including imports of types.
 * @param {string} folder
 * @returns {Promise<Map<string, string[]>>}
 */
async function importsIn(folder) {
  const base = new URL(`../../${folder}/`, import.meta.url);
  const files = (await readdir(base, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
  const modules = files.filter((file) => file.endsWith('.js') && !UNBUNDLED.test(file));
  const imports = modules.map(async (file) => {
    const source = await readFile(new URL(file, base), 'utf8');
    const names = [...source.matchAll(/(?:\bfrom |\bimport\(|^import )'(\.[^']+)'/gm)].map(([, name = '']) => posix.join(posix.dirname(file), name));
    return /** @type {[string, string[]]} */ ([file, names.filter((name) => modules.includes(name) && name !== file)]);
  });
  return new Map(await Promise.all(imports));
}

/**
 * Returns the modules that are part of an import cycle or import from one. Removes modules without remaining imports
 * until none is left to remove.
 * @param {Map<string, string[]>} imports
 * @returns {string[] | undefined}
 */
function cycleIn(imports) {
  const remaining = new Map(imports);
  for (let size = -1; size !== remaining.size; ) {
    size = remaining.size;
    for (const [file, names] of remaining) if (!names.some((name) => remaining.has(name))) remaining.delete(file);
  }
  return remaining.size ? [...remaining.keys()] : undefined;
}

for (const [folder, order] of Object.entries(ORDER)) {
  test(`the modules of ${folder} import only from folders below their own`, async () => {
    const level = (/** @type {string} */ file) => order.findIndex((folders) => folders.includes(posix.dirname(file)));
    const wrong = [];
    for (const [file, names] of await importsIn(folder)) {
      assert.ok(level(file) >= 0, `${folder}/${posix.dirname(file)}/ is missing in the order: add it to this test and to ${folder}/README.md`);
      for (const name of names) {
        const isBelow = level(name) < level(file) || posix.dirname(name) === posix.dirname(file);
        if (!isBelow) wrong.push(`${file} imports ${name}`);
      }
    }
    assert.deepEqual(wrong, []);
  });
}

test('the modules of the page have no import cycle', async () => {
  assert.equal(cycleIn(await importsIn('www')), undefined);
});
