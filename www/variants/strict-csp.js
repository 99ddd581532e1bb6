import { load } from '../nutgraf/element/define.js';

// The browser checks what it fetches against the hash, and Nutgraf takes the response.
const integrity = document.querySelector('#loader')?.dataset.wasm;
load(fetch(new URL('../nutgraf/wasm/nutgraf_bg.wasm', import.meta.url), { integrity })).catch(() => {
  // The element has told its page: see its event `nutgraf:error`.
});
