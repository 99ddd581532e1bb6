/** What a good static host does besides: it compresses. The server of `cargo xtask` sends files as they are. */
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const compressed = promisify(brotliCompress);

/**
 * The same site, its files compressed, each once.
 * @param {string} base
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function hostOf(base) {
  /** @type {Map<string, Promise<{ status: number, headers: Record<string, string>, content: Buffer }>>} */
  const files = new Map();
  const server = createServer(async ({ url = '/' }, reply) => {
    const found = files.get(url) ?? fetched(new URL(url, base));
    files.set(url, found);
    const { status, headers, content } = await found;
    reply.writeHead(status, headers);
    reply.end(content);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** @param {URL} url */
async function fetched(url) {
  const response = await fetch(url);
  const kept = [...response.headers].filter(([name]) => /^(content-(type|security)|cross-origin|referrer|permissions|x-)/.test(name));
  const content = await compressed(Buffer.from(await response.arrayBuffer()));
  return { status: response.status, headers: { ...Object.fromEntries(kept), 'content-encoding': 'br' }, content };
}
