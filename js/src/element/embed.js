/**
 * A classic script: `<script src="…/element/embed.js" data-for="#story" data-length="3" defer></script>`. It puts
 * an `<article-summary>` where it stands itself, with its `data-` attributes, and loads the rest. In the `head`,
 * or where the article is inside of it, the summary goes before the article.
 */
(() => {
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  if (!script) return;
  const element = document.createElement('article-summary');
  for (const [name, value] of Object.entries(script.dataset)) element.setAttribute(name, value ?? '');
  const put = () => {
    if (!document.head.contains(script)) {
      script.after(element);
      return;
    }
    const article = document.getElementById((script.dataset.for ?? '').trim().replace(/^#/, ''));
    if (article) article.before(element);
    else document.body.prepend(element);
  };
  if (document.body) put();
  else document.addEventListener('DOMContentLoaded', put, { once: true });
  import(new URL('./define.js', script.src).href);
})();
