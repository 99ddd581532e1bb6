import assert from 'node:assert/strict';
import { scenario, summaryOf } from './harness.js';

/** What a site owner writes: the package, and an article that is on the page already. */
const MARKUP = `<article>
  <h1>Ferry stays in port</h1>
  <script>window.ran = true</script><style>p { color: red }</style>
  <p>The ferry to Lind stayed in <b>port</b> on
     Tuesday.<br>Gales had closed the strait.</p>
  <p hidden>Subscribe now.</p><button>Share</button>
  <ul><li>The crew waited on board.</li></ul>
</article>`;

scenario('An article that is already on a page is read block by block and summarised', async (page) => {
  await summaryOf(page);
  const result = await page.evaluate(async (markup) => {
    const { summarize, textOf } = await import(new URL('nutgraf/src/index.js', location.href).href);
    const article = new DOMParser().parseFromString(markup, 'text/html');
    const text = await textOf(article.body);
    const { sentences } = await summarize(text, { length: { sentences: 1 } });
    const chosen = sentences.filter((/** @type {{ chosen: boolean }} */ s) => s.chosen);
    return { text, chosen: chosen.map((/** @type {{ text: string }} */ s) => s.text), ran: 'ran' in window };
  }, MARKUP.replaceAll('<script>', '<template><script>').replaceAll('</script>', '</script></template>'));
  assert.equal(
    result.text,
    'Ferry stays in port\nThe ferry to Lind stayed in port on Tuesday.\nGales had closed the strait.\nThe crew waited on board.\n',
  );
  assert.deepEqual(result.chosen, ['The ferry to Lind stayed in port on Tuesday.']);
  assert.equal(result.ran, false);
});

scenario('What is no node of a page is refused by name', async (page) => {
  await summaryOf(page);
  const message = await page.evaluate(async () => {
    const { textOf } = await import(new URL('nutgraf/src/index.js', location.href).href);
    return textOf('article').catch((/** @type {Error} */ error) => `${error.name}: ${error.message}`);
  });
  assert.equal(message, 'TypeError: textOf() needs a node of the page, not string.');
});
