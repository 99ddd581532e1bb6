import assert from 'node:assert/strict';
import { axeViolations } from '../axe.js';
import { ARTICLE } from '../fixtures.js';
import { NARROW, WIDE, button, paste, scenario, shownSentences, takePicture, waitForSummary } from '../harness.js';

const www = new URL('../../../www/', import.meta.url);
/** @type {(tag: string) => Promise<import('../../../www/i18n/i18n.js').Strings>} */
const stringsOf = async (tag) => (await import(new URL(`i18n/${tag}.js`, www).href)).page;

for (const [tag, direction] of Object.entries({ de: 'ltr', fr: 'ltr', es: 'ltr', ar: 'rtl' })) {
  for (const viewport of [WIDE, NARROW]) {
    scenario(
      `The page is shown in the language of the browser, and only that file is fetched (${tag}, ${viewport.width} px)`,
      async (page) => {
        const strings = await stringsOf(tag);
        await waitForSummary(page, 3);
        const [lang, dir] = await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
        assert.deepEqual([lang, dir], [tag, direction]);
        await page.getByRole('heading', { name: String(strings.summary), exact: true }).waitFor();
        assert.equal(await page.title(), strings.pageTitle);
        const fetched = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /\/i18n\/[a-z]{2}\.js$/.test(name)));
        assert.deepEqual(fetched.map((name) => name.split('/').at(-1)), [`${tag}.js`]);
        const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.equal(widths[0], widths[1], 'nothing scrolls horizontally');
        assert.deepEqual(await axeViolations(page), []);
        await takePicture(page, `language-${tag}-${viewport.width}`);
      },
      { context: { locale: tag, viewport } },
    );
  }
}

scenario('The language changes at once and for the next visit, and the summary stays', async (page) => {
  await paste(page, ARTICLE);
  const sentences = await waitForSummary(page, 3);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
  await button(page, 'Leeren').waitFor();
  await page.locator('#sentence-count').getByText(/^3 von \d+ Sätzen$/).waitFor();
  assert.deepEqual(await shownSentences(page, 'Zusammenfassung'), sentences);
  await page.reload();
  await button(page, 'Leeren').waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'de');
});

scenario(
  'The page falls back to English if a language cannot be fetched',
  async (page) => {
    await waitForSummary(page, 3);
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  },
  {
    context: { locale: 'fr' },
    prepare: (page) => page.route('**/i18n/fr.js', (route) => route.abort()),
    errors: /Failed to load resource/,
  },
);
