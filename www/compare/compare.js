import { Source } from './source.js';
import { asText, listBySource, ranked } from './joint.js';
import { copyText } from '../export/copy.js';
import { MAX_SENTENCES } from '../engine/digest.js';
import { readFiles, receive } from '../import/files.js';
import { takeHandoff } from '../state/handoff.js';
import { say, translatePage } from '../i18n/i18n.js';
import { announce, showError, hideMessage, showMessage } from '../ui/messages.js';
// @ts-expect-error The server serves js/ at this address, like a site that copied the package into a folder.
import * as nutgraf from '../nutgraf/client/index.js';
import { query } from '../ui/query.js';
import { formatPercent, sentencesOf, wordsOf } from '../i18n/wording.js';

/** @type {typeof import('../../js/src/index.js')} */
const { summarizeAll } = nutgraf;

/** @typedef {import('../../src/types.d.ts').MultiSummary} MultiSummary */
/** @typedef {import('./joint.js').Which} Which */

/** The delay that joins the events of one key press. */
const PAUSE_MS = 30;
/** The maximum number of articles. Each has a letter. */
const MAX_SOURCES = 26;

const container = query('#sources', HTMLElement);
const note = query('#sources-note', HTMLElement);
const slider = query('#length', HTMLInputElement);
const sentenceCount = query('#sentence-count', HTMLElement);
const wordCount = query('#word-count', HTMLElement);
const result = query('#result', HTMLElement);
const which = query('#which', HTMLFieldSetElement);
const joint = query('#joint', HTMLElement);
const addButton = query('#add', HTMLButtonElement);
const copyButton = query('#copy', HTMLButtonElement);
const copied = query('#copied', HTMLElement);

/** @type {Source[]} */
let sources = [];
/** The articles with a text, in the order of the result. @type {Source[]} */
let compared = [];
/** @type {MultiSummary | null} */
let found = null;
/** @type {MultiSummary['sentences']} */
let chosen = [];
let wanted = Number(slider.value);
let running = new AbortController();
/** True if the shown message is about the comparison. Other messages, for example about a file, stay. */
let isOwnMessage = false;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let pending;

/** Compares the articles after a delay. */
function scheduleComparison() {
  clearTimeout(pending);
  pending = setTimeout(compare, PAUSE_MS);
}

/** Adds an article. @param {HTMLTextAreaElement} [box] */
function add(box = document.createElement('textarea')) {
  const source = new Source(box, {
    change() {
      note.hidden = true;
      scheduleComparison();
    },
    remove,
  });
  sources.push(source);
  container.append(source.element);
  nameSources();
  return source;
}

/** Removes an article. @param {Source} source */
function remove(source) {
  sources = sources.filter((one) => one !== source);
  source.element.remove();
  if (sources.length === 0) add();
  nameSources();
  addButton.focus();
  scheduleComparison();
}

/** Names the articles by letters in the order of the page. */
function nameSources() {
  addButton.disabled = sources.length >= MAX_SOURCES;
  for (const [index, source] of sources.entries()) {
    source.name({ ...describe(source), letter: String.fromCharCode(65 + index) });
  }
}

/** Describes an article by the last comparison. @param {Source} source @returns {import('./source.js').Description} */
function describe(source) {
  const own = found?.sources[compared.indexOf(source)];
  const [title = '', date = ''] = [own?.title, own?.date].map((span) => (span ? source.text.slice(span.start, span.end) : ''));
  return { letter: source.letter, title, date, language: own && own.language.code !== 'und' ? own.language.code : '' };
}

/** Summarises all articles with a text. */
async function compare() {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  compared = sources.filter(({ text }) => text.trim());
  if (compared.length < 2) {
    show(null);
    isOwnMessage = true;
    showMessage(say(compared.length ? 'needAnother' : 'compareEmpty'));
    return;
  }
  try {
    const summary = await summarizeAll(compared.map(({ input }) => input), { signal });
    if (isOwnMessage) hideMessage();
    isOwnMessage = false;
    show(summary);
  } catch (error) {
    if (signal.aborted) return;
    show(null);
    isOwnMessage = true;
    showError(error, compare);
  }
}

/** Shows a joint summary, or clears it with `null`. @param {MultiSummary | null} summary */
function show(summary) {
  found = summary;
  result.hidden = !found;
  slider.disabled = copyButton.disabled = !found;
  nameSources();
  applyLength();
}

/** Shows the sentences up to the rank of the slider. */
function applyLength() {
  copied.textContent = '';
  const value = /** @type {Which} */ (which.querySelector('input:checked')?.getAttribute('value') ?? 'all');
  const all = found ? ranked(found, value) : [];
  slider.max = String(Math.max(1, Math.min(all.length, MAX_SENTENCES)));
  slider.value = String(wanted);
  chosen = all.slice(0, Number(slider.value));
  compared.forEach((source, index) => {
    const own = chosen.filter((sentence) => sentence.source === index).sort((a, b) => a.start - b.start);
    source.mark(found ? own : []);
  });
  if (!found) {
    joint.replaceChildren();
    sentenceCount.textContent = wordCount.textContent = '';
    return;
  }
  const list = listBySource(chosen, compared.map(describe), (sentence) => compared[sentence.source]?.goTo(sentence));
  if (list.length) joint.replaceChildren(...list);
  else joint.textContent = say(value === 'shared' ? 'nothingShared' : 'nothingSingle');
  const words = chosen.reduce((sum, sentence) => sum + sentence.words, 0);
  const length = sentencesOf(chosen.length, found.sentences.length);
  sentenceCount.textContent = length;
  wordCount.textContent = say('both', { one: wordsOf(words, found.words.article), other: formatPercent(words, found.words.article) });
  slider.setAttribute('aria-valuetext', length);
  announce(list.length ? length : (joint.textContent ?? ''));
}

/** Returns the article for a text that is pasted or dropped outside the boxes: the first empty one, or a new one. */
function nextSource() {
  hideMessage();
  const empty = sources.find(({ text }) => !text.trim());
  if (empty || sources.length < MAX_SOURCES) return empty ?? add();
  showMessage(say('enoughSources'));
  return null;
}

/** Accepts texts and files that are pasted or dropped anywhere. */
function acceptTexts() {
  const isField = (/** @type {EventTarget | null} */ target) => target instanceof HTMLTextAreaElement;
  document.addEventListener('paste', ({ target, clipboardData }) => {
    if (isField(target)) return;
    const [markup = '', plain = ''] = ['text/html', 'text/plain'].map((kind) => clipboardData?.getData(kind) ?? '');
    if (!markup && !plain) return;
    const source = nextSource();
    if (source) receive(source, markup, plain);
  });
  document.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files') || !isField(event.target)) event.preventDefault();
  });
  document.addEventListener('drop', async (event) => {
    const { target, dataTransfer } = event;
    const files = [...(dataTransfer?.files ?? [])];
    if (files.length === 0 && isField(target)) return;
    event.preventDefault();
    const [markup = '', plain = ''] = ['text/html', 'text/plain'].map((kind) => dataTransfer?.getData(kind) ?? '');
    const source = files.length === 0 && (markup || plain) ? nextSource() : null;
    if (source) await receive(source, markup, plain);
    await readFiles(files, nextSource, 'enoughSources');
  });
}

addButton.addEventListener('click', () => add().focus());
which.addEventListener('change', applyLength);
slider.addEventListener('input', () => {
  wanted = Number(slider.value);
  applyLength();
});
copyButton.addEventListener('click', () => copyText(asText(chosen, compared.map(describe)), copied));

async function start() {
  translatePage(document);
  const boxes = container.querySelectorAll('textarea');
  const handoff = new URLSearchParams(location.search).has('handed') ? await takeHandoff() : null;
  if (handoff?.text) {
    history.replaceState(null, '', location.pathname);
    container.replaceChildren();
    note.hidden = true;
    add().replace({ text: handoff.text, lineMarkup: handoff.lineMarkup && Uint32Array.from(handoff.lineMarkup), language: handoff.language });
    add().focus();
  } else {
    for (const box of boxes) add(box);
  }
  acceptTexts();
  await compare();
}

start();
