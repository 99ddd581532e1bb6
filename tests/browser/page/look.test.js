import assert from 'node:assert/strict';
import { ARTICLE } from '../fixtures.js';
import { NARROW, WIDE, paste, picture, put, scenario, summaryItems, summaryOf } from '../harness.js';

const SETTINGS = {
  'an article': ARTICLE,
  'long words': `A word of ${'length'.repeat(60)} breaks somewhere. https://example.org/${'path/'.repeat(40)} does so too.`,
  'line breaks at the end': 'The last line is empty, and so are two more before it.\n\n\n',
  'tabs, no-break and double spaces': '\tOne\ttab.  Two spaces  here.\u00a0\u00a0Two that do not break, at the end of a line that is full.   \nNext.',
  'both directions': 'The first line runs this way.\nوهذا السطر يجري في الاتجاه الآخر. وهذا أيضا.\nשורה נוספת כאן.\nAnd back again.',
  'emoji and other scripts': '👩‍👩‍👧‍👦 The family came. 東京で会議が開かれた。ภาษาไทยไม่มีช่องว่าง ZA̷LGO and ﬁne ligatures, AVAW.',
};

/**
 * A letter that stands one dot off differs by nearly all of 255; a mark's edge may move the smoothing of the
 * letter beside it by a fraction of a dot, which nobody sees.
 */
const A_SHADE = 96;

/**
 * The greatest difference between two pictures in any dot and colour.
 * @param {import('playwright-core').Page} page
 * @param {Buffer} one
 * @param {Buffer} other
 */
async function deepestDifference(page, one, other) {
  // On a page of its own: this one's policy allows no pictures made by scripts.
  const bench = await page.context().newPage();
  return bench.evaluate(async (pictures) => {
    const [a, b] = await Promise.all(
      pictures.map(async (encoded) => {
        const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      }),
    );
    if (!a || !b || a.width !== b.width || a.height !== b.height) return 255;
    return a.data.reduce((deepest, value, index) => Math.max(deepest, Math.abs(value - (b.data[index] ?? 0))), 0);
  }, [one.toString('base64'), other.toString('base64')]);
}

for (const viewport of [WIDE, NARROW]) {
  for (const [name, text] of Object.entries(SETTINGS)) {
    scenario(`The mirror sets its text exactly as the box does: ${name} (${viewport.width} px)`, async (page) => {
      await put(page, text);
      await summaryOf(page);
      await page.mouse.move(0, 0);
      const heights = await page.evaluate(() => {
        const box = /** @type {HTMLElement} */ (document.querySelector('textarea'));
        const mirror = /** @type {HTMLElement} */ (document.querySelector('#mirror'));
        return [box.clientHeight, box.scrollHeight, mirror.clientHeight, box.clientWidth - mirror.clientWidth];
      });
      assert.deepEqual(heights, [heights[0], heights[0], heights[0], 0], 'equal heights, nothing to scroll');
      // The same ink in either layer alone must give the same picture.
      const layer = async (/** @type {string} */ seen, /** @type {string} */ unseen) => {
        await page.evaluate(
          ([on, off]) => {
            const style = (/** @type {string} */ selector) =>
              /** @type {HTMLElement} */ (document.querySelector(selector)).style;
            style(on ?? '').visibility = 'visible';
            style(on ?? '').color = 'black';
            style(off ?? '').visibility = 'hidden';
            for (const mark of document.querySelectorAll('mark')) {
              mark.style.background = 'none';
              mark.style.textDecoration = 'none';
            }
            for (const line of document.querySelectorAll('#mirror [data-note]')) line.removeAttribute('data-note');
          },
          [seen, unseen],
        );
        return page.locator('.paper').screenshot({ animations: 'disabled' });
      };
      const box = await layer('textarea', '#mirror');
      const mirror = await layer('#mirror', 'textarea');
      assert.ok((await deepestDifference(page, box, mirror)) < A_SHADE, 'the two layers differ');
    }, { context: { viewport, colorScheme: 'light' } });
  }
}

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const viewport of [WIDE, NARROW]) {
    scenario(`Pictures are taken of the page (${colorScheme}, ${viewport.width} px)`, async (page) => {
      const name = (/** @type {string} */ state) => `${state}-${viewport.width}-${colorScheme}`;
      await summaryOf(page, 3);
      await picture(page, name('sample'));
      await paste(page, ARTICLE);
      await summaryOf(page, 3);
      await picture(page, name('article'));
      await summaryItems(page).nth(1).getByRole('link').click();
      await picture(page, name('sentence'));
      await put(page, '');
      await page.getByText('Nothing to summarise yet.').first().waitFor();
      await picture(page, name('empty'));
    }, { context: { viewport, colorScheme } });
  }
}
