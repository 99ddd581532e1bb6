import { leave } from './state/handoff.js';
import { say } from './i18n/i18n.js';
import { tell } from './ui/messages.js';
import { scriptUrl } from './engine/scripts.js';

/** @typedef {() => { text: string, lineMarkup?: Uint32Array, language?: string | null }} Current */

/**
 * Lets the page work without a network from the next visit on, and offers a newer version when there is one.
 * Where no service worker can be had, nothing else changes.
 * @param {Current} current The text to take along into a new version.
 */
export async function workOffline(current) {
  try {
    const registration = await navigator.serviceWorker.register(scriptUrl('service-worker.js'), { updateViaCache: 'none' });
    const offerWaiting = () => {
      // Without one in charge, this is the first visit and there is no older version.
      if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting, current);
    };
    offerWaiting();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', offerWaiting);
    });
  } catch {
    // A private window, a policy, an old browser: the page works, but needs its server.
  }
}

/**
 * @param {ServiceWorker} next
 * @param {Current} current
 */
function offer(next, current) {
  document.querySelector('.update')?.remove();
  const line = document.createElement('p');
  line.className = 'update';
  line.role = 'status';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = say('reload');
  button.addEventListener('click', () => change(next, current()));
  line.append(say('newVersion'), ' ', button);
  document.body.append(line);
}

/**
 * @param {ServiceWorker} next
 * @param {ReturnType<Current>} input
 */
async function change(next, { text, lineMarkup, language }) {
  try {
    await leave({ text, lineMarkup: lineMarkup && [...lineMarkup], language });
  } catch {
    tell(say('reloadRefused'));
    return;
  }
  const reload = () => location.replace(new URL('./?handed', location.href).href);
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
  // Another window may have let it in already.
  if (next.state === 'activated') reload();
  else next.postMessage('activate');
}
