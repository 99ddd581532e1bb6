/** Importing this makes `<article-summary>` known, and does nothing on a server. */
import { ArticleSummary } from './article-summary.js';

ArticleSummary.define();

export { ArticleSummary };
/** What the element itself loads, for pages that name another place or a hash. */
export { load } from '../index.js';
