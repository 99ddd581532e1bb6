import { load } from '../nutgraf/element/define.js';

// The browser checks the file against the hash, and Nutgraf uses the response.
const integrity = document.querySelector('#loader')?.dataset.wasm;
load(fetch(new URL('../nutgraf/wasm/nutgraf_bg.wasm', import.meta.url), { integrity })).catch(() => {
  // The element has reported the error: see its event `nutgraf:error`.
});
