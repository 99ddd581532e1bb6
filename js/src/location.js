/** The WebAssembly file. The only such expression in the package, written so that bundlers recognise it. */
export const wasmUrl = new URL('../wasm/nutgraf_bg.wasm', import.meta.url);
