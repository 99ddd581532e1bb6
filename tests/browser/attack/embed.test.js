/** Tests of the script tag `embed.js` on pages whose markup a stranger wrote. */
import assert from 'node:assert/strict';
import { scenario } from '../harness.js';
import { STORY, eventOf, openSite, shown } from '../site.js';

/** Elements that replace `document.currentScript` in the order in which a page may contain them. */
const IMPOSTORS = {
  'an image': '<img name="currentScript" src="elsewhere/">',
  'two images': '<img name="currentScript" src="elsewhere/"><img name="currentScript" src="elsewhere/">',
  'a form with an input': '<form name="currentScript"><input name="src" value="elsewhere/"><input name="dataset"></form>',
};

const tag = (attributes = '') => `<script src="nutgraf/element/embed.js" data-for="#story" data-length="2" ${attributes}></script>`;

/**
 * Answers requests for the files of a stranger, and returns the list of those that were asked for.
 * @param {import('playwright-core').Page} page
 */
async function recordStrangers(page) {
  /** @type {string[]} */
  const asked = [];
  await page.route('**/elsewhere/**', (route) => {
    const { pathname } = new URL(route.request().url());
    if (!pathname.endsWith('.js')) return route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' });
    asked.push(pathname);
    return route.fulfill({ contentType: 'text/javascript', body: 'globalThis.ran = true;' });
  });
  return asked;
}

for (const [what, impostor] of Object.entries(IMPOSTORS)) {
  scenario(`The script tag loads its own files where ${what} is named currentScript`, async (page) => {
    const asked = await recordStrangers(page);
    await openSite(page, impostor + tag() + STORY, { head: '' });
    await eventOf(page, 'ready');
    assert.equal((await shown(page)).length, 2);
    assert.deepEqual(asked, []);
    assert.equal(await page.evaluate(() => 'ran' in globalThis), false);
  }, { errors: /img-src/ });

  scenario(`The polyfill’s tag reads its own settings where ${what} is named currentScript`, async (page) => {
    const asked = await recordStrangers(page);
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Summarizer'));
    await openSite(page, `${impostor}<script src="nutgraf/summarizer/polyfill.js" data-activation></script>`, { head: '', policy: '' });
    const state = await page.evaluate(() => /** @type {any} */ (globalThis).Summarizer.availability());
    assert.equal(state, 'downloadable', 'the attribute data-activation was read');
    assert.deepEqual(asked, []);
  });
}

scenario('Only the attributes of the element are copied from the script tag', async (page) => {
  const attributes = 'data-why data-onclick="ran = 1" data-onfocus="ran = 2" data-style="color: red" data-is="x-y" data-slot="x" data-autofocus';
  await openSite(page, tag(attributes) + STORY, { head: '', policy: '' });
  await eventOf(page, 'ready');
  const element = page.locator('article-summary');
  assert.deepEqual((await element.evaluate((it) => it.getAttributeNames())).sort(), ['for', 'length', 'why']);
  await element.click();
  assert.equal(await page.evaluate(() => 'ran' in globalThis), false);
});

scenario('A script tag in the head finds its place where elements have the names of the methods that it uses', async (page) => {
  const clobbered = ['body', 'head', 'getElementById', 'createElement', 'addEventListener'].map((name) => `<img name="${name}">`).join('');
  await openSite(page, `<p>Comments</p>${clobbered}<form id="story"><input name="before">${STORY.replace(' id="story"', '')}</form>`, { head: tag('defer'), policy: '' });
  await eventOf(page, 'ready');
  const next = await page.evaluate(() => {
    const [element] = Document.prototype.querySelectorAll.call(document, 'article-summary');
    return element?.nextElementSibling instanceof HTMLFormElement;
  });
  assert.ok(next);
});
