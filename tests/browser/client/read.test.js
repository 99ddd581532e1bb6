import assert from 'node:assert/strict';
import { button, scenario, waitForSummary } from '../harness.js';

/** An article of a site, with elements that must not be read. */
const ARTICLE = `<article lang="en-GB"><h1>Ferry stays in port</h1><style>p { color: red }</style>
  <p>The ferry to Lind stayed in <b>port</b> on
     Tuesday.<br>Gales had closed the strait &#x1F30A; to every ship.</p>
  <p hidden>Subscribe now.</p><button>Share</button>
  <ul><li>The crew waited on board until the wind fell.</li></ul></article>`;

/** HTML that would run scripts, load files and shadow properties in a live page. */
const HOSTILE = `<img src="https://nutgraf.invalid/a.png" onerror="ran = 1"><img name="firstChild"><img name="createRange">
  <script src="https://nutgraf.invalid/b.js"></script><script>ran = 2</script><svg onload="ran = 3"><text>x</text></svg>
  <link rel="stylesheet" href="https://nutgraf.invalid/c.css"><iframe src="javascript:ran = 4">x</iframe>
  <input form="f" name="nextSibling"><form id="f" action="https://nutgraf.invalid/d"><input name="nodeType" autofocus
  onfocus="ran = 5"><p>The office closed the strait to every ship on Monday.</p></form>
  <template><p>template</p></template><p><a href="javascript:ran = 6">The ferry to Lind stayed in port.</a></p>`;

/**
 * Opens a page of another site that uses the package and has no policy.
 * @param {import('playwright-core').Page} page
 */
async function openSite(page) {
  await page.route('**/site.html', (route) => {
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>A site</title><body>' });
  });
  await page.goto(new URL('site.html', page.url()).href);
}

scenario('An article of the page is read and summarised, and its sentences give ranges', async (page) => {
  await openSite(page);
  const result = await page.evaluate(async (html) => {
    const { read, summarize } = await import(new URL('nutgraf/src/index.js', location.href).href);
    const parsed = new DOMParser().parseFromString(html, 'text/html').body.children[0];
    const article = document.body.appendChild(document.adoptNode(/** @type {Element} */ (parsed)));
    const reading = await read(article);
    const { sentences } = await summarize(reading, { length: { sentences: 2 } });
    const direct = await summarize(article, { length: { sentences: 2 } });
    const posted = await summarize(structuredClone(reading), { length: { sentences: 2 } });
    const ranges = sentences.map((/** @type {any} */ sentence) => reading.range(sentence));
    const found = ranges.map((/** @type {Range} */ range) => range.toString().replace(/\s+/g, ' '));
    article.remove();
    return {
      text: reading.text,
      language: reading.language,
      sentences: sentences.map((/** @type {any} */ { text }) => text),
      found,
      same: [direct, posted].map((other) => JSON.stringify(other.sentences) === JSON.stringify(sentences)),
      gone: reading.range(sentences[0]),
    };
  }, ARTICLE);
  assert.equal(
    result.text,
    'Ferry stays in port\nThe ferry to Lind stayed in port on Tuesday.\nGales had closed the strait 🌊 to every ship.\n' +
      'The crew waited on board until the wind fell.\n',
  );
  assert.equal(result.language, 'en-GB');
  assert.ok(result.sentences.includes('The ferry to Lind stayed in port on Tuesday.'));
  assert.deepEqual(result.found, result.sentences);
  assert.deepEqual(result.same, [true, true]);
  assert.equal(result.gone, null, 'removed nodes give no range');
});

scenario('Hostile HTML from DOMParser is read without running or loading anything', async (page) => {
  await openSite(page);
  const result = await page.evaluate(async (html) => {
    const { read } = await import(new URL('nutgraf/src/index.js', location.href).href);
    const reading = await read(new DOMParser().parseFromString(html, 'text/html'));
    const lines = reading.text.split('\n').slice(0, -1);
    let start = 0;
    const found = lines.map((/** @type {string} */ line) => {
      const range = reading.range({ start, end: start + line.length });
      start += line.length + 1;
      return range?.toString();
    });
    return { lines, found, language: reading.language, ran: 'ran' in globalThis };
  }, HOSTILE);
  assert.deepEqual(result, {
    lines: ['The office closed the strait to every ship on Monday.', 'The ferry to Lind stayed in port.'],
    found: result.lines,
    language: null,
    ran: false,
  });
});

/** An article of a site whose own elements and forms override what a reader of nodes would ask them for. */
const OVERRIDDEN = `<article><p>The ferry to <x-trap>Lind</x-trap> stayed in port.</p>
  <form class="entry">${['nodeType', 'localName', 'getAttribute', 'matches', 'hasAttributes', 'firstChild', 'nodeValue'].map((name) => `<input name="${name}">`).join('')}
  <p>The office closed the strait to every ship on Monday.</p></form></article>`;
const OVERRIDDEN_TEXT = 'The ferry to Lind stayed in port.\nThe office closed the strait to every ship on Monday.\n';

scenario('Elements and forms that override properties of nodes are read, also those of another frame', async (page) => {
  await openSite(page);
  const found = await page.evaluate(async (html) => {
    const { read } = await import(new URL('nutgraf/src/index.js', location.href).href);
    const frame = document.body.appendChild(document.createElement('iframe'));
    const texts = [];
    for (const view of /** @type {any[]} */ ([globalThis, frame.contentWindow])) {
      class Trap extends view.HTMLElement {}
      for (const name of ['nodeType', 'localName', 'nodeName', 'getAttribute', 'matches', 'hasAttributes', 'attributes', 'style']) {
        Object.defineProperty(Trap.prototype, name, {
          get() {
            throw new Error(`the page’s own ${name}`);
          },
        });
      }
      view.customElements.define('x-trap', Trap);
      const host = view.document.body.appendChild(view.document.createElement('div'));
      host.innerHTML = html;
      for (const node of [host, host.querySelector('article'), view.document]) texts.push((await read(node)).text);
      texts.push((await read(host.querySelector('form'))).text);
      host.remove();
    }
    return texts;
  }, OVERRIDDEN);
  const form = OVERRIDDEN_TEXT.slice(OVERRIDDEN_TEXT.indexOf('The office'));
  const each = [OVERRIDDEN_TEXT, OVERRIDDEN_TEXT, OVERRIDDEN_TEXT, form];
  assert.deepEqual(found, [...each, ...each]);
});

scenario('A page in another language than it declares is read in its own, and the result says both', async (page) => {
  await openSite(page);
  const found = await page.evaluate(async () => {
    const { read, summarize, summarizeAll } = await import(new URL('nutgraf/src/index.js', location.href).href);
    const german = '<p>Die Fähre nach Lind blieb am Dienstag im Hafen, weil der Wind die Wellen über die Mole trieb. Am 3. Mai soll sie wieder fahren.</p>';
    const english = '<p>The ferry to Lind stayed in the port on Tuesday, because the wind drove the waves over the pier.</p>';
    const of = async (/** @type {string} */ lang, /** @type {string} */ body) =>
      read(new DOMParser().parseFromString(`<html lang="${lang}">${body}`, 'text/html'));
    const [lies, true_, short] = [await of('en-GB', german), await of('de', german), await of('de', '<p>Lind 2024.</p>')];
    const several = await summarizeAll([lies, await of('en', english)]);
    return [
      (await summarize(lies)).language,
      (await summarize(lies)).sentences.length,
      (await summarize(lies, { language: 'en' })).language.code,
      (await summarize(true_)).language,
      (await summarize(short)).language.code,
      (await summarize('The ferry to Lind stayed in the port on Tuesday.')).language.declared,
      several.sources.map((/** @type {any} */ { language }) => `${language.declared} ${language.code}`),
    ];
  });
  assert.deepEqual(found, [
    { code: 'de', tuned: true, declared: 'en-GB' },
    2,
    'en',
    { code: 'de', tuned: true, declared: 'de' },
    'de',
    null,
    ['en-GB de', 'en en'],
  ]);
});

scenario('A value that is not a node is rejected with its type', async (page) => {
  await waitForSummary(page);
  const message = await page.evaluate(async () => {
    const { read } = await import(new URL('nutgraf/src/index.js', location.href).href);
    return read('article').catch((/** @type {Error} */ error) => `${error.name}: ${error.message}`);
  });
  assert.equal(message, 'TypeError: read() needs a node of a page, not string');
});
