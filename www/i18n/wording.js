/** Formats numbers, lines and stories in the current language. */

import { canSay, formatDecimal, percentString, say } from './i18n.js';

/** @typedef {import('../state/sentence-overrides.js').SentenceState} SentenceState */

const WORDS_PER_MINUTE = 230;

/**
 * Formats a count with its noun.
 * @param {number} count
 * @param {string} noun The key of a text with plural forms.
 */
export function formatCount(count, noun) {
  return say(noun, { count });
}

/**
 * Formats the number of sentences in the summary.
 * @param {number} chosen
 * @param {number} total
 */
export function sentencesOf(chosen, total) {
  return say('sentencesOf', { chosen, count: total });
}

/**
 * Formats the number of words in the summary.
 * @param {number} chosen
 * @param {number} total
 */
export function wordsOf(chosen, total) {
  return say('wordsOf', { chosen, count: total });
}

/**
 * Formats a share as an integer percentage that is only 0% or 100% if it is exact.
 * @param {number} part
 * @param {number} whole
 */
export function formatPercent(part, whole) {
  const share = part >= whole ? 100 : Math.min(99, Math.max(1, Math.round((100 * part) / whole)));
  return percentString(share);
}

/**
 * Formats the estimated reading time of a number of words, rounded to five seconds.
 * @param {number} words
 */
export function readingTime(words) {
  return formatDuration(Math.max(5, Math.round((words / WORDS_PER_MINUTE) * 12) * 5));
}

/** Formats a duration, with less precision the longer it is. @param {number} seconds */
export function formatDuration(seconds) {
  if (seconds < 57.5) return formatCount(Math.max(1, Math.round(seconds)), 'second');
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return formatCount(minutes, 'minute');
  return formatCount(Math.round(minutes / 60), 'hour');
}

/** Formats a number of characters. @param {number} length */
export function formatCharacters(length) {
  return length < 999_950 ? formatCount(length, 'character') : say('millionCharacters', { millions: formatDecimal(length / 1e6, 1) });
}

/**
 * Returns the text for a code of the engine, or the code itself with spaces if there is none.
 * @param {'role' | 'reason' | 'notice' | 'note'} kind
 * @param {string} code
 */
function labelOf(kind, code) {
  const key = `${kind}_${code}`;
  return canSay(key) ? say(key) : code.replaceAll('_', ' ');
}

/** @typedef {{ role: string, excluded: string | null }} Line */

/** Returns the role of a line and the reason for leaving it out. @param {Line} line */
export function exclusionText({ role, excluded }) {
  const reason = labelOf('reason', excluded ?? '');
  return excluded === 'requested' || role === 'body' ? reason : say('roleAndReason', { role: labelOf('role', role), reason });
}

/** Returns a short form of `exclusionText()` for the margin. @param {Line} line */
export function exclusionNote({ role, excluded }) {
  if (excluded === 'requested') return labelOf('reason', excluded);
  if (excluded === 'story' || excluded === 'teaser') return labelOf('note', excluded);
  return labelOf(role === 'body' || role === 'boilerplate' ? 'note' : 'role', role);
}

/** Returns the margin note of a line that the reader included. */
export const includedNote = () => say('includedByYou');
/** Returns the margin note of a line that repeats another. */
export const repeatNote = () => say('repeated');
/** Returns the margin note of the title. */
export const titleNote = () => say('role_title');

/** Returns the text of a notice of the engine. @param {string | null} notice */
export function noticeText(notice) {
  return notice ? labelOf('notice', notice) : '';
}

/**
 * Returns the heading of the boilerplate panel.
 * @param {number} excluded
 * @param {number} included
 */
export function excludedLinesText(excluded, included) {
  const lines = excluded ? formatCount(excluded, 'line') : say('nothing');
  return included ? say('excludedLinesIncluded', { lines, included }) : say('excludedLines', { lines });
}

/**
 * Returns the title of a story, or a description of one without a title.
 * @param {{ title: string, words: number }} story
 * @param {string} text
 */
export function storyName({ title, words }, text) {
  return clip(title, 120) || say('untitled', { words: formatCount(words, 'word'), start: clip(text, 40) });
}

/** Returns the label for all stories together. @param {number} count */
export function allStories(count) {
  return count === 2 ? say('bothTogether') : say('allTogether', { count });
}

/** Returns the part of the string keys that names the state of a sentence. @param {SentenceState} state @param {boolean} chosen */
export const displayState = (state, chosen) => state ?? (chosen ? 'chosen' : 'other');

/**
 * Returns the note of a sentence: the reader's choice, or otherwise that it is in the summary.
 * @param {SentenceState} state
 * @param {boolean} [chosen]
 */
export function stateNote(state, chosen = false) {
  return state || chosen ? say(`note_${displayState(state, chosen)}`) : '';
}

/** Returns the accessible name of a Why button. @param {SentenceState} state @param {string} sentence */
export function whyLabel(state, sentence) {
  const text = clip(sentence, 60);
  return state ? say('whyNoted', { note: stateNote(state), text }) : say('whyThis', { text });
}

/**
 * Returns the beginning of a text on one line, cut between two words if it is longer than the limit.
 * @param {string} text
 * @param {number} limit In UTF-16 code units.
 */
export function clip(text, limit) {
  const start = text.slice(0, 2 * limit).replace(/\s+/g, ' ').trim();
  if (start.length <= limit && text.length <= 2 * limit) return start;
  const cut = start.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/(.{20})[\s,;:.·…]+\S*$/, '$1')}…`;
}
