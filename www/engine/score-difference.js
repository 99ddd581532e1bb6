/**
 * Compares a sentence with the average sentence of its article. A part of a score is not informative by itself,
 * because for example nearly every sentence gains by its position. The differences from the average are, and they add
 * up to the difference of the whole score.
 */

/** @typedef {import('../../src/types.d.ts').Reason} Reason */
/** @typedef {'pinned' | 'excluded' | 'support'} Hidden The reader's choices are shown separately, and `support` only occurs with several texts. */
/** @typedef {Exclude<Reason['code'], Hidden>} Code */
/** @typedef {{ code: Code, own: number, gain: number, words: string[], of: number }} Difference */

/** Codes whose own score counts, without an average: they depend on the reader or on another sentence. */
const ABSOLUTE = new Set(['focus', 'repeats', 'overlaps', 'needs', 'follows']);
const HIDDEN = new Set(['pinned', 'excluded', 'support']);
/** The minimum difference. A smaller one has hardly ever changed a rank. */
const MIN_DIFFERENCE = 0.05;

/**
 * Returns the mean score of each code over all sentences.
 * @param {{ reasons: Reason[] }[]} sentences
 */
export function averageReasons(sentences) {
  /** @type {Record<string, number>} */
  const sums = {};
  for (const { reasons } of sentences) {
    for (const { code, score } of reasons) {
      if (!ABSOLUTE.has(code) && !HIDDEN.has(code)) sums[code] = (sums[code] ?? 0) + score / sentences.length;
    }
  }
  return sums;
}

/**
 * Returns the differences of a sentence from the average.
 * @param {Reason[]} reasons
 * @param {Record<string, number>} averages
 * @returns {Difference[]} Largest first, without negligible ones.
 */
export function scoreDifference(reasons, averages) {
  const visible = reasons.filter(({ code }) => !HIDDEN.has(code));
  const own = new Map(visible.map((reason) => [reason.code, reason]));
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
    .filter(({ gain }) => Math.abs(gain) >= MIN_DIFFERENCE)
    .sort((a, b) => Math.abs(b.gain) - Math.abs(a.gain));
}
