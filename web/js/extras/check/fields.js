/** @import { PanelWords } from './words.js' */
import { authorsOf, dayOf, textOf, webAddress } from '../../fields.js';

/** @typedef {{ key: string, message: string }} FieldFinding */

const plain = ['title', 'description', 'lang', 'date', 'updated', 'layout', 'image', 'canonical'];

/** Stands for the site's own address, which from disk is none of the web. */
const anySite = new URL('https://site.invalid/');

/**
 * Fields that have no effect as they stand.
 *
 * @param {Record<string, any>} fields resolved for a language
 * @param {PanelWords} words
 * @returns {FieldFinding[]}
 */
export function checkFields(fields, words) {
  /** @type {FieldFinding[]} */
  const found = [];
  const value = (/** @type {string} */ key) =>
    Object.hasOwn(fields, key) ? (fields[key] ?? undefined) : undefined;

  /**
   * @param {string} key
   * @param {string} what it has to be
   * @param {(value: any) => unknown} holds
   */
  const require = (key, what, holds) => {
    const stated = value(key);
    const isFound = found.some((finding) => finding.key === key);
    if (stated === undefined || isFound || holds(stated)) return;
    found.push({ key, message: words.field(key, what) });
  };

  for (const key of plain) require(key, words.plainText, isPlain);
  for (const key of ['keywords', 'robots', 'languages'])
    require(key, words.list, (list) => [list].flat().every(isPlain));
  require('author', words.author, (author) => {
    const authors = [author].flat();
    return authorsOf(author, anySite).length === authors.length;
  });
  for (const key of ['toc', 'breaks'])
    require(key, words.choice(['true', 'false']), (flag) => /^(true|false)$/.test(flag));
  require('dir', words.choice(['ltr', 'rtl']), (dir) => dir === 'ltr' || dir === 'rtl');
  require('lang', words.tag, isLanguageTag);
  require('languages', words.tag, (list) =>
    [list]
      .flat()
      .flatMap((tags) => String(tags).split(','))
      .every((tag) => isLanguageTag(tag.trim())));
  for (const key of ['date', 'updated'])
    require(key, words.day, (date) => !/^\d{4}[-/]\d/.test(textOf(date)) || dayOf(date));
  for (const key of ['image', 'canonical'])
    require(key, words.web, (address) => !textOf(address) || webAddress(address, anySite));
  require('author', words.web, (author) =>
    [author].flat().every(({ url }) => !textOf(url) || webAddress(url, anySite)));
  if (value('layout') === 'about' && !authorsOf(value('author'), anySite).length)
    found.push({ key: 'layout', message: words.unknownAuthor });
  return found;
}

/** @param {unknown} value */
function isPlain(value) {
  return typeof value !== 'object' || value === null;
}

/** @param {unknown} tag */
function isLanguageTag(tag) {
  try {
    return Intl.getCanonicalLocales(textOf(tag)).length === 1;
  } catch {
    return false;
  }
}
