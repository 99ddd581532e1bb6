import { say } from '../i18n/i18n.js';
import { showMessage } from '../ui/messages.js';

/** @typedef {{ receive(markup: string, plain: string): Promise<void>, replace(text: string): void }} TextTarget An article that accepts a text. */

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
    if (isMarkup) await into.receive(content, '');
    else into.replace(content);
  } catch {
    showMessage(say('unreadableFile'));
  }
}
