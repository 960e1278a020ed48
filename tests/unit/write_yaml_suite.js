// Writes the cases of the YAML test suite for yaml_suite_test.cpp: each one's text, the value that
// npm yaml reads from it and the one that the suite says it has. What is to be refused has none.
//
// usage: node write_yaml_suite.js FILE
import { writeFileSync } from 'node:fs';
import { readWithOracle, suiteCases } from '../wasm/support/yaml-oracle.js';

const [file] = process.argv.slice(2);
const cases = suiteCases.map(({ id, yaml, mustFail, json }) => {
  const members = [`"id":${JSON.stringify(id)}`, `"yaml":${JSON.stringify(yaml)}`];
  const read = readWithOracle(yaml);
  if (read !== undefined && !mustFail) members.push(`"read":${read}`);
  if (json !== undefined && isJson(json)) members.push(`"said":${json}`);
  return `{${members.join()}}`;
});
writeFileSync(file, `[${cases.join(',\n')}]\n`);

/**
 * Whether the text is one value: the suite writes several documents one after another.
 *
 * @param {string} text
 */
function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
