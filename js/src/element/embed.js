/**
 * A classic script that inserts an `<article-summary>`:
 * `<script src="…/element/embed.js" data-for="#story" data-length="3" defer></script>`. It copies its `data-` attributes
 * to the element, inserts the element after itself and loads the rest. A script in the `head` inserts the element before
 * the article, or at the beginning of the `body` if there is no such article.
 */
(() => {
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  if (!script) return;
  const element = document.createElement('article-summary');
  for (const [name, value] of Object.entries(script.dataset)) element.setAttribute(name, value ?? '');
  const insert = () => {
    if (!document.head.contains(script)) {
      script.after(element);
      return;
    }
    const article = document.getElementById((script.dataset.for ?? '').trim().replace(/^#/, ''));
    if (article) article.before(element);
    else document.body.prepend(element);
  };
  if (document.body) insert();
  else document.addEventListener('DOMContentLoaded', insert, { once: true });
  import(new URL('./define.js', script.src).href);
})();
