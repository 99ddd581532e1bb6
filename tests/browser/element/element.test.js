/** Tests of `<article-summary>` on the page of a site. */
import assert from 'node:assert/strict';
import { scenario } from '../harness.js';
import { DEFINE, STORY, eventOf, openSite, shown } from '../site.js';

const FALLBACK = '<p id="fallback">No summary here.</p>';
const element = (attributes = '', content = FALLBACK) => `<article-summary id="it" for="#story" ${attributes}>${content}</article-summary>`;

scenario('The element shows the key sentences of the article, word for word, and its event contains the same', async (page) => {
  await openSite(page, element('keywords') + STORY);
  const detail = await eventOf(page, 'ready');
  const sentences = await shown(page);
  assert.equal(sentences.length, 3);
  assert.deepEqual(sentences, detail.sentences.map((/** @type {any} */ { text }) => text));
  const text = await page.locator('#story').evaluate((story) => story.textContent?.replace(/\s+/g, ' '));
  assert.ok(sentences.every((sentence) => text?.includes(sentence)));
  assert.equal(detail.language, 'en');
  assert.ok(detail.words.summary < detail.words.article && detail.keywords.length > 3);
  assert.ok(await page.getByRole('heading', { name: 'Summary' }).isVisible());
  assert.equal(await page.getByRole('list', { name: 'Summary' }).getByRole('listitem').count(), 3);
  assert.match(await page.locator('[part=count]').innerText(), /^3 of \d+ sentences$/);
  assert.equal(await page.locator('#fallback').isVisible(), false);
});

scenario('A length in sentences, words, percent or minutes is trimmed, parsed and live', async (page) => {
  await openSite(page, element('length=" 2 "') + STORY);
  assert.equal((await eventOf(page, 'ready')).sentences.length, 2);
  let count = 0;
  for (const [length, fits] of /** @type {[string, (found: any) => boolean][]} */ ([
    ['5 sentences', ({ sentences }) => sentences.length === 5],
    ['60 words', ({ words }) => words.summary > 30 && words.summary < 90],
    ['15%', ({ words }) => words.summary < 0.3 * words.article],
    ['1 min', ({ words }) => words.summary > 0.8 * words.article],
    ['', ({ sentences }) => sentences.length === 3],
  ])) {
    await page.locator('#it').evaluate((it, value) => it.setAttribute('length', value), length);
    count += 1;
    const detail = await eventOf(page, 'change', count);
    assert.ok(fits(detail), `${length}: ${JSON.stringify(detail.words)}`);
  }
});

scenario('The attributes `why`, `keywords` and `format` are live', async (page) => {
  await openSite(page, element() + STORY);
  await eventOf(page, 'ready');
  const before = await shown(page);
  await page.locator('#it').evaluate((it) => {
    it.toggleAttribute('why', true);
    it.toggleAttribute('keywords', true);
  });
  const opener = page.getByText('Why', { exact: true }).first();
  await opener.click();
  assert.match(await page.locator('[part=why]').first().innerText(), /^Why.*\S+ · \S+/s);
  assert.match(await page.locator('[part=keywords]').innerText(), /^Keywords: \w+, \w+/);
  await page.locator('#it').evaluate((it) => it.setAttribute('format', 'paragraph'));
  await page.locator('[part=paragraph]').waitFor();
  assert.equal((await page.locator('[part=paragraph]').innerText()).trim(), before.join(' '));
});

for (const [name, value] of [['length', 'short'], ['length', '0'], ['length', '200%'], ['format', 'table'], ['loading', 'never'], ['lang', 'not a tag!']]) {
  scenario(`A wrong value of ${name} (${value}) gives an error event that names it, the fallback stays, and a right value works`, async (page) => {
    await openSite(page, element(`${name}="${value}"`) + STORY);
    const { code, option, message } = await eventOf(page, 'error');
    assert.equal(code, 'option');
    assert.ok(option.startsWith(name === 'lang' ? 'language' : /** @type {string} */ (name)), option);
    assert.ok(message.length > 20);
    assert.ok(await page.locator('#fallback').isVisible());
    await page.locator('#it').evaluate((it, attribute) => it.removeAttribute(attribute), /** @type {string} */ (name));
    await eventOf(page, 'ready');
    assert.equal(await page.locator('#fallback').isVisible(), false);
  });
}

scenario('An article that is inserted late is summarised, and removing it restores the fallback', async (page) => {
  await openSite(page, element('loading="eager" highlight'));
  assert.equal((await eventOf(page, 'error')).code, 'target');
  assert.ok(await page.locator('#fallback').isVisible());
  await page.evaluate((paragraphs) => {
    const story = document.createElement('div');
    document.body.append(story);
    for (const textContent of paragraphs) story.append(Object.assign(document.createElement('p'), { textContent }));
    story.id = 'story';
  }, ['The ferry to Lind stayed in port on Tuesday. Gales had closed the strait to every ship. The crew waited on board.', 'The mayor of Lind asked for patience. A train takes two hours longer.']);
  await eventOf(page, 'ready');
  assert.equal((await shown(page)).length, 3);
  await page.evaluate(() => {
    Object.assign(globalThis, { story: document.getElementById('story') });
    document.getElementById('story')?.remove();
  });
  await eventOf(page, 'error', 2);
  assert.ok(await page.locator('#fallback').isVisible());
  assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).story.querySelectorAll('mark').length), 0);
  await page.evaluate(() => document.body.append(/** @type {any} */ (globalThis).story));
  await eventOf(page, 'ready', 2);
});

scenario('Several changes of the article are read together', async (page) => {
  await openSite(page, element('highlight') + STORY);
  const before = await eventOf(page, 'ready');
  await page.evaluate(() => {
    const story = document.querySelector('#story');
    for (let n = 0; n < 5; n += 1) {
      story?.append(Object.assign(document.createElement('p'), { textContent: `Sentence number ${n} was added to the garden of the school in Westholm.` }));
    }
  });
  const after = await eventOf(page, 'change');
  assert.equal(after.total, before.total + 5);
  await page.waitForTimeout(500);
  assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).events.length), 2, 'the marks of the element are no change');
});

scenario('Removing `highlight` restores the article, node by node', async (page) => {
  await openSite(page, element() + STORY);
  await eventOf(page, 'ready');
  const found = await page.evaluate(async () => {
    const [it, story] = [document.querySelector('article-summary'), /** @type {Element} */ (document.querySelector('#story'))];
    const nodesOf = () => {
      const walker = document.createTreeWalker(story);
      const nodes = [];
      for (let node = /** @type {Node | null} */ (story); node; node = walker.nextNode()) nodes.push(node);
      return nodes;
    };
    // Adjacent and empty text nodes of the page must stay.
    const first = /** @type {Text} */ (story.querySelector('p')?.firstChild);
    first.splitText(20).splitText(0);
    await new Promise((done) => setTimeout(done, 400));
    const before = nodesOf();
    const [html, data] = [story.outerHTML, before.map(({ nodeValue }) => nodeValue)];
    it?.toggleAttribute('highlight', true);
    const marks = [...story.querySelectorAll('mark')];
    const marked = marks.map(({ textContent }) => textContent).join('').replace(/\s+/g, '');
    const highlighted = { sheets: document.adoptedStyleSheets.length, color: getComputedStyle(/** @type {Element} */ (marks[0])).backgroundColor };
    it?.toggleAttribute('highlight', false);
    const after = nodesOf();
    return {
      ...highlighted,
      marked,
      sentences: [...(it?.shadowRoot?.querySelectorAll('[part=sentence]') ?? [])].map(({ textContent }) => textContent).join('').replace(/\s+/g, ''),
      same: html === story.outerHTML && after.length === before.length && after.every((node, index) => node === before[index] && node.nodeValue === data[index]),
      left: document.adoptedStyleSheets.length,
    };
  });
  assert.equal(found.marked, found.sentences);
  assert.deepEqual([found.sheets, found.left, found.color], [1, 0, 'rgb(255, 233, 138)']);
  assert.ok(found.same);
});

scenario('Removing the element removes its highlights', async (page) => {
  await openSite(page, element('highlight') + STORY);
  await eventOf(page, 'ready');
  assert.ok((await page.locator('#story mark').count()) > 0);
  await page.locator('#it').evaluate((it) => it.remove());
  assert.equal(await page.locator('#story mark').count(), 0);
});

scenario('A click on a sentence selects it in the article, unless the page prevents it', async (page) => {
  await openSite(page, `${element('length="4"')}<div style="height: 3000px"></div>${STORY}`, { policy: '' });
  await eventOf(page, 'ready');
  await page.locator('[part=sentence]').nth(2).click();
  const { text } = await eventOf(page, 'select');
  const position = await page.evaluate(() => ({ selected: getSelection()?.toString(), y: scrollY }));
  assert.equal(position.selected?.replace(/\s+/g, ' '), text);
  assert.ok(position.y > 2000);
  await page.evaluate(() => {
    scrollTo(0, 0);
    addEventListener('nutgraf:select', (event) => event.preventDefault());
  });
  await page.locator('[part=sentence]').nth(1).click();
  await eventOf(page, 'select', 2);
  assert.equal(await page.evaluate(() => scrollY), 0);
});

scenario('Without `for`, the element summarises its own content and keeps it available', async (page) => {
  await openSite(page, `<article-summary length="2">${STORY}</article-summary>`);
  await eventOf(page, 'ready');
  assert.equal(await page.locator('#story').isVisible(), false);
  await page.getByText('Full text').click();
  assert.ok(await page.locator('#story').isVisible());
  await page.locator('[part=sentence]').last().click();
  assert.ok(await page.locator('#story').isVisible());
});

scenario('The content of the element is not read as part of the article around it', async (page) => {
  const inside = element('length="50 sentences"', '<p>This is the fallback and no sentence of the article at all.</p>');
  await openSite(page, STORY.replace('</h1>', `</h1>${inside}`));
  await eventOf(page, 'ready');
  const sentences = await shown(page);
  assert.ok(sentences.length > 8);
  assert.ok(!sentences.some((sentence) => sentence.includes('fallback')));
});

scenario('Fifty elements load nothing until one is near the viewport, and then share one WebAssembly and one Worker', async (page) => {
  /** @type {string[]} */
  const requested = [];
  /** @type {unknown[]} */
  const workers = [];
  const long = STORY.replace('</article>', '<p>Numbers 1, 2 and 3 of the garden are described here at length for the sake of a long text.</p>'.repeat(500));
  const all = Array.from({ length: 50 }, (_, n) => {
    return `<article-summary for="#s${n}"></article-summary>${long.replace('id="story"', `id="s${n}"`)}`;
  });
  await openSite(page, `<div id="top" style="height: 4000px"></div>${all.join('')}`, { policy: '', head: '' });
  page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  page.on('worker', (worker) => workers.push(worker));
  await page.addScriptTag({ type: 'module', url: 'nutgraf/element/define.js' });
  await page.waitForFunction(() => customElements.get('article-summary'));
  await page.waitForTimeout(600);
  assert.deepEqual(requested, ['/nutgraf/element/define.js']);
  await page.locator('#top').evaluate((top) => top.remove());
  await eventOf(page, 'ready');
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('article-summary')) each.setAttribute('loading', 'eager');
  });
  await page.waitForFunction(() => /** @type {any} */ (globalThis).events.length >= 50);
  assert.equal(requested.filter((path) => path.endsWith('.wasm')).length, 1);
  assert.equal(workers.length, 1);
});

scenario('A second definition, also by another version, leaves the first in place', async (page) => {
  await openSite(page, element('length="2"') + STORY, { head: `${DEFINE}<script type="module" src="nutgraf/element/define.js?version=2"></script>` });
  await eventOf(page, 'ready');
  assert.equal((await shown(page)).length, 2);
  const again = await page.evaluate(async () => {
    const { ArticleSummary } = await import(new URL('nutgraf/element/define.js', location.href).href);
    ArticleSummary.define();
    ArticleSummary.define('my-summary', customElements);
    return true;
  }).catch((/** @type {Error} */ error) => error.message);
  // The browser rejects a second name for a class, and the defined element keeps working.
  assert.match(String(again), /already been used/);
  assert.equal((await shown(page)).length, 2);
});

scenario('The page can replace the strings of the element', async (page) => {
  await openSite(page, element('why') + STORY);
  await eventOf(page, 'ready');
  await page.locator('#it').evaluate((it) => {
    Object.assign(it, { strings: { summary: 'In short', count: '{total} cut to {chosen}' } });
  });
  assert.ok(await page.getByRole('heading', { name: 'In short' }).isVisible());
  assert.match(await page.locator('[part=count]').innerText(), /^\d+ cut to 3$/);
  assert.ok(await page.getByText('Why', { exact: true }).first().isVisible());
});

scenario('An Arabic article gets a right-to-left summary with Arabic strings', async (page) => {
  const story = '<article id="story" lang="ar" dir="rtl"><p>قال الوزير إن المدرسة الجديدة ستفتح أبوابها غدا في المدينة. وصل الطلاب إلى المدينة في الصباح الباكر.</p><p>رحب سكان المدينة بافتتاح المدرسة بعد سنوات من الانتظار. ستضم المدرسة مكتبة كبيرة وملعبا.</p></article>';
  await openSite(page, element('length="2"') + story, { lang: 'ar' });
  await eventOf(page, 'ready');
  assert.ok(await page.getByRole('heading', { name: 'الملخص' }).isVisible());
  const look = await page.locator('[part=list]').evaluate((list) => [getComputedStyle(list).direction, list.getAttribute('lang'), getComputedStyle(/** @type {Element} */ (list.firstElementChild)).borderRightWidth]);
  assert.deepEqual(look.slice(0, 2), ['rtl', 'ar']);
  assert.ok(parseFloat(/** @type {string} */ (look[2])) > 2, 'the marker is on the right');
});

scenario('In forced colours the marker and the focus are visible', async (page) => {
  await openSite(page, element() + STORY);
  await eventOf(page, 'ready');
  await page.keyboard.press('Tab');
  const look = await page.evaluate(() => {
    const root = document.querySelector('article-summary')?.shadowRoot;
    const item = /** @type {Element} */ (root?.querySelector('li'));
    return { rule: getComputedStyle(item).borderLeftWidth, ring: getComputedStyle(/** @type {Element} */ (root?.activeElement)).outlineStyle };
  });
  assert.ok(parseFloat(look.rule) > 2);
  assert.equal(look.ring, 'solid');
}, { context: { forcedColors: 'active' } });

scenario('New sentences fade in, except with reduced motion', async (page) => {
  await openSite(page, element('length="2"') + STORY);
  await eventOf(page, 'ready');
  await page.locator('#it').evaluate((it) => it.setAttribute('length', '4'));
  await eventOf(page, 'change');
  const animation = () => page.locator('a.new').first().evaluate((link) => getComputedStyle(link).animationName);
  assert.equal(await page.locator('a.new').count(), 2);
  assert.equal(await animation(), 'none');
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  assert.equal(await animation(), 'appear');
});

scenario('In a shadow tree the element finds and marks its article, and its events reach the page as plain JSON', async (page) => {
  await openSite(page, `<div id="host"></div>${element('highlight')}${STORY}`);
  await page.evaluate(() => {
    const root = /** @type {Element} */ (document.querySelector('#host')).attachShadow({ mode: 'open' });
    /** @type {any[]} */
    const received = [];
    Object.assign(globalThis, { received });
    for (const name of ['ready', 'select']) {
      addEventListener(`nutgraf:${name}`, (event) => {
        const { bubbles, composed, cancelable, detail, target } = /** @type {CustomEvent} */ (event);
        const isPlain = JSON.stringify(structuredClone(detail)) === JSON.stringify(detail);
        received.push({ name, bubbles, composed, cancelable, isPlain, target: /** @type {Element} */ (target).id });
      });
    }
    root.append(...document.querySelectorAll('article-summary, article'));
  });
  const found = page.locator('#host [part=sentence]');
  await found.first().waitFor();
  assert.equal(await found.count(), 3);
  assert.ok((await page.locator('#host mark').count()) >= 3);
  assert.equal(await page.locator('#host mark').first().evaluate((mark) => getComputedStyle(mark).backgroundColor), 'rgb(255, 233, 138)');
  await found.first().click();
  const received = await page.evaluate(() => /** @type {any} */ (globalThis).received.slice(-2));
  const every = { bubbles: true, composed: true, isPlain: true, target: 'host' };
  assert.deepEqual(received, [{ name: 'ready', cancelable: false, ...every }, { name: 'select', cancelable: true, ...every }]);
  const left = await page.locator('#host').evaluate(({ shadowRoot }) => {
    shadowRoot?.querySelector('article-summary')?.remove();
    return [shadowRoot?.querySelectorAll('mark').length, shadowRoot?.adoptedStyleSheets.length];
  });
  assert.deepEqual(left, [0, 0]);
});

scenario('`for` is trimmed and live: another article is read and marked instead, and without it the element’s own content', async (page) => {
  const other = STORY.replace('id="story"', 'id="other"').replaceAll('garden', 'orchard');
  await openSite(page, element('highlight', '<p>Its own text is here. It has two sentences.</p>').replace('"#story"', '" #story "') + STORY + other);
  await eventOf(page, 'ready');
  const marks = async () => [await page.locator('#story mark').count() > 2, await page.locator('#other mark').count() > 2];
  assert.deepEqual(await marks(), [true, false]);
  await page.locator('#it').evaluate((it) => it.setAttribute('for', 'other'));
  assert.ok((await eventOf(page, 'change')).sentences.every((/** @type {any} */ { text }) => !text.includes('garden')));
  assert.deepEqual(await marks(), [false, true]);
  await page.locator('#it').evaluate((it) => it.removeAttribute('for'));
  assert.equal((await eventOf(page, 'change', 2)).total, 2);
  assert.equal(await page.locator('#story mark, #other mark').count(), 0);
});

scenario('Custom properties and parts style the element, and other rules of the page do not', async (page) => {
  const head = `${DEFINE}<style>
    article-summary { --nutgraf-marker: rgb(1, 2, 3); --nutgraf-ink: rgb(4, 5, 6); --nutgraf-gap: 7px; }
    article-summary::part(sentence) { text-decoration: underline; }
    article-summary::part(count) { display: none; }
    ol, li, a, h2, header { display: none !important; color: red !important; font-size: 60px !important; }</style>`;
  await openSite(page, element() + STORY, { head, policy: '' });
  await eventOf(page, 'ready');
  const look = await page.evaluate(() => {
    const root = document.querySelector('article-summary')?.shadowRoot;
    const style = (/** @type {string} */ part) => getComputedStyle(/** @type {Element} */ (root?.querySelector(part)));
    const [item, sentence, list] = ['li + li', 'a', 'ol'].map(style);
    return [item?.borderLeftColor, item?.marginTop, sentence?.color, sentence?.textDecorationLine, style('[part=count]').display, list?.display, sentence?.fontSize];
  });
  assert.deepEqual(look, ['rgb(1, 2, 3)', '7px', 'rgb(4, 5, 6)', 'underline', 'none', 'block', '16px']);
});
