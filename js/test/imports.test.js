/** The order in which folders may import from each other, of the page (www/) and of the package (js/src/). */
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { posix } from 'node:path';
import { test } from 'node:test';

/** Each folder may import from itself and from those on the lines before it. */
const ORDER = {
  www: [['state'], ['engine', 'i18n'], ['ui'], ['article', 'summary'], ['import', 'export'], ['compare'], ['.']],
  'js/src': [['.'], ['element', 'summarizer']],
};

/** Files that are no part of the page's own modules: copied as they stand. */
const APART = /^(?:samples|variants)\//;

/**
 * The imports of every module, of types too.
 * @param {string} folder
 * @returns {Promise<Map<string, string[]>>}
 */
async function importsIn(folder) {
  const base = new URL(`../../${folder}/`, import.meta.url);
  const files = (await readdir(base, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
  const modules = files.filter((file) => file.endsWith('.js') && !APART.test(file));
  const imports = modules.map(async (file) => {
    const source = await readFile(new URL(file, base), 'utf8');
    const names = [...source.matchAll(/(?:\bfrom |\bimport\(|^import )'(\.[^']+)'/gm)].map(([, name = '']) => posix.join(posix.dirname(file), name));
    return /** @type {[string, string[]]} */ ([file, names.filter((name) => modules.includes(name) && name !== file)]);
  });
  return new Map(await Promise.all(imports));
}

/**
 * @param {Map<string, string[]>} imports
 * @returns {string[] | undefined} The modules of a circle, if there is one.
 */
function circleIn(imports) {
  const left = new Map(imports);
  for (let size = -1; size !== left.size; ) {
    size = left.size;
    for (const [file, names] of left) if (!names.some((name) => left.has(name))) left.delete(file);
  }
  return left.size ? [...left.keys()] : undefined;
}

for (const [folder, order] of Object.entries(ORDER)) {
  test(`the modules of ${folder} import only from folders below their own`, async () => {
    const level = (/** @type {string} */ file) => order.findIndex((folders) => folders.includes(posix.dirname(file)));
    const wrong = [];
    for (const [file, names] of await importsIn(folder)) {
      assert.ok(level(file) >= 0, `${folder}/${posix.dirname(file)}/ has no place in the order: name it in this test and in ${folder}/README.md`);
      for (const name of names) {
        const isBelow = level(name) < level(file) || posix.dirname(name) === posix.dirname(file);
        if (!isBelow) wrong.push(`${file} imports ${name}`);
      }
    }
    assert.deepEqual(wrong, []);
  });
}

test('no module of the page imports itself through others', async () => {
  assert.equal(circleIn(await importsIn('www')), undefined);
});
