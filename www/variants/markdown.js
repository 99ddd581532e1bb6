import { summarize } from '../nutgraf/client/index.js';

/** Every character of ASCII punctuation may be escaped in CommonMark; these are those that can mean something. */
const escaped = (text) => text.replace(/[\\`*_[\]<>#|~&!]/g, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[+-]/, '\\$&');

const { sentences } = await summarize(document.querySelector('#story'), { length: { words: 60 } });
const key = sentences.filter(({ chosen }) => chosen);
document.querySelector('#markdown').textContent = key.map(({ text }) => `- ${escaped(text.replace(/\s+/g, ' '))}`).join('\n');
