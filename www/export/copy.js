import { say } from '../i18n/i18n.js';
import { announce, showMessage } from '../ui/messages.js';

/**
 * Puts a text on the clipboard, and shows whether the browser allowed it.
 * @param {string} text
 * @param {HTMLElement} copied The element for the note.
 */
export async function copyText(text, copied) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    showMessage(say('copyRefused'));
    return;
  }
  copied.textContent = say('copied');
  announce(say('copied'));
}
