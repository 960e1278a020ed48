// Raw HTML at random, and what the engine's HTML says without anybody's parser.

import { parseFragment } from 'parse5';

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
export function written(html) {
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
export const tag = (end, name, attributes) =>
  `<${end}${name}${attributes.map(([key, value]) => ` ${key}=${JSON.stringify(value)}`).join('')}>`;

export const voidElements = 'br hr img input source'.split(' ');

/** A generator of numbers below a limit, the same in every run (Marsaglia's xorshift). @param {number} seed */
export function createRandom(seed) {
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

/**
 * A page of tags and of Markdown's marks in any order.
 *
 * @param {(limit: number) => number} random
 */
export const pageAtRandom = (random) =>
  Array.from({ length: 1 + random(24) }, () => pieces[random(pieces.length)]).join('');
