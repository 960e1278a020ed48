/**
 * scripts/build: makes dist/, the deployable folder. What it needs is scripts/setup's to install.
 */
import { buildAll } from '../lib/build.js';
import { runCommand } from '../lib/command.js';

await runCommand('build', async () => {
  await buildAll();
  console.log('build: dist/ is ready');
});
