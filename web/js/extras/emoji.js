import { table } from 'glassine:emoji';
import { findShortcodes, replaceShortcodes } from '../shortcodes.js';

/** @type {Map<string, string>} */
const emoji = new Map();
for (const line of table.split('\n')) {
  const [character, ...names] = line.split(' ');
  for (const name of names) emoji.set(name, character);
}

/**
 * Puts emoji in place of their shortcodes, in text only: no element, id or address changes.
 *
 * @param {HTMLElement[]} roots
 */
export function enrich(roots) {
  for (const root of roots)
    for (const text of findShortcodes(root)) text.data = replaceShortcodes(text.data, emoji);
  document.title = replaceShortcodes(document.title, emoji);
}
