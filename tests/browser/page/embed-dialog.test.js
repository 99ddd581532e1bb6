/** The maker of embed code: "Take away", then "On your own site". */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributesOf, classicCode, idOf, lengthOf, moduleCode } from '../../../www/export/embed-code.js';
import { axeViolations } from '../axe.js';
import { ARTICLE } from '../fixtures.js';
import { NARROW, WIDE, articleBox, picture, put, scenario, summaryOf } from '../harness.js';
import { STORY, eventOf, openSite, shown } from '../site.js';

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page */
const maker = (page) => page.getByRole('dialog');
/** @param {Page} page */
const codes = (page) => maker(page).locator('pre:visible').allInnerTexts();
/** @param {Page} page */
const preview = (page) => maker(page).locator('article-summary');

/** @param {Page} page */
async function open(page, text = ARTICLE) {
  await put(page, text);
  await summaryOf(page, 3);
  await openHere(page);
}

/** @param {Page} page */
async function openHere(page) {
  await page.locator('#export-menu > summary').click();
  await page.locator('#export-menu .panel').getByRole('button').last().click();
  await maker(page).locator('[part=sentence]').first().waitFor();
}

/** @param {Page} page @param {number} count */
const previewHas = (page, count) => page.waitForFunction((wanted) => {
  const element = document.querySelector('dialog article-summary');
  return element?.shadowRoot?.querySelectorAll('[part=sentence]').length === wanted;
}, count);

scenario('The code follows every choice, and so does the real element on the reader’s article', async (page) => {
  await open(page);
  assert.deepEqual(await codes(page), [
    '<script type="module" src="/nutgraf/element/define.js"></script>\n\n<article-summary for="#story" length="3"></article-summary>',
    '<script src="/nutgraf/element/embed.js" data-for="#story" data-length="3" defer></script>',
  ]);
  assert.equal(await preview(page).locator('[part=sentence]').count(), 3);
  await maker(page).getByRole('spinbutton', { name: 'Length' }).fill('5');
  await previewHas(page, 5);
  await maker(page).getByRole('radio', { name: 'A paragraph' }).check();
  await preview(page).locator('[part=paragraph]').waitFor();
  await maker(page).getByRole('checkbox', { name: 'Mark the sentences in the article' }).check();
  await maker(page).locator('#embed-story mark').nth(4).waitFor();
  await maker(page).getByRole('checkbox', { name: 'Reasons' }).check();
  await preview(page).locator('[part=why]').waitFor();
  await maker(page).getByRole('checkbox', { name: 'Keywords' }).check();
  await preview(page).locator('[part=keywords]').waitFor();
  await maker(page).getByRole('combobox', { name: 'Language' }).selectOption({ label: 'German' });
  await preview(page).getByRole('heading', { name: 'Zusammenfassung' }).waitFor();
  await maker(page).getByRole('textbox', { name: 'Its id' }).fill('#lead');
  await maker(page).getByRole('textbox', { name: 'Where the package’s files are' }).fill('https://site.example/lib/nutgraf/');
  assert.deepEqual(await codes(page), [
    '<script type="module" src="https://site.example/lib/nutgraf/element/define.js"></script>\n\n<article-summary for="#lead" length="5" format="paragraph" highlight why keywords lang="de"></article-summary>',
    '<script src="https://site.example/lib/nutgraf/element/embed.js" data-for="#lead" data-length="5" data-format="paragraph" data-highlight data-why data-keywords data-lang="de" defer></script>',
  ]);
});

scenario('Words, percent and minutes each begin at a usual length, and the preview has that length', async (page) => {
  await open(page);
  for (const [unit, length] of [['words', '60 words'], ['% of the article', '15%'], ['minutes of reading', '1 min'], ['sentences', '3']]) {
    await maker(page).getByRole('combobox', { name: 'Unit of length' }).selectOption({ label: unit ?? '' });
    assert.ok((await codes(page)).every((code) => code.includes(`length="${length}"`)), length);
    assert.equal(await preview(page).getAttribute('length'), length);
  }
});

scenario('An element can hold the article, which one script tag cannot, and that is said', async (page) => {
  await open(page);
  await maker(page).getByRole('radio', { name: 'goes inside the element' }).check();
  assert.deepEqual(await codes(page), [
    '<script type="module" src="/nutgraf/element/define.js"></script>\n\n<article-summary length="3">\n  <article>\n    <!-- Your article -->\n  </article>\n</article-summary>',
  ]);
  await maker(page).getByText('One script tag cannot hold an article: that needs an id.').waitFor();
  await preview(page).getByText('Full text').waitFor();
  assert.equal(await preview(page).locator('#embed-story').count(), 1);
  assert.equal(await maker(page).getByRole('textbox', { name: 'Its id' }).isVisible(), false);
  await maker(page).getByRole('radio', { name: 'is elsewhere on the page' }).check();
  assert.equal((await codes(page)).length, 2);
  await maker(page).locator('article-summary + #embed-story').waitFor();
});

scenario('What is copied does on another site what the preview showed', async (page) => {
  await open(page, 'A first sentence stands here alone and says little. A second one follows it and says a little more than that.\n\nA third one ends it all.');
  await maker(page).getByRole('checkbox', { name: 'Keywords' }).check();
  /** @type {string[]} */
  const copied = [];
  for (const name of ['Copy: Code', 'Copy: The same as one script tag']) {
    await maker(page).getByRole('button', { name }).click();
    await maker(page).getByText('Copied', { exact: true }).waitFor();
    copied.push(await page.evaluate(() => navigator.clipboard.readText()));
  }
  assert.deepEqual(copied, await codes(page));
  await maker(page).getByRole('button', { name: 'Close' }).click();
  /** @type {string[][]} */
  const found = [];
  for (const code of copied) {
    await page.goto(new URL('./', page.url()).href);
    await openSite(page, `${code}\n${STORY}`, { head: '' });
    await page.locator('article-summary').scrollIntoViewIfNeeded();
    const { sentences, keywords } = await eventOf(page, 'ready');
    assert.ok(sentences.length === 3 && keywords.length > 0);
    await page.locator('article-summary [part=keywords]').waitFor();
    found.push(await shown(page));
  }
  assert.deepEqual(found[0], found[1]);
});

scenario(
  'A clipboard that is refused is told in the dialog, with the code selected',
  async (page) => {
    await put(page, ARTICLE);
    await summaryOf(page, 3);
    await openHere(page);
    await maker(page).getByRole('button', { name: 'Copy: Code' }).click();
    await maker(page).getByText(/^The browser did not allow copying\./).waitFor();
    assert.equal(await page.evaluate(() => String(getSelection())), (await codes(page))[0]);
  },
  {
    prepare: (page) => page.addInitScript(() => {
      Clipboard.prototype.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    }),
  },
);

scenario('The keyboard alone opens the maker, makes a choice and goes back to where it was', async (page) => {
  await summaryOf(page, 3);
  await page.locator('#export-menu > summary').focus();
  await page.keyboard.press('Enter');
  const opener = page.getByRole('button', { name: 'Make the code to embed …' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await maker(page).locator('[part=sentence]').first().waitFor();
  const length = maker(page).getByRole('spinbutton', { name: 'Length' });
  for (let presses = 0; presses < 10 && !(await length.evaluate((field) => field === document.activeElement)); presses += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('ArrowDown');
  await previewHas(page, 2);
  await page.keyboard.press('Escape');
  await maker(page).waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => document.activeElement?.parentElement?.id), 'export-menu');
});

scenario('The reader’s text stays text in the preview, and only the beginning of a long one is taken', async (page) => {
  const markup = 'The first line has <img src=x onerror="alert(1)"> in the middle of it. The second has <b>none</b> of that.';
  await articleBox(page).press('Control+A');
  await put(page, `${markup}\n${'A sentence of the river stands here for the tenth time. '.repeat(500)}`);
  await summaryOf(page);
  await openHere(page);
  await maker(page).getByText('The preview takes the first 20,000 characters.').waitFor();
  assert.equal(await maker(page).locator('article :is(img, b)').count(), 0);
  assert.equal(await maker(page).locator('article p').first().textContent(), markup);
});

scenario('Of a text without a summary the preview says so', async (page) => {
  await put(page, 'Home\nNews\nSport\nContact us');
  await page.locator('#notice').waitFor();
  await page.locator('#export-menu > summary').click();
  await page.getByRole('button', { name: 'Make the code to embed …' }).click();
  await maker(page).getByText('There is no summary of this text, so the element shows what it holds.').waitFor();
});

scenario(
  'A preview that cannot be loaded is told in words, and the code is there all the same',
  async (page) => {
    await summaryOf(page, 3);
    await page.locator('#export-menu > summary').click();
    await page.getByRole('button', { name: 'Make the code to embed …' }).click();
    await maker(page).getByText('The preview could not be loaded.').waitFor();
    assert.equal((await codes(page)).length, 2);
  },
  { prepare: (page) => page.route('**/element/define.js', (route) => route.abort()), errors: /Failed to load resource/ },
);

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const viewport of [WIDE, { width: 768, height: 900 }, NARROW, { width: 320, height: 640 }]) {
    scenario(`axe finds nothing in the maker, and nothing stands out of the window (${colorScheme}, ${viewport.width} px)`, async (page) => {
      await open(page);
      for (const name of ['Mark the sentences in the article', 'Reasons', 'Keywords']) await maker(page).getByRole('checkbox', { name }).check();
      await preview(page).locator('[part=keywords]').waitFor();
      assert.deepEqual(await axeViolations(page), []);
      const widths = await maker(page).evaluate((dialog) => [dialog, ...dialog.querySelectorAll('div, section, form, pre')].map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
      assert.ok(widths.every((more) => more <= 0), 'nothing to scroll sideways');
      await picture(page, `embed-maker-${viewport.width}-${colorScheme}`);
      const small = await maker(page).evaluate((dialog) => {
        return [...dialog.querySelectorAll('button, select, input:not([type=radio], [type=checkbox]), label:has(input)')]
          .filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 24)
          .map((target) => target.outerHTML);
      });
      assert.deepEqual(small, []);
    }, { context: { colorScheme, viewport } });
  }
}

for (const locale of ['de', 'es', 'fr', 'ar']) {
  scenario(`The maker speaks ${locale}`, async (page) => {
    await open(page);
    const strings = (await import(new URL(`../../../www/i18n/${locale}.js`, import.meta.url).href)).page;
    await maker(page).getByRole('heading', { name: strings.embedHeading }).waitFor();
    await maker(page).getByRole('button', { name: strings.close }).waitFor();
    assert.ok((await codes(page))[0]?.startsWith('<script'));
    // The preview is that of a site in the article's language.
    await preview(page).getByRole('heading', { name: 'Summary' }).waitFor();
    assert.deepEqual(await axeViolations(page), []);
    await picture(page, `embed-maker-${locale}`);
  }, { context: { locale } });
}

const CHOICE = { folder: '/n', target: 'a', length: '3', format: /** @type {const} */ ('list'), highlight: false, why: false, keywords: false, lang: '' };

test('Nothing that is typed breaks out of its attribute', () => {
  const odd = { ...CHOICE, folder: '"><script>alert(1)</script>', target: 'a"&<b' };
  for (const code of [moduleCode(odd, ''), classicCode(odd)]) {
    assert.ok(code.includes('a&quot;&amp;&lt;b'));
    assert.doesNotMatch(code, /<script>|alert\(1\)<\//);
  }
  assert.equal(moduleCode({ ...CHOICE, target: '' }, 'a --> b').match(/-->/g)?.length, 1);
});

test('A length is kept within its bounds, and what is no number becomes the usual one', () => {
  assert.deepEqual(['', 'x', '-4', '0', '7', '7.4', '1e9'].map((typed) => lengthOf(typed, 'sentences')), ['3', '3', '1', '1', '7', '7', '60']);
  assert.deepEqual(['55', '0', ''].map((typed) => lengthOf(typed, 'words')), ['55 words', '10 words', '60 words']);
  assert.deepEqual(['0.2', '1.3', '90'].map((typed) => lengthOf(typed, 'minutes')), ['0.5 min', '1.5 min', '60 min']);
  assert.equal(lengthOf('400', 'percent'), '100%');
});

test('An id loses its mark and its blanks, and the usual stays out of the attributes', () => {
  assert.deepEqual(['#lead', ' le ad ', '##', ''].map((typed) => idOf(typed, 'story')), ['lead', 'lead', 'story', 'story']);
  assert.deepEqual(attributesOf(CHOICE), [['for', '#a'], ['length', '3']]);
});
