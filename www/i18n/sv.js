/** The interface in Swedish: see en.js. */

/** @type {import('./i18n.js').ElementStrings} */
export const element = {
  summary: 'Sammanfattning',
  count: '{chosen} av {total} meningar',
  keywords: 'Nyckelord',
  why: 'Varför',
  source: 'Hela texten',
  reasons: {
    central: 'textens kärna',
    position: 'placering',
    title: 'ord ur rubriken',
    names: 'namn och tal',
    cue: 'talande ordval',
    quotation: 'citat',
    length: 'längd',
    list_item: 'punkt i en lista',
  },
};
