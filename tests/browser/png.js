/** Small PNGs of pages: a page has few colours, so one byte a dot will do. */
import { deflateSync } from 'node:zlib';

/** Of the shades on the edges of letters 16 are kept for each colour: at most half a step off, which nobody sees there. */
const STEP = 17;
/** A colour that one dot in so many has is a surface's or a line's, and stays as it is. */
const A_SURFACE = 2000;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** The checksum of PNG, section 5.5. @param {Buffer} bytes */
function checksum(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (TABLE[(sum ^ byte) & 255] ?? 0);
  return ~sum >>> 0;
}

/** @param {string} name @param {Buffer} content */
function chunk(name, content) {
  const named = Buffer.concat([Buffer.from(name), content]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(content.length);
  named.copy(framed, 4);
  framed.writeUInt32BE(checksum(named), named.length + 4);
  return framed;
}

/**
 * @param {number} width
 * @param {number} height
 * @param {Uint8Array} dots Four bytes each: red, green, blue, and one that is not looked at.
 */
export function png(width, height, dots) {
  /** @type {Map<number, number>} */
  const palette = new Map();
  // Each line begins with the number of its filter: none.
  const lines = Buffer.alloc((width + 1) * height);
  const colourOf = (/** @type {number} */ dot, /** @type {number} */ step) => {
    return [0, 1, 2].reduce((sum, part) => (sum << 8) | (Math.round((dots[4 * dot + part] ?? 0) / step) * step), 0);
  };
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (let dot = 0; dot < width * height; dot += 1) {
    const colour = colourOf(dot, 1);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  for (let dot = 0; dot < width * height; dot += 1) {
    const exact = colourOf(dot, 1);
    const colour = (counts.get(exact) ?? 0) * A_SURFACE > width * height ? exact : colourOf(dot, STEP);
    if (!palette.has(colour)) palette.set(colour, palette.size);
    lines[dot + Math.floor(dot / width) + 1] = palette.get(colour) ?? 0;
  }
  if (palette.size > 256) throw new Error(`${palette.size} colours are more than such a picture can have`);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a dot, each the number of a colour in the palette.
  header.set([8, 3], 8);
  const colours = Buffer.from([...palette.keys()].flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', header), chunk('PLTE', colours), chunk('IDAT', deflateSync(lines, { level: 9 })), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}
