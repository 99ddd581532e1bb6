/** The interface in Finnish: see en.js. */

/** @type {import('./i18n.js').ElementStrings} */
export const element = {
  summary: 'Tiivistelmä',
  count: 'Virkkeitä: {chosen}/{total}',
  keywords: 'Avainsanat',
  why: 'Miksi',
  source: 'Koko teksti',
  reasons: {
    central: 'tekstin ydin',
    position: 'sijainti',
    title: 'otsikon sanoja',
    names: 'nimiä ja lukuja',
    cue: 'kuvaava sanamuoto',
    quotation: 'lainaus',
    length: 'pituus',
    list_item: 'luettelon kohta',
  },
};
