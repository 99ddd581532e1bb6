/** Defines `<article-summary>` when it is imported. Does nothing on a server. */
import { ArticleSummary } from './article-summary.js';

ArticleSummary.define();

export { ArticleSummary };
/** The engine's `load()`, for pages that load the WebAssembly from another address or check its hash. */
export { load } from '../index.js';
