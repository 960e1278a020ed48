/**
 * Which file of a site a request's path means, by the rules of GitHub Pages.
 */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @typedef {{ kind: 'file', path: string, stats: import('node:fs').Stats } |
 *   { kind: 'folder' } | { kind: 'missing' }}
 *   Found
 */

/**
 * Reads what a request's path says below the site's address.
 *
 * @param {string} encoded
 * @returns {string | undefined} decoded, without a leading slash; undefined when it cannot be a file
 *   of the site
 */
export function decodeSitePath(encoded) {
  let path;
  try {
    path = decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
  // Browsers resolve dots before they ask, so a path that still has them was made by hand; a
  // backslash divides folders on Windows; no file name holds a NUL; an empty segment would be a
  // second address of the same file.
  const segments = path.split('/');
  if (segments.at(-1) === '') segments.pop();
  if (segments.some((segment) => ['', '.', '..'].includes(segment))) return undefined;
  if (/[\\\0]/.test(path)) return undefined;
  return path;
}

/**
 * @param {string} root the site's folder
 * @param {string} path what decodeSitePath gives
 * @returns {Promise<Found>}
 */
export async function findFile(root, path) {
  const isFolderPath = path === '' || path.endsWith('/');
  const candidates = isFolderPath ? [`${path}index.html`] : [path, `${path}.html`];
  for (const candidate of candidates) {
    const file = join(root, candidate);
    const stats = await stat(file).catch(() => undefined);
    if (stats?.isFile()) return { kind: 'file', path: file, stats };
  }
  const stats = isFolderPath ? undefined : await stat(join(root, path)).catch(() => undefined);
  return { kind: stats?.isDirectory() ? 'folder' : 'missing' };
}
