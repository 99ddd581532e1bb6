/** What a `Summarizer` writes: the text's own words, as many as the type and length allow, shown as they are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import MarkdownIt from 'markdown-it';
import { summarize } from '../src/node.js';
import { write } from '../src/summarizer/text.js';

const markdown = new MarkdownIt();
const TYPES = /** @type {const} */ (['key-points', 'tldr', 'teaser', 'headline']);
const LENGTHS = /** @type {const} */ (['short', 'medium', 'long']);

/** Facts that follow one another, so that there is something to choose from. */
const FACTS = [
  'The ferry company will replace all six of its ships on the northern route before the winter of next year.',
  'Passengers have complained about late sailings, cold lounges and broken lifts since the spring.',
  'The new ships, which run on batteries, are built in a yard that had been close to shutting its gates.',
  'Each of them carries four hundred passengers and ninety cars.',
  'The first arrives in May.',
  'Islanders welcome the plan; some fear, however, that fares will rise to pay for ships and quays.',
  'The company says that fares stay as they are for two years.',
  'Two quays must be made longer, and the council has not yet agreed to it.',
  'The old ships go to a museum, to a breaker and to a river service in the south.',
  'A union asks what becomes of forty engineers who look after the diesel engines.',
  'Training starts in the autumn, a spokesman said.',
  'The last of the old ships sails in November, with a brass band on its deck.',
];
const ARTICLE = FACTS.join(' ');

/**
 * @param {string} text
 * @param {Partial<Parameters<typeof write>[2]>} settings
 */
async function written(text, settings) {
  return write(text, await summarize(text), { type: 'tldr', format: 'plain-text', length: 'short', ...settings });
}

/** @param {string} html */
const shown = (html) =>
  html
    .replace(/<\/?[a-z]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .trim();

test('each type and length has at most its number of sentences, all of them from the text and in its order', async () => {
  const most = { 'key-points': [3, 5, 7], tldr: [1, 3, 5], teaser: [1, 3, 5] };
  for (const type of /** @type {const} */ (['key-points', 'tldr', 'teaser'])) {
    for (const [index, length] of LENGTHS.entries()) {
      const lines = (await written(ARTICLE, { type, length })).map((piece) => piece.trim().replace(/^\* /, ''));
      assert.equal(lines.length, most[type][index], `${type}, ${length}`);
      assert.deepEqual(lines, FACTS.filter((fact) => lines.includes(fact)), 'word for word, in order');
    }
  }
});

test('key points are bullets in both formats, the others running text', async () => {
  for (const format of /** @type {const} */ (['markdown', 'plain-text'])) {
    const bullets = (await written(ARTICLE, { type: 'key-points', format })).join('');
    assert.match(bullets, /^\* .+\n\* .+\n\* .+$/);
    const text = (await written(ARTICLE, { type: 'tldr', format, length: 'long' })).join('');
    assert.doesNotMatch(text, /\n/);
  }
});

test('a teaser is taken from the beginning, a tldr from all of the text', async () => {
  const teaser = (await written(ARTICLE, { type: 'teaser', length: 'medium' })).map((piece) => piece.trim());
  assert.ok(teaser.every((line) => FACTS.slice(0, 4).includes(line)), 'the first third');
  const ending = 'In short, the ferry company replaces its ships on the northern route, and passengers welcome the new ships.';
  const last = `${FACTS.slice(1).join(' ')} ${ending}`;
  assert.ok((await written(last, { type: 'tldr', length: 'long' })).join('').includes(ending));
  assert.ok(!(await written(last, { type: 'teaser', length: 'medium' })).join('').includes(ending));
});

test('a headline is the title of the text if that fits', async () => {
  const title = 'Ferry company to replace all its ships';
  for (const length of LENGTHS) assert.deepEqual(await written(`${title}\n\n${ARTICLE}`, { type: 'headline', length }), [title]);
});

test('without a title that fits, a headline is a whole sentence that does, or the best one cut short with an ellipsis', async () => {
  const limits = { short: 12, medium: 17, long: 22 };
  const endless = `The board ${'and the council of the island '.repeat(9)}met.`;
  const clauses = 'The company replaces all six ships on the northern route, which islanders have asked for since the spring of last year, and pays.';
  for (const length of LENGTHS) {
    const [whole = ''] = await written(ARTICLE, { type: 'headline', length });
    assert.ok(FACTS.includes(whole), whole);
    for (const sentence of [endless, clauses]) {
      const [cut = ''] = await written(sentence, { type: 'headline', length });
      assert.ok(cut.split(' ').length <= limits[length], cut);
      assert.ok(cut.endsWith('…') && sentence.startsWith(cut.slice(0, -1)), cut);
    }
  }
  assert.deepEqual(await written(clauses, { type: 'headline' }), ['The company replaces all six ships on the northern route…']);
});

test('markdown shows exactly the text, whatever characters it holds', async () => {
  const traps = [
    '# Not a heading is what this line says, for it is a sentence.',
    '1. FC Example won the cup.', '2) It came second.', '- 3 degrees were measured.', '+ 4 were expected.', '> 5 said the other.',
    '*Stars* and _lines_ and __more__ and ~~less~~ are in it.', 'The `code` was \\ broken and <b>bold</b> was not.',
    'See [this](http://a.example) and ![that](b.png), they said.', 'A &amp; B &copy; 2020 &#65; and AT&T agreed.',
    '*** was all it said.', '--- was the answer.', '```js was written on the wall.', '    Four blanks stand before this.',
    '[note]: /url is what it looked like.', 'It ends in a backslash\\', 'snake_case_names and 2*3*4 were kept.', 'a | b is no table | here.',
  ];
  for (const trap of traps) {
    for (const type of TYPES) {
      const plain = (await written(trap, { type, length: 'long' })).join('');
      const html = markdown.render((await written(trap, { type, length: 'long', format: 'markdown' })).join(''));
      const expected = type === 'key-points' ? /^<ul>\n<li>[^\n]*<\/li>\n<\/ul>\n$/ : /^<p>[^\n]*<\/p>\n$/;
      assert.match(html, expected, `${trap} stays one ${type}`);
      assert.equal(shown(html), plain.replace(/^\* /, ''));
    }
  }
});

test('markdown shows any mixture of such characters as it is', () => {
  const pieces = ['*', '_', '~', '`', '[', ']', '(', ')', '<', '>', '#', '&', 'lt;', '\\', '-', '+', '1', '.', ')', ' ', 'a', '!', '|', '="', 'é'];
  let seed = 1;
  const random = (/** @type {number} */ below) => (seed = (seed * 48271) % 0x7fffffff) % below;
  for (let round = 0; round < 5000; round += 1) {
    const text = `${Array.from({ length: 1 + random(12) }, () => pieces[random(pieces.length)]).join('')}x`.trim();
    const summary = /** @type {any} */ ({ sentences: [{ text, rank: 1 }], title: null });
    const html = markdown.render(write(text, summary, { type: 'tldr', format: 'markdown', length: 'short' }).join(''));
    assert.equal(shown(html), text);
  }
});

test('a sentence that is wrapped over lines comes on one, its other blanks kept', () => {
  const text = 'The ferry\n  sails at\u00a0ten\r\nfrom the northern\tquay.';
  const summary = /** @type {any} */ ({ sentences: [{ text, rank: 1 }], title: null });
  assert.deepEqual(write(text, summary, { type: 'tldr', format: 'plain-text', length: 'short' }), ['The ferry sails at\u00a0ten from the northern quay.']);
});
