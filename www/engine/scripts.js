/**
 * The addresses of the worker scripts. With Trusted Types, the page can only start a worker from an address that the
 * policy below has checked.
 */
const addresses = ['engine/worker.js', 'service-worker.js'].map((path) => new URL(path, document.baseURI).href);

/** @typedef {{ createScriptURL(url: string): string }} ScriptRule A part of Trusted Types that the types of TypeScript lack. */
/** @typedef {{ trustedTypes?: { createPolicy(name: string, rule: ScriptRule): ScriptRule } }} WithTrustedTypes */
const { trustedTypes } = /** @type {typeof globalThis & WithTrustedTypes} */ (globalThis);

const policy = trustedTypes?.createPolicy('nutgraf-worker', {
  createScriptURL(url) {
    if (!addresses.includes(url)) throw new TypeError(`${url} is not a script of this page`);
    return url;
  },
});

/**
 * Returns the trusted address of a worker script.
 * @param {'engine/worker.js' | 'service-worker.js'} path From the root of the site, because a build may move this file.
 */
export function scriptUrl(path) {
  const { href } = new URL(path, document.baseURI);
  return policy?.createScriptURL(href) ?? href;
}
