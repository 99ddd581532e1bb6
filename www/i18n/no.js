/** The interface in Norwegian: see en.js. */

/** @type {import('./i18n.js').ElementStrings} */
export const element = {
  summary: 'Sammendrag',
  count: '{chosen} av {total} setninger',
  keywords: 'Nøkkelord',
  why: 'Hvorfor',
  source: 'Hele teksten',
  reasons: {
    central: 'tekstens kjerne',
    position: 'plassering',
    title: 'ord fra tittelen',
    names: 'navn og tall',
    cue: 'talende ordvalg',
    quotation: 'sitat',
    length: 'lengde',
    list_item: 'punkt i en liste',
  },
};
