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

/** @import { DefaultTreeAdapterTypes } from 'parse5' */

const engine = await loadEngine(readShippedModule());

/** @param {string} markdown */
const render = (markdown) => engine.render(new TextEncoder().encode(markdown));

/** Text with its character references decoded. @param {string} text */
function decoded(text) {
  if (!text.includes('&')) return text;
  const [node] = parseFragment(text).childNodes;
  return node && 'value' in node ? node.value : '';
}

/**
 * The engine's HTML as its tags and texts say it, without any parser's rules.
 *
 * @param {string} html
 */
function written(html) {
  let result = '';
  let isAfterPre = false;
  for (const [, end, name, attributes = '', text] of html.matchAll(
    /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)(?: \/)?>|([^<>]+)/g,
  )) {
    if (text !== undefined) {
      // A browser leaves the line's end out that follows this tag.
      result += decoded(isAfterPre ? text.replace(/^\n/, '') : text);
      isAfterPre = false;
      continue;
    }
    isAfterPre = name === 'pre' && !end;
    const values = [...attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)];
    result += tag(
      end,
      name,
      values.map(([, key, value]) => [key, decoded(value)]),
    );
  }
  return result;
}

/** @param {string} end @param {string} name @param {string[][]} attributes */
const tag = (end, name, attributes) =>
  `<${end}${name}${attributes.map(([key, value]) => ` ${key}=${JSON.stringify(value)}`).join('')}>`;

const voidElements = 'br hr img input source'.split(' ');

/**
 * The same of a parser's tree.
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

/** A generator of numbers below a limit, the same in every run (Marsaglia's xorshift). @param {number} seed */
function createRandom(seed) {
  let state = seed;
  return (/** @type {number} */ limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

const names =
  'a b blockquote br code dd del details div dl dt em h1 h2 h3 hr i img ins kbd li ol p picture pre q rp rt ruby s samp section source span strike strong sub summary sup table tbody td tfoot th thead tr tt ul var script style svg math template iframe form select option button body html caption colgroup col center font nobr textarea title'.split(
    ' ',
  );
const pieces = [
  ...names.flatMap((name) => [
    `<${name}>`,
    `<${name}>`,
    `</${name}>`,
    `\n\n<${name}>\n`,
    `\n</${name}>\n\n`,
  ]),
  ...'<a href="x">|<a href=x>|<a id=y>|<a name=z>|<img src=x alt="y">|<td align=left>|<p align=center>|<h2 id=own>'.split(
    '|',
  ),
  ...'<!-- c -->|<!-- |-->|<![CDATA[ x ]]>|<?php ?>|<!DOCTYPE html>|<div class="x|<svg/onload=x>|</br>|</p>'.split(
    '|',
  ),
  ...'text|*em|em*|**strong|strong**|[link](y)|[|](z)|![alt|](i.png)|`code`|&amp;|&eacute;|https://a.bc'.split(
    '|',
  ),
  ...'\n|\n\n|\n- |\n  |\n\n  |\n> |\n# |\n1. |\n\n| a | b |\n|-|-|\n|\n```\n| '.split('|'),
  '\n\n| a | b |\n|-|-|\n| ',
  ' | ',
];

for (let seed = 1; seed <= 20; ++seed) {
  test(`a browser keeps what becomes of tags at random, ${seed}`, () => {
    const random = createRandom(seed * 7919);
    for (let page = 0; page < 500; ++page) {
      const parts = Array.from({ length: 1 + random(24) }, () => pieces[random(pieces.length)]);
      checkIsKept(parts.join(''));
    }
  });
}
