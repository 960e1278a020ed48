// Heading ids are GitHub's, in every script; github-slugger is the oracle.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import GithubSlugger, { slug } from 'github-slugger';
import { loadEngine } from '../../web/js/engine.js';
import { readShippedModule } from './support/modules.js';

const engine = await loadEngine(readShippedModule());

/** A text as Markdown that gives it. @param {string} text */
const escaped = (text) => text.replaceAll(/[!-/:-@[-`{-~]/g, '\\$&');

/**
 * The ids of one page with these headings.
 *
 * @param {string[]} texts
 * @returns {string[]}
 */
function idsOf(texts) {
  const markdown = texts.map((text) => `## ${escaped(text)}\n`).join('');
  const { metadata } = engine.render(new TextEncoder().encode(markdown));
  assert.equal(metadata.outline.length, texts.length);
  return metadata.outline.map(({ id }) => id);
}

/** The letters, marks and digits that Unicode 14 to 17 added: github-slugger knows those of 13. */
const newer = rangesIn(`
  870-887 889-88f 897-89f 8b5 8c8-8d2 c3c c5c-c5d cdc-cdd cf3 ece 170d 1715 171f 180f 1ac1-1add
  1ae0-1aeb 1b4c 1c89-1c8a 1dfa 2c2f 2c5f 9ffd-9fff a7c0-a7c1 a7cc-a7db a7f1-a7f4 10570-1057a
  1057c-1058a 1058c-10592 10594-10595 10597-105a1 105a3-105b1 105b3-105b9 105bb-105bc 105c0-105f3
  10780-10785 10787-107b0 107b2-107ba 10940-10959 10d40-10d65 10d69-10d6d 10d6f-10d85 10ec2-10ec7
  10efa-10eff 10f70-10f85 11070-11075 110c2 1123f-11241 11380-11389 1138b 1138e 11390-113b5
  113b7-113c0 113c2 113c5 113c7-113ca 113cc-113d3 113e1-113e2 116d0-116e3 11740-11746 11ab0-11abf
  11b60-11b67 11bc0-11be0 11bf0-11bf9 11db0-11ddb 11de0-11de9 11f00-11f10 11f12-11f3a 11f3e-11f42
  11f50-11f5a 12f90-12ff0 1342f 13440-13455 13460-143fa 16100-16139 16a70-16abe 16ac0-16ac9
  16d40-16d6c 16d70-16d79 16ea0-16eb8 16ebb-16ed3 16ff2-16ff3 187f8-187ff 18cff 18d09-18d1e
  18d80-18df2 1aff0-1aff3 1aff5-1affb 1affd-1affe 1b11f-1b122 1b132 1b155 1ccf0-1ccf9 1cf00-1cf2d
  1cf30-1cf46 1df00-1df1e 1df25-1df2a 1e030-1e06d 1e08f 1e290-1e2ae 1e4d0-1e4f9 1e5d0-1e5fa
  1e6c0-1e6de 1e6e0-1e6f5 1e6fe-1e6ff 1e7e0-1e7e6 1e7e8-1e7eb 1e7ed-1e7ee 1e7f0-1e7fe 2a6de-2a6df
  2b735-2b73f 2cea2-2cead 2ebf0-2ee5d 31350-33479`);

/** The newest Unicode of which that list knows. A later one can only have added to it. */
const isListComplete = Number(process.versions.unicode) <= 17;

/**
 * @param {string} list hexadecimal
 * @returns {[first: number, last: number][]}
 */
function rangesIn(list) {
  return list
    .trim()
    .split(/\s+/)
    .map((range) => {
      const [first, last = first] = range.split('-').map((digits) => parseInt(digits, 16));
      return [first, last];
    });
}

test('every character is kept, dropped and lowered as GitHub does', (context) => {
  // What is no character yet has no id to agree on.
  const characters = [...Array(0x110000).keys()]
    .map((value) => String.fromCodePoint(value))
    .filter((character) => !/[\p{Cn}\p{Cs}\0\n\r]/u.test(character));
  let differences = 0;
  const step = 4096;
  for (let start = 0; start < characters.length; start += step) {
    const some = characters.slice(start, start + step);
    // Each text begins with its number, so that no id is numbered as a repeated one.
    const texts = some.map((character, index) => `${start + index}x${character}x`);
    for (const [index, id] of idsOf(texts).entries()) {
      if (id === slug(texts[index])) continue;
      differences += 1;
      const value = some[index].codePointAt(0) ?? 0;
      const name = `U+${value.toString(16)}`;
      assert.match(some[index], /[\p{L}\p{M}\p{Nd}]/u, `${name} is newer than github-slugger`);
      assert.equal(id, texts[index].toLowerCase(), `${name} is kept`);
      const isListed = newer.some(([first, last]) => value >= first && value <= last);
      assert.ok(isListed || !isListComplete, `${name} is no older than Unicode 14`);
    }
  }
  context.diagnostic(`${characters.length} characters; ${differences} newer than github-slugger`);
});

/** Real headings, and the letters whose lower case depends on what stands around them. */
const headings = [
  '教育背景',
  '关于我（About me）',
  '项目：推理服务、训练框架',
  '第 1 章　绪论',
  'プロジェクト・研究',
  '프로젝트 및 연구',
  'Об авторе',
  'نبذة عني',
  'परिचय',
  'Über uns – Straße',
  'ΟΔΟΣ ΟΔΟΣ, Σ',
  'İstanbul',
  "What's new in C++20?",
  'a  b   c',
  'snake_case and kebab-case -- or --- both',
  '1. First: `code` & <tags>',
  '🚀 Launch 👩‍💻 now',
  'e\u0301 and \u00e9',
];

for (const heading of headings) {
  test(`the id of “${heading}”`, () => assert.deepEqual(idsOf([heading]), [slug(heading)]));
}

test('repeated ids are numbered as GitHub does', () => {
  const texts = ['a', 'A', 'a-1', 'a', 'a-1', 'a-1-1', '项目', '项目', '项目 1', '项目', 'a'];
  const slugger = new GithubSlugger();
  assert.deepEqual(
    idsOf(texts),
    texts.map((text) => slugger.slug(text)),
  );
});

test('ten thousand headings of the same text have ids of their own', () => {
  assert.equal(new Set(idsOf(Array(10_000).fill('same'))).size, 10_000);
});

test('a heading without a character to keep can be linked to all the same', () => {
  assert.deepEqual(idsOf(['！？', '…', 'Section']), ['section', 'section-1', 'section-2']);
});

test('an id can stand in an attribute', () => {
  const { html } = engine.render(new TextEncoder().encode('## a"b<c>&d\'e\n'));
  assert.match(html, /^<h2 id="[^"<>&]*">/);
});
