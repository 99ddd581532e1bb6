import { MOST_SENTENCES } from './digest.js';
import { Article } from './article.js';
import { letFilesIn, pasteAnywhere } from './incoming.js';
import { announce, fail, hideMessage, tell } from './messages.js';
import * as page from './page.js';
import { Superseded, read, readLong, stop } from './reader.js';
import { SummaryList } from './summary.js';
import { characters, counted, percent, readingTime, roleName, sentencesOf, wordsOf } from './wording.js';

/** @typedef {import('./digest.js').Digest} Digest */

/** Long enough to join the events of one key press, too short to be noticed. */
const PAUSE_MS = 30;
const SAMPLE_NOTE = page.articleNote.textContent ?? '';

/** @type {Digest | null} */
let digest = null;
/** How many sentences the reader wants, also of the next article. */
let wanted = Number(page.slider.value);
/** @type {ReturnType<typeof setTimeout> | undefined} */
let pending;
let reading = 0;

const article = new Article(page.box, page.mirror, () => {
  page.copied.textContent = '';
  describeArticle();
  clearTimeout(pending);
  pending = setTimeout(summarize, PAUSE_MS);
});

const list = new SummaryList(page.list, {
  pick: (sentence, byKeyboard) => article.goTo(sentence, byKeyboard),
  point: ({ start }, pointed) => article.point(start, pointed),
});

/** Reads the article as it is now. What an earlier call still has under way is given up. */
async function summarize() {
  const { text, isHeld } = article;
  reading += 1;
  const mine = reading;
  if (!text.trim()) {
    stop();
    show(null);
    tell('Nothing to summarise yet. Paste or type an article, and its key sentences stand here.', {
      label: 'Show the sample',
      run: () => article.sample(),
    });
    return;
  }
  try {
    if (isHeld) {
      show(null);
      tell(`Reading ${characters(text.length)} …`);
    }
    const found = await (isHeld ? readLong(text) : read(text));
    if (mine !== reading) return;
    hideMessage();
    show(found);
  } catch (error) {
    if (mine !== reading || error instanceof Superseded) return;
    show(null);
    fail(error, summarize);
  }
}

/** @param {Digest | null} found */
function show(found) {
  digest = found;
  const above = article.caret < 0 ? null : article.top;
  page.result.hidden = !found;
  page.slider.disabled = !found;
  page.copyButton.disabled = !found;
  if (found) {
    page.slider.max = String(Math.min(found.total, MOST_SENTENCES));
    page.slider.value = String(wanted);
    page.title.textContent = found.title;
    page.title.hidden = !found.title;
    page.untuned.hidden = found.tuned;
    showLanguage(found.language);
    showKeywords(found.keywords);
    showSetAside(found);
  }
  cut();
  // On a phone the summary stands above the article: a reader who is typing must not see the line move away.
  if (above !== null) scrollBy(0, article.top - above);
}

/** Cuts the ranking at the slider's place. */
function cut() {
  const sentences = digest?.sentences.filter(({ rank }) => rank <= Number(page.slider.value)) ?? [];
  list.show(sentences, !article.isHeld);
  article.mark(byPlace([...sentences, ...(digest?.setAside ?? [])]));
  list.showCaret(article.caret);
  if (!digest) {
    page.sentenceCount.textContent = page.wordCount.textContent = page.saved.textContent = '';
    page.slider.removeAttribute('aria-valuetext');
    return;
  }
  const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  const length = sentencesOf(sentences.length, digest.total);
  const share = `${wordsOf(words, digest.words)}, ${percent(words, digest.words)}`;
  page.sentenceCount.textContent = length;
  page.wordCount.textContent = share;
  page.saved.textContent = words < digest.words ? `Saves ${readingTime(digest.words - words)}` : '';
  page.slider.setAttribute('aria-valuetext', `${length}, ${share}`);
  announce(`Summary: ${length}, ${readingTime(words)}`);
}

/**
 * @template {{ start: number }} T
 * @param {T[]} spans
 */
function byPlace(spans) {
  return spans.sort((a, b) => a.start - b.start);
}

/**
 * So that a screen reader pronounces the article as what it is.
 * @param {string} code
 */
function showLanguage(code) {
  for (const part of [page.box, page.title, page.list, page.keywordList, page.setAsideList]) {
    if (code === 'und') part.removeAttribute('lang');
    else part.lang = code;
  }
}

/** @param {string[]} words */
function showKeywords(words) {
  page.keywords.hidden = words.length === 0;
  page.keywordList.textContent = words.join(', ');
}

/** @param {Digest} found */
function showSetAside({ setAside, setAsideLines }) {
  page.setAside.hidden = setAsideLines === 0;
  page.setAsideCount.textContent = `Set aside: ${counted(setAsideLines, 'line')}`;
  const items = setAside.map(({ text, role }) => {
    const item = document.createElement('li');
    const line = document.createElement('span');
    line.dir = 'auto';
    line.textContent = text;
    const kind = document.createElement('i');
    kind.textContent = roleName(role);
    item.append(line, ' ', kind);
    return item;
  });
  if (setAsideLines > setAside.length) {
    const rest = document.createElement('li');
    rest.textContent = `and ${counted(setAsideLines - setAside.length, 'more line', 'more lines')}`;
    items.push(rest);
  }
  page.setAsideList.replaceChildren(...items);
}

function describeArticle() {
  page.clearButton.disabled = article.text === '';
  page.articleNote.textContent = article.isSample
    ? SAMPLE_NOTE
    : article.isHeld
      ? `${characters(article.text.length)}: too long to show here. The summary is of all of it. ` +
        'Paste or type below to replace it.'
      : '';
}

async function copy() {
  const shown = page.list.querySelectorAll('li');
  const text = Array.from(shown, (item) => item.textContent).join('\n\n');
  try {
    await navigator.clipboard.writeText(text);
    page.copied.textContent = 'Copied';
    announce('Copied');
  } catch {
    tell('The browser did not allow copying. Select the sentences and copy them with the keyboard.');
  }
}

page.slider.addEventListener('input', () => {
  wanted = Number(page.slider.value);
  page.copied.textContent = '';
  cut();
});
page.copyButton.addEventListener('click', copy);
page.clearButton.addEventListener('click', () => article.clear());
document.addEventListener('selectionchange', () => list.showCaret(article.caret));
pasteAnywhere(article);
letFilesIn(article);

describeArticle();
summarize();
