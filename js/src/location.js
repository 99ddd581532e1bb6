/**
 * Returns the address of the WebAssembly file.
 *
 * Bundlers recognise the file by this expression, which exists only here. It is inside a function because
 * `import.meta.url` is not an address in some server runtimes, and importing the package must not throw there.
 */
export const wasmUrl = () => new URL('../wasm/nutgraf_bg.wasm', import.meta.url);
