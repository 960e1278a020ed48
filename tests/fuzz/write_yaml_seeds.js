// Writes each case of the YAML test suite as an input of yaml_fuzzer.
//
// usage: node write_yaml_seeds.js FOLDER
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suiteCases } from '../wasm/support/yaml-oracle.js';

const [folder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const { id, yaml } of suiteCases) writeFileSync(join(folder, id.replace('/', '-')), yaml);
