/**
 * Watching folders by looking at them: it costs a few milliseconds, and it sees every way that an
 * editor saves, in new folders and on every file system, which fs.watch does not.
 */
import { stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { filesBelow } from './files.js';

/**
 * Between two looks, in milliseconds; longer where a look takes long, so that watching costs 5 % of
 * one core at most.
 */
const pause = 300;

/**
 * Calls back after every change, never a second time before the first call is done, with the paths
 * that were added, removed or written. Runs until the process ends.
 *
 * @param {string[]} folders
 * @param {(changed: string[]) => Promise<void>} onChange
 */
export async function watch(folders, onChange) {
  let before = await look(folders);
  for (;;) {
    const start = performance.now();
    const now = await look(folders);
    const paths = new Set([...before.keys(), ...now.keys()]);
    const changed = [...paths].filter((path) => before.get(path) !== now.get(path));
    before = now;
    if (changed.length > 0) await onChange(changed);
    else await sleep(Math.max(pause, 20 * (performance.now() - start)));
  }
}

/**
 * @param {string[]} folders
 * @returns {Promise<Map<string, string>>} for each file what changes when it is written
 */
async function look(folders) {
  const files = (await Promise.all(folders.map((folder) => filesBelow(folder, [''])))).flat();
  const states = await Promise.all(
    files.map(async (path) => {
      const stats = await stat(path).catch(() => undefined);
      return /** @type {const} */ ([path, `${stats?.mtimeMs} ${stats?.size} ${stats?.ino}`]);
    }),
  );
  return new Map(states);
}
