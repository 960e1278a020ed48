/**
 * What the shell understands of a page's front matter, which may hold anything: what is of another
 * kind counts as missing, and the engine has told its author.
 */

/**
 * @typedef {object} Author
 * @property {string} name
 * @property {string} url http or https, or ''
 * @property {string} email or ''
 */

/** @param {unknown} value */
export function textOf(value) {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/**
 * A list of texts, or one text.
 *
 * @param {unknown} value
 */
export function textsOf(value) {
  return [value].flat().map(textOf).filter(Boolean);
}

/**
 * The authors: each a name, or a mapping with one.
 *
 * @param {unknown} value
 * @param {URL | null} base of their addresses
 * @returns {Author[]}
 */
export function authorsOf(value, base) {
  return [value]
    .flat()
    .map((/** @type {any} */ author) => ({
      name: textOf(author?.name ?? author),
      url: webAddress(author?.url, base),
      email: textOf(author?.email),
    }))
    .filter(({ name }) => name);
}

/**
 * The day that a date begins with, as 2025-03-05; '' where it is none, or one that does not exist.
 * It is the day that the author wrote, in whatever time zone it is read.
 *
 * @param {unknown} value
 */
export function dayOf(value) {
  const parts = /^(\d{4})[-/](\d\d?)[-/](\d\d?)(?!\d)/.exec(textOf(value)) ?? [];
  const day = parts
    .slice(1)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  // For the thirtieth of February some browsers read the second of March.
  return new Date(day).toJSON()?.startsWith(day) ? day : '';
}

/**
 * An address of the web in full; '' for every other kind.
 *
 * @param {unknown} value
 * @param {URL | string | null} base that a relative one counts from
 */
export function webAddress(value, base) {
  const text = textOf(value);
  try {
    const { href } = new URL(text, base ?? undefined);
    return text && /^https?:/.test(href) ? href : '';
  } catch {
    return ''; // No browser can make anything of it.
  }
}
