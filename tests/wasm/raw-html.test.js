// What the engine makes of raw HTML is what a browser's parser keeps as it is: parsed and written
// again, it is the same. So nothing in it means another thing when it is parsed a second time.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseFragment } from 'parse5';
import { allowed } from '../../web/js/allowed.js';
import { loadEngine } from '../../web/js/engine.js';
import { readExamples } from './support/example-reader.js';
import { readShippedModule } from './support/modules.js';
import { createRandom, pageAtRandom, tag, voidElements, written } from './support/raw-html.js';

/** @import { DefaultTreeAdapterTypes } from 'parse5' */

const engine = await loadEngine(readShippedModule());

/** @param {string} markdown */
const render = (markdown) => engine.render(new TextEncoder().encode(markdown));

/**
 * A parser's tree as the support's written() tells the HTML.
 *
 * @param {DefaultTreeAdapterTypes.ChildNode} node
 * @returns {string}
 */
function parsed(node) {
  if ('value' in node) return node.value;
  if (!('tagName' in node)) return `a ${node.nodeName} that nobody wrote`;
  const start = tag(
    '',
    node.tagName,
    node.attrs.map(({ name, value }) => [name, value]),
  );
  if (voidElements.includes(node.tagName)) return start;
  return start + node.childNodes.map(parsed).join('') + tag('/', node.tagName, []);
}

/** @param {string} markdown */
function checkIsKept(markdown) {
  const { html } = render(markdown);
  assert.ok(!/<(?!\/?[a-z][a-z0-9]*(?: [a-z-]+="[^"<>]*")*(?: \/)?>)/.test(html), html);
  assert.equal(parseFragment(html).childNodes.map(parsed).join(''), written(html), markdown);
}

const cases = new URL('../cases/', import.meta.url);
const examples = readdirSync(cases)
  .flatMap((name) => readExamples(readFileSync(new URL(name, cases), 'utf8')))
  .filter(({ options }) => !options.has('dialect'));

test('a browser keeps what becomes of every case', () => {
  for (const { markdown } of examples) checkIsKept(markdown);
});

test('what setHTML and the fuzzer let in is what the cases hold, and nothing else', () => {
  const elements = new Set();
  const attributes = new Set();
  for (const { html } of examples) {
    for (const [, name, text] of html.matchAll(/<([a-z][a-z0-9]*)((?: [a-z-]+="[^"]*")*)/g)) {
      elements.add(name);
      for (const [, attribute] of text.matchAll(/ ([a-z-]+)="/g)) attributes.add(attribute);
    }
  }
  assert.deepEqual([...elements].sort(), [...allowed.elements].sort());
  // Marks are for checking a page, and are never shown.
  const marks = ['data-level', 'data-offset'];
  const shown = [...attributes].filter((name) => !marks.includes(name));
  assert.deepEqual(shown.sort(), [...allowed.attributes].sort());

  const fuzzer = readFileSync(new URL('../fuzz/page_fuzzer.cpp', import.meta.url), 'utf8');
  const list = (/** @type {string} */ name) =>
    (fuzzer.match(new RegExp(` ${name} =([^;]*);`))?.[1] ?? '')
      .replaceAll(/["\s]+/g, ' ')
      .trim()
      .split(' ');
  assert.deepEqual([...list('elements'), ...list('void_elements')].sort(), [...elements].sort());
  assert.deepEqual(list('attributes').sort(), [...shown, ...marks].sort());
});

test('what is nested too deep is text, and nothing of it is lost', () => {
  for (const [start, end] of [
    ['<div>', '</div>'],
    ['<b>', '</b>'],
    ['<ul><li>', '</li></ul>'],
    ['<table><td>', '</td></table>'],
    ['<section><blockquote>', '</blockquote></section>'],
    ['> <div>\n', ''],
    ['> - <details>\n>\n', ''],
  ]) {
    for (const times of [252, 256, 300, 2000]) {
      const source = `${start.repeat(times)}innermost${end.repeat(times)}`;
      checkIsKept(source);
      const { html } = render(source);
      assert.ok(html.includes('innermost'), start);
      let depth = 0;
      for (const [, mark] of html.matchAll(/<(\/?)(?!br|hr|img|input|source)/g)) {
        depth += mark ? -1 : 1;
        assert.ok(depth <= 256, start);
      }
      assert.equal(depth, 0, start);
      const isCut = times > 256 && end;
      if (isCut) assert.ok(html.includes(`&lt;${start.slice(1, start.indexOf('>'))}&gt;`), start);
    }
  }
});

for (let seed = 1; seed <= 20; ++seed) {
  test(`a browser keeps what becomes of tags at random, ${seed}`, () => {
    const random = createRandom(seed * 7919);
    for (let page = 0; page < 500; ++page) checkIsKept(pageAtRandom(random));
  });
}
