/** Checks texts that were stored on the device, which extensions and other pages of the site can change. */

/** @typedef {{ text: string, lineMarkup?: number[], language?: string | null }} StoredText */

/**
 * Returns a value as an object, or `null` if it is none.
 * @param {unknown} value
 * @returns {Record<string, unknown> | null}
 */
export function asObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? /** @type {Record<string, unknown>} */ (value) : null;
}

/** Returns a value if it is a string, and otherwise an empty one. @param {unknown} value */
export function asString(value) {
  return typeof value === 'string' ? value : '';
}

/**
 * Returns the text of a stored object. Markup that does not consist of numbers is dropped.
 * @param {Record<string, unknown>} stored
 * @returns {StoredText}
 */
export function asText({ text, lineMarkup, language }) {
  const isMarkup = Array.isArray(lineMarkup) && lineMarkup.every((number) => Number.isInteger(number) && number >= 0);
  return {
    text: asString(text),
    ...(isMarkup && { lineMarkup }),
    ...(typeof language === 'string' && { language }),
  };
}
