// The built site with other pages, to be opened from disk.

import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { distribution } from './site.js';

/** @import { TestContext } from 'node:test' */

/**
 * A copy of the site that lasts as long as the test.
 *
 * @param {TestContext} context
 * @param {Record<string, string>} pages  Markdown by name, as in ?page=
 * @returns {Promise<string>} the address of its index.html
 */
export async function copySiteOnDisk(context, pages) {
  const folder = await mkdtemp(join(tmpdir(), 'glassine-disk-'));
  context.after(() => rm(folder, { recursive: true }));
  await cp(fileURLToPath(distribution), folder, { recursive: true });
  const additions = Object.fromEntries(
    Object.entries(pages).map(([name, text]) => [`${name}.md`, text]),
  );
  await appendFile(
    join(folder, 'local.js'),
    `Object.assign(globalThis.glassineLocal.pages,${JSON.stringify(additions)});\n`,
  );
  return pathToFileURL(join(folder, 'index.html')).href;
}
