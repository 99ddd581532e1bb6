/**
 * Copies an object's own properties. The copy inherits nothing, so that properties that a script has added to
 * `Object.prototype` are not taken for a caller's.
 * @template {object} T
 * @param {T | null | undefined} object
 * @returns {Partial<T>}
 */
export const own = (object) => /** @type {any} */ ({ __proto__: null, ...object });

/**
 * Returns the text of an input, or another value if the input is of the wrong type.
 * @param {any} input
 * @returns {any}
 */
export const textOf = (input) => (typeof input === 'string' ? input : own(input).text);
