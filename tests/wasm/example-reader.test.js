import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readExamples } from './support/example-reader.js';

test('parts, options and symbols are read as tests/unit/example_reader.cpp does', () => {
  const fence = '`'.repeat(32);
  const text = `prose\n${fence} example dialect=gfm x\na→b␍␀\n.\n<p>\n.\n{}\n${fence}\n${fence} example\n\n.\n${fence}\n`;
  assert.deepEqual(readExamples(text), [
    {
      line: 2,
      number: 1,
      options: new Map([
        ['dialect', 'gfm'],
        ['x', ''],
      ]),
      markdown: 'a\tb\r\0\n',
      html: '<p>\n',
      metadata: '{}\n',
    },
    { line: 9, number: 2, options: new Map(), markdown: '\n', html: '', metadata: '' },
  ]);
});
