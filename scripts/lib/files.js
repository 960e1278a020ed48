/**
 * The folders of the project, and what is done to files in more than one place.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * @param {string | Uint8Array} data
 * @returns {string} its SHA-256 in hexadecimal digits
 */
export function sha256(data) {
  return createHash('sha256').update(data).digest('hex');
}

/**
 * @param {string} path
 * @returns {string} the file's text, or '' when there is no such file
 */
export function readTextIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/**
 * Every file below a folder that has one of these endings, in the order of their names; none where
 * there is no folder.
 *
 * @param {string} folder
 * @param {string[]} endings such as '.cpp'
 * @returns {Promise<string[]>}
 */
export async function filesBelow(folder, endings) {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort();
}

/**
 * Makes a folder's new content in a temporary sibling and then puts it in the folder's place, so
 * that an interruption or an error leaves the old folder as it was, and nobody ever meets half a
 * folder.
 *
 * @param {string} folder
 * @param {(temporary: string) => Promise<void>} fill
 */
export async function replaceFolder(folder, fill) {
  await mkdir(dirname(folder), { recursive: true });
  const temporary = await mkdtemp(join(dirname(folder), `.${basename(folder)}-new-`));
  const old = temporary.replace('-new-', '-old-');
  try {
    await fill(temporary);
    // mkdtemp keeps its folder from everybody else, which a folder to be served must not be.
    await chmod(temporary, 0o777 & ~process.umask());
    // Without a pause between them: a server in this process cannot answer while there is no
    // folder.
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(temporary, folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}
