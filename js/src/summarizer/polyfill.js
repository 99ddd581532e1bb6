/// <reference path="./polyfill-global.d.ts" preserve="true" />
/**
 * Installs `Summarizer` in this window when it is imported, if the browser has none that works. Parameters of the
 * script's address change the settings: `polyfill.js?frames&activation`.
 * @module nutgraf/polyfill
 */
import { install } from './install.js';

export { install };

const parameters = new URL(import.meta.url ?? 'about:blank').searchParams;

/** Resolves once this window's `Summarizer` can be used, with `true` if it is Nutgraf's. */
export const ready = install({ frames: parameters.has('frames'), activation: parameters.has('activation') });
