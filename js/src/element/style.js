/**
 * The element's style. Colours and fonts are inherited from the page (`currentColor`, `inherit`), so the element fits in
 * light and dark pages; the only accent is the yellow of the marker. A page can change the style with custom properties
 * and parts.
 */
const RULES = `
:host {
  --_ink: var(--nutgraf-ink, currentColor);
  --_quiet: var(--nutgraf-quiet, color-mix(in srgb, currentColor 72%, transparent));
  --_hairline: var(--nutgraf-hairline, color-mix(in srgb, currentColor 22%, transparent));
  --_marker: var(--nutgraf-marker, light-dark(#ffd53d, #8a7000));
  --_gap: var(--nutgraf-gap, 0.75em);
  display: block;
  margin-block: 1.5em;
  overflow-wrap: anywhere;
}
:host([hidden]), [hidden] { display: none !important; }
* { box-sizing: border-box; }
header {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  justify-content: space-between;
  column-gap: 1.5em;
  padding-block: 0.35em;
  border-block: 1px solid var(--_hairline);
  border-block-start: 3px double var(--_ink);
}
h2, p, ol, ul { margin: 0; padding: 0; }
h2, .meta {
  font: 0.8125em/1.6 var(--nutgraf-meta-font, system-ui, -apple-system, "Segoe UI", sans-serif);
}
h2 { font-weight: 600; }
.meta { color: var(--_quiet); font-variant-numeric: tabular-nums; }
ol, .text { margin-block: var(--_gap); font: var(--nutgraf-font, inherit); color: var(--_ink); }
ol, ul { list-style: none; }
ol > li, .text {
  padding-inline-start: 0.75em;
  border-inline-start: 0.25em solid var(--_marker);
}
li + li { margin-block-start: var(--_gap); }
a {
  color: inherit;
  text-decoration: none;
  border-radius: 2px;
}
a:focus-visible, summary:focus-visible { outline: 2px solid; outline-offset: 2px; }
@media (hover: hover) {
  a:hover { text-decoration: underline 2px var(--_marker); text-underline-offset: 0.22em; }
}
details { margin-block: 0.25em; }
summary {
  display: inline-block;
  min-block-size: 24px;
  margin-inline-end: 0.75em;
  cursor: pointer;
  text-decoration: underline 1px var(--_hairline);
  text-underline-offset: 0.25em;
  list-style: none;
}
summary::-webkit-details-marker { display: none; }
.source { border-block-start: 1px solid var(--_hairline); padding-block-start: 0.35em; }
.why ol { margin-block: 0; font: inherit; color: inherit; list-style: decimal; padding-inline-start: 1.5em; }
.why ol > li { border: 0; padding: 0; margin: 0; }
@media (forced-colors: active) {
  ol > li, .text { border-color: Mark; }
  a:hover { text-decoration-color: currentColor; }
}
@media (prefers-reduced-motion: no-preference) {
  .new { animation: appear 120ms ease-out; }
}
@keyframes appear { from { opacity: 0; } }
@media print { details { display: none; } }
`;

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** Returns the style sheet that all elements share. It is created for the first one. */
export function styleSheet() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(RULES.replace(/\s+/g, ' '));
  }
  return sheet;
}
