/** @typedef {{ createScriptURL(url: string): string }} ScriptRule What TypeScript's own types do not know yet. */
/** @typedef {{ trustedTypes?: { createPolicy(name: string, rule: ScriptRule): ScriptRule } }} WithTrustedTypes */

/** The name that a page with Trusted Types has to allow: `trusted-types nutgraf`. */
const POLICY = 'nutgraf';

/** @type {ScriptRule | null | undefined} A page may refuse a second policy of one name, so it is kept. */
let policy;

/**
 * Starts the Worker.
 * @returns {Worker}
 * @throws Where the page's policy, its origin or the browser forbids it.
 */
export function spawn() {
  // Bundlers find a Worker by this very expression, so it stands here once, word for word.
  const start = () => new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
  policy ??= makePolicy();
  if (!policy) return start();
  // Trusted Types want the address wrapped, which that expression has no room for. So `Worker` wraps it, for
  // as long as the expression runs: nobody else's code does meanwhile.
  const { Worker: Native } = globalThis;
  const rule = policy;
  try {
    globalThis.Worker = /** @type {any} */ (
      /** @param {URL} url @param {WorkerOptions} options */
      function Trusted(url, options) {
        return new Native(rule.createScriptURL(url.href), options);
      }
    );
    return start();
  } finally {
    globalThis.Worker = Native;
  }
}

/** `null` where there are no Trusted Types, or where the page allows no policy of this name. */
function makePolicy() {
  try {
    const { trustedTypes } = /** @type {typeof globalThis & WithTrustedTypes} */ (globalThis);
    // The policy never leaves this file, so what it passes is the one address above.
    return trustedTypes?.createPolicy(POLICY, { createScriptURL: (url) => url }) ?? null;
  } catch {
    return null;
  }
}
