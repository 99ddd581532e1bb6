import { say } from '../i18n/i18n.js';
import { formatCharacters, formatDuration } from '../i18n/wording.js';

/** The minimum wait that shows a bar. */
const MIN_WAIT_MS = 500;
const STEP_MS = 100;
/** The maximum value before the end, because the duration is an estimate. */
const MAX_VALUE = 0.97;

/** Shows the progress of reading a long text, by the estimated duration. */
export class Progress {
  #bar;
  #length = 0;
  #start = 0;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;
  /** @type {(words: string) => void} */
  #report = () => {};

  /** @param {HTMLProgressElement} bar */
  constructor(bar) {
    this.#bar = bar;
  }

  /**
   * Starts with a message.
   * @param {number} length In UTF-16 code units.
   * @param {(words: string) => void} report
   */
  begin(length, report) {
    this.end();
    this.#length = length;
    this.#report = report;
    this.#start = performance.now();
    report(say('readingLong', { characters: formatCharacters(length) }));
  }

  /** Shows the bar for an estimated duration. @param {number} wait The remaining time in milliseconds. */
  expect = (wait) => {
    if (wait < MIN_WAIT_MS) return;
    const elapsed = performance.now() - this.#start;
    this.#report(say('readingFor', { characters: formatCharacters(this.#length), time: formatDuration(wait / 1000) }));
    this.#bar.hidden = false;
    this.#bar.ariaLabel = say('reading');
    const step = () => {
      this.#bar.value = Math.min(MAX_VALUE, (performance.now() - this.#start) / (elapsed + wait));
    };
    step();
    this.#timer = setInterval(step, STEP_MS);
  };

  end() {
    clearInterval(this.#timer);
    this.#bar.hidden = true;
  }
}
