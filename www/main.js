import { MAX_SENTENCES, load } from './engine/digest.js';
import { Article } from './article/article.js';
import { copyText } from './export/copy.js';
import { acceptDrops, pasteAnywhere } from './import/drop-and-paste.js';
import { FocusWords } from './summary/keywords.js';
import { ExcludedSentences } from './summary/excluded-sentences.js';
import { offerLanguages, say } from './i18n/i18n.js';
import { onOpening } from './ui/menu.js';
import { marginNotes } from './article/margin-notes.js';
import { announce, announceBefore, showError, hideMessage, showMessage } from './ui/messages.js';
import { LineOverrides } from './state/line-overrides.js';
import * as page from './ui/elements.js';
import { CaretExcludeButton } from './article/caret-exclude-button.js';
import { SentenceOverrides } from './state/sentence-overrides.js';
import { SentencePosition } from './article/sentence-position.js';
import { Ranking } from './summary/ranking.js';
import { Superseded, read, readLong, stop } from './engine/reader.js';
import { CaretWhyButton } from './article/caret-why-button.js';
import { anchorScroll, reveal, switchParts } from './ui/scroll-anchor.js';
import { describeArticle, showStats } from './summary/summary-stats.js';
import { RecentArticle } from './import/recent-article.js';
import { load as loadSetting } from './state/storage.js';
import { Stories } from './summary/stories.js';
import { SummaryList } from './summary/summary-list.js';
import { ExcludedLines } from './summary/excluded-lines.js';
import { ImportanceStrip } from './summary/importance-strip.js';
import { ReadingView } from './article/reading-view.js';
import { Explanation } from './summary/explanation.js';
import { overrideAnnouncement } from './summary/explanation-text.js';
import * as wording from './i18n/wording.js';

/** @typedef {import('./engine/digest.js').Digest} Digest */
/** @typedef {import('./engine/digest.js').Line} Line */
/** @typedef {Digest['sentences'][number]} Sentence */

/** The delay that joins the events of one key press. It is too short to be noticed. */
const PAUSE_MS = 30;
/** The length above which reading takes noticeable time, so the page announces it first. In UTF-16 code units. */
const LONG_TEXT = 50_000;
/** The maximum number of marked sentences. Only a text without an article, which is shown as a whole, may have more. */
const MAX_MARKS = 1000;

/** @type {Digest | null} */
let digest = null;
/** The sentences of the summary. @type {Digest['sentences']} */
let chosen = [];
/** The number of sentences that the reader asks for, also for the next article. */
let wanted = Number(page.slider.value);
/** @type {import('./summary/stories.js').Choice} */
let story = 'main';
const lineOverrides = new LineOverrides();
const sentenceOverrides = new SentenceOverrides();
const recentArticle = new RecentArticle();
/** @type {import('./article/reading-view.js').Mode} */
let mode = 'edit';
/** @type {ReturnType<typeof setTimeout> | undefined} */
let pending;
/** The number of the current reading. A later one makes the results of earlier ones obsolete. */
let readingId = 0;

const article = new Article(page.box, page.mirror, page.pointer, (edit) => {
  if (edit) {
    lineOverrides.applyEdit(edit, article.text);
    sentenceOverrides.applyEdit(edit, article.text);
  } else {
    forgetChoices();
    recentArticle.begin();
    // The shown summary is still the one of the previous text.
    page.summary.ariaBusy = 'true';
    announce(say('reading'));
  }
  page.copied.textContent = '';
  describeArticle(article);
  clearTimeout(pending);
  if (edit) pending = setTimeout(summarize, PAUSE_MS);
  // A new text arrives at once, so its summary is computed in the same frame.
  else summarize();
});

const view = new ReadingView(page.view, explainInArticle);
const position = new SentencePosition(article, view);

const list = new SummaryList(page.list, {
  pick: (sentence, byKeyboard) => position.goTo(sentence, byKeyboard),
  point: (sentence, pointed) => position.point(sentence, pointed),
  why: (sentence, rect) => explanation.open(sentence, rect, 'summary'),
});

const caretWhyButton = new CaretWhyButton(page.caretWhyButton, article, explainInArticle);

const explanation = new Explanation(page.why, {
  decide: overrideSentence,
  go: (sentence, to) => (to === 'article' ? position.goTo(sentence, true) : list.goTo(sentence)),
  lost: () => page.copyButton.focus(),
});

const strip = new ImportanceStrip(page.strip, {
  go(sentence) {
    reveal(position.rect(sentence), true);
    position.show(sentence);
  },
  why: explainInArticle,
  rect: (sentence) => position.rect(sentence),
});

const ranking = new Ranking(page.ranking, {
  pick: (sentence, byKeyboard) => position.goTo(sentence, byKeyboard),
  why: (sentence, rect) => explanation.open(sentence, rect, 'summary'),
});

const excludedSentences = new ExcludedSentences(page.excludedSentences, (sentence) => overrideSentence(sentence, null));

const focusWords = new FocusWords(page.keywords, (word, on) => {
  announceBefore(say(on ? 'focusNow' : 'focusNoMore', { word }));
  summarize();
});

const stories = new Stories(page.stories, (choice, name) => {
  story = choice;
  announceBefore(`${name}.`);
  summarize();
});

const excludedLines = new ExcludedLines(page.excludedLines, overrideLines, (include) => {
  const { text } = article;
  const lines = digest?.excludedLines ?? [];
  /** @type {Line} */
  const whole = { start: 0, end: text.length, text, role: 'body', excluded: null };
  // The list may be shorter than the number of lines. In that case one override includes the whole text.
  const isPartial = lines.length < (digest?.excludedCount ?? 0);
  if (!include || isPartial) lineOverrides.clear();
  if (include) lineOverrides.set(isPartial ? [whole] : lines, true);
  announceBefore(say(include ? 'allLinesIncluded' : 'undone'));
  summarize();
});

/** @type {import('./ui/progress.js').Progress | undefined} */
let progress;

const caretExcludeButton = new CaretExcludeButton(page.caretExcludeButton, article, overrideLines);

/**
 * Includes lines in the article or excludes them from it.
 * @param {Line[]} lines
 * @param {boolean} include
 */
function overrideLines(lines, include) {
  lineOverrides.set(lines, include);
  const what = lines.length === 1 ? wording.clip(lines[0]?.text ?? '', 60) : wording.formatCount(lines.length, 'line');
  announceBefore(say(include ? 'lineIncluded' : 'lineExcluded', { what }));
  summarize();
}

/**
 * Pins or excludes a sentence, or cancels either with `null`.
 * @param {Sentence} sentence
 * @param {import('./state/sentence-overrides.js').SentenceState} state
 */
function overrideSentence(sentence, state) {
  const remaining = digest?.sentences.filter((one) => one.state !== 'excluded').length ?? 0;
  if (state === 'excluded' && remaining === 1) {
    showMessage(say('oneMustStay'));
    return;
  }
  sentenceOverrides.set(sentence, state);
  announceBefore(overrideAnnouncement(sentence.state, state));
  summarize();
}

/**
 * Opens the explanation of a sentence beside its position in the article.
 * @param {Sentence} sentence
 */
function explainInArticle(sentence) {
  position.show(sentence);
  list.showCaret(sentence.start);
  const { x, width } = page.articlePart.getBoundingClientRect();
  const { y, height } = position.rect(sentence);
  explanation.open(sentence, new DOMRect(x, y, width, height), 'article');
}

/** Removes all choices of the reader, and returns whether there were any. */
function forgetChoices() {
  const any = [lineOverrides.clear(), sentenceOverrides.clear(), focusWords.clear(), story !== 'main'].some(Boolean);
  story = 'main';
  return any;
}

/** Summarises the article as it is now, and discards the results of earlier calls. */
async function summarize() {
  clearTimeout(pending);
  const { text, input, isHeld } = article;
  readingId += 1;
  const id = readingId;
  progress?.end();
  // Later messages, for example about files that were not opened, stay.
  hideMessage();
  if (!text.trim()) {
    stop();
    show(null);
    showMessage(say('empty'), {
      label: say('showSample'),
      run: () => article.loadSample(),
    });
    return;
  }
  try {
    if (isHeld) {
      show(null);
      progress ??= new (await import('./ui/progress.js')).Progress(page.progress);
      if (id !== readingId) return;
      progress.begin(text.length, (words) => showMessage(words, { label: say('stop'), run: cancelReading }));
    } else if (page.summary.ariaBusy && text.length > LONG_TEXT) {
      await nextFrame();
      if (id !== readingId) return;
    }
    const options = { story, ...lineOverrides.options, ...sentenceOverrides.options, focus: focusWords.words };
    const found = await (isHeld ? readLong(input, options, (wait) => progress?.expect(wait)) : read(input, options));
    if (id !== readingId) return;
    recentArticle.remember(article, found);
    progress?.end();
    if (isHeld) {
      hideMessage();
      describeArticle(article);
    }
    show(found);
  } catch (error) {
    if (id !== readingId || error instanceof Superseded) return;
    await recover(error);
  }
}

/**
 * Retries without the reader's choices if they no longer fit the text, or shows why the article cannot be read.
 * @param {unknown} error
 */
async function recover(error) {
  const { code } = /** @type {Error & { code?: string }} */ (error);
  // An edit may have removed the selected story.
  if (code === 'option') {
    const hadChoices = forgetChoices();
    if (hadChoices || article.forgetLineMarkup()) {
      await summarize();
      if (hadChoices) showMessage(say('choicesForgotten'));
      return;
    }
  }
  progress?.end();
  show(null);
  describeArticle(article, false);
  if (code === 'too_long') showMessage(say('tooLongToRead', { characters: wording.formatCharacters(article.text.length) }));
  else showError(error, summarize);
}

/** Stops reading a long text, at the reader's request. */
function cancelReading() {
  readingId += 1;
  stop();
  progress?.end();
  page.summary.ariaBusy = null;
  showMessage(say('stopped'), { label: say('readAgain'), run: summarize });
}

/** Resolves after the next frame has been painted. */
function nextFrame() {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/**
 * Shows a summary without moving what the reader sees.
 * @param {Digest | null} found
 */
function show(found) {
  // On a phone the summary is above the article, and a change of it must not move the line that is being typed.
  anchorScroll(() => render(found), article.caret >= 0);
}

/**
 * Writes a summary to the page, or clears it with `null`.
 * @param {Digest | null} found
 */
function render(found) {
  digest = found;
  const isNew = page.summary.ariaBusy !== null;
  page.summary.ariaBusy = null;
  page.result.hidden = !found;
  page.slider.disabled = !found || found.notice === 'no_article';
  page.copyButton.disabled = !found;
  caretExcludeButton.read(found?.blocks ?? [], article.text);
  if (found) {
    const available = found.sentences.filter(({ state }) => state !== 'excluded').length;
    page.slider.max = String(Math.max(1, Math.min(article.isHeld ? found.total : available, MAX_SENTENCES)));
    page.slider.value = found.notice === 'no_article' ? page.slider.max : String(wanted);
    page.title.textContent = found.title;
    const notice = wording.noticeText(found.notice);
    if (notice && (isNew || notice !== page.notice.textContent)) announceBefore(notice);
    page.notice.textContent = notice;
    page.notice.hidden = !notice;
    page.untuned.hidden = found.tuned;
    showLanguage(found.language);
    focusWords.show(found);
    excludedSentences.show(found.sentences, found.language);
    stories.show(found, article.text);
    excludedLines.show(found, lineOverrides);
  }
  caretWhyButton.read(found?.sentences ?? [], article.text);
  showArticle();
  applyLength();
}

/** Shows the article in the selected view. An empty article, or one that is too long to show, can only be edited. */
function showArticle() {
  const isOff = !digest || article.isHeld || digest.notice === 'no_article';
  page.modes.hidden = isOff;
  view.show(isOff || mode === 'edit' ? null : digest, article.text, mode);
  page.paper.hidden = view.isOn;
  caretWhyButton.update();
  caretExcludeButton.update();
}

/** Switches to the text box. */
function switchToEditing() {
  const radio = page.modes.querySelector('input');
  if (radio) radio.checked = true;
  mode = 'edit';
  showArticle();
}

/** Shows the sentences up to the rank of the slider. */
function applyLength() {
  const maxRank = digest?.notice === 'no_article' ? Infinity : Number(page.slider.value);
  const all = digest?.sentences ?? [];
  const sentences = all.filter(({ rank, state }) => state === 'pinned' || (rank <= maxRank && state !== 'excluded'));
  chosen = sentences;
  list.show(sentences, !article.isHeld);
  const excluded = all.filter(({ state }) => state === 'excluded');
  article.mark(digest ? [...marginNotes(digest), ...sentences.slice(0, MAX_MARKS), ...excluded].sort((a, b) => a.start - b.start) : []);
  view.mark(sentences);
  // Held texts have no position to scroll to, and non-articles have no ranking.
  const ranked = article.isHeld || digest?.notice === 'no_article' ? [] : all;
  strip.show(ranked, sentences);
  ranking.show(ranked, sentences);
  page.result.classList.toggle('unranked', digest?.notice === 'no_article');
  explanation.show(digest, sentences);
  list.showCaret(article.caret);
  showStats(digest, sentences);
  if (!digest) return;
  const { title } = digest;
  // An included title line may be one of the sentences. In that case it is not shown twice.
  page.title.hidden = title === '' || sentences.some(({ text }) => text.trim() === title.trim());
}

/**
 * Sets the language of the article, so that screen readers pronounce it correctly.
 * @param {string} code A BCP 47 tag, or an empty string if it is unknown.
 */
function showLanguage(code) {
  for (const element of [page.box, page.title, page.list]) {
    element.lang = code;
  }
}

/**
 * Applies the settings of a link.
 * @param {import('./import/link-params.js').Settings} settings
 */
function applySettings({ length, focus: words }) {
  if (length) {
    wanted = length;
    page.slider.max = String(MAX_SENTENCES);
    page.slider.value = String(wanted);
    if (digest) show(digest);
  }
  if (words.length) {
    focusWords.set(words);
    summarize();
  }
}

page.slider.addEventListener('input', () => {
  wanted = Number(page.slider.value);
  page.copied.textContent = '';
  anchorScroll(applyLength);
});
page.modes.addEventListener('change', ({ target }) => {
  mode = /** @type {import('./article/reading-view.js').Mode} */ (/** @type {HTMLInputElement} */ (target).value);
  showArticle();
  applyLength();
  strip.updateWindow();
});
switchParts(page.switchButton, page.articlePart);
page.copyButton.addEventListener('click', () => copyText(chosen.map(({ text }) => text).join('\n\n'), page.copied));
page.clearButton.addEventListener('click', () => {
  switchToEditing();
  article.clear();
});
page.plainButton.addEventListener('click', () => {
  switchToEditing();
  article.usePlainText();
  article.focus();
});
document.addEventListener('selectionchange', () => {
  list.showCaret(article.caret);
  caretExcludeButton.update();
  caretWhyButton.update();
});
pasteAnywhere(article);
acceptDrops(article);
offerLanguages(page.languages, () => {
  describeArticle(article);
  summarize();
});
onOpening(page.openMenu, async () => (await import('./import/open-menu.js')).openMenu(article, recentArticle));
onOpening(page.exportMenu, async () => {
  const { exportMenu } = await import('./export/export-menu.js');
  return exportMenu(article, () => digest && { ...digest, sentences: chosen, length: wanted, focus: focusWords.words });
});

/**
 * Opens the article of a link, a share or the last visit, if there is one.
 * @returns {Promise<import('./import/link-params.js').Arrival>}
 */
async function openInitialArticle() {
  if (!location.search && !location.hash && !loadSetting('keep')) return { came: false };
  return (await import('./import/link-params.js')).openInitial(article, applySettings, recentArticle);
}

async function start() {
  const { came, note } = await openInitialArticle();
  if (!came) {
    // The summary of the sample is in the markup, so loading and summarising are separate tasks, between which the
    // page responds. `summarize()` reports a failed load.
    await load().catch(() => {});
    await nextFrame();
    await summarize();
  }
  if (note) showMessage(note);
  // The first summary has priority.
  (await import('./offline.js')).workOffline(() => article.input);
}

addEventListener('hashchange', async () => (await import('./import/link-params.js')).fromLink(article, applySettings));

describeArticle(article);
start();
