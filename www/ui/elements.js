import { query } from './query.js';

/** The elements of index.html. */

export const box = query('#article', HTMLTextAreaElement);
export const mirror = query('#mirror', HTMLElement);
export const articleNote = query('#article-note', HTMLElement);
/** The two Paste buttons. On a narrow page the article is far down, so one is beside the summary. */
export const pasteButtons = /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('.paste'));
export const clearButton = query('#clear', HTMLButtonElement);
export const plainButton = query('#plain', HTMLButtonElement);
export const caretWhyButton = query('#caret-why', HTMLButtonElement);
export const pointer = query('#pointer', HTMLElement);
export const caretExcludeButton = query('#caret-exclude', HTMLButtonElement);

export const articlePart = query('.article', HTMLElement);
export const paper = query('.paper', HTMLElement);
export const modes = query('#modes', HTMLFieldSetElement);
export const view = query('#view', HTMLElement);
export const strip = query('#strip', HTMLElement);

export const summary = query('.summary', HTMLElement);
export const slider = query('#length', HTMLInputElement);
export const sentenceCount = query('#sentence-count', HTMLElement);
export const wordCount = query('#word-count', HTMLElement);
export const saved = query('#saved', HTMLElement);
export const copyButton = query('#copy', HTMLButtonElement);
export const copied = query('#copied', HTMLElement);

export const progress = query('#message progress', HTMLProgressElement);

export const result = query('#result', HTMLElement);
export const notice = query('#notice', HTMLElement);
export const stories = query('#stories', HTMLFieldSetElement);
export const title = query('#title', HTMLElement);
export const list = query('#sentences', HTMLOListElement);
export const keywords = query('#keywords', HTMLElement);
export const excludedSentences = query('#excluded-sentences', HTMLElement);
export const untuned = query('#untuned', HTMLElement);
export const ranking = query('#ranking', HTMLDetailsElement);
export const switchButton = query('#switch', HTMLButtonElement);
export const why = query('#why', HTMLElement);
export const excludedLines = query('#excluded-lines', HTMLDetailsElement);

export const openMenu = query('#open-menu', HTMLDetailsElement);
export const exportMenu = query('#export-menu', HTMLDetailsElement);
export const languages = query('#languages', HTMLSelectElement);
