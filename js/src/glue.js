/** @typedef {import('./engine.js').Glue} Glue */

let failures = 0;

/**
 * Imports the generated module, which is fetched together with the WebAssembly and not before.
 *
 * The module keeps its instance in a variable of its own and cannot release it, so a new instance needs a new copy of
 * the module, which is imported with another query string. Bundlers must not touch that specifier: where they have
 * moved the file, the import fails and the caller gets the error.
 * @param {number} generation Number of instances before this one.
 * @returns {Promise<Glue>}
 */
export async function importGlue(generation) {
  if (generation === 0) {
    try {
      return await import('../wasm/nutgraf.js');
    } catch (error) {
      failures += 1;
      // Some browsers cache a failed import and fetch the file again only at another address.
      if (failures === 1) throw error;
    }
  }
  const specifier = `../wasm/nutgraf.js?restart=${generation}.${failures}`;
  return import(/* webpackIgnore: true */ /* @vite-ignore */ specifier);
}
