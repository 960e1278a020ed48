/** @import { Place } from './types.js' */

export const defaultPage = 'about';

/** The folder of index.html; everything that the site has is below it. */
const siteFolder = new URL('./', document.baseURI);
const contentFolder = new URL('content/', siteFolder);

/**
 * What a URL of this shell asks for.
 *
 * @param {URL | Location} [url]
 * @returns {Place}
 */
export function readPlace(url = location) {
  const query = new URLSearchParams(url.search);
  const name = query.get('page') || defaultPage;
  return {
    page: pageAddress(name) ? name : '',
    language: query.get('lang') ?? '',
    fragment: url.hash.slice(1),
  };
}

/**
 * The URL of a place, relative to index.html; the default page and the reader's own language go
 * without saying. `?check` stays as long as the author has it on.
 *
 * @param {Place} place
 */
export function addressOf({ page, language, fragment }) {
  const query = [];
  if (page !== defaultPage) query.push('page=' + encodeURIComponent(page).replaceAll('%2F', '/'));
  if (language) query.push('lang=' + encodeURIComponent(language));
  if (isCheck()) query.push('check');
  const path = location.pathname.slice(location.pathname.lastIndexOf('/') + 1) || './';
  return path + (query.length ? '?' + query.join('&') : '') + (fragment ? '#' + fragment : '');
}

/** True where the URL asks for the author's view, with the diagnostics shown. */
export function isCheck() {
  return new URLSearchParams(location.search).has('check');
}

/**
 * The address of a page's Markdown file, or null where the name leads out of content/.
 *
 * @param {string} name
 */
export function pageAddress(name) {
  const segments = name.split('/');
  if (segments.some((segment) => /^\.*$|[\\:\0]/.test(segment))) return null;
  return new URL(segments.map(encodeURIComponent).join('/') + '.md', contentFolder);
}

/**
 * Where a link in the article leads: the place it names if that is a page of this site, else null.
 *
 * @param {URL} url
 * @returns {Place | null}
 */
export function placeOfMarkdown(url) {
  const { href, hash } = url;
  const [, path] = /^([^?#]*)\.md(?![^?#])/.exec(href) ?? [];
  if (!path?.startsWith(contentFolder.href)) return null;
  const page = decode(path.slice(contentFolder.href.length));
  return pageAddress(page) && { page, language: readPlace().language, fragment: hash.slice(1) };
}

/**
 * What a part of a URL says; where it has a stray per cent sign, as it stands.
 *
 * @param {string} part
 */
export function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * True where a URL is one of this shell's, so that it can be opened in place.
 *
 * @param {string} url
 */
export function isShell(url) {
  return documentOf(url) === documentOf(location.href);
}

/**
 * Makes the place the newest entry of the history.
 *
 * @param {Place} place
 */
export function pushPlace(place) {
  try {
    history.pushState(null, '', addressOf(place));
  } catch {
    // Some browsers refuse this for a file opened from disk; the page is shown all the same.
  }
}

/**
 * Keeps with the present entry of the history what the reader sees there, so that going back or
 * reloading shows the same: how far they have scrolled, and in which language, since an entry whose
 * URL names none would otherwise follow a choice made later.
 *
 * @param {string} language
 */
export function saveView(language) {
  try {
    history.replaceState({ scroll: scrollY, language }, '');
  } catch {
    // Refused for a file from disk, or asked too often: going back then leads to the top.
  }
}

/** @returns {{ scroll?: number, language?: string }} */
export function savedView() {
  return history.state ?? {};
}

/**
 * A URL without its query and fragment; a folder and the index.html in it are the same.
 *
 * @param {string} url
 */
function documentOf(url) {
  return url.replace(/[?#].*/s, '').replace(/\/index\.html$/, '/');
}
