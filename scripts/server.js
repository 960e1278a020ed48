/**
 * Serves a folder as GitHub Pages does: under a path, compressed, with `max-age=600`, with the
 * site's own 404.html, and with no header that a page could come to rely on and then miss there.
 * For writing and for the browser tests.
 */
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { createFileVersions } from './lib/file_versions.js';
import { isCompressible, mediaType } from './lib/media_types.js';
import { decodeSitePath, findFile } from './lib/site_paths.js';

/**
 * @typedef {object} ReceivedRequest
 * @property {string} method
 * @property {string} url the request's target: path and query
 * @property {import('node:http').IncomingHttpHeaders} headers
 * @property {number} status what it was answered with; 0 before it was
 *
 * @typedef {object} Answer
 * @property {number} status
 * @property {Record<string, string>} headers
 * @property {string | Uint8Array} body
 *
 * @typedef {object} Fault what a test makes go wrong with an answer; what it does not name
 *   stays as it is
 * @property {number} [delay] in milliseconds, before anything is sent
 * @property {boolean} [destroy] the connection breaks without an answer
 * @property {number} [truncate] the connection breaks after so many bytes of the body
 * @property {number} [status]
 * @property {string | Uint8Array} [body] sent as it is, uncompressed
 * @property {Record<string, string>} [headers] added to the answer's, or instead of them
 *
 * @typedef {object} ServerOptions
 * @property {string} root the site's folder
 * @property {string} [base] the path that the site is under
 * @property {number} [port] 0 for any that is free
 * @property {string} [host] the address to listen at; the default is reached from this machine only
 * @property {(request: ReceivedRequest) => void} [onRequest]
 * @property {(request: ReceivedRequest) => Fault | undefined} [fault]
 *
 * @typedef {object} RunningServer
 * @property {string} url the site's address
 * @property {ReceivedRequest[]} requests every request so far, in order; a caller may empty it
 * @property {() => Promise<void>} close
 */

/**
 * @param {ServerOptions} options
 * @returns {Promise<RunningServer>} rejects when the port is taken (EADDRINUSE)
 */
export async function startServer({
  root,
  base = '/glassine/',
  port = 0,
  host = '127.0.0.1',
  onRequest,
  fault,
}) {
  const folder = base.split('/').filter(Boolean).join('/');
  const sitePath = folder ? `/${folder}/` : '/';
  const answer = createAnswerer(root, sitePath);
  /** @type {ReceivedRequest[]} */
  const requests = [];

  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const received = { method, url, headers, status: 0 };
    requests.push(received);
    onRequest?.(received);
    const failing = fault?.(received) ?? {};
    const intact = await answer(received).catch((error) => {
      console.error(error);
      return plainText(500, 'The server could not read this file.');
    });
    if (failing.delay) await sleep(failing.delay);
    if (failing.destroy) return void request.socket.destroy();
    const sent = withFault(intact, failing);
    received.status = sent.status;
    send(response, sent, failing.truncate);
  });

  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  const hostName = host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${hostName}:${address.port}${sitePath}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {string} root
 * @param {string} base with a slash at both ends
 * @returns {(request: ReceivedRequest) => Promise<Answer>}
 */
function createAnswerer(root, base) {
  const versionOf = createFileVersions();

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return plainText(405, 'Only GET and HEAD are answered.', { Allow: 'GET, HEAD' });
    const [target, query] = divide(request.url);
    if (`${target}/` === base) return redirect(base + query);
    // GitHub Pages has the owner's other sites there, or nothing: an address that leads out of the
    // site is a mistake.
    if (!target.startsWith(base)) return plainText(404, `The site is at ${base}\n`);

    const path = decodeSitePath(target.slice(base.length));
    if (path === undefined) return await notFound(request);
    const found = await findFile(root, path);
    if (found.kind === 'folder') {
      const encoded = path.split('/').map(encodeURIComponent).join('/');
      return redirect(`${base}${encoded}/${query}`);
    }
    if (found.kind === 'missing') return await notFound(request);
    return await serveFile(found.path, found.stats, request);
  };

  /**
   * @param {string} path
   * @param {import('node:fs').Stats} stats
   * @param {ReceivedRequest} request
   * @returns {Promise<Answer>}
   */
  async function serveFile(path, stats, request) {
    const version = await versionOf(path, stats);
    const { headers, read } = represent(path, version, request);
    const etag = `${headers['Content-Encoding'] ? 'W/' : ''}"${version.etag}"`;
    const caching = {
      'Cache-Control': 'max-age=600',
      ETag: etag,
      'Last-Modified': stats.mtime.toUTCString(),
    };
    if (isFresh(request, etag, stats.mtime))
      return { status: 304, headers: { ...caching, Vary: 'Accept-Encoding' }, body: '' };
    return { status: 200, headers: { ...headers, ...caching }, body: await read() };
  }

  /**
   * The site's own page for what is not there. It is never “not modified”: its status is the
   * message.
   *
   * @param {ReceivedRequest} request
   * @returns {Promise<Answer>}
   */
  async function notFound(request) {
    const found = await findFile(root, '404.html');
    if (found.kind !== 'file') return plainText(404, 'There is no such file.');
    const version = await versionOf(found.path, found.stats);
    const { headers, read } = represent(found.path, version, request);
    return { status: 404, headers, body: await read() };
  }
}

/**
 * Chooses between a file's bytes and their compressed copy.
 *
 * @param {string} path
 * @param {import('./lib/file_versions.js').FileVersion} version
 * @param {ReceivedRequest} request
 * @returns {{ headers: Record<string, string>, read: () => Promise<Buffer> }}
 */
function represent(path, version, request) {
  const type = mediaType(path);
  if (!isCompressible(type)) return { headers: { 'Content-Type': type }, read: version.read };
  const headers = { 'Content-Type': type, Vary: 'Accept-Encoding' };
  if (!acceptsGzip(request.headers['accept-encoding'])) return { headers, read: version.read };
  return { headers: { ...headers, 'Content-Encoding': 'gzip' }, read: version.readCompressed };
}

/**
 * @param {string | string[] | undefined} header Accept-Encoding
 * @returns {boolean}
 */
function acceptsGzip(header) {
  return String(header ?? '')
    .split(',')
    .some((coding) => /^\s*gzip\s*(;(?!\s*q=0(\.0*)?\s*$)|$)/i.test(coding));
}

/**
 * Whether the browser's copy is still the file's content (RFC 9110, section 13: the ETag decides
 * where one is sent).
 *
 * @param {ReceivedRequest} request
 * @param {string} etag
 * @param {Date} modified
 * @returns {boolean}
 */
function isFresh({ headers }, etag, modified) {
  const known = headers['if-none-match'];
  if (known !== undefined) {
    const opaque = etag.replace(/^W\//, '');
    const tags = known.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    return tags.includes('*') || tags.includes(opaque);
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  // The header has no milliseconds.
  return Math.floor(modified.getTime() / 1000) * 1000 <= since;
}

/**
 * @param {string} url
 * @returns {[path: string, query: string]} the query with its question mark
 */
function divide(url) {
  const at = url.indexOf('?');
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at)];
}

/**
 * @param {number} status
 * @param {string} body
 * @param {Record<string, string>} [headers]
 * @returns {Answer}
 */
function plainText(status, body, headers) {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers }, body };
}

/**
 * @param {string} location
 * @returns {Answer}
 */
function redirect(location) {
  return { status: 301, headers: { Location: location, 'Cache-Control': 'max-age=600' }, body: '' };
}

/**
 * @param {Answer} answer
 * @param {Fault} fault
 * @returns {Answer}
 */
function withFault(answer, { status = answer.status, headers, body }) {
  // Headers, for a test may write their names in other letters.
  const merged = new Headers(answer.headers);
  if (body !== undefined) merged.delete('Content-Encoding');
  for (const [name, value] of Object.entries(headers ?? {})) merged.set(name, value);
  return { status, headers: Object.fromEntries(merged), body: body ?? answer.body };
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {Answer} answer
 * @param {number} [truncate]
 */
function send(response, { status, headers, body }, truncate) {
  const bytes = Buffer.from(body);
  const length = status === 304 ? {} : { 'Content-Length': String(bytes.length) };
  response.writeHead(status, { ...headers, ...length });
  if (truncate === undefined) response.end(bytes);
  else response.write(bytes.subarray(0, truncate), () => response.destroy());
}
