/** Reports when an element comes near the view, is pointed at or gets the focus. All elements share one observer. */

/** Distance from the view, about half the height of a screen. */
const MARGIN = '400px';

/** The functions to call, by element. @type {WeakMap<Element, () => void>} */
const callbacks = new WeakMap();

/** Events that count as being near. */
const EVENTS = ['pointerenter', 'focusin'];

/** @type {IntersectionObserver | undefined} */
let observer;

/**
 * Calls a function once when an element comes near the view, or at once in a browser that cannot observe it.
 * @param {Element} element
 * @param {() => void} callback
 */
export function whenNear(element, callback) {
  if (typeof IntersectionObserver === 'undefined') {
    callback();
    return;
  }
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) notify(target);
    },
    { rootMargin: MARGIN },
  );
  callbacks.set(element, callback);
  observer.observe(element);
  for (const event of EVENTS) element.addEventListener(event, onEvent, { passive: true });
}

/** @param {Event} event */
function onEvent({ currentTarget }) {
  notify(/** @type {Element} */ (currentTarget));
}

/** @param {Element} element */
function notify(element) {
  const callback = callbacks.get(element);
  forget(element);
  callback?.();
}

/** Stops waiting for an element. @param {Element} element */
export function forget(element) {
  callbacks.delete(element);
  observer?.unobserve(element);
  for (const event of EVENTS) element.removeEventListener(event, onEvent);
}
