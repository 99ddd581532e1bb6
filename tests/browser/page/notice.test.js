import assert from 'node:assert/strict';
import { ARTICLE } from '../fixtures.js';
import { articleBox, lengthSlider, paste, put, scenario, shownSentences, summaryOf } from '../harness.js';

/**
 * An engine that says this of every text: which texts it is said of is tested with the engine.
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
  collection: 'This looks like a thread or a list, so every sentence was kept.',
  no_sentences: 'Nothing in this text reads like a sentence, so every line was taken for one.',
  no_article: 'This is all menus and labels; nothing here to summarise. Here is what was pasted.',
};

for (const [notice, words] of Object.entries(NOTICES)) {
  scenario(
    `A text that is not quite an article is told so, to the eye and the ear: ${notice}`,
    async (page) => {
      await paste(page, ARTICLE);
      await page.locator('#notice').getByText(words).waitFor();
      await page.getByRole('status').getByText(new RegExp(`^${words} Summary: `)).waitFor();
    },
    { prepare: withNotice(notice) },
  );
}

scenario(
  'Where there is no article, all that was pasted stands there, and there is no length to choose',
  async (page) => {
    const lines = Array.from({ length: 80 }, (_, n) => `Label ${n}`);
    await put(page, lines.join('\n'));
    await page.waitForFunction(() => document.querySelector('#sentences li')?.textContent === 'Label 0');
    assert.deepEqual(await shownSentences(page), lines);
    assert.ok(await lengthSlider(page).isDisabled());
  },
  { prepare: withNotice('no_article') },
);

scenario('An article has no notice', async (page) => {
  await paste(page, ARTICLE);
  await summaryOf(page, 3);
  assert.equal(await page.locator('#notice').isVisible(), false);
});

for (const [size, repeats] of Object.entries({ short: 1, long: 100, 'too long to show': 200 })) {
  scenario(`The old summary is never shown as that of the new text (${size})`, async (page) => {
    const [old = ''] = await summaryOf(page, 3);
    await page.evaluate((sentence) => {
      const seen = { frames: 0, wrong: 0 };
      Object.assign(globalThis, { seen });
      const look = () => {
        seen.frames += 1;
        const isNew = !document.querySelector('#article-note')?.textContent?.includes('sample');
        const list = /** @type {HTMLElement} */ (document.querySelector('#sentences'));
        const isOld = list.checkVisibility() && list.innerText.includes(sentence);
        const isBusy = document.querySelector('.summary')?.getAttribute('aria-busy') === 'true';
        if (isNew && isOld && !isBusy) seen.wrong += 1;
        requestAnimationFrame(look);
      };
      look();
    }, old);
    await paste(page, ARTICLE.repeat(repeats));
    await page.waitForFunction((sentence) => {
      const list = document.querySelector('#sentences');
      return list?.childElementCount === 3 && !list.textContent?.includes(sentence);
    }, old);
    const { frames, wrong } = /** @type {{ frames: number, wrong: number }} */ (await page.evaluate('seen'));
    assert.ok(frames > 0);
    assert.equal(wrong, 0);
    assert.equal(await page.locator('.summary').getAttribute('aria-busy'), null);
    await articleBox(page).waitFor();
  });
}
