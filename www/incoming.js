import { tell } from './messages.js';
import { pasteButtons } from './page.js';

/** The ways in beside the text box itself. */

/** @typedef {import('./article.js').Article} Article */

/**
 * A paste outside the box means the box, and phones, which have no Ctrl+V, get a button.
 * @param {Article} article
 */
export function pasteAnywhere(article) {
  document.addEventListener('paste', (event) => {
    if (event.target instanceof HTMLTextAreaElement) return;
    const [markup, plain] = ['text/html', 'text/plain'].map((kind) => event.clipboardData?.getData(kind) ?? '');
    if (!markup && !plain) return;
    event.preventDefault();
    article.receive(markup ?? '', plain ?? '');
  });
  if (!navigator.clipboard?.readText) return;
  for (const button of pasteButtons) {
    button.hidden = false;
    button.addEventListener('click', () => pasteFromClipboard(article));
  }
}

/** @param {Article} article */
async function pasteFromClipboard(article) {
  try {
    const [markup, plain] = await clipboardText();
    if (markup || plain) await article.receive(markup, plain);
    else tell('There is no text on the clipboard.');
  } catch {
    article.focus();
    tell('The browser did not hand over the clipboard. Paste into the article with the keyboard or its menu.');
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
 * Without this, a dropped file would replace the page and take the reader's text with it.
 * @param {Article} article
 */
export function letFilesIn(article) {
  document.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  document.addEventListener('drop', async (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    if (file.type !== 'text/plain' && !/\.(txt|text|md|markdown)$/i.test(file.name)) {
      tell('Only plain text files can be read here. Open the file, copy its text and paste it.');
      return;
    }
    try {
      article.replace(await file.text());
    } catch {
      tell('That file could not be read.');
    }
  });
}
