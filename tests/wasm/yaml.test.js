// Front matter against npm yaml: the same value, or a refusal; never another value in silence.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadEngine } from '../../web/js/engine.js';
import { readCoreModule, readShippedModule } from './support/modules.js';
import { mutations } from './support/yaml-mutations.js';
import { readWithOracle, suiteCases } from './support/yaml-oracle.js';

const full = await loadEngine(readShippedModule());
const core = await loadEngine(readCoreModule());

/** @param {string} markdown */
function render(markdown) {
  const bytes = new TextEncoder().encode(markdown);
  const { metadata } = full.render(bytes);
  // The core edition keeps its remarks back, and says so; what it reads has to be the same.
  const { frontMatter, fullEdition } = core.render(bytes).metadata;
  assert.equal(JSON.stringify(frontMatter), JSON.stringify(metadata.frontMatter), markdown);
  if (metadata.diagnostics.length > 0) assert.notEqual(fullEdition, '', markdown);
  return metadata;
}

const fence = /^(---|\.\.\.)[ \t]*$/;

/**
 * What stands between the fences where `yaml` is front matter: all up to its own first fence but
 * the one that it begins with.
 *
 * @param {string} yaml
 */
function betweenFences(yaml) {
  const lines = yaml.replace(/^---[ \t]*(\r\n?|\n)/, '').split(/(?<=\n|\r(?!\n))/);
  const end = lines.findIndex((line) => fence.test(line.trimEnd()));
  return lines.slice(0, end < 0 ? lines.length : end).join('');
}

/**
 * `yaml` as the value of a field, so that it may be anything.
 *
 * @param {string} yaml
 */
const asField = (yaml) => `field:\n${yaml.replaceAll(/^(?=[^\r\n])/gm, '  ')}`;

/** @typedef {'right' | 'refused' | 'shown as text' | 'wrong'} Outcome */

/**
 * @param {string} block what stands between the fences
 * @returns {Outcome}
 */
function outcomeOf(block) {
  const { frontMatter, diagnostics } = render(`---\n${block}---\nText.\n`);
  const json = readWithOracle(block);
  const isEmpty = Object.keys(frontMatter).length === 0;
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    if (!isEmpty) return 'wrong';
    return json === undefined ? 'right' : 'refused';
  }
  // What holds nothing is front matter without a field.
  if (JSON.stringify(frontMatter) === JSON.stringify(JSON.parse(json ?? '0') ?? {})) return 'right';
  // A document may begin with a rule; then all of it is there to be read.
  return isEmpty ? 'shown as text' : 'wrong';
}

/**
 * @param {Iterable<readonly [name: string, block: string]>} blocks
 * @param {(line: string) => void} report
 */
function count(blocks, report) {
  const counts = { right: 0, refused: 0, 'shown as text': 0, wrong: 0 };
  for (const [name, block] of blocks) {
    const outcome = outcomeOf(block);
    counts[outcome] += 1;
    if (outcome === 'wrong') report(`wrong: ${name} ${JSON.stringify(block)}`);
  }
  report(
    Object.entries(counts)
      .map(([outcome, number]) => `${number} ${outcome}`)
      .join(', '),
  );
  return counts;
}

test('each case of the YAML test suite, between fences', (context) => {
  assert.equal(suiteCases.length, 402);
  const blocks = suiteCases.map(({ id, yaml }) => /** @type {const} */ ([id, betweenFences(yaml)]));
  const { right, wrong } = count(blocks, (line) => context.diagnostic(line));
  assert.equal(wrong, 0);
  assert.ok(right >= 142, `${right} are right`);
});

test('each case of the YAML test suite, as the value of a field', (context) => {
  const blocks = suiteCases.map(
    ({ id, yaml }) => /** @type {const} */ ([id, asField(betweenFences(yaml))]),
  );
  const { right, wrong } = count(blocks, (line) => context.diagnostic(line));
  assert.equal(wrong, 0);
  assert.ok(right >= 294, `${right} are right`);
});

test('thousands of texts that are almost such cases', (context) => {
  const seed = Number(process.env.GLASSINE_YAML_SEED ?? 1);
  const number = Number(process.env.GLASSINE_YAML_TEXTS ?? 6000);
  const texts = mutations(
    suiteCases.map(({ yaml }) => yaml),
    seed,
  );
  /** @type {[string, string][]} */
  const blocks = Array.from({ length: number }, (_, index) => {
    const yaml = betweenFences(/** @type {string} */ (texts.next().value));
    return [`text ${index}`, index % 2 ? asField(yaml) : yaml];
  });
  const { wrong } = count(blocks, (line) => context.diagnostic(line));
  assert.equal(wrong, 0);
});

test('front matter reaches no prototype', () => {
  const fields =
    '"__proto__": {"polluted": 1, "toc": false}, "constructor": {"prototype": {"polluted": 1}}';
  for (const page of [
    `---\n{${fields}}\n---\n`,
    `---\n__proto__: {polluted: 1, toc: false}\nconstructor: {prototype: {polluted: 1}}\n---\n`,
    `{${fields}}\n;;;\n`,
  ]) {
    const { frontMatter } = render(page);
    assert.deepEqual(Object.keys(frontMatter), ['__proto__', 'constructor'], page);
    assert.equal(Object.getPrototypeOf(frontMatter), Object.prototype);
    assert.equal(Object.getOwnPropertyDescriptor(frontMatter, '__proto__')?.value.polluted, 1);
    for (const name of ['polluted', 'toc']) {
      assert.equal(frontMatter[name], undefined);
      assert.equal(Reflect.get({}, name), undefined);
    }
  }
});

test('a key of one level may be one of another, and of a second mapping', () => {
  const { frontMatter } = render('---\na: {a: {a: 1}}\nb: [{a: 1}, {a: 2}]\n---\n');
  assert.deepEqual(frontMatter, { a: { a: { a: 1 } }, b: [{ a: 1 }, { a: 2 }] });
});
