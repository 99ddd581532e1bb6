/** A server that compresses files as static hosts do. The server of `cargo xtask` sends them uncompressed. */
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const compress = promisify(brotliCompress);

/**
 * Serves the files of another server compressed. Each file is compressed once.
 * @param {string} base Address of the other server.
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function hostOf(base) {
  /** @type {Map<string, Promise<{ status: number, headers: Record<string, string>, content: Buffer }>>} */
  const files = new Map();
  const server = createServer(async ({ url = '/' }, reply) => {
    const file = files.get(url) ?? fetchCompressed(new URL(url, base));
    files.set(url, file);
    const { status, headers, content } = await file;
    reply.writeHead(status, headers);
    reply.end(content);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** Fetches a file and compresses it. @param {URL} url */
async function fetchCompressed(url) {
  const response = await fetch(url);
  const headers = [...response.headers].filter(([name]) => /^(content-(type|security)|cross-origin|referrer|permissions|x-)/.test(name));
  const content = await compress(Buffer.from(await response.arrayBuffer()));
  return { status: response.status, headers: { ...Object.fromEntries(headers), 'content-encoding': 'br' }, content };
}
