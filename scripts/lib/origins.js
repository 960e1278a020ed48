/**
 * How an archive is got from each kind of place. Every function puts the file into a folder of its
 * own and gives its path back, or rejects with a Failure that says why not.
 */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from './command.js';
import { downloadSourcePackage } from './debian.js';
import { runQuietly } from './process.js';

/** @typedef {import('./sources.js').Origin} Origin */

/**
 * After so long a silence a server counts as out of reach; the other origins are then quicker than
 * more patience.
 */
const silenceLimit = 4000;

/** A mirror of GitHub's archives can stand in for it: the hashes say whether it is faithful. */
const github = process.env.GLASSINE_GITHUB ?? 'https://github.com';

/**
 * The hosts that were out of reach, and why: none is waited for a second time.
 * @type {Map<string, string>}
 */
const silentHosts = new Map();

/** @type {Record<Origin['kind'], (origin: Origin, folder: string) => Promise<string>>} */
export const download = {
  async github(origin, folder) {
    const path = join(folder, origin.archive);
    await writeFile(path, await fetchBytes(`${github}/${origin.from}`));
    return path;
  },

  async npm(origin, folder) {
    await runQuietly('npm', ['pack', '--silent', '--pack-destination', folder, origin.from]);
    return join(folder, origin.archive);
  },

  async debian(origin, folder) {
    await downloadSourcePackage(origin.from, folder);
    const path = join(folder, origin.archive);
    if (!existsSync(path))
      throw new Failure(`this system's source package ${origin.from} is of another version`);
    return path;
  },
};

/**
 * @param {string} url
 * @returns {Promise<Uint8Array>}
 */
async function fetchBytes(url) {
  const { host } = new URL(url);
  const known = silentHosts.get(host);
  if (known) throw new Failure(known);
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), silenceLimit);
  try {
    const response = await fetch(url, { signal: silence.signal });
    if (!response.ok) throw new Failure(`${url} answered ${response.status}`);
    const chunks = [];
    for await (const chunk of response.body ?? []) {
      timer.refresh();
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    if (error instanceof Failure) throw error;
    // fetch says only “fetch failed”; what went wrong is in the cause.
    const { cause, message } = /** @type {Error & { cause?: Error }} */ (error);
    const reason = silence.signal.aborted ? 'no answer' : (cause?.message ?? message);
    silentHosts.set(host, `${host} is out of reach (${reason})`);
    throw new Failure(`${host} is out of reach (${reason})`);
  } finally {
    clearTimeout(timer);
  }
}
