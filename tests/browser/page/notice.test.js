import assert from 'node:assert/strict';
import { ARTICLE } from '../fixtures.js';
import { articleBox, lengthSlider, paste, scenario, setText, shownSentences, waitForSummary } from '../harness.js';

/**
 * Serves an engine that gives this notice for every text. The tests of the engine check which texts get one.
 * @param {string} notice
 */
const withNotice = (notice) => (/** @type {import('playwright-core').Page} */ page) =>
  page.route(
    (url) => url.pathname.endsWith('/nutgraf/client/index.js') && !url.search,
    (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: `import * as real from './index.js?real';
          export * from './index.js?real';
          export const summarize = async (...given) => ({ ...(await real.summarize(...given)), notice: '${notice}' });`,
      }),
  );

const NOTICES = {
  collection: 'This looks like a discussion or a list, so no sentence was left out.',
  no_sentences: 'This text contains no full sentences, so each line is treated as one.',
  no_article: 'This text contains only menus and labels, so there is nothing to summarise. The pasted text is shown here.',
};

for (const [notice, words] of Object.entries(NOTICES)) {
  scenario(
    `A notice is shown and announced: ${notice}`,
    async (page) => {
      await paste(page, ARTICLE);
      await page.locator('#notice').getByText(words).waitFor();
      await page.getByRole('status').getByText(new RegExp(`^${words} Summary: `)).waitFor();
    },
    { prepare: withNotice(notice) },
  );
}

scenario(
  'A text that is no article is shown in full, and its length cannot be changed',
  async (page) => {
    const lines = Array.from({ length: 80 }, (_, n) => `Label ${n}`);
    await setText(page, lines.join('\n'));
    await page.waitForFunction(() => document.querySelector('#sentences li')?.textContent === 'Label 0');
    assert.deepEqual(await shownSentences(page), lines);
    assert.ok(await lengthSlider(page).isDisabled());
  },
  { prepare: withNotice('no_article') },
);

scenario('An article gets no notice', async (page) => {
  await paste(page, ARTICLE);
  await waitForSummary(page, 3);
  assert.equal(await page.locator('#notice').isVisible(), false);
});

for (const [size, repeats] of Object.entries({ short: 1, long: 100, 'too long to show': 200 })) {
  scenario(`The old summary is never shown as the summary of a new text (${size})`, async (page) => {
    const [old = ''] = await waitForSummary(page, 3);
    await page.evaluate((sentence) => {
      const counts = { frames: 0, wrong: 0 };
      Object.assign(globalThis, { counts });
      const checkFrame = () => {
        counts.frames += 1;
        const isNew = !document.querySelector('#article-note')?.textContent?.includes('sample');
        const list = /** @type {HTMLElement} */ (document.querySelector('#sentences'));
        const isOld = list.checkVisibility() && list.innerText.includes(sentence);
        const isBusy = document.querySelector('.summary')?.getAttribute('aria-busy') === 'true';
        if (isNew && isOld && !isBusy) counts.wrong += 1;
        requestAnimationFrame(checkFrame);
      };
      checkFrame();
    }, old);
    await paste(page, ARTICLE.repeat(repeats));
    await page.waitForFunction((sentence) => {
      const list = document.querySelector('#sentences');
      return list?.childElementCount === 3 && !list.textContent?.includes(sentence);
    }, old);
    const { frames, wrong } = /** @type {{ frames: number, wrong: number }} */ (await page.evaluate('counts'));
    assert.ok(frames > 0);
    assert.equal(wrong, 0);
    assert.equal(await page.locator('.summary').getAttribute('aria-busy'), null);
    await articleBox(page).waitFor();
  });
}
