/** @import { Extra, ExtraContext } from './types.js' */
import { isLeftOut } from './build.js';
import { loadScript, loadStyle } from './script.js';
import { findShortcodes } from './shortcodes.js';

/**
 * The parts of the shell that only some pages need. Each is a script of its own, made from
 * js/extras/<name>.js, which is loaded when a page first holds what it is for; where it has styles,
 * they come with it.
 *
 * @type {{ name: string, selector: string, hasStyle?: boolean }[]}
 */
const extras = [
  { name: 'code', selector: 'pre > code:not(.math-display)', hasStyle: true },
  { name: 'math', selector: '.math-inline, .math-display', hasStyle: true },
  { name: 'zoom', selector: 'img:not(a *, summary *)', hasStyle: true },
];

/** @type {Map<string, Promise<Extra>>} */
const loaded = new Map();

/**
 * Hands what the article holds to the extras that it is for. The article can be read before they
 * have come, and where one does not come at all.
 *
 * @param {HTMLElement} article
 * @param {Omit<ExtraContext, 'loadExtra'>} context
 */
export function enrich(article, context) {
  for (const { name, selector, hasStyle } of extras) {
    handOver(name, [...article.querySelectorAll(selector)], hasStyle);
  }
  // Text has no selector, and the title and the contents have some, too.
  const main = /** @type {HTMLElement} */ (article.parentElement);
  handOver('emoji', findShortcodes(main).length ? [main] : []);

  /** @param {string} name @param {Element[]} elements @param {boolean} [hasStyle] */
  function handOver(name, elements, hasStyle) {
    if (!elements.length || isLeftOut(name)) return;
    // What the reader has left meanwhile is no longer in the document, and does no harm there.
    loadExtra(name, hasStyle)
      .then((extra) =>
        extra.enrich(/** @type {HTMLElement[]} */ (elements), { ...context, loadExtra }),
      )
      .catch(console.warn);
  }
}

/**
 * @param {string} name
 * @param {boolean} [hasStyle]
 * @returns {Promise<Extra>}
 */
export function loadExtra(name, hasStyle = false) {
  const address = `extras/${name}`;
  let extra = loaded.get(name);
  if (!extra) {
    // Shown before its style has come, it would move what is being read.
    const styled = hasStyle && loadStyle(`${address}.css`);
    extra = loadScript(`${address}.js`)
      .then(() => styled)
      .then(() => globalThis.glassineExtras[name]);
    extra.catch(() => loaded.delete(name)); // The next page tries again.
    loaded.set(name, extra);
  }
  return extra;
}
