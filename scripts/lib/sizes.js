/**
 * What the site weighs on the line, against its budgets.
 */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesBelow } from './files.js';

/** Budgets in KB (1,024 bytes) of gzip -9; a file without one of its own counts in the sum only. */
const parts = [
  { file: 'index.html', budget: 2 },
  { file: 'glassine.js', budget: 10 },
  { file: 'glassine.css', budget: 5 },
  { file: 'glassine.wasm', budget: 48 },
  { file: 'content/about.md' },
];
const wholePage = { file: 'all that the about page loads', budget: 62 };

/**
 * @typedef {{ file: string, raw: number, compressed: number, budget?: number }} Size
 *   in bytes, the budget in KB
 */

/**
 * @param {string} site the deployable folder
 * @returns {Promise<Size[]>} the sum after what it is of, then what only some pages load
 */
export async function measureSizes(site) {
  const sizes = parts.map((part) => measure(site, part));
  const sum = (/** @type {'raw' | 'compressed'} */ key) =>
    sizes.reduce((total, size) => total + size[key], 0);
  const whole = { ...wholePage, raw: sum('raw'), compressed: sum('compressed') };
  const extras = await filesBelow(join(site, 'extras'), ['.js', '.css']);
  const loaded = extras.map((path) => relative(site, path));
  const others = ['glassine-full.wasm', 'glassine-full.css', ...loaded];
  return [...sizes, whole, ...others.map((file) => measure(site, { file }))];
}

/**
 * @param {string} site
 * @param {{ file: string, budget?: number }} part
 * @returns {Size}
 */
function measure(site, part) {
  const path = join(site, part.file);
  // The program, for the zlib in Node.js trades size for speed, and differs between versions.
  const compressed = execFileSync('gzip', ['-9nc', path]).length;
  return { ...part, raw: statSync(path).size, compressed };
}

/**
 * @param {Size} size
 * @returns {boolean}
 */
export function isOverBudget({ compressed, budget }) {
  return budget !== undefined && compressed > budget * 1024;
}

/**
 * @param {Size[]} sizes
 * @returns {string}
 */
export function sizeTable(sizes) {
  const rows = sizes.map((size) => [
    size.file,
    size.raw.toLocaleString('en'),
    size.compressed.toLocaleString('en'),
    (size.compressed / 1024).toFixed(1),
    size.budget === undefined ? '' : String(size.budget),
    isOverBudget(size) ? 'over' : '',
  ]);
  const table = [['file', 'bytes', 'gzip -9', 'KB', 'budget', ''], ...rows];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  return table
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
