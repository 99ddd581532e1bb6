import { say } from '../i18n/i18n.js';
import { createName } from './source.js';

/** @typedef {import('../../src/types.d.ts').MultiSummary} MultiSummary */
/** @typedef {MultiSummary['sentences'][number]} Sentence */
/** @typedef {'all' | 'shared' | 'single'} Which The part of the ranking that is shown. */

/**
 * Returns the indices of the other texts that match a sentence.
 * @param {Sentence} sentence
 */
export function matchingSources({ reasons }) {
  return reasons.flatMap((reason) => ('sources' in reason && reason.sources) || []);
}

/**
 * Returns the sentences of a part of the ranking, by rank.
 * @param {MultiSummary} found
 * @param {Which} which
 */
export function ranked({ sentences }, which) {
  const fits = { all: () => true, shared: (/** @type {Sentence} */ one) => matchingSources(one).length > 0, single: (/** @type {Sentence} */ one) => matchingSources(one).length === 0 };
  return sentences.filter(fits[which]).sort((a, b) => a.rank - b.rank);
}

/**
 * Creates the lists of sentences by article, each with a note about the other articles that match it.
 * @param {Sentence[]} chosen
 * @param {import('./source.js').Description[]} sources
 * @param {(sentence: Sentence) => void} pick
 */
export function listBySource(chosen, sources, pick) {
  return sources.flatMap((description, source) => {
    const own = chosen.filter((sentence) => sentence.source === source).sort((a, b) => a.start - b.start);
    if (own.length === 0) return [];
    const heading = document.createElement('h3');
    heading.append(...createName(description));
    const list = document.createElement('ol');
    list.role = 'list';
    list.lang = description.language;
    list.append(...own.map((sentence) => createItem(sentence, sources, pick)));
    return [heading, list];
  });
}

/**
 * Creates the item of a sentence.
 * @param {Sentence} sentence
 * @param {{ letter: string }[]} sources
 * @param {(sentence: Sentence) => void} pick
 */
function createItem(sentence, sources, pick) {
  const item = document.createElement('li');
  item.dir = 'auto';
  const link = document.createElement('a');
  Object.assign(link, { href: '#sources', textContent: sentence.text });
  link.addEventListener('click', (event) => {
    event.preventDefault();
    pick(sentence);
  });
  item.append(link);
  const letters = matchingSources(sentence).map((source) => sources[source]?.letter ?? '');
  if (letters.length) {
    const note = document.createElement('small');
    Object.assign(note, { textContent: say('alsoIn', { letters: letters.join(', ') }), lang: document.documentElement.lang, dir: 'auto' });
    item.append(note);
  }
  return item;
}

/**
 * Returns the joint summary as plain text.
 * @param {Sentence[]} chosen
 * @param {{ letter: string, title: string }[]} sources
 */
export function asText(chosen, sources) {
  return sources
    .map(({ letter, title }, source) => {
      const own = chosen.filter((sentence) => sentence.source === source).sort((a, b) => a.start - b.start);
      return own.length ? [`${letter}  ${title}`.trim(), ...own.map(({ text }) => text)].join('\n\n') : '';
    })
    .filter(Boolean)
    .join('\n\n\n');
}
