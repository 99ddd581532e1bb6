import assert from 'node:assert/strict';
import { scenario, summaryOf } from './harness.js';

/**
 * An article as it may stand on a site: a tag, its attributes, and what it holds.
 * @typedef {[string, Record<string, string>, ...(string | Part)[]]} Part
 * @type {Part}
 */
const ARTICLE = [
  'article', {},
  ['h1', {}, 'Ferry stays in port'],
  ['style', {}, 'p { color: red }'],
  ['p', {}, 'The ferry to Lind stayed in ', ['b', {}, 'port'], ' on\n     Tuesday.', ['br', {}], 'Gales had closed the strait.'],
  ['p', { hidden: '' }, 'Subscribe now.'],
  ['button', {}, 'Share'],
  ['ul', {}, ['li', {}, 'The crew waited on board.']],
];

scenario('An article that is already on a page is read block by block and summarised', async (page) => {
  await summaryOf(page);
  const result = await page.evaluate(async (article) => {
    const { summarize, textOf } = await import(new URL('nutgraf/src/index.js', location.href).href);
    /** @param {any} part @returns {Element} */
    const build = ([tag, attributes, ...children]) => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
      element.append(...children.map((/** @type {any} */ child) => (typeof child === 'string' ? child : build(child))));
      return element;
    };
    const text = await textOf(build(article));
    const { sentences } = await summarize(text, { length: { sentences: 1 } });
    const chosen = sentences.filter((/** @type {{ chosen: boolean }} */ s) => s.chosen);
    return { text, chosen: chosen.map((/** @type {{ text: string }} */ s) => s.text) };
  }, /** @type {any} */ (ARTICLE));
  assert.equal(
    result.text,
    'Ferry stays in port\nThe ferry to Lind stayed in port on Tuesday.\nGales had closed the strait.\nThe crew waited on board.\n',
  );
  assert.deepEqual(result.chosen, ['The ferry to Lind stayed in port on Tuesday.']);
});

scenario('What is no node of a page is refused by name', async (page) => {
  await summaryOf(page);
  const message = await page.evaluate(async () => {
    const { textOf } = await import(new URL('nutgraf/src/index.js', location.href).href);
    return textOf('article').catch((/** @type {Error} */ error) => `${error.name}: ${error.message}`);
  });
  assert.equal(message, 'TypeError: textOf() needs a node of the page, not string.');
});
