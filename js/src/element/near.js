/** Tells when an element comes near the view, is pointed at or gets the focus: one observer for all. */

/** About half a screen's worth of warning. */
const MARGIN = '400px';

/** @type {WeakMap<Element, () => void>} */
const waiting = new WeakMap();

/** @type {IntersectionObserver | undefined} */
let observer;

/**
 * @param {Element} element
 * @param {() => void} then Called once.
 */
export function whenNear(element, then) {
  if (typeof IntersectionObserver === 'undefined') {
    then();
    return;
  }
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) arrive(target);
    },
    { rootMargin: MARGIN },
  );
  waiting.set(element, then);
  observer.observe(element);
  for (const event of EVENTS) element.addEventListener(event, onEvent, { passive: true });
}

const EVENTS = ['pointerenter', 'focusin'];

/** @param {Event} event */
function onEvent({ currentTarget }) {
  arrive(/** @type {Element} */ (currentTarget));
}

/** @param {Element} element */
function arrive(element) {
  const then = waiting.get(element);
  forget(element);
  then?.();
}

/** @param {Element} element It is no longer waited for. */
export function forget(element) {
  waiting.delete(element);
  observer?.unobserve(element);
  for (const event of EVENTS) element.removeEventListener(event, onEvent);
}
