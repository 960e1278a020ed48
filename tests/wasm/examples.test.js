// Every example of CommonMark, of GFM and of tests/cases, one test each, against both editions of the
// shipped module.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { parseFragment, serialize } from 'parse5';
import { loadConformanceEngine, loadEngine } from '../../web/js/engine.js';
import { readExamples } from './support/example-reader.js';
import { readCoreModule, readShippedModule } from './support/modules.js';

/** @import { Page } from '../../web/js/engine.js' */
/** @import { Example } from './support/example-reader.js' */

const shipped = readShippedModule();
const engine = await loadEngine(shipped);
const core = await loadEngine(readCoreModule());
const renderForConformance = await loadConformanceEngine(shipped);

const root = new URL('../../', import.meta.url);

/** @param {string} path from the top of the repository */
const read = (path) => readExamples(readFileSync(new URL(path, root), 'utf8'));

/** How many examples of each suite came out byte for byte. @type {Map<string, number>} */
const exact = new Map();

/** Those that were compared as parsed HTML, as suite and number. @type {string[]} */
const compared = [];

/** The HTML as a browser reads it. @param {string} html */
const parsed = (html) => serialize(parseFragment(html));

/**
 * Byte for byte. Only a character reference may stand as its author wrote it, for the module
 * carries no table of their names.
 *
 * @param {string} suite
 * @param {Example} example
 * @param {'commonmark' | 'gfm'} dialect
 */
function checkConformance(suite, example, dialect) {
  const html = renderForConformance(example.markdown, dialect);
  // The core edition has no such dialect: it is to make of the example, as a page, what the full
  // one makes of it.
  const page = new TextEncoder().encode(example.markdown);
  checkCore(engine.render(page), core.render(page));
  if (html === example.html || !/&[A-Za-z][A-Za-z0-9]*;/.test(example.markdown)) {
    assert.equal(html, example.html);
    exact.set(suite, (exact.get(suite) ?? 0) + 1);
  } else {
    assert.equal(parsed(withEncodedUrls(html)), parsed(example.html));
    compared.push(`${suite} ${example.number}`);
  }
}

/**
 * The examples want addresses in ASCII. What a reference gives is encoded only when the browser
 * follows the link.
 *
 * @param {string} html
 */
const withEncodedUrls = (html) =>
  html.replaceAll(/(?<=href=")[^"]*/g, (address) =>
    serialize(parseFragment(address)).replaceAll(/[^ -~]|&nbsp;/g, (character) =>
      encodeURI(character === '&nbsp;' ? '\u00a0' : character),
    ),
  );

/**
 * @param {string} suite
 * @param {Example} example
 */
function checkCase(suite, example) {
  const dialect = example.options.get('dialect');
  if (dialect === 'commonmark' || dialect === 'gfm')
    return checkConformance(suite, example, dialect);
  assert.equal(dialect, undefined, 'no dialect is called so');
  const languages = example.options.get('languages')?.split(',') ?? [];
  const markdown = new TextEncoder().encode(example.markdown);
  const marks = example.options.has('marks'); // Only the full edition makes them.
  const page = engine.render(markdown, { languages, marks });
  if (!marks) checkCore(page, core.render(markdown, { languages }));
  assert.equal(page.html, example.html);
  if (example.metadata) {
    assertContains(page.metadata, JSON.parse(example.metadata), 'metadata');
  } else {
    assert.deepEqual(page.metadata.diagnostics, []);
  }
  exact.set(suite, (exact.get(suite) ?? 0) + 1);
}

/**
 * The core edition renders what the full one does, or says that it does not.
 *
 * @param {Page} full
 * @param {Page} page of the core edition
 */
function checkCore(full, { html, metadata }) {
  const { diagnostics, fullEdition } = metadata;
  assert.equal(full.metadata.fullEdition, '');
  if (fullEdition === 'page') return assert.equal(html, '');
  assert.equal(html, full.html, 'the core edition');
  assert.deepEqual(diagnostics, []);
  // It knows the most common languages alone, so it may ask about another one in vain.
  const isInVain = fullEdition === 'remarks' && !full.metadata.languages.every(isCommonLanguage);
  if (!isInVain) assert.equal(fullEdition, full.metadata.diagnostics.length ? 'remarks' : '');
  assert.deepEqual(
    { ...metadata, diagnostics, fullEdition },
    { ...full.metadata, diagnostics, fullEdition },
  );
}

/** @param {string} tag */
const isCommonLanguage = (tag) => /^(en|zh|ja|ko|de|fr|es|pt|it|ru|ar)(-|$)/.test(tag);

/**
 * Whether the one has all that the other has; arrays are compared as they are.
 *
 * @param {any} whole
 * @param {any} part
 * @param {string} path
 */
function assertContains(whole, part, path) {
  const isObject = (/** @type {unknown} */ value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject(whole) || !isObject(part)) return assert.deepEqual(whole, part, path);
  for (const [key, value] of Object.entries(part)) {
    assert.ok(key in whole, `no ${path}.${key}`);
    assertContains(whole[key], value, `${path}.${key}`);
  }
}

/**
 * @param {string} suite
 * @param {Example[]} examples
 * @param {(suite: string, example: Example) => void} check
 */
function testEach(suite, examples, check) {
  for (const example of examples) {
    test(`${suite}, example ${example.number}, line ${example.line}`, () => check(suite, example));
  }
}

/**
 * Of GFM's files: neither what is marked `disabled` (the order of a task's attributes, which GitHub
 * itself writes otherwise), nor what has no wanted output, nor footnotes.
 *
 * @param {Example} example
 */
const isGfmExample = ({ options, html, markdown }) =>
  !options.has('disabled') && html !== '<IGNORE>\n' && !markdown.includes('[^');

const commonmark = read('node_modules/commonmark-spec/spec.txt');
testEach('CommonMark', commonmark, (suite, example) =>
  checkConformance(suite, example, 'commonmark'),
);
for (const [suite, examples] of /** @type {const} */ ([
  // The rest of GFM's own copy of the specification is an older CommonMark.
  ['GFM spec', read('build/deps/cmark-gfm/spec.txt').filter(({ options }) => options.size > 0)],
  ['GFM extensions', read('build/deps/cmark-gfm/extensions.txt')],
])) {
  testEach(suite, examples.filter(isGfmExample), (_, example) =>
    checkConformance(suite, example, 'gfm'),
  );
}
const cases = readdirSync(new URL('tests/cases/', root)).filter((name) => name.endsWith('.md'));
for (const name of cases) {
  testEach(`case ${basename(name, '.md')}`, read(`tests/cases/${name}`), checkCase);
}

test('no more is compared as parsed HTML than has to be', (context) => {
  assert.equal(commonmark.length, 652);
  for (const [suite, count] of exact) context.diagnostic(`${suite}: ${count} byte for byte`);
  context.diagnostic(`as parsed HTML: ${compared.join(', ') || 'none'}`);
  const known = [25, 28, 30, 32, 33, 34, 503].map((number) => `CommonMark ${number}`);
  assert.deepEqual(compared, [...known, 'GFM spec 626']);
});
