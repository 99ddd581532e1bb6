/** Menus that open under a word. What stands in one is made when it is opened, by a module that is fetched then. */

/**
 * @param {HTMLDetailsElement} menu
 * @param {() => Promise<Node>} content
 */
export function onOpening(menu, content) {
  const word = menu.querySelector('summary');
  const panel = document.createElement('div');
  panel.className = 'panel';
  menu.append(panel);
  const fill = async () => {
    // What was true when it was open last may not be so any more.
    panel.replaceChildren();
    if (!menu.open) return;
    panel.replaceChildren(await content());
    stayInside(panel);
  };
  menu.addEventListener('toggle', fill);
  // It may have been opened before this script was there.
  fill();
  menu.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    menu.open = false;
    word?.focus();
  });
  // Elsewhere means done; what is dropped or pasted there comes in all the same.
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
  });
}

/** @param {HTMLElement} panel Moved sideways as far as it would stand out of the window. */
function stayInside(panel) {
  panel.style.translate = 'none';
  const { left, right } = panel.getBoundingClientRect();
  const room = 8;
  const by = Math.max(room - left, 0) + Math.min(document.documentElement.clientWidth - room - right, 0);
  panel.style.translate = `${by}px`;
}
