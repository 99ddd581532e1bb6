/**
 * Estimates the work of parsing markup, without parsing it. Browsers need quadratic time for unclosed elements, so the
 * elements that a parser has open at each tag are counted. Where it is uncertain whether a tag closes an element, the
 * element counts as open.
 */

/** The cost of a tag outside all elements. Each open element adds 1. */
const TAG_COST = 200;

const words = (/** @type {string} */ list) => list.split(' ');
const VOID = new Set(words('area base br col embed hr img input link meta param source track wbr'));
/** Elements whose content is text. In a picture, only the first two are ordinary elements. */
const RAW = new Set(words('style title script textarea iframe xmp noembed noframes'));
/** Elements without a required end tag, with the open elements that a start tag closes. */
const CLOSED_BY_NEXT = new Map(
  Object.entries({ p: 'p', option: 'option', li: 'li p', dt: 'dt dd p', dd: 'dt dd p', td: 'td th', th: 'td th', tr: 'tr td th' }).map(
    ([name, closed]) => [name, words(closed)],
  ),
);
/** Blocks, whose end tag also closes the elements without a required end tag in them. */
const BLOCKS = new Set(words('article aside blockquote center details div dl fieldset figure footer form header main menu nav ol section table ul'));

const TAG = /<(?:(\/?)([a-z][^\t\n\f\r />]*)|[!?/])/gi;
const ATTRIBUTE = /[\t\n\f\r /]*=?[^\t\n\f\r />=]*[\t\n\f\r ]*(?:=[\t\n\f\r ]*(?:"[^"]*"|'[^']*'|(?!["'])[^\t\n\f\r >]*))?/y;

/**
 * Returns whether markup takes more than a limit to parse.
 * @param {string} markup
 * @param {number} limit
 */
export function isCostly(markup, limit) {
  /** @type {string[]} */
  const open = [];
  let cost = 0;
  // The end of the last tag, comment or text, before which there are no tags, or of the markup if it is uncertain.
  let end = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(markup); match; match = TAG.exec(markup)) {
    const { 0: tag, 1: slash, 2: found = '', index } = match;
    cost += TAG_COST + open.length;
    if (cost > limit) return true;
    const isTag = index >= end;
    const name = found.toLowerCase();
    if (!found) {
      if (isTag) end = endOfComment(markup, index);
      if (isTag && end < markup.length) TAG.lastIndex = end;
      continue;
    }
    if (isTag) end = endOfTag(markup, index + tag.length);
    if (!slash && !VOID.has(name)) push(open, name);
    if (slash && isTag) close(open, name);
    else if (!slash && isTag && (RAW.has(name) || name === 'foreignobject')) end = endOfText(markup, end, name, open);
    // If the end is uncertain, all that follows counts.
    if (isTag && end < markup.length) TAG.lastIndex = end;
  }
  return false;
}

/** Opens an element, and closes those that end where it begins. @param {string[]} open @param {string} name */
function push(open, name) {
  const closed = CLOSED_BY_NEXT.get(name) ?? [];
  while (closed.includes(open.at(-1) ?? '')) open.pop();
  open.push(name);
}

/** Closes an element if its end tag certainly does so. @param {string[]} open @param {string} name */
function close(open, name) {
  let at = open.length - 1;
  while (BLOCKS.has(name) && (CLOSED_BY_NEXT.has(open[at] ?? '') || (name === 'table' && open[at] === 'tbody'))) at -= 1;
  if (at >= 0 && open[at] === name) open.length = at;
}

/** Returns the end of a tag. @param {string} markup @param {number} at The end of its name. */
function endOfTag(markup, at) {
  ATTRIBUTE.lastIndex = at;
  for (let last = -1; last < ATTRIBUTE.lastIndex && ATTRIBUTE.lastIndex < markup.length; ) {
    if (markup[ATTRIBUTE.lastIndex] === '>') return ATTRIBUTE.lastIndex + 1;
    last = ATTRIBUTE.lastIndex;
    ATTRIBUTE.test(markup);
  }
  return markup.length;
}

/** Returns the end of a comment or of another declaration. @param {string} markup @param {number} at */
function endOfComment(markup, at) {
  const pattern = markup.startsWith('<!--', at) ? /--!?>/g : />/g;
  const short = /^<!---?>/.exec(markup.slice(at, at + 6));
  if (short) return at + short[0].length;
  pattern.lastIndex = at + (markup.startsWith('<!--', at) ? 4 : 1);
  return pattern.test(markup) ? pattern.lastIndex : markup.length;
}

/**
 * Returns the end of the text in an element, or of the markup if the end is uncertain.
 * @param {string} markup
 * @param {number} at
 * @param {string} name
 * @param {string[]} open The open elements, with this one.
 */
function endOfText(markup, at, name, open) {
  const isInPicture = open.includes('svg') || open.includes('math');
  if (isInPicture) return name === 'style' || name === 'title' ? at : markup.length;
  const closing = new RegExp(`</${name}[\\t\\n\\f\\r />]`, 'gi');
  closing.lastIndex = at;
  const end = closing.exec(markup)?.index ?? markup.length;
  // In a script, a comment may contain another script with its end tag.
  const text = name === 'script' ? markup.slice(at, end) : '';
  const comment = text.indexOf('<!--');
  return comment >= 0 && /<script/i.test(text.slice(comment)) ? markup.length : end;
}
