/**
 * The WebAssembly file. The only such expression in the package, written so that bundlers recognise it; in a
 * function, because some runtimes on servers have no address to start from, and importing must not throw there.
 */
export const wasmUrl = () => new URL('../wasm/nutgraf_bg.wasm', import.meta.url);
