/** The property that `nutgraf/polyfill` adds to a window. */
interface Window {
  Summarizer?: import('nutgraf/summarizer').SummarizerClass;
}
