import { canSay, say } from '../i18n/i18n.js';
import { clip, counted, standing } from '../i18n/wording.js';

/** How the reading view says what it knows: why a sentence counts, what the reader pinned or left out. */

/** @typedef {import('../engine/score-difference.js').Part} Part */
/** @typedef {import('../state/sentence-overrides.js').SentenceState} SentenceState */
/** @typedef {'focus' | 'repeats' | 'follows' | 'length'} Other Codes that `partWords()` has a sentence of its own for. */

/**
 * How the two sides of a part are told apart: by how much of it there is, or by whether it is there at all. Both
 * are called by the part's code in the strings. The type asks for every code, so none is forgotten.
 * @type {Record<Exclude<Part['code'], Other>, 'degree' | 'sign'>}
 */
export const SIDES = {
  central: 'degree',
  position: 'degree',
  paragraph: 'degree',
  title: 'degree',
  topic_terms: 'degree',
  names: 'degree',
  wording: 'degree',
  cue: 'sign',
  quotation: 'sign',
  dangling: 'sign',
  list_item: 'sign',
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
  if (code === 'focus') return text(say('focusWords'), words);
  if (code === 'repeats') return text(say('repeats', { number: of + 1 }), repeated ? [clip(repeated, 40)] : []);
  if (code === 'follows') return text(say('follows'));
  if (code === 'topic_terms' && gain > 0 && words.length) return text(say('topicWords'), words);
  if (code === 'title' && gain > 0 && words.length) return text(say('titleWords'), words);
  if (code === 'length') return text(lengthWords(gain, sentence.words));
  const key = `${(SIDES[code] === 'sign' ? own !== 0 : gain > 0) ? 'for' : 'against'}_${code}`;
  // An engine newer than these words may have other codes.
  return text(canSay(key) ? say(key) : code.replaceAll('_', ' '));
}

/**
 * @param {number} gain
 * @param {number} words
 */
function lengthWords(gain, words) {
  if (gain > 0) return counted(words, 'lengthFull');
  if (words > MANY_WORDS) return counted(words, 'lengthLong');
  return counted(words, words < FEW_WORDS ? 'lengthShort' : 'lengthRatherShort');
}

/**
 * How much a part counts beside the largest, for those who do not see its bar.
 * @param {number} share From 0 to 1.
 */
export function shareWords(share) {
  return say('reasonShare', { share: say(share > 0.66 ? 'much' : share > 0.33 ? 'some' : 'little') });
}

/**
 * @param {SentenceState} state
 * @param {boolean} chosen
 */
export function headingWords(state, chosen) {
  return say(`state_${standing(state, chosen)}`);
}

/**
 * @param {SentenceState} state
 * @param {boolean} chosen
 * @param {number} rank
 * @param {number} total
 * @param {number} taken How many sentences the summary has.
 * @param {string} against The largest part that speaks against it.
 */
export function rankWords(state, chosen, rank, total, taken, against) {
  const said = say(`rank_${standing(state, chosen)}`, { rank, total, taken });
  return state || chosen || !against ? said : `${said} ${say('mostAgainst', { reason: against })}`;
}

/** @param {SentenceState} state */
export function pinAction(state) {
  return say(state === 'pinned' ? 'unpin' : 'pin');
}

/** @param {SentenceState} state */
export function excludeAction(state) {
  return say(state === 'excluded' ? 'include' : 'exclude');
}

/** @param {SentenceState} before @param {SentenceState} after */
export function doneWords(before, after) {
  return say(`done_${after ?? (before === 'pinned' ? 'unpinned' : 'included')}`);
}

/**
 * @param {number} number
 * @param {number} total
 * @param {boolean} chosen
 * @param {string} sentence
 */
export function barWords(number, total, chosen, sentence) {
  return say(chosen ? 'sentenceBarChosen' : 'sentenceBar', { number, total, text: clip(sentence, 80) });
}
