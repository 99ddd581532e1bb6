import { readFiles, receive } from './files.js';
import { say } from '../i18n/i18n.js';
import { showMessage } from '../ui/messages.js';
import { pasteButtons } from '../ui/elements.js';

/** Accepts texts that are pasted or dropped outside the text box. */

/** @typedef {import('../article/article.js').Article} Article */

/**
 * Makes a paste anywhere on the page replace the article, and connects the Paste buttons, which phones need.
 * @param {Article} article
 */
export function pasteAnywhere(article) {
  document.addEventListener('paste', (event) => {
    // A paste into a field belongs to that field.
    if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement) return;
    const [markup, plain] = ['text/html', 'text/plain'].map((kind) => event.clipboardData?.getData(kind) ?? '');
    if (!markup && !plain) return;
    event.preventDefault();
    receive(article, markup ?? '', plain ?? '');
  });
  for (const button of pasteButtons) {
    button.hidden = !navigator.clipboard?.readText;
    button.addEventListener('click', () => pasteFromClipboard(article));
  }
}

/** Replaces the article by the content of the clipboard. @param {Article} article */
async function pasteFromClipboard(article) {
  try {
    const [markup, plain] = await clipboardText();
    if (markup || plain) await receive(article, markup, plain);
    else showMessage(say('noClipboardText'));
  } catch {
    article.focus();
    showMessage(say('clipboardRefused'));
  }
}

/**
 * Returns the markup and the plain text of the clipboard.
 * @returns {Promise<[string, string]>}
 */
async function clipboardText() {
  if (!navigator.clipboard.read) return ['', await navigator.clipboard.readText()];
  const items = await navigator.clipboard.read();
  const text = async (/** @type {string} */ kind) => {
    const blob = await items.find(({ types }) => types.includes(kind))?.getType(kind);
    return (await blob?.text()) ?? '';
  };
  return [await text('text/html'), await text('text/plain')];
}

/**
 * Accepts files and texts that are dropped anywhere on the page. Otherwise the browser would open a dropped file in
 * place of the page, and the reader's text would be lost.
 * @param {Article} article
 */
export function acceptDrops(article) {
  document.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files') || isOutside(event)) event.preventDefault();
  });
  document.addEventListener('drop', async (event) => {
    const files = event.dataTransfer?.files ?? [];
    if (files.length > 0) {
      event.preventDefault();
      const targets = [article];
      await readFiles(files, () => targets.pop() ?? null, 'oneFile');
    } else if (isOutside(event)) {
      event.preventDefault();
      const [markup, plain] = ['text/html', 'text/plain'].map((kind) => event.dataTransfer?.getData(kind) ?? '');
      await receive(article, markup ?? '', plain ?? '');
    }
  });
}

/** Returns whether text is dropped outside all fields. A field handles its own drops. @param {DragEvent} event */
function isOutside({ target, dataTransfer }) {
  const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
  return !isField && Boolean(dataTransfer?.types.some((type) => type === 'text/plain' || type === 'text/html'));
}
