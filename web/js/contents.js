/** @import { Heading, Metadata } from './engine.js' */
/** @import { Words } from './words.js' */
import { make } from './element.js';
import { findHeading } from './reading.js';

/** A page with fewer headings is seen at a glance; `toc: true` asks for the list all the same. */
const fewest = 3;

/** The width from which the list stands beside the text; css/contents.css has the same. */
const wide = matchMedia('(min-width: 72em)');

/**
 * Shows the contents of a page: beside the text on a wide screen, folded above it on a narrow one.
 *
 * @param {HTMLElement} nav
 * @param {Metadata} metadata
 * @param {{ article: HTMLElement, words: Words }} context
 */
export function showContents(nav, { outline, frontMatter, direction }, { article, words }) {
  const { toc } = frontMatter;
  nav.hidden = toc === false || outline.length < (toc === true ? 1 : fewest);
  if (nav.hidden) return nav.replaceChildren();
  const list = nest(outline, article);
  list.dir = direction;
  const isOpen = wide.matches || !!nav.querySelector('details')?.open;
  const title = make('summary', { lang: words.language }, words.contents);
  nav.ariaLabel = words.contents;
  nav.replaceChildren(make('details', { open: isOpen }, title, list));
}

/** @param {HTMLElement} nav */
export function foldContentsByWidth(nav) {
  wide.addEventListener('change', () => {
    const details = nav.querySelector('details');
    if (details) details.open = wide.matches;
  });
}

/**
 * A list of lists: each heading holds those below it that are deeper.
 *
 * @param {Heading[]} outline
 * @param {HTMLElement} article
 */
function nest(outline, article) {
  const root = make('ol', {});
  const open = [{ level: 0, list: root }];
  for (const { level, id, text } of outline) {
    // The browser has read the references that the engine leaves to it, such as &eacute;.
    const read = findHeading(article, id)?.textContent ?? text;
    while (open.length > 1 && open[open.length - 1].level >= level) open.pop();
    const list = make('ol', {});
    const link = make('a', { href: '#' + encodeURIComponent(id) }, read);
    open[open.length - 1].list.append(make('li', {}, link, list));
    open.push({ level, list });
  }
  for (const list of root.querySelectorAll('ol:empty')) list.remove();
  return root;
}
