/**
 * scripts/fetch [test]: brings the sources that the build is made from; with “test” also what only
 * the tests read.
 */
import { Failure, runCommand } from '../lib/command.js';
import { fetchSources } from '../lib/fetch.js';
import { cmarkGfm, libyaml, md4c } from '../lib/sources.js';

await runCommand('fetch', async () => {
  const [purpose = 'build'] = process.argv.slice(2);
  if (purpose !== 'build' && purpose !== 'test')
    throw new Failure(`unknown purpose ${purpose}: scripts/fetch [build|test]`);
  await fetchSources(purpose === 'test' ? [md4c, libyaml, cmarkGfm] : [md4c, libyaml]);
});
