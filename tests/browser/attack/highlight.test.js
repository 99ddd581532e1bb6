/** Tests of the marks in articles with many sentences. */
import assert from 'node:assert/strict';
import { scenario } from '../harness.js';
import { eventOf, openSite } from '../site.js';

/** Number of sentences. A walk through the block for each of them would take minutes. */
const COUNT = 2000;

/** @type {Record<string, (number: number) => string>} */
const SENTENCES = {
  'inline markup': (n) => `Ferry <b>number ${n}</b> stayed in the <i>port of <a href="#x">Lind</a></i> while gales closed the strait. `,
  'plain text': (n) => `Ferry number ${n} stayed in the port of Lind while gales closed the strait. `,
};

for (const [what, sentence] of Object.entries(SENTENCES)) {
  scenario(`Two thousand sentences of ${what} in one block are marked in pieces, and unmarked without a trace`, async (page) => {
    const block = Array.from({ length: COUNT }, (_, n) => sentence(n)).join('');
    await openSite(page, `<article-summary for="#story" length="100%" loading="eager"></article-summary><article id="story" lang="en"><p>${block}</p></article>`, { policy: '' });
    const { sentences } = await eventOf(page, 'ready');
    assert.ok(sentences.length > COUNT * 0.95);
    const found = await page.evaluate(async () => {
      const [host, story] = [/** @type {Element} */ (document.querySelector('article-summary')), /** @type {Element} */ (document.querySelector('#story'))];
      const nodes = () => {
        const walker = document.createTreeWalker(story);
        const list = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) list.push(node);
        return list;
      };
      const marks = story.getElementsByTagName('mark');
      /** Resolves with the numbers of marks that other tasks see until the number stays the same. */
      const settle = async () => {
        const seen = [];
        for (let same = 0; same < 40; same += seen.at(-1) === seen.at(-2) ? 1 : -same) {
          seen.push(marks.length);
          await new Promise((done) => setTimeout(done, 5));
        }
        return new Set(seen).size;
      };
      const before = nodes();
      const html = story.innerHTML;
      const started = performance.now();
      host.toggleAttribute('highlight', true);
      const pieces = await settle();
      const time = performance.now() - started;
      const marked = [...marks].map((mark) => mark.textContent).join('').replace(/\s+/g, '');
      host.toggleAttribute('highlight', false);
      await settle();
      const after = nodes();
      const links = [...(host.shadowRoot?.querySelectorAll('[part=sentence]') ?? [])];
      return {
        pieces,
        time,
        isMarked: marked === links.map((link) => link.textContent).join('').replace(/\s+/g, ''),
        isSame: html === story.innerHTML && after.length === before.length && after.every((node, index) => node === before[index]),
        sheets: document.adoptedStyleSheets.length,
      };
    });
    assert.ok(found.isMarked && found.isSame);
    assert.equal(found.sheets, 0);
    assert.ok(found.pieces > 1, `other tasks saw ${found.pieces} states of the marks`);
    // Linear work takes a fraction of a second; the limit is for a busy machine.
    assert.ok(found.time < 15_000, `${found.time} ms`);
  });
}

scenario('Marks that are replaced or removed while they are being set leave no trace', async (page) => {
  const block = Array.from({ length: COUNT }, (_, n) => /** @type {any} */ (SENTENCES)['inline markup'](n)).join('');
  await openSite(page, `<article-summary for="#story" length="100%" loading="eager"></article-summary><article id="story" lang="en"><p>${block}</p></article>`, { policy: '' });
  await eventOf(page, 'ready');
  const isSame = await page.evaluate(async () => {
    const [host, story] = [/** @type {Element} */ (document.querySelector('article-summary')), /** @type {Element} */ (document.querySelector('#story'))];
    const html = story.innerHTML;
    const wait = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));
    host.toggleAttribute('highlight', true);
    await wait(20);
    host.toggleAttribute('why', true);
    await wait(20);
    host.toggleAttribute('highlight', false);
    await wait(0);
    host.toggleAttribute('highlight', true);
    await wait(20);
    host.remove();
    const marks = story.getElementsByTagName('mark');
    for (let tries = 0; marks.length > 0 && tries < 1000; tries += 1) await wait(10);
    await wait(50);
    return html === story.innerHTML;
  });
  assert.ok(isSame);
});
