/** Types only: what the element adds to a page's own. */
import type { ArticleSummary } from './article-summary.js';
import type { Span } from '../index.js';

/** A sentence of the summary as events tell it. */
export interface SentenceDetail extends Span {
  text: string;
  /** 1 is the most important. */
  rank: number;
}

/** The detail of `nutgraf:ready` and `nutgraf:change`. */
export interface SummaryDetail {
  /** The chosen sentences in reading order. */
  sentences: SentenceDetail[];
  /** How many sentences the article has. */
  total: number;
  /** Word counts of the article and of the summary. */
  words: { article: number; summary: number };
  keywords: string[];
  /** BCP 47 primary tag, `"und"` when it is not known. */
  language: string;
}

/** The detail of `nutgraf:error`. */
export interface ErrorDetail {
  /**
   * `target`: `for` finds nothing, or the article has been removed. `option`: an attribute was refused.
   * `empty`, `no_article`: there is nothing to summarise. `too_long`, `load`, `internal`: as of `summarize()`.
   */
  code: string;
  message: string;
  /** For `option`: which one. */
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
