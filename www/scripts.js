/**
 * The scripts that run beside the page. Its policy lets one start only from an address that this rule has passed.
 */
const addresses = ['./worker.js', './service-worker.js'].map((path) => new URL(path, import.meta.url).href);

/** @typedef {{ createScriptURL(url: string): string }} ScriptRule What TypeScript's own types do not know yet. */
/** @typedef {{ trustedTypes?: { createPolicy(name: string, rule: ScriptRule): ScriptRule } }} WithTrustedTypes */
const { trustedTypes } = /** @type {typeof globalThis & WithTrustedTypes} */ (globalThis);

const policy = trustedTypes?.createPolicy('nutgraf-worker', {
  createScriptURL(url) {
    if (!addresses.includes(url)) throw new TypeError(`${url} is not one of this page's scripts.`);
    return url;
  },
});

/** @param {'worker' | 'service-worker'} name */
export function scriptUrl(name) {
  const { href } = new URL(`./${name}.js`, import.meta.url);
  return policy?.createScriptURL(href) ?? href;
}
