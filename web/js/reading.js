/** @import { Heading } from './engine.js' */

/**
 * The heading of that id in the article. It is looked for there alone: outside it an id would be the
 * shell's own.
 *
 * @param {HTMLElement} article
 * @param {string} id
 * @returns {HTMLElement | null}
 */
export function findHeading(article, id) {
  if (!id) return null;
  const target = '#' + CSS.escape(id);
  // An author's anchor for a heading often has the same id.
  return (
    article.querySelector(`:is(h1, h2, h3, h4, h5, h6)${target}`) ?? article.querySelector(target)
  );
}

/**
 * Where the reader is, in a form that holds in another language: how far between which two headings.
 *
 * @param {HTMLElement} article
 * @param {Heading[]} outline
 */
export function readPosition(article, outline) {
  const stops = stopsOf(article, outline);
  const line = scrollY + readingLine();
  let index = 0;
  while (index + 2 < stops.length && stops[index + 1] <= line) index += 1;
  const length = stops[index + 1] - stops[index];
  return { index, part: length > 0 ? (line - stops[index]) / length : 0, isAtTop: scrollY === 0 };
}

/**
 * Brings the reader back to where they were.
 *
 * @param {HTMLElement} article
 * @param {Heading[]} outline
 * @param {ReturnType<typeof readPosition>} position
 */
export function restorePosition(article, outline, { index, part, isAtTop }) {
  if (isAtTop) return scrollTo(0, 0);
  const stops = stopsOf(article, outline);
  const from = Math.min(index, stops.length - 2);
  scrollTo(0, stops[from] + part * (stops[from + 1] - stops[from]) - readingLine());
}

/** Most eyes rest in the upper part of the window. */
function readingLine() {
  return innerHeight / 4;
}

/**
 * The top of the page, of each heading, and the end of the article, in pixels from the top.
 *
 * @param {HTMLElement} article
 * @param {Heading[]} outline
 */
function stopsOf(article, outline) {
  const stops = [0];
  for (const { id } of outline) {
    const heading = findHeading(article, id);
    stops.push(heading ? heading.getBoundingClientRect().top + scrollY : stops[stops.length - 1]);
  }
  stops.push(article.getBoundingClientRect().bottom + scrollY);
  return stops;
}
