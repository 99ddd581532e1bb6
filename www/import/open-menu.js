import { readFile } from './files.js';
import { leave } from '../state/handoff.js';
import { language, say } from '../i18n/i18n.js';
import { announce, tell } from '../ui/messages.js';
import { load } from '../state/storage.js';
import { button, close, make } from '../ui/create-element.js';
import { bringBack, forgetAll, recent, startKeeping, stopKeeping } from './recent.js';

/** The menu "Bring in": files, samples, and the recent articles if the reader wants them kept. */

const SAMPLES = { news: 'sampleNews', 'how-to': 'sampleHowTo', interview: 'sampleInterview' };
const FILES = '.txt,.text,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html';

/** @typedef {import('../article/article.js').Article} Article */
/** @typedef {import('./recent-article.js').RecentArticle} RecentArticle */

/**
 * @param {Article} article
 * @param {RecentArticle} current
 */
export function openMenu(article, current) {
  const file = make('input', { type: 'file', accept: FILES, hidden: true });
  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? [];
    close(file);
    if (chosen) await readFile(chosen, article);
  });
  const samples = Object.entries(SAMPLES).map(([name, key]) =>
    make('li', {}, button(say(key), () => loadSample(name, article, samplesList))),
  );
  const samplesList = make('ul', { role: 'list' }, ...samples);
  const part = make('div', {}, file, button(say('openFile'), () => file.click()));
  part.append(button(say('compareOthers'), () => compare(article)));
  part.append(make('h3', { textContent: say('samples') }), samplesList, recentPart(article, current));
  return part;
}

/** @param {Article} article It goes along, if it is the reader's own. */
async function compare(article) {
  let handed = '';
  if (!article.isSample && article.text.trim()) {
    const { text, lineMarkup, language } = article.input;
    try {
      await leave({ text, lineMarkup: lineMarkup && [...lineMarkup], language });
      handed = '?handed';
    } catch {
      tell(say('notHanded'));
      return;
    }
  }
  location.assign(`compare.html${handed}`);
}

/**
 * @param {string} name
 * @param {Article} article
 * @param {Element} menu
 */
async function loadSample(name, article, menu) {
  close(menu);
  try {
    const response = await fetch(new URL(`../samples/${name}.txt`, import.meta.url));
    if (!response.ok) throw new Error(response.statusText);
    article.replace(await response.text());
    scrollTo({ top: 0 });
  } catch {
    tell(say('sampleRefused'));
  }
}

/**
 * @param {Article} article
 * @param {RecentArticle} current
 */
function recentPart(article, current) {
  const part = make('section');
  const draw = () => {
    const isKept = Boolean(load('keep'));
    const box = make('input', { type: 'checkbox', checked: isKept });
    box.addEventListener('change', () => {
      if (box.checked && startKeeping()) current.remember(article, { title: '' });
      else stopKeeping(current);
      draw();
      part.querySelector('input')?.focus();
    });
    part.replaceChildren(
      make('h3', { textContent: say('recent') }),
      make('label', {}, box, make('span', { textContent: say('keepRecent') })),
    );
    if (!isKept) return;
    const kept = recent();
    if (kept.length === 0) {
      part.append(make('p', { textContent: say('noRecent') }));
      return;
    }
    const forget = button(say('forgetAll'), () => {
      forgetAll(current);
      announce(say('forgotten'));
      draw();
      part.querySelector('input')?.focus();
    });
    part.append(make('ul', { role: 'list' }, ...kept.map((one) => entry(one, article, current))), forget);
  };
  draw();
  return part;
}

/**
 * @param {import('./recent.js').Kept} kept
 * @param {Article} article
 * @param {RecentArticle} current
 */
function entry(kept, article, current) {
  const date = new Date(kept.date);
  const words = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', hour: 'numeric', minute: 'numeric' });
  const open = button(kept.title, () => {
    close(open);
    bringBack(kept, article, current);
  });
  open.dir = 'auto';
  return make('li', {}, open, make('time', { dateTime: date.toISOString(), textContent: words.format(date) }));
}
