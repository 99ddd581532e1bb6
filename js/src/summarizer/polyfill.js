/// <reference path="./polyfill-global.d.ts" preserve="true" />
/**
 * Installs `Summarizer` where the browser has none that works. Importing it installs it in this window; what the
 * script's own address asks for (`polyfill.js?frames&activation`) is done as well.
 * @module nutgraf/polyfill
 */
import { install } from './install.js';

export { install };

const wishes = new URL(import.meta.url ?? 'about:blank').searchParams;

/** Resolves once this window's `Summarizer` is the one to use: `true` if that is Nutgraf's. */
export const ready = install({ frames: wishes.has('frames'), activation: wishes.has('activation') });
