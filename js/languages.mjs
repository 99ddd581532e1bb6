// Generates two lists from the language files in www/i18n/: the element's texts, which the npm package has to contain,
// and the languages that the page offers. A new language of the interface needs only its language file. bundle.mjs
// writes the lists, and js/test/languages.test.js fails if they do not match the files.

import { readFile, readdir, writeFile } from 'node:fs/promises';

const I18N = new URL('../www/i18n/', import.meta.url);

/** Order of the element's texts in a list, before those of the reasons. js/src/element/strings.js relies on it. */
const TEXTS = ['summary', 'count', 'keywords', 'why', 'source'];

/** Returns the language files sorted by tag. English is first, because it is the fallback. */
export async function languageFiles() {
  const tags = (await readdir(I18N)).map((name) => /^([a-z]{2,3})\.js$/.exec(name)?.[1]).filter((tag) => tag !== undefined);
  const sorted = ['en', ...tags.filter((tag) => tag !== 'en').sort()];
  return Promise.all(sorted.map(async (tag) => ({ tag, ...(await import(new URL(`${tag}.js`, I18N).href)) })));
}

/** Returns the address and the content of each list. */
export async function languageLists() {
  const files = await languageFiles();
  const literal = (value) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  // Keys would take 200 bytes more in the element's bundle.
  const list = (values) => `[${values.map(literal).join(', ')}]`;
  const codes = Object.keys(files[0].element.reasons);
  const rows = files.map(({ tag, element }) => {
    const texts = TEXTS.map((key) => element[key] ?? '');
    const reasons = codes.map((code) => element.reasons[code] ?? '');
    return `  ${tag}: ${list([...texts, ...reasons])},\n`;
  });
  const names = files.filter(({ page }) => page).map(({ tag, page }) => `  ${tag}: ${literal(page.languageName)},\n`);
  const head = (about) => `// Made by js/languages.mjs from www/i18n/: edit the files there.\n\n/** ${about} */\n`;
  return [
    {
      url: new URL('src/element/languages.js', import.meta.url),
      content: `${head(`The element's words by language: ${TEXTS.join(', ')}, then the reasons. @type {Record<string, string[]>}`)}export const LANGUAGES = {\n${rows.join('')}};\n\n/** The codes of the reasons, in this order. */\nexport const REASONS = ${list(codes)};\n`,
    },
    {
      url: new URL('languages.js', I18N),
      content: `${head("The languages of the page, each with its own name for itself. @type {Record<string, string>}")}export const LANGUAGES = {\n${names.join('')}};\n`,
    },
  ];
}

/** Writes the lists that have changed. */
export async function writeLanguageLists() {
  for (const { url, content } of await languageLists()) {
    const old = await readFile(url, 'utf8').catch(() => '');
    if (old !== content) await writeFile(url, content);
  }
}
