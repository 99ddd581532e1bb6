/**
 * What goes wrong outside the engine. The engine's own refusals (`empty`, `option`, `too_long`) are plain
 * `Error`s with a `code` too, so a caller can always look at `error.code`.
 */
export class NutgrafError extends Error {
  /** For `code` `'option'`: the option's name. @type {string | undefined} */
  option;

  /**
   * @param {'load' | 'internal'} code `load`: the WebAssembly file could not be had; calling again tries again.
   *   `internal`: the engine stopped in the middle of its work; calling again starts a new one.
   * @param {string} message What happened and what to do about it.
   * @param {unknown} cause The error underneath.
   */
  constructor(code, message, cause) {
    super(message, { cause });
    this.name = 'NutgrafError';
    /** @readonly @type {'load' | 'internal' | import('../wasm/nutgraf.js').NutgrafError['code']} */
    this.code = code;

  }
}

/**
 * Says why loading failed in terms of what the reader of the message can change.
 * @param {unknown} cause
 * @returns {NutgrafError}
 */
export function loadError(cause) {
  const detail = cause instanceof Error ? cause.message : String(cause);
  // No browser gives this refusal a type of its own; what they share is that the message names the policy.
  if (/content security policy|wasm-unsafe-eval|unsafe-eval|\bcsp\b/i.test(detail)) {
    return new NutgrafError(
      'load',
      "Nutgraf may not run here: the page's Content Security Policy forbids WebAssembly. " +
        "Add 'wasm-unsafe-eval' to its script-src.",
      cause,
    );
  }
  return new NutgrafError(
    'load',
    `Nutgraf could not load its WebAssembly file (${detail}). Check the connection, that nutgraf_bg.wasm is served ` +
      "beside the script and that a Content Security Policy allows it in connect-src; or hand its address or bytes " +
      'to load(). The next call tries again.',
    cause,
  );
}
