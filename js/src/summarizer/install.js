/** Puts `Summarizer` in a window where there is none that works: what the polyfill does, whoever asks for it. */
import { summarizerFor } from './index.js';

/** @typedef {import('./index.js').SummarizerCreateCoreOptions} SummarizerCreateCoreOptions */

/** A native object that does not answer within this time does not work. In milliseconds. */
const PATIENCE = 3000;

/** The classes that were installed, and whether they ask for activation. @type {WeakMap<object, boolean>} */
const ours = new WeakMap();

/** Documents whose frames are seen to. @type {WeakSet<Document>} */
const watched = new WeakSet();

/**
 * Installs the class in a window, unless what is there says that it can do what is asked. Where nothing is there,
 * that is done before this function returns.
 * @param {object} [settings]
 * @param {any} [settings.window] Default: this one.
 * @param {SummarizerCreateCoreOptions} [settings.options] What the page is going to ask for. Default: the
 *   standard's defaults.
 * @param {boolean} [settings.frames] Whether to see to frames of the same origin too: to those that are there,
 *   and to others as soon as they appear and as they load another page. Default `false`.
 * @param {boolean} [settings.activation] See `summarizerFor()`. Default `false`.
 * @returns {Promise<boolean>} Whether the window's `Summarizer` is Nutgraf's. Outside of windows it never is.
 */
export async function install({ window = globalThis, options, frames = false, activation = false } = {}) {
  if (!window.document) return false;
  const native = window.Summarizer;
  if (native && !ours.has(native)) {
    if (await works(native, options)) return false;
    // Somebody else may have put another there in the meantime, or another call this one.
    if (window.Summarizer !== native && !ours.has(window.Summarizer)) return false;
  }
  put(window, activation);
  // What the window's own object cannot do, those of its frames cannot either.
  if (frames) eachFrame(window.document, (frame) => put(frame, activation));
  return true;
}

/**
 * @param {any} window
 * @param {boolean} activation
 */
function put(window, activation) {
  if (ours.get(window.Summarizer) === activation) return;
  const Summarizer = summarizerFor({ window, activation });
  ours.set(Summarizer, activation);
  Object.defineProperty(window, 'Summarizer', { value: Summarizer, writable: true, configurable: true });
}

/**
 * @param {any} native
 * @param {SummarizerCreateCoreOptions} [options]
 * @returns {Promise<boolean>}
 */
async function works(native, options) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const silence = new Promise((resolve) => {
    timer = setTimeout(resolve, PATIENCE, 'unavailable');
  });
  try {
    return (await Promise.race([native.availability(options), silence])) !== 'unavailable';
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Calls back with the window of each frame of the same origin, and of theirs, now and whenever there is another.
 * Frames in shadow trees are not found.
 * @param {Document} document
 * @param {(window: any) => void} visit
 */
function eachFrame(document, visit) {
  if (watched.has(document)) return;
  watched.add(document);
  const see = (/** @type {any} */ element) => {
    // Frames of another origin have no document that could be seen from here.
    const window = element.localName === 'iframe' && element.contentDocument?.defaultView;
    if (!window) return;
    visit(window);
    eachFrame(window.document, visit);
  };
  const seeAll = (/** @type {any} */ root) => {
    see(root);
    root.querySelectorAll?.('iframe').forEach(see);
  };
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach(seeAll);
  });
  observer.observe(document, { childList: true, subtree: true });
  document.addEventListener('load', ({ target }) => see(target), true);
  seeAll(document);
}
