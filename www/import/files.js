import { say } from '../i18n/i18n.js';
import { showMessage } from '../ui/messages.js';
import { clip } from '../i18n/wording.js';

/** @typedef {import('../article/article.js').Text} Text */
/** @typedef {{ receive(markup: string, plain: string): Promise<Text>, replace(text: string): void }} TextTarget An article that accepts a text. */

/**
 * Opens files, and shows for each of the others why it was not opened.
 * @param {Iterable<File>} files
 * @param {() => TextTarget | null} next Returns the target of the next text, or `null` if there is no room for more.
 * @param {string} full The key of the message for a file without room.
 */
export async function readFiles(files, next, full) {
  const all = [...files];
  const answers = [];
  /** @type {TextTarget | null} */
  let target = null;
  for (const file of all) {
    target ??= next();
    const problem = target ? await open(file, target) : full;
    if (!problem) target = null;
    else answers.push(all.length > 1 ? `${clip(file.name, 60)}: ${say(problem)}` : say(problem));
  }
  if (answers.length > 0) showMessage(answers.join(' '));
}

/**
 * Opens a file, or returns the key of the message why it cannot be opened.
 * @param {File} file
 * @param {TextTarget} into
 */
async function open(file, into) {
  const isMarkup = file.type === 'text/html' || /\.x?html?$/i.test(file.name);
  if (!isMarkup && file.type !== 'text/plain' && !/\.(txt|text|md|markdown)$/i.test(file.name)) return 'wrongFile';
  try {
    const content = await file.text();
    if (isMarkup) {
      const { text, problem } = await into.receive(content, '');
      return text.trim() ? '' : (problem ?? 'emptyFile');
    }
    if (!content.trim()) return 'emptyFile';
    into.replace(content);
    return '';
  } catch {
    return 'unreadableFile';
  }
}

/**
 * Opens a copied text, or shows why it cannot be opened.
 * @param {TextTarget} into
 * @param {string} markup
 * @param {string} plain
 */
export async function receive(into, markup, plain) {
  const { text, problem } = await into.receive(markup, plain);
  if (!text.trim()) showMessage(say(problem ?? 'noClipboardText'));
}
