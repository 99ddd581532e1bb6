/**
 * The scripts that run beside the page. Its policy lets one start only from an address that this rule has passed.
 */
const addresses = ['engine/worker.js', 'service-worker.js'].map((path) => new URL(path, document.baseURI).href);

/** @typedef {{ createScriptURL(url: string): string }} ScriptRule What TypeScript's own types do not know yet. */
/** @typedef {{ trustedTypes?: { createPolicy(name: string, rule: ScriptRule): ScriptRule } }} WithTrustedTypes */
const { trustedTypes } = /** @type {typeof globalThis & WithTrustedTypes} */ (globalThis);

const policy = trustedTypes?.createPolicy('nutgraf-worker', {
  createScriptURL(url) {
    if (!addresses.includes(url)) throw new TypeError(`${url} is not one of this page's scripts.`);
    return url;
  },
});

/** @param {'engine/worker.js' | 'service-worker.js'} path From the site's root, where every page of it stands: a build may move this file. */
export function scriptUrl(path) {
  const { href } = new URL(path, document.baseURI);
  return policy?.createScriptURL(href) ?? href;
}
