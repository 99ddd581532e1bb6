import assert from 'node:assert/strict';
import { axeViolations } from '../axe.js';
import { ARTICLE, MARKUP } from '../fixtures.js';
import {
  NARROW,
  WIDE,
  articleBox,
  button,
  disclosure,
  disclosureButton,
  exportMenu,
  openMenu,
  paste,
  scenario,
  setText,
  shownSentences,
  takePicture,
  waitForSummary,
  waitForText,
} from '../harness.js';

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page */
const saveOption = (page) => page.getByRole('checkbox', { name: 'Save my recent articles on this device' });

/** Opens the page with a query or fragment, coming from another page. @param {Page} page @param {string} rest */
async function visit(page, rest) {
  const base = page.url().split(/[?#]/)[0];
  await page.goto('about:blank');
  await page.goto(`${base}${rest}`);
}

for (const [name, first] of Object.entries({ News: 'The bridge that', 'How-to': 'How to bleed', Interview: '“A piano' })) {
  scenario(`A sample is fetched on request: ${name}`, async (page) => {
    await openMenu(page).click();
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await page.waitForFunction((start) => document.querySelector('textarea')?.value.startsWith(start), first);
    await waitForSummary(page, 3);
    assert.equal(await disclosure(page, 'Open').getAttribute('open'), null);
  });
}

scenario('The menu opens a text file, a Markdown file and a web page', async (page) => {
  const open = async (/** @type {string} */ name, /** @type {string} */ mimeType, /** @type {string} */ content) => {
    await openMenu(page).click();
    const chooser = page.waitForEvent('filechooser');
    await button(page, 'Open a file …').click();
    await (await chooser).setFiles({ name, mimeType, buffer: Buffer.from(content) });
  };
  await open('article.txt', 'text/plain', ARTICLE);
  await waitForText(page, ARTICLE);
  await open('article.md', '', '# A title\n\nOne sentence is here alone.');
  await waitForText(page, '# A title\n\nOne sentence is here alone.');
  await open('page.html', 'text/html', `<link rel="canonical" href="https://paper.example/lenn">${MARKUP}`);
  await page.getByText('The formatting of the copied page was used.').waitFor();
  await waitForSummary(page);
  await exportMenu(page).click();
  assert.equal(await page.getByLabel('Address of the original article').inputValue(), 'https://paper.example/lenn');
});

scenario('A text in the query or the fragment of a link is read and removed from the address', async (page) => {
  const text = 'One sentence is here, and 5% of it is & odd. Another one follows it. A third one ends it all.';
  for (const mark of ['?', '#']) {
    await visit(page, `${mark}text=${encodeURIComponent(text)}&length=2&url=https://paper.example/a`);
    await waitForText(page, text);
    await waitForSummary(page, 2);
    assert.match(page.url(), /\/#length=2$/);
  }
});

scenario('A length in a link is used, also when the link changes, and an invalid one is ignored', async (page) => {
  await visit(page, '#length=2');
  await waitForSummary(page, 2);
  await page.evaluate(() => {
    location.hash = '#length=4';
  });
  await waitForSummary(page, 4);
  await visit(page, '#length=-1');
  await waitForSummary(page, 3);
});

scenario('A text in a link that is too long gives a message and is not summarised in part', async (page) => {
  await visit(page, `#text=${'words'.repeat(10_001)}`);
  await page.getByText(/^The text in the link was not opened: it has 50,005 characters/).first().waitFor();
  await waitForSummary(page, 3);
});

scenario('Nothing is stored on the device unless the reader asks for it', async (page) => {
  await paste(page, ARTICLE);
  await waitForSummary(page, 3);
  await page.waitForTimeout(800);
  assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0]);
});

scenario('Recent articles are saved if the reader asks for it, return after a reload, and are deleted with one click', async (page) => {
  await openMenu(page).click();
  await saveOption(page).check();
  await page.getByText('None yet.').waitFor();
  await page.keyboard.press('Escape');
  await paste(page, ARTICLE);
  const sentences = await waitForSummary(page, 3);
  await page.waitForFunction(() => sessionStorage.getItem('nutgraf-open'));
  await page.reload();
  await waitForText(page, ARTICLE);
  assert.deepEqual(await waitForSummary(page, 3), sentences);
  await setText(page, '');
  await paste(page, 'Another text is here. It is short.');
  await page.waitForFunction(() => JSON.parse(localStorage.getItem('nutgraf-recent') ?? '[]').length === 2);
  await openMenu(page).click();
  const entries = page.getByRole('listitem').filter({ has: page.getByRole('time') }).getByRole('button');
  assert.equal(await entries.first().innerText(), 'Another text is here. It is short.');
  await entries.nth(1).click();
  await waitForText(page, ARTICLE);
  await openMenu(page).click();
  await button(page, 'Delete all').click();
  await page.getByText('None yet.').waitFor();
  assert.equal(await page.evaluate(() => localStorage.getItem('nutgraf-recent')), null);
  assert.equal(await articleBox(page).inputValue(), ARTICLE, 'the text in the box stays');
  await saveOption(page).uncheck();
  assert.equal(await page.evaluate(() => localStorage.length), 0);
});

scenario('A full storage gives a message, and the text stays', async (page) => {
  await openMenu(page).click();
  await saveOption(page).check();
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, value) {
      if (key === 'nutgraf-recent') throw new DOMException('full', 'QuotaExceededError');
      setItem.call(this, key, value);
    };
  });
  await paste(page, ARTICLE);
  await page.getByText(/^The storage for recent articles on this device is full/).first().waitFor();
  assert.equal(await articleBox(page).inputValue(), ARTICLE);
  assert.equal((await shownSentences(page)).length, 3);
});

scenario(
  'A browser that blocks storage gives a message, and everything else works',
  async (page) => {
    await waitForSummary(page, 3);
    await openMenu(page).click();
    await saveOption(page).click();
    await page.getByText('This browser does not allow the page to save anything.').first().waitFor();
    assert.equal(await saveOption(page).isChecked(), false);
  },
  {
    prepare: (page) =>
      page.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage']) {
          Object.defineProperty(globalThis, name, {
            get() {
              throw new DOMException('blocked', 'SecurityError');
            },
          });
        }
      }),
  },
);

scenario('Reading a long text shows its progress, and can be stopped and restarted', async (page) => {
  await waitForSummary(page, 3);
  const sentence = (/** @type {number} */ n) => `In the year ${n} the river rose by ${n % 17} feet and took ${n % 5} bridges. `;
  const text = Array.from({ length: 400_000 }, (_, n) => sentence(n)).join('');
  await setText(page, text);
  await page.getByText(/^Reading \d\d\.\d million characters: about \d+ (second|minute)s?\.$/).first().waitFor();
  const bar = page.getByRole('progressbar');
  await bar.waitFor();
  assert.deepEqual(await axeViolations(page), []);
  await takePicture(page, 'progress');
  await button(page, 'Stop').click();
  await page.getByText(/^Stopped\./).first().waitFor();
  assert.equal(await bar.isVisible(), false);
  await button(page, 'Summarise anyway').click();
  await page.waitForFunction(() => document.querySelectorAll('#sentences li').length === 3);
  assert.equal(await bar.isVisible(), false);
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const viewport of [WIDE, NARROW, { width: 768, height: 900 }, { width: 360, height: 740 }]) {
    scenario(`axe finds nothing in the menus, and they are inside the window (${colorScheme}, ${viewport.width} px)`, async (page) => {
      await openMenu(page).click();
      await saveOption(page).check();
      await page.keyboard.press('Escape');
      await paste(page, ARTICLE);
      await waitForSummary(page, 3);
      await page.waitForFunction(() => localStorage.getItem('nutgraf-recent'));
      for (const name of ['Open', 'Export']) {
        await disclosureButton(page, name).click();
        const panel = disclosure(page, name).locator('.panel');
        await panel.locator('h3').first().waitFor();
        if (name === 'Export') await page.getByLabel('Address of the original article').fill('https://paper.example/a');
        assert.deepEqual(await axeViolations(page), []);
        const box = await panel.boundingBox();
        assert.ok(box && box.x >= 0 && box.x + box.width <= viewport.width, JSON.stringify(box));
        await takePicture(page, `${name.toLowerCase()}-menu-${viewport.width}-${colorScheme}`);
        await page.keyboard.press('Escape');
      }
    }, { context: { colorScheme, viewport } });
  }
}

scenario('A link leads to the page about the limits of an extract and back', async (page) => {
  await page.getByRole('link', { name: 'What an extract cannot do' }).click();
  await page.getByRole('heading', { name: 'What an extract cannot do' }).waitFor();
  assert.deepEqual(await axeViolations(page), []);
  await takePicture(page, 'limits');
  await page.getByRole('link', { name: 'Back to the article' }).click();
  await waitForSummary(page, 3);
});
