import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { LANGUAGES } from '../../../www/i18n/i18n.js';
import { SIDES } from '../../../www/summary/explanation-text.js';
import { axeViolations } from '../axe.js';
import { ARTICLE } from '../fixtures.js';
import { NARROW, WIDE, paste, picture, scenario, summaryOf } from '../harness.js';

const www = new URL('../../../www/', import.meta.url);
/** @type {(tag: string) => Promise<import('../../../www/i18n/i18n.js').Strings>} */
const stringsOf = async (tag) => (await import(new URL(`i18n/${tag}.js`, www).href)).default;
const english = await stringsOf('en');

/** @param {string | import('../../../www/i18n/i18n.js').Plural} text */
const forms = (text) => (typeof text === 'string' ? [text] : Object.values(text));
/** @param {string} text */
const placeholders = (text) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

for (const tag of Object.keys(LANGUAGES)) {
  test(`Every text is there in ${tag}, with its placeholders and every plural form that the language has`, async () => {
    const strings = await stringsOf(tag);
    assert.deepEqual(Object.keys(strings).sort(), Object.keys(english).sort());
    const rules = new Intl.PluralRules(tag);
    // Millions have a form of their own in some languages; the general one serves there.
    const needed = new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)));
    for (const [key, text] of Object.entries(strings)) {
      const wanted = placeholders(forms(english[key] ?? '').join(' '));
      for (const form of forms(text)) {
        assert.ok(form.trim(), `${key} says something`);
        assert.deepEqual(placeholders(form), wanted, `${key}: ${form}`);
      }
      assert.equal(typeof text, typeof english[key], key);
      if (typeof text !== 'string') for (const form of needed) assert.ok(text[form] || text.other, `${key} for ${form}`);
      if (typeof text !== 'string' && tag !== 'es' && tag !== 'fr') for (const form of needed) assert.ok(text[form], `${key} for ${form}`);
    }
  });
}

test('The English in index.html is that of the strings, and every key that is said exists', async () => {
  const html = await readFile(new URL('index.html', www), 'utf8');
  const said = [...html.matchAll(/data-say="(\w+)"[^>]*>([^<]*)</g)];
  assert.ok(said.length > 15);
  for (const [, key = '', words] of said) {
    // A field has its words in an attribute.
    if (key !== 'placeholder' && key !== 'anotherWord') assert.equal(words, english[key], key);
    else assert.ok(html.includes(`placeholder="${english[key]}"`));
  }
  const files = await readdir(www, { recursive: true });
  const scripts = files.filter((file) => file.endsWith('.js') && !/^i18n.[a-z]{2}\.js$/.test(file));
  const sources = await Promise.all(scripts.map((file) => readFile(new URL(file, www), 'utf8')));
  for (const [, key = ''] of sources.join('\n').matchAll(/\b(?:say|phrase)\('(\w+)'/g)) assert.ok(key in english, key);
  for (const [, key = ''] of sources.join('\n').matchAll(/\bcounted\([^()]+(?:\([^()]*\))?, '(\w+)'\)/g)) assert.ok(key in english, key);
  for (const code of Object.keys(SIDES)) for (const side of ['for', 'against']) assert.ok(`${side}_${code}` in english, code);
});

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
