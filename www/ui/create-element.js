/** What menus are made of. */

/** @param {Element} inside Closes the menu that this stands in, with the focus back on its word. */
export function close(inside) {
  const menu = inside.closest('details');
  if (!menu) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
}

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | boolean>} [fields]
 * @param {(Node | string)[]} children
 */
export function make(tag, fields = {}, ...children) {
  const element = Object.assign(document.createElement(tag), fields);
  if (element instanceof HTMLButtonElement) element.type = 'button';
  element.append(...children);
  return element;
}

/**
 * @param {string} words
 * @param {() => void} run
 * @param {string} [label] What it is called where its words alone do not say enough.
 */
export function button(words, run, label = '') {
  const made = make('button', { textContent: words });
  if (label) made.ariaLabel = label;
  made.addEventListener('click', run);
  return made;
}
