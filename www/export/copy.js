import { say } from '../i18n/i18n.js';
import { announce, tell } from '../ui/messages.js';

/**
 * Puts a text on the clipboard and says so, or says that it was refused.
 * @param {string} text
 * @param {HTMLElement} copied Where it is said that it is there.
 */
export async function copyText(text, copied) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    tell(say('copyRefused'));
    return;
  }
  copied.textContent = say('copied');
  announce(say('copied'));
}
