// The deployable folder is put together whole.

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { assembleSite, scriptSafeJson, withoutComments } from '../../scripts/site.js';
import { extraFor } from '../../web/js/extras/code/languages.js';

/** @import { TestContext } from 'node:test' */

const awkward = '# 关于\n</script><!-- \u2028 \u2029 \0 "quoted" \\ -->\r\n';

/** @type {Record<string, string>} */
const sources = {
  'web/js/main.js': "import { greet } from './greet.js';\ngreet();\n",
  'web/js/greet.js': "/*! legal */\nexport const greet = () => (globalThis.greeting = '你好');\n",
  'web/css/glassine.css': "@import './tokens.css';\nbody { color: var(--ink); }\n",
  'web/css/glassine-full.css': '.full { color: red; }\n',
  'web/css/tokens.css': ':root { --ink: #123456; }\n',
  'web/index.html': '<!doctype html>\n<!-- for developers -->\n  <p>page\n    text</p>\n',
  'web/404.html': '<p>none</p>\n',
  'content/about.md': awkward,
  'content/notes/first.md': 'first',
  'content/notes/picture.png': 'png',
  'glassine.wasm': '\0asm',
  'glassine-full.wasm': '\0asm full',
};

/** What the project's folder holds when the site has been put together in it. */
const projectEntries = ['content', 'dist', 'glassine-full.wasm', 'glassine.wasm', 'web'];

/** @param {TestContext} context */
async function makeProject(context) {
  const root = await mkdtemp(join(tmpdir(), 'glassine-site-'));
  context.after(() => rm(root, { recursive: true }));
  for (const [path, text] of Object.entries(sources)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const output = join(root, 'dist');
  const assemble = (/** @type {string[]} */ ...without) =>
    assembleSite({ root, modules: root, output, without });
  const read = (/** @type {string} */ path) => readFile(join(output, path), 'utf8');
  return { root, output, assemble, read };
}

test('an extra is a script with its style, and a licence in it goes along', async (context) => {
  const { assemble, output, root, read } = await makeProject(context);
  const extras = {
    'web/js/extras/some.js':
      "import './some/some.css';\nimport { two } from './some/two.js';\nexport const enrich = () => two;\n",
    'web/js/extras/some/two.js': '/*! MIT, somebody */\nexport const two = 2;\n',
    'web/js/extras/some/some.css': 'p { color: red; }\n',
    'web/js/extras/other.js': 'export const enrich = () => 3;\n',
  };
  await mkdir(join(root, 'web/js/extras/some'), { recursive: true });
  for (const [path, text] of Object.entries(extras)) await writeFile(join(root, path), text);
  await assemble();
  assert.deepEqual((await readdir(join(output, 'extras'))).sort(), [
    'other.js',
    'some.css',
    'some.js',
    'some.js.LEGAL.txt',
  ]);
  /** @type {any} */
  const scope = {};
  for (const name of ['some', 'other']) runInNewContext(await read(`extras/${name}.js`), scope);
  assert.equal(scope.glassineExtras.some.enrich(), 2);
  assert.equal(scope.glassineExtras.other.enrich(), 3);
  assert.match(await read('extras/some.js.LEGAL.txt'), /MIT, somebody/);
});

test('an extra can be left out, and the scripts know', async (context) => {
  const { assemble, output, root, read } = await makeProject(context);
  await mkdir(join(root, 'web/js/extras'), { recursive: true });
  const names = ['check', 'failures', 'highlight', 'mermaid', 'moreLanguages'];
  for (const name of names)
    await writeFile(
      join(root, `web/js/extras/${name}.js`),
      'export const left = globalThis.glassineWithout;\n',
    );
  const scripts = async () => (await readdir(join(output, 'extras'))).sort();
  const left = async () => {
    /** @type {any} */
    const scope = {};
    runInNewContext(await read('extras/check.js'), scope);
    return scope.glassineExtras.check.left;
  };
  await assemble();
  assert.deepEqual(
    await scripts(),
    names.map((name) => `${name}.js`),
  );
  assert.equal(await left(), '');
  await assemble('mermaid');
  assert.deepEqual(
    await scripts(),
    ['check', 'failures', 'highlight', 'moreLanguages'].map((name) => `${name}.js`),
  );
  assert.equal(await left(), 'mermaid');
  await assemble('mermaid', 'highlight');
  assert.deepEqual(await scripts(), ['check.js', 'failures.js']);
  for (const name of ['no-such', 'check', 'failures']) {
    await assert.rejects(assemble(name), new RegExp(`“${name}”`));
    assert.deepEqual(await scripts(), ['check.js', 'failures.js'], 'the folder from before stays');
  }
});

test('the shell asks for no extra that was left out', () => {
  try {
    globalThis.glassineWithout = 'mermaid highlight';
    assert.equal(extraFor('mermaid'), undefined);
    assert.equal(extraFor('python'), undefined);
    assert.equal(extraFor('rb'), 'moreLanguages');
  } finally {
    globalThis.glassineWithout = undefined;
  }
  assert.equal(extraFor('mermaid'), 'mermaid');
});

test('the folder holds what is deployed and nothing else', async (context) => {
  const { assemble, output, root, read } = await makeProject(context);
  await assemble();
  await assemble();
  const files = (await readdir(output)).sort();
  assert.deepEqual(files, [
    '.nojekyll',
    '404.html',
    'content',
    'glassine-full.css',
    'glassine-full.wasm',
    'glassine.css',
    'glassine.js',
    'glassine.wasm',
    'index.html',
    'local.js',
  ]);
  assert.equal(await read('content/notes/picture.png'), 'png');
  assert.equal(await read('content/about.md'), awkward, 'pages stay byte for byte');
  assert.deepEqual((await readdir(root)).sort(), projectEntries);
  assert.equal((await stat(output)).mode & 0o555, 0o555, 'everybody may read it');
});

test('the shell is one classic script, and one style sheet', async (context) => {
  const { assemble, read } = await makeProject(context);
  await assemble();
  const script = await read('glassine.js');
  assert.doesNotMatch(script, /\bimport\b|\bexport\b|legal/);
  assert.ok(script.includes('你好'));
  const sandbox = /** @type {{ greeting?: string }} */ ({});
  runInNewContext(script, sandbox);
  assert.equal(sandbox.greeting, '你好');
  const style = await read('glassine.css');
  assert.ok(style.includes('--ink'));
  assert.ok(!style.includes('@import'));
  assert.equal(await read('index.html'), '<!doctype html>\n<p>page\ntext</p>\n');
});

test('local.js gives every page and the full edition of the module as they are', async (context) => {
  const { assemble, read } = await makeProject(context);
  await assemble();
  const script = await read('local.js');
  assert.doesNotMatch(script, /<|\u2028|\u2029/);
  const sandbox = /** @type {{ glassineLocal?: any }} */ ({});
  runInNewContext(script, sandbox);
  const { module, pages } = JSON.parse(JSON.stringify(sandbox.glassineLocal));
  assert.equal(Buffer.from(module, 'base64').toString(), '\0asm full');
  assert.deepEqual(pages, { 'about.md': awkward, 'notes/first.md': 'first' });
});

test('an error leaves the folder from before', async (context) => {
  const { assemble, root, read } = await makeProject(context);
  await assemble();
  await rm(join(root, 'web/404.html'));
  await assert.rejects(assemble());
  assert.equal(await read('404.html'), '<p>none</p>\n');
  assert.deepEqual((await readdir(root)).sort(), projectEntries);
});

test('HTML in which white space shows is left alone', () => {
  for (const html of ['<pre>\n  a</pre>', '<script>\n  // <!--\n</script>', '<textarea>\n  a'])
    assert.equal(withoutComments(html), html);
});

test('JSON is safe within a script', () => {
  const value = { '</script>': '<!--\u2028\u2029' };
  const json = scriptSafeJson(value);
  assert.doesNotMatch(json, /[<\u2028\u2029]/);
  assert.deepEqual(JSON.parse(json), value);
});
