/**
 * Checks that the types of `nutgraf/summarizer` and `nutgraf/polyfill` are compatible with those that
 * `@types/dom-chromium-ai` declares for the browser's own object. The test is that this file compiles; nothing runs.
 */
import { Summarizer as Ponyfill, summarizerFor } from '../../js/types/summarizer/index.js';
import type { Summarizer as Instance, SummarizerCreateOptions as Options } from '../../js/types/summarizer/index.js';
import { install, ready } from '../../js/types/summarizer/polyfill.js';

// The class and its objects are assignable to the browser's types.
const asClass: typeof Summarizer = Ponyfill;
const asObject: Promise<Summarizer> = Ponyfill.create();
const asAvailability: Promise<Availability> = Ponyfill.availability({ type: 'tldr' });
const forFrame: typeof Summarizer = summarizerFor({ window: parent, activation: true });

// The options of both are assignable to each other.
declare const theirOptions: SummarizerCreateOptions;
declare const ourOptions: Options;
const asOurs: Options = theirOptions;
const asTheirs: SummarizerCreateOptions = ourOptions;

// The monitor has the type that is declared for the browser.
const monitor: CreateMonitorCallback = (target) => {
  target.ondownloadprogress = ({ loaded, total }) => console.log(loaded / total);
};
const monitored: Promise<Instance> = Ponyfill.create({ monitor, signal: new AbortController().signal });

// The polyfill declares the property that it adds to a window.
const installed: boolean = (await ready) || (await install({ frames: true, options: { outputLanguage: 'de' } }));
const onWindow: Promise<Availability> | undefined = window.Summarizer?.availability();

// @ts-expect-error This type does not exist.
Ponyfill.create({ type: 'tl;dr' });
// @ts-expect-error The constructor is not public.
new Ponyfill();

// @ts-expect-error This member does not exist.
window.Summarizer?.nothing();

export { asClass, asObject, asAvailability, forFrame, asOurs, asTheirs, monitored, installed, onWindow };
