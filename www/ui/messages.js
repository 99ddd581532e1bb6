import { say } from '../i18n/i18n.js';
import { query } from './query.js';

/** Shows messages and announces them to screen readers. */

/** The delay of an announcement. Typing and sliding give many results, of which only the last is announced. */
const DELAY_MS = 700;

const live = query('#live', HTMLElement);
const message = query('#message', HTMLElement);
const messageText = query('#message p', HTMLElement);
const messageButton = query('#message button', HTMLButtonElement);

/** @type {ReturnType<typeof setTimeout> | undefined} */
let pending;
/** @type {(() => void) | undefined} */
let run;
let prefix = '';

messageButton.addEventListener('click', () => run?.());

/** Announces a text to screen readers. @param {string} words */
export function announce(words) {
  clearTimeout(pending);
  pending = setTimeout(() => {
    live.textContent = `${prefix}${words}`;
    prefix = '';
  }, DELAY_MS);
}

/**
 * Adds a text before the next announcement: first the action of the reader, then its result.
 * @param {string} words
 */
export function announceBefore(words) {
  prefix = `${words} `;
}

/**
 * Shows and announces a message.
 * @param {string} words
 * @param {{ label: string, run: () => void }} [action] A button for the next step.
 */
export function showMessage(words, action) {
  message.hidden = false;
  messageText.textContent = words;
  messageButton.hidden = !action;
  messageButton.textContent = action?.label ?? '';
  run = action?.run;
  announce(words);
}

export function hideMessage() {
  message.hidden = true;
}

/**
 * Shows the message of an error.
 * @param {unknown} error
 * @param {() => void} retry
 */
export function showError(error, retry) {
  const { code, message: words } = /** @type {Error & { code?: string }} */ (error);
  if (code === 'empty') {
    showMessage(say('blank'));
    return;
  }
  // The messages of the package begin in lower case, so they follow an introduction.
  const text = say('wentWrong', { message: words });
  if (code === 'load' || code === 'internal') showMessage(text, { label: say('tryAgain'), run: retry });
  else showMessage(text);
}
