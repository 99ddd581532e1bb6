/**
 * The types of `nutgraf/summarizer` and `nutgraf/polyfill` beside those that others declare for the browser's own
 * object. Nothing here runs: it is a test that this compiles.
 */
import { Summarizer as Ponyfill, summarizerFor } from '../../js/types/summarizer/index.js';
import type { Summarizer as Instance, SummarizerCreateOptions as Options } from '../../js/types/summarizer/index.js';
import { install, ready } from '../../js/types/summarizer/polyfill.js';

// Wherever the browser's class is taken, ours can be given, and what it makes.
const asClass: typeof Summarizer = Ponyfill;
const asObject: Promise<Summarizer> = Ponyfill.create();
const asAvailability: Promise<Availability> = Ponyfill.availability({ type: 'tldr' });
const forFrame: typeof Summarizer = summarizerFor({ window: parent, activation: true });

// Options that were written for the one serve the other.
declare const theirOptions: SummarizerCreateOptions;
declare const ourOptions: Options;
const taken: Options = theirOptions;
const given: SummarizerCreateOptions = ourOptions;

// The monitor is the one that is declared for the browser.
const monitor: CreateMonitorCallback = (target) => {
  target.ondownloadprogress = ({ loaded, total }) => console.log(loaded / total);
};
const watched: Promise<Instance> = Ponyfill.create({ monitor, signal: new AbortController().signal });

// The polyfill says what it adds to a window.
const installed: boolean = (await ready) || (await install({ frames: true, options: { outputLanguage: 'de' } }));
const onWindow: Promise<Availability> | undefined = window.Summarizer?.availability();

// @ts-expect-error There is no such type.
Ponyfill.create({ type: 'tl;dr' });
// @ts-expect-error Nobody can construct one.
new Ponyfill();

// @ts-expect-error The window's class is typed, so this is seen.
window.Summarizer?.nothing();

export { asClass, asObject, asAvailability, forFrame, taken, given, watched, installed, onWindow };
