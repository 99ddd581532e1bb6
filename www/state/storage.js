/** What this device keeps for the page. Browsers may refuse, on reading as on writing. */

/** @param {string} name */
const key = (name) => `nutgraf-${name}`;

/** @param {string} name */
export function load(name) {
  try {
    return localStorage.getItem(key(name));
  } catch {
    return null;
  }
}

/**
 * Keeps a value, or forgets it if it is `null`.
 * @param {string} name
 * @param {string | null} value
 * @returns {'' | 'full' | 'blocked'} Why it was not kept.
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
