import { clip, counted } from './wording.js';

/** The words of the reading view: why a sentence counts, what the reader pinned or left out, the ways to read. */

/** @typedef {import('./contrast.js').Part} Part */
/** @typedef {'focus' | 'repeats' | 'follows' | 'length'} Other Codes that `partWords()` has a sentence of its own for. */
/** @typedef {'cue' | 'quotation' | 'dangling' | 'list_item'} Sign */

/**
 * Of each part what is said where it speaks for a sentence and where it speaks against it.
 * The type asks for every code that is named nowhere else, so none can be shown to a reader as it is.
 * @type {Record<Exclude<Part['code'], Other | Sign>, [string, string]>}
 */
const GRADED = {
  central: ['shares much with the rest of the article', 'shares little with the rest of the article'],
  position: ['near the top', 'far down in the article'],
  paragraph: ['at the start of its paragraph', 'not at the start of its paragraph'],
  title: ['takes up the title', 'takes up little of the title'],
  topic_terms: ['says what the article keeps coming back to', 'says little of what the article keeps coming back to'],
  names: ['has names in it', 'has few names in it'],
  wording: ['plain statement', 'has words such as “I”, “not” or “it”, or many commas'],
};

/**
 * Of these what is said where they are there and where they are not.
 * @type {Record<Sign, [string, string]>}
 */
const THERE = {
  cue: ['announces or concludes something', 'announces and concludes nothing'],
  quotation: ['quoted speech', 'no quoted speech'],
  dangling: ['opens with a word that points back', 'stands on its own'],
  list_item: ['an item of a list', 'not an item of a list'],
};

/** Fewer words than this are rather a label, and more than that are a burden. */
const FEW_WORDS = 8;
const MANY_WORDS = 60;

/**
 * What made a part, and the article's own words to it.
 * @param {Part} part
 * @param {{ words: number }} sentence
 * @param {string} repeated The sentence that it repeats.
 * @returns {{ text: string, words: string[] }}
 */
export function partWords({ code, own, gain, words, of }, sentence, repeated) {
  const text = (/** @type {string} */ said, /** @type {string[]} */ named = []) => ({ text: said, words: named });
  if (code === 'focus') return text('has your focus words', words);
  if (code === 'repeats') return text(`repeats sentence ${of + 1}`, repeated ? [clip(repeated, 40)] : []);
  if (code === 'follows') return text('leans on the sentence before it, which ranks higher');
  if (code === 'topic_terms' && gain > 0 && words.length) return text('uses the article’s main words', words);
  if (code === 'title' && gain > 0 && words.length) return text('takes up the title’s words', words);
  if (code === 'length') return text(lengthWords(gain, sentence.words));
  const isSign = code in THERE;
  const sides = isSign ? THERE[/** @type {Sign} */ (code)] : GRADED[/** @type {keyof typeof GRADED} */ (code)];
  // An engine newer than these words may have other codes.
  const [yes, no] = sides ?? [code.replaceAll('_', ' '), code.replaceAll('_', ' ')];
  return text((isSign ? own !== 0 : gain > 0) ? yes : no);
}

/**
 * @param {number} gain
 * @param {number} words
 */
function lengthWords(gain, words) {
  if (gain > 0) return `a full sentence of ${counted(words, 'word')}`;
  if (words > MANY_WORDS) return `very long: ${counted(words, 'word')}`;
  return `${words < FEW_WORDS ? 'very short' : 'rather short'}: ${counted(words, 'word')}`;
}

/**
 * How much a part counts beside the largest, for those who do not see its bar.
 * @param {number} share From 0 to 1.
 */
export function shareWords(share) {
  return share > 0.66 ? 'much' : share > 0.33 ? 'some' : 'a little';
}

/** @typedef {'pinned' | 'banned' | null} State What the reader said of a sentence. */

/**
 * @param {State} state
 * @param {boolean} chosen
 */
export function headingWords(state, chosen) {
  if (state) return state === 'pinned' ? 'Pinned by you' : 'Left out by you';
  return chosen ? 'In the summary' : 'Not in the summary';
}

/**
 * @param {State} state
 * @param {boolean} chosen
 * @param {number} rank
 * @param {number} total
 * @param {number} taken How many sentences the summary has.
 * @param {string} against The largest part that speaks against it.
 */
export function rankWords(state, chosen, rank, total, taken, against) {
  if (state === 'pinned') return 'It stays, however short the summary is.';
  if (state === 'banned') return 'It stays out, however long the summary is.';
  if (chosen) return `Rank ${rank} of ${total}.`;
  return `Rank ${rank} of ${total}; the summary takes ${taken}.${against ? ` Most against it: ${against}.` : ''}`;
}

export const FOR = 'For it';
export const AGAINST = 'Against it';
export const WHY = 'Why';
export const PINNED = 'pinned by you';
export const LEFT_OUT = 'left out by you';
export const IN_SUMMARY = 'in the summary';
export const NOWHERE = 'No sentence has a focus word.';
export const ENOUGH = 'That is as many words as can be looked for.';
export const OTHER = { summary: 'Summary', article: 'Article' };
export const GO_TO = { article: 'Go to article', summary: 'Go to summary' };

/** @param {State} state */
export function pinAction(state) {
  return state === 'pinned' ? 'Unpin' : 'Pin';
}

/** @param {State} state */
export function banAction(state) {
  return state === 'banned' ? 'Put back' : 'Leave out';
}

/** @param {State} before @param {State} after */
export function doneWords(before, after) {
  if (after) return after === 'pinned' ? 'Pinned.' : 'Left out.';
  return before === 'pinned' ? 'Unpinned.' : 'Put back.';
}

/** @param {State} state @param {string} text */
export function whyLabel(state, text) {
  const said = state === 'pinned' ? `, ${PINNED}` : state === 'banned' ? `, ${LEFT_OUT}` : '';
  return `${WHY}${said}: ${clip(text, 60)}`;
}

/** @param {string} word @param {boolean} on */
export function focusWords(word, on) {
  return on ? `Focus on ${word}.` : `No focus on ${word}.`;
}

/**
 * @param {number} number
 * @param {number} total
 * @param {boolean} chosen
 * @param {string} text
 */
export function barWords(number, total, chosen, text) {
  return `Sentence ${number} of ${total}${chosen ? `, ${IN_SUMMARY}` : ''}: ${clip(text, 80)}`;
}

/** @param {number} count */
export function rankingWords(count) {
  return `All ${counted(count, 'sentence')} by importance`;
}

/** @param {number} count */
export function moreWords(count) {
  return `Show ${counted(count, 'more sentence')}`;
}

/** @param {number} lines */
export function gapWords(lines) {
  return `${counted(lines, 'line')} set aside`;
}
