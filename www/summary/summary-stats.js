import { say } from '../i18n/i18n.js';
import { announce } from '../ui/messages.js';
import * as page from '../ui/elements.js';
import { formatCharacters, formatPercent, readingTime, sentencesOf, wordsOf } from '../i18n/wording.js';

/** @typedef {import('../engine/digest.js').Digest} Digest */

/**
 * Shows the length of the summary and the saved time beside the slider, and announces the length.
 * @param {Digest | null} digest
 * @param {Digest['sentences']} chosen
 */
export function showStats(digest, chosen) {
  if (!digest) {
    page.sentenceCount.textContent = page.wordCount.textContent = page.saved.textContent = '';
    page.slider.removeAttribute('aria-valuetext');
    return;
  }
  const words = chosen.reduce((sum, sentence) => sum + sentence.words, 0);
  const length = sentencesOf(chosen.length, digest.total);
  const share = say('both', { one: wordsOf(words, digest.words), other: formatPercent(words, digest.words) });
  page.sentenceCount.textContent = length;
  page.wordCount.textContent = share;
  page.saved.textContent = words < digest.words ? say('saves', { time: readingTime(digest.words - words) }) : '';
  page.slider.setAttribute('aria-valuetext', say('both', { one: length, other: share }));
  announce(say('spokenSummary', { length, time: readingTime(words) }));
}

/**
 * Shows the notes above the article.
 * @param {{ text: string, isSample: boolean, isHeld: boolean, isFormatted: boolean, isSimplified: boolean }} article
 * @param {boolean} [isRead] Whether there is a summary or one is being computed.
 */
export function describeArticle(article, isRead = true) {
  page.clearButton.disabled = article.text === '';
  page.plainButton.hidden = !article.isFormatted;
  const notes = [
    article.isSample && say('sampleNote'),
    article.isHeld && isRead && say('tooLongToShow', { characters: formatCharacters(article.text.length) }),
    article.isFormatted && say('formatted'),
    article.isSimplified && say('tooComplex'),
  ];
  page.articleNote.textContent = notes.filter(Boolean).join(' ');
}
