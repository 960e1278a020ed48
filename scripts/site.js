/**
 * Puts the deployable folder together: the shell (bundled from web/), its extras (extras/), the
 * module, the pages (content/) and local.js.
 */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { Failure } from './lib/command.js';
import { emojiTable } from './lib/emoji.js';
import { filesBelow, replaceFolder } from './lib/files.js';
import { mermaidLibrary } from './lib/mermaid.js';

/** The oldest browsers that the shell is written for. */
const browsers = ['chrome100', 'firefox100', 'safari16.4'];

/** From disk nothing is slow to load: there the edition that renders every page is the only one. */
const fullEdition = 'glassine-full.wasm';
const editions = ['glassine.wasm', fullEdition];

/**
 * @param {object} options
 * @param {string} options.root the folder that holds web/ and content/
 * @param {string} options.modules the folder that holds the engine's two editions, .wasm files
 * @param {string} options.output the folder to make; what is there is replaced as a whole
 * @param {string[]} [options.without] names of extras to leave out
 */
export async function assembleSite({ root, modules, output, without = [] }) {
  const content = join(root, 'content');
  const extras = await findExtras(join(root, 'web/js/extras'));
  for (const name of without) checkExtra(name, extras);
  // Alone, the grammars of more languages are of no use.
  const left = without.includes('highlight') ? [...without, 'moreLanguages'] : without;
  const scripts = { define: { 'globalThis.glassineWithout': JSON.stringify(left.join(' ')) } };
  await replaceFolder(output, async (folder) => {
    await allDone([
      bundle(join(root, 'web/js/main.js'), join(folder, 'glassine.js'), scripts),
      bundle(join(root, 'web/css/glassine.css'), join(folder, 'glassine.css')),
      bundle(join(root, 'web/css/glassine-full.css'), join(folder, 'glassine-full.css')),
      ...extras
        .filter((path) => !left.includes(basename(path, '.js')))
        .map((path) => bundleExtra(path, join(folder, 'extras'), scripts)),
      copyHtml(join(root, 'web/index.html'), join(folder, 'index.html')),
      copyHtml(join(root, 'web/404.html'), join(folder, '404.html')),
      ...editions.map((name) => cp(join(modules, name), join(folder, name))),
      cp(content, join(folder, 'content'), { recursive: true, dereference: true }),
      writeLocalScript(join(modules, fullEdition), content, join(folder, 'local.js')),
      // Or GitHub Pages, when it serves from a branch, turns every page with front matter into
      // HTML.
      writeFile(join(folder, '.nojekyll'), ''),
    ]);
  });
}

/**
 * Unlike Promise.all it waits for every task even when one has failed: none may write into a folder
 * that is gone.
 *
 * @param {Promise<void>[]} tasks
 */
async function allDone(tasks) {
  for (const result of await Promise.allSettled(tasks))
    if (result.status === 'rejected') throw result.reason;
}

/**
 * One classic script, for browsers refuse module scripts where the site is opened from disk; or one
 * style sheet.
 *
 * @param {string} entry
 * @param {string} outfile
 * @param {import('esbuild').BuildOptions} [options]
 */
async function bundle(entry, outfile, options) {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'iife',
    minify: true,
    target: browsers,
    charset: 'utf8',
    legalComments: 'none',
    loader: { '.woff2': 'file' },
    assetNames: '[name]',
    logLevel: 'warning',
    ...options,
  }).catch(() => {
    // esbuild has already shown each error, with the line that it is in.
    throw new Failure(`${entry} cannot be bundled`);
  });
}

/**
 * What only some pages load (web/js/extras.js): one file each, beside the folders of their parts.
 *
 * @param {string} folder
 * @returns {Promise<string[]>}
 */
async function findExtras(folder) {
  const scripts = await filesBelow(folder, ['.js']);
  return scripts.filter((path) => relative(folder, path) === basename(path));
}

/**
 * @param {string} name
 * @param {string[]} extras
 */
function checkExtra(name, extras) {
  const names = extras.map((path) => basename(path, '.js'));
  if (!names.includes(name))
    throw new Failure(`there is no extra “${name}”; there are: ${names.join(', ')}`);
  // The shell cannot do without: they say what is wrong.
  if (name === 'check' || name === 'failures')
    throw new Failure(`the extra “${name}” cannot be left out`);
}

/**
 * A script, and a style sheet of the same name where it imports one.
 *
 * @param {string} entry
 * @param {string} folder
 * @param {import('esbuild').BuildOptions} options
 */
async function bundleExtra(entry, folder, options) {
  const name = basename(entry, '.js');
  await bundle(entry, join(folder, `${name}.js`), {
    ...options,
    globalName: `glassineExtras.${name}`,
    // Of a library's licence, if it asks to be passed on: a file beside the script.
    legalComments: 'linked',
    plugins: [emojiTable, mermaidLibrary],
  });
}

/**
 * Copies a page of the shell without what only its developers read.
 *
 * @param {string} from
 * @param {string} to
 */
async function copyHtml(from, to) {
  await writeFile(to, withoutComments(await readFile(from, 'utf8')));
}

/**
 * Leaves comments and indentation out. The shell's pages hold no element in which either would show
 * (pre, textarea); should one come, they stay as they are.
 *
 * @param {string} html
 * @returns {string}
 */
export function withoutComments(html) {
  if (/<(pre|textarea|style)\b|<script[^>]*>[^<]/i.test(html)) return html;
  return html.replace(/<!--[^]*?-->/g, '').replace(/\n\s+/g, '\n');
}

/**
 * Writes the script that stands in for every request where the site is opened from disk.
 *
 * @param {string} moduleFile
 * @param {string} content
 * @param {string} output
 */
async function writeLocalScript(moduleFile, content, output) {
  /** @type {Record<string, string>} */
  const pages = {};
  for (const path of await filesBelow(content, ['.md']))
    pages[relative(content, path).split(sep).join('/')] = await readFile(path, 'utf8');
  const module = (await readFile(moduleFile)).toString('base64');
  await writeFile(output, `globalThis.glassineLocal=${scriptSafeJson({ module, pages })};\n`);
}

/**
 * JSON that is also JavaScript wherever it stands: no `</script>`, no `<!--`, no line separators.
 *
 * @param {unknown} value
 * @returns {string}
 */
export function scriptSafeJson(value) {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
