/** Tests of the text of a `Summarizer`'s summary: its sentences, its length and its Markdown. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import MarkdownIt from 'markdown-it';
import { summarize } from '../src/node.js';
import { write } from '../src/summarizer/text.js';

const markdown = new MarkdownIt();
const TYPES = /** @type {const} */ (['key-points', 'tldr', 'teaser', 'headline']);
const LENGTHS = /** @type {const} */ (['short', 'medium', 'long']);

/** Sentences of an article with several facts to choose from. */
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
 * Returns the lines of a text's summary.
 * @param {string} text
 * @param {Partial<Parameters<typeof write>[2]>} settings
 */
async function linesOf(text, settings) {
  return write(text, await summarize(text), { type: 'tldr', format: 'plain-text', length: 'short', ...settings });
}

/** Returns the text that HTML shows. @param {string} html */
const textOf = (html) =>
  html
    .replace(/<\/?[a-z]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .trim();

test("each type and length limits the number of sentences, which are the text's own in its order", async () => {
  const limits = { 'key-points': [3, 5, 7], tldr: [1, 3, 5], teaser: [1, 3, 5] };
  for (const type of /** @type {const} */ (['key-points', 'tldr', 'teaser'])) {
    for (const [index, length] of LENGTHS.entries()) {
      const lines = (await linesOf(ARTICLE, { type, length })).map((line) => line.trim().replace(/^\* /, ''));
      assert.equal(lines.length, limits[type][index], `${type}, ${length}`);
      assert.deepEqual(lines, FACTS.filter((fact) => lines.includes(fact)), 'word for word, in order');
    }
  }
});

test('key points are bullets in both formats, and the other types are running text', async () => {
  for (const format of /** @type {const} */ (['markdown', 'plain-text'])) {
    const bullets = (await linesOf(ARTICLE, { type: 'key-points', format })).join('');
    assert.match(bullets, /^\* .+\n\* .+\n\* .+$/);
    const text = (await linesOf(ARTICLE, { type: 'tldr', format, length: 'long' })).join('');
    assert.doesNotMatch(text, /\n/);
  }
});

test('a teaser is taken from the beginning of the text, a tldr from the whole text', async () => {
  const teaser = (await linesOf(ARTICLE, { type: 'teaser', length: 'medium' })).map((line) => line.trim());
  assert.ok(teaser.every((line) => FACTS.slice(0, 4).includes(line)), 'the first third');
  const tldr = (await linesOf(ARTICLE, { type: 'tldr', length: 'long' })).join('');
  assert.ok(FACTS.slice(4).some((fact) => tldr.includes(fact)), 'all of it');
});

test('a headline is the title of the text if it fits', async () => {
  const title = 'Ferry company to replace all its ships';
  for (const length of LENGTHS) assert.deepEqual(await linesOf(`${title}\n\n${ARTICLE}`, { type: 'headline', length }), [title]);
});

test('without a fitting title, a headline is a sentence that fits, or the best one shortened with an ellipsis', async () => {
  const limits = { short: 12, medium: 17, long: 22 };
  const endless = `The board ${'and the council of the island '.repeat(9)}met.`;
  const clauses = 'The company replaces all six ships on the northern route, which islanders have asked for since the spring of last year, and pays.';
  const facts = [FACTS[0] ?? '', 'The new ships of the ferry company run on batteries.', ...FACTS.slice(3)];
  for (const length of LENGTHS) {
    const [headline = ''] = await linesOf(facts.join(' '), { type: 'headline', length });
    assert.ok(facts.includes(headline), headline);
    for (const sentence of [endless, clauses]) {
      const [short = ''] = await linesOf(sentence, { type: 'headline', length });
      assert.ok(short.split(' ').length <= limits[length], short);
      assert.ok(short.endsWith('…') && sentence.startsWith(short.slice(0, -1)), short);
    }
  }
  assert.deepEqual(await linesOf(clauses, { type: 'headline' }), ['The company replaces all six ships on the northern route…']);
});

test('Markdown shows exactly the text, whatever characters it contains', async () => {
  const lines = [
    '# Not a heading is what this line says, for it is a sentence.',
    '1. FC Example won the cup.', '2) It came second.', '- 3 degrees were measured.', '+ 4 were expected.', '> 5 said the other.',
    '*Stars* and _lines_ and __more__ and ~~less~~ are in it.', 'The `code` was \\ broken and <b>bold</b> was not.',
    'See [this](http://a.example) and ![that](b.png), they said.', 'A &amp; B &copy; 2020 &#65; and AT&T agreed.',
    '*** was all it said.', '--- was the answer.', '```js was written on the wall.', '    Four blanks stand before this.',
    '[note]: /url is what it looked like.', 'It ends in a backslash\\', 'snake_case_names and 2*3*4 were kept.', 'a | b is no table | here.',
  ];
  for (const line of lines) {
    for (const type of TYPES) {
      const plain = (await linesOf(line, { type, length: 'long' })).join('');
      const html = markdown.render((await linesOf(line, { type, length: 'long', format: 'markdown' })).join(''));
      const expected = type === 'key-points' ? /^<ul>\n<li>[^\n]*<\/li>\n<\/ul>\n$/ : /^<p>[^\n]*<\/p>\n$/;
      assert.match(html, expected, `${line} stays one ${type}`);
      assert.equal(textOf(html), plain.replace(/^\* /, ''));
    }
  }
});

test('Markdown shows any mixture of special characters unchanged', () => {
  const tokens = ['*', '_', '~', '`', '[', ']', '(', ')', '<', '>', '#', '&', 'lt;', '\\', '-', '+', '1', '.', ')', ' ', 'a', '!', '|', '="', 'é'];
  let seed = 1;
  const random = (/** @type {number} */ below) => (seed = (seed * 48271) % 0x7fffffff) % below;
  for (let round = 0; round < 5000; round += 1) {
    const text = `${Array.from({ length: 1 + random(12) }, () => tokens[random(tokens.length)]).join('')}x`.trim();
    const summary = /** @type {any} */ ({ sentences: [{ text, rank: 1 }], title: null });
    const html = markdown.render(write(text, summary, { type: 'tldr', format: 'markdown', length: 'short' }).join(''));
    assert.equal(textOf(html), text);
  }
});

test('a sentence with line breaks becomes one line, and its other spaces are kept', () => {
  const text = 'The ferry\n  sails at\u00a0ten\r\nfrom the northern\tquay.';
  const summary = /** @type {any} */ ({ sentences: [{ text, rank: 1 }], title: null });
  assert.deepEqual(write(text, summary, { type: 'tldr', format: 'plain-text', length: 'short' }), ['The ferry sails at\u00a0ten from the northern quay.']);
});
