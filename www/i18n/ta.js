/** The interface in Tamil: see en.js. */

/** @type {import('./i18n.js').ElementStrings} */
export const element = {
  summary: 'சுருக்கம்',
  count: 'வாக்கியங்கள்: {chosen} / {total}',
  keywords: 'முக்கியச் சொற்கள்',
  why: 'ஏன்',
  source: 'முழு உரை',
  reasons: {
    central: 'உரையின் மையம்',
    position: 'இடம்',
    title: 'தலைப்பின் சொற்கள்',
    names: 'பெயர்களும் எண்களும்',
    cue: 'குறிப்பான சொற்கள்',
    quotation: 'மேற்கோள்',
    length: 'நீளம்',
    list_item: 'பட்டியல் உருப்படி',
  },
};
