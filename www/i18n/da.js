/** The interface in Danish: see en.js. */

/** @type {import('./i18n.js').ElementStrings} */
export const element = {
  summary: 'Resumé',
  count: '{chosen} af {total} sætninger',
  keywords: 'Nøgleord',
  why: 'Hvorfor',
  source: 'Hele teksten',
  reasons: {
    central: 'tekstens kerne',
    position: 'placering',
    title: 'ord fra titlen',
    names: 'navne og tal',
    cue: 'sigende ordvalg',
    quotation: 'citat',
    length: 'længde',
    list_item: 'punkt på en liste',
  },
};
