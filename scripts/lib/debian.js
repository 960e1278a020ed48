/**
 * Debian's source packages. The machine's own package sources rarely list them, so they are asked
 * for with a list derived from those, kept apart from the system's: nothing outside the build
 * folder changes, and root is not needed.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from './command.js';
import { root } from './files.js';
import { runQuietly } from './process.js';

/**
 * Turns a deb822 file (*.sources) of binary packages into one of source packages. Stanzas that are
 * switched off stay so.
 *
 * @param {string} text
 * @returns {string}
 */
export function sourceStanzas(text) {
  return text.replace(/^Types:.*$/gim, 'Types: deb-src');
}

/**
 * Turns a one-line list (*.list) of binary packages into one of source packages.
 *
 * @param {string} text
 * @returns {string}
 */
export function sourceLines(text) {
  const lines = text.split('\n').filter((line) => /^deb(-src)?\s/.test(line));
  return lines.map((line) => line.replace(/^deb\s/, 'deb-src ')).join('\n');
}

/**
 * Downloads a source package's original archive into a folder.
 *
 * @param {string} name
 * @param {string} folder
 */
export async function downloadSourcePackage(name, folder) {
  if (!existsSync('/etc/apt')) throw new Failure('this system has no apt');
  sourceLists ??= updateSourceLists();
  const { options, trouble } = await sourceLists;
  const parameters = [...options, 'source', '--download-only', '--tar-only', name];
  await runQuietly('apt-get', parameters, { cwd: folder }).catch((error) => {
    throw new Failure(`${error.message}\n${trouble}`.trim());
  });
}

/**
 * The options that make apt-get know source packages, and what went wrong with the lists. They are
 * brought once in a process.
 *
 * @type {Promise<{ options: string[], trouble: string }> | undefined}
 */
let sourceLists;

/** @returns {Promise<{ options: string[], trouble: string }>} */
async function updateSourceLists() {
  const folder = join(root, 'build/deps/apt');
  await mkdir(join(folder, 'sources.d'), { recursive: true });
  await mkdir(join(folder, 'lists/partial'), { recursive: true });
  await mkdir(join(folder, 'cache/archives/partial'), { recursive: true });
  const [lines, stanzas] = await readSystemSources('/etc/apt');
  await writeFile(join(folder, 'sources.d/glassine.list'), `${lines}\n`);
  await writeFile(join(folder, 'sources.d/glassine.sources'), `${stanzas}\n`);
  const options = [
    ['Dir::Etc::sourcelist', '/dev/null'],
    ['Dir::Etc::sourceparts', join(folder, 'sources.d')],
    ['Dir::State::lists', join(folder, 'lists')],
    ['Dir::Cache', join(folder, 'cache')],
    ['Acquire::Languages', 'none'],
    ['Acquire::http::Timeout', '10'],
    ['APT::Sandbox::User', 'root'],
  ].flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  // A list that cannot be brought (some third party's, say) need not be the one that is needed.
  const update = runQuietly('apt-get', [...options, 'update']);
  return { options, trouble: await update.then(() => '').catch((error) => error.message) };
}

/**
 * @param {string} folder
 * @returns {Promise<[lines: string, stanzas: string]>}
 */
async function readSystemSources(folder) {
  const parts = join(folder, 'sources.list.d');
  const files = [join(folder, 'sources.list')];
  if (existsSync(parts)) files.push(...(await readdir(parts)).map((name) => join(parts, name)));
  const lines = [];
  const stanzas = [];
  for (const file of files.filter(existsSync)) {
    const text = await readFile(file, 'utf8');
    if (file.endsWith('.list')) lines.push(sourceLines(text));
    if (file.endsWith('.sources')) stanzas.push(sourceStanzas(text));
  }
  return [lines.join('\n'), stanzas.join('\n\n')];
}
