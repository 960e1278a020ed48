/**
 * scripts/bench [name …]: builds the site and measures it with tests/bench/, or with what is named of
 * it. Times are printed and judged by whoever reads them; BROWSERS=chromium measures in that one alone.
 */
import { basename, join } from 'node:path';
import { buildAll } from '../lib/build.js';
import { Failure, runCommand } from '../lib/command.js';
import { filesBelow, root } from '../lib/files.js';
import { run } from '../lib/process.js';

await runCommand('bench', async () => {
  const files = await filesBelow(join(root, 'tests/bench'), ['.js']);
  const names = files.map((path) => basename(path, '.js'));
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new Failure(`no bench is called ${unknown.join(', ')}; there are ${names.join(', ')}`);
  await buildAll();
  for (const [index, name] of names.entries()) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n== ${name}`);
    await run(process.execPath, [files[index]], { cwd: root });
  }
});
