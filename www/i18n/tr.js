/** The interface in Turkish: see en.js. */

/** @type {import('./i18n.js').ElementStrings} */
export const element = {
  summary: 'Özet',
  count: '{total} cümleden {chosen}',
  keywords: 'Anahtar kelimeler',
  why: 'Neden',
  source: 'Tam metin',
  reasons: {
    central: 'metnin özü',
    position: 'yeri',
    title: 'başlıktaki sözcükler',
    names: 'adlar ve sayılar',
    cue: 'belirgin anlatım',
    quotation: 'alıntı',
    length: 'uzunluk',
    list_item: 'liste maddesi',
  },
};
