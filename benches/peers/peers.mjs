// Summarizers of npm beside nutgraf's WebAssembly, in Node: further rows of the table that src/main.rs begins. By the
// processor time of the process, compiling and collecting garbage included.
//   node benches/peers/peers.mjs FOLDER

import nodeSummarizer from 'node-summarizer';
import sum from 'sum';
import textRank from 'ts-textrank';
import { summarize } from '../../js/src/node.js';
import { measure } from './texts.mjs';

const { AbsoluteSummarizerConfig, DefaultTextParser, NullLogger, SorensenDiceSimilarity, Summarizer } = textRank;
// Three sentences, and otherwise as its README says.
const config = new AbsoluteSummarizerConfig(3, new SorensenDiceSimilarity(), new DefaultTextParser(), 0.85, Summarizer.SORT_OCCURENCE);

await measure(process.argv[2], [
  ['nutgraf, wasm in Node', (text) => summarize(text)],
  ['sum (npm)', (corpus) => sum({ corpus, nSentences: 3 })],
  ['ts-textrank (npm)', (text) => new Summarizer(config, new NullLogger()).summarize(text, 'en')],
  // By the frequency of words: its TextRank wants an index that a script makes at installation, and none runs here.
  ['node-summarizer (npm)', (text) => new nodeSummarizer.SummarizerManager(text, 3).getSummaryByFrequency()],
]);
