// Makes the two lists that follow from the language files in www/i18n/, one of which is all that a new language of the
// interface needs: the element's words, which the npm package has to hold, and the languages that the page offers.
// bundle.mjs writes them, and js/test/languages.test.js fails where they are not what the files say.

import { readFile, readdir, writeFile } from 'node:fs/promises';

const I18N = new URL('../www/i18n/', import.meta.url);

/** The order of the element's words in its list, before those of the reasons; js/src/element/strings.js reads it so. */
const WORDS = ['summary', 'count', 'keywords', 'why', 'source'];

/** The language files by tag, English first: it stands in for the others. */
export async function languageFiles() {
  const tags = (await readdir(I18N)).map((name) => /^([a-z]{2,3})\.js$/.exec(name)?.[1]).filter((tag) => tag !== undefined);
  const sorted = ['en', ...tags.filter((tag) => tag !== 'en').sort()];
  return Promise.all(sorted.map(async (tag) => ({ tag, ...(await import(new URL(`${tag}.js`, I18N).href)) })));
}

/** The lists: the address of each file, and what stands in it. */
export async function languageLists() {
  const files = await languageFiles();
  const text = (value) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  // Without their keys, which would take 200 bytes more in the element's own bundle.
  const list = (values) => `[${values.map(text).join(', ')}]`;
  const codes = Object.keys(files[0].element.reasons);
  const rows = files.map(({ tag, element }) => {
    const words = WORDS.map((key) => element[key] ?? '');
    const reasons = codes.map((code) => element.reasons[code] ?? '');
    return `  ${tag}: ${list([...words, ...reasons])},\n`;
  });
  const names = files.filter(({ page }) => page).map(({ tag, page }) => `  ${tag}: ${text(page.languageName)},\n`);
  const head = (about) => `// Made by js/languages.mjs from www/i18n/: edit the files there.\n\n/** ${about} */\n`;
  return [
    {
      url: new URL('src/element/languages.js', import.meta.url),
      content: `${head(`The element's words by language: ${WORDS.join(', ')}, then the reasons. @type {Record<string, string[]>}`)}export const LANGUAGES = {\n${rows.join('')}};\n\n/** The codes of the reasons, in this order. */\nexport const REASONS = ${list(codes)};\n`,
    },
    {
      url: new URL('languages.js', I18N),
      content: `${head("The languages of the page, each with its own name for itself. @type {Record<string, string>}")}export const LANGUAGES = {\n${names.join('')}};\n`,
    },
  ];
}

/** Writes those that have changed. */
export async function writeLanguageLists() {
  for (const { url, content } of await languageLists()) {
    const old = await readFile(url, 'utf8').catch(() => '');
    if (old !== content) await writeFile(url, content);
  }
}
