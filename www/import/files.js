import { say } from '../i18n/i18n.js';
import { showMessage } from '../ui/messages.js';

/** @typedef {import('../article/article.js').Text} Text */
/** @typedef {{ receive(markup: string, plain: string): Promise<Text>, replace(text: string): void }} TextTarget An article that accepts a text. */

/**
 * Opens a file, or shows why it cannot be opened.
 * @param {File} file
 * @param {TextTarget} into
 */
export async function readFile(file, into) {
  const isMarkup = file.type === 'text/html' || /\.x?html?$/i.test(file.name);
  if (!isMarkup && file.type !== 'text/plain' && !/\.(txt|text|md|markdown)$/i.test(file.name)) {
    showMessage(say('wrongFile'));
    return;
  }
  try {
    const content = await file.text();
    if (isMarkup) await receive(into, content, '', 'emptyFile');
    else if (content.trim()) into.replace(content);
    else showMessage(say('emptyFile'));
  } catch {
    showMessage(say('unreadableFile'));
  }
}

/**
 * Opens a copied text, or shows why it cannot be opened.
 * @param {TextTarget} into
 * @param {string} markup
 * @param {string} plain
 * @param {string} empty The key of the message if there is no text.
 */
export async function receive(into, markup, plain, empty = 'noClipboardText') {
  const { text, problem } = await into.receive(markup, plain);
  if (!text.trim()) showMessage(say(problem ?? empty));
}
