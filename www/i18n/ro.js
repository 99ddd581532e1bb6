/** The interface in Romanian: see en.js. */

/** @type {import('./i18n.js').ElementStrings} */
export const element = {
  summary: 'Rezumat',
  count: '{chosen} din {total} propoziții',
  keywords: 'Cuvinte-cheie',
  why: 'De ce',
  source: 'Textul întreg',
  reasons: {
    central: 'miezul textului',
    position: 'locul ei',
    title: 'cuvinte din titlu',
    names: 'nume și cifre',
    cue: 'formulare grăitoare',
    quotation: 'citat',
    length: 'lungime',
    list_item: 'punct dintr-o listă',
  },
};
