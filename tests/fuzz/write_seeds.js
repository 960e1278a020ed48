// Writes each example of the given case files as an input of page_fuzzer: the reader's languages in
// the first line, then the page.
//
// usage: node write_seeds.js FOLDER CASES.md…
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readExamples } from '../wasm/support/example-reader.js';

const [folder, ...files] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const file of files) {
  for (const { number, options, markdown } of readExamples(readFileSync(file, 'utf8'))) {
    const name = `${basename(file, '.md')}-${number}`;
    writeFileSync(join(folder, name), `${options.get('languages') ?? ''}\n${markdown}`);
  }
}
