// Compares npm's summarizers with nutgraf's WebAssembly in Node, and prints further rows of the table that src/main.rs
// begins. Measures the processor time of the process, including compilation and garbage collection.
//   node benches/peers/peers.mjs FOLDER

import nodeSummarizer from 'node-summarizer';
import sum from 'sum';
import textRank from 'ts-textrank';
import { summarize } from '../../js/src/node.js';
import { measure } from './texts.mjs';

const { AbsoluteSummarizerConfig, DefaultTextParser, NullLogger, SorensenDiceSimilarity, Summarizer } = textRank;
// Three sentences; the other values are those of its README.
const config = new AbsoluteSummarizerConfig(3, new SorensenDiceSimilarity(), new DefaultTextParser(), 0.85, Summarizer.SORT_OCCURENCE);

await measure(process.argv[2], [
  ['nutgraf, wasm in Node', (text) => summarize(text)],
  ['sum (npm)', (corpus) => sum({ corpus, nSentences: 3 })],
  ['ts-textrank (npm)', (text) => new Summarizer(config, new NullLogger()).summarize(text, 'en')],
  // By word frequency: its TextRank needs an index that an install script creates, and install scripts are disabled.
  ['node-summarizer (npm)', (text) => new nodeSummarizer.SummarizerManager(text, 3).getSummaryByFrequency()],
]);
