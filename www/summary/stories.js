import { allStories, formatCount, storyName } from '../i18n/wording.js';

/** @typedef {'main' | 'all' | number} Choice The option `story` of the engine. */

/** The radio buttons that select one of several stories. */
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
   * Shows the stories of a summary.
   * @param {import('../engine/digest.js').Digest} found
   * @param {string} text
   */
  show({ stories, storyCount, language }, text) {
    this.#group.hidden = storyCount < 2;
    if (storyCount < 2) return;
    const names = stories.map((story) => storyName(story, text.slice(story.start, story.end)));
    const [legend, list] = this.#group.children;
    // The buttons are only rebuilt after a change, because one of them may have the focus.
    const heading = formatCount(storyCount, 'storiesHere');
    const shown = [heading, language, ...names].join('\n');
    if (shown !== this.#shown) {
      this.#shown = shown;
      if (legend) legend.textContent = heading;
      const radios = names.map((name, index) => createRadio(String(index), name, language));
      list?.replaceChildren(...radios, createRadio('all', allStories(storyCount), ''));
    }
    const chosen = stories.flatMap((story, index) => (story.chosen ? index : []));
    for (const input of this.#group.querySelectorAll('input')) {
      input.checked = input.value === (chosen.length === 1 ? String(chosen[0]) : 'all');
    }
  }
}

/**
 * Creates a radio button with its label.
 * @param {string} value
 * @param {string} name
 * @param {string} language
 */
function createRadio(value, name, language) {
  const input = document.createElement('input');
  Object.assign(input, { type: 'radio', name: 'story', value });
  const words = document.createElement('span');
  Object.assign(words, { dir: 'auto', textContent: name });
  if (language) words.lang = language;
  const label = document.createElement('label');
  label.append(input, words);
  return label;
}
