// Lists of source packages are derived from a machine's lists of binary packages.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourceLines, sourceStanzas } from '../../scripts/lib/debian.js';

test('one-line lists', () => {
  const list = [
    '# comment',
    'deb http://mirror.example/debian bookworm main contrib',
    'deb [signed-by=/usr/share/keyrings/a.gpg arch=amd64] https://other.example/debian stable main',
    '# deb http://mirror.example/debian switched-off main',
    'deb-src http://mirror.example/debian already main',
    '',
  ].join('\n');
  assert.equal(
    sourceLines(list),
    [
      'deb-src http://mirror.example/debian bookworm main contrib',
      'deb-src [signed-by=/usr/share/keyrings/a.gpg arch=amd64] https://other.example/debian stable main',
      'deb-src http://mirror.example/debian already main',
    ].join('\n'),
  );
});

test('stanzas', () => {
  const stanzas = [
    'Types: deb',
    'URIs: http://mirror.example/debian',
    'Suites: bookworm bookworm-updates',
    'Components: main',
    '',
    'Types: deb deb-src',
    'Enabled: no',
    'URIs: http://mirror.example/off',
  ].join('\n');
  assert.equal(sourceStanzas(stanzas), stanzas.replace(/^Types:.*$/gm, 'Types: deb-src'));
});
