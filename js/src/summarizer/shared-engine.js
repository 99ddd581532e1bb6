/** @typedef {import('../index.js').Summary} Summary */

/**
 * The functions of the package's main module that are used here.
 * @typedef {object} Client
 * @property {() => Promise<void>} load
 * @property {(text: string, options: import('../index.js').Options & import('../index.js').Running) => Promise<Summary>} summarize
 */

/** The engine that all `Summarizer` objects share. Its script is fetched when the first object is created. */
export class SharedEngine {
  /** State of the load, as `availability()` returns it. @type {'downloadable' | 'downloading' | 'available'} */
  state = 'downloadable';
  /** @type {() => Promise<Client>} */
  #importClient;
  /** @type {Promise<Client> | null} */
  #client = null;

  /** @param {() => Promise<Client>} importClient */
  constructor(importClient) {
    this.#importClient = importClient;
  }

  /**
   * Loads the engine. Calls share one load, and a failed load can be tried again.
   * @returns {Promise<void>}
   */
  async load() {
    await this.#start();
  }

  /**
   * @param {string} text
   * @param {import('../index.js').Options} options
   * @param {AbortSignal} signal Terminates a Worker that is reading a long text.
   * @returns {Promise<Summary>}
   */
  async summarize(text, options, signal) {
    const client = await this.#start();
    return client.summarize(text, { ...options, signal });
  }

  /** @returns {Promise<Client>} */
  #start() {
    if (this.#client) return this.#client;
    const client = this.#download();
    this.#client = client;
    this.state = 'downloading';
    client.then(
      () => {
        this.state = 'available';
      },
      () => {
        this.#client = null;
        this.state = 'downloadable';
      },
    );
    return client;
  }

  async #download() {
    const client = await this.#importClient();
    await client.load();
    return client;
  }
}
