/**
 * scripts/build [--without extra]: makes dist/, the deployable folder, without the parts that are named
 * (of web/js/extras/; more than one may be). What it needs is scripts/setup's to install.
 */
import { parseArgs } from 'node:util';
import { buildAll } from '../lib/build.js';
import { Failure, runCommand } from '../lib/command.js';

const usage = 'scripts/build [--without mermaid]';

await runCommand('build', async () => {
  await buildAll(readOptions());
  console.log('build: dist/ is ready');
});

/** @returns {string[]} the extras to leave out */
function readOptions() {
  try {
    return parseArgs({ options: { without: { type: 'string', multiple: true, default: [] } } })
      .values.without;
  } catch (error) {
    throw new Failure(`${/** @type {Error} */ (error).message}\n${usage}`);
  }
}
