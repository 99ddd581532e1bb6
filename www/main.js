import { MOST_SENTENCES, load } from './engine/digest.js';
import { Article } from './article/article.js';
import { copyText } from './export/copy.js';
import { letFilesIn, pasteAnywhere } from './import/drop-and-paste.js';
import { Focus } from './summary/keywords.js';
import { ExcludedSentences } from './summary/excluded-sentences.js';
import { offerLanguages, say as phrase } from './i18n/i18n.js';
import { onOpening } from './ui/menu.js';
import { marginNotes } from './article/margin-notes.js';
import { announce, announceBefore, fail, hideMessage, tell } from './ui/messages.js';
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
import { load as kept } from './state/storage.js';
import { Stories } from './summary/stories.js';
import { SummaryList } from './summary/summary-list.js';
import { ExcludedLines } from './summary/excluded-lines.js';
import { ImportanceStrip } from './summary/importance-strip.js';
import { ReadingView } from './article/reading-view.js';
import { Explanation } from './summary/explanation.js';
import { doneWords } from './summary/explanation-text.js';
import * as say from './i18n/wording.js';

/** @typedef {import('./engine/digest.js').Digest} Digest */
/** @typedef {import('./engine/digest.js').Line} Line */
/** @typedef {Digest['sentences'][number]} Sentence */

/** Long enough to join the events of one key press, too short to be noticed. */
const PAUSE_MS = 30;
/** Reading this much takes long enough to be seen, so the page says first that it is reading. */
const LONG = 50_000;

/** @type {Digest | null} */
let digest = null;
/** The sentences that stand in the summary. @type {Digest['sentences']} */
let chosen = [];
/** How many sentences the reader wants, also of the next article. */
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
let reading = 0;

const article = new Article(page.box, page.mirror, page.pointer, (edit) => {
  if (edit) {
    lineOverrides.follow(edit, article.text);
    sentenceOverrides.follow(edit, article.text);
  } else {
    forgetChoices();
    recentArticle.begin();
    // What stands there is the summary of another text.
    page.summary.ariaBusy = 'true';
    announce(phrase('reading'));
  }
  page.copied.textContent = '';
  describeArticle(article);
  clearTimeout(pending);
  if (edit) pending = setTimeout(summarize, PAUSE_MS);
  // Another text comes in one piece, and its summary in the same frame.
  else summarize();
});

const view = new ReadingView(page.view, askHere);
const position = new SentencePosition(article, view);

const list = new SummaryList(page.list, {
  pick: (sentence, byKeyboard) => position.goTo(sentence, byKeyboard),
  point: (sentence, pointed) => position.point(sentence, pointed),
  why: (sentence, place) => why.open(sentence, place, 'summary'),
});

const here = new CaretWhyButton(page.hereButton, article, askHere);

const why = new Explanation(page.why, {
  decide: override,
  go: (sentence, to) => (to === 'article' ? position.goTo(sentence, true) : list.goTo(sentence)),
  lost: () => page.copyButton.focus(),
});

const strip = new ImportanceStrip(page.strip, {
  go(sentence) {
    reveal(position.rect(sentence), true);
    position.show(sentence);
  },
  why: askHere,
  rect: (sentence) => position.rect(sentence),
});

const ranking = new Ranking(page.ranking, {
  pick: (sentence, byKeyboard) => position.goTo(sentence, byKeyboard),
  why: (sentence, place) => why.open(sentence, place, 'summary'),
});

const excludedSentences = new ExcludedSentences(page.excludedSentences, (sentence) => override(sentence, null));

const focus = new Focus(page.keywords, (word, on) => {
  announceBefore(phrase(on ? 'focusNow' : 'focusNoMore', { word }));
  summarize();
});

const stories = new Stories(page.stories, (choice, name) => {
  story = choice;
  announceBefore(`${name}.`);
  summarize();
});

const excludedLines = new ExcludedLines(page.excludedLines, decide, (include) => {
  const { text } = article;
  const lines = digest?.excludedLines ?? [];
  /** @type {Line} */
  const whole = { start: 0, end: text.length, text, role: 'body', excluded: null };
  // More lines than are listed are restored together.
  if (!include || lines.length < (digest?.excludedCount ?? 0)) lineOverrides.clear();
  if (include) lineOverrides.decide(lines.length < (digest?.excludedCount ?? 0) ? [whole] : lines, true);
  announceBefore(phrase(include ? 'allLinesIncluded' : 'undone'));
  summarize();
});

/** @type {import('./ui/progress.js').Progress | undefined} */
let progress;

const paragraph = new CaretExcludeButton(page.paragraphButton, article, decide);

/**
 * Takes lines into the article or out of it, as the reader says.
 * @param {Line[]} lines
 * @param {boolean} include
 */
function decide(lines, include) {
  lineOverrides.decide(lines, include);
  const what = lines.length === 1 ? say.clip(lines[0]?.text ?? '', 60) : say.counted(lines.length, 'line');
  announceBefore(phrase(include ? 'lineIncluded' : 'lineExcluded', { what }));
  summarize();
}

/**
 * Pins a sentence, leaves it out, or takes that back.
 * @param {Sentence} sentence
 * @param {import('./state/sentence-overrides.js').SentenceState} state
 */
function override(sentence, state) {
  const left = digest?.sentences.filter((one) => one.state !== 'excluded').length ?? 0;
  if (state === 'excluded' && left === 1) {
    tell(phrase('oneMustStay'));
    return;
  }
  sentenceOverrides.set(sentence, state);
  announceBefore(doneWords(sentence.state, state));
  summarize();
}

/** @param {Sentence} sentence Of the article, where it stands there. */
function askHere(sentence) {
  position.show(sentence);
  list.showCaret(sentence.start);
  const { x, width } = page.articlePart.getBoundingClientRect();
  const { y, height } = position.rect(sentence);
  why.open(sentence, new DOMRect(x, y, width, height), 'article');
}

/** Whether there was anything to forget. */
function forgetChoices() {
  const any = [lineOverrides.clear(), sentenceOverrides.clear(), focus.clear(), story !== 'main'].some(Boolean);
  story = 'main';
  return any;
}

/** Reads the article as it is now. What an earlier call still has under way is given up. */
async function summarize() {
  clearTimeout(pending);
  const { text, input, isHeld } = article;
  reading += 1;
  const mine = reading;
  progress?.end();
  if (!text.trim()) {
    stop();
    show(null);
    tell(phrase('empty'), {
      label: phrase('showSample'),
      run: () => article.sample(),
    });
    return;
  }
  try {
    if (isHeld) {
      show(null);
      progress ??= new (await import('./ui/progress.js')).Progress(page.progress);
      if (mine !== reading) return;
      progress.begin(text.length, (words) => tell(words, { label: phrase('stop'), run: giveUp }));
    } else if (page.summary.ariaBusy && text.length > LONG) {
      await nextFrame();
      if (mine !== reading) return;
    }
    const options = { story, ...lineOverrides.options, ...sentenceOverrides.options, focus: focus.words };
    const found = await (isHeld ? readLong(input, options, (wait) => progress?.expect(wait)) : read(input, options));
    if (mine !== reading) return;
    recentArticle.remember(article, found);
    progress?.end();
    hideMessage();
    if (isHeld) describeArticle(article);
    show(found);
  } catch (error) {
    if (mine !== reading || error instanceof Superseded) return;
    // An edit may have taken away the story that was chosen.
    if (/** @type {{ code?: string }} */ (error).code === 'option') {
      const wereChosen = forgetChoices();
      if (wereChosen || article.forgetLineMarkup()) {
        await summarize();
        if (wereChosen) tell(phrase('choicesForgotten'));
        return;
      }
    }
    progress?.end();
    show(null);
    describeArticle(article, false);
    if (/** @type {{ code?: string }} */ (error).code === 'too_long') tell(phrase('tooLongToRead', { characters: say.characters(text.length) }));
    else fail(error, summarize);
  }
}

/** Stops the reading of a long text, as the reader wants. */
function giveUp() {
  reading += 1;
  stop();
  progress?.end();
  page.summary.ariaBusy = null;
  tell(phrase('stopped'), { label: phrase('readAgain'), run: summarize });
}

/** When what was changed can be seen. */
function nextFrame() {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** @param {Digest | null} found */
function show(found) {
  // On a phone the summary stands above the article: a reader who is typing must not see the line move away.
  anchorScroll(() => put(found), article.caret >= 0);
}

/** @param {Digest | null} found */
function put(found) {
  digest = found;
  const isNew = page.summary.ariaBusy !== null;
  page.summary.ariaBusy = null;
  page.result.hidden = !found;
  page.slider.disabled = !found || found.notice === 'no_article';
  page.copyButton.disabled = !found;
  paragraph.read(found?.blocks ?? [], article.text);
  if (found) {
    const free = found.sentences.filter(({ state }) => state !== 'excluded').length;
    page.slider.max = String(Math.max(1, Math.min(article.isHeld ? found.total : free, MOST_SENTENCES)));
    page.slider.value = found.notice === 'no_article' ? page.slider.max : String(wanted);
    page.title.textContent = found.title;
    const notice = say.noticeWords(found.notice);
    if (notice && (isNew || notice !== page.notice.textContent)) announceBefore(notice);
    page.notice.textContent = notice;
    page.notice.hidden = !notice;
    page.untuned.hidden = found.tuned;
    showLanguage(found.language);
    focus.show(found);
    excludedSentences.show(found.sentences, found.language);
    stories.show(found, article.text);
    excludedLines.show(found, lineOverrides);
  }
  here.read(found?.sentences ?? [], article.text);
  setType();
  cut();
}

/** Shows the article as the reader wants to see it. What is empty or held can only be edited. */
function setType() {
  const isOff = !digest || article.isHeld || digest.notice === 'no_article';
  page.modes.hidden = isOff;
  view.show(isOff || mode === 'edit' ? null : digest, article.text, mode);
  page.paper.hidden = view.isOn;
  here.follow();
  paragraph.follow();
}

/** Goes back to the text box. */
function edit() {
  const radio = page.modes.querySelector('input');
  if (radio) radio.checked = true;
  mode = 'edit';
  setType();
}

/** Cuts the ranking at the slider's place. */
function cut() {
  const most = digest?.notice === 'no_article' ? Infinity : Number(page.slider.value);
  const all = digest?.sentences ?? [];
  const sentences = all.filter(({ rank, state }) => state === 'pinned' || (rank <= most && state !== 'excluded'));
  chosen = sentences;
  list.show(sentences, !article.isHeld);
  const excluded = all.filter(({ state }) => state === 'excluded');
  article.mark(digest ? [...marginNotes(digest), ...sentences, ...excluded].sort((a, b) => a.start - b.start) : []);
  view.mark(sentences);
  // Of what is not shown there is no place to go to, and what is no article has no ranking.
  const ranked = article.isHeld || digest?.notice === 'no_article' ? [] : all;
  strip.show(ranked, sentences);
  ranking.show(ranked, sentences);
  page.result.classList.toggle('unranked', digest?.notice === 'no_article');
  why.show(digest, sentences);
  list.showCaret(article.caret);
  showStats(digest, sentences);
  if (!digest) return;
  const { title } = digest;
  // A title line that was restored may be one of the sentences, and is not said twice.
  page.title.hidden = title === '' || sentences.some(({ text }) => text.trim() === title.trim());
}

/**
 * So that a screen reader pronounces the article as what it is.
 * @param {string} code
 */
function showLanguage(code) {
  for (const part of [page.box, page.title, page.list]) {
    part.lang = code;
  }
}

/** @param {import('./import/link-params.js').Settings} settings As a link asks for them. */
function set({ length, focus: words }) {
  if (length) {
    wanted = length;
    page.slider.max = String(MOST_SENTENCES);
    page.slider.value = String(wanted);
    if (digest) show(digest);
  }
  if (words.length) {
    focus.set(words);
    summarize();
  }
}

page.slider.addEventListener('input', () => {
  wanted = Number(page.slider.value);
  page.copied.textContent = '';
  anchorScroll(cut);
});
page.modes.addEventListener('change', ({ target }) => {
  mode = /** @type {import('./article/reading-view.js').Mode} */ (/** @type {HTMLInputElement} */ (target).value);
  setType();
  cut();
  strip.look();
});
switchParts(page.switchButton, page.articlePart);
page.copyButton.addEventListener('click', () => copyText(chosen.map(({ text }) => text).join('\n\n'), page.copied));
page.clearButton.addEventListener('click', () => {
  edit();
  article.clear();
});
page.plainButton.addEventListener('click', () => {
  edit();
  article.plain();
  article.focus();
});
document.addEventListener('selectionchange', () => {
  list.showCaret(article.caret);
  paragraph.follow();
  here.follow();
});
pasteAnywhere(article);
letFilesIn(article);
offerLanguages(page.languages, () => {
  describeArticle(article);
  summarize();
});
onOpening(page.openMenu, async () => (await import('./import/open-menu.js')).openMenu(article, recentArticle));
onOpening(page.exportMenu, async () => {
  const { exportMenu } = await import('./export/export-menu.js');
  return exportMenu(article, () => digest && { ...digest, sentences: chosen, length: wanted, focus: focus.words });
});

/** What the visit brings along, if it brings anything. @returns {Promise<import('./import/link-params.js').Arrival>} */
async function arrival() {
  if (!location.search && !location.hash && !kept('keep')) return { came: false };
  return (await import('./import/link-params.js')).arrive(article, set, recentArticle);
}

async function start() {
  const { came, note } = await arrival();
  if (!came) {
    // The sample's summary stands there already, so the work is done in turns between which the page answers. What
    // cannot be loaded is told by the summary that needs it.
    await load().catch(() => {});
    await nextFrame();
    await summarize();
  }
  if (note) tell(note);
  // The first summary comes first.
  (await import('./offline.js')).workOffline(() => article.input);
}

addEventListener('hashchange', async () => (await import('./import/link-params.js')).fromLink(article, set));

describeArticle(article);
start();
