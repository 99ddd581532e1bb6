/** Gives the texts of `tests/native/support/hostile.rs` to tests in JavaScript. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const cwd = fileURLToPath(new URL('..', import.meta.url));

/**
 * Returns the hostile texts of a size, by name.
 * @param {number} size In bytes of UTF-8.
 * @returns {Promise<Map<string, string>>}
 */
export async function hostileTexts(size) {
  const args = ['run', '--quiet', '--profile', 'test', '--example', 'hostile', '--', String(size)];
  const { stdout } = await promisify(execFile)(process.env['CARGO'] ?? 'cargo', args, { cwd, maxBuffer: 1e10 });
  return new Map(stdout.trimEnd().split('\n').map((line) => JSON.parse(line)));
}
