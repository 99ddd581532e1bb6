/** Opens pages of another site that uses the package, with a policy of their own. */
import { waitForSummary } from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

/** The policy that js/README.md gives. */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; require-trusted-types-for 'script'; trusted-types nutgraf";

export const DEFINE = '<script type="module" src="nutgraf/element/define.js"></script>';

export const STORY = `<article id="story" lang="en"><h1>School garden feeds a street after the shop closes</h1>
<p>A school garden that was planted to teach fractions now supplies vegetables to 60 households in <b>Westholm</b>, where the last grocery shop closed in January.</p>
<p>Pupils at Brook Lane School began with four beds in 2019, so that <a href="#x">children could measure</a>, divide and count something that they could eat. The garden has grown to 38 beds, two greenhouses and an orchard of young pear trees.</p>
<p>When the shop shut, the nearest place to buy fresh food was 9.5 km away, and the bus runs twice a day. “My neighbour is 84 and doesn’t drive,” said Ms. Petra Lindgren, who teaches the fourth year.</p>
<ul><li>Children harvest on Thursdays and deliver on Fridays with three borrowed cargo bikes.</li><li>Households pay what they can into a tin at the school gate.</li></ul>
<p>The county’s education office was doubtful at first, because lessons were moved outdoors for two mornings a week. Inspectors came in March and found that results in mathematics had risen for three years in a row. They asked whether other schools could copy the plan.</p>
<p>Not every parent agrees. Some say that the village needs a shop with opening hours, not a garden that depends on goodwill and the weather. The school’s head, Dr. Amina Sule, says that they are right and that the garden will go on until a shop comes.</p></article>`;

/**
 * Opens a page and records every event of the elements in the global `events`.
 * @param {Page} page
 * @param {string} body
 * @param {{ head?: string, policy?: string, lang?: string }} [settings]
 */
export async function openSite(page, body, { head = DEFINE, policy = POLICY, lang = 'en' } = {}) {
  // The main page, which the harness opens first, must have finished its requests.
  await waitForSummary(page);
  await page.addInitScript(() => {
    /** @type {any[]} */
    const events = [];
    Object.assign(globalThis, { events });
    for (const name of ['ready', 'change', 'error', 'select']) {
      addEventListener(`nutgraf:${name}`, (event) => {
        const { detail, target } = /** @type {CustomEvent} */ (event);
        events.push({ name, detail: JSON.parse(JSON.stringify(detail)), id: /** @type {Element} */ (target).id });
      });
    }
  });
  await page.route('**/site.html', (route) => {
    const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>A site</title>${head}</head><body>${body}</body></html>`;
    return route.fulfill({ contentType: 'text/html', headers: policy ? { 'content-security-policy': policy } : {}, body: html });
  });
  await page.goto(new URL('site.html', page.url()).href);
}

/**
 * Waits for a number of events of one kind, and returns the detail of the last.
 * @param {Page} page
 * @param {string} name
 * @param {number} [count]
 * @returns {Promise<any>}
 */
export async function eventOf(page, name, count = 1) {
  const found = await page.waitForFunction(([kind, wanted]) => {
    const events = /** @type {any} */ (globalThis).events.filter((/** @type {any} */ event) => event.name === kind);
    return events.length >= /** @type {number} */ (wanted) && events.at(-1);
  }, /** @type {const} */ ([name, count]));
  return (await found.jsonValue()).detail;
}

/** Returns the sentences that the element shows. @param {Page} page */
export const shown = (page) => page.locator('article-summary').first().locator('[part=sentence]').allTextContents();
