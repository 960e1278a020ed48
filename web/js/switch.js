/** @import { Metadata } from './engine.js' */
/** @import { Place } from './types.js' */
/** @import { Words } from './words.js' */
import { make } from './element.js';
import { nameOfLanguage } from './languages.js';
import { addressOf } from './location.js';

/**
 * Shows the language switch: plain links, each named in its own language. A link stays the same
 * element from one language to the next, so that the focus stays on it.
 *
 * @param {HTMLElement} nav
 * @param {Metadata} metadata
 * @param {{ place: Place, words: Words }} context
 */
export function showSwitch(nav, { language, languages }, { place, words }) {
  nav.hidden = languages.length < 2;
  nav.ariaLabel = words.languages;
  const shown = [...nav.querySelectorAll('a')];
  const links = languages.map((tag) => {
    const link =
      shown.find(({ hreflang }) => hreflang === tag) ?? make('a', { lang: tag, hreflang: tag });
    link.textContent = nameOfLanguage(tag, languages);
    link.href = addressOf({ ...place, language: tag, fragment: '' });
    link.ariaCurrent = tag === language ? 'true' : null;
    return link;
  });
  const isSame =
    links.length === shown.length && links.every((link, index) => link === shown[index]);
  if (!isSame) nav.replaceChildren(...links);
}
