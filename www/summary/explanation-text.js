import { canSay, say } from '../i18n/i18n.js';
import { clip, formatCount, displayState } from '../i18n/wording.js';

/** Returns the texts of the explanation of a sentence. */

/** @typedef {import('../engine/score-difference.js').Difference} Difference */
/** @typedef {import('../state/sentence-overrides.js').SentenceState} SentenceState */
/** @typedef {'focus' | 'repeats' | 'overlaps' | 'needs' | 'follows' | 'length'} Other The codes for which `reasonText()` has special texts. */

/**
 * The condition that selects the text of a code: the sign of the difference from the average ('degree'), or whether
 * the sentence has a score for the code at all ('sign'). The keys of the strings end with the code. The type requires
 * all codes.
 * @type {Record<Exclude<Difference['code'], Other>, 'degree' | 'sign'>}
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
  odd: 'sign',
  list_item: 'sign',
};

/** A sentence with fewer words than this is very short. */
const FEW_WORDS = 8;
/** A sentence with more words than this is very long. */
const MANY_WORDS = 60;

/**
 * Returns the text of a reason, and the words of the article that belong to it.
 * @param {Difference} difference
 * @param {{ words: number }} sentence
 * @param {string} other The other sentence that the reason depends on, or an empty string.
 * @returns {{ text: string, words: string[] }}
 */
export function reasonText({ code, own, gain, words }, sentence, other) {
  const result = (/** @type {string} */ text, /** @type {string[]} */ quoted = []) => ({ text, words: quoted });
  if (code === 'focus') return result(say('focusWords'), words);
  if (code === 'repeats' || code === 'needs') return result(say(code), other ? [clip(other, 40)] : []);
  if (code === 'overlaps') return result(say('overlaps'), words);
  if (code === 'follows') return result(say('follows'));
  if (code === 'topic_terms' && gain > 0 && words.length) return result(say('topicWords'), words);
  if (code === 'title' && gain > 0 && words.length) return result(say('titleWords'), words);
  if (code === 'length') return result(lengthText(gain, sentence.words));
  const key = `${(SIDES[code] === 'sign' ? own !== 0 : gain > 0) ? 'for' : 'against'}_${code}`;
  // A newer engine may have codes without strings.
  return result(canSay(key) ? say(key) : code.replaceAll('_', ' '));
}

/**
 * Returns the text for the length of a sentence.
 * @param {number} gain
 * @param {number} words
 */
function lengthText(gain, words) {
  if (gain > 0) return formatCount(words, 'lengthFull');
  if (words > MANY_WORDS) return formatCount(words, 'lengthLong');
  return formatCount(words, words < FEW_WORDS ? 'lengthShort' : 'lengthRatherShort');
}

/**
 * Returns the size of a reason relative to the largest one, for screen readers, which cannot see its bar.
 * @param {number} share From 0 to 1.
 */
export function shareText(share) {
  return say('reasonShare', { share: say(share > 0.66 ? 'much' : share > 0.33 ? 'some' : 'little') });
}

/**
 * Returns the heading of the explanation.
 * @param {SentenceState} state
 * @param {boolean} chosen
 */
export function stateText(state, chosen) {
  return say(`state_${displayState(state, chosen)}`);
}

/**
 * Returns the rank of a sentence, with the main reason against one outside the summary.
 * @param {SentenceState} state
 * @param {boolean} chosen
 * @param {number} rank
 * @param {number} total
 * @param {number} taken The number of sentences in the summary.
 * @param {string} against The text of the main reason against the sentence.
 */
export function rankText(state, chosen, rank, total, taken, against) {
  const text = say(`rank_${displayState(state, chosen)}`, { rank, total, taken });
  return state || chosen || !against ? text : `${text} ${say('mostAgainst', { reason: against })}`;
}

/** Returns the label of the Pin button. @param {SentenceState} state */
export function pinLabel(state) {
  return say(state === 'pinned' ? 'unpin' : 'pin');
}

/** Returns the label of the Exclude button. @param {SentenceState} state */
export function excludeLabel(state) {
  return say(state === 'excluded' ? 'include' : 'exclude');
}

/** Returns the announcement of a new choice for a sentence. @param {SentenceState} before @param {SentenceState} after */
export function overrideAnnouncement(before, after) {
  return say(`done_${after ?? (before === 'pinned' ? 'unpinned' : 'included')}`);
}

/**
 * Returns the text value of the importance strip at a sentence.
 * @param {number} number
 * @param {number} total
 * @param {boolean} chosen
 * @param {string} sentence
 */
export function barText(number, total, chosen, sentence) {
  return say(chosen ? 'sentenceBarChosen' : 'sentenceBar', { number, total, text: clip(sentence, 80) });
}
