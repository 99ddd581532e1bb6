/** Tests of `<article-summary>` on pages whose markup, styles or own elements get in its way. */
import assert from 'node:assert/strict';
import { scenario } from '../harness.js';
import { STORY, eventOf, openSite } from '../site.js';

/** Names that markup can take from a document, and from a form. */
const OF_DOCUMENT = ['createElement', 'createTreeWalker', 'getElementById', 'adoptedStyleSheets', 'addEventListener', 'readyState', 'currentScript', 'evaluate', 'defaultView', 'featurePolicy', 'ownerDocument', 'getRootNode', 'contains', 'nodeType'];
const OF_FORM = ['closest', 'contains', 'createTreeWalker', 'getAttribute', 'getRootNode', 'isConnected', 'localName', 'nodeType', 'ownerDocument', 'parentElement', 'scrollIntoView', 'childNodes', 'firstChild', 'append', 'before', 'lang', 'textContent', 'dataset'];

const images = OF_DOCUMENT.map((name) => `<img name="${name}">`).join('');
const inputs = OF_FORM.map((name) => `<input name="${name}">`).join('');
const inner = STORY.replace(/^<article[^>]*>|<\/article>$/g, '');
const element = '<article-summary for="#story" highlight loading="eager"></article-summary>';
const styled = (/** @type {string} */ rules) => `<style>${rules}</style>${element}${STORY}`;

/** @type {Record<string, string>} The pages, by what they contain. */
const HOSTS = {
  'images with the names of a document’s methods': element + images + STORY,
  'forms with the names of a document’s methods': element + OF_DOCUMENT.map((name) => `<form name="${name}"></form>`).join('') + STORY,
  'an article that is a form with inputs named like methods': `${element}<form id="story" lang="en">${inputs}${inner}</form>`,
  'forms around and inside the article': `<form lang="en">${inputs}${element}</form><form>${inputs}${STORY.replace('<ul>', `<form>${inputs}</form><ul>`)}</form>`,
  'elements of its own that throw': `${element}${STORY.replace('<ul>', '<x-trap>A trap of the page is set here for every reader.</x-trap><ul>')}`,
  'a rule that unsets everything': styled('* { all: unset !important }'),
  'a rule that unsets the element and its marks': styled('article-summary, mark { all: unset }'),
};

/** Records the nodes of the article, then loads the element. */
async function start() {
  const names = ['closest', 'contains', 'ownerDocument', 'parentElement', 'getRootNode', 'isConnected', 'querySelectorAll', 'before', 'scrollIntoView'];
  class Trap extends HTMLElement {}
  for (const name of names) {
    Object.defineProperty(Trap.prototype, name, {
      get() {
        throw new Error(`the page’s own ${name}`);
      },
    });
  }
  customElements.define('x-trap', Trap);
  const find = (/** @type {string} */ selector) => Document.prototype.querySelector.call(document, selector);
  const story = find('#story');
  const nodes = () => {
    const walker = Document.prototype.createTreeWalker.call(document, /** @type {Node} */ (story));
    /** @type {[Node, string | null][]} */
    const list = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) list.push([node, node instanceof CharacterData ? node.data : null]);
    return list;
  };
  Object.assign(globalThis, { find, nodes, before: nodes() });
  await import(new URL('nutgraf/element/define.js', location.href).href);
}

for (const [what, body] of Object.entries(HOSTS)) {
  scenario(`The element works and leaves no trace on a page with ${what}`, async (page) => {
    await openSite(page, body, { head: '', policy: '' });
    await page.evaluate(start);
    const { sentences } = await eventOf(page, 'ready');
    const found = await page.evaluate(async () => {
      const { find, nodes, before, events } = /** @type {any} */ (globalThis);
      const host = find('article-summary');
      const links = [...host.shadowRoot.querySelectorAll('[part=sentence]')];
      const marks = () => Element.prototype.querySelectorAll.call(find('#story'), 'mark[data-nutgraf]');
      const shown = { sentences: links.map((link) => link.textContent), visible: links.every((link) => link.checkVisibility()), marked: [...marks()].map((mark) => mark.textContent).join('') };
      links[0].click();
      const selected = events.filter((/** @type {any} */ event) => event.name === 'select').length;
      Element.prototype.remove.call(host);
      const after = nodes();
      const isSame = after.length === before.length && after.flat().every((/** @type {unknown} */ value, /** @type {number} */ index) => value === before.flat()[index]);
      return { ...shown, selected, isSame };
    });
    assert.equal(found.sentences.length, 3);
    assert.deepEqual(found.sentences, sentences.map((/** @type {any} */ { text }) => text));
    assert.ok(found.visible);
    assert.equal(found.marked.replace(/\s+/g, ''), found.sentences.join('').replace(/\s+/g, ''));
    assert.equal(found.selected, 1);
    assert.ok(found.isSame, 'the article has its own nodes again');
  });
}

scenario('An article of a million characters is summarised and marked on its page', async (page) => {
  await openSite(page, '<article-summary for="#story" highlight loading="eager" length="5"></article-summary><article id="story" lang="en"></article>', { head: '', policy: '' });
  await page.evaluate(() => {
    const sentence = (/** @type {number} */ n) => `Ferry number ${n} stayed in the port of Lind while gales closed the strait to ships. `;
    const paragraphs = Array.from({ length: 120 }, (_, n) => Object.assign(document.createElement('p'), { textContent: Array.from({ length: 100 }, (_, m) => sentence(100 * n + m)).join('') }));
    document.querySelector('#story')?.append(...paragraphs);
  });
  await page.evaluate(start);
  assert.equal((await eventOf(page, 'ready')).total, 12_000);
  await page.waitForFunction(() => document.querySelectorAll('mark').length === 5);
});
