/** Drivers for Firefox and WebKit with the same interface: opening a page and running a script in it. */
import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import puppeteer from 'puppeteer-core';

/**
 * @typedef {object} Driver
 * @property {(url: string) => Promise<unknown>} open
 * @property {(script: string) => Promise<any>} run Runs the body of an async function that returns plain JSON.
 * @property {() => Promise<unknown>} close
 * @property {string[] | null} problems Errors and warnings in the console, and uncaught exceptions; `null` if the driver
 *   cannot observe them.
 */

/** Time limit in milliseconds for the start of a browser, to detect one that hangs. */
const LIVENESS_MS = 60_000;

/** Starts Firefox. @returns {Promise<Driver>} */
export async function firefox() {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX || '/usr/bin/firefox-esr',
    timeout: LIVENESS_MS,
    // No updates, no start page, no telemetry.
    extraPrefsFirefox: { 'app.update.enabled': false, 'browser.startup.page': 0, 'datareporting.policy.dataSubmissionEnabled': false },
  });
  const page = await browser.newPage();
  /** @type {string[]} */
  const problems = [];
  page.on('pageerror', (error) => problems.push(`thrown: ${/** @type {Error} */ (error).message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') problems.push(`console: ${message.text()}`);
  });
  return {
    problems,
    open: (url) => page.goto(url),
    run: (script) => page.evaluate(`(async () => { ${script} })()`),
    close: () => browser.close(),
  };
}

/** Starts WebKit for GTK, which needs a virtual screen, with the WebDriver protocol. @returns {Promise<Driver>} */
export async function webkit() {
  const port = await freePort();
  const driver = spawn('xvfb-run', ['-a', process.env.WEBKIT_DRIVER || 'WebKitWebDriver', `--port=${port}`], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  const stop = () => {
    // The screen and the driver are one process group.
    if (driver.pid) process.kill(-driver.pid);
  };
  try {
    const send = requester(port);
    await retryUntilReady(() => send('GET', '/status'));
    const options = { binary: await miniBrowser(), args: ['--automation'] };
    const capabilities = { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options } };
    const { sessionId } = await send('POST', '/session', { capabilities });
    const session = `/session/${sessionId}`;
    return {
      problems: null,
      open: (url) => send('POST', `${session}/url`, { url }),
      async run(script) {
        const wrapped = `const done = arguments[0]; (async () => { ${script} })().then(done, (error) => done({ error: String(error) }));`;
        const value = await send('POST', `${session}/execute/async`, { script: wrapped, args: [] });
        if (value?.error) throw new Error(value.error);
        return value;
      },
      async close() {
        await send('DELETE', session).catch(() => {});
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

/** Returns a function that sends a WebDriver command. @param {number} port */
function requester(port) {
  return async (/** @type {string} */ method, /** @type {string} */ path, /** @type {unknown} */ body = null) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
    const { value } = /** @type {any} */ (await response.json());
    if (!response.ok) throw new Error(`WebDriver: ${value?.error}: ${value?.message}`);
    return value;
  };
}

/** Repeats a request until it succeeds or the time is over. @param {() => Promise<unknown>} request */
async function retryUntilReady(request) {
  const end = Date.now() + LIVENESS_MS;
  for (;;) {
    try {
      return await request();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

/** Returns the path of the driver's browser, which Debian installs in a folder named after the architecture. */
async function miniBrowser() {
  if (process.env.MINIBROWSER) return process.env.MINIBROWSER;
  for (const architecture of await readdir('/usr/lib')) {
    const folder = `/usr/lib/${architecture}/webkit2gtk-4.1`;
    const names = await readdir(folder).catch(() => /** @type {string[]} */ ([]));
    if (names.includes('MiniBrowser')) return `${folder}/MiniBrowser`;
  }
  throw new Error('MiniBrowser of webkit2gtk-4.1 is not in /usr/lib; set MINIBROWSER to its path');
}

/** Returns a port that is not in use. @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
