import assert from 'node:assert/strict';
import { axeViolations } from '../axe.js';
import { ARTICLE, MARKUP, PAGE, PLAIN } from '../fixtures.js';
import { NARROW, WIDE, articleBox, lengthSlider, paste, pasteMarkup, put, scenario, selection, shownSentences, summaryOf } from '../harness.js';

/** @type {Record<string, (page: import('playwright-core').Page) => Promise<unknown>>} */
const STATES = {
  async 'with the sample'(page) {
    await summaryOf(page, 3);
  },
  async 'with an article, a sentence gone to and the set-aside lines open'(page) {
    await paste(page, ARTICLE);
    await summaryOf(page, 3);
    await page.locator('#excluded-lines summary').click();
    await page.locator('#sentences a').first().click();
  },
  async 'with two stories, a run of lines opened, a line restored and a paragraph set aside'(page) {
    await paste(page, PAGE);
    await summaryOf(page, 3);
    await page.getByRole('radio').nth(1).check();
    await page.locator('#title').getByText('Rugby').waitFor();
    await page.locator('#excluded-lines summary').click();
    await page.getByRole('button', { name: /^Show \d+ lines$/ }).first().click();
    await page.getByRole('button', { name: /^Restore: By Ishbel/ }).click();
    await page.getByText('kept by you').first().waitFor();
    await articleBox(page).evaluate((box, at) => {
      /** @type {HTMLTextAreaElement} */ (box).setSelectionRange(at, at);
    }, PAGE.indexOf('The clubhouse'));
    await articleBox(page).focus();
    await page.getByRole('button', { name: /^Set aside: The field/ }).click();
    await page.getByText('set aside by you').first().waitFor();
  },
  async 'with the reasons of a sentence open'(page) {
    await paste(page, ARTICLE);
    await summaryOf(page, 3);
    await page.locator('#sentences .why').nth(1).click();
    await page.locator('#why').waitFor();
  },
  async 'to skim, with a focus, a sentence pinned, one left out, and the ranking open'(page) {
    await paste(page, ARTICLE);
    await summaryOf(page, 3);
    await page.getByRole('radio', { name: 'Skim' }).check();
    for (const [index, action] of Object.entries(['Leave out', 'Pin'])) {
      await page.locator('#sentences .why').nth(Number(index)).click();
      await page.locator('#why').getByRole('button', { name: action }).click();
      await page.keyboard.press('Escape');
    }
    await page.locator('#keywords li button').first().click();
    await page.locator('#ranking summary').click();
    await page.locator('#keywords [aria-pressed=true]').waitFor();
  },
  async 'with formatting read'(page) {
    await pasteMarkup(page, MARKUP, PLAIN);
    await page.getByText('Read from the page’s formatting.').waitFor();
    await summaryOf(page);
  },
  async 'with labels only'(page) {
    await put(page, 'Home\nNews\nSport\nContact us');
    await page.locator('#notice').waitFor();
  },
  async 'when empty'(page) {
    await put(page, '');
    await page.getByText('Nothing to summarise yet.').first().waitFor();
  },
  async 'when blank'(page) {
    await put(page, ' \n ');
    await page.getByText('Nothing to summarise yet.').first().waitFor();
  },
  async 'with a text too long to show'(page) {
    await put(page, ARTICLE.repeat(200));
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
 * Presses Tab until the focus is on what matches, and fails if it never is.
 * @param {import('playwright-core').Page} page
 * @param {string} selector
 * @param {'Tab' | 'Shift+Tab'} [key]
 */
async function tabTo(page, selector, key = 'Tab') {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  assert.fail(`Tab never comes to ${selector}`);
}

scenario('Everything can be done with the keyboard alone', async (page) => {
  await summaryOf(page, 3);
  await tabTo(page, '#copy');
  await page.keyboard.press('Enter');
  await page.getByText('Copied', { exact: true }).first().waitFor();
  await tabTo(page, '#length');
  await page.keyboard.press('ArrowRight');
  const sentences = await shownSentences(page);
  assert.equal(sentences.length, 4);
  await tabTo(page, '#sentences li:nth-child(2) a');
  await page.keyboard.press('Enter');
  assert.equal(await selection(page), sentences[1]);
  await tabTo(page, '#clear', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A new text is typed. It takes the place of the old one.');
  await summaryOf(page, 2);
});

scenario('Whatever has the focus shows it', async (page) => {
  await summaryOf(page, 3);
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return 'nothing';
      // The ring round the slider's thumb is out of a script's reach: see the next test.
      if (focused.id === 'length') return true;
      // Of these the label shows it.
      if (focused instanceof HTMLInputElement && focused.type === 'radio') {
        return getComputedStyle(/** @type {Element} */ (focused.parentElement)).outlineStyle === 'solid' || 'no ring';
      }
      if (focused.id === 'article') {
        const rule = getComputedStyle(/** @type {Element} */ (focused.parentElement), '::before');
        return rule.content !== 'none' || 'no rule';
      }
      return getComputedStyle(focused).outlineStyle === 'solid' || `no ring round ${focused.outerHTML}`;
    });
    if (seen === 'nothing') break;
    assert.equal(seen, true);
  }
});

scenario("The slider's thumb shows the focus", async (page) => {
  await summaryOf(page, 3);
  const without = await lengthSlider(page).screenshot();
  await tabTo(page, '#length');
  assert.ok(!without.equals(await lengthSlider(page).screenshot()));
});

scenario('Targets are at least 24 px high, but for links in running text', async (page) => {
  await paste(page, PAGE);
  await summaryOf(page, 3);
  await page.locator('#excluded-lines summary').click();
  await page.getByRole('button', { name: /^Show \d+ lines$/ }).first().click();
  const small = await page.evaluate(() => {
    return [...document.querySelectorAll('button, input:not([type=radio]), label:has(input), summary')]
      .filter((target) => target.checkVisibility())
      .map((target) => ({ target: target.outerHTML, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ target }) => target);
  });
  assert.deepEqual(small, []);
});

scenario('At 320 px nothing has to be scrolled sideways', async (page) => {
  await put(page, `${'longlabel'.repeat(60)}\n${PAGE}\n${'verylongword'.repeat(60)} is the last sentence here.`);
  await summaryOf(page, 3);
  await page.locator('#excluded-lines summary').click();
  await articleBox(page).click();
  await page.locator('#paragraph').waitFor();
  await page.locator('#ranking summary').click();
  await page.getByRole('radio', { name: 'Read' }).check();
  await page.locator('#sentences .why').first().click();
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.equal(widths[0], widths[1]);
}, { context: { viewport: { width: 320, height: 640 } } });

scenario('In forced colours a chosen sentence is underlined', async (page) => {
  await summaryOf(page, 3);
  const first = page.locator('#mirror mark').first();
  const paper = page.locator('.paper');
  const withLine = await paper.screenshot();
  await first.evaluate((mark) => mark.replaceWith(...mark.childNodes));
  assert.ok(!withLine.equals(await paper.screenshot()), 'the line can be seen through the text box');
}, { context: { forcedColors: 'active' } });
