/**
 * What is known about each version of a served file: its ETag and its compressed copy, worked out
 * once.
 */
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { sha256 } from './files.js';

const compress = promisify(gzip);

/**
 * @typedef {object} FileVersion
 * @property {string} etag by content, so that a rebuilt but unchanged file is still fresh in
 *   the browser
 * @property {() => Promise<Buffer>} read
 * @property {() => Promise<Buffer>} readCompressed
 */

/**
 * @returns {(path: string, stats: import('node:fs').Stats) => Promise<FileVersion>}
 */
export function createFileVersions() {
  /** @type {Map<string, { key: string, version: Promise<FileVersion> }>} */
  const known = new Map();
  return (path, stats) => {
    // Not the time alone: a file can be replaced by another of the same age, as every build does.
    const key = [stats.ino, stats.mtimeMs, stats.ctimeMs, stats.size].join(' ');
    const entry = known.get(path);
    if (entry?.key === key) return entry.version;
    const version = describe(path);
    known.set(path, { key, version });
    // What could not be read is tried again next time.
    version.catch(() => known.delete(path));
    return version;
  };
}

/**
 * @param {string} path
 * @returns {Promise<FileVersion>}
 */
async function describe(path) {
  const read = () => readFile(path);
  const etag = sha256(await read()).slice(0, 20);
  /** @type {Promise<Buffer> | undefined} */
  let compressed;
  return {
    etag,
    read,
    readCompressed: () => (compressed ??= read().then((body) => compress(body))),
  };
}
