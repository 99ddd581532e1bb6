import assert from 'node:assert/strict';
import { axeViolations } from '../axe.js';
import { ARTICLE, MARKUP } from '../fixtures.js';
import { NARROW, WIDE, articleBox, lengthSlider, paste, picture, put, scenario, shownSentences, summaryOf } from '../harness.js';

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page */
const menu = (page) => page.locator('#open-menu > summary');
/** @param {Page} page */
const keepBox = (page) => page.getByRole('checkbox', { name: 'Keep my recent articles on this device' });
/** @param {Page} page @param {string} text */
const boxHas = (page, text) => page.waitForFunction((wanted) => document.querySelector('textarea')?.value === wanted, text);

/** Opens the page at another address, from elsewhere. @param {Page} page @param {string} rest */
async function visit(page, rest) {
  const base = page.url().split(/[?#]/)[0];
  await page.goto('about:blank');
  await page.goto(`${base}${rest}`);
}

for (const [name, first] of Object.entries({ News: 'The bridge that', 'How-to': 'How to bleed', Interview: '“A piano' })) {
  scenario(`A sample is fetched when it is asked for: ${name}`, async (page) => {
    await menu(page).click();
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await page.waitForFunction((start) => document.querySelector('textarea')?.value.startsWith(start), first);
    await summaryOf(page, 3);
    assert.equal(await page.locator('#open-menu').getAttribute('open'), null);
  });
}

scenario('A text file, a Markdown file and a web page can be opened', async (page) => {
  const open = async (/** @type {string} */ name, /** @type {string} */ mimeType, /** @type {string} */ content) => {
    await menu(page).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open a file …' }).click();
    await (await chooser).setFiles({ name, mimeType, buffer: Buffer.from(content) });
  };
  await open('article.txt', 'text/plain', ARTICLE);
  await boxHas(page, ARTICLE);
  await open('article.md', '', '# A title\n\nOne sentence stands here alone.');
  await boxHas(page, '# A title\n\nOne sentence stands here alone.');
  await open('page.html', 'text/html', `<link rel="canonical" href="https://paper.example/lenn">${MARKUP}`);
  await page.getByText('Read from the page’s formatting.').waitFor();
  await summaryOf(page);
  await page.locator('#export-menu > summary').click();
  assert.equal(await page.getByLabel('Address of the original').inputValue(), 'https://paper.example/lenn');
});

scenario('A text in a link is read, wherever in the address it stands, and taken out of the address', async (page) => {
  const text = 'One sentence is here, and 5% of it is & odd. Another one follows it. A third one ends it all.';
  for (const mark of ['?', '#']) {
    await visit(page, `${mark}text=${encodeURIComponent(text)}&length=2&url=https://paper.example/a`);
    await boxHas(page, text);
    await summaryOf(page, 2);
    assert.match(page.url(), /\/#length=2$/);
  }
});

scenario('A length in a link counts, also when the link is changed, and nonsense is left alone', async (page) => {
  await visit(page, '#length=2');
  await summaryOf(page, 2);
  await page.evaluate(() => {
    location.hash = '#length=4';
  });
  await summaryOf(page, 4);
  await visit(page, '#length=-1');
  await summaryOf(page, 3);
});

scenario('A text that is too long for a link is told so in words, and nothing of it is taken for the whole', async (page) => {
  await visit(page, `#text=${'words'.repeat(10_001)}`);
  await page.getByText(/^The text in the link was not read: 50,005 characters/).first().waitFor();
  await summaryOf(page, 3);
});

scenario('Nothing is kept on the device unless the reader says so', async (page) => {
  await paste(page, ARTICLE);
  await summaryOf(page, 3);
  await page.waitForTimeout(800);
  assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0]);
});

scenario('Recent articles are kept if the reader says so, come back after a reload, and are forgotten at one click', async (page) => {
  await menu(page).click();
  await keepBox(page).check();
  await page.getByText('None yet.').waitFor();
  await page.keyboard.press('Escape');
  await paste(page, ARTICLE);
  const sentences = await summaryOf(page, 3);
  await page.waitForFunction(() => sessionStorage.getItem('nutgraf-open'));
  await page.reload();
  await boxHas(page, ARTICLE);
  assert.deepEqual(await summaryOf(page, 3), sentences);
  await put(page, '');
  await paste(page, 'Another text is here. It is short.');
  await page.waitForFunction(() => JSON.parse(localStorage.getItem('nutgraf-recent') ?? '[]').length === 2);
  await menu(page).click();
  const entries = page.locator('#open-menu li:has(time) button');
  assert.equal(await entries.first().innerText(), 'Another text is here. It is short.');
  await entries.nth(1).click();
  await boxHas(page, ARTICLE);
  await menu(page).click();
  await page.getByRole('button', { name: 'Forget all' }).click();
  await page.getByText('None yet.').waitFor();
  assert.equal(await page.evaluate(() => localStorage.getItem('nutgraf-recent')), null);
  assert.equal(await articleBox(page).inputValue(), ARTICLE, 'what stands in the box stays');
  await keepBox(page).uncheck();
  assert.equal(await page.evaluate(() => localStorage.length), 0);
});

scenario('A device that is full says so in words, and the text stays', async (page) => {
  await menu(page).click();
  await keepBox(page).check();
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, value) {
      if (key === 'nutgraf-recent') throw new DOMException('full', 'QuotaExceededError');
      setItem.call(this, key, value);
    };
  });
  await paste(page, ARTICLE);
  await page.getByText(/^The room for recent articles on this device is full/).first().waitFor();
  assert.equal(await articleBox(page).inputValue(), ARTICLE);
  assert.equal((await shownSentences(page)).length, 3);
});

scenario(
  'A browser that keeps nothing says so, and all else works',
  async (page) => {
    await summaryOf(page, 3);
    await menu(page).click();
    await keepBox(page).click();
    await page.getByText('This browser does not let the page keep anything.').first().waitFor();
    assert.equal(await keepBox(page).isChecked(), false);
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

scenario('The reading of a long text shows how far it is, and can be stopped and taken up again', async (page) => {
  await summaryOf(page, 3);
  const sentence = (/** @type {number} */ n) => `In the year ${n} the river rose by ${n % 17} feet and took ${n % 5} bridges. `;
  const text = Array.from({ length: 400_000 }, (_, n) => sentence(n)).join('');
  await put(page, text);
  await page.getByText(/^Reading \d\d\.\d million characters: about \d+ (second|minute)s?\.$/).first().waitFor();
  const bar = page.getByRole('progressbar');
  await bar.waitFor();
  assert.deepEqual(await axeViolations(page), []);
  await picture(page, 'progress');
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByText(/^Stopped\./).first().waitFor();
  assert.equal(await bar.isVisible(), false);
  await page.getByRole('button', { name: 'Read it after all' }).click();
  await page.waitForFunction(() => document.querySelectorAll('#sentences li').length === 3);
  assert.equal(await bar.isVisible(), false);
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const viewport of [WIDE, NARROW, { width: 768, height: 900 }, { width: 360, height: 740 }]) {
    scenario(`axe finds nothing in the menus (${colorScheme}, ${viewport.width} px), and they stand inside the window`, async (page) => {
      await menu(page).click();
      await keepBox(page).check();
      await page.keyboard.press('Escape');
      await paste(page, ARTICLE);
      await summaryOf(page, 3);
      await page.waitForFunction(() => localStorage.getItem('nutgraf-recent'));
      for (const name of ['open-menu', 'export-menu']) {
        await page.locator(`#${name} > summary`).click();
        const panel = page.locator(`#${name} .panel`);
        await panel.locator('h3').first().waitFor();
        if (name === 'export-menu') await page.getByLabel('Address of the original').fill('https://paper.example/a');
        assert.deepEqual(await axeViolations(page), []);
        const box = await panel.boundingBox();
        assert.ok(box && box.x >= 0 && box.x + box.width <= viewport.width, JSON.stringify(box));
        await picture(page, `${name}-${viewport.width}-${colorScheme}`);
        await page.keyboard.press('Escape');
      }
    }, { context: { colorScheme, viewport } });
  }
}

scenario('What an extract cannot do stands on a page of its own, in the same design', async (page) => {
  await page.getByRole('link', { name: 'What an extract cannot do' }).click();
  await page.getByRole('heading', { name: 'What an extract cannot do' }).waitFor();
  assert.deepEqual(await axeViolations(page), []);
  await picture(page, 'limits');
  await page.getByRole('link', { name: 'Back to the article' }).click();
  await summaryOf(page, 3);
});
