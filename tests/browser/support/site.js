// The built site, served for one test as GitHub Pages serves it: from a folder below the root of its origin.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startServer } from '../../../scripts/server.js';

/** @import { TestContext } from 'node:test' */

/** The deployable folder, with a closing slash. */
export const distribution = new URL('../../../dist/', import.meta.url);

/** The folder of what the build leaves besides the site, with a closing slash. */
export const build = new URL('../../../build/', import.meta.url);

const base = '/glassine/';

/** @typedef {NonNullable<import('../../../scripts/server.js').ServerOptions['fault']>} Fault */

/**
 * Serves the site until the test ends.
 *
 * @param {TestContext} context
 * @param {{ fault?: Fault, port?: number, host?: string }} [options]
 */
export async function serveSite(context, { fault, port = 0, host } = {}) {
  if (!existsSync(distribution)) throw new Error('dist/ is missing; run scripts/build first.');
  const server = await startServer({ root: fileURLToPath(distribution), base, port, host, fault });
  let open = true;
  const close = async () => {
    if (open) await server.close();
    open = false;
  };
  context.after(close);
  return {
    /** The address of the site's front page, with a closing slash. */
    url: server.url,
    port: Number(new URL(server.url).port),
    /** What was asked for so far, as paths from the site's folder on, without queries. */
    requested: () => server.requests.map(({ url }) => nameOf(url)),
    close,
  };
}

/**
 * The part of a request's address that is below the site's folder; an address outside of it as it is.
 *
 * @param {string} url  as in the request line
 */
export function nameOf(url) {
  const { pathname } = new URL(url, 'http://localhost');
  return pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
}

/**
 * A fault that answers for one page's Markdown file.
 *
 * @param {Record<string, string | Uint8Array>} pages  by name, as in ?page=
 * @returns {Fault}
 */
export function pages(pages) {
  return ({ url }) => {
    const body = pages[nameOf(url).replace(/^content\/(.*)\.md$/, '$1')];
    if (body === undefined) return undefined;
    return { status: 200, headers: { 'Content-Type': 'text/markdown; charset=utf-8' }, body };
  };
}
