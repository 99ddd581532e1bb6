/** The page's modules that need no browser. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carry, difference } from '../../www/spans.js';
import { characters, counted, percent, readingTime, roleName, sentencesOf } from '../../www/wording.js';

test('Counts are worded as one would say them', () => {
  assert.equal(counted(1, 'line'), '1 line');
  assert.equal(counted(1234, 'line'), '1,234 lines');
  assert.equal(sentencesOf(1, 1), '1 of 1 sentence');
  assert.equal(sentencesOf(3, 38), '3 of 38 sentences');
  assert.equal(characters(300_001), '300,001 characters');
  assert.equal(characters(999_999), '1.0 million characters');
  assert.equal(characters(20_000_000), '20.0 million characters');
});

test('A share is never rounded to nothing or to everything', () => {
  assert.equal(percent(1, 100_000), '1%');
  assert.equal(percent(99_999, 100_000), '99%');
  assert.equal(percent(5, 5), '100%');
  assert.equal(percent(0, 0), '100%');
});

test('Reading time is given as precisely as such a guess deserves', () => {
  const times = { 1: '5 seconds', 100: '25 seconds', 218: '55 seconds', 230: '1 minute', 690: '3 minutes', 69_000: '5 hours' };
  for (const [words, time] of Object.entries(times)) assert.equal(readingTime(Number(words)), time);
});

test('A role that the page has no name for is shown in words all the same', () => {
  assert.equal(roleName('other_story'), 'another story');
  assert.equal(roleName('pull_quote'), 'pull quote');
  assert.equal(roleName('constructor'), 'constructor');
});

test('A span follows its text through an edit elsewhere, and goes when its text goes', () => {
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

test('Whatever the edit, spans stay in the text, in order and apart', () => {
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
