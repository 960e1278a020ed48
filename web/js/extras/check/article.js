/** @import { PanelWords } from './words.js' */
/** @import { Source } from './source.js' */
import { decode } from '../../location.js';

/**
 * An element of the page as the engine writes it for checking, and the byte at which it stands.
 *
 * @typedef {{ element: Element, offset: number }} Placed
 *
 * @typedef {{ offset: number, message: string }} ArticleFinding
 *
 * @typedef {{ offset: number, address: string }} Address as the page has it
 */

/**
 * Every element with where it stands. What the engine has not marked, since it is of raw HTML or
 * stands for nothing in the file, is looked for behind the last that it has.
 *
 * @param {DocumentFragment} content
 * @param {Source} source
 * @returns {Placed[]}
 */
export function placeElements(content, source) {
  let offset = 0;
  return [...content.querySelectorAll('*')].map((element) => {
    const mark = element.getAttribute('data-offset');
    offset = mark ? Number(mark) : offsetOfTag(element, source, offset);
    return { element, offset };
  });
}

/**
 * @param {Element} element
 * @param {Source} source
 * @param {number} after
 */
function offsetOfTag(element, source, after) {
  const value = element.getAttribute('src') ?? element.getAttribute('href') ?? element.id;
  if (!value) return after;
  const from = source.indexAt(after);
  const found = ['"', "'", '='].map((mark) => source.text.indexOf(mark + value, from));
  const index = Math.min(...found.filter((place) => place >= 0));
  if (index === Infinity) return after;
  return after + new TextEncoder().encode(source.text.slice(from, index + 1)).length;
}

/**
 * What is wrong with a page's text in one language.
 *
 * @param {Placed[]} placed
 * @param {PanelWords} words
 * @returns {ArticleFinding[]}
 */
export function checkArticle(placed, words) {
  /** @type {ArticleFinding[]} */
  const found = [];
  const ids = new Set(placed.map(({ element }) => element.id));
  const seen = new Set(['']);
  let level = 0;
  for (const { element, offset } of placed) {
    const add = (/** @type {string} */ message) => found.push({ offset, message });

    if (seen.has(element.id) && element.id) add(words.repeatedId(element.id));
    seen.add(element.id);

    const [, fragment] = /^#(.+)/s.exec(element.getAttribute('href') ?? '') ?? [];
    // Without any such element #top is the top of the page.
    if (fragment && fragment !== 'top' && !ids.has(decode(fragment)))
      add(words.nowhere(decode(fragment)));

    if (/^h[1-6]$/.test(element.localName)) {
      const own = Number(element.getAttribute('data-level') ?? element.localName[1]);
      if (level && own > level + 1) add(words.skippedLevel(own, level));
      level = own;
    }

    if (element.localName === 'img' && !hasAlternative(element))
      add(words.noAlt(element.getAttribute('src') ?? ''));
  }
  return found;
}

/**
 * An image in Markdown without a text may be meant to have one; one in HTML says by alt="" that it
 * needs none.
 *
 * @param {Element} image
 */
function hasAlternative(image) {
  const text = image.getAttribute('alt');
  return image.hasAttribute('data-offset') ? text?.trim() : text !== null;
}

/**
 * Where a page leads and what it loads.
 *
 * @param {Placed[]} placed
 * @returns {Address[]}
 */
export function addressesOf(placed) {
  return placed.flatMap(({ element, offset }) => {
    const single = ['href', 'src', 'poster'].map((name) => element.getAttribute(name));
    const several = (element.getAttribute('srcset') ?? '').split(/,\s+|,$/);
    return [...single, ...several.map((candidate) => candidate.trim().split(/\s/)[0])]
      .filter((address) => address && !address.startsWith('#'))
      .map((address) => ({ offset, address: String(address) }));
  });
}
