/** The interface in Portuguese: see en.js. */

/** @type {import('./i18n.js').ElementStrings} */
export const element = {
  summary: 'Resumo',
  count: '{chosen} de {total} frases',
  keywords: 'Palavras-chave',
  why: 'Porquê',
  source: 'Texto completo',
  reasons: {
    central: 'centro do texto',
    position: 'posição',
    title: 'palavras do título',
    names: 'nomes e números',
    cue: 'expressão reveladora',
    quotation: 'citação',
    length: 'extensão',
    list_item: 'item de lista',
  },
};
