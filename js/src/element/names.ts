/** The types of the element's events, and its additions to the types of the DOM. */
import type { ArticleSummary } from './article-summary.js';
import type { Span } from '../index.js';

/** A sentence of the summary in events, and the detail of `nutgraf:select`. */
export interface SentenceDetail extends Span {
  text: string;
  /** 1 is the most important. */
  rank: number;
}

/** The detail of `nutgraf:ready` and `nutgraf:change`. */
export interface SummaryDetail {
  /** The chosen sentences in reading order. */
  sentences: SentenceDetail[];
  /** Number of sentences in the article. */
  total: number;
  /** Word counts of the article and of the summary. */
  words: { article: number; summary: number };
  keywords: string[];
  /** BCP 47 primary language subtag, `"und"` if the language is unknown. */
  language: string;
}

/** The detail of `nutgraf:error`. */
export interface ErrorDetail {
  /**
   * `target`: no element has the id in `for`, or the article has been removed. `option`: an attribute is invalid.
   * `empty`, `no_article`: there is nothing to summarise. `too_long`, `load`, `internal`: see `summarize()`.
   */
  code: string;
  message: string;
  /** Name of the attribute, for `option`. */
  option?: string;
}

declare global {
  interface HTMLElementTagNameMap {
    'article-summary': ArticleSummary;
  }
  interface HTMLElementEventMap {
    'nutgraf:ready': CustomEvent<SummaryDetail>;
    'nutgraf:change': CustomEvent<SummaryDetail>;
    'nutgraf:error': CustomEvent<ErrorDetail>;
    'nutgraf:select': CustomEvent<SentenceDetail>;
  }
}
