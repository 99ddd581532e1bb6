import assert from 'node:assert/strict';
import {
  articleBox,
  lengthSlider,
  scenario,
  selectedText,
  setText,
  slideTo,
  summaryItems,
  waitForSummary,
} from '../harness.js';

const TEXTS = {
  'a lone high surrogate': 'The first sentence \ud83d breaks off in the middle. The second one is whole and is there.',
  'a lone low surrogate': '\udc00 The first sentence starts in an odd way. The second one \udfff is hardly any better.',
  'a NUL': 'The first sentence has a NUL \0 in it somewhere. The second one has \0\0 two of them in it.',
  'a byte order mark': '\ufeffThe first sentence comes after a mark. The second one comes after the first.',
  'emoji with joiners': '👩‍👩‍👧‍👦 moved into the house on the corner. A 🏳️‍🌈 hangs from the window! Nobody 🧑🏽‍🚒 minds.',
  'right-to-left text': 'قال الوزير إن المدرسة ستفتح غدا. وصل الطلاب إلى المدينة في الصباح الباكر. The visitors left at noon.',
  'line ends of Windows': 'The first line has an end of its own.\r\n\r\nThe second line has another.\r\nThe third one too.\r\n',
  'no-break spaces': 'The\u00a0first price was 10\u00a0euros a day.\u00a0\nThe second\u00a0one was higher by\u00a0far.',
  'zero-width characters': 'The\u200b first\u200d sentence hides\u2060 something. \u200bThe second\u200b one hides it better.',
  'combining marks': 'Z\u0335\u0321\u031b\u0301a\u0338lgo spoke to the council at length. The cafe\u0301 was closed all the same.',
  'tabs and a long word': `\tThe first sentence is indented.\tThe second has ${'a'.repeat(400)} in it.\n\n\n`,
  'no sentence punctuation': 'a list of things\nanother list of things\nand a third one',
};

for (const [name, text] of Object.entries(TEXTS)) {
  scenario(`Offsets are correct in a text with ${name}`, async (page) => {
    await setText(page, text);
    await waitForSummary(page);
    await slideTo(page, Number(await lengthSlider(page).getAttribute('max')));
    const count = await summaryItems(page).count();
    assert.ok(count > 0);
    for (let index = 0; index < count; index += 1) {
      // Compared in the browser, because a lone surrogate does not survive the way out of it.
      await summaryItems(page).nth(index).getByRole('link').click();
      const same = await page.evaluate((at) => {
        const box = /** @type {HTMLTextAreaElement} */ (document.querySelector('textarea'));
        const chosen = box.value.slice(box.selectionStart, box.selectionEnd);
        return (
          chosen.trim() !== '' &&
          chosen === document.querySelectorAll('#sentences li')[at]?.textContent &&
          chosen === document.querySelectorAll('#mirror mark')[at]?.textContent
        );
      }, index);
      assert.ok(same, `sentence ${index + 1}: ${JSON.stringify(await selectedText(page))}`);
    }
    const whole = await page.evaluate(() => {
      return document.querySelector('#mirror')?.textContent === document.querySelector('textarea')?.value;
    });
    assert.ok(whole, 'the mirror contains exactly the text of the box');
  });
}

scenario('A single word of one megabyte gets an answer', async (page) => {
  await setText(page, 'x'.repeat(1_000_000));
  await page.waitForFunction(() => {
    const message = document.querySelector('#message');
    return document.querySelectorAll('#sentences li').length > 0 || (message instanceof HTMLElement && !message.hidden && !/^Reading/.test(message.innerText));
  });
  await articleBox(page).fill('The page still works.');
  await waitForSummary(page, 1);
});
