/** @import { Words } from './words.js' */
import { make } from './element.js';
import { dayOf, textOf } from './fields.js';

/**
 * Shows when a page was written and, where that was another day, when it was last changed. A date that
 * cannot be read stands as its author wrote it.
 *
 * @param {HTMLElement} element
 * @param {Record<string, unknown>} fields
 * @param {{ language: string, words: Words }} context
 */
export function showDates(element, { date, updated }, { language, words }) {
  const written = dateIn(language, date);
  const changed = dateIn(language, updated);
  const isChanged = changed && changed.textContent !== written?.textContent;
  element.replaceChildren(written ?? '');
  if (isChanged) {
    const label = make('span', { lang: words.language }, words.updatedOn);
    element.append(written ? ' · ' : '', label, ' ', changed);
  }
  element.hidden = !element.hasChildNodes();
}

/**
 * A date as the language writes it; null where there is none.
 *
 * @param {string} language
 * @param {unknown} value
 */
function dateIn(language, value) {
  const text = textOf(value);
  const day = dayOf(value);
  if (!day) return text ? make('span', {}, text) : null;
  const options = /** @type {const} */ ({ dateStyle: 'long', timeZone: 'UTC' });
  const date = new Date(day);
  let read = day;
  try {
    read = date.toLocaleDateString(language, options);
  } catch {
    // There is no such language.
  }
  return make('time', { dateTime: day }, read);
}
