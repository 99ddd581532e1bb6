import { say } from '../i18n/i18n.js';
import { characters, duration } from '../i18n/wording.js';

/** A shorter wait needs no bar. */
const NOTICEABLE_MS = 500;
const STEP_MS = 100;
/** An estimate is one: the bar does not claim the end before it is there. */
const ALMOST = 0.97;

/** How far the reading of a long text has come, by what a piece of it took. */
export class Progress {
  #bar;
  #length = 0;
  #start = 0;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;
  /** @type {(words: string) => void} */
  #tell = () => {};

  /** @param {HTMLProgressElement} bar */
  constructor(bar) {
    this.#bar = bar;
  }

  /**
   * @param {number} length
   * @param {(words: string) => void} tell
   */
  begin(length, tell) {
    this.end();
    this.#length = length;
    this.#tell = tell;
    this.#start = performance.now();
    tell(say('readingLong', { characters: characters(length) }));
  }

  /** @param {number} wait How long it will take from now on, in milliseconds. */
  expect = (wait) => {
    if (wait < NOTICEABLE_MS) return;
    const gone = performance.now() - this.#start;
    this.#tell(say('readingFor', { characters: characters(this.#length), time: duration(wait / 1000) }));
    this.#bar.hidden = false;
    this.#bar.ariaLabel = say('reading');
    const step = () => {
      this.#bar.value = Math.min(ALMOST, (performance.now() - this.#start) / (gone + wait));
    };
    step();
    this.#timer = setInterval(step, STEP_MS);
  };

  end() {
    clearInterval(this.#timer);
    this.#bar.hidden = true;
  }
}
