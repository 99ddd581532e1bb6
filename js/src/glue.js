/** @typedef {import('./engine.js').Glue} Glue */

let failures = 0;

/**
 * The generated module, which is fetched with the WebAssembly, not before. It keeps its instance in a variable
 * of its own and has no way to give it up, so a new instance needs a new copy of the module, which another
 * query string gives. Bundlers must leave that specifier alone: where they have moved the file, the import
 * fails and the caller is told so.
 * @param {number} generation
 * @returns {Promise<Glue>}
 */
export async function importGlue(generation) {
  if (generation === 0) {
    try {
      return await import('../wasm/nutgraf.js');
    } catch (error) {
      failures += 1;
      // Some browsers remember that an import failed and never ask again, but for another address.
      if (failures === 1) throw error;
    }
  }
  const another = `../wasm/nutgraf.js?restart=${generation}.${failures}`;
  return import(/* webpackIgnore: true */ /* @vite-ignore */ another);
}
