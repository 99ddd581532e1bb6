import { summarize } from '../nutgraf/client/index.js';

/** Escapes the characters that have a meaning in CommonMark, which allows any ASCII punctuation to be escaped. */
const escaped = (text) => text.replace(/[\\`*_[\]<>#|~&!]/g, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[+-]/, '\\$&');

const { sentences } = await summarize(document.querySelector('#story'), { length: { words: 60 } });
const key = sentences.filter(({ chosen }) => chosen);
document.querySelector('#markdown').textContent = key.map(({ text }) => `- ${escaped(text.replace(/\s+/g, ' '))}`).join('\n');
