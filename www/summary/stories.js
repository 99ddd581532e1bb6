import { allStories, counted, storyName } from '../i18n/wording.js';

/** @typedef {'main' | 'all' | number} Choice As the engine takes it. */

/** Which story of several: a group of radio buttons. */
export class Stories {
  #group;
  #shown = '';

  /**
   * @param {HTMLFieldSetElement} group
   * @param {(choice: Choice, name: string) => void} choose
   */
  constructor(group, choose) {
    this.#group = group;
    group.addEventListener('change', ({ target }) => {
      const { value, labels } = /** @type {HTMLInputElement} */ (target);
      choose(value === 'all' ? value : Number(value), labels?.[0]?.textContent ?? '');
    });
  }

  /**
   * @param {import('../engine/digest.js').Digest} found
   * @param {string} text
   */
  show({ stories, storyCount, language }, text) {
    this.#group.hidden = storyCount < 2;
    if (storyCount < 2) return;
    const names = stories.map((story) => storyName(story, text.slice(story.start, story.end)));
    const [legend, list] = this.#group.children;
    // Rebuilt only when something changed: one of them may have the focus.
    const heading = counted(storyCount, 'storiesHere');
    const shown = [heading, language, ...names].join('\n');
    if (shown !== this.#shown) {
      this.#shown = shown;
      if (legend) legend.textContent = heading;
      const radios = names.map((name, index) => radio(String(index), name, language));
      list?.replaceChildren(...radios, radio('all', allStories(storyCount), ''));
    }
    const chosen = stories.flatMap((story, index) => (story.chosen ? index : []));
    for (const input of this.#group.querySelectorAll('input')) {
      input.checked = input.value === (chosen.length === 1 ? String(chosen[0]) : 'all');
    }
  }
}

/**
 * @param {string} value
 * @param {string} name
 * @param {string} language
 */
function radio(value, name, language) {
  const input = document.createElement('input');
  Object.assign(input, { type: 'radio', name: 'story', value });
  const words = document.createElement('span');
  Object.assign(words, { dir: 'auto', textContent: name });
  if (language) words.lang = language;
  const label = document.createElement('label');
  label.append(input, words);
  return label;
}
