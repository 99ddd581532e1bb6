/** The interface in Russian: see en.js. */

/** @type {import('./i18n.js').ElementStrings} */
export const element = {
  summary: 'Краткое содержание',
  count: 'Предложения: {chosen} из {total}',
  keywords: 'Ключевые слова',
  why: 'Почему',
  source: 'Полный текст',
  reasons: {
    central: 'суть текста',
    position: 'место',
    title: 'слова заголовка',
    names: 'имена и числа',
    cue: 'характерные слова',
    quotation: 'цитата',
    length: 'длина',
    list_item: 'пункт списка',
  },
};
