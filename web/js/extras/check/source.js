/**
 * A page's file, in which everything has a line.
 *
 * @typedef {object} Source
 * @property {string} text
 * @property {(offset: number) => Position} positionAt of a byte, as the engine counts them
 * @property {(index: number) => Position} positionOf a place in the text
 * @property {(key: string) => Position} positionOfField in the front matter; the file's beginning
 *   where there is none
 * @property {(offset: number) => number} indexAt where in the text a byte is
 *
 * @typedef {{ line: number, column: number }} Position both from 1; columns in code points
 */

/** No front matter is longer. */
const longestFrontMatter = 65536;

/**
 * @param {Uint8Array} bytes
 * @returns {Source}
 */
export function readSource(bytes) {
  const decoder = new TextDecoder();
  const text = decoder.decode(bytes);
  // The engine counts what it reads: no byte order mark, and what is no UTF-8 is replaced.
  const valid = new TextEncoder().encode(text);
  const beginning = text.slice(0, longestFrontMatter);

  const indexAt = (/** @type {number} */ offset) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(valid.subarray(0, offset)).length;

  const positionOf = (/** @type {number} */ index) => {
    const lines = text.slice(0, index).split(/\r\n?|\n/);
    return { line: lines.length, column: [...lines[lines.length - 1]].length + 1 };
  };

  const positionOfField = (/** @type {string} */ key) => {
    // At the beginning of a line, or in quotes, as in JSON.
    const field = new RegExp(`^(?:${key}|[ \\t{]*(["'])${key}\\1)[ \\t]*:`, 'm');
    return positionOf(Math.max(beginning.search(field), 0));
  };

  return {
    text,
    indexAt,
    positionOf,
    positionAt: (offset) => positionOf(indexAt(offset)),
    positionOfField,
  };
}
