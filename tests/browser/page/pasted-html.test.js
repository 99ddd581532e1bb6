import assert from 'node:assert/strict';
import { ARTICLE, MARKUP, PLAIN } from '../fixtures.js';
import { articleBox, copyMarkup, paste, pasteMarkup, scenario, summaryOf } from '../harness.js';

const NOTE = 'Read from the page’s formatting.';

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page */
const note = (page) => page.locator('#article-note').innerText();
/** @param {Page} page */
const plainButton = (page) => page.getByRole('button', { name: 'Use plain text instead' });

/** @param {Page} page @param {string} start How the text in the box begins. */
const textStarts = (page, start) =>
  page.waitForFunction((wanted) => document.querySelector('textarea')?.value.startsWith(wanted), start);

/** @param {Page} page */
async function formatted(page) {
  await summaryOf(page);
  await pasteMarkup(page, MARKUP, PLAIN);
  await plainButton(page).waitFor();
  return summaryOf(page);
}

scenario('A paste with formatting is read from it, and the plain text is one click away', async (page) => {
  const sentences = await formatted(page);
  assert.equal(await note(page), NOTE);
  const text = await articleBox(page).inputValue();
  assert.ok(text.endsWith('\n') && text.includes('Market of Lenn moves to the goods yard\n'), 'a line a block');
  assert.ok(sentences.every((sentence) => PLAIN.includes(sentence)));
  assert.equal(await page.evaluate(() => scrollY), 0);
  await plainButton(page).click();
  await summaryOf(page);
  assert.equal(await articleBox(page).inputValue(), PLAIN);
  assert.equal(await note(page), '');
  assert.equal(await plainButton(page).isVisible(), false);
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'article', 'the focus is not lost');
});

scenario('A caption that reads like a sentence is told by the markup, also after an edit elsewhere', async (page) => {
  await formatted(page);
  await page.locator('#excluded-lines summary').click();
  const caption = page.locator('#excluded-lines li').filter({ hasText: 'Traders pack up' });
  assert.match(await caption.innerText(), /caption: /);
  await articleBox(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('A line of my own stands at the top now, and it is the first of all.\n');
  await page.waitForFunction(() => document.querySelector('#mirror')?.textContent?.startsWith('A line of my own'));
  await summaryOf(page);
  assert.match(await caption.innerText(), /caption: /);
  await pasteMarkup(page, MARKUP, PLAIN, 'Control+Shift+V');
  await textStarts(page, 'Home');
  await summaryOf(page);
  await caption.waitFor({ state: 'detached' });
});

scenario('Pasting without formatting takes the plain text', async (page) => {
  await summaryOf(page);
  await pasteMarkup(page, MARKUP, PLAIN, 'Control+Shift+V');
  await textStarts(page, 'Home');
  await summaryOf(page);
  assert.equal(await articleBox(page).inputValue(), PLAIN);
  assert.equal(await note(page), '');
});

const WRAPPERS = {
  'an editor for code':
    '<meta charset="utf-8"><div style="color: #ccc;white-space: pre"><div><span style="color:#569cd6">The first line</span> stands here.</div><br><div>The second is <span>not far</span> behind.</div></div>',
  'a word processor':
    '<html><head><style>p.MsoNormal{margin:0}</style></head><body><p class=MsoNormal><b>The first line</b> stands here.</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>The second is not far behind.</p></body></html>',
  'a single span': '<span style="font-weight:bold">The first line stands here.</span>',
};

for (const [from, markup] of Object.entries(WRAPPERS)) {
  scenario(`Markup that says no more than its lines do is pasted as plain text: from ${from}`, async (page) => {
    const plain = 'The first line stands here.\n\nThe second is not far behind.';
    await summaryOf(page);
    await pasteMarkup(page, markup, plain);
    await textStarts(page, 'The first');
    await summaryOf(page);
    assert.equal(await articleBox(page).inputValue(), plain);
    assert.equal(await note(page), '');
  });
}

scenario('Markup without any text leaves the plain text', async (page) => {
  await summaryOf(page);
  await pasteMarkup(page, '<nav><a href="/x"></a></nav><h1></h1><figure><img src="x.png"></figure>', ARTICLE);
  await textStarts(page, 'Tidemark');
  assert.equal(await articleBox(page).inputValue(), ARTICLE);
  await summaryOf(page, 3);
});

scenario('Markup that says much less than the plain text leaves the plain text', async (page) => {
  await summaryOf(page);
  await pasteMarkup(page, '<h1>Tidemark</h1>', ARTICLE);
  await textStarts(page, 'Tidemark News');
  await summaryOf(page, 3);
});

scenario('What goes into the middle of a text comes as plain text', async (page) => {
  await paste(page, ARTICLE);
  await summaryOf(page, 3);
  await copyMarkup(page, MARKUP, PLAIN);
  await articleBox(page).evaluate((box) => /** @type {HTMLTextAreaElement} */ (box).setSelectionRange(9, 9));
  await articleBox(page).focus();
  await page.keyboard.press('Control+V');
  await textStarts(page, 'Tidemark Home');
  assert.equal(await articleBox(page).inputValue(), `${ARTICLE.slice(0, 9)}${PLAIN}${ARTICLE.slice(9)}`);
});

scenario('Undo brings back the text that stood there before, and once more the pasted one', async (page) => {
  await paste(page, ARTICLE);
  await summaryOf(page, 3);
  await pasteMarkup(page, MARKUP, PLAIN);
  await plainButton(page).waitFor();
  await page.keyboard.press('Control+Z');
  await textStarts(page, ARTICLE);
  assert.equal(await note(page), '');
  await summaryOf(page, 3);
  await page.keyboard.press('Control+Z');
  await plainButton(page).waitFor();
  assert.equal(await note(page), NOTE);
});

scenario('An edit by hand keeps the text and takes the offer of plain text away', async (page) => {
  await formatted(page);
  await articleBox(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('My own first line.\n');
  await summaryOf(page);
  assert.equal(await note(page), '');
  assert.match(await articleBox(page).inputValue(), /^My own first line\.\nHome/);
  assert.equal(await page.locator('#message').isVisible(), false, 'the engine takes what is known of the lines');
});

scenario('A paste anywhere and the Paste button read formatting, too', async (page) => {
  await summaryOf(page);
  await copyMarkup(page, MARKUP, PLAIN);
  await page.locator('footer').click();
  await page.keyboard.press('Control+V');
  await plainButton(page).waitFor();
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByText('Nothing to summarise yet.').first().waitFor();
  await page.getByRole('button', { name: 'Paste' }).click();
  await plainButton(page).waitFor();
  await summaryOf(page);
});

scenario('What is copied from a real page is read from its formatting', async (page) => {
  await summaryOf(page);
  const other = await page.context().newPage();
  await other.setContent(MARKUP.replace(/<figure>.*<\/figure>/, ''));
  await other.keyboard.press('Control+A');
  await other.keyboard.press('Control+C');
  await other.close();
  await page.bringToFront();
  await articleBox(page).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
  await plainButton(page).waitFor();
  const sentences = await summaryOf(page);
  assert.ok(sentences.every((sentence) => PLAIN.includes(sentence)));
});

const HOSTILE = `<html manifest="http://evil.example/m"><head><base href="http://evil.example/">
<meta http-equiv="refresh" content="0;url=http://evil.example/r"><meta http-equiv="Content-Security-Policy" content="default-src *">
<link rel="stylesheet" href="http://evil.example/s.css"><link rel="preload" as="image" href="http://evil.example/p.png">
<link rel="prefetch" href="http://evil.example/q"><style>@import "http://evil.example/i.css"; p { background: url(http://evil.example/b.png) }</style>
<script>globalThis.ran = 1</script><script src="http://evil.example/x.js"></script><title>T</title></head>
<body onload="globalThis.ran = 2" style="background: url(http://evil.example/c.png)"><h1 onclick="globalThis.ran = 3">The hostile heading stands here</h1>
<img src="http://evil.example/i.png" srcset="http://evil.example/j.png 2x" onerror="globalThis.ran = 4"><img src=x onerror=globalThis.ran=5>
<svg/onload=globalThis.ran=6><script>globalThis.ran = 7</script><style>p{color:red}</style></svg>
<iframe src="http://evil.example/f" srcdoc="<script>parent.ran = 8</script>"></iframe><object data="http://evil.example/o"></object>
<embed src="http://evil.example/e"><video src="http://evil.example/v" autoplay poster="http://evil.example/w.png" onloadstart="globalThis.ran = 9"></video>
<audio src="http://evil.example/a" autoplay></audio><form action="javascript:globalThis.ran = 10"><input name="body" autofocus onfocus="globalThis.ran = 11"></form>
<p>The first sentence has <a href="javascript:globalThis.ran = 12" onmouseover="globalThis.ran = 13">a link</a> in the middle of it, the council said.</p>
<p>The second sentence has <b onclick="globalThis.ran = 14">something bold</b> in the middle of it, which nobody likes.</p>
<template><img src="http://evil.example/t.png"></template><details open ontoggle="globalThis.ran = 15"><summary>S</summary></details>
<p>The third sentence is the last one and has nothing in it at all, not even a number.</p>`;

scenario('Hostile markup does not run, fetches nothing and does not get into the page', async (page) => {
  await summaryOf(page);
  const elements = () => page.evaluate(() => document.querySelectorAll('img, iframe, object, embed, video, audio, form, template, base, script:not([src="main.js"]), main style').length);
  assert.equal(await elements(), 0);
  await pasteMarkup(page, HOSTILE, 'The plain version.');
  await plainButton(page).waitFor();
  const sentences = await summaryOf(page);
  assert.ok(sentences.some((sentence) => sentence.startsWith('The first sentence has a link in')));
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate('globalThis.ran'), undefined);
  assert.equal(await elements(), 0);
  // That nothing was asked of another origin and no policy was violated is looked at after every test.
});

scenario(
  'A handler that the page cannot recognise is blocked by its policy all the same',
  async (page) => {
    await summaryOf(page);
    await pasteMarkup(page, '<h1>Here</h1><p><img title="a > b" src=x onerror="globalThis.ran = 1">The sentence stands here.</p>', 'Plain.');
    await plainButton(page).waitFor();
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate('globalThis.ran'), undefined);
  },
  { errors: /inline event handler|script-src-attr by inline/ },
);

scenario('Fifty thousand nodes, nested as deep as can be, are read without harm', async (page) => {
  await summaryOf(page);
  const deep = '<div><nav><li>'.repeat(8_000);
  const wide = '<p onclick="globalThis.ran = 1">The sentence stands in the middle of many, the mayor said. <img src=x onerror="globalThis.ran = 1"></p>'.repeat(13_000);
  await pasteMarkup(page, `<h1>Many</h1>${wide}${deep}The end is deep down, and it is reached.`, 'Many.');
  await page.getByText(/characters: too long to show here/).waitFor();
  await page.waitForFunction(() => document.querySelectorAll('#sentences li').length > 0);
  assert.equal(await page.evaluate('globalThis.ran'), undefined);
});

scenario('Markup made to be slow to look through is no trap', async (page) => {
  await summaryOf(page);
  for (const trap of ['<'.repeat(2_000_000), `<a ${'x="'.repeat(600_000)}`, `<a ${' style'.repeat(300_000)}>`]) {
    await pasteMarkup(page, `<h1>Here</h1> it is. ${trap}`, 'The plain version stands here.');
    await page.waitForFunction(() => /^(Here|The plain)/.test(document.querySelector('textarea')?.value ?? '') || document.querySelector('#article-note')?.textContent?.includes('too long'));
    await paste(page, ARTICLE);
  }
});
