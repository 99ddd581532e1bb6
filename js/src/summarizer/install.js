/** Installs `Summarizer` in windows that have no working one. Both forms of the polyfill use it. */
import { allInDocument, allInElement, listen, nodeNameOf } from '../dom.js';
import { summarizerFor } from './index.js';

/** @typedef {import('./index.js').SummarizerCreateCoreOptions} SummarizerCreateCoreOptions */

/** Time in milliseconds within which a native object must answer to count as working. */
const TIMEOUT_MS = 3000;

/** The installed classes, with their `activation` setting. @type {WeakMap<object, boolean>} */
const installed = new WeakMap();

/** Documents whose frames are observed. @type {WeakSet<Document>} */
const observed = new WeakSet();

/**
 * Installs the class in a window, unless the window has a `Summarizer` that supports the options. In a window without
 * one, the class is installed before this function returns.
 * @param {object} [settings]
 * @param {any} [settings.window] Default: this window.
 * @param {SummarizerCreateCoreOptions} [settings.options] Options that the page is going to use. Default: the
 *   standard's defaults.
 * @param {boolean} [settings.frames] `true` to install it in frames of the same origin too: in those that exist, and
 *   in others as soon as they appear or load another page. Default `false`.
 * @param {boolean} [settings.activation] See `summarizerFor()`. Default `false`.
 * @returns {Promise<boolean>} `true` if the window's `Summarizer` is Nutgraf's. Always `false` outside of windows.
 */
export async function install({ window = globalThis, options, frames = false, activation = false } = {}) {
  if (!window.document) return false;
  const native = window.Summarizer;
  if (native && !installed.has(native)) {
    if (await works(native, options)) return false;
    // In the meantime, another script or another call may have installed a class.
    if (window.Summarizer !== native && !installed.has(window.Summarizer)) return false;
  }
  installIn(window, activation);
  // The native objects of the frames support no more than the window's.
  if (frames) observeFrames(window.document, (frame) => installIn(frame, activation));
  return true;
}

/**
 * @param {any} window
 * @param {boolean} activation
 */
function installIn(window, activation) {
  if (installed.get(window.Summarizer) === activation) return;
  const Summarizer = summarizerFor({ window, activation });
  installed.set(Summarizer, activation);
  Object.defineProperty(window, 'Summarizer', { value: Summarizer, writable: true, configurable: true });
}

/**
 * Returns `true` if a native class supports the options.
 * @param {any} native
 * @param {SummarizerCreateCoreOptions} [options]
 * @returns {Promise<boolean>}
 */
async function works(native, options) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const timeout = new Promise((resolve) => {
    timer = setTimeout(resolve, TIMEOUT_MS, 'unavailable');
  });
  try {
    return (await Promise.race([native.availability(options), timeout])) !== 'unavailable';
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Calls a function with the window of each frame of the same origin, at any depth, now and whenever one is added or
 * loads a page. Frames in shadow trees are not found.
 * @param {Document} document
 * @param {(window: any) => void} visit
 */
function observeFrames(document, visit) {
  if (observed.has(document)) return;
  observed.add(document);
  const visitFrame = (/** @type {any} */ node) => {
    if (!/^iframe$/i.test(nodeNameOf(node))) return;
    const { contentDocument, contentWindow } = /** @type {any} */ (node);
    // The documents of frames of another origin are not accessible.
    if (!contentDocument) return;
    visit(contentWindow);
    observeFrames(contentDocument, visit);
  };
  const visitFrames = (/** @type {Node} */ node) => {
    visitFrame(node);
    // Names of nodes that are not elements begin with #.
    if (nodeNameOf(node)[0] !== '#') allInElement(/** @type {Element} */ (node), 'iframe').forEach(visitFrame);
  };
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach(visitFrames);
  });
  observer.observe(document, { childList: true, subtree: true });
  listen(document, 'load', ({ target }) => visitFrame(target), { capture: true });
  allInDocument(document, 'iframe').forEach(visitFrame);
}
