/** @import { Words } from './words.js' */
import { make } from './element.js';

/**
 * Gives every heading a link to itself. Its symbol is drawn by css/article.css, so that the heading's
 * own text stays what its author wrote, for the contents as well as for what is copied.
 *
 * @param {HTMLElement} article
 * @param {Words} words
 */
export function linkHeadings(article, { permalink, language }) {
  for (const heading of article.querySelectorAll(':is(h1, h2, h3, h4, h5, h6)[id]:not(a *)')) {
    const href = '#' + encodeURIComponent(heading.id);
    heading.append(
      make('a', { className: 'permalink', href, ariaLabel: permalink, lang: language }),
    );
  }
}
