/** Menus whose content is created when they are opened, by a module that is then fetched. */

/**
 * Adds a panel to a menu and fills it each time the menu opens.
 * @param {HTMLDetailsElement} menu
 * @param {() => Promise<Node>} content
 */
export function onOpening(menu, content) {
  const button = menu.querySelector('summary');
  const panel = document.createElement('div');
  panel.className = 'panel';
  menu.append(panel);
  const fill = async () => {
    // The last content may be outdated.
    panel.replaceChildren();
    if (!menu.open) return;
    panel.replaceChildren(await content());
    shiftIntoWindow(panel);
  };
  menu.addEventListener('toggle', fill);
  // The menu may have been opened before this script ran.
  fill();
  menu.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    menu.open = false;
    button?.focus();
  });
  // A press or the focus outside closes the menu.
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
  });
}

/** Shifts a panel horizontally into the window. @param {HTMLElement} panel */
function shiftIntoWindow(panel) {
  panel.style.translate = 'none';
  const { left, right } = panel.getBoundingClientRect();
  const margin = 8;
  const shift = Math.max(margin - left, 0) + Math.min(document.documentElement.clientWidth - margin - right, 0);
  panel.style.translate = `${shift}px`;
}
