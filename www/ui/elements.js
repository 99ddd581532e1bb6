import { part } from './query.js';

/** The parts of index.html, each by its id. */

export const box = part('#article', HTMLTextAreaElement);
export const mirror = part('#mirror', HTMLElement);
export const articleNote = part('#article-note', HTMLElement);
/** Two of them: on a narrow page the article is far down, and the way in must be on the first screen. */
export const pasteButtons = /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('.paste'));
export const clearButton = part('#clear', HTMLButtonElement);
export const plainButton = part('#plain', HTMLButtonElement);
export const hereButton = part('#here', HTMLButtonElement);
export const pointer = part('#pointer', HTMLElement);
export const paragraphButton = part('#paragraph', HTMLButtonElement);

export const articlePart = part('.article', HTMLElement);
export const paper = part('.paper', HTMLElement);
export const modes = part('#modes', HTMLFieldSetElement);
export const view = part('#view', HTMLElement);
export const strip = part('#strip', HTMLElement);

export const summary = part('.summary', HTMLElement);
export const slider = part('#length', HTMLInputElement);
export const sentenceCount = part('#sentence-count', HTMLElement);
export const wordCount = part('#word-count', HTMLElement);
export const saved = part('#saved', HTMLElement);
export const copyButton = part('#copy', HTMLButtonElement);
export const copied = part('#copied', HTMLElement);

export const progress = part('#message progress', HTMLProgressElement);

export const result = part('#result', HTMLElement);
export const notice = part('#notice', HTMLElement);
export const stories = part('#stories', HTMLFieldSetElement);
export const title = part('#title', HTMLElement);
export const list = part('#sentences', HTMLOListElement);
export const keywords = part('#keywords', HTMLElement);
export const excludedSentences = part('#excluded-sentences', HTMLElement);
export const untuned = part('#untuned', HTMLElement);
export const ranking = part('#ranking', HTMLDetailsElement);
export const switchButton = part('#switch', HTMLButtonElement);
export const why = part('#why', HTMLElement);
export const excludedLines = part('#excluded-lines', HTMLDetailsElement);

export const openMenu = part('#open-menu', HTMLDetailsElement);
export const exportMenu = part('#export-menu', HTMLDetailsElement);
export const languages = part('#languages', HTMLSelectElement);
