// Prints for each file named on the command line one line: its name, and its SHA-384 as `integrity` takes it.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

for (const path of process.argv.slice(2)) {
  console.log(`${path} sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`);
}
