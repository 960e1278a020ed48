/** @import { Metadata } from './engine.js' */
/** @import { Frame } from './frame.js' */
/** @import { Words } from './words.js' */
import { make } from './element.js';

/**
 * What a page's metadata does outside the article: the document's title, language and description,
 * and the title and date above the text.
 *
 * @param {Frame} frame
 * @param {Metadata} metadata
 * @param {{ page: string, words: Words }} context
 */
export function showMetadata(frame, metadata, { page, words }) {
  const { frontMatter, direction } = metadata;
  const language = metadata.language || frame.article.lang || words.language;
  const heading = metadata.titleInBody && frame.article.querySelector('h1')?.textContent;
  const title = heading || metadata.title || page.slice(page.lastIndexOf('/') + 1);
  describeDocument(title, language, direction);
  frame.description.content = textOf(frontMatter.description);
  frame.title.hidden = metadata.titleInBody;
  frame.title.textContent = title;
  showDate(frame.date, frontMatter.date, language);
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

/**
 * A date as the language writes it; one that cannot be read stands as its author wrote it.
 *
 * @param {HTMLElement} element
 * @param {unknown} value
 * @param {string} language
 */
function showDate(element, value, language) {
  const text = textOf(value);
  element.hidden = !text;
  // Only the day is shown, and it is the one the author wrote, in whatever time zone it is read.
  const [, day] = /^(\d{4}-\d{2}-\d{2})(?!\d)/.exec(text) ?? [];
  try {
    const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
    element.replaceChildren(make('time', { dateTime: day }, format.format(new Date(String(day)))));
  } catch {
    element.replaceChildren(text); // There is no such day, or no such language.
  }
}

/** @param {unknown} value of the front matter, which may hold anything */
function textOf(value) {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
