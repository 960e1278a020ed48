/** @import { Metadata } from './engine.js' */
/** @import { Frame } from './frame.js' */
/** @import { Place } from './types.js' */
/** @import { Words } from './words.js' */
import { showDates } from './dates.js';
import { describePage } from './head.js';

/**
 * What a page's metadata does outside the article: the document's title, language and head, and the
 * title and dates above the text.
 *
 * @param {Frame} frame
 * @param {Metadata} metadata
 * @param {{ place: Place, words: Words }} context
 */
export function showMetadata(frame, metadata, { place, words }) {
  const { frontMatter, direction, titleInBody } = metadata;
  const language = metadata.language || frame.article.lang || words.language;
  const heading = titleInBody && frame.article.querySelector('h1')?.textContent;
  const title = heading || metadata.title || place.page.slice(place.page.lastIndexOf('/') + 1);
  describeDocument(title, language, direction);
  describePage(metadata, { place, title, language });
  frame.title.hidden = titleInBody;
  frame.title.textContent = title;
  showDates(frame.date, frontMatter, { language, words });
}

/**
 * @param {string} title
 * @param {string} language
 * @param {string} direction
 */
export function describeDocument(title, language, direction) {
  document.title = title;
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
}
