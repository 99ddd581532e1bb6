/** The interface in Hungarian: see en.js. */

/** @type {import('./i18n.js').ElementStrings} */
export const element = {
  summary: 'Összefoglaló',
  count: 'Mondatok: {chosen} / {total}',
  keywords: 'Kulcsszavak',
  why: 'Miért',
  source: 'Teljes szöveg',
  reasons: {
    central: 'a szöveg magja',
    position: 'helye',
    title: 'a cím szavai',
    names: 'nevek és számok',
    cue: 'beszédes szóhasználat',
    quotation: 'idézet',
    length: 'hossz',
    list_item: 'listaelem',
  },
};
