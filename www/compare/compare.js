import { Source } from './source.js';
import { asText, listBySource, ranked } from './joint.js';
import { copyText } from '../export/copy.js';
import { MOST_SENTENCES } from '../engine/digest.js';
import { readFile } from '../import/files.js';
import { take } from '../state/handoff.js';
import { fillIn, say } from '../i18n/i18n.js';
import { announce, fail, hideMessage, tell } from '../ui/messages.js';
// @ts-expect-error The server puts js/ at this address, as a site would that copied the package into a folder.
import * as nutgraf from '../nutgraf/client/index.js';
import { part } from '../ui/query.js';
import { percent, sentencesOf, wordsOf } from '../i18n/wording.js';

/** @type {typeof import('../../js/src/index.js')} */
const { summarizeAll } = nutgraf;

/** @typedef {import('../../src/types.d.ts').MultiSummary} MultiSummary */
/** @typedef {import('./joint.js').Which} Which */

const PAUSE_MS = 30;
/** Each has a letter. */
const MOST_SOURCES = 26;

const holder = part('#sources', HTMLElement);
const note = part('#sources-note', HTMLElement);
const slider = part('#length', HTMLInputElement);
const sentenceCount = part('#sentence-count', HTMLElement);
const wordCount = part('#word-count', HTMLElement);
const result = part('#result', HTMLElement);
const which = part('#which', HTMLFieldSetElement);
const joint = part('#joint', HTMLElement);
const addButton = part('#add', HTMLButtonElement);
const copyButton = part('#copy', HTMLButtonElement);
const copied = part('#copied', HTMLElement);

/** @type {Source[]} */
let sources = [];
/** Those that have a text, as the ranking counts them. @type {Source[]} */
let compared = [];
/** @type {MultiSummary | null} */
let found = null;
/** @type {MultiSummary['sentences']} */
let chosen = [];
let wanted = Number(slider.value);
let running = new AbortController();
/** Whether the message that stands there is about the comparison; what is said of a file stays. */
let isOwn = false;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let pending;

function later() {
  clearTimeout(pending);
  pending = setTimeout(compare, PAUSE_MS);
}

/** @param {HTMLTextAreaElement} [box] */
function add(box = document.createElement('textarea')) {
  const source = new Source(box, {
    change() {
      note.hidden = true;
      later();
    },
    remove,
  });
  sources.push(source);
  holder.append(source.element);
  nameAll();
  return source;
}

/** @param {Source} source */
function remove(source) {
  sources = sources.filter((one) => one !== source);
  source.element.remove();
  if (sources.length === 0) add();
  nameAll();
  addButton.focus();
  later();
}

/** Letters go by the order on the page. */
function nameAll() {
  addButton.disabled = sources.length >= MOST_SOURCES;
  for (const [index, source] of sources.entries()) {
    const { title, language } = described(source);
    source.name(String.fromCharCode(65 + index), title, language);
  }
}

/** @param {Source} source What the last reading found out about it. */
function described(source) {
  const own = found?.sources[compared.indexOf(source)];
  const title = own?.title ? source.text.slice(own.title.start, own.title.end) : '';
  return { letter: source.letter, title, language: own && own.language.code !== 'und' ? own.language.code : '' };
}

async function compare() {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  compared = sources.filter(({ text }) => text.trim());
  if (compared.length < 2) {
    show(null);
    isOwn = true;
    tell(say(compared.length ? 'needAnother' : 'compareEmpty'));
    return;
  }
  try {
    const summary = await summarizeAll(compared.map(({ input }) => input), { signal });
    if (isOwn) hideMessage();
    isOwn = false;
    show(summary);
  } catch (error) {
    if (signal.aborted) return;
    show(null);
    isOwn = true;
    fail(error, compare);
  }
}

/** @param {MultiSummary | null} summary */
function show(summary) {
  found = summary;
  result.hidden = !found;
  slider.disabled = copyButton.disabled = !found;
  nameAll();
  cut();
}

/** Cuts the ranking at the slider's place. */
function cut() {
  copied.textContent = '';
  const value = /** @type {Which} */ (which.querySelector('input:checked')?.getAttribute('value') ?? 'all');
  const all = found ? ranked(found, value) : [];
  slider.max = String(Math.max(1, Math.min(all.length, MOST_SENTENCES)));
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
  const list = listBySource(chosen, compared.map(described), (sentence) => compared[sentence.source]?.goTo(sentence));
  if (list.length) joint.replaceChildren(...list);
  else joint.textContent = say(value === 'shared' ? 'nothingShared' : 'nothingSingle');
  const words = chosen.reduce((sum, sentence) => sum + sentence.words, 0);
  const length = sentencesOf(chosen.length, found.sentences.length);
  sentenceCount.textContent = length;
  wordCount.textContent = say('both', { one: wordsOf(words, found.words.article), other: percent(words, found.words.article) });
  slider.setAttribute('aria-valuetext', length);
  announce(list.length ? length : (joint.textContent ?? ''));
}

/** Where a text goes that was meant for no box: the first that is empty, or one of its own. */
function place() {
  hideMessage();
  const free = sources.find(({ text }) => !text.trim());
  if (free || sources.length < MOST_SOURCES) return free ?? add();
  tell(say('enoughSources'));
  return null;
}

function takeInAnywhere() {
  const isField = (/** @type {EventTarget | null} */ target) => target instanceof HTMLTextAreaElement;
  document.addEventListener('paste', ({ target, clipboardData }) => {
    if (isField(target)) return;
    const [markup = '', plain = ''] = ['text/html', 'text/plain'].map((kind) => clipboardData?.getData(kind) ?? '');
    if (markup || plain) place()?.receive(markup, plain);
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
    if (files.length === 0 && (markup || plain)) await place()?.receive(markup, plain);
    for (const file of files) {
      const source = place();
      if (source) await readFile(file, source);
    }
  });
}

addButton.addEventListener('click', () => add().focus());
which.addEventListener('change', cut);
slider.addEventListener('input', () => {
  wanted = Number(slider.value);
  cut();
});
copyButton.addEventListener('click', () => copyText(asText(chosen, compared.map(described)), copied));

async function start() {
  fillIn(document);
  const boxes = holder.querySelectorAll('textarea');
  const handed = new URLSearchParams(location.search).has('handed') ? await take() : null;
  if (handed?.text) {
    history.replaceState(null, '', location.pathname);
    holder.replaceChildren();
    note.hidden = true;
    add().replace({ text: handed.text, lineMarkup: handed.lineMarkup && Uint32Array.from(handed.lineMarkup), language: handed.language });
    add().focus();
  } else {
    for (const box of boxes) add(box);
  }
  takeInAnywhere();
  await compare();
}

start();
