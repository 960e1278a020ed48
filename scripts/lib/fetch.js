/**
 * Brings the sources of lib/sources.js into build/deps: archive, hashes, patches, folder. What is
 * there already and was made from the same description and the same patches is left alone.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { Failure } from './command.js';
import { filesBelow, readTextIfThere, replaceFolder, root, sha256 } from './files.js';
import { download } from './origins.js';
import { runQuietly } from './process.js';

/** @typedef {import('./sources.js').Source} Source */
/** @typedef {import('./sources.js').Origin} Origin */

/** Within a source's folder: what it was made from. */
const stampName = '.made-from';

/**
 * @typedef {object} FetchOptions
 * @property {string} [top] the repository's top folder
 * @property {(line: string) => void} [log]
 */

/**
 * @param {Source[]} sources
 * @param {FetchOptions} [options]
 */
export async function fetchSources(sources, { top = root, log = console.log } = {}) {
  for (const source of sources) await fetchSource(source, top, log);
}

/**
 * @param {Source} source
 * @param {string} top
 * @param {(line: string) => void} log
 */
async function fetchSource(source, top, log) {
  const folder = join(top, 'build/deps', source.name);
  const patches = source.patches ? await filesBelow(join(top, source.patches), ['.patch']) : [];
  const patchHashes = await Promise.all(patches.map(async (path) => sha256(await readFile(path))));
  const stamp = sha256(JSON.stringify([source, patchHashes]));
  if (readTextIfThere(join(folder, stampName)) === stamp) return;

  await replaceFolder(folder, async (temporary) => {
    await takeFromFirstOrigin(source, join(top, 'build/deps/downloads'), temporary, log);
    for (const patch of patches) await applyPatch(patch, temporary);
    await writeFile(join(temporary, stampName), stamp);
  });
  const patched = patches.length > 0 ? `, with ${patches.length} patches` : '';
  log(`fetch: ${source.name} is in ${relative(top, folder)}${patched}`);
}

/**
 * Goes through a source's origins until one gives what its hashes promise. An archive that is kept
 * from before comes before every origin: a changed patch needs no network.
 *
 * @param {Source} source
 * @param {string} downloads where archives are kept
 * @param {string} folder
 * @param {(line: string) => void} log
 */
async function takeFromFirstOrigin(source, downloads, folder, log) {
  await mkdir(downloads, { recursive: true });
  const kept = source.origins.filter(({ archive }) => existsSync(join(downloads, archive)));
  const troubles = [];
  for (const origin of [...kept, ...source.origins]) {
    const archive = join(downloads, origin.archive);
    try {
      if (!existsSync(archive)) {
        log(`fetch: ${source.name} from ${origin.kind} (${origin.from})`);
        await downloadArchive(origin, archive);
      }
      await takeFiles(origin, archive, folder);
      return;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      // A damaged archive must not be found again by the next run.
      await rm(archive, { force: true });
      log(`fetch:   ${error.message}`);
      troubles.push(`  ${origin.kind} (${origin.from}): ${error.message}`);
    }
  }
  throw new Failure(`${source.name} could not be had from anywhere:\n${troubles.join('\n')}`);
}

/**
 * @param {Origin} origin
 * @param {string} archive
 */
async function downloadArchive(origin, archive) {
  const temporary = await mkdtemp(join(dirname(archive), '.incoming-'));
  try {
    await rename(await download[origin.kind](origin, temporary), archive);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/**
 * Unpacks an origin's files into a folder, when every hash is as it should be.
 *
 * @param {Origin} origin
 * @param {string} archive
 * @param {string} folder
 */
async function takeFiles(origin, archive, folder) {
  if (origin.sha256) await checkHash(archive, origin.archive, origin.sha256);
  const unpacked = join(folder, '.unpacked');
  await mkdir(unpacked, { recursive: true });
  try {
    // With the time of now (-m): builders must see that the files are newer than what was made from
    // older ones.
    await runQuietly('tar', ['-xmzf', archive, '--strip-components=1', '-C', unpacked]);
    for (const { from, to, sha256: expected } of origin.files) {
      const path = join(unpacked, from);
      if (!existsSync(path)) throw new Failure(`${origin.archive} has no ${from}`);
      if (expected) await checkHash(path, `${from} in ${origin.archive}`, expected);
      await rename(path, join(folder, to));
    }
  } finally {
    await rm(unpacked, { recursive: true, force: true });
  }
}

/**
 * @param {string} path
 * @param {string} name what the file is called in the message
 * @param {string} expected
 */
async function checkHash(path, name, expected) {
  const found = sha256(await readFile(path));
  if (found !== expected)
    throw new Failure(
      `${name} is not what it should be: SHA-256 ${expected} expected, ${found} found`,
    );
}

/**
 * Applies a patch exactly: lines may have moved, but its context must be there word for word.
 *
 * @param {string} patch
 * @param {string} folder
 */
async function applyPatch(patch, folder) {
  const exactly = ['-p1', '--fuzz=0', '--batch', '--forward', '--no-backup-if-mismatch'];
  await runQuietly('patch', [...exactly, '--reject-file=-', '-d', folder, '-i', patch]);
}
