import { summarize } from '../nutgraf/client/index.js';

const list = document.querySelector('#key');
let controller = new AbortController();

document.querySelector('#start').addEventListener('click', async () => {
  controller.abort();
  controller = new AbortController();
  const { signal } = controller;
  try {
    const { sentences } = await summarize(document.querySelector('#story'), { length: { sentences: 3 }, worker: true, signal });
    list.replaceChildren(...sentences.filter(({ chosen }) => chosen).map(({ text }) => Object.assign(document.createElement('li'), { textContent: text })));
  } catch (error) {
    if (!signal.aborted) list.textContent = error.message;
  }
});

document.querySelector('#stop').addEventListener('click', () => controller.abort());
