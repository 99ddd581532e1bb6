import { readFile } from './files.js';
import { say } from '../i18n/i18n.js';
import { tell } from '../ui/messages.js';
import { pasteButtons } from '../ui/elements.js';

/** The ways in beside the text box itself. */

/** @typedef {import('../article/article.js').Article} Article */

/**
 * A paste outside the box means the box, and phones, which have no Ctrl+V, get a button.
 * @param {Article} article
 */
export function pasteAnywhere(article) {
  document.addEventListener('paste', (event) => {
    // In a field of a menu it means that field.
    if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement) return;
    const [markup, plain] = ['text/html', 'text/plain'].map((kind) => event.clipboardData?.getData(kind) ?? '');
    if (!markup && !plain) return;
    event.preventDefault();
    article.receive(markup ?? '', plain ?? '');
  });
  for (const button of pasteButtons) {
    button.hidden = !navigator.clipboard?.readText;
    button.addEventListener('click', () => pasteFromClipboard(article));
  }
}

/** @param {Article} article */
async function pasteFromClipboard(article) {
  try {
    const [markup, plain] = await clipboardText();
    if (markup || plain) await article.receive(markup, plain);
    else tell(say('noClipboardText'));
  } catch {
    article.focus();
    tell(say('clipboardRefused'));
  }
}

/**
 * The clipboard's markup and its plain text.
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
 * Files and texts may be dropped anywhere. Without this, a dropped file would replace the page and take the
 * reader's text with it.
 * @param {Article} article
 */
export function letFilesIn(article) {
  document.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files') || isOutside(event)) event.preventDefault();
  });
  document.addEventListener('drop', async (event) => {
    const file = event.dataTransfer?.files[0];
    if (file) {
      event.preventDefault();
      await readFile(file, article);
    } else if (isOutside(event)) {
      event.preventDefault();
      const [markup, plain] = ['text/html', 'text/plain'].map((kind) => event.dataTransfer?.getData(kind) ?? '');
      await article.receive(markup ?? '', plain ?? '');
    }
  });
}

/** @param {DragEvent} event A text that is dropped into the box or a field is that one's own affair. */
function isOutside({ target, dataTransfer }) {
  const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
  return !isField && Boolean(dataTransfer?.types.some((type) => type === 'text/plain' || type === 'text/html'));
}
