import assert from 'node:assert/strict';
import { ARTICLE } from '../fixtures.js';
import { NARROW, WIDE, paste, scenario, setText, summaryItems, takePicture, waitForSummary } from '../harness.js';

const SETTINGS = {
  'an article': ARTICLE,
  'long words': `A word of ${'length'.repeat(60)} breaks somewhere. https://example.org/${'path/'.repeat(40)} does so too.`,
  'line breaks at the end': 'The last line is empty, and so are two more before it.\n\n\n',
  'tabs, no-break and double spaces': '\tOne\ttab.  Two spaces  here.\u00a0\u00a0Two that do not break, at the end of a line that is full.   \nNext.',
  'both directions': 'The first line runs this way.\nوهذا السطر يجري في الاتجاه الآخر. وهذا أيضا.\nשורה נוספת כאן.\nAnd back again.',
  'emoji and other scripts': '👩‍👩‍👧‍👦 The family came. 東京で会議が開かれた。ภาษาไทยไม่มีช่องว่าง ZA̷LGO and ﬁne ligatures, AVAW.',
};

/**
 * The largest difference between two colour values (0 to 255) that counts as equal. A letter that is one pixel off
 * differs by nearly 255. The edge of a mark may shift the antialiasing of the next letter by a fraction of a pixel,
 * which is invisible.
 */
const TOLERANCE = 96;

/**
 * Returns the largest difference between two pictures in any pixel and colour channel.
 * @param {import('playwright-core').Page} page
 * @param {Buffer} one
 * @param {Buffer} other
 */
async function largestDifference(page, one, other) {
  // On a separate page, because the policy of this one forbids pictures from scripts.
  const blank = await page.context().newPage();
  return blank.evaluate(async (pictures) => {
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
    return a.data.reduce((largest, value, index) => Math.max(largest, Math.abs(value - (b.data[index] ?? 0))), 0);
  }, [one.toString('base64'), other.toString('base64')]);
}

for (const viewport of [WIDE, NARROW]) {
  for (const [name, text] of Object.entries(SETTINGS)) {
    scenario(`The mirror lays out its text exactly as the box does: ${name} (${viewport.width} px)`, async (page) => {
      await setText(page, text);
      await waitForSummary(page);
      await page.mouse.move(0, 0);
      const heights = await page.evaluate(() => {
        const box = /** @type {HTMLElement} */ (document.querySelector('textarea'));
        const mirror = /** @type {HTMLElement} */ (document.querySelector('#mirror'));
        return [box.clientHeight, box.scrollHeight, mirror.clientHeight, box.clientWidth - mirror.clientWidth];
      });
      assert.deepEqual(heights, [heights[0], heights[0], heights[0], 0], 'equal heights, nothing to scroll');
      // Each layer alone, in the same colour, must give the same picture.
      const pictureOf = async (/** @type {string} */ visible, /** @type {string} */ hidden) => {
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
          [visible, hidden],
        );
        return page.locator('.paper').screenshot({ animations: 'disabled' });
      };
      const box = await pictureOf('textarea', '#mirror');
      const mirror = await pictureOf('#mirror', 'textarea');
      assert.ok((await largestDifference(page, box, mirror)) < TOLERANCE, 'the two layers differ');
    }, { context: { viewport, colorScheme: 'light' } });
  }
}

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const viewport of [WIDE, NARROW]) {
    scenario(`The page is captured in four states (${colorScheme}, ${viewport.width} px)`, async (page) => {
      const name = (/** @type {string} */ state) => `${state}-${viewport.width}-${colorScheme}`;
      await waitForSummary(page, 3);
      await takePicture(page, name('sample'));
      await paste(page, ARTICLE);
      await waitForSummary(page, 3);
      await takePicture(page, name('article'));
      await summaryItems(page).nth(1).getByRole('link').click();
      await takePicture(page, name('sentence'));
      await setText(page, '');
      await page.getByText('Nothing to summarise yet.').first().waitFor();
      await takePicture(page, name('empty'));
    }, { context: { viewport, colorScheme } });
  }
}
