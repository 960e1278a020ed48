// Child processes that never outlive the test process: each leads a process group of its own, and the whole group is
// killed on close, on failure and when Node exits, since browsers start helpers that nobody else would end. Their
// profiles go with them.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @type {Set<number>} the leaders of the process groups that are alive */
const groups = new Set();

/** @type {Set<string>} the folders that go with them */
const folders = new Set();

process.on('exit', () => {
  for (const leader of groups) killGroup(leader);
  // Only now, since a living browser goes on writing into its profile.
  for (const folder of folders) {
    try {
      removeFolder(folder);
    } catch {
      // A folder left behind in the temporary one must not keep the others from going.
    }
  }
});

// By default a signal ends Node without its 'exit' event, and the groups would be left behind.
for (const [signal, status] of /** @type {const} */ ([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])) {
  process.once(signal, () => process.exit(status));
}

/** @param {number} leader */
function killGroup(leader) {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // The group is already gone.
  }
}

/** @param {string} path */
function removeFolder(path) {
  rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

/**
 * Creates an empty folder for a browser's profile, home and caches.
 *
 * @returns {{ path: string, remove: () => void }}
 */
export function createProfile() {
  const path = mkdtempSync(join(tmpdir(), 'glassine-profile-'));
  folders.add(path);
  return {
    path,
    remove() {
      removeFolder(path);
      folders.delete(path);
    },
  };
}

/**
 * Has a process group that another library has started end with this process.
 *
 * @param {number | undefined} leader
 * @returns {() => void} ends it now
 */
export function adoptGroup(leader) {
  if (leader === undefined) return () => {};
  groups.add(leader);
  return () => {
    killGroup(leader);
    groups.delete(leader);
  };
}

/**
 * @typedef {object} GroupedProcess
 * @property {import('node:child_process').ChildProcess} child
 * @property {() => string} output  what it has written to its standard output and error so far
 * @property {() => Promise<void>} kill  ends the whole group; resolves when the leader is gone
 */

/**
 * Starts a program at the head of a new process group.
 *
 * @param {string} command
 * @param {string[]} commandArguments
 * @param {{ env?: NodeJS.ProcessEnv, onText?: (text: string) => void }} [options]
 * @returns {GroupedProcess}
 */
export function startGroup(command, commandArguments, { env = process.env, onText } = {}) {
  const child = spawn(command, commandArguments, {
    detached: true,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid !== undefined) groups.add(pid);

  /** @type {string[]} */
  const written = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      written.push(text);
      onText?.(text);
    });
  }
  child.on('error', (error) => written.push(`${command}: ${error.message}\n`));
  const gone = Promise.race([once(child, 'exit'), once(child, 'error')]).catch(() => {});

  return {
    child,
    output: () => written.join(''),
    async kill() {
      if (pid === undefined) return;
      killGroup(pid);
      await gone;
      groups.delete(pid);
    },
  };
}
