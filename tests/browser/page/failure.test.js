import assert from 'node:assert/strict';
import { articleBox, button, scenario, setText, summaryItems, waitForSummary } from '../harness.js';

let blocked = true;

scenario(
  'A failed load gives a message and can be retried',
  async (page) => {
    await page.getByText(/could not load its WebAssembly file/i).first().waitFor();
    assert.equal(await summaryItems(page).count(), 0);
    blocked = false;
    await button(page, 'Try again').click();
    await waitForSummary(page, 3);
    assert.equal(await page.locator('#message').isVisible(), false);
  },
  {
    prepare: (page) => page.route('**/*.wasm', (route) => (blocked ? route.abort() : route.continue())),
    errors: /Failed to load resource/,
  },
);

scenario(
  'A browser without WebAssembly gets a message, and the article stays readable',
  async (page) => {
    await page.getByText(/Nutgraf needs WebAssembly/i).first().waitFor();
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
  'A long text is summarised even where Workers are missing',
  async (page) => {
    await setText(page, 'The river rose again in the night. '.repeat(9_000));
    await page.waitForFunction(() => document.querySelectorAll('#sentences li').length > 0 && document.querySelector('#article-note')?.textContent?.includes('too long'));
  },
  {
    prepare: (page) =>
      page.addInitScript(() => {
        Reflect.deleteProperty(globalThis, 'Worker');
      }),
  },
);
