// Made by js/languages.mjs from www/i18n/: edit the files there.

/** The languages of the page, each with its own name for itself. @type {Record<string, string>} */
export const LANGUAGES = {
  en: 'English',
  ar: 'العربية',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
};
