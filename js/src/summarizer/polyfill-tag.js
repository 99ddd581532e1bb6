/**
 * The polyfill as a classic script: `<script src="…/summarizer/polyfill.js"></script>`. Unlike a module, it runs before
 * the scripts that follow it, so they can use the class at once in browsers without a native one. The native class
 * exists in every frame, so this one is installed in frames of the same origin too, unless `data-frames="none"` is set.
 * `data-activation` corresponds to `?activation` of the module.
 */
import { currentScript } from '../dom.js';
import { install } from './install.js';

const { frames, activation } = currentScript()?.dataset ?? {};

install({ frames: frames?.trim() !== 'none', activation: activation !== undefined });
