import { readFiles } from './files.js';
import { storeHandoff } from '../state/handoff.js';
import { language, say } from '../i18n/i18n.js';
import { announce, showMessage } from '../ui/messages.js';
import { load } from '../state/storage.js';
import { createButton, closeMenu, createElement } from '../ui/create-element.js';
import { restore, deleteAll, recent, startSaving, stopSaving } from './recent.js';

/** The menu "Open": files, samples, and recent articles if the reader asked to save them. */

const SAMPLES = { news: 'sampleNews', 'how-to': 'sampleHowTo', interview: 'sampleInterview' };
const FILES = '.txt,.text,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html';

/** @typedef {import('../article/article.js').Article} Article */
/** @typedef {import('./recent-article.js').RecentArticle} RecentArticle */

/**
 * Creates the content of the menu.
 * @param {Article} article
 * @param {RecentArticle} current
 */
export function openMenu(article, current) {
  const file = createElement('input', { type: 'file', accept: FILES, hidden: true });
  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? [];
    closeMenu(file);
    if (chosen) await readFiles([chosen], () => article, '');
  });
  const samples = Object.entries(SAMPLES).map(([name, key]) =>
    createElement('li', {}, createButton(say(key), () => loadSample(name, article, samplesList))),
  );
  const samplesList = createElement('ul', { role: 'list' }, ...samples);
  const panel = createElement('div', {}, file, createButton(say('openFile'), () => file.click()));
  panel.append(createButton(say('compareOthers'), () => compare(article)));
  panel.append(createElement('h3', { textContent: say('samples') }), samplesList, createRecentSection(article, current));
  return panel;
}

/** Opens the comparison page, and hands over the article unless it is the sample. @param {Article} article */
async function compare(article) {
  let query = '';
  if (!article.isSample && article.text.trim()) {
    const { text, lineMarkup, language } = article.input;
    try {
      await storeHandoff({ text, lineMarkup: lineMarkup && [...lineMarkup], language });
      query = '?handed';
    } catch {
      showMessage(say('notHanded'));
      return;
    }
  }
  location.assign(`compare.html${query}`);
}

/**
 * Fetches a sample and opens it.
 * @param {string} name
 * @param {Article} article
 * @param {Element} menu
 */
async function loadSample(name, article, menu) {
  closeMenu(menu);
  try {
    const response = await fetch(new URL(`../samples/${name}.txt`, import.meta.url));
    if (!response.ok) throw new Error(response.statusText);
    article.replace(await response.text());
    scrollTo({ top: 0 });
  } catch {
    showMessage(say('sampleRefused'));
  }
}

/**
 * Creates the section of the recent articles.
 * @param {Article} article
 * @param {RecentArticle} current
 */
function createRecentSection(article, current) {
  const section = createElement('section');
  const render = () => {
    const isSaving = Boolean(load('keep'));
    const box = createElement('input', { type: 'checkbox', checked: isSaving });
    box.addEventListener('change', () => {
      if (box.checked && startSaving()) current.remember(article, { title: '' });
      else stopSaving(current);
      render();
      section.querySelector('input')?.focus();
    });
    section.replaceChildren(
      createElement('h3', { textContent: say('recent') }),
      createElement('label', {}, box, createElement('span', { textContent: say('keepRecent') })),
    );
    if (!isSaving) return;
    const articles = recent();
    if (articles.length === 0) {
      section.append(createElement('p', { textContent: say('noRecent') }));
      return;
    }
    const deleteButton = createButton(say('forgetAll'), () => {
      deleteAll(current);
      announce(say('forgotten'));
      render();
      section.querySelector('input')?.focus();
    });
    section.append(createElement('ul', { role: 'list' }, ...articles.map((one) => createEntry(one, article, current))), deleteButton);
  };
  render();
  return section;
}

/**
 * Creates the entry of a recent article.
 * @param {import('./recent.js').SavedArticle} saved
 * @param {Article} article
 * @param {RecentArticle} current
 */
function createEntry(saved, article, current) {
  const date = new Date(saved.date);
  const words = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', hour: 'numeric', minute: 'numeric' });
  const open = createButton(saved.title, () => {
    closeMenu(open);
    restore(saved, article, current);
  });
  open.dir = 'auto';
  return createElement('li', {}, open, createElement('time', { dateTime: date.toISOString(), textContent: words.format(date) }));
}
