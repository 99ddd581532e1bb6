import assert from 'node:assert/strict';
import { articleBox, put, scenario, summaryItems, summaryOf } from '../harness.js';

let blocked = true;

scenario(
  'A failed load is told in words and can be tried again',
  async (page) => {
    await page.getByText('Nutgraf could not load its WebAssembly file').first().waitFor();
    assert.equal(await summaryItems(page).count(), 0);
    blocked = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await summaryOf(page, 3);
    assert.equal(await page.locator('#message').isVisible(), false);
  },
  {
    prepare: (page) => page.route('**/*.wasm', (route) => (blocked ? route.abort() : route.continue())),
    errors: /Failed to load resource/,
  },
);

scenario(
  'A browser without WebAssembly is told so, and the article can still be read',
  async (page) => {
    await page.getByText('Nutgraf needs WebAssembly').first().waitFor();
    assert.match(await articleBox(page).inputValue(), /ferry/);
  },
  {
    prepare: (page) =>
      page.addInitScript(() => {
        Reflect.deleteProperty(globalThis, 'WebAssembly');
      }),
  },
);

scenario(
  'A long text is summarised even where no Worker starts',
  async (page) => {
    await put(page, 'The river rose again in the night. '.repeat(9_000));
    await page.waitForFunction(() => document.querySelectorAll('#sentences li').length > 0 && document.querySelector('#article-note')?.textContent?.includes('too long'));
  },
  {
    prepare: (page) =>
      page.addInitScript(() => {
        Reflect.deleteProperty(globalThis, 'Worker');
      }),
  },
);
