/** What goes wrong on a site, and what is left of the element then. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { scenario } from '../harness.js';
import { DEFINE, POLICY, STORY, eventOf, openSite, shown } from '../site.js';

/** @typedef {import('playwright-core').Page} Page */

test('the policy of these tests is the one line of the README, on top of a policy that allows nothing', async () => {
  const readme = await readFile(new URL('../../../js/README.md', import.meta.url), 'utf8');
  const [, line] = /needs this, and no more:\s+```\n(.*)\n```/.exec(readme) ?? [];
  const told = line?.split('; ') ?? [];
  assert.equal(told.length, 4);
  assert.deepEqual(POLICY.split('; ').sort(), ["default-src 'none'", "require-trusted-types-for 'script'", ...told].sort());
});

const ELEMENT = '<article-summary for="#story"><p id="fallback">No summary here.</p></article-summary>';

/**
 * Expects the error, the fallback, and that the next try works.
 * @param {Page} page
 * @param {RegExp} message
 * @param {() => void} [mend]
 */
async function failsFirst(page, message, mend) {
  const detail = await eventOf(page, 'error');
  assert.equal(detail.code, 'load');
  assert.match(detail.message, message);
  assert.ok(await page.locator('#fallback').isVisible());
  if (!mend) return;
  mend();
  await page.locator('article-summary').evaluate((it) => /** @type {any} */ (it).refresh());
  await eventOf(page, 'ready');
  assert.equal((await shown(page)).length, 3);
}

/** @type {Record<string, [(route: import('playwright-core').Route) => Promise<void>, RegExp]>} */
const ANSWERS = {
  'a 404': [(route) => route.fulfill({ status: 404, body: 'no' }), /answered 404.*nutgraf_bg\.wasm/s],
  'a page in HTML': [(route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>App' }), /is HTML, so that is the wrong path/],
  'nothing, offline': [(route) => route.abort('internetdisconnected'), /check the connection/],
};

for (const [what, [answer, message]] of Object.entries(ANSWERS)) {
  let isBroken = true;
  scenario(
    `Where the server has ${what} for the WebAssembly, that is said, the fallback stays, and the next try works`,
    async (page) => {
      // The page of the harness has its own; it is not to be broken.
      await page.route('**/nutgraf_bg.wasm', (route) => (isBroken && page.url().includes('site.html') ? answer(route) : route.continue()));
      await openSite(page, ELEMENT + STORY);
      await failsFirst(page, message, () => {
        isBroken = false;
      });
    },
    { errors: /Failed to load resource/ },
  );
}

scenario(
  'Where the glue is missing at first, the next try asks for it again',
  async (page) => {
    let isBroken = true;
    await page.route('**/wasm/nutgraf.js*', (route) => (isBroken && page.url().includes('site.html') ? route.abort() : route.continue()));
    await openSite(page, ELEMENT + STORY);
    await failsFirst(page, /check the connection/, () => {
      isBroken = false;
    });
  },
  { errors: /Failed to load resource/ },
);

scenario(
  'Where the policy forbids WebAssembly, the message names the directive and the fallback stays',
  async (page) => {
    await openSite(page, ELEMENT + STORY, { policy: POLICY.replace(" 'wasm-unsafe-eval'", '') });
    await failsFirst(page, /'wasm-unsafe-eval' to its script-src/);
  },
  { errors: /policy violated: script-src|wasm-unsafe-eval|WebAssembly/ },
);

scenario(
  'Where the policy forbids to fetch, the message names the directive too',
  async (page) => {
    await openSite(page, ELEMENT + STORY, { policy: POLICY.replace("connect-src 'self'", "connect-src 'none'") });
    await failsFirst(page, /connect-src/);
  },
  { errors: /connect-src|Refused to connect/ },
);

scenario('An element that is taken away in the middle of its work says nothing more, and works again when it is back', async (page) => {
  await openSite(page, ELEMENT.replace('for=', 'loading="eager" for=') + STORY);
  const count = await page.evaluate(async () => {
    const it = /** @type {Element} */ (document.querySelector('article-summary'));
    it.remove();
    await new Promise((done) => setTimeout(done, 500));
    const events = /** @type {any} */ (globalThis).events;
    const before = events.length;
    document.body.prepend(it);
    return before;
  });
  assert.ok(count <= 1);
  await eventOf(page, 'ready');
});

scenario('A Worker that ends in the middle of the article is an event with a code, the fallback stays, and the next try works', async (page) => {
  const long = STORY.replace('</article>', '<p>Numbers 1, 2 and 3 of the garden are told here at length for the sake of a long text.</p>'.repeat(500));
  await openSite(page, '<div id="top"></div>');
  const started = page.waitForEvent('worker');
  await page.route('**/long.html', (route) => route.fulfill({ contentType: 'text/html', headers: { 'content-security-policy': POLICY }, body: `<!doctype html><html lang="en"><title>A site</title>${DEFINE}${ELEMENT}${long}` }));
  await page.goto(new URL('long.html', page.url()).href);
  await eventOf(page, 'ready');
  await (await started).evaluate('self.postMessage = () => self.close()');
  const refresh = () => page.locator('article-summary').evaluate((it) => /** @type {any} */ (it).refresh());
  await refresh();
  const { code, message } = await eventOf(page, 'error');
  assert.equal(code, 'internal');
  assert.match(message, /the next call starts a new one/);
  assert.ok(await page.locator('#fallback').isVisible());
  await refresh();
  await eventOf(page, 'ready', 2);
  assert.equal((await shown(page)).length, 3);
});

for (const [what, policy, count, errors] of /** @type {const} */ ([
  ['reads its long texts on the page’s thread where the policy has room for one', POLICY, 1, /trusted-?types|TrustedTypePolicy|TrustedScriptURL/i],
  ['has a Worker of its own where the policy allows duplicates', `${POLICY} 'allow-duplicates'`, 2, undefined],
])) {
  scenario(`A second copy of Nutgraf on the page ${what}`, async (page) => {
    /** @type {unknown[]} */
    const workers = [];
    await openSite(page, ELEMENT + STORY, { policy });
    page.on('worker', (worker) => workers.push(worker));
    await eventOf(page, 'ready');
    const found = await page.evaluate(async () => {
      const text = (document.querySelector('#story')?.textContent ?? '').repeat(30);
      const copies = await Promise.all(['client/index.js', 'client/index.js?version=2'].map((path) => import(new URL(`nutgraf/${path}`, location.href).href)));
      const all = [];
      for (const { summarize } of copies) all.push((await summarize(text)).sentences.length);
      return all;
    });
    assert.ok(Number(found[0]) > 5 && found[0] === found[1]);
    assert.equal(workers.length, count);
  }, errors ? { errors } : {});
}

scenario('An article of blanks or of labels alone leaves the fallback, with the reason', async (page) => {
  await openSite(page, `${ELEMENT}<article id="story">  <p> </p></article>`);
  assert.equal((await eventOf(page, 'error')).code, 'empty');
  await page.locator('#story p').evaluate((it) => {
    it.textContent = 'Home';
  });
  assert.equal((await eventOf(page, 'error', 2)).code, 'no_article');
  assert.ok(await page.locator('#fallback').isVisible());
});

for (const [place, body, head] of [
  ['where it stands', '<p>Before</p>%<p>After</p>', ''],
  ['before the article, from the head', '', '%'],
]) {
  scenario(`One classic script tag puts the summary ${place}`, async (page) => {
    const tag = '<script src="nutgraf/element/embed.js" data-for="#story" data-length="2" data-keywords defer></script>';
    await openSite(page, /** @type {string} */ (body).replace('%', tag.replace(' defer', '')) + STORY, { head: /** @type {string} */ (head).replace('%', tag) });
    await eventOf(page, 'ready');
    assert.equal((await shown(page)).length, 2);
    const next = await page.locator('article-summary').evaluate((it) => it.nextElementSibling?.textContent?.slice(0, 6));
    assert.equal(next, body ? 'After' : 'School');
  });
}
