/** What `nutgraf/polyfill` may add to a window. */
interface Window {
  Summarizer?: import('nutgraf/summarizer').SummarizerClass;
}
