/**
 * Runs tests/wasm in Firefox and WebKit; Chromium runs it through wasm-pack. Without "headless", the test runner serves
 * the tests as a page for any browser, so the drivers of this folder can open it.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { firefox, webkit } from './drivers.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Arguments of cargo. The same as in xtask/src/commands/test.rs, so that the build for Chromium is reused. */
const TESTS = ['test', '--target', 'wasm32-unknown-unknown', '--release', '--config', 'wasm-pack.toml', '--test', 'wasm'];

/** Time limit in milliseconds for compiling and for the tests, to detect ones that hang. */
const LIVENESS_MS = 600_000;

/** Returns the page's output once all tests have finished or failed to run. */
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
    // cargo and the runner that it starts are one process group.
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
    let output = '';
    runner.stdout?.on('data', (data) => {
      output += data;
      const found = /available at (http:\S+)\s/.exec(output);
      if (found) resolve(/** @type {string} */ (found[1]));
    });
    runner.on('error', reject);
    runner.on('exit', (code) => reject(new Error(`cargo ${TESTS.join(' ')} exited with ${code}:\n${output}`)));
  });
}, { timeout: LIVENESS_MS });

after(() => {
  if (runner?.pid && runner.exitCode === null) process.kill(-runner.pid);
});

for (const [name, start] of Object.entries({ Firefox: firefox, WebKit: webkit })) {
  test(`every test of tests/wasm passes in ${name}`, { timeout: LIVENESS_MS }, async () => {
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
