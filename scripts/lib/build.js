/**
 * From the sources to dist/, doing only what is not done yet.
 */
import { existsSync } from 'node:fs';
import { readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { assembleSite } from '../site.js';
import { Failure } from './command.js';
import { fetchSources } from './fetch.js';
import { readTextIfThere, root } from './files.js';
import { run } from './process.js';
import { libyaml, md4c } from './sources.js';

/** The deployable folder. */
export const site = join(root, 'dist');

/**
 * Everything: the sources, the module, the site.
 *
 * @param {string[]} [without] names of extras to leave out of the site
 */
export async function buildAll(without) {
  await fetchSources([md4c, libyaml]);
  await buildPreset('wasm');
  await buildSite(without);
}

/**
 * The site alone, around the module as it is.
 *
 * @param {string[]} [without] names of extras to leave out of it
 */
export async function buildSite(without) {
  await assembleSite({ root, modules: join(root, 'build/wasm'), output: site, without });
}

/**
 * Configures one of CMakePresets.json's presets where needed, and builds it.
 *
 * CMake sees by itself when CMakeLists.txt changed, but neither when the presets did nor when
 * another Emscripten is on the PATH: these are remembered in a stamp, and where they differ the
 * preset's folder is made anew.
 *
 * @param {'native' | 'sanitize' | 'wasm'} preset
 */
export async function buildPreset(preset) {
  const folder = join(root, 'build', preset);
  const stampFile = join(folder, '.configured-with');
  const presets = await readFile(join(root, 'CMakePresets.json'), 'utf8');
  const stamp = preset === 'wasm' ? `${await findEmscripten()}\n${presets}` : presets;
  if (readTextIfThere(stampFile) !== stamp) {
    await rm(folder, { recursive: true, force: true });
    console.log(`build: configuring ${preset}`);
    // emcmake names the toolchain file, wherever this Emscripten keeps it.
    const [program, ...parameters] = [...(preset === 'wasm' ? ['emcmake'] : []), 'cmake'];
    await run(program, [...parameters, '--preset', preset], { cwd: root });
    await writeFile(stampFile, stamp);
  }
  await run('cmake', ['--build', folder], { cwd: root });
}

/**
 * @returns {Promise<string>} what tells one Emscripten from another: where it is and its version
 */
async function findEmscripten() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const link = folders.map((folder) => join(folder, 'emcc')).find((path) => existsSync(path));
  if (!link) throw new Failure('no emcc is on the PATH: scripts/setup installs it');
  const emcc = await realpath(link);
  return `${emcc} ${readTextIfThere(join(dirname(emcc), 'emscripten-version.txt')).trim()}`;
}
