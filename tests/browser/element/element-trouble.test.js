/** Tests of the element on sites where something fails. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { scenario } from '../harness.js';
import { DEFINE, POLICY, STORY, eventOf, openSite, shown } from '../site.js';

/** @typedef {import('playwright-core').Page} Page */

test('The policy of these tests is the one in the README, added to a policy that allows nothing', async () => {
  const readme = await readFile(new URL('../../../js/README.md', import.meta.url), 'utf8');
  const [, line] = /```\n(script-src [^\n]*trusted-types[^\n]*)\n```/.exec(readme) ?? [];
  const documented = line?.split('; ') ?? [];
  assert.equal(documented.length, 4);
  assert.deepEqual(POLICY.split('; ').sort(), ["default-src 'none'", "require-trusted-types-for 'script'", ...documented].sort());
});

const ELEMENT = '<article-summary for="#story"><p id="fallback">No summary here.</p></article-summary>';

/**
 * Checks the error and the fallback, and that a retry works after a repair.
 * @param {Page} page
 * @param {RegExp} message
 * @param {() => void} [repair]
 */
async function checkFailure(page, message, repair) {
  const detail = await eventOf(page, 'error');
  assert.equal(detail.code, 'load');
  assert.match(detail.message, message);
  assert.ok(await page.locator('#fallback').isVisible());
  if (!repair) return;
  repair();
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
    `The error names the cause where the server answers ${what} for the WebAssembly, the fallback stays, and a retry works`,
    async (page) => {
      // The main page, which the harness opens first, still loads its own.
      await page.route('**/nutgraf_bg.wasm', (route) => (isBroken && page.url().includes('site.html') ? answer(route) : route.continue()));
      await openSite(page, ELEMENT + STORY);
      await checkFailure(page, message, () => {
        isBroken = false;
      });
    },
    { errors: /Failed to load resource/ },
  );
}

scenario(
  'A retry requests missing glue code again',
  async (page) => {
    let isBroken = true;
    await page.route('**/wasm/nutgraf.js*', (route) => (isBroken && page.url().includes('site.html') ? route.abort() : route.continue()));
    await openSite(page, ELEMENT + STORY);
    await checkFailure(page, /check the connection/, () => {
      isBroken = false;
    });
  },
  { errors: /Failed to load resource/ },
);

scenario(
  'The error names the directive of a policy that forbids WebAssembly, and the fallback stays',
  async (page) => {
    await openSite(page, ELEMENT + STORY, { policy: POLICY.replace(" 'wasm-unsafe-eval'", '') });
    await checkFailure(page, /'wasm-unsafe-eval'/);
  },
  { errors: /policy violated: script-src|wasm-unsafe-eval|WebAssembly/ },
);

scenario(
  'The error names the directive of a policy that forbids requests',
  async (page) => {
    await openSite(page, ELEMENT + STORY, { policy: POLICY.replace("connect-src 'self'", "connect-src 'none'") });
    await checkFailure(page, /connect-src/);
  },
  { errors: /connect-src|Refused to connect/ },
);

scenario('An element that is removed while it works stops its events, and works again when it is inserted', async (page) => {
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

scenario('A Worker that ends while it reads gives an error event with a code, the fallback stays, and a retry works', async (page) => {
  const long = STORY.replace('</article>', '<p>Numbers 1, 2 and 3 of the garden are described here at length for the sake of a long text.</p>'.repeat(500));
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
  ['reads long texts on the page’s thread where the policy allows only one', POLICY, 1, /trusted-?types|TrustedTypePolicy|TrustedScriptURL/i],
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

scenario('An article of blanks or labels only gives an error with a code, and the fallback stays', async (page) => {
  await openSite(page, `${ELEMENT}<article id="story">  <p> </p></article>`);
  assert.equal((await eventOf(page, 'error')).code, 'empty');
  await page.locator('#story p').evaluate((it) => {
    it.textContent = 'Home';
  });
  assert.equal((await eventOf(page, 'error', 2)).code, 'no_article');
  assert.ok(await page.locator('#fallback').isVisible());
});

for (const [place, body, head] of [
  ['at its own position', '<p>Before</p>%<p>After</p>', ''],
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
