/** Writes small PNGs of pages. A page has few colours, so one byte per pixel is enough. */
import { deflateSync } from 'node:zlib';

/** The step between the 16 values per colour channel that are kept for antialiased edges, where the error is invisible. */
const STEP = 17;
/** A colour that more than one pixel in this many has belongs to a surface or a line, and is kept exactly. */
const SURFACE_SHARE = 2000;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** Returns the CRC-32 of a PNG chunk (PNG specification, section 5.5). @param {Buffer} bytes */
function checksum(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (TABLE[(sum ^ byte) & 255] ?? 0);
  return ~sum >>> 0;
}

/** Returns a PNG chunk. @param {string} name @param {Buffer} content */
function chunk(name, content) {
  const named = Buffer.concat([Buffer.from(name), content]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(content.length);
  named.copy(framed, 4);
  framed.writeUInt32BE(checksum(named), named.length + 4);
  return framed;
}

/**
 * Returns a PNG with a palette.
 * @param {number} width
 * @param {number} height
 * @param {Uint8Array} pixels Four bytes per pixel: red, green, blue, and one that is ignored.
 */
export function png(width, height, pixels) {
  /** @type {Map<number, number>} */
  const palette = new Map();
  // The first byte of each line is the filter type: 0 for none.
  const lines = Buffer.alloc((width + 1) * height);
  const colourOf = (/** @type {number} */ pixel, /** @type {number} */ step) => {
    return [0, 1, 2].reduce((sum, channel) => (sum << 8) | (Math.round((pixels[4 * pixel + channel] ?? 0) / step) * step), 0);
  };
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const colour = colourOf(pixel, 1);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const exact = colourOf(pixel, 1);
    const colour = (counts.get(exact) ?? 0) * SURFACE_SHARE > width * height ? exact : colourOf(pixel, STEP);
    if (!palette.has(colour)) palette.set(colour, palette.size);
    lines[pixel + Math.floor(pixel / width) + 1] = palette.get(colour) ?? 0;
  }
  if (palette.size > 256) throw new Error(`${palette.size} colours do not fit into a palette of 256`);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Bit depth 8, colour type 3: one palette index per pixel.
  header.set([8, 3], 8);
  const colours = Buffer.from([...palette.keys()].flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', header), chunk('PLTE', colours), chunk('IDAT', deflateSync(lines, { level: 9 })), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}
