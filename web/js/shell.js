/** @import { Place } from './types.js' */
/** @import { Frame } from './frame.js' */
/** @import { Words } from './words.js' */
import { addressOf, defaultPage, pageAddress } from './location.js';

/**
 * Puts the shell's own links into words.
 *
 * @param {Frame} frame
 * @param {{ place: Place, words: Words }} context
 */
export function showShell({ skip, home, languages, contents, source }, { place, words }) {
  for (const part of [skip, home, languages, contents, source]) part.lang = words.language;
  skip.textContent = words.skip;
  home.textContent = words.home;
  home.href = addressOf({ page: defaultPage, language: place.language, fragment: '' });
  home.hidden = place.page === defaultPage;
  source.textContent = words.source;
  source.href = pageAddress(place.page)?.href ?? '';
  source.hidden = !source.href;
}
