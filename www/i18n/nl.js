/** The interface in Dutch: see en.js. */

/** @type {import('./i18n.js').ElementStrings} */
export const element = {
  summary: 'Samenvatting',
  count: '{chosen} van {total} zinnen',
  keywords: 'Trefwoorden',
  why: 'Waarom',
  source: 'Volledige tekst',
  reasons: {
    central: 'kern van de tekst',
    position: 'plaats',
    title: 'woorden uit de titel',
    names: 'namen en getallen',
    cue: 'veelzeggende woorden',
    quotation: 'citaat',
    length: 'lengte',
    list_item: 'punt van een lijst',
  },
};
