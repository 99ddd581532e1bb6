/**
 * tests/wasm in Firefox and WebKit; Chromium runs it through wasm-pack. The same runner, without "headless", serves
 * the tests as a page for any browser, so no other driver is needed than those that are here.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { firefox, webkit } from './drivers.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** As in xtask/src/tests.rs, so that what was compiled for Chromium is taken. */
const TESTS = ['test', '--target', 'wasm32-unknown-unknown', '--release', '--config', 'wasm-pack.toml', '--test', 'wasm'];

/** How long compiling or the tests may take. Not a measure of speed. */
const LIVENESS_MS = 600_000;

/** What the page says when all tests are through, or why they are not. */
const OUTPUT = `
  const output = () => document.querySelector('#output').textContent;
  while (!/^test result:|^(?:Uncaught|error)/m.test(output())) await new Promise((done) => setTimeout(done, 500));
  return output();`;

/** @type {import('node:child_process').ChildProcess} */
let runner;
/** @type {string} */
let address;

before(async () => {
  runner = spawn('cargo', TESTS, {
    cwd: ROOT,
    // cargo and the runner that it starts are one group.
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: 'wasm-bindgen-test-runner',
      NO_HEADLESS: '1',
      WASM_BINDGEN_TEST_ADDRESS: '127.0.0.1:0',
    },
  });
  address = await new Promise((resolve, reject) => {
    let told = '';
    runner.stdout?.on('data', (data) => {
      told += data;
      const found = /available at (http:\S+)\s/.exec(told);
      if (found) resolve(/** @type {string} */ (found[1]));
    });
    runner.on('error', reject);
    runner.on('exit', (code) => reject(new Error(`cargo ${TESTS.join(' ')} ended with ${code}:\n${told}`)));
  });
}, { timeout: LIVENESS_MS });

after(() => {
  if (runner?.pid && runner.exitCode === null) process.kill(-runner.pid);
});

for (const [name, start] of Object.entries({ Firefox: firefox, WebKit: webkit })) {
  test(`In ${name} the engine gives JavaScript the same as native code: every test of tests/wasm passes`, { timeout: LIVENESS_MS }, async () => {
    const driver = await start();
    try {
      await driver.open(address);
      const output = await driver.run(OUTPUT);
      const count = /^running (\d+) tests$/m.exec(output)?.[1];
      assert.ok(Number(count) > 0, output);
      assert.ok(output.includes(`\ntest result: ok. ${count} passed; 0 failed; 0 ignored;`), output);
    } finally {
      await driver.close();
    }
  });
}
