/** @typedef {{ createScriptURL(url: string): string }} ScriptRule A policy of Trusted Types, which TypeScript does not know yet. */
/** @typedef {{ trustedTypes?: { createPolicy(name: string, rule: ScriptRule): ScriptRule } }} WithTrustedTypes */

/** Name of the policy, which a page with Trusted Types has to allow: `trusted-types nutgraf`. */
const POLICY = 'nutgraf';

/** @type {ScriptRule | null | undefined} Created once, because a page may forbid a second policy of the same name. */
let policy;

/**
 * Starts the Worker.
 * @returns {Worker}
 * @throws If the page's policy, its origin or the browser forbids it.
 */
export function spawn() {
  // Bundlers recognise a Worker only by exactly this expression.
  const start = () => new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
  policy ??= createPolicy();
  if (!policy) return start();
  // Trusted Types require a wrapped address, which that expression cannot hold. So `Worker` is replaced by a function
  // that wraps it while the expression runs. No other code runs in the meantime.
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

/** Returns `null` if there are no Trusted Types, or if the page does not allow a policy of this name. */
function createPolicy() {
  try {
    const { trustedTypes } = /** @type {typeof globalThis & WithTrustedTypes} */ (globalThis);
    // The policy is used only in this file, so the only address that passes through it is the one above.
    return trustedTypes?.createPolicy(POLICY, { createScriptURL: (url) => url }) ?? null;
  } catch {
    return null;
  }
}
