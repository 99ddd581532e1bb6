import { storeHandoff } from './state/handoff.js';
import { say } from './i18n/i18n.js';
import { showMessage } from './ui/messages.js';
import { scriptUrl } from './engine/scripts.js';

/** @typedef {() => { text: string, lineMarkup?: Uint32Array, language?: string | null }} Current */

/**
 * Makes the page work offline from the next visit on, and offers a newer version when there is one. Without service
 * workers it does nothing.
 * @param {Current} current Returns the text to hand over to a new version.
 */
export async function workOffline(current) {
  try {
    const registration = await navigator.serviceWorker.register(scriptUrl('service-worker.js'), { updateViaCache: 'none' });
    const offerWaiting = () => {
      // Without a controller this is the first visit, so there is no older version.
      if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting, current);
    };
    offerWaiting();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', offerWaiting);
    });
  } catch {
    // A private window, a policy or an old browser: the page works, but only online.
  }
}

/**
 * Shows a button that switches to the new version.
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
  button.addEventListener('click', () => activate(next, current()));
  line.append(say('newVersion'), ' ', button);
  document.body.append(line);
}

/**
 * Hands the text over, activates the new version and reloads the page.
 * @param {ServiceWorker} next
 * @param {ReturnType<Current>} input
 */
async function activate(next, { text, lineMarkup, language }) {
  try {
    await storeHandoff({ text, lineMarkup: lineMarkup && [...lineMarkup], language });
  } catch {
    showMessage(say('reloadRefused'));
    return;
  }
  const reload = () => location.replace(new URL('./?handed', location.href).href);
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
  // Another window may have activated it already.
  if (next.state === 'activated') reload();
  else next.postMessage('activate');
}
