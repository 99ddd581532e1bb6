import { say } from '../i18n/i18n.js';
import { part } from './query.js';

/** What the page says in sentences, to the eye and to a screen reader. */

/** Typing and sliding give many results; a screen reader should hear the one that lasts. */
const QUIET_MS = 700;

const live = part('#live', HTMLElement);
const message = part('#message', HTMLElement);
const messageText = part('#message p', HTMLElement);
const messageButton = part('#message button', HTMLButtonElement);

/** @type {ReturnType<typeof setTimeout> | undefined} */
let pending;
/** @type {(() => void) | undefined} */
let run;
let before = '';

messageButton.addEventListener('click', () => run?.());

/** @param {string} words */
export function announce(words) {
  clearTimeout(pending);
  pending = setTimeout(() => {
    live.textContent = `${before}${words}`;
    before = '';
  }, QUIET_MS);
}

/**
 * Says this in front of what is announced next: what the reader did, and then what came of it.
 * @param {string} words
 */
export function announceBefore(words) {
  before = `${words} `;
}

/**
 * @param {string} words
 * @param {{ label: string, run: () => void }} [next] What the reader can do about it.
 */
export function tell(words, next) {
  message.hidden = false;
  messageText.textContent = words;
  messageButton.hidden = !next;
  messageButton.textContent = next?.label ?? '';
  run = next?.run;
  announce(words);
}

export function hideMessage() {
  message.hidden = true;
}

/**
 * @param {unknown} error
 * @param {() => void} again
 */
export function fail(error, again) {
  const { code, message: words } = /** @type {Error & { code?: string }} */ (error);
  if (code === 'empty') {
    tell(say('blank'));
  } else if (code === 'load' || code === 'internal') {
    tell(words, { label: say('tryAgain'), run: again });
  } else {
    tell(code ? words : say('wentWrong', { message: words }));
  }
}
