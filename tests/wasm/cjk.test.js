// Emphasis and strikethrough beside Chinese, Japanese and Korean text; markdown-it with the plugin
// of the markdown-cjk-friendly specification's own author is the oracle.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import MarkdownIt from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import { loadConformanceEngine, loadEngine } from '../../web/js/engine.js';
import { readCoreModule, readShippedModule } from './support/modules.js';
import { randomNumbers } from './support/random.js';

const shipped = readShippedModule();
const editions = [await loadEngine(shipped), await loadEngine(readCoreModule())];
const renderForConformance = await loadConformanceEngine(shipped);

/** What both editions of the module make of a text. @param {string} markdown */
function render(markdown) {
  const [html, inCore] = editions.map((it) => it.render(new TextEncoder().encode(markdown)).html);
  assert.equal(inCore, html, 'the core edition');
  return html;
}

/** @param {{ render: (markdown: string) => string }} markdownIt */
const oracleOf = (markdownIt) => (/** @type {string} */ markdown) =>
  markdownIt.render(markdown).replaceAll(/<(\/?)s>/g, '<$1del>');

const friendly = oracleOf(new MarkdownIt({ xhtmlOut: true }).use(cjkFriendly));
const plain = oracleOf(new MarkdownIt({ xhtmlOut: true }));

const random = randomNumbers(20250325);

/** @param {string[]} list */
const oneOf = (list) => list[random(list.length)];

/**
 * A short text of words and, two times in five, delimiter runs.
 *
 * @param {string[]} words
 * @param {string[]} runs
 */
function randomText(words, runs) {
  let text = '';
  for (let left = 3 + random(12); left > 0; left -= 1) text += oneOf(random(5) < 2 ? runs : words);
  return text;
}

/** A space more often than a word. */
const spaces = [' ', ' ', '　'];

/** One of each kind that the rules tell apart, each with its variation selector. */
const cjkWords = [
  ...['中', '文', '𠮷', 'あ', 'カ', 'ｶ', '한', '글', 'ᄀ', 'ᅡ', 'ꀀ', 'Ａ', '㍿', '㊙', '〇'],
  ...['，', '。', '：', '！', '「', '」', '（', '）', '～', '〰', '￥', '｡'],
  ...['葛\u{e0100}', '塚\ufe00', '。\ufe01', '〽\ufe0e', '“\ufe01', '’\ufe01'],
];

/** Of other scripts, and what is none. */
const otherWords = [
  ...['a', 'b', 'é', 'я', 'ع', 'ब', 'ก', '1', '𝐀'],
  ...['.', '(', ')', '!', '"', '“', '”', '—', '…', '€', '·', '«', '𝜵'],
  ...['✅', '🈯', '⭕\ufe0f', '☺\ufe0f', '\u0301', '\u200b'],
];

const emphasis = ['*', '**', '*', '**', '***', '_', '__'];

/** @type {[name: string, runs: string[]][]} */
const kinds = [
  ['emphasis', emphasis],
  ['strikethrough', ['~~']],
  ['both', ['~~', '*', '**', '_']],
];

/** Three tildes, of which two runs were made, are none to the engine and two to the oracle. */
const isForBoth = (/** @type {string} */ text) => !text.includes('~~~');

for (const [name, runs] of kinds) {
  test(`${name} in random text is the oracle’s`, (context) => {
    let compared = 0;
    let changed = 0;
    while (compared < 5000) {
      const text = randomText([...cjkWords, ...otherWords, ...spaces, '∩\ufe00'], runs);
      if (!isForBoth(text)) continue;
      const wanted = friendly(text);
      assert.equal(render(text), wanted, JSON.stringify(text));
      compared += 1;
      if (wanted !== plain(text)) changed += 1;
    }
    context.diagnostic(`${compared} texts; ${changed} other than in CommonMark`);
    assert.ok(changed > compared / 20, 'the texts are about these rules');
  });
}

test('one tilde strikes through where two do', () => {
  for (let left = 2000; left > 0; left -= 1) {
    const text = randomText([...cjkWords, ...otherWords, ...spaces], ['~~']);
    if (!isForBoth(text)) continue;
    assert.equal(render(text.replaceAll('~~', '~')), render(text).replaceAll('~~', '~'), text);
  }
});

test('without CJK characters and variation selectors nothing is other than in CommonMark', () => {
  for (let left = 10000; left > 0; left -= 1) {
    const text = randomText([...otherWords, ' ', ' '], emphasis);
    assert.equal(render(text), renderForConformance(text, 'commonmark'), text);
  }
  for (let left = 5000; left > 0; left -= 1) {
    const text = randomText([...otherWords, ' ', ' '], ['~', '~~', '~~~', '*', '**']);
    assert.equal(render(text), renderForConformance(text, 'gfm'), text);
  }
});

test('every character is a CJK character to the engine and to the oracle, or to neither', (context) => {
  // What is no character yet, or never, is on neither list.
  const characters = [...Array(0x110000 - 0x80).keys()]
    .map((index) => String.fromCodePoint(index + 0x80))
    .filter((character) => !/[\p{Cn}\p{Co}\p{Cs}]/u.test(character));
  let emphasized = 0;
  const step = 4096;
  for (let start = 0; start < characters.length; start += step) {
    const markdown = characters
      .slice(start, start + step)
      .map((character) => `x${character}**(a)**${character}x\n\n`)
      .join('');
    const wanted = friendly(markdown);
    assert.equal(render(markdown), wanted);
    emphasized += wanted.split('<strong>').length - 1;
  }
  context.diagnostic(`${characters.length} characters; ${emphasized} let emphasis in`);
});
