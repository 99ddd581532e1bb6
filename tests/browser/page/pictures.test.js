/**
 * Compares screenshots of the page with the reviewed pictures in pictures/, pixel by pixel. `NUTGRAF_BLESS=1` with
 * this file alone replaces the pictures. With other fonts every line may wrap differently, so nothing is compared.
 */
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { chromium } from 'playwright-core';
import { ARTICLE } from '../fixtures.js';
import { LIVENESS_MS, address, setText, waitForSummary } from '../harness.js';
import { png } from '../png.js';

/** @typedef {import('playwright-core').Page} Page */

const FOLDER = new URL('./pictures/', import.meta.url);
const FONTS = new URL('fonts.json', FOLDER);
const BLESS = Boolean(process.env.NUTGRAF_BLESS);

/** A pixel differs if one of its colour values (0 to 255) differs by more than this. Antialiasing may vary slightly. */
const TOLERANCE = 24;
/** The number of pixels in ten thousand that may differ. A line that wraps differently changes about a hundred. */
const MAX_DIFFERENCE = 10;

const WIDTHS = { 360: 740, 768: 900, 1280: 900 };
const THEMES = /** @type {const} */ ({
  light: { colorScheme: 'light', locale: 'en-GB' },
  dark: { colorScheme: 'dark', locale: 'en-GB' },
  rtl: { colorScheme: 'light', locale: 'ar' },
});

/** The widths of the pictures of every state. The first state has one more. */
const MAIN_WIDTHS = [360, 1280];

/**
 * The states of the page, by the name of their pictures. Elements are found by id, because one theme is in Arabic.
 * @type {Record<string, (page: Page) => Promise<unknown>>}
 */
const STATES = {
  async start(page) {
    await waitForSummary(page, 3);
  },
  async why(page) {
    await setText(page, ARTICLE);
    await waitForSummary(page, 3);
    await page.locator('#sentences .why').nth(1).click();
    await page.locator('#why').waitFor();
  },
  async highlights(page) {
    await setText(page, ARTICLE);
    await waitForSummary(page, 3);
    await page.locator('#modes input[value=highlights]').check();
    await page.locator('#view mark').first().waitFor();
  },
};

// Antialiasing and hinting are set here, because they differ between desktops.
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'],
});
after(() => browser.close());

/** Returns the version of the browser, and the size of some words in each of the page's fonts. */
async function measureFonts() {
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

/** Returns a screenshot with fewer colours and bytes. @param {Buffer} shot */
async function compressed(shot) {
  const blank = await browser.newPage();
  const { width, height, pixels } = await blank.evaluate(async (encoded) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${encoded}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let bytes = '';
    for (let at = 0; at < data.length; at += 8192) bytes += String.fromCharCode(...data.subarray(at, at + 8192));
    return { width: image.width, height: image.height, pixels: btoa(bytes) };
  }, shot.toString('base64'));
  await blank.close();
  return png(width, height, Buffer.from(pixels, 'base64'));
}

/**
 * Returns the number of pixels in ten thousand that differ, or Infinity if the sizes differ.
 * @param {Buffer} one
 * @param {Buffer} other
 */
async function difference(one, other) {
  const blank = await browser.newPage();
  const share = await blank.evaluate(async ([pictures, tolerance]) => {
    const [a, b] = await Promise.all(pictures.map(async (encoded) => {
      const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes]));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height);
    }));
    if (!a || !b || a.width !== b.width || a.height !== b.height) return Infinity;
    let count = 0;
    for (let at = 0; at < a.data.length; at += 4) {
      const differs = [0, 1, 2].some((colour) => Math.abs((a.data[at + colour] ?? 0) - (b.data[at + colour] ?? 0)) > tolerance);
      if (differs) count += 1;
    }
    return (10_000 * count) / (a.width * a.height);
  }, /** @type {const} */ ([[one.toString('base64'), other.toString('base64')], TOLERANCE]));
  await blank.close();
  return share;
}

const fonts = await measureFonts();
const blessed = await readFile(FONTS, 'utf8').then(JSON.parse, () => null);
const isSame = JSON.stringify(blessed) === JSON.stringify(fonts);
const skip = !BLESS && !isSame && 'the browser or the fonts differ from those of the pictures';
if (BLESS) {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(FONTS, `${JSON.stringify(fonts, null, 2)}\n`);
}

for (const [state, reach] of Object.entries(STATES)) {
  for (const [width, height] of Object.entries(WIDTHS)) {
    if (state !== 'start' && !MAIN_WIDTHS.includes(Number(width))) continue;
    for (const [theme, settings] of Object.entries(THEMES)) {
      test(`The page matches its reviewed picture: ${state}, ${width} px, ${theme}`, { skip, timeout: 3 * LIVENESS_MS }, async () => {
        const viewport = { width: Number(width), height };
        const context = await browser.newContext({ viewport, reducedMotion: 'reduce', serviceWorkers: 'block', ...settings });
        try {
          const page = await context.newPage();
          await page.goto(address());
          await reach(page);
          await page.mouse.move(0, 0);
          const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
          const file = new URL(`${state}-${width}-${theme}.png`, FOLDER);
          if (BLESS) {
            await writeFile(file, await compressed(shot));
            return;
          }
          const share = await difference(await readFile(file), shot);
          if (share > MAX_DIFFERENCE) {
            const artefacts = new URL('../../artefacts/', FOLDER);
            await mkdir(artefacts, { recursive: true });
            await writeFile(new URL(`differs-${state}-${width}-${theme}.png`, artefacts), shot);
          }
          assert.ok(share <= MAX_DIFFERENCE, `${share.toFixed(1)} pixels in ten thousand differ: the new picture is in artefacts/, and NUTGRAF_BLESS=1 accepts it`);
        } finally {
          await context.close();
        }
      });
    }
  }
}
