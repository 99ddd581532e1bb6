/** Tests of the package in Node, with the real engine. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { load, summarize, summarizeAll } from 'nutgraf';

const ARTICLE = `Bakery on Mill Lane to close after ninety years

The bakery on Mill Lane will close in March, its owner said on Monday, after the rent was doubled. It has sold
bread to the street since 1934 and employs eleven people. The owner, Pia Lund, said that she had looked at four
other shops and could afford none of them. Customers have collected 800 signatures for the bakery. The landlord
did not answer a letter from the council. A last loaf will be baked on March 28.
`;

test('the package can be imported by name and works without load()', async () => {
  const { sentences, words } = await summarize(ARTICLE, { length: { sentences: 2 } });
  assert.equal(sentences.filter(({ chosen }) => chosen).length, 2);
  assert.ok(words.summary < words.article);
});

test('the WebAssembly is exported by the package and can be loaded from a file address', async () => {
  const url = import.meta.resolve('nutgraf/nutgraf.wasm');
  assert.ok((await readFile(new URL(url))).length > 1000);
  await load(url);
  await load(new URL(url));
});

test('a shorter summary is part of a longer one', async () => {
  /** @type {Set<number>} */
  let shorter = new Set();
  for (let k = 1; k <= 4; k += 1) {
    const { sentences } = await summarize(ARTICLE, { length: { sentences: k } });
    const chosen = new Set(sentences.filter((s) => s.chosen).map((s) => s.start));
    assert.equal(chosen.size, k);
    assert.deepEqual([...shorter].filter((start) => !chosen.has(start)), []);
    shorter = chosen;
  }
});

const TEXTS = {
  'plain prose': ARTICLE,
  'emoji and joiners': '👩‍👩‍👧‍👦 The family moved in. 🏳️‍🌈 A flag hangs from the window! Nobody minds it at all.',
  'a lone high surrogate': 'The first sentence \ud83d breaks off here. The second sentence is whole and stands there.',
  'a lone low surrogate': '\udc00 The first sentence starts oddly enough. The second sentence is whole \udfff again.',
  'a byte order mark and NUL': '\ufeffThe file begins with a mark. A NUL \0 stands in this one, and it stays there.',
  'line ends of Windows': 'The first line has an end.\r\n\r\nThe second line has another end.\r\nSo has the third line.\r\n',
  'no-break and zero-width spaces': 'The\u00a0first price was 10\u00a0euros. \u200bThe second\u200b one was higher by far.',
  'right to left': 'قال الوزير إن المدرسة ستفتح غدا. وصل الطلاب إلى المدينة في الصباح. The visitors left.',
  'no full stop anywhere': 'one line without an end\nanother line without an end',
};

for (const [name, text] of Object.entries(TEXTS)) {
  test(`text.slice(start, end) is the sentence: ${name}`, async () => {
    const { sentences, excluded, title } = await summarize(text);
    assert.ok(sentences.length > 0);
    let end = 0;
    for (const sentence of sentences) {
      assert.equal(text.slice(sentence.start, sentence.end), sentence.text);
      assert.ok(sentence.start >= end && sentence.start < sentence.end, 'ordered, disjoint, not empty');
      end = sentence.end;
    }
    for (const line of excluded) assert.equal(text.slice(line.start, line.end), line.text);
    if (title) assert.ok(text.slice(title.start, title.end).trim());
  });
}

test("the engine's errors have a code and name the refused option", async () => {
  for (const blank of ['', ' \n\t\u00a0']) {
    await assert.rejects(summarize(blank), (/** @type {any} */ error) => error instanceof Error && error.code === 'empty');
  }
  await assert.rejects(summarize(ARTICLE, { length: { sentences: 0 } }), { code: 'option', option: 'length.sentences' });
  await assert.rejects(summarize(ARTICLE, { length: { share: 2 } }), { code: 'option', option: 'length.share' });
});

test('an input that is not a text is a TypeError that names its type', async () => {
  for (const [value, type] of [[null, /null/], [undefined, /undefined/], [3, /number/], [['a'], /an array/], [{}, /object/]]) {
    // @ts-expect-error The input is invalid on purpose.
    await assert.rejects(summarize(value), (error) => error instanceof TypeError && type.test(error.message));
  }
});

test('several articles have one ranking, in which each sentence names its source', async () => {
  const other = 'Customers of the bakery on Mill Lane have signed to keep it. 🙂 The landlord doubled the rent of the bakery.';
  const inputs = [ARTICLE, other];
  const { sentences, sources, keywords } = await summarizeAll(inputs, { length: { sentences: 3 } });
  assert.equal(sources.length, 2);
  assert.deepEqual(sentences.map(({ rank }) => rank).sort((a, b) => a - b), sentences.map((_, i) => i + 1));
  for (const { source, start, end, text } of sentences) assert.equal(inputs[source]?.slice(start, end), text);
  for (const { spans, count } of keywords) {
    assert.equal(spans.length, count);
    for (const { source, start, end } of spans) assert.ok(inputs[source]?.slice(start, end).trim());
  }
  const supported = sentences.flatMap(({ reasons }) => reasons.filter((reason) => 'sources' in reason));
  assert.ok(supported.length > 0);
  await assert.rejects(summarizeAll([]), { code: 'empty' });
  await assert.rejects(summarizeAll(inputs, { pin: [{ start: 0, end: 1 }] }), { code: 'option', option: 'pin' });
});

test('the options focus, pin, exclude and weights take effect', async () => {
  const spanFrom = (/** @type {string} */ part) => ({ start: ARTICLE.indexOf(part), end: ARTICLE.indexOf(part) + part.length });
  const options = { focus: ['signature'], pin: [spanFrom('The landlord')], exclude: [spanFrom('bread')], weights: { position: 0.5 } };
  const { sentences } = await summarize(ARTICLE, { ...options, length: { share: 1 } });
  const pinned = sentences.find(({ rank }) => rank === 1);
  assert.match(pinned?.text ?? '', /^The landlord/);
  assert.equal(pinned?.reasons[0]?.code, 'pinned');
  const leftOut = sentences.filter(({ chosen }) => !chosen);
  assert.deepEqual(leftOut.map(({ text }) => /bread/.test(text)), [true]);
  const focus = sentences.flatMap(({ reasons }) => reasons).find(({ code }) => code === 'focus');
  assert.deepEqual(focus && 'words' in focus && focus.words, ['signatures']);
  // @ts-expect-error There is no such feature.
  await assert.rejects(summarize(ARTICLE, { weights: { speed: 2 } }), { option: 'weights', message: /"speed"/ });
});
