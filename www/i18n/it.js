/** The interface in Italian: see en.js. */

/** @type {import('./i18n.js').ElementStrings} */
export const element = {
  summary: 'Sintesi',
  count: '{chosen} frasi su {total}',
  keywords: 'Parole chiave',
  why: 'Perché',
  source: 'Testo completo',
  reasons: {
    central: 'cuore del testo',
    position: 'posizione',
    title: 'parole del titolo',
    names: 'nomi e cifre',
    cue: 'espressione rivelatrice',
    quotation: 'citazione',
    length: 'lunghezza',
    list_item: 'voce di elenco',
  },
};
