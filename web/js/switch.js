/** @import { Metadata } from './engine.js' */
/** @import { Place } from './types.js' */
/** @import { Words } from './words.js' */
import { make } from './element.js';
import { nameOfLanguage, rememberLanguage } from './languages.js';
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
  const links = languages.map((tag) => {
    const link = findLink(nav, tag) ?? make('a', { lang: tag, hreflang: tag });
    link.textContent = nameOfLanguage(tag, languages);
    link.href = addressOf({ ...place, language: tag, fragment: '' });
    link.ariaCurrent = tag === language ? 'true' : null;
    return link;
  });
  const isSame = links.length === nav.children.length && links.every((link) => link.parentNode);
  if (!isSame) nav.replaceChildren(...links);
}

/**
 * Only a choice made here is remembered; a shared link asks for its language just once.
 *
 * @param {HTMLElement} nav
 */
export function rememberChoices(nav) {
  nav.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest('a');
    if (link) rememberLanguage(link.hreflang);
  });
}

/** @param {HTMLElement} nav @param {string} tag */
function findLink(nav, tag) {
  return [...nav.querySelectorAll('a')].find((link) => link.hreflang === tag);
}
