/**
 * A classic script that inserts an `<article-summary>`:
 * `<script src="…/element/embed.js" data-for="#story" data-length="3" defer></script>`. It copies the element's
 * attributes from its own `data-` attributes, inserts the element after itself and loads the rest. A script in the
 * `head` inserts the element before the article, or at the beginning of the `body` if there is no such article.
 */
import { bodyOf, contains, currentScript, elementById, headOf, insertBefore, listen, newElement } from '../dom.js';
import { ATTRIBUTES, idOf } from './attributes.js';

const script = currentScript();
if (script) embed(script);

/** @param {HTMLScriptElement} script */
function embed(script) {
  const element = newElement('article-summary');
  for (const name of ATTRIBUTES) {
    const value = script.dataset[name];
    if (value !== undefined) element.setAttribute(name, value);
  }
  const insert = () => {
    const head = headOf(document);
    if (!head || !contains(head, script)) {
      script.after(element);
      return;
    }
    const article = elementById(script, idOf(script.dataset.for));
    if (article) insertBefore(article, element);
    else bodyOf(document)?.prepend(element);
  };
  if (bodyOf(document)) insert();
  else listen(document, 'DOMContentLoaded', insert, { once: true });
  import(new URL('./define.js', script.src).href);
}
