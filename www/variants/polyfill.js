import { ready } from '../nutgraf/src/summarizer/polyfill.js';

const isNutgraf = await ready;
document.querySelector('#whose').textContent = isNutgraf ? 'Summarised by Nutgraf.' : 'Summarised by the browser.';

// The rest of this module uses the standard class and nothing of Nutgraf's.
const points = document.querySelector('#points');
try {
  const summarizer = await Summarizer.create({ type: 'key-points', format: 'plain-text', length: 'short', outputLanguage: 'en' });
  const paragraphs = [...document.querySelectorAll('#story > *')].map(({ textContent }) => textContent);
  points.textContent = await summarizer.summarize(paragraphs.join('\n\n'), { context: 'For readers who live in Westholm' });
} catch ({ name, message }) {
  points.textContent = `${name}: ${message}`;
}
