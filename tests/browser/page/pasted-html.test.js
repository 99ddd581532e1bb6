import assert from 'node:assert/strict';
import { ARTICLE, MARKUP, PLAIN } from '../fixtures.js';
import {
  articleBox,
  boilerplateButton,
  boilerplatePanel,
  button,
  copyMarkup,
  hasFocus,
  paste,
  pasteMarkup,
  scenario,
  waitForSummary,
} from '../harness.js';

const NOTE = 'The formatting of the copied page was used.';

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page */
const note = (page) => page.locator('#article-note').innerText();
/** @param {Page} page */
const plainButton = (page) => button(page, 'Use plain text instead');

/** Waits until the text in the box begins with these words. @param {Page} page @param {string} start */
const waitForStart = (page, start) =>
  page.waitForFunction((wanted) => document.querySelector('textarea')?.value.startsWith(wanted), start);

/** Pastes the page with its formatting, and returns the sentences of its summary. @param {Page} page */
async function pasteFormatted(page) {
  await waitForSummary(page);
  await pasteMarkup(page, MARKUP, PLAIN);
  await plainButton(page).waitFor();
  return waitForSummary(page);
}

scenario('A paste is read from its formatting, and one button switches to the plain text', async (page) => {
  const sentences = await pasteFormatted(page);
  assert.equal(await note(page), NOTE);
  const text = await articleBox(page).inputValue();
  assert.ok(text.endsWith('\n') && text.includes('Market of Lenn moves to the goods yard\n'), 'one line for each block');
  assert.ok(sentences.every((sentence) => PLAIN.includes(sentence)));
  assert.equal(await page.evaluate(() => scrollY), 0);
  await plainButton(page).click();
  await waitForSummary(page);
  assert.equal(await articleBox(page).inputValue(), PLAIN);
  assert.equal(await note(page), '');
  assert.equal(await plainButton(page).isVisible(), false);
  assert.ok(await hasFocus(articleBox(page)), 'the focus moves to the box');
});

scenario('Markup identifies a caption that reads like a sentence, also after an edit elsewhere', async (page) => {
  await pasteFormatted(page);
  await boilerplateButton(page).click();
  const caption = boilerplatePanel(page).getByRole('listitem').filter({ hasText: 'Traders pack up' });
  assert.match(await caption.innerText(), /caption: /);
  await articleBox(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('A line of my own is at the top now, and it is the first of all.\n');
  await page.waitForFunction(() => document.querySelector('#mirror')?.textContent?.startsWith('A line of my own'));
  await waitForSummary(page);
  assert.match(await caption.innerText(), /caption: /);
  await pasteMarkup(page, MARKUP, PLAIN, 'Control+Shift+V');
  await waitForStart(page, 'Home');
  await waitForSummary(page);
  await caption.waitFor({ state: 'detached' });
});

scenario('A paste without formatting inserts the plain text', async (page) => {
  await waitForSummary(page);
  await pasteMarkup(page, MARKUP, PLAIN, 'Control+Shift+V');
  await waitForStart(page, 'Home');
  await waitForSummary(page);
  assert.equal(await articleBox(page).inputValue(), PLAIN);
  assert.equal(await note(page), '');
});

const WRAPPERS = {
  'an editor for code':
    '<meta charset="utf-8"><div style="color: #ccc;white-space: pre"><div><span style="color:#569cd6">The first line</span> is here.</div><br><div>The second is <span>not far</span> away.</div></div>',
  'a word processor':
    '<html><head><style>p.MsoNormal{margin:0}</style></head><body><p class=MsoNormal><b>The first line</b> is here.</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>The second is not far away.</p></body></html>',
  'a single span': '<span style="font-weight:bold">The first line is here.</span>',
};

for (const [from, markup] of Object.entries(WRAPPERS)) {
  scenario(`Markup without structure is pasted as plain text: from ${from}`, async (page) => {
    const plain = 'The first line is here.\n\nThe second is not far away.';
    await waitForSummary(page);
    await pasteMarkup(page, markup, plain);
    await waitForStart(page, 'The first');
    await waitForSummary(page);
    assert.equal(await articleBox(page).inputValue(), plain);
    assert.equal(await note(page), '');
  });
}

scenario('Styles, struck text and the marks of lists are read as a word processor shows them', async (page) => {
  await waitForSummary(page);
  const markup = `<h1>Ferry stays in port</h1>
    <p style="color: #000" data-mobile="{display: none}">The ferry to Lind stayed in port on Tuesday.</p>
    <p onmouseover="tip('visibility: hidden')" style="color: red">Gales had closed the strait to every ship.</p>
    <p style="display :  none">Nobody sees this line on the page.</p>
    <p style="white-space: pre-wrap">The office names the ports
Lind and Westholm</p>
    <p>The repair costs <s>nine</s> <strike>ten</strike> eight <st1:unit>million</st1:unit> crowns<o:p></o:p>.</p>
    <p style='mso-list:l0 level1 lfo1'><span style='font-family:Symbol;mso-list:Ignore'>·&nbsp; </span>The crew waited on board until the wind fell.</p>
    <div style="mso-element:comment-list"><p>Please check this number before we print it.</p></div>`;
  const lines = [
    'Ferry stays in port',
    'The ferry to Lind stayed in port on Tuesday.',
    'Gales had closed the strait to every ship.',
    'The office names the ports',
    'Lind and Westholm',
    'The repair costs eight million crowns.',
    'The crew waited on board until the wind fell.',
  ];
  await pasteMarkup(page, markup, lines.join('\n'));
  await plainButton(page).waitFor();
  assert.deepEqual((await articleBox(page).inputValue()).trimEnd().split('\n'), lines);
});

scenario('Markup without any text gives way to the plain text', async (page) => {
  await waitForSummary(page);
  await pasteMarkup(page, '<nav><a href="/x"></a></nav><h1></h1><figure><img src="x.png"></figure>', ARTICLE);
  await waitForStart(page, 'Tidemark');
  assert.equal(await articleBox(page).inputValue(), ARTICLE);
  await waitForSummary(page, 3);
});

scenario('Markup with much less text than the plain text gives way to it', async (page) => {
  await waitForSummary(page);
  await pasteMarkup(page, '<h1>Tidemark</h1>', ARTICLE);
  await waitForStart(page, 'Tidemark News');
  await waitForSummary(page, 3);
});

scenario('A paste into the middle of a text inserts plain text', async (page) => {
  await paste(page, ARTICLE);
  await waitForSummary(page, 3);
  await copyMarkup(page, MARKUP, PLAIN);
  await articleBox(page).evaluate((box) => /** @type {HTMLTextAreaElement} */ (box).setSelectionRange(9, 9));
  await articleBox(page).focus();
  await page.keyboard.press('Control+V');
  await waitForStart(page, 'Tidemark Home');
  assert.equal(await articleBox(page).inputValue(), `${ARTICLE.slice(0, 9)}${PLAIN}${ARTICLE.slice(9)}`);
});

scenario('Undo restores the previous text, and a second Undo the pasted one', async (page) => {
  await paste(page, ARTICLE);
  await waitForSummary(page, 3);
  await pasteMarkup(page, MARKUP, PLAIN);
  await plainButton(page).waitFor();
  await page.keyboard.press('Control+Z');
  await waitForStart(page, ARTICLE);
  assert.equal(await note(page), '');
  await waitForSummary(page, 3);
  await page.keyboard.press('Control+Z');
  await plainButton(page).waitFor();
  assert.equal(await note(page), NOTE);
});

scenario('An edit keeps the text and removes the button for plain text', async (page) => {
  await pasteFormatted(page);
  await articleBox(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('My own first line.\n');
  await waitForSummary(page);
  assert.equal(await note(page), '');
  assert.match(await articleBox(page).inputValue(), /^My own first line\.\nHome/);
  assert.equal(await page.locator('#message').isVisible(), false, 'the engine accepts the markup of the lines');
});

scenario('A paste anywhere and the Paste button read formatting too', async (page) => {
  await waitForSummary(page);
  await copyMarkup(page, MARKUP, PLAIN);
  await page.getByRole('contentinfo').click();
  await page.keyboard.press('Control+V');
  await plainButton(page).waitFor();
  await button(page, 'Clear').click();
  await page.getByText('Nothing to summarise yet.').first().waitFor();
  await button(page, 'Paste').click();
  await plainButton(page).waitFor();
  await waitForSummary(page);
});

scenario('A copy from a real page is read from its formatting', async (page) => {
  await waitForSummary(page);
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
  const sentences = await waitForSummary(page);
  assert.ok(sentences.every((sentence) => PLAIN.includes(sentence)));
});

const HOSTILE = `<html manifest="http://evil.example/m"><head><base href="http://evil.example/">
<meta http-equiv="refresh" content="0;url=http://evil.example/r"><meta http-equiv="Content-Security-Policy" content="default-src *">
<link rel="stylesheet" href="http://evil.example/s.css"><link rel="preload" as="image" href="http://evil.example/p.png">
<link rel="prefetch" href="http://evil.example/q"><style>@import "http://evil.example/i.css"; p { background: url(http://evil.example/b.png) }</style>
<script>globalThis.ran = 1</script><script src="http://evil.example/x.js"></script><title>T</title></head>
<body onload="globalThis.ran = 2" style="background: url(http://evil.example/c.png)"><h1 onclick="globalThis.ran = 3">The hostile heading is here</h1>
<img src="http://evil.example/i.png" srcset="http://evil.example/j.png 2x" onerror="globalThis.ran = 4"><img src=x onerror=globalThis.ran=5>
<svg/onload=globalThis.ran=6><script>globalThis.ran = 7</script><style>p{color:red}</style></svg>
<iframe src="http://evil.example/f" srcdoc="<script>parent.ran = 8</script>"></iframe><object data="http://evil.example/o"></object>
<embed src="http://evil.example/e"><video src="http://evil.example/v" autoplay poster="http://evil.example/w.png" onloadstart="globalThis.ran = 9"></video>
<audio src="http://evil.example/a" autoplay></audio><form action="javascript:globalThis.ran = 10"><input name="body" autofocus onfocus="globalThis.ran = 11"></form>
<p>The first sentence has <a href="javascript:globalThis.ran = 12" onmouseover="globalThis.ran = 13">a link</a> in the middle of it, the council said.</p>
<p>The second sentence has <b onclick="globalThis.ran = 14">something bold</b> in the middle of it, which nobody likes.</p>
<template><img src="http://evil.example/t.png"></template><details open ontoggle="globalThis.ran = 15"><summary>S</summary></details>
<p>The third sentence is the last one and has nothing in it at all, not even a number.</p>`;

scenario('Hostile markup does not run, fetches nothing and is not inserted into the page', async (page) => {
  await waitForSummary(page);
  const elements = () => page.evaluate(() => document.querySelectorAll('img, iframe, object, embed, video, audio, form, template, base, script:not([src="main.js"]), main style').length);
  assert.equal(await elements(), 0);
  await pasteMarkup(page, HOSTILE, 'The plain version.');
  await plainButton(page).waitFor();
  const sentences = await waitForSummary(page);
  assert.ok(sentences.some((sentence) => sentence.startsWith('The first sentence has a link in')));
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate('globalThis.ran'), undefined);
  assert.equal(await elements(), 0);
  // The harness checks after every test that no request went to another origin and no policy was violated.
});

scenario(
  'The policy blocks a handler that the page does not recognise',
  async (page) => {
    await waitForSummary(page);
    await pasteMarkup(page, '<h1>Here</h1><p><img title="a > b" src=x onerror="globalThis.ran = 1">The sentence is here.</p>', 'Plain.');
    await plainButton(page).waitFor();
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate('globalThis.ran'), undefined);
  },
  { errors: /inline event handler|script-src-attr by inline/ },
);

scenario('Forty thousand nodes, the last of them deeply nested, are read without an error', async (page) => {
  await waitForSummary(page);
  const deep = '<div><nav><li>'.repeat(1_000);
  const wide = '<p onclick="globalThis.ran = 1">The sentence is in the middle of many, the mayor said. <img src=x onerror="globalThis.ran = 1"></p>'.repeat(13_000);
  await pasteMarkup(page, `<h1>Many</h1>${wide}${deep}The end is deep down, and it is reached.`, 'Many.');
  await page.getByText(/characters: too long to show here/).waitFor();
  await page.waitForFunction(() => document.querySelectorAll('#sentences li').length > 0);
  assert.equal(await page.evaluate('globalThis.ran'), undefined);
});

scenario('Markup that is made to be slow to scan does not block the page', async (page) => {
  await waitForSummary(page);
  for (const trap of ['<'.repeat(2_000_000), `<a ${'x="'.repeat(600_000)}`, `<a ${' style'.repeat(300_000)}>`]) {
    await pasteMarkup(page, `<h1>Here</h1> it is. ${trap}`, 'The plain version is here.');
    await page.waitForFunction(() => /^(Here|The plain)/.test(document.querySelector('textarea')?.value ?? '') || document.querySelector('#article-note')?.textContent?.includes('too long'));
    await paste(page, ARTICLE);
  }
});
