/** Tests of the page's modules that need no browser. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { averageReasons, scoreDifference } from '../../../www/engine/score-difference.js';
import { LineOverrides } from '../../../www/state/line-overrides.js';
import { SentenceOverrides } from '../../../www/state/sentence-overrides.js';
import { carry, carryLineMarkup, difference } from '../../../www/state/spans.js';
import { reasonText } from '../../../www/summary/explanation-text.js';
import { allStories, exclusionNote, exclusionText, clip, formatCharacters, formatCount, formatPercent, readingTime, sentencesOf, storyName, excludedLinesText } from '../../../www/i18n/wording.js';

test('Counts are formatted with the right plural', () => {
  assert.equal(formatCount(1, 'line'), '1 line');
  assert.equal(formatCount(1234, 'line'), '1,234 lines');
  assert.equal(sentencesOf(1, 1), '1 of 1 sentence');
  assert.equal(sentencesOf(3, 38), '3 of 38 sentences');
  assert.equal(formatCharacters(300_001), '300,001 characters');
  assert.equal(formatCharacters(999_999), '1.0 million characters');
  assert.equal(formatCharacters(20_000_000), '20.0 million characters');
});

test('A share is never rounded to 0% or 100%', () => {
  assert.equal(formatPercent(1, 100_000), '1%');
  assert.equal(formatPercent(99_999, 100_000), '99%');
  assert.equal(formatPercent(5, 5), '100%');
  assert.equal(formatPercent(0, 0), '100%');
});

test('The reading time is rounded more coarsely the longer it is', () => {
  const times = { 1: '5 seconds', 100: '25 seconds', 218: '55 seconds', 230: '1 minute', 690: '3 minutes', 69_000: '5 hours' };
  for (const [words, time] of Object.entries(times)) assert.equal(readingTime(Number(words)), time);
});

test('A line that is left out has a text with its role and the reason, and a short note', () => {
  assert.equal(exclusionText({ role: 'caption', excluded: 'markup' }), 'caption: marked this way in the page’s HTML');
  assert.equal(exclusionText({ role: 'body', excluded: 'teaser' }), 'teaser for another article');
  assert.equal(exclusionText({ role: 'body', excluded: 'requested' }), 'excluded by you');
  assert.equal(exclusionNote({ role: 'boilerplate', excluded: 'label' }), 'boilerplate');
  assert.equal(exclusionNote({ role: 'title', excluded: 'story' }), 'another story');
  assert.equal(exclusionNote({ role: 'body', excluded: 'context' }), 'outside the article');
});

test('A role or reason without a string is shown by its code', () => {
  assert.equal(exclusionText({ role: 'pull_quote', excluded: 'too_pretty' }), 'pull quote: too pretty');
  assert.equal(exclusionNote({ role: 'constructor', excluded: 'label' }), 'constructor');
});

test('The boilerplate panel counts its lines', () => {
  assert.equal(excludedLinesText(17, 0), 'Page boilerplate: 17 lines');
  assert.equal(excludedLinesText(1, 2), 'Page boilerplate: 1 line, 2 included by you');
  assert.equal(excludedLinesText(0, 3), 'Page boilerplate: none, 3 included by you');
});

test('A story without a title is named by its length and its first words', () => {
  const words = 'It rained for nine days and nine nights in the valley of the Lenn.';
  assert.equal(storyName({ title: 'Nine days of rain', words: 230 }, words), 'Nine days of rain');
  assert.equal(
    storyName({ title: '', words: 230 }, words),
    'Untitled story, 230 words, starts ‘It rained for nine days and nine nights…’',
  );
  assert.equal(allStories(2), 'Both together');
  assert.equal(allStories(3), 'All 3 together');
});

test('A text is clipped between two words, never inside a character', () => {
  assert.equal(clip('Short as it is.', 20), 'Short as it is.');
  assert.equal(clip(' Two\n lines\tare one. ', 20), 'Two lines are one.');
  assert.equal(clip('A somewhat longer line, it has to be said', 24), 'A somewhat longer line…');
  assert.equal(clip('x'.repeat(50), 10), `${'x'.repeat(10)}…`);
  for (let most = 1; most < 12; most += 1) assert.doesNotMatch(clip('🙂'.repeat(20), most), /\p{Surrogate}/u);
});

test('A span follows its text through an edit, and is dropped with its text', () => {
  const before = 'One. Two. Three.';
  const two = { start: 5, end: 9 };
  const after = (/** @type {string} */ text) => carry([two], difference(before, text)).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(after('Zero. One. Two. Three.'), ['Two.']);
  assert.deepEqual(after('One. Two. Three. Four.'), ['Two.']);
  assert.deepEqual(after('One. Two and a half. Three.'), ['Two and a half.']);
  assert.deepEqual(after('One. 2! Three.'), []);
  assert.deepEqual(after('Something else altogether'), []);
  assert.deepEqual(after(''), []);
});

test('A position follows the text after it through an edit, and is dropped with that text', () => {
  const before = 'One. Two. Three.';
  const after = (/** @type {string} */ text) => carry([0, 5, 10].map((at) => ({ start: at, end: at })), difference(before, text)).map(({ start, end }) => [start, end]);
  assert.deepEqual(after('Zero. One. Two. Three.'), [[6, 6], [11, 11], [16, 16]]);
  assert.deepEqual(after('One. Two. Three. Four.'), [[0, 0], [5, 5], [10, 10]]);
  assert.deepEqual(after('One. T. Three.'), [[0, 0], [5, 5], [8, 8]]);
  assert.deepEqual(after('Alone. There.'), [[0, 0]]);
});

test('After any edit, spans are inside the text, in order and disjoint', () => {
  const words = ['a', 'aa', 'ab', 'b', ' ', 'ba'];
  const text = (/** @type {number} */ seed, /** @type {number} */ length) => {
    return Array.from({ length }, (_, n) => words[(seed * (n + 3) * 7 + n * n) % words.length]).join('');
  };
  for (let seed = 0; seed < 500; seed += 1) {
    const before = text(seed, 12);
    const after = before.slice(0, seed % 7) + text(seed + 1, seed % 5) + before.slice((seed % 7) + (seed % 4));
    const spans = [
      { start: 0, end: 3 },
      { start: 3, end: 5 },
      { start: 6, end: before.length },
    ];
    let at = 0;
    for (const { start, end } of carry(spans, difference(before, after))) {
      assert.ok(at <= start && start < end && end <= after.length, JSON.stringify({ before, after, start, end }));
      at = end;
    }
  }
});

test('Line markup follows an edit, and new lines have none', () => {
  const before = 'One.\nTwo.\nThree.\n';
  const lineMarkup = Uint32Array.of(1, 1, 2, 2, 3, 3);
  const after = (/** @type {string} */ text) => [...carryLineMarkup(lineMarkup, before, text, difference(before, text))];
  assert.deepEqual(after(before), [1, 1, 2, 2, 3, 3]);
  assert.deepEqual(after('One.\nTwo and a half.\nThree.\n'), [1, 1, 2, 2, 3, 3]);
  assert.deepEqual(after('Zero.\nOne.\nTwo.\nThree.\n'), [0, 0, 1, 1, 2, 2, 3, 3]);
  assert.deepEqual(after('One.\nTwo.\nNew.\nThree.\n'), [1, 1, 2, 2, 0, 0, 3, 3]);
  assert.deepEqual(after('One.\nThree.\n'), [1, 1, 3, 3]);
  assert.deepEqual(after('One. Two.\nThree.\n'), [1, 1, 3, 3]);
  assert.deepEqual(after('One.\nTwo.\nThree.'), [1, 1, 2, 2, 3, 3]);
  assert.deepEqual(after('One.\nTwo.\nThree.\nFour.'), [1, 1, 2, 2, 3, 3, 0, 0]);
  assert.deepEqual(after(''), []);
});

test('After any edit, there is line markup for every line', () => {
  const pieces = ['a', '\n', 'b\n', '\n\n', 'ab'];
  const text = (/** @type {number} */ seed, /** @type {number} */ length) =>
    Array.from({ length }, (_, n) => pieces[(seed * (n + 2) + n * n * 3) % pieces.length]).join('');
  const lines = (/** @type {string} */ words) => words.split('\n').length - (words === '' || words.endsWith('\n') ? 1 : 0);
  for (let seed = 0; seed < 500; seed += 1) {
    const before = text(seed, seed % 9);
    const after = before.slice(0, seed % 5) + text(seed + 1, seed % 4) + before.slice((seed % 5) + (seed % 3));
    const lineMarkup = new Uint32Array(4 * lines(before));
    const carried = carryLineMarkup(lineMarkup, before, after, difference(before, after));
    assert.equal(carried.length, lines(before) && 4 * lines(after), JSON.stringify({ before, after }));
  }
});

test('The reasons of a sentence are its differences from the average sentence', () => {
  const sentences = [
    { reasons: [{ code: /** @type {const} */ ('position'), score: 1 }, { code: /** @type {const} */ ('length'), score: 0.5 }] },
    { reasons: [{ code: /** @type {const} */ ('position'), score: 0.5 }, { code: /** @type {const} */ ('repeats'), score: -0.4, of: 0 }] },
  ];
  const averages = averageReasons(sentences);
  const gains = sentences.map(({ reasons }) => scoreDifference(reasons, averages).map(({ code, gain }) => [code, gain]));
  assert.deepEqual(gains, [
    [['position', 0.25], ['length', 0.25]],
    [['repeats', -0.4], ['position', -0.25], ['length', -0.25]],
  ]);
});

test('A reason without a string is shown by its code', () => {
  const part = { code: /** @type {any} */ ('new_signal'), own: 1, gain: 1, words: [], of: -1 };
  assert.deepEqual(reasonText(part, { words: 9 }, ''), { text: 'new signal', words: [] });
  assert.equal(reasonText({ ...part, code: 'length', gain: -1 }, { words: 3 }, '').text, 'very short: 3 words');
  assert.equal(reasonText({ ...part, code: 'odd', own: 0, gain: 0.2 }, { words: 9 }, '').text, 'a complete statement');
  assert.deepEqual(
    reasonText({ ...part, code: 'needs', gain: -1, of: 0 }, { words: 9 }, 'Captain Hale kept the ferry in port.'),
    { text: 'cannot be understood without', words: ['Captain Hale kept the ferry in port.'] },
  );
});

test('A sentence is pinned or excluded, not both, and both follow an edit', () => {
  const sentenceOverrides = new SentenceOverrides();
  const two = { start: 5, end: 9, text: 'Two.' };
  sentenceOverrides.set(two, 'pinned');
  sentenceOverrides.set(two, 'excluded');
  assert.deepEqual(sentenceOverrides.options, { pin: [], exclude: [{ start: 5, end: 9 }] });
  sentenceOverrides.applyEdit(difference('One. Two. Three.', 'Zero. One. Two. Three.'), 'Zero. One. Two. Three.');
  assert.deepEqual(sentenceOverrides.options.exclude, [{ start: 11, end: 15 }]);
  sentenceOverrides.set({ ...two, start: 11, end: 15 }, null);
  assert.deepEqual(sentenceOverrides.options, { pin: [], exclude: [] });
  assert.equal(sentenceOverrides.clear(), false);
});

test('The opposite choice for a line cancels the first one', () => {
  const lineOverrides = new LineOverrides();
  const line = { start: 5, end: 9, text: 'Two.', role: /** @type {const} */ ('caption'), excluded: /** @type {const} */ ('label') };
  lineOverrides.set([line], true);
  assert.deepEqual(lineOverrides.options, { includeLines: [{ start: 5, end: 9 }], excludeLines: [] });
  lineOverrides.set([line], true);
  assert.equal(lineOverrides.options.includeLines.length, 1, 'the same choice is stored once');
  lineOverrides.set([line], false);
  assert.deepEqual(lineOverrides.options, { includeLines: [], excludeLines: [] });
  lineOverrides.set([line], false);
  assert.deepEqual(lineOverrides.options.excludeLines, [{ start: 5, end: 9 }]);
  assert.equal(lineOverrides.clear(), true);
  assert.equal(lineOverrides.clear(), false);
});

test('A choice for a line follows the line through edits, also if its surroundings are replaced', () => {
  const before = 'One.\nTwo.\nThree.';
  const after = (/** @type {string} */ text) => {
    const lineOverrides = new LineOverrides();
    lineOverrides.set([{ start: 5, end: 9, text: 'Two.', role: 'caption', excluded: 'label' }], true);
    lineOverrides.applyEdit(difference(before, text), text);
    return lineOverrides.options.includeLines.map(({ start, end }) => text.slice(start, end));
  };
  assert.deepEqual(after('Zero.\nOne.\nTwo.\nThree.'), ['Two.']);
  assert.deepEqual(after('Another first line.\nTwo.\nAnother last line!'), ['Two.']);
  assert.deepEqual(after('One.\nThree.'), []);
});
