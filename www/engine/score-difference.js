/**
 * What tells a sentence from the others of its article. A part of a score says little by itself: nearly every
 * sentence gains by its place. What counts is how far it is from what the article's average sentence gets, and
 * these differences add up to how far the whole score is from the average.
 */

/** @typedef {import('../../src/types.d.ts').Reason} Reason */
/** @typedef {'pinned' | 'excluded' | 'support'} Untold What the reader decided is said apart; only several texts have support. */
/** @typedef {Exclude<Reason['code'], Untold>} Code */
/** @typedef {{ code: Code, own: number, gain: number, words: string[], of: number }} Part */

/** What the reader did, or another sentence, is told as it is. */
const TOLD_AS_IT_IS = new Set(['focus', 'repeats', 'follows']);
const UNTOLD = new Set(['pinned', 'excluded', 'support']);
/** A smaller difference than this has hardly ever changed a rank. */
const SLIGHT = 0.05;

/**
 * The mean of each part over all sentences.
 * @param {{ reasons: Reason[] }[]} sentences
 */
export function averageParts(sentences) {
  /** @type {Record<string, number>} */
  const sums = {};
  for (const { reasons } of sentences) {
    for (const { code, score } of reasons) {
      if (!TOLD_AS_IT_IS.has(code) && !UNTOLD.has(code)) sums[code] = (sums[code] ?? 0) + score / sentences.length;
    }
  }
  return sums;
}

/**
 * @param {Reason[]} reasons
 * @param {Record<string, number>} averages
 * @returns {Part[]} Largest difference first; what is no reason to speak of is left out.
 */
export function scoreDifference(reasons, averages) {
  const told = reasons.filter(({ code }) => !UNTOLD.has(code));
  const own = new Map(told.map((reason) => [reason.code, reason]));
  const codes = /** @type {Set<Code>} */ (new Set([...own.keys(), ...Object.keys(averages)]));
  return Array.from(codes, (code) => {
    const reason = own.get(code);
    const score = reason?.score ?? 0;
    return {
      code,
      own: score,
      gain: score - (averages[code] ?? 0),
      words: (reason && 'words' in reason && reason.words) || [],
      of: reason && 'of' in reason ? reason.of : -1,
    };
  })
    .filter(({ gain }) => Math.abs(gain) >= SLIGHT)
    .sort((a, b) => Math.abs(b.gain) - Math.abs(a.gain));
}
