// The server answers as GitHub Pages does, and gives nothing away that is not the site's.

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { startServer } from '../../scripts/server.js';

/** @import { TestContext } from 'node:test' */
/** @import { IncomingHttpHeaders } from 'node:http' */

const page = '# About\n\n'.repeat(100);

/**
 * A small site, beside a file that is none of it, served until the test ends.
 *
 * @param {TestContext} context
 * @param {Partial<Parameters<typeof startServer>[0]>} [options]
 */
async function serve(context, options) {
  const folder = await mkdtemp(join(tmpdir(), 'glassine-server-'));
  const root = join(folder, 'site');
  await mkdir(join(root, 'content/notes'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(root, 'index.html'), '<p>front</p>');
  await writeFile(join(root, '404.html'), '<p>nothing here</p>');
  await writeFile(join(root, 'glassine.js'), 'let a;');
  await writeFile(join(root, 'glassine.wasm'), Buffer.alloc(1000));
  await writeFile(join(root, 'picture.png'), Buffer.alloc(1000));
  await writeFile(join(root, 'content/about.md'), page);
  await writeFile(join(root, 'content/notes/index.html'), '<p>notes</p>');
  await writeFile(join(root, 'content/plain.html'), '<p>plain</p>');
  await writeFile(join(root, 'content/关于 我.md'), '# 关于');
  const server = await startServer({ root, ...options });
  context.after(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });
  return { ...server, root };
}

/**
 * Sends a request whose target stays as it is written, which fetch would tidy up.
 *
 * @param {string} url the site's address
 * @param {string} target path and query from the origin on
 * @param {{ method?: string, headers?: Record<string, string> }} [options]
 * @returns {Promise<{ status: number, headers: IncomingHttpHeaders, body: Buffer }>}
 */
function ask(url, target, { method = 'GET', headers = {} } = {}) {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path: target, method, headers }, async (response) => {
      const chunks = [];
      try {
        for await (const chunk of response) chunks.push(chunk);
      } catch (error) {
        reject(error);
        return;
      }
      const { statusCode: status = 0, headers: received } = response;
      resolve({ status, headers: received, body: Buffer.concat(chunks) });
    });
    sent.on('error', reject);
    sent.end();
  });
}

test('the front page is at the base path', async (context) => {
  const { url } = await serve(context);
  assert.match(url, /^http:\/\/127\.0\.0\.1:\d+\/glassine\/$/);
  const { status, body, headers } = await ask(url, '/glassine/');
  assert.equal(status, 200);
  assert.equal(body.toString(), '<p>front</p>');
  assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  assert.equal(headers['cache-control'], 'max-age=600');
});

test('the base path is the caller’s choice', async (context) => {
  for (const base of ['/', '', '/a/b', 'a/b/']) {
    const { url } = await serve(context, { base });
    assert.equal((await fetch(`${url}content/about.md`)).status, 200, base);
  }
});

test('the base path without its slash leads to it, with the query', async (context) => {
  const { url } = await serve(context);
  const { status, headers } = await ask(url, '/glassine?lang=en');
  assert.equal(status, 301);
  assert.equal(headers.location, '/glassine/?lang=en');
});

test('outside the base path there is nothing but a hint', async (context) => {
  const { url } = await serve(context);
  for (const target of ['/', '/index.html', '/glassine.js', '/glassinex/']) {
    const { status, body } = await ask(url, target);
    assert.equal(status, 404, target);
    assert.match(body.toString(), /\/glassine\//);
  }
});

test('content types are those of GitHub Pages', async (context) => {
  const { url } = await serve(context);
  const expected = {
    'glassine.js': 'application/javascript; charset=utf-8',
    'glassine.wasm': 'application/wasm',
    'picture.png': 'image/png',
    'content/about.md': 'text/markdown; charset=utf-8',
  };
  for (const [path, type] of Object.entries(expected))
    assert.equal((await ask(url, `/glassine/${path}`)).headers['content-type'], type);
});

test('no header comes that is not in this list', async (context) => {
  const { url } = await serve(context);
  const { headers } = await ask(url, '/glassine/', { headers: { 'accept-encoding': 'gzip' } });
  assert.deepEqual(Object.keys(headers).sort(), [
    'cache-control',
    'connection',
    'content-encoding',
    'content-length',
    'content-type',
    'date',
    'etag',
    'keep-alive',
    'last-modified',
    'vary',
  ]);
});

test('text and the module are compressed for those who accept it', async (context) => {
  const { url } = await serve(context);
  const about = '/glassine/content/about.md';
  const accepting = (/** @type {string} */ value) =>
    ask(url, about, { headers: { 'accept-encoding': value } });

  for (const value of ['gzip', 'br, gzip', 'GZIP;q=0.5', 'br;q=0, gzip ; q=1']) {
    const { headers, body } = await accepting(value);
    assert.equal(headers['content-encoding'], 'gzip', value);
    assert.equal(headers['content-length'], String(body.length));
    assert.equal(gunzipSync(body).toString(), page);
  }
  for (const value of ['', 'br', 'gzip;q=0', 'gzip; q=0.0, br', 'x-gzipped']) {
    const { headers, body } = await accepting(value);
    assert.equal(headers['content-encoding'], undefined, value);
    assert.equal(headers.vary, 'Accept-Encoding');
    assert.equal(body.toString(), page);
  }
  const gzip = { headers: { 'accept-encoding': 'gzip' } };
  const { headers: module } = await ask(url, '/glassine/glassine.wasm', gzip);
  assert.equal(module['content-encoding'], 'gzip');
  const { headers: picture } = await ask(url, '/glassine/picture.png', gzip);
  assert.equal(picture['content-encoding'], undefined);
});

test('a fresh copy is not sent again', async (context) => {
  const { url } = await serve(context);
  const about = '/glassine/content/about.md';
  for (const coding of ['gzip', 'identity']) {
    const accept = { 'accept-encoding': coding };
    const first = await ask(url, about, { headers: accept });
    const { etag = '', 'last-modified': modified = '' } = first.headers;
    /** @type {Record<string, string>[]} */
    const fresh = [
      { 'if-none-match': etag },
      { 'if-none-match': `"other", ${etag}` },
      { 'if-none-match': etag.replace('W/', '') },
      { 'if-none-match': '*' },
      { 'if-none-match': etag, 'cache-control': 'no-cache' },
      { 'if-modified-since': modified },
    ];
    for (const headers of fresh) {
      const again = await ask(url, about, { headers: { ...accept, ...headers } });
      assert.equal(again.status, 304, JSON.stringify(headers));
      assert.equal(again.body.length, 0);
      assert.equal(again.headers.etag, etag);
      assert.equal(again.headers['content-type'], undefined);
    }
    /** @type {Record<string, string>[]} */
    const stale = [
      { 'if-none-match': '"other"' },
      { 'if-none-match': '"other"', 'if-modified-since': modified },
      { 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' },
      { 'if-modified-since': 'yesterday' },
    ];
    for (const headers of stale)
      assert.equal((await ask(url, about, { headers: { ...accept, ...headers } })).status, 200);
  }
});

test('a changed file is seen at once, an unchanged one stays fresh', async (context) => {
  const { url, root } = await serve(context);
  const about = '/glassine/content/about.md';
  const gzip = { 'accept-encoding': 'gzip' };
  const { etag = '' } = (await ask(url, about, { headers: gzip })).headers;

  // As a build does it: another file, moved into the place of the first.
  const replace = async (/** @type {string} */ text) => {
    await writeFile(join(root, 'new.md'), text);
    await rename(join(root, 'new.md'), join(root, 'content/about.md'));
    return await ask(url, about, { headers: { ...gzip, 'if-none-match': etag } });
  };
  assert.equal((await replace(page)).status, 304);
  const changed = page.replace('About', 'Above');
  const answer = await replace(changed);
  assert.equal(answer.status, 200);
  assert.equal(gunzipSync(answer.body).toString(), changed);
});

test('what is missing is answered with the site’s own page and 404', async (context) => {
  const { url } = await serve(context);
  for (const target of ['/glassine/none', '/glassine/content/', '/glassine/index.html/']) {
    const { status, body, headers } = await ask(url, target, { headers: { 'if-none-match': '*' } });
    assert.equal(status, 404, target);
    assert.equal(body.toString(), '<p>nothing here</p>');
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    assert.equal(headers['cache-control'], undefined);
  }
});

test('without a 404.html there is still an answer', async (context) => {
  const { url, root } = await serve(context);
  await rm(join(root, '404.html'));
  assert.equal((await ask(url, '/glassine/none')).status, 404);
});

test('folders and names without .html are found as on GitHub Pages', async (context) => {
  const { url } = await serve(context);
  const redirect = await ask(url, '/glassine/content/notes?lang=en');
  assert.equal(redirect.status, 301);
  assert.equal(redirect.headers.location, '/glassine/content/notes/?lang=en');
  const notes = await ask(url, '/glassine/content/notes/');
  assert.equal(notes.body.toString(), '<p>notes</p>');
  const plain = await ask(url, '/glassine/content/plain');
  assert.equal(plain.body.toString(), '<p>plain</p>');
  assert.equal(plain.headers['content-type'], 'text/html; charset=utf-8');
});

test('names are read in every script, and the query does not matter', async (context) => {
  const { url } = await serve(context);
  const target = `/glassine/content/${encodeURIComponent('关于 我')}.md?page=a/../b`;
  assert.equal((await ask(url, target)).body.toString(), '# 关于');
});

test('no path leads out of the site', async (context) => {
  const { url } = await serve(context);
  const out = [
    '../secret.txt',
    'content/../../secret.txt',
    '%2e%2e/secret.txt',
    '%2E%2e%2fsecret.txt',
    '..%2fsecret.txt',
    '..%5csecret.txt',
    '..\\secret.txt',
    'content/..%2f..%2fsecret.txt',
    '/../secret.txt',
    '%00/../secret.txt',
    'index.html%00',
    'index.html%00.md',
    './index.html',
    'content//about.md',
    '/etc/passwd',
    '%2fetc%2fpasswd',
    '%c0%ae%c0%ae/secret.txt',
    '%zz',
    '%',
  ];
  for (const path of out) {
    const { status, body } = await ask(url, `/glassine/${path}`);
    assert.equal(status, 404, path);
    assert.equal(body.toString(), '<p>nothing here</p>', path);
  }
  for (const target of ['/glassine/../secret.txt', '/../secret.txt', 'http://other.example/x'])
    assert.equal((await ask(url, target)).status, 404, target);
});

test('no redirect leads to another host', async (context) => {
  const { url, root } = await serve(context, { base: '/' });
  await mkdir(join(root, 'other.example'));
  for (const target of ['//other.example', '/%2fother.example', '/\\other.example']) {
    const { status, headers } = await ask(url, target);
    assert.equal(status, 404, target);
    assert.equal(headers.location, undefined);
  }
});

test('HEAD is GET without the body, and nothing else is answered', async (context) => {
  const { url } = await serve(context);
  const head = await ask(url, '/glassine/glassine.wasm', { method: 'HEAD' });
  assert.equal(head.status, 200);
  assert.equal(head.headers['content-length'], '1000');
  assert.equal(head.body.length, 0);
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])
    assert.equal((await ask(url, '/glassine/', { method })).status, 405, method);
});

test('requests are recorded with what they were answered', async (context) => {
  /** @type {string[]} */
  const seen = [];
  const { url, requests } = await serve(context, { onRequest: (one) => seen.push(one.url) });
  await ask(url, '/glassine/?lang=en');
  await ask(url, '/glassine/none');
  assert.deepEqual(seen, ['/glassine/?lang=en', '/glassine/none']);
  assert.deepEqual(
    requests.map(({ status }) => status),
    [200, 404],
  );
});

test('a test can make an answer fail', async (context) => {
  /** @type {import('../../scripts/server.js').Fault | undefined} */
  let fault;
  const { url } = await serve(context, { fault: () => fault });
  const module = '/glassine/glassine.wasm';

  fault = { status: 500, body: 'broken' };
  const broken = await ask(url, module, { headers: { 'accept-encoding': 'gzip' } });
  assert.equal(broken.status, 500);
  assert.equal(broken.body.toString(), 'broken');

  fault = { headers: { 'content-type': 'text/plain' } };
  const mistyped = await ask(url, module);
  assert.equal(mistyped.headers['content-type'], 'text/plain');
  assert.equal(mistyped.body.length, 1000);

  fault = { delay: 50 };
  const start = performance.now();
  await ask(url, module);
  assert.ok(performance.now() - start > 45);

  fault = { destroy: true };
  await assert.rejects(ask(url, module), { code: 'ECONNRESET' });

  fault = { truncate: 10 };
  await assert.rejects(ask(url, module), { code: 'ECONNRESET' });

  fault = undefined;
  assert.equal((await ask(url, module)).status, 200);
});

test('a taken port is an error that the caller can tell', async (context) => {
  const { url, root } = await serve(context);
  const port = Number(new URL(url).port);
  await assert.rejects(startServer({ root, port }), { code: 'EADDRINUSE' });
});
