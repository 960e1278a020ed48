import { preferredLanguages, primaryOf } from './languages.js';

/** On 404.html, which says everything in every language: leaves the one that the reader prefers. */
export function keepReadersLanguage() {
  const found = document.querySelectorAll('[data-glassine=not-found]');
  const sections = /** @type {HTMLElement[]} */ ([...found]);
  const preferred = preferredLanguages('').map(primaryOf);
  const language = preferred.find((tag) => sections.some(({ lang }) => primaryOf(lang) === tag));
  for (const section of sections) {
    section.hidden = primaryOf(section.lang) !== (language ?? 'en');
    if (section.hidden) continue;
    document.documentElement.lang = section.lang;
    document.title = section.querySelector('h1')?.textContent ?? document.title;
  }
}
