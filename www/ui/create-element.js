/** Creates the elements of menus and dialogs. */

/** Closes the menu around an element and focuses its button. @param {Element} inside */
export function closeMenu(inside) {
  const menu = inside.closest('details');
  if (!menu) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
}

/**
 * Creates an element with properties and children.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | boolean>} [fields]
 * @param {(Node | string)[]} children
 */
export function createElement(tag, fields = {}, ...children) {
  const element = Object.assign(document.createElement(tag), fields);
  if (element instanceof HTMLButtonElement) element.type = 'button';
  element.append(...children);
  return element;
}

/**
 * Creates a button.
 * @param {string} words
 * @param {() => void} run
 * @param {string} [label] The accessible name, if the text alone is ambiguous.
 */
export function createButton(words, run, label = '') {
  const button = createElement('button', { textContent: words });
  if (label) button.ariaLabel = label;
  button.addEventListener('click', run);
  return button;
}
