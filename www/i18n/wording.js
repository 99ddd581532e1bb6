/** What the page calls numbers, lines and stories, in the reader's language. */

import { canSay, decimal, inPercent, say } from './i18n.js';

/** @typedef {import('../state/sentence-overrides.js').SentenceState} SentenceState */

const WORDS_A_MINUTE = 230;

/**
 * @param {number} count
 * @param {string} noun A key of the strings that counts.
 */
export function counted(count, noun) {
  return say(noun, { count });
}

/**
 * @param {number} chosen
 * @param {number} total
 */
export function sentencesOf(chosen, total) {
  return say('sentencesOf', { chosen, count: total });
}

/**
 * @param {number} chosen
 * @param {number} total
 */
export function wordsOf(chosen, total) {
  return say('wordsOf', { chosen, count: total });
}

/**
 * A share as a whole percentage that is never rounded to nothing or to everything.
 * @param {number} part
 * @param {number} whole
 */
export function percent(part, whole) {
  const share = part >= whole ? 100 : Math.min(99, Math.max(1, Math.round((100 * part) / whole)));
  return inPercent(share);
}

/**
 * How long so many words take to read, as precisely as such a guess deserves.
 * @param {number} words
 */
export function readingTime(words) {
  return duration(Math.max(5, Math.round((words / WORDS_A_MINUTE) * 12) * 5));
}

/** @param {number} seconds */
export function duration(seconds) {
  if (seconds < 57.5) return counted(Math.max(1, Math.round(seconds)), 'second');
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return counted(minutes, 'minute');
  return counted(Math.round(minutes / 60), 'hour');
}

/** @param {number} length */
export function characters(length) {
  return length < 999_950 ? counted(length, 'character') : say('millionCharacters', { millions: decimal(length / 1e6, 1) });
}

/**
 * @param {'role' | 'reason' | 'notice' | 'note'} kind
 * @param {string} code One that the page has no name for is shown in words all the same.
 */
function named(kind, code) {
  const key = `${kind}_${code}`;
  return canSay(key) ? say(key) : code.replaceAll('_', ' ');
}

/** @typedef {{ role: string, excluded: string | null }} Line */

/** @param {Line} line What it was taken for and why it was set aside. */
export function exclusionText({ role, excluded }) {
  const reason = named('reason', excluded ?? '');
  return excluded === 'requested' || role === 'body' ? reason : say('roleAndReason', { role: named('role', role), reason });
}

/** @param {Line} line The same, short enough for the margin. */
export function exclusionNote({ role, excluded }) {
  if (excluded === 'requested') return named('reason', excluded);
  if (excluded === 'story' || excluded === 'teaser') return named('note', excluded);
  return named(role === 'body' || role === 'boilerplate' ? 'note' : 'role', role);
}

/** The note in the margin of a line that the reader kept. */
export const includedNote = () => say('includedByYou');
/** And of one that repeats another. */
export const repeatNote = () => say('repeated');
/** And of the title. */
export const titleNote = () => say('role_title');

/** @param {string | null} notice */
export function noticeWords(notice) {
  return notice ? named('notice', notice) : '';
}

/**
 * @param {number} excluded
 * @param {number} included
 */
export function excludedLinesText(excluded, included) {
  const lines = excluded ? counted(excluded, 'line') : say('nothing');
  return included ? say('excludedLinesIncluded', { lines, included }) : say('excludedLines', { lines });
}

/**
 * @param {{ title: string, words: number }} story
 * @param {string} text
 */
export function storyName({ title, words }, text) {
  return clip(title, 120) || say('untitled', { words: counted(words, 'word'), start: clip(text, 40) });
}

/** @param {number} count */
export function allStories(count) {
  return count === 2 ? say('bothTogether') : say('allTogether', { count });
}

/** @param {SentenceState} state @param {boolean} chosen */
export const standing = (state, chosen) => state ?? (chosen ? 'chosen' : 'other');

/**
 * What stands beside a sentence: what the reader said of it, or else whether it is in the summary.
 * @param {SentenceState} state
 * @param {boolean} [chosen]
 */
export function noteWords(state, chosen = false) {
  return state || chosen ? say(`note_${standing(state, chosen)}`) : '';
}

/** @param {SentenceState} state @param {string} sentence */
export function whyLabel(state, sentence) {
  const text = clip(sentence, 60);
  return state ? say('whyNoted', { note: noteWords(state), text }) : say('whyThis', { text });
}

/**
 * A text's beginning on one line, cut between two words if it is longer than so many characters.
 * @param {string} text
 * @param {number} most
 */
export function clip(text, most) {
  const start = text.slice(0, 2 * most).replace(/\s+/g, ' ').trim();
  if (start.length <= most && text.length <= 2 * most) return start;
  const cut = start.slice(0, most).replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/(.{20})[\s,;:.·…]+\S*$/, '$1')}…`;
}
