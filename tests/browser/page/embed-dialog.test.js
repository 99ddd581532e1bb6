/** Tests of the embed dialog, which the menu "Export" opens. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributesOf, classicCode, idOf, lengthOf, moduleCode } from '../../../www/export/embed-code.js';
import { page as english } from '../../../www/i18n/en.js';
import { axeViolations } from '../axe.js';
import { ARTICLE } from '../fixtures.js';
import {
  NARROW,
  WIDE,
  articleBox,
  button,
  disclosureButton,
  exportMenu,
  hasFocus,
  scenario,
  setText,
  takePicture,
  waitForSummary,
} from '../harness.js';
import { STORY, eventOf, openSite, shown } from '../site.js';

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page */
const dialog = (page) => page.getByRole('dialog');
/** @param {Page} page */
const codes = (page) => dialog(page).locator('pre:visible').allInnerTexts();
/** @param {Page} page */
const preview = (page) => dialog(page).locator('article-summary');

/**
 * Opens the dialog for a text.
 * @param {Page} page
 * @param {string} [text]
 * @param {import('../../../www/i18n/i18n.js').Strings} [strings]
 */
async function open(page, text = ARTICLE, strings = english) {
  await setText(page, text);
  await waitForSummary(page, 3);
  await openDialog(page, strings);
}

/** Opens the dialog for the text in the box. @param {Page} page */
async function openDialog(page, strings = english) {
  await disclosureButton(page, String(strings.export)).click();
  await button(page, String(strings.embedOpen)).click();
  await dialog(page).locator('[part=sentence]').first().waitFor();
}

/** Waits until the preview has so many sentences. @param {Page} page @param {number} count */
const waitForPreview = (page, count) => page.waitForFunction((wanted) => {
  const element = document.querySelector('dialog article-summary');
  return element?.shadowRoot?.querySelectorAll('[part=sentence]').length === wanted;
}, count);

scenario('The code and the preview of the reader’s article follow every choice', async (page) => {
  await open(page);
  assert.deepEqual(await codes(page), [
    '<script type="module" src="/nutgraf/element/define.js"></script>\n\n<article-summary for="#story" length="3"></article-summary>',
    '<script src="/nutgraf/element/embed.js" data-for="#story" data-length="3" defer></script>',
  ]);
  assert.equal(await preview(page).locator('[part=sentence]').count(), 3);
  await dialog(page).getByRole('spinbutton', { name: 'Length' }).fill('5');
  await waitForPreview(page, 5);
  await dialog(page).getByRole('radio', { name: 'A paragraph' }).check();
  await preview(page).locator('[part=paragraph]').waitFor();
  await dialog(page).getByRole('checkbox', { name: 'Highlight the sentences in the article' }).check();
  await dialog(page).locator('#embed-story mark').nth(4).waitFor();
  await dialog(page).getByRole('checkbox', { name: 'Why' }).check();
  await preview(page).locator('[part=why]').waitFor();
  await dialog(page).getByRole('checkbox', { name: 'Keywords' }).check();
  await preview(page).locator('[part=keywords]').waitFor();
  await dialog(page).getByRole('combobox', { name: 'Language' }).selectOption({ label: 'German' });
  await preview(page).getByRole('heading', { name: 'Zusammenfassung' }).waitFor();
  await dialog(page).getByRole('textbox', { name: 'Its id' }).fill('#lead');
  await dialog(page).getByRole('textbox', { name: 'Folder of the package’s files' }).fill('https://site.example/lib/nutgraf/');
  assert.deepEqual(await codes(page), [
    '<script type="module" src="https://site.example/lib/nutgraf/element/define.js"></script>\n\n<article-summary for="#lead" length="5" format="paragraph" highlight why keywords lang="de"></article-summary>',
    '<script src="https://site.example/lib/nutgraf/element/embed.js" data-for="#lead" data-length="5" data-format="paragraph" data-highlight data-why data-keywords data-lang="de" defer></script>',
  ]);
});

scenario('Each unit of length starts with a usual value, and the preview uses it', async (page) => {
  await open(page);
  for (const [unit, length] of [['words', '60 words'], ['% of the article', '15%'], ['minutes of reading', '1 min'], ['sentences', '3']]) {
    await dialog(page).getByRole('combobox', { name: 'Unit of length' }).selectOption({ label: unit ?? '' });
    assert.ok((await codes(page)).every((code) => code.includes(`length="${length}"`)), length);
    assert.equal(await preview(page).getAttribute('length'), length);
  }
});

scenario('An element can contain the article, and a message says that one script tag cannot', async (page) => {
  await open(page);
  await dialog(page).getByRole('radio', { name: 'goes inside the element' }).check();
  assert.deepEqual(await codes(page), [
    '<script type="module" src="/nutgraf/element/define.js"></script>\n\n<article-summary length="3">\n  <article>\n    <!-- Your article -->\n  </article>\n</article-summary>',
  ]);
  await dialog(page).getByText('One script tag cannot contain an article, so the article needs an id.').waitFor();
  await preview(page).getByText('Full text').waitFor();
  assert.equal(await preview(page).locator('#embed-story').count(), 1);
  assert.equal(await dialog(page).getByRole('textbox', { name: 'Its id' }).isVisible(), false);
  await dialog(page).getByRole('radio', { name: 'is elsewhere on the page' }).check();
  assert.equal((await codes(page)).length, 2);
  await dialog(page).locator('article-summary + #embed-story').waitFor();
});

scenario('The copied code gives the previewed summary on another site', async (page) => {
  await open(page, 'A first sentence stands here alone and says little. A second one follows it and says a little more than that.\n\nA third one ends it all.');
  await dialog(page).getByRole('checkbox', { name: 'Keywords' }).check();
  /** @type {string[]} */
  const copied = [];
  for (const name of ['Copy: Code', 'Copy: As one script tag']) {
    await button(dialog(page), name).click();
    await dialog(page).getByText('Copied', { exact: true }).waitFor();
    copied.push(await page.evaluate(() => navigator.clipboard.readText()));
  }
  assert.deepEqual(copied, await codes(page));
  await button(dialog(page), 'Close').click();
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
  'The dialog reports a refused clipboard and selects the code',
  async (page) => {
    await setText(page, ARTICLE);
    await waitForSummary(page, 3);
    await openDialog(page);
    await button(dialog(page), 'Copy: Code').click();
    await dialog(page).getByText(/^The browser did not allow copying\./).waitFor();
    assert.equal(await page.evaluate(() => String(getSelection())), (await codes(page))[0]);
  },
  {
    prepare: (page) => page.addInitScript(() => {
      Clipboard.prototype.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    }),
  },
);

scenario('The keyboard alone opens the dialog, makes a choice and returns to the menu', async (page) => {
  await waitForSummary(page, 3);
  await exportMenu(page).focus();
  await page.keyboard.press('Enter');
  const opener = button(page, 'Create embed code …');
  await opener.focus();
  await page.keyboard.press('Enter');
  await dialog(page).locator('[part=sentence]').first().waitFor();
  const length = dialog(page).getByRole('spinbutton', { name: 'Length' });
  for (let presses = 0; presses < 10 && !(await hasFocus(length)); presses += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('ArrowDown');
  await waitForPreview(page, 2);
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  assert.ok(await hasFocus(exportMenu(page)));
});

scenario('The preview shows the text as text, and uses only the beginning of a long one', async (page) => {
  const markup = 'The first line has <img src=x onerror="alert(1)"> in the middle of it. The second has <b>none</b> of that.';
  await articleBox(page).press('Control+A');
  await setText(page, `${markup}\n${'A sentence of the river stands here for the tenth time. '.repeat(500)}`);
  await waitForSummary(page);
  await openDialog(page);
  await dialog(page).getByText('The preview uses the first 20,000 characters.').waitFor();
  assert.equal(await dialog(page).locator('article :is(img, b)').count(), 0);
  assert.equal(await dialog(page).locator('article p').first().textContent(), markup);
});

scenario('The preview says that a text has no summary', async (page) => {
  await setText(page, 'Home\nNews\nSport\nContact us');
  await page.locator('#notice').waitFor();
  await exportMenu(page).click();
  await button(page, 'Create embed code …').click();
  await dialog(page).getByText('This text has no summary, so the element shows its content.').waitFor();
});

scenario(
  'A preview that cannot be loaded gives a message, and the code is still shown',
  async (page) => {
    await waitForSummary(page, 3);
    await exportMenu(page).click();
    await button(page, 'Create embed code …').click();
    await dialog(page).getByText('The preview could not be loaded.').waitFor();
    assert.equal((await codes(page)).length, 2);
  },
  { prepare: (page) => page.route('**/element/define.js', (route) => route.abort()), errors: /Failed to load resource/ },
);

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const viewport of [WIDE, { width: 768, height: 900 }, NARROW, { width: 320, height: 640 }]) {
    scenario(`axe finds nothing in the embed dialog, and nothing overflows it (${colorScheme}, ${viewport.width} px)`, async (page) => {
      await open(page);
      for (const name of ['Highlight the sentences in the article', 'Why', 'Keywords']) await dialog(page).getByRole('checkbox', { name }).check();
      await preview(page).locator('[part=keywords]').waitFor();
      assert.deepEqual(await axeViolations(page), []);
      const widths = await dialog(page).evaluate((element) => [element, ...element.querySelectorAll('div, section, form, pre')].map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
      assert.ok(widths.every((overflow) => overflow <= 0), 'nothing scrolls horizontally');
      await takePicture(page, `embed-dialog-${viewport.width}-${colorScheme}`);
      const small = await dialog(page).evaluate((element) => {
        return [...element.querySelectorAll('button, select, input:not([type=radio], [type=checkbox]), label:has(input)')]
          .filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 24)
          .map((target) => target.outerHTML);
      });
      assert.deepEqual(small, []);
    }, { context: { colorScheme, viewport } });
  }
}

for (const locale of ['de', 'es', 'fr', 'ar']) {
  scenario(`The embed dialog is shown in ${locale}`, async (page) => {
    const strings = (await import(new URL(`../../../www/i18n/${locale}.js`, import.meta.url).href)).page;
    await open(page, ARTICLE, strings);
    await dialog(page).getByRole('heading', { name: strings.embedHeading }).waitFor();
    await button(dialog(page), strings.close).waitFor();
    assert.ok((await codes(page))[0]?.startsWith('<script'));
    // The preview is in the language of the article.
    await preview(page).getByRole('heading', { name: 'Summary' }).waitFor();
    assert.deepEqual(await axeViolations(page), []);
    await takePicture(page, `embed-dialog-${locale}`);
  }, { context: { locale } });
}

const CHOICE = { folder: '/n', target: 'a', length: '3', format: /** @type {const} */ ('list'), highlight: false, why: false, keywords: false, lang: '' };

test('Typed values are escaped in attributes', () => {
  const hostile = { ...CHOICE, folder: '"><script>alert(1)</script>', target: 'a"&<b' };
  for (const code of [moduleCode(hostile, ''), classicCode(hostile)]) {
    assert.ok(code.includes('a&quot;&amp;&lt;b'));
    assert.doesNotMatch(code, /<script>|alert\(1\)<\//);
  }
  assert.equal(moduleCode({ ...CHOICE, target: '' }, 'a --> b').match(/-->/g)?.length, 1);
});

test('A length is limited to its range, and a value that is not a number becomes the default', () => {
  assert.deepEqual(['', 'x', '-4', '0', '7', '7.4', '1e9'].map((typed) => lengthOf(typed, 'sentences')), ['3', '3', '1', '1', '7', '7', '60']);
  assert.deepEqual(['55', '0', ''].map((typed) => lengthOf(typed, 'words')), ['55 words', '10 words', '60 words']);
  assert.deepEqual(['0.2', '1.3', '90'].map((typed) => lengthOf(typed, 'minutes')), ['0.5 min', '1.5 min', '60 min']);
  assert.equal(lengthOf('400', 'percent'), '100%');
});

test('An id loses its # and its spaces, and default choices give no attributes', () => {
  assert.deepEqual(['#lead', ' le ad ', '##', ''].map((typed) => idOf(typed, 'story')), ['lead', 'lead', 'story', 'story']);
  assert.deepEqual(attributesOf(CHOICE), [['for', '#a'], ['length', '3']]);
});
