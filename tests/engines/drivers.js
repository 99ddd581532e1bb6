/** Firefox and WebKit, each behind the same two functions: open a page, and run a script in it. */
import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import puppeteer from 'puppeteer-core';

/**
 * @typedef {object} Driver
 * @property {(url: string) => Promise<unknown>} open
 * @property {(script: string) => Promise<any>} run The body of an async function; what it returns is plain JSON.
 * @property {() => Promise<unknown>} close
 * @property {string[] | null} trouble Errors and warnings of the console and what was thrown; `null` where the driver hears nothing of them.
 */

/** How long a browser may take to start. Not a measure of speed. */
const LIVENESS_MS = 60_000;

/** @returns {Promise<Driver>} */
export async function firefox() {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX || '/usr/bin/firefox-esr',
    timeout: LIVENESS_MS,
    // No updates, no start page, no data for anybody.
    extraPrefsFirefox: { 'app.update.enabled': false, 'browser.startup.page': 0, 'datareporting.policy.dataSubmissionEnabled': false },
  });
  const page = await browser.newPage();
  /** @type {string[]} */
  const trouble = [];
  page.on('pageerror', (error) => trouble.push(`thrown: ${/** @type {Error} */ (error).message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') trouble.push(`console: ${message.text()}`);
  });
  return {
    trouble,
    open: (url) => page.goto(url),
    run: (script) => page.evaluate(`(async () => { ${script} })()`),
    close: () => browser.close(),
  };
}

/** WebKit for GTK, which needs a screen, by the W3C's WebDriver protocol. @returns {Promise<Driver>} */
export async function webkit() {
  const port = await freePort();
  const driver = spawn('xvfb-run', ['-a', process.env.WEBKIT_DRIVER || 'WebKitWebDriver', `--port=${port}`], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  const end = () => {
    // The screen and the driver are one group.
    if (driver.pid) process.kill(-driver.pid);
  };
  try {
    const ask = asker(port);
    await untilAnswered(() => ask('GET', '/status'));
    const options = { binary: await miniBrowser(), args: ['--automation'] };
    const capabilities = { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options } };
    const { sessionId } = await ask('POST', '/session', { capabilities });
    const session = `/session/${sessionId}`;
    return {
      trouble: null,
      open: (url) => ask('POST', `${session}/url`, { url }),
      async run(script) {
        const wrapped = `const done = arguments[0]; (async () => { ${script} })().then(done, (error) => done({ failure: String(error) }));`;
        const value = await ask('POST', `${session}/execute/async`, { script: wrapped, args: [] });
        if (value?.failure) throw new Error(value.failure);
        return value;
      },
      async close() {
        await ask('DELETE', session).catch(() => {});
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

/** @param {number} port */
function asker(port) {
  return async (/** @type {string} */ method, /** @type {string} */ path, /** @type {unknown} */ body = null) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
    const { value } = /** @type {any} */ (await response.json());
    if (!response.ok) throw new Error(`WebDriver: ${value?.error}: ${value?.message}`);
    return value;
  };
}

/** @param {() => Promise<unknown>} ask */
async function untilAnswered(ask) {
  const end = Date.now() + LIVENESS_MS;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

/** Debian keeps the browser that goes with the driver in a folder named for the machine. */
async function miniBrowser() {
  if (process.env.MINIBROWSER) return process.env.MINIBROWSER;
  for (const machine of await readdir('/usr/lib')) {
    const folder = `/usr/lib/${machine}/webkit2gtk-4.1`;
    const names = await readdir(folder).catch(() => /** @type {string[]} */ ([]));
    if (names.includes('MiniBrowser')) return `${folder}/MiniBrowser`;
  }
  throw new Error('MiniBrowser of webkit2gtk-4.1 is not in /usr/lib; name it by MINIBROWSER.');
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
