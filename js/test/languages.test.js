/** Checks the language files in www/i18n/, each of which has all texts of the page and the element in a language. */
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { SIDES } from '../../www/summary/explanation-text.js';
import { languageFiles, languageLists } from '../languages.mjs';
import { stringsOf } from '../src/element/strings.js';

/** @typedef {import('../../www/i18n/i18n.js').Strings} Strings */

const www = new URL('../../www/', import.meta.url);
const files = await languageFiles();
const english = /** @type {{ element: any, page: Strings }} */ (files[0]);

/** Returns the plural forms of a text, or the text itself. @param {string | import('../../www/i18n/i18n.js').Plural} text */
const forms = (text) => (typeof text === 'string' ? [text] : Object.values(text));
/** Returns the placeholders of a text. @param {string} text */
const placeholders = (text) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

test('the generated lists match the language files', async () => {
  for (const { url, content } of await languageLists()) {
    const current = await readFile(url, 'utf8').catch(() => '');
    assert.equal(current, content, `${url.pathname} is out of date: run node js/bundle.mjs, as cargo xtask build does`);
  }
});

for (const { tag, element, page } of files) {
  test(`the element has all its texts in ${tag}`, () => {
    assert.deepEqual(Object.keys(element), Object.keys(english.element));
    assert.deepEqual(Object.keys(element.reasons), Object.keys(english.element.reasons));
    const { reasons, ...words } = element;
    for (const text of [...Object.values(words), ...Object.values(reasons)]) assert.match(text, /\S/);
    const { language, ...strings } = stringsOf(tag);
    assert.equal(language, tag);
    assert.deepEqual({ ...strings, reasons: { ...strings.reasons, ...reasons } }, { ...words, reasons: strings.reasons });
  });

  if (!page) continue;
  test(`the page has all its texts in ${tag}, with their placeholders and every plural form of the language`, () => {
    assert.deepEqual(Object.keys(page).sort(), Object.keys(english.page).sort());
    assert.match(page.direction, /^(?:ltr|rtl)$/);
    const rules = new Intl.PluralRules(tag);
    // Some languages have a form of their own for millions, where the general form is used instead.
    const needed = new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)));
    for (const [key, text] of Object.entries(/** @type {Strings} */ (page))) {
      const expected = placeholders(forms(english.page[key] ?? '').join(' '));
      for (const form of forms(text)) {
        assert.ok(form.trim(), `${key} is not empty`);
        assert.deepEqual(placeholders(form), expected, `${key}: ${form}`);
      }
      assert.equal(typeof text, typeof english.page[key], key);
      if (typeof text !== 'string') for (const form of needed) assert.ok(text[form], `${key} for ${form}`);
    }
  });
}

test('the English in index.html matches the language file, and every key that is used exists', async () => {
  const html = await readFile(new URL('index.html', www), 'utf8');
  const said = [...html.matchAll(/data-say="(\w+)"[^>]*>([^<]*)</g)];
  assert.ok(said.length > 15);
  for (const [, key = '', words] of said) {
    // The text of a field is an attribute.
    if (key !== 'placeholder' && key !== 'anotherWord') assert.equal(words, english.page[key], key);
    else assert.ok(html.includes(`placeholder="${english.page[key]}"`));
  }
  const names = await readdir(www, { recursive: true });
  const scripts = names.filter((name) => name.endsWith('.js') && !/^i18n.[a-z]{2,3}\.js$/.test(name));
  const sources = await Promise.all(scripts.map((name) => readFile(new URL(name, www), 'utf8')));
  for (const [, key = ''] of sources.join('\n').matchAll(/\b(?:say|phrase)\('(\w+)'/g)) assert.ok(key in english.page, key);
  for (const [, key = ''] of sources.join('\n').matchAll(/\bcounted\([^()]+(?:\([^()]*\))?, '(\w+)'\)/g)) assert.ok(key in english.page, key);
  for (const code of Object.keys(SIDES)) for (const side of ['for', 'against']) assert.ok(`${side}_${code}` in english.page, code);
});
