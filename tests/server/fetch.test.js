// Sources come in by hash, are patched exactly, and are never half there.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { sha256 } from '../../scripts/lib/files.js';

/** @import { Source } from '../../scripts/lib/sources.js' */

const code = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\n';
const patch = `Why: a number was wrong.
--- a/code.c
+++ b/code.c
@@ -2,5 +2,5 @@
 two
 three
-four
+FOUR
 five
 six
`;

/** The repository's stand-in. */
let top = '';
/** An archive, as GitHub would make it. */
let archive = Buffer.alloc(0);
/** What the stand-in for GitHub was asked for. @type {string[]} */
const asked = [];
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  response.statusCode = request.url?.includes('missing') ? 404 : 200;
  response.end(archive);
});

/** @type {typeof import('../../scripts/lib/fetch.js').fetchSources} */
let fetchSources;

before(async () => {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  // Read when the module is loaded, and so it is loaded only now.
  process.env.GLASSINE_GITHUB = `http://127.0.0.1:${address.port}`;
  ({ fetchSources } = await import('../../scripts/lib/fetch.js'));

  const folder = await mkdtemp(join(tmpdir(), 'glassine-archive-'));
  await mkdir(join(folder, 'code-1.0/src'), { recursive: true });
  await writeFile(join(folder, 'code-1.0/src/code.c'), code);
  await writeFile(join(folder, 'code-1.0/License'), 'free');
  archive = execFileSync('tar', ['-czf', '-', '-C', folder, 'code-1.0']);
  await rm(folder, { recursive: true });
});

after(() => {
  server.close();
  server.closeAllConnections();
});

beforeEach(async (context) => {
  asked.length = 0;
  const folder = await mkdtemp(join(tmpdir(), 'glassine-fetch-'));
  top = folder;
  await mkdir(join(top, 'patches'));
  if ('after' in context) context.after(() => rm(folder, { recursive: true }));
});

/**
 * @param {Partial<Source['origins'][0]>} [changes]
 * @returns {Source}
 */
function describe(changes) {
  const origin = {
    kind: /** @type {const} */ ('github'),
    from: 'owner/code/archive/1.0.tar.gz',
    archive: 'code-1.0.tar.gz',
    sha256: sha256(archive),
    files: [
      { from: 'src/code.c', to: 'code.c', sha256: sha256(code) },
      { from: 'License', to: 'License' },
    ],
    ...changes,
  };
  return { name: 'code', patches: 'patches', origins: [origin] };
}

/** @param {Source} source @param {string[]} [lines] what is said */
const fetchIt = (source, lines = []) =>
  fetchSources([source], { top, log: (line) => lines.push(line) });

/** @param {string} name */
const fetched = (name) => readFile(join(top, 'build/deps/code', name), 'utf8');

test('a source is brought once', async () => {
  await fetchIt(describe());
  assert.equal(await fetched('code.c'), code);
  assert.equal(await fetched('License'), 'free');
  assert.deepEqual(asked, ['/owner/code/archive/1.0.tar.gz']);

  const { mtimeMs } = await stat(join(top, 'build/deps/code'));
  /** @type {string[]} */
  const lines = [];
  await fetchIt(describe(), lines);
  assert.deepEqual(lines, []);
  assert.equal((await stat(join(top, 'build/deps/code'))).mtimeMs, mtimeMs);
  assert.equal(asked.length, 1);
});

test('nothing but the folder and the archive is left behind', async () => {
  await fetchIt(describe());
  await assert.rejects(fetchIt({ ...describe({ sha256: 'no' }), name: 'other' }));
  assert.deepEqual((await readdir(join(top, 'build/deps'))).sort(), ['code', 'downloads']);
});

test('a wrong archive is refused by name, with both hashes', async () => {
  const expected = '0'.repeat(64);
  await assert.rejects(fetchIt(describe({ sha256: expected })), ({ message }) => {
    for (const part of ['code-1.0.tar.gz', expected, sha256(archive)])
      assert.ok(message.includes(part), message);
    return true;
  });
  await assert.rejects(stat(join(top, 'build/deps/code')));
});

test('a wrong file is refused by name, with both hashes', async () => {
  const expected = '0'.repeat(64);
  const files = [{ from: 'src/code.c', to: 'code.c', sha256: expected }];
  await assert.rejects(fetchIt(describe({ sha256: undefined, files })), ({ message }) => {
    for (const part of ['src/code.c', 'code-1.0.tar.gz', expected, sha256(code)])
      assert.ok(message.includes(part), message);
    return true;
  });
});

test('a file that the archive lacks is named', async () => {
  const files = [{ from: 'src/other.c', to: 'other.c' }];
  await assert.rejects(fetchIt(describe({ files })), /code-1\.0\.tar\.gz has no src\/other\.c/);
});

test('a damaged archive from before is brought anew', async () => {
  await mkdir(join(top, 'build/deps/downloads'), { recursive: true });
  await writeFile(join(top, 'build/deps/downloads/code-1.0.tar.gz'), 'damaged');
  await fetchIt(describe());
  assert.equal(await fetched('code.c'), code);
  assert.equal(asked.length, 1);
});

test('where one origin fails the next one serves', async () => {
  const [origin] = describe().origins;
  const missing = { ...origin, from: 'missing.tar.gz', archive: 'missing.tar.gz' };
  /** @type {string[]} */
  const lines = [];
  await fetchIt({ ...describe(), origins: [missing, origin] }, lines);
  assert.equal(await fetched('code.c'), code);
  assert.ok(
    lines.some((line) => line.includes('answered 404')),
    lines.join('\n'),
  );
});

test('patches are applied in the order of their names, and anew when one changes', async () => {
  const file = (/** @type {string} */ name) => join(top, 'patches', name);
  await writeFile(file('1.patch'), patch);
  await writeFile(file('2.patch'), patch.replace('-four\n+FOUR', '-FOUR\n+4'));
  await fetchIt(describe());
  assert.equal(await fetched('code.c'), code.replace('four', '4'));

  await writeFile(file('2.patch'), patch.replace('-four\n+FOUR', '-FOUR\n+IV'));
  await fetchIt(describe());
  assert.equal(await fetched('code.c'), code.replace('four', 'IV'));

  await rm(file('1.patch'));
  await rm(file('2.patch'));
  const oldest = Date.now() - 60_000;
  await fetchIt(describe());
  assert.equal(await fetched('code.c'), code);
  assert.equal(asked.length, 1, 'the archive was kept');
  const { mtimeMs } = await stat(join(top, 'build/deps/code/code.c'));
  assert.ok(mtimeMs > oldest, 'builders see a new file');
});

test('a patch whose context is not there word for word is refused, and the old folder stays', async () => {
  const good = patch.replace('@@ -2,5 +2,5 @@', '@@ -1,5 +1,5 @@');
  await writeFile(join(top, 'patches/1.patch'), good);
  await fetchIt(describe());
  assert.equal(await fetched('code.c'), code.replace('four', 'FOUR'), 'lines may have moved');

  await writeFile(join(top, 'patches/1.patch'), patch.replace(' two', ' deux'));
  await assert.rejects(fetchIt(describe()), /1\.patch/);
  assert.equal(await fetched('code.c'), code.replace('four', 'FOUR'));
  assert.deepEqual((await readdir(join(top, 'build/deps'))).sort(), ['code', 'downloads']);
});
