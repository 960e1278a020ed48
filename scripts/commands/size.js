/**
 * scripts/size: shows what dist/ weighs and fails when a part is over its budget.
 */
import { existsSync } from 'node:fs';
import { site } from '../lib/build.js';
import { Failure, runCommand } from '../lib/command.js';
import { isOverBudget, measureSizes, sizeTable } from '../lib/sizes.js';

await runCommand('size', async () => {
  if (!existsSync(site)) throw new Failure('there is no dist/ yet: run scripts/build');
  const sizes = await measureSizes(site);
  console.log(`${sizeTable(sizes)}\nBudgets in KB of gzip -9; 1 KB is 1,024 bytes.`);
  const over = sizes.filter(isOverBudget).map(({ file }) => file);
  if (over.length > 0) throw new Failure(`over budget: ${over.join(', ')}`);
});
