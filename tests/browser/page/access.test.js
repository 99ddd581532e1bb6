import assert from 'node:assert/strict';
import { axeViolations } from '../axe.js';
import { ARTICLE, MARKUP, PAGE, PLAIN } from '../fixtures.js';
import {
  NARROW,
  WIDE,
  articleBox,
  boilerplateButton,
  boilerplatePanel,
  button,
  explanationBox,
  focusRegion,
  hasFocus,
  lengthSlider,
  paste,
  pasteMarkup,
  placeCaret,
  rankingButton,
  scenario,
  selectedText,
  setText,
  shownSentences,
  summaryItems,
  waitForSummary,
  whyButtons,
} from '../harness.js';

/** @type {Record<string, (page: import('playwright-core').Page) => Promise<unknown>>} */
const STATES = {
  async 'with the sample'(page) {
    await waitForSummary(page, 3);
  },
  async 'with an article, a selected sentence and the boilerplate panel open'(page) {
    await paste(page, ARTICLE);
    await waitForSummary(page, 3);
    await boilerplateButton(page).click();
    await summaryItems(page).getByRole('link').first().click();
  },
  async 'with two stories, a group of lines open, a line included and a paragraph excluded'(page) {
    await paste(page, PAGE);
    await waitForSummary(page, 3);
    await page.getByRole('radio').nth(1).check();
    await page.locator('#title').getByText('Rugby').waitFor();
    await boilerplateButton(page).click();
    await button(page, /^Show \d+ lines$/).first().click();
    await button(page, /^Include: By Ishbel/).click();
    await boilerplatePanel(page).getByText('included by you').first().waitFor();
    await placeCaret(page, PAGE.indexOf('The clubhouse'));
    await button(page, /^Exclude: The field/).click();
    await boilerplatePanel(page).getByText('excluded by you').first().waitFor();
  },
  async 'with the explanation of a sentence open'(page) {
    await paste(page, ARTICLE);
    await waitForSummary(page, 3);
    await whyButtons(page).nth(1).click();
    await explanationBox(page).waitFor();
  },
  async 'in the highlights view, with a focus word, a pinned and an excluded sentence, and the ranking open'(page) {
    await paste(page, ARTICLE);
    await waitForSummary(page, 3);
    await page.getByRole('radio', { name: 'Highlights' }).check();
    for (const [index, action] of Object.entries(['Exclude', 'Pin'])) {
      await whyButtons(page).nth(Number(index)).click();
      await button(explanationBox(page), action).click();
      await page.keyboard.press('Escape');
    }
    await focusRegion(page).getByRole('button').first().click();
    await rankingButton(page).click();
    await focusRegion(page).getByRole('button', { pressed: true }).waitFor();
  },
  async 'with a paste read from its formatting'(page) {
    await pasteMarkup(page, MARKUP, PLAIN);
    await page.getByText('The formatting of the copied page was used.').waitFor();
    await waitForSummary(page);
  },
  async 'with labels only'(page) {
    await setText(page, 'Home\nNews\nSport\nContact us');
    await page.locator('#notice').waitFor();
  },
  async 'when empty'(page) {
    await setText(page, '');
    await page.getByText('Nothing to summarise yet.').first().waitFor();
  },
  async 'when blank'(page) {
    await setText(page, ' \n ');
    await page.getByText('Nothing to summarise yet.').first().waitFor();
  },
  async 'with a text too long to show'(page) {
    await setText(page, ARTICLE.repeat(200));
    await page.getByText(/too long to show here/).waitFor();
    await page.waitForFunction(() => document.querySelectorAll('#sentences li').length === 3);
  },
};

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const viewport of [WIDE, NARROW]) {
    for (const [state, reach] of Object.entries(STATES)) {
      scenario(`axe finds nothing ${state} (${colorScheme}, ${viewport.width} px)`, async (page) => {
        await reach(page);
        assert.deepEqual(await axeViolations(page), []);
      }, { context: { colorScheme, viewport } });
    }
  }
}

/**
 * Presses Tab until an element has the focus, and fails after 40 presses.
 * @param {import('playwright-core').Page} page
 * @param {import('playwright-core').Locator} target
 * @param {'Tab' | 'Shift+Tab'} [key]
 */
async function tabTo(page, target, key = 'Tab') {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press(key);
    if (await hasFocus(target)) return;
  }
  assert.fail(`Tab never reaches ${target}`);
}

scenario('The keyboard alone copies, slides, selects a sentence, clears and types', async (page) => {
  await waitForSummary(page, 3);
  await tabTo(page, button(page, 'Copy'));
  await page.keyboard.press('Enter');
  await page.getByText('Copied', { exact: true }).first().waitFor();
  await tabTo(page, lengthSlider(page));
  await page.keyboard.press('ArrowRight');
  const sentences = await shownSentences(page);
  assert.equal(sentences.length, 4);
  await tabTo(page, summaryItems(page).nth(1).getByRole('link'));
  await page.keyboard.press('Enter');
  assert.equal(await selectedText(page), sentences[1]);
  await tabTo(page, button(page, 'Clear'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A new text is typed. It takes the place of the old one.');
  await waitForSummary(page, 2);
});

scenario('Every element shows when it has the focus', async (page) => {
  await waitForSummary(page, 3);
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return 'nothing';
      // A script cannot read the outline of the slider's thumb: see the next test.
      if (focused.id === 'length') return true;
      // The label of a radio button shows the focus.
      if (focused instanceof HTMLInputElement && focused.type === 'radio') {
        return getComputedStyle(/** @type {Element} */ (focused.parentElement)).outlineStyle === 'solid' || 'no outline';
      }
      if (focused.id === 'article') {
        const rule = getComputedStyle(/** @type {Element} */ (focused.parentElement), '::before');
        return rule.content !== 'none' || 'no rule';
      }
      return getComputedStyle(focused).outlineStyle === 'solid' || `no outline around ${focused.outerHTML}`;
    });
    if (seen === 'nothing') break;
    assert.equal(seen, true);
  }
});

scenario("The slider's thumb shows the focus", async (page) => {
  await waitForSummary(page, 3);
  const without = await lengthSlider(page).screenshot();
  await tabTo(page, lengthSlider(page));
  assert.ok(!without.equals(await lengthSlider(page).screenshot()));
});

scenario('Targets other than links in running text are at least 24 px high', async (page) => {
  await paste(page, PAGE);
  await waitForSummary(page, 3);
  await boilerplateButton(page).click();
  await button(page, /^Show \d+ lines$/).first().click();
  const small = await page.evaluate(() => {
    return [...document.querySelectorAll('button, input:not([type=radio]), label:has(input), summary')]
      .filter((target) => target.checkVisibility())
      .map((target) => ({ target: target.outerHTML, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ target }) => target);
  });
  assert.deepEqual(small, []);
});

scenario('At 320 px the page has no horizontal scroll bar', async (page) => {
  await setText(page, `${'longlabel'.repeat(60)}\n${PAGE}\n${'verylongword'.repeat(60)} is the last sentence here.`);
  await waitForSummary(page, 3);
  await boilerplateButton(page).click();
  await articleBox(page).click();
  await button(page, /^Exclude: /).waitFor();
  await rankingButton(page).click();
  await page.getByRole('radio', { name: 'Read' }).check();
  await whyButtons(page).first().click();
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.equal(widths[0], widths[1]);
}, { context: { viewport: { width: 320, height: 640 } } });

scenario('In forced colours a selected sentence is underlined', async (page) => {
  await waitForSummary(page, 3);
  const first = page.locator('#mirror mark').first();
  const paper = page.locator('.paper');
  const withLine = await paper.screenshot();
  await first.evaluate((mark) => mark.replaceWith(...mark.childNodes));
  assert.ok(!withLine.equals(await paper.screenshot()), 'the line is visible through the text box');
}, { context: { forcedColors: 'active' } });
