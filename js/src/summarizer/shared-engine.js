/** @typedef {import('../index.js').Summary} Summary */

/**
 * What of the package's main module is used here.
 * @typedef {object} Client
 * @property {() => Promise<void>} load
 * @property {(text: string, options: import('../index.js').Options & import('../index.js').Running) => Promise<Summary>} summarize
 */

/** The engine behind all `Summarizer` objects: not even its script is asked for before the first is created. */
export class SharedEngine {
  /** What has still to be fetched. @type {'downloadable' | 'downloading' | 'available'} */
  state = 'downloadable';
  /** @type {() => Promise<Client>} */
  #importClient;
  /** @type {Promise<Client> | null} */
  #started = null;

  /** @param {() => Promise<Client>} importClient */
  constructor(importClient) {
    this.#importClient = importClient;
  }

  /**
   * Calls share one load; a failed one can be tried again.
   * @returns {Promise<void>}
   */
  async load() {
    await this.#start();
  }

  /**
   * @param {string} text
   * @param {import('../index.js').Options} options
   * @param {AbortSignal} signal Ends a Worker that is in the middle of a long text.
   * @returns {Promise<Summary>}
   */
  async summarize(text, options, signal) {
    const client = await this.#start();
    return client.summarize(text, { ...options, signal });
  }

  /** @returns {Promise<Client>} */
  #start() {
    if (this.#started) return this.#started;
    const started = this.#download();
    this.#started = started;
    this.state = 'downloading';
    started.then(
      () => {
        this.state = 'available';
      },
      () => {
        this.#started = null;
        this.state = 'downloadable';
      },
    );
    return started;
  }

  async #download() {
    const client = await this.#importClient();
    await client.load();
    return client;
  }
}
