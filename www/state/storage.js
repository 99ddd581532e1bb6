/** Reads and writes settings on this device. Browsers may refuse both. */

/** @param {string} name */
const key = (name) => `nutgraf-${name}`;

/** Returns a stored value, or `null`. @param {string} name */
export function load(name) {
  try {
    return localStorage.getItem(key(name));
  } catch {
    return null;
  }
}

/**
 * Stores a value, or deletes it if it is `null`.
 * @param {string} name
 * @param {string | null} value
 * @returns {'' | 'full' | 'blocked'} The reason for a failure, or an empty string.
 */
export function save(name, value) {
  try {
    if (value === null) localStorage.removeItem(key(name));
    else localStorage.setItem(key(name), value);
    return '';
  } catch (error) {
    return /** @type {Error} */ (error).name === 'QuotaExceededError' ? 'full' : 'blocked';
  }
}
