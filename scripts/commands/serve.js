/**
 * scripts/serve [--port N] [--base /path/] [--host address] [--without extra]: builds the site,
 * serves it as GitHub Pages does, and builds it anew whenever web/, content/ or wasm/ changes.
 */
import { networkInterfaces } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll, buildSite, site } from '../lib/build.js';
import { Failure, runCommand } from '../lib/command.js';
import { root } from '../lib/files.js';
import { watch } from '../lib/watch.js';
import { startServer } from '../server.js';

const usage =
  'scripts/serve [--port 8000] [--base /glassine/] [--host 127.0.0.1] [--without mermaid]';

await runCommand('serve', async () => {
  const { port, base, host, without } = readOptions();
  await buildAll(without);
  const server = await startFrom(port, base, host);
  const folders = ['web', 'content', 'wasm'].map((name) => join(root, name));
  void runCommand('serve', () => watch(folders, (changed) => rebuild(changed, without)));
  console.log('serve: it follows what you change; Ctrl+C ends it');
  console.log(addresses(server.url).join('\n'));
});

/** @returns {{ port: number, base: string, host: string, without: string[] }} */
function readOptions() {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        port: { type: 'string', default: '8000' },
        base: { type: 'string', default: '/glassine/' },
        host: { type: 'string', default: '127.0.0.1' },
        without: { type: 'string', multiple: true, default: [] },
      },
    }));
  } catch (error) {
    throw new Failure(`${/** @type {Error} */ (error).message}\n${usage}`);
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Failure(`${values.port} is no port\n${usage}`);
  return { port, base: values.base, host: values.host, without: values.without };
}

/**
 * @param {number} port the first to try
 * @param {string} base
 * @param {string} host
 */
async function startFrom(port, base, host) {
  for (let candidate = port; ; candidate++) {
    try {
      return await startServer({ root: site, base, host, port: candidate });
    } catch (error) {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      if (code !== 'EADDRINUSE') throw new Failure(/** @type {Error} */ (error).message);
      if (candidate === port + 20 || candidate === 65535)
        throw new Failure(`the ports ${port} to ${candidate} are all in use`);
      console.log(`serve: port ${candidate} is in use, trying ${candidate + 1}`);
    }
  }
}

/**
 * Builds what a change calls for. When that fails, the site from before stays.
 *
 * @param {string[]} changed
 * @param {string[]} without
 */
async function rebuild(changed, without) {
  const start = performance.now();
  const names = changed.map((path) => relative(root, path));
  const shown = names.length > 3 ? `${names.length} files` : names.join(', ');
  try {
    await (names.some((name) => name.startsWith('wasm')) ? buildAll(without) : buildSite(without));
    console.log(`serve: built anew for ${shown} (${Math.round(performance.now() - start)} ms)`);
  } catch (error) {
    console.error(`serve: ${shown}: ${/** @type {Error} */ (error).message}`);
    console.error('serve: the site from before is still being served');
  }
}

/**
 * @param {string} url
 * @returns {string[]} the addresses under which the site can be reached
 */
function addresses(url) {
  if (!url.includes('//0.0.0.0:')) return [url];
  return Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter(({ family }) => family === 'IPv4')
    .map(({ address }) => url.replace('0.0.0.0', address));
}
