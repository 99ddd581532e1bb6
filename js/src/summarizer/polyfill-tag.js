/**
 * The polyfill as one classic script: `<script src="…/summarizer/polyfill.js"></script>`. Unlike a module it runs
 * before the scripts that stand after it, so these find the class at once where the browser has nothing. As the
 * native class is in every frame, it sees to the frames of the same origin too, unless it is told `data-frames="none"`;
 * `data-activation` is what `?activation` is to the module.
 */
import { install } from './install.js';

const { frames, activation } = document.currentScript?.dataset ?? {};

install({ frames: frames?.trim() !== 'none', activation: activation !== undefined });
