import { say } from '../i18n/i18n.js';
import { tell } from '../ui/messages.js';

/** @typedef {{ receive(markup: string, plain: string): Promise<void>, replace(text: string): void }} Taker What takes a text in. */

/**
 * @param {File} file
 * @param {Taker} into
 */
export async function readFile(file, into) {
  const isMarkup = file.type === 'text/html' || /\.x?html?$/i.test(file.name);
  if (!isMarkup && file.type !== 'text/plain' && !/\.(txt|text|md|markdown)$/i.test(file.name)) {
    tell(say('wrongFile'));
    return;
  }
  try {
    const content = await file.text();
    if (isMarkup) await into.receive(content, '');
    else into.replace(content);
  } catch {
    tell(say('unreadableFile'));
  }
}
