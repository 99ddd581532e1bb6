/**
 * The page as it was when somebody last looked at it: pictures/, compared dot by dot. `NUTGRAF_BLESS=1` with this
 * file alone takes them anew. Where the fonts are others, every line may break elsewhere, and nothing is compared.
 */
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { chromium } from 'playwright-core';
import { ARTICLE } from '../fixtures.js';
import { LIVENESS_MS, address, put, summaryOf } from '../harness.js';
import { png } from '../png.js';

/** @typedef {import('playwright-core').Page} Page */

const FOLDER = new URL('./pictures/', import.meta.url);
const FONTS = new URL('fonts.json', FOLDER);
const BLESS = Boolean(process.env.NUTGRAF_BLESS);

/** A dot differs if a colour of it does by more: smoothing may vary by a shade. */
const A_SHADE = 24;
/** So many dots in ten thousand may differ. A line that breaks elsewhere makes some hundred of them. */
const FEW = 10;

const WIDTHS = { 360: 740, 768: 900, 1280: 900 };
const LOOKS = /** @type {const} */ ({
  light: { colorScheme: 'light', locale: 'en-GB' },
  dark: { colorScheme: 'dark', locale: 'en-GB' },
  rtl: { colorScheme: 'light', locale: 'ar' },
});

/** Every state at these, the first also between them. */
const ENDS = [360, 1280];

/** @type {Record<string, (page: Page) => Promise<unknown>>} */
const STATES = {
  async start(page) {
    await summaryOf(page, 3);
  },
  async why(page) {
    await put(page, ARTICLE);
    await summaryOf(page, 3);
    await page.locator('#sentences .why').nth(1).click();
    await page.locator('#why').waitFor();
  },
  async highlights(page) {
    await put(page, ARTICLE);
    await summaryOf(page, 3);
    await page.locator('#modes input[value=highlights]').check();
    await page.locator('#view mark').first().waitFor();
  },
};

// Smoothing and hinting are set here, for they are each desktop's own.
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'],
});
after(() => browser.close());

/** How wide and high each of the page's fonts sets some words, and which browser draws them. */
async function fontsHere() {
  const page = await browser.newPage();
  const measured = await page.evaluate(() => {
    const stacks = { serif: 'Charter, "Bitstream Charter", "Charis SIL", "Iowan Old Style", "Source Serif 4", Georgia, "Liberation Serif", serif', sans: 'system-ui, -apple-system, "Segoe UI", "Liberation Sans", sans-serif' };
    const words = ['The last ferry across the Sound, 1,900', 'الملخص والمقال'];
    return Object.entries(stacks).flatMap(([name, stack]) => words.flatMap((word) => ['400', '700', 'italic 400'].map((weight) => {
      const line = document.createElement('span');
      line.style.font = `${weight} 100px ${stack}`;
      line.style.whiteSpace = 'nowrap';
      line.textContent = word;
      document.body.append(line);
      const { width, height } = line.getBoundingClientRect();
      line.remove();
      return `${name} ${weight}: ${width.toFixed(1)} × ${height.toFixed(1)}`;
    })));
  });
  await page.close();
  return [`Chromium ${browser.version().split('.')[0]}`, ...measured];
}

/** The same picture, smaller. @param {Buffer} shot */
async function compressed(shot) {
  const bench = await browser.newPage();
  const { width, height, dots } = await bench.evaluate(async (encoded) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${encoded}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let bytes = '';
    for (let at = 0; at < data.length; at += 8192) bytes += String.fromCharCode(...data.subarray(at, at + 8192));
    return { width: image.width, height: image.height, dots: btoa(bytes) };
  }, shot.toString('base64'));
  await bench.close();
  return png(width, height, Buffer.from(dots, 'base64'));
}

/**
 * How many dots of ten thousand differ.
 * @param {Buffer} one
 * @param {Buffer} other
 */
async function difference(one, other) {
  const bench = await browser.newPage();
  const share = await bench.evaluate(async ([pictures, shade]) => {
    const [a, b] = await Promise.all(pictures.map(async (encoded) => {
      const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes]));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height);
    }));
    if (!a || !b || a.width !== b.width || a.height !== b.height) return Infinity;
    let dots = 0;
    for (let at = 0; at < a.data.length; at += 4) {
      const isOff = [0, 1, 2].some((colour) => Math.abs((a.data[at + colour] ?? 0) - (b.data[at + colour] ?? 0)) > shade);
      if (isOff) dots += 1;
    }
    return (10_000 * dots) / (a.width * a.height);
  }, /** @type {const} */ ([[one.toString('base64'), other.toString('base64')], A_SHADE]));
  await bench.close();
  return share;
}

const here = await fontsHere();
const blessed = await readFile(FONTS, 'utf8').then(JSON.parse, () => null);
const isSame = JSON.stringify(blessed) === JSON.stringify(here);
const skip = !BLESS && !isSame && 'the browser or the fonts are not those that the pictures were taken with';
if (BLESS) {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(FONTS, `${JSON.stringify(here, null, 2)}\n`);
}

for (const [state, reach] of Object.entries(STATES)) {
  for (const [width, height] of Object.entries(WIDTHS)) {
    if (state !== 'start' && !ENDS.includes(Number(width))) continue;
    for (const [look, settings] of Object.entries(LOOKS)) {
      test(`The page looks as it did: ${state}, ${width} px, ${look}`, { skip, timeout: 3 * LIVENESS_MS }, async () => {
        const viewport = { width: Number(width), height };
        const context = await browser.newContext({ viewport, reducedMotion: 'reduce', serviceWorkers: 'block', ...settings });
        try {
          const page = await context.newPage();
          await page.goto(address());
          await reach(page);
          await page.mouse.move(0, 0);
          const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
          const file = new URL(`${state}-${width}-${look}.png`, FOLDER);
          if (BLESS) {
            await writeFile(file, await compressed(shot));
            return;
          }
          const share = await difference(await readFile(file), shot);
          if (share > FEW) {
            const seen = new URL('../../artefacts/', FOLDER);
            await mkdir(seen, { recursive: true });
            await writeFile(new URL(`differs-${state}-${width}-${look}.png`, seen), shot);
          }
          assert.ok(share <= FEW, `${share.toFixed(1)} dots of ten thousand differ; the new picture is in artefacts/, and NUTGRAF_BLESS=1 keeps it`);
        } finally {
          await context.close();
        }
      });
    }
  }
}
