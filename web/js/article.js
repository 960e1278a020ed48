import { allowed } from './allowed.js';
import { make } from './element.js';
import { guessLanguage } from './languages.js';
import { addressOf, pageAddress, placeOfMarkdown } from './location.js';
import { trusted } from './trusted.js';

/**
 * Shows a page's HTML.
 *
 * @param {HTMLElement} article
 * @param {{ html: string, page: string, language: string, direction: string }} content
 */
export function showArticle(article, { html, page, language, direction }) {
  // Inside a template nothing loads, so no image is asked for before its address is right.
  const template = document.createElement('template');
  if ('setHTML' in template) /** @type {any} */ (template).setHTML(html, { sanitizer: allowed });
  const content = 'setHTML' in template ? template.content : parseHtml(html);
  resolveAddresses(content, page);
  loadLate(content);
  makeScrollable(content);
  nameTasks(content);
  const tag = language || guessLanguage(content.textContent ?? '');
  fill(article, content, tag, direction);
}

/**
 * The engine's HTML as nodes that are not shown.
 *
 * @param {string} html
 */
export function parseHtml(html) {
  const template = document.createElement('template');
  template.innerHTML = trusted.createHTML(html);
  return template.content;
}

/**
 * Shows a page's source as it is, for when the engine cannot typeset it; nothing where there is none.
 *
 * @param {HTMLElement} article
 * @param {Uint8Array | undefined} bytes
 */
export function showSource(article, bytes) {
  const text = new TextDecoder().decode(bytes);
  const source = make('pre', { className: 'source', hidden: !text });
  // In pieces, so that the browser has to lay out no more than what is seen: of ten megabytes in one
  // it would make half a minute's work.
  for (let start = 0, end; start < text.length; start = end) {
    end = text.indexOf('\n', start + 20_000) + 1 || text.length;
    source.append(make('span', {}, text.slice(start, end)));
  }
  fill(article, source, '', 'auto');
}

/** @param {HTMLElement} article @param {Node} content @param {string} language @param {string} direction */
function fill(article, content, language, direction) {
  article.lang = language;
  article.dir = direction;
  article.replaceChildren(content);
}

/**
 * Relative addresses count from the folder of the Markdown file, as on GitHub; a link to another
 * Markdown file of the site becomes a link to that page.
 *
 * @param {DocumentFragment} content
 * @param {string} page
 */
function resolveAddresses(content, page) {
  const base = pageAddress(page);
  if (!base) return;
  const resolve = (/** @type {string} */ address, mayBePage = false) => {
    try {
      const url = new URL(address, base);
      const place = mayBePage && placeOfMarkdown(url);
      return place ? addressOf(place) : url.href;
    } catch {
      return address; // No browser can make anything of it: it stays as its author wrote it.
    }
  };
  for (const attribute of ['src', 'href']) {
    for (const element of content.querySelectorAll(`[${attribute}]`)) {
      const address = element.getAttribute(attribute) ?? '';
      if (!address.startsWith('#')) {
        element.setAttribute(attribute, resolve(address, attribute === 'href'));
      }
    }
  }
  // The engine writes it with a space behind every comma that parts two pictures, and in no address.
  for (const source of content.querySelectorAll('source')) {
    source.srcset = source.srcset
      .split(', ')
      .map((candidate) => candidate.replace(/^[^ ]+/, (address) => resolve(address)))
      .join(', ');
  }
}

/**
 * Pictures come when they are about to be seen, and hold nothing up.
 *
 * @param {DocumentFragment} content
 */
function loadLate(content) {
  for (const image of content.querySelectorAll('img')) {
    image.loading = 'lazy';
    image.decoding = 'async';
  }
}

/**
 * Wide tables and code scroll by themselves, also by keyboard.
 *
 * @param {DocumentFragment} content
 */
function makeScrollable(content) {
  for (const table of content.querySelectorAll('table')) {
    const scroller = make('div', { className: 'scroller', tabIndex: 0 });
    table.replaceWith(scroller);
    scroller.append(table);
  }
  for (const code of content.querySelectorAll('pre')) code.tabIndex = 0;
}

/**
 * A task's box is named by its task.
 *
 * @param {DocumentFragment} content
 */
function nameTasks(content) {
  for (const box of content.querySelectorAll('input')) {
    box.ariaLabel = box.parentElement?.textContent?.trim() ?? '';
  }
}
