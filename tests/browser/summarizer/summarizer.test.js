/** Tests of `Summarizer` in a browser: when and in which frames the polyfill replaces the native class, and its requests. */
import assert from 'node:assert/strict';
import { address, scenario } from '../harness.js';

/** @typedef {import('playwright-core').Page} Page */

const ARTICLE =
  'The ferry to Lind stayed in port on Tuesday. Gales had closed the strait to every ship. ' +
  'The crew waited on board until the wind fell. Passengers slept in the school, and the shop stayed open all night.';

/** The source of an `availability()` for a stand-in of the native object. */
const UNAVAILABLE = 'async () => "unavailable"';

/**
 * Opens a page of another site that uses the package and has no policy.
 * @param {Page} page
 * @param {string} availability The source of `availability()` of the native object, or an empty string for no such object.
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

/** Loads the polyfill, and returns whether it is installed. @param {Page} page @param {string} [query] The query of its address. */
function loadPolyfill(page, query = '') {
  return page.evaluate(async (given) => {
    const { ready } = await import(new URL(`nutgraf/src/summarizer/polyfill.js${given}`, location.href).href);
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
  ['there is no native object', ''],
  ['the native object is unavailable', UNAVAILABLE],
  ['the native object throws', 'async () => { throw new Error() }'],
  ['the native object does not answer', '() => new Promise(() => {})'],
]) {
  scenario(`The polyfill is installed where ${what}, and returns sentences of the text`, async (page) => {
    await openSite(page, availability ?? '');
    assert.equal(await loadPolyfill(page), true);
    const result = await summary(page);
    assert.ok(result.length > 20 && ARTICLE.includes(result), result);
    assert.equal(await page.evaluate(() => Object.keys(window).includes('Summarizer')), false, 'not enumerable, like the native one');
  });
}

scenario('The polyfill is installed synchronously where there is no native object', async (page) => {
  await openSite(page, '');
  const kind = await page.evaluate(async () => {
    const { install } = await import(new URL('nutgraf/src/summarizer/polyfill.js', location.href).href);
    delete (/** @type {any} */ (window).Summarizer);
    install();
    return typeof (/** @type {any} */ (window).Summarizer);
  });
  assert.equal(kind, 'function');
});

scenario('The polyfill keeps a native object that works or can be downloaded, in frames as well', async (page) => {
  for (const state of ['available', 'downloadable', 'downloading']) {
    await openSite(page, `async () => "${state}"`);
    assert.equal(await loadPolyfill(page, '?frames'), false);
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

scenario('The options of the page decide whether the native object is kept', async (page) => {
  await openSite(page, 'async ({ outputLanguage } = {}) => outputLanguage === "sv" ? "unavailable" : "available"');
  const result = await page.evaluate(async () => {
    const { install, ready } = await import(new URL('nutgraf/src/summarizer/polyfill.js', location.href).href);
    return [await ready, await install({ options: { outputLanguage: 'fr' } }), await install({ options: { outputLanguage: 'sv' } })];
  });
  assert.deepEqual(result, [false, false, true]);
});

scenario('Only the polyfill is loaded until a summarizer is created, and then one engine', async (page) => {
  await openSite(page, UNAVAILABLE);
  /** @type {string[]} */
  const requests = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await loadPolyfill(page);
  await page.evaluate(async () => {
    for (let i = 0; i < 4800; i += 1) await /** @type {any} */ (window).Summarizer.availability({ outputLanguage: 'en' });
  });
  assert.ok(requests.every((path) => /\/nutgraf\/src\/(summarizer\/[a-z-]+|dom)\.js$/.test(path)), requests.join());
  await summary(page);
  await summary(page);
  assert.equal(requests.filter((path) => path.endsWith('.wasm')).length, 1);
});

scenario('On request the polyfill is installed in existing, new, loaded and nested frames of the same origin', async (page) => {
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

scenario('A frame that is removed from the page rejects with its own exceptions', async (page) => {
  await openSite(page, '');
  await loadPolyfill(page, '?frames');
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

scenario('A permissions policy that forbids the class is obeyed where the browser supports it', async (page) => {
  await openSite(page, '');
  await loadPolyfill(page, '?frames');
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

scenario('On request the first summarizer requires user activation', async (page) => {
  // The page reports on its own, because an evaluation by the test would count as user activation.
  const script = `
    import { ready } from './nutgraf/src/summarizer/polyfill.js?activation';
    await ready;
    const report = async () => {
      const before = await Summarizer.availability();
      const created = await Summarizer.create().then(String, ({ name }) => name);
      console.log('reported', before, created, await Summarizer.availability());
    };
    addEventListener('click', report);
    report();`;
  await page.route('**/site.html', (route) => {
    const body = `<!doctype html><title>A site</title><script>delete window.Summarizer</script><script type="module">${script}</script>`;
    return route.fulfill({ contentType: 'text/html', body });
  });
  const nextReport = () => page.waitForEvent('console', (message) => message.text().startsWith('reported'));
  const first = nextReport();
  await page.goto(new URL('site.html', page.url()).href);
  assert.equal((await first).text(), 'reported downloadable NotAllowedError downloadable');
  for (const before of ['downloadable', 'available']) {
    const next = nextReport();
    await page.mouse.click(5, 5);
    assert.equal((await next).text(), `reported ${before} [object Summarizer] available`);
  }
});

/**
 * Opens a page with the polyfill as a classic script in its head and an inline script after it, and returns the
 * result of the inline script.
 * @param {Page} page
 * @param {object} settings
 * @param {string} [settings.attributes] The attributes of the tag.
 * @param {string} [settings.availability] As for `openSite()`.
 * @param {string} settings.script The body of an async function.
 */
async function openTag(page, { attributes = '', availability = '', script }) {
  const native = availability ? `window.Summarizer = { availability: ${availability} }` : 'delete window.Summarizer';
  const head = `<script>${native}</script><script src="nutgraf/summarizer/polyfill.js" ${attributes}></script>`;
  const body = `<script>window.result = (async () => { ${script} })()</script>`;
  await page.route('**/site.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>A site</title>${head}<body>${body}` }));
  await page.goto(new URL('site.html', page.url()).href);
  return page.evaluate(() => /** @type {any} */ (window).result);
}

scenario('The classic script installs the polyfill before the next script runs, and in frames of the same origin', async (page) => {
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
  assert.deepEqual(own, ['polyfill.js', 'index.js', 'nutgraf_bg.wasm', 'nutgraf.js'].map((name) => own.find((path) => path.endsWith(`/${name}`))), 'one script, and the engine on first use');
});

scenario('The classic script follows its attributes, and keeps a native class that works', async (page) => {
  // The source of a native class does not begin with `class`.
  const frame = "const frame = document.body.appendChild(document.createElement('iframe')).contentWindow; await Promise.resolve(); const isNew = String(frame.Summarizer).startsWith('class');";
  const none = await openTag(page, { attributes: 'data-frames="none"', script: `${frame} return [typeof Summarizer, isNew];` });
  assert.deepEqual(none, ['function', false]);
  const works = await openTag(page, { availability: 'async () => "downloadable"', script: `const before = Summarizer; await new Promise((done) => setTimeout(done, 100)); ${frame} return [Summarizer === before, isNew];` });
  assert.deepEqual(works, [true, false]);
  const missing = await openTag(page, { availability: UNAVAILABLE, script: `await new Promise((done) => setTimeout(done, 100)); ${frame} return [typeof Summarizer, isNew];` });
  assert.deepEqual(missing, ['function', true]);
});

scenario('A request for frames also works while the native class is being checked', async (page) => {
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
  scenario(`Creation fails with a NetworkError where ${file} cannot be loaded, and the next one works`, async (page) => {
    await openSite(page, UNAVAILABLE);
    await loadPolyfill(page);
    await page.route(`**/${file}`, (route) => route.abort());
    await assert.rejects(summary(page), /NetworkError/);
    await page.unroute(`**/${file}`);
    assert.ok(ARTICLE.includes(await summary(page)));
  }, errors);
}

scenario('The ponyfill does not change globals', async (page) => {
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
