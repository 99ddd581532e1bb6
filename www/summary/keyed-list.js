/** Updates lists whose elements are kept from one summary to the next. */

/**
 * Returns a function that makes a key of each text of a list: the number of its occurrence and the text, so that equal
 * texts have different keys.
 */
export function occurrenceKeys() {
  /** @type {Map<string, number>} */
  const counts = new Map();
  return (/** @type {string} */ text) => {
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    return `${count} ${text}`;
  };
}

/**
 * Replaces the children of an element. Children at the right position are not moved, because that would blur them.
 * @param {Element} parent
 * @param {Element[]} children
 */
export function updateChildren(parent, children) {
  const wanted = new Set(children);
  for (const child of [...parent.children]) {
    if (!wanted.has(child)) child.remove();
  }
  let next = parent.firstElementChild;
  for (const child of children) {
    if (child === next) next = next.nextElementSibling;
    else parent.insertBefore(child, next);
  }
}
