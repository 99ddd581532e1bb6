// Forbids in shipped scripts what SECURITY.md rules out: HTML or code made from strings, requests, and, in the package,
// unguarded reads of a page that is not trusted. This is the only use of ESLint here: style is not its business, and TypeScript checks the types. `cargo xtask check` runs it.
// No comment in a script can switch it off; the few exceptions are listed below, each with its reason.

/** Names of everything that parses a string as markup or code, or that sends data. */
const MARKUP = 'innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|parseFromString|srcdoc|writeln';
const SENDS = 'sendBeacon|WebTransport';
const GLOBALS = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'RTCPeerConnection', 'importScripts', 'eval', 'Function'];

/** Every mention counts, be it read or written, as `a.innerHTML`, `a['innerHTML']` or `{ innerHTML: b }`. */
const sinks = (allowed) => {
  const names = `${MARKUP}|${SENDS}`.split('|').filter((name) => name !== allowed).join('|');
  const message = 'SECURITY.md rules this out: no markup or code from strings, no requests.';
  return [
    { selector: `Identifier[name=/^(${names})$/]`, message },
    { selector: `Literal[value=/^(${names})$/i]`, message },
    { selector: "MemberExpression[object.name='document'][property.name='write']", message },
    { selector: 'TemplateElement[value.raw=/^\\s*javascript:/i]', message },
  ];
};

/** Names of documents and elements that markup or a page's own elements can replace. js/src/dom.js reads the natives. */
const CLOBBERED = [
  'adoptedStyleSheets', 'body', 'closest', 'compareDocumentPosition', 'contains', 'createElement',
  'createTreeWalker', 'currentScript', 'defaultView', 'documentElement', 'featurePolicy', 'getElementById', 'getRootNode',
  'head', 'localName', 'nodeType', 'ownerDocument', 'parentElement', 'parentNode', 'readyState', 'scrollIntoView',
  'tagName',
].join('|');

/** For the package's sources, which run in other people's pages. */
const hostPage = [
  `MemberExpression[property.name=/^(${CLOBBERED})$/]`,
  `MemberExpression[property.value=/^(${CLOBBERED})$/]`,
  `ObjectPattern > Property[key.name=/^(${CLOBBERED})$/]`,
  "MemberExpression[object.name='document']",
  "MemberExpression[object.property.name='document']",
  "VariableDeclarator[init.name='document'] > ObjectPattern",
].map((selector) => ({ selector, message: 'Markup of the page can replace this property: read it through js/src/dom.js.' }));

/** Arguments are on the stack, which holds some ten thousand. */
const spreads = ['CallExpression', 'NewExpression'].map((call) => ({
  selector: `${call} > SpreadElement`,
  message: 'This call fails for a long list: pass the list itself, or one item at a time.',
}));

const globals = (allowed) => ({
  globals: GLOBALS.filter((name) => name !== allowed),
  checkGlobalObject: true,
});

/** One exception: a single name in a single file. */
const allowGlobal = (file, name) => ({ files: [file], rules: { 'no-restricted-globals': ['error', globals(name)] } });
const allowSink = (file, name) => ({ files: [file], rules: { 'no-restricted-syntax': ['error', ...sinks(name)] } });

export default [
  {
    files: ['js/src/**/*.{js,mjs}', 'www/**/*.{js,mjs}'],
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
    languageOptions: {
      ecmaVersion: 'latest',
      sourceType: 'module',
      globals: Object.fromEntries(['window', 'self', 'document', 'setTimeout', 'setInterval', ...GLOBALS].map((name) => [name, false])),
    },
    rules: {
      'no-implied-eval': 'error',
      'no-restricted-globals': ['error', globals()],
      'no-restricted-syntax': ['error', ...sinks()],
      'no-script-url': 'error',
    },
  },
  {
    files: ['js/src/**/*.js'],
    rules: { 'no-restricted-syntax': ['error', ...sinks(), ...hostPage, ...spreads] },
  },
  { files: ['js/src/dom.js'], rules: { 'no-restricted-syntax': ['error', ...sinks(), ...spreads] } },
  // The package's own WebAssembly module.
  allowGlobal('js/src/engine.js', 'fetch'),
  allowGlobal('www/variants/strict-csp.js', 'fetch'),
  // The page's own files: a sample article, and everything that is kept for work offline.
  allowGlobal('www/import/open-menu.js', 'fetch'),
  allowGlobal('www/service-worker.js', 'fetch'),
  // Read, never written: the summary as markup, to be copied.
  allowSink('www/export/formats.js', 'outerHTML'),
  // A paste, parsed into a document that is never shown and runs nothing.
  allowSink('www/article/pasted-html.js', 'parseFromString'),
];
