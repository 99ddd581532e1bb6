import assert from 'node:assert/strict';
import { axeViolations } from '../axe.js';
import { ARTICLE } from '../fixtures.js';
import { NARROW, WIDE, paste, picture, scenario, summaryOf } from '../harness.js';

const www = new URL('../../../www/', import.meta.url);
/** @type {(tag: string) => Promise<import('../../../www/i18n/i18n.js').Strings>} */
const stringsOf = async (tag) => (await import(new URL(`i18n/${tag}.js`, www).href)).page;

for (const [tag, direction] of Object.entries({ de: 'ltr', fr: 'ltr', es: 'ltr', ar: 'rtl' })) {
  for (const viewport of [WIDE, NARROW]) {
    scenario(
      `A reader whose browser speaks ${tag} gets the page in that language, and only that one is fetched (${viewport.width} px)`,
      async (page) => {
        const strings = await stringsOf(tag);
        await summaryOf(page, 3);
        const [lang, dir] = await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
        assert.deepEqual([lang, dir], [tag, direction]);
        assert.equal(await page.locator('#summary-heading').innerText(), strings.summary);
        assert.equal(await page.title(), strings.pageTitle);
        const fetched = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /\/i18n\/[a-z]{2}\.js$/.test(name)));
        assert.deepEqual(fetched.map((name) => name.split('/').at(-1)), [`${tag}.js`]);
        const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.equal(widths[0], widths[1], 'nothing to scroll sideways');
        assert.deepEqual(await axeViolations(page), []);
        await picture(page, `language-${tag}-${viewport.width}`);
      },
      { context: { locale: tag, viewport } },
    );
  }
}

scenario('The language can be changed in the footer, at once and for the next visit, and the summary stays', async (page) => {
  await paste(page, ARTICLE);
  const sentences = await summaryOf(page, 3);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
  await page.getByRole('button', { name: 'Leeren' }).waitFor();
  await page.locator('#sentence-count').getByText(/^3 von \d+ Sätzen$/).waitFor();
  assert.deepEqual(await page.locator('#sentences li').allTextContents(), sentences);
  await page.reload();
  await page.getByRole('button', { name: 'Leeren' }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'de');
});

scenario(
  'A language that cannot be fetched leaves the page in English',
  async (page) => {
    await summaryOf(page, 3);
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  },
  {
    context: { locale: 'fr' },
    prepare: (page) => page.route('**/i18n/fr.js', (route) => route.abort()),
    errors: /Failed to load resource/,
  },
);
