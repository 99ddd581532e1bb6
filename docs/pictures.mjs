// Draws the pictures that can only be pixels, from the mark in www/favicon.svg: icons for installation, and what
// is shown beside a link to the page. Run it by hand after a change of the mark: npm run pictures.
// CHROMIUM names the browser that draws.

import { mkdir, readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const www = new URL('../www/', import.meta.url);
const mark = /<path fill-rule[\s\S]*?\/>/.exec(await readFile(new URL('favicon.svg', www), 'utf8'))?.[0];
if (!mark) throw new Error('www/favicon.svg has no path');

const PAPER = '#fbf9f3';
const INK = '#1d1b16';
const QUIET = '#625d50';
const SERIF = 'Charter, "Bitstream Charter", "Charis SIL", Georgia, "Liberation Serif", serif';

/** The mark on paper, filling this share of the side. Maskable icons may lose all but the middle 80 %. */
const icon = (side, share) => `<style>
  body { margin: 0; display: grid; place-items: center; width: ${side}px; height: ${side}px; background: ${PAPER} }
  svg { width: ${side * share}px; fill: ${INK} }
</style><svg viewBox="0 0 32 32">${mark}</svg>`;

/** Lines as a reader sees them: the article's, of which some are marked, and the same ones as its summary. */
const social = () => {
  const article = [
    ['The last ferry across the Sound will keep leaving at 11.40 p.m. all winter.', 'chosen'],
    ['The operator had planned to end the late sailing on Nov. 30.', 'rest'],
    ['For its passengers the next boat home would have been at 5.15 a.m.', 'chosen'],
    ['Fares will not change, the mayor said.', 'rest'],
  ];
  const lines = article.map(([words, kind]) => `<span class="${kind}">${words}</span> `);
  return `<style>
    * { margin: 0; box-sizing: border-box }
    body { width: 1200px; height: 630px; padding: 56px 72px; background: ${PAPER}; color: ${INK}; font: 36px/54px ${SERIF} }
    header { display: flex; align-items: center; gap: 14px; padding-bottom: 22px; border-bottom: 9px double ${INK}; font: 700 76px/84px ${SERIF}; letter-spacing: -1px }
    svg { width: 74px; fill: ${INK} }
    main { display: grid; grid-template-columns: 22rem 1fr; gap: 56px; padding-top: 40px }
    h1 { font: italic 44px/56px ${SERIF} }
    .rest { color: ${QUIET} }
    .chosen { background: #ffe98a; border-bottom: 3px solid #a47b00 }
  </style><header><svg viewBox="0 0 32 32">${mark}</svg>Nutgraf</header>
  <main><h1>An article’s own key sentences, word for word.</h1><p>${lines.join('')}</p></main>`;
};

const PICTURES = [
  ['192', 192, 192, icon(192, 0.84)],
  ['512', 512, 512, icon(512, 0.84)],
  ['maskable', 512, 512, icon(512, 0.56)],
  ['apple-touch-icon', 180, 180, icon(180, 0.72)],
  ['social', 1200, 630, social()],
];

await mkdir(new URL('icons/', www), { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});
try {
  const page = await browser.newPage();
  for (const [name, width, height, content] of PICTURES) {
    await page.setViewportSize({ width, height });
    await page.setContent(`<!doctype html><html lang="en">${content}`);
    await page.screenshot({ path: new URL(`icons/${name}.png`, www).pathname });
  }
} finally {
  await browser.close();
}
