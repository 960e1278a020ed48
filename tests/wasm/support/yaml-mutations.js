// Texts that are almost the YAML test suite's: what an author may come to write.

/** What is put into a text, or in place of a part of it. */
const parts = [
  ...[' ', '  ', '\t', '\n', '\n\n', '\n ', '\n  ', '\r\n', ':', ': ', '- ', '-', ' - ', '? ', '!'],
  ...['"', "'", '[', ']', '{', '}', ',', '#', ' #', '|', '>', '|-', '>+', '|2', '>1', '&a ', '*a'],
  ...[
    '%',
    '@',
    '`',
    '\\',
    '\\n',
    '\\u4e2d',
    '\\ ',
    '\\\n',
    '~',
    'null',
    'true',
    '0x1F',
    '.5',
    '1e3',
  ],
  ...[
    '0',
    '1',
    '+',
    '=',
    'x',
    'a: ',
    '<<: ',
    '---\n',
    '...\n',
    '“',
    '”',
    '：',
    '，',
    '中',
    'é',
    '😀',
  ],
  ...['\u00a0', '\u3000', '\u2028', '\u0085'],
];

/** Front matter as authors write it, which the suite has little of. */
const frontMatter = [
  'title: About\ndate: 2025-03-25 20:44:17\ntags: [one, two]\nlinks:\n  - name: Home\n    url: /\n',
  'name: {zh-CN: 关于, en: About}\nlist:\n- one\n- - two\n  - three\nempty:\nlast: "x"\n',
  '{"title": "T", "n": [1, 2.5e3, null, true], "o": {"a": "\\u4e2d\\n"}}\n',
  'a: >-\n  one\n   two\n\n  three\nb: |+\n  x\n\n  y\n\nc: d\n',
  "a: \"x y\n  z\n\n  w\"\nb: 'it''s\n  so'\nc: one\n  two\n\n  three # four\n",
  'a: [\n  b,\n  {c: d, e},\n  "f":g, # h\n]\ni: {\n  j: k\n}\n',
];

/**
 * Endless texts; the same ones for the same seed.
 *
 * @param {string[]} texts to begin with
 * @param {number} seed
 */
export function* mutations(texts, seed) {
  const pool = [...texts, ...frontMatter];
  const below = randomNumbers(seed);
  /** @template T @param {T[]} items */
  const one = (items) => items[below(items.length)];

  /** @param {string} text */
  const mutate = (text) => {
    const characters = [...text];
    const lines = text.split('\n');
    const at = below(characters.length + 1);
    const line = below(lines.length);
    switch (below(7)) {
      case 0:
        characters.splice(at, 1 + below(3));
        return characters.join('');
      case 1:
        characters.splice(at, 1, one(parts));
        return characters.join('');
      case 2: {
        const other = below(lines.length);
        [lines[line], lines[other]] = [lines[other], lines[line]];
        return lines.join('\n');
      }
      case 3:
        lines[line] = below(2) ? [...lines[line]].slice(1).join('') : ` ${lines[line]}`;
        return lines.join('\n');
      case 4:
        lines.splice(line, 0, one(one(pool).split('\n')));
        return lines.join('\n');
      default:
        characters.splice(at, 0, one(parts));
        return characters.join('');
    }
  };

  for (;;) {
    let text = one(pool);
    for (let count = 1 + below(3); count > 0; count -= 1) text = mutate(text);
    yield /[\r\n]$/.test(text) ? text : `${text}\n`;
  }
}

/**
 * Random numbers by mulberry32.
 *
 * @param {number} seed
 * @returns {(limit: number) => number} gives one below `limit`
 */
function randomNumbers(seed) {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
