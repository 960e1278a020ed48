/**
 * scripts/test [step …]: runs everything that has to hold, or only the steps that are named. It
 * stops at the first step that fails and names it in its last line.
 */
import { join, relative } from 'node:path';
import { buildAll, buildPreset } from '../lib/build.js';
import { Failure, runCommand } from '../lib/command.js';
import { fetchSources } from '../lib/fetch.js';
import { filesBelow, root } from '../lib/files.js';
import { run } from '../lib/process.js';
import { cmarkGfm, libyaml, md4c } from '../lib/sources.js';

/** In the order in which they run. @type {Record<string, () => Promise<void>>} */
const steps = {
  fetch: () => fetchSources([md4c, libyaml, cmarkGfm]),
  unit: () => runNative('native'),
  sanitize: () => runNative('sanitize'),
  build: buildAll,
  server: () => runNode('tests/server'),
  wasm: () => runNode('tests/wasm'),
  // One file at a time, for each starts three browsers.
  browser: () => runNode('tests/browser', ['--test-concurrency=1']),
  lint: runLints,
  size: () => run(join(root, 'scripts/size'), []),
};

/**
 * What a step is about without which another cannot run; it costs little when there is nothing to
 * do.
 */
const needs = {
  unit: ['fetch'],
  sanitize: ['fetch'],
  wasm: ['fetch', 'build'],
  browser: ['build'],
  size: ['build'],
};

await runCommand('test', async () => {
  const start = performance.now();
  const chosen = process.argv.slice(2);
  for (const name of chosenSteps(chosen)) {
    const stepStart = performance.now();
    console.log(`\n== ${name}`);
    try {
      await steps[name]();
    } catch (error) {
      // Also what is no Failure: the last line has to name the step.
      const message = error instanceof Failure ? error.message : /** @type {Error} */ (error).stack;
      throw new Failure(`${message}\ntest: the step “${name}” failed`);
    }
    console.log(`== ${name}: passed in ${seconds(stepStart)} s`);
  }
  console.log(`\ntest: ${chosen.join(', ') || 'everything'} passed in ${seconds(start)} s`);
});

/**
 * @param {string[]} names
 * @returns {string[]}
 */
function chosenSteps(names) {
  const all = Object.keys(steps);
  if (names.length === 0) return all;
  const unknown = names.filter((name) => !all.includes(name));
  if (unknown.length > 0)
    throw new Failure(`no step is called ${unknown.join(', ')}; there are ${all.join(', ')}`);
  /** @type {Record<string, string[]>} */
  const needed = needs;
  const wanted = new Set(names.flatMap((name) => [...(needed[name] ?? []), name]));
  return all.filter((name) => wanted.has(name));
}

/** @param {number} start @returns {string} the seconds since then */
function seconds(start) {
  return ((performance.now() - start) / 1000).toFixed(1);
}

/** @param {'native' | 'sanitize'} preset */
async function runNative(preset) {
  await buildPreset(preset);
  await run('ctest', ['--preset', preset], { cwd: root });
}

/**
 * @param {string} folder
 * @param {string[]} [options]
 */
async function runNode(folder, options = []) {
  const files = await someFiles([folder], ['.test.js']);
  // A terminal gets the readable report; a log gets the one whose closing lines other programs
  // know.
  const reporter = process.stdout.isTTY ? 'spec' : 'tap';
  const parameters = ['--test', `--test-reporter=${reporter}`, ...options, ...files];
  await run(process.execPath, parameters, { cwd: root });
}

async function runLints() {
  const tool = (/** @type {string} */ name) => join(root, 'node_modules/.bin', name);
  await run(tool('prettier'), ['--check', '.'], { cwd: root });
  await run(tool('eslint'), ['.'], { cwd: root });
  await run(tool('tsc'), ['--project', '.'], { cwd: root });
  const code = await someFiles(['wasm', 'tests'], ['.cpp', '.h', '.c']);
  await run('clang-format-14', ['--dry-run', '-Werror', ...code], { cwd: root });
}

/**
 * @param {string[]} folders
 * @param {string[]} endings
 * @returns {Promise<string[]>} at least one: a step that finds nothing to do would pass unnoticed
 */
async function someFiles(folders, endings) {
  const found = await Promise.all(folders.map((folder) => filesBelow(join(root, folder), endings)));
  const files = found.flat().map((path) => relative(root, path));
  if (files.length === 0)
    throw new Failure(`no ${endings.join(', ')} file is in ${folders.join(', ')}`);
  return files;
}
