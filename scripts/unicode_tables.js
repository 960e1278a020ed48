// Writes the header unicode_tables.h for the engine (wasm/unicode.cpp): what it knows of characters
// beyond ASCII. The data comes from github-slugger, get-east-asian-width and this Node's Unicode, so
// that the engine's heading ids are GitHub's without the data being kept here.
//
// usage: node scripts/unicode_tables.js OUTPUT
import { writeFileSync } from 'node:fs';
import { eastAsianWidthType } from 'get-east-asian-width';
import { slug } from 'github-slugger';

/** Every code point that text can hold: no surrogates. */
const codePoints = [...Array(0x110000).keys()].filter((value) => value < 0xd800 || value > 0xdfff);

/** @param {string} text */
const toCodePoints = (text) => [...text].map((character) => character.codePointAt(0) ?? 0);

/**
 * Seven bits a byte, lowest first, the highest bit set on all but the last.
 * @param {number[]} values
 */
function encodeIntegers(values) {
  const bytes = [];
  for (let value of values) {
    for (; value > 0x7f; value >>>= 7) bytes.push((value & 0x7f) | 0x80);
    bytes.push(value);
  }
  return bytes;
}

/** @param {number} value */
const zigzag = (value) => Math.abs(value) * 2 + (value < 0 ? 1 : 0);

/**
 * A set as the distances between the code points at which those outside and inside take turns.
 * @param {(character: string) => boolean | undefined} has undefined: it does not matter
 */
function setTable(has) {
  const distances = [];
  let inside = false;
  let last = 0;
  for (const value of codePoints) {
    /** @type {boolean} */
    const now = has(String.fromCodePoint(value)) ?? inside;
    if (now !== inside) {
      distances.push(value - last);
      last = value;
    }
    inside = now;
  }
  return { count: distances.length, bytes: encodeIntegers(distances) };
}

/**
 * Of what is no character yet it does not matter where it belongs.
 *
 * @param {(character: string) => boolean} has
 */
const assignedSetTable = (has) =>
  setTable((character) => (/\p{Cn}/u.test(character) ? undefined : has(character)));

/** CommonMark's Unicode punctuation: the general categories P and S. @param {string} character */
const isPunctuation = (character) => /[\p{P}\p{S}]/u.test(character);

/**
 * A heading's id keeps all but punctuation; this is where GitHub's rule differs. It does not matter
 * for capitals, which are lowered before this is asked, nor for what is no character yet; letters,
 * marks and digits that are newer than github-slugger's Unicode are kept like their elders.
 */
const slugExceptionTable = () =>
  setTable((character) => {
    if (character.toLowerCase() !== character || /\p{Cn}/u.test(character)) return undefined;
    const isKept = slug(character) !== '' || /[\p{L}\p{M}\p{Nd}]/u.test(character);
    return isKept === isPunctuation(character);
  });

/** @param {string} character */
const isHangul = (character) => /\p{Script=Hangul}/u.test(character);

/**
 * A CJK character of the markdown-cjk-friendly specification (2.1): East Asian Width wide, fullwidth
 * or halfwidth, but no emoji, or Hangul.
 *
 * @param {string} character
 */
function isCjk(character) {
  const width = eastAsianWidthType(character.codePointAt(0) ?? 0);
  const isEastAsian = width === 'wide' || width === 'fullwidth' || width === 'halfwidth';
  return isHangul(character) || (isEastAsian && !/\p{Emoji_Presentation}/u.test(character));
}

/**
 * Runs of capitals at equal strides, 1 or 2, and an equal distance to their lower case: how far
 * each is from the one before, how many strides it goes, and that distance.
 */
function lowerCaseTable() {
  /** @type {{ first: number, last: number, stride: number, difference: number }[]} */
  const runs = [];
  for (const value of codePoints) {
    const lower = toCodePoints(String.fromCodePoint(value).toLowerCase());
    const difference = lower[0] - value;
    if (difference === 0 || lower.length !== 1) continue;
    const run = runs.at(-1);
    const stride = value - (run?.last ?? 0);
    const fits = stride <= 2 && run?.difference === difference;
    if (run && fits && (run.stride === 0 || run.stride === stride)) {
      run.last = value;
      run.stride = stride;
    } else {
      runs.push({ first: value, last: value, stride: 0, difference });
    }
  }
  let last = 0;
  const integers = runs.flatMap((run) => {
    const stride = run.stride || 1;
    const gap = run.first - last;
    last = run.last;
    const steps = (run.last - run.first) / stride;
    return [gap, steps * 2 + stride - 1, zigzag(run.difference)];
  });
  return { count: runs.length, bytes: encodeIntegers(integers) };
}

/**
 * The characters whose full case folding is not their lower case: of each how far it is from the
 * one before, how long its folding is, and the code points of that, the first as its distance from
 * the first of the folding before. ECMAScript has no folding, but lower to upper to lower case is
 * one but for the dotless i, which folds to itself.
 */
function foldingTable() {
  let last = 0;
  let lastFirst = 0;
  let count = 0;
  const integers = codePoints.flatMap((value) => {
    const lower = String.fromCodePoint(value).toLowerCase();
    const folded = lower.toUpperCase().toLowerCase();
    const isOneLetter = toCodePoints(lower).length === 1;
    if (lower === 'ı' || (folded === lower && isOneLetter)) return [];
    const gap = value - last;
    last = value;
    ++count;
    const [first, ...rest] = toCodePoints(folded);
    const difference = first - lastFirst;
    lastFirst = first;
    return [gap * 4 + 1 + rest.length, zigzag(difference), ...rest];
  });
  return { count, bytes: encodeIntegers(integers) };
}

/**
 * @param {string} name
 * @param {{ count: number, bytes: number[] }} table
 */
function declaration(name, { count, bytes }) {
  const literal = bytes.map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
  const lines = literal.match(/.{1,96}/g) ?? [];
  return `constexpr size_t ${name}_count = ${count};
constexpr std::string_view ${name}_table(
${lines.map((line) => `    "${line}"`).join('\n')},
    ${bytes.length});
`;
}

writeFileSync(
  process.argv[2],
  `// Made by scripts/unicode_tables.js.
#pragma once

#include <cstddef>
#include <string_view>

namespace glassine {

${declaration('slug_exception', slugExceptionTable())}
${declaration('punctuation', assignedSetTable(isPunctuation))}
${declaration('cjk', assignedSetTable(isCjk))}
${declaration('hangul', assignedSetTable(isHangul))}
${declaration('lower_case', lowerCaseTable())}
${declaration('folding', foldingTable())}
}  // namespace glassine
`,
);
