/** `Summarizer` in a browser: when the polyfill takes the native one's place, in which frames, and what it loads. */
import assert from 'node:assert/strict';
import { scenario } from '../harness.js';

/** @typedef {import('playwright-core').Page} Page */

const ARTICLE =
  'The ferry to Lind stayed in port on Tuesday. Gales had closed the strait to every ship. ' +
  'The crew waited on board until the wind fell. Passengers slept in the school, and the shop stayed open all night.';

/** A stand-in for the native object: what it says of itself. */
const UNAVAILABLE = 'async () => "unavailable"';

/**
 * Opens a page of a site that has no policy of its own, beside the package.
 * @param {Page} page
 * @param {string} availability The source of the native object's function; nothing at all if it is empty.
 */
async function openSite(page, availability) {
  const head = availability
    ? `<script>window.native = window.Summarizer = { availability: ${availability} }</script>`
    : '<script>delete window.Summarizer</script>';
  await page.route('**/site.html', (route) => {
    return route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>A site</title>${head}<body>` });
  });
  await page.route('**/inner.html', (route) => {
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>A frame</title><p id="inner">' });
  });
  await page.goto(new URL('site.html', page.url()).href);
}

/** @param {Page} page @param {string} [query] What the script's address asks for. */
function polyfill(page, query = '') {
  return page.evaluate(async (asked) => {
    const { ready } = await import(new URL(`nutgraf/src/summarizer/polyfill.js${asked}`, location.href).href);
    return ready;
  }, query);
}

/** @param {Page} page */
const summary = (page) =>
  page.evaluate(async (text) => {
    const { Summarizer } = /** @type {any} */ (window);
    const object = await Summarizer.create({ type: 'tldr', format: 'plain-text' });
    return object.summarize(text);
  }, ARTICLE);

for (const [what, availability] of [
  ['nothing is there', ''],
  ['the native object says that it is unavailable', UNAVAILABLE],
  ['the native object throws', 'async () => { throw new Error() }'],
  ['the native object does not answer', '() => new Promise(() => {})'],
]) {
  scenario(`The polyfill is installed where ${what}, and finds sentences of the text`, async (page) => {
    await openSite(page, availability ?? '');
    assert.equal(await polyfill(page), true);
    const result = await summary(page);
    assert.ok(result.length > 20 && ARTICLE.includes(result), result);
    assert.equal(await page.evaluate(() => Object.keys(window).includes('Summarizer')), false, 'not enumerable, as natively');
  });
}

scenario('Where nothing is there, the polyfill is installed as soon as it has run', async (page) => {
  await openSite(page, '');
  const kind = await page.evaluate(async () => {
    const { install } = await import(new URL('nutgraf/src/summarizer/polyfill.js', location.href).href);
    delete (/** @type {any} */ (window).Summarizer);
    install();
    return typeof (/** @type {any} */ (window).Summarizer);
  });
  assert.equal(kind, 'function');
});

scenario('A native object that works, or can be downloaded, is left alone, in frames as well', async (page) => {
  for (const state of ['available', 'downloadable', 'downloading']) {
    await openSite(page, `async () => "${state}"`);
    assert.equal(await polyfill(page, '?frames'), false);
    const same = await page.evaluate(async () => {
      const inner = () => /** @type {any} */ (document.body.appendChild(document.createElement('iframe')).contentWindow);
      const { Summarizer, native } = /** @type {any} */ (window);
      const frame = inner();
      const before = frame.Summarizer;
      await Promise.resolve();
      return [Summarizer === native, frame.Summarizer === before];
    });
    assert.deepEqual(same, [true, true]);
  }
});

scenario('What the page is going to ask for decides whether the native object will do', async (page) => {
  await openSite(page, 'async ({ outputLanguage } = {}) => outputLanguage === "sv" ? "unavailable" : "available"');
  const result = await page.evaluate(async () => {
    const { install, ready } = await import(new URL('nutgraf/src/summarizer/polyfill.js', location.href).href);
    return [await ready, await install({ options: { outputLanguage: 'fr' } }), await install({ options: { outputLanguage: 'sv' } })];
  });
  assert.deepEqual(result, [false, false, true]);
});

scenario('Nothing but the polyfill itself is loaded until a summarizer is created, then one engine', async (page) => {
  await openSite(page, UNAVAILABLE);
  /** @type {string[]} */
  const requests = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await polyfill(page);
  await page.evaluate(async () => {
    for (let i = 0; i < 4800; i += 1) await /** @type {any} */ (window).Summarizer.availability({ outputLanguage: 'en' });
  });
  assert.ok(requests.every((path) => /\/nutgraf\/src\/summarizer\/[a-z-]+\.js$/.test(path)), requests.join());
  await summary(page);
  await summary(page);
  assert.equal(requests.filter((path) => path.endsWith('.wasm')).length, 1);
});

scenario('On request the polyfill sees to frames of the same origin: those that are there, appear, load and nest', async (page) => {
  await openSite(page, UNAVAILABLE);
  const result = await page.evaluate(async (text) => {
    const add = (/** @type {any} */ parent) => parent.appendChild(document.createElement('iframe'));
    const kind = (/** @type {any} */ frame) => typeof frame.contentWindow.Summarizer?.create;
    const early = add(document.body);
    const { ready } = await import(new URL('nutgraf/src/summarizer/polyfill.js?frames', location.href).href);
    await ready;
    const late = add(document.body.appendChild(document.createElement('div')));
    const loaded = add(document.body);
    loaded.src = 'inner.html';
    await new Promise((resolve) => loaded.addEventListener('load', resolve));
    const nested = add(loaded.contentDocument.body);
    await Promise.resolve();
    const kinds = [early, late, loaded, nested].map(kind);
    const object = await loaded.contentWindow.Summarizer.create({ type: 'tldr' });
    const own = object instanceof loaded.contentWindow.Summarizer && !(object instanceof (/** @type {any} */ (window).Summarizer));
    const stream = object.summarizeStreaming(text) instanceof loaded.contentWindow.ReadableStream;
    return { kinds, own, stream, text: await object.summarize(text) };
  }, ARTICLE);
  assert.deepEqual(result.kinds, Array(4).fill('function'));
  assert.deepEqual([result.own, result.stream], [true, true], 'a frame has a class and streams of its own');
  assert.ok(ARTICLE.includes(result.text));
});

scenario("A frame that has left the page refuses with its own exceptions", async (page) => {
  await openSite(page, '');
  await polyfill(page, '?frames');
  const names = await page.evaluate(async () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    await Promise.resolve();
    const { DOMException: Exception, Summarizer: Class } = /** @type {any} */ (frame.contentWindow);
    const object = await Class.create();
    const under = object.summarize('The ferry stayed in port.');
    frame.remove();
    const name = (/** @type {any} */ error) => (error instanceof Exception ? error.name : `foreign ${error}`);
    const stream = () => {
      try {
        return object.summarizeStreaming('a');
      } catch (error) {
        return name(error);
      }
    };
    return [
      await Class.create().catch(name), await Class.availability().catch(name), await object.summarize('a').catch(name),
      await object.measureInputUsage('a').catch(name), stream(), await under,
    ];
  });
  assert.deepEqual(names, [...Array(5).fill('InvalidStateError'), '* The ferry stayed in port.']);
});

scenario('A permissions policy that forbids it is obeyed where the browser knows it', async (page) => {
  await openSite(page, '');
  await polyfill(page, '?frames');
  const result = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.allow = "summarizer 'none'";
    frame.src = 'inner.html';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    const { Summarizer: Class, document: inner } = /** @type {any} */ (frame.contentWindow);
    const known = inner.featurePolicy?.features().includes('summarizer') ?? false;
    return { known, availability: await Class.availability(), create: await Class.create().then(String, String) };
  });
  assert.equal(result.availability, result.known ? 'unavailable' : 'available');
  assert.match(result.create, result.known ? /^NotAllowedError/ : /^\[object Summarizer\]/);
});

scenario('Where activation is asked for, the first summarizer waits for the reader to touch the page', async (page) => {
  // The page tells what happens of itself: asking it from here would count as the reader's touch.
  const script = `
    import { ready } from './nutgraf/src/summarizer/polyfill.js?activation';
    await ready;
    const tell = async () => {
      const before = await Summarizer.availability();
      const created = await Summarizer.create().then(String, ({ name }) => name);
      console.log('told', before, created, await Summarizer.availability());
    };
    addEventListener('click', tell);
    tell();`;
  await page.route('**/site.html', (route) => {
    const body = `<!doctype html><title>A site</title><script>delete window.Summarizer</script><script type="module">${script}</script>`;
    return route.fulfill({ contentType: 'text/html', body });
  });
  const told = () => page.waitForEvent('console', (message) => message.text().startsWith('told'));
  const first = told();
  await page.goto(new URL('site.html', page.url()).href);
  assert.equal((await first).text(), 'told downloadable NotAllowedError downloadable');
  for (const before of ['downloadable', 'available']) {
    const next = told();
    await page.mouse.click(5, 5);
    assert.equal((await next).text(), `told ${before} [object Summarizer] available`);
  }
});

/**
 * Opens a page with the polyfill as one classic script in its head, and an inline script after it, which puts what it
 * finds on `seen`.
 * @param {Page} page
 * @param {object} settings
 * @param {string} [settings.attributes] Of the tag.
 * @param {string} [settings.availability] As for `openSite()`.
 * @param {string} settings.script The body of an async function.
 */
async function openTag(page, { attributes = '', availability = '', script }) {
  const native = availability ? `window.Summarizer = { availability: ${availability} }` : 'delete window.Summarizer';
  const head = `<script>${native}</script><script src="nutgraf/summarizer/polyfill.js" ${attributes}></script>`;
  const body = `<script>window.seen = (async () => { ${script} })()</script>`;
  await page.route('**/site.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>A site</title>${head}<body>${body}` }));
  await page.goto(new URL('site.html', page.url()).href);
  return page.evaluate(() => /** @type {any} */ (window).seen);
}

scenario('As one classic script, the polyfill is there for the very next script, and in frames of the same origin', async (page) => {
  /** @type {string[]} */
  const requests = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  const [kind, frame, asked, text] = await openTag(page, {
    script: `const kind = typeof Summarizer.create;
      const frame = document.body.appendChild(document.createElement('iframe')).contentWindow;
      await Promise.resolve();
      const asked = await Summarizer.availability({ outputLanguage: 'en' });
      const own = await frame.Summarizer.create({ type: 'tldr', format: 'plain-text' });
      return [kind, own instanceof frame.Summarizer, asked, await own.summarize(${JSON.stringify(ARTICLE)})];`,
  });
  assert.deepEqual([kind, frame, asked], ['function', true, 'available']);
  assert.ok(text.length > 20 && ARTICLE.includes(text));
  const own = requests.slice(requests.indexOf('/nutgraf/summarizer/polyfill.js'));
  assert.deepEqual(own, ['polyfill.js', 'index.js', 'nutgraf_bg.wasm', 'nutgraf.js'].map((name) => own.find((path) => path.endsWith(`/${name}`))), 'one script, and the engine when it is used');
});

scenario('The classic script does what its attributes say, and leaves a native class that works alone', async (page) => {
  // The browser's own class, where it has one, is no class by its source.
  const frame = "const frame = document.body.appendChild(document.createElement('iframe')).contentWindow; await Promise.resolve(); const isNew = String(frame.Summarizer).startsWith('class');";
  const none = await openTag(page, { attributes: 'data-frames="none"', script: `${frame} return [typeof Summarizer, isNew];` });
  assert.deepEqual(none, ['function', false]);
  const works = await openTag(page, { availability: 'async () => "downloadable"', script: `const before = Summarizer; await new Promise((done) => setTimeout(done, 100)); ${frame} return [Summarizer === before, isNew];` });
  assert.deepEqual(works, [true, false]);
  const missing = await openTag(page, { availability: UNAVAILABLE, script: `await new Promise((done) => setTimeout(done, 100)); ${frame} return [typeof Summarizer, isNew];` });
  assert.deepEqual(missing, ['function', true]);
});

scenario('A call for frames while the native class is still asked is heeded too', async (page) => {
  await openSite(page, 'async () => { await new Promise((done) => setTimeout(done, 200)); return "unavailable"; }');
  const kind = await page.evaluate(async () => {
    const { install, ready } = await import(new URL('nutgraf/src/summarizer/polyfill.js', location.href).href);
    const both = await Promise.all([ready, install({ frames: true })]);
    const frame = /** @type {any} */ (document.body.appendChild(document.createElement('iframe')).contentWindow);
    await Promise.resolve();
    const { Summarizer } = /** @type {any} */ (window);
    return [...both, String(frame.Summarizer).slice(0, 5), String(Summarizer).slice(0, 5)];
  });
  assert.deepEqual(kind, [true, true, 'class', 'class']);
});

for (const file of ['index.js', 'nutgraf_bg.wasm']) {
  const errors = { errors: /Failed to load resource|ERR_FAILED/ };
  scenario(`Where ${file} cannot be had, creation is a NetworkError, and the next one works`, async (page) => {
    await openSite(page, UNAVAILABLE);
    await polyfill(page);
    await page.route(`**/${file}`, (route) => route.abort());
    await assert.rejects(summary(page), /NetworkError/);
    await page.unroute(`**/${file}`);
    assert.ok(ARTICLE.includes(await summary(page)));
  }, errors);
}

scenario('The ponyfill changes nothing on the page', async (page) => {
  await openSite(page, UNAVAILABLE);
  const result = await page.evaluate(async (text) => {
    const { Summarizer } = await import(new URL('nutgraf/src/summarizer/index.js', location.href).href);
    const object = await Summarizer.create({ type: 'tldr', format: 'plain-text' });
    const left = /** @type {any} */ (window).Summarizer === /** @type {any} */ (window).native;
    return { left, text: await object.summarize(text) };
  }, ARTICLE);
  assert.equal(result.left, true);
  assert.ok(ARTICLE.includes(result.text));
});

scenario('The ponyfill works in a Worker', async (page) => {
  await openSite(page, UNAVAILABLE);
  const result = await page.evaluate(async (text) => {
    const source = `
      import { Summarizer } from '${new URL('nutgraf/src/summarizer/index.js', location.href)}';
      const object = await Summarizer.create({ type: 'tldr', format: 'plain-text' });
      postMessage(await object.summarize(${JSON.stringify(text)}));`;
    const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })), { type: 'module' });
    const answer = await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
    });
    worker.terminate();
    return answer;
  }, ARTICLE);
  assert.ok(ARTICLE.includes(result) && result.length > 20, result);
});
