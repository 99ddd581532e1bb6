/** Importing this makes `<article-summary>` known, and does nothing on a server. */
import { ArticleSummary } from './article-summary.js';

ArticleSummary.define();

export { ArticleSummary };
