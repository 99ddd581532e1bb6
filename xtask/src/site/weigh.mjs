// Prints a JSON array: for each file named on the command line its bytes as they are, after gzip at level 9, and after
// brotli at quality 11.

import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

function weigh(path) {
  const content = readFileSync(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return [content.length, gzipSync(content, { level: 9 }).length, brotliCompressSync(content, { params }).length];
}

console.log(JSON.stringify(process.argv.slice(2).map(weigh)));
