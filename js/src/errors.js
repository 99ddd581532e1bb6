/**
 * An error outside the engine. The engine's own errors (`empty`, `option`, `too_long`) are plain `Error`s that have a
 * `code` too, so a caller can always read `error.code`.
 */
export class NutgrafError extends Error {
  /** Name of the option, for `code` `'option'`. @type {string | undefined} */
  option;

  /**
   * @param {'load' | 'internal'} code `load`: the WebAssembly file could not be loaded; the next call tries again.
   *   `internal`: the engine stopped in the middle of its work; the next call starts a new instance.
   * @param {string} message The reason, and a way to correct it.
   * @param {unknown} cause The original error.
   */
  constructor(code, message, cause) {
    super(message, { cause });
    this.name = 'NutgrafError';
    /** @readonly @type {'load' | 'internal' | import('../wasm/nutgraf.js').NutgrafError['code']} */
    this.code = code;
  }
}

/**
 * Returns an error that explains a failed load by the things that the reader of the message can change.
 * @param {unknown} cause
 * @returns {NutgrafError}
 */
export function loadError(cause) {
  const detail = cause instanceof Error ? cause.message : String(cause);
  // No browser has an error type for this; the only thing that their messages share is the policy's name.
  if (/content security policy|wasm-unsafe-eval|unsafe-eval|\bcsp\b/i.test(detail)) {
    return new NutgrafError(
      'load',
      "Nutgraf may not run here: the page's Content Security Policy forbids WebAssembly; add 'wasm-unsafe-eval' to its script-src",
      cause,
    );
  }
  return new NutgrafError(
    'load',
    `Nutgraf could not load its WebAssembly file (${detail}): check the connection, check that nutgraf_bg.wasm is ` +
      'served beside the script and that a Content Security Policy allows it in connect-src, or pass its address or ' +
      'bytes to load(); the next call tries again',
    cause,
  );
}
