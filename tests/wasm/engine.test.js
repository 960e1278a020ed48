// web/js/engine.js and the shipped module, as a host of both meets them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFragment } from 'parse5';
import { allowed } from '../../web/js/allowed.js';
import { EngineTrap, loadEngine } from '../../web/js/engine.js';
import { readShippedModule, readTrappingModule } from './support/modules.js';

/** @import { TestContext } from 'node:test' */
/** @import { Exports } from '../../web/js/engine.js' */

const shipped = readShippedModule();

/** @param {string} text */
const bytesOf = (text) => new TextEncoder().encode(text);

/** @param {string} type the media type that a server gives the module */
const respondWith = (type) => new Response(shipped, { headers: { 'Content-Type': type } });

const maximum = 10 * 1024 * 1024;

/**
 * An engine, and a look at what its module exports, which the engine itself shows to nobody.
 *
 * @param {TestContext} context
 */
async function loadWatchedEngine(context) {
  const { instantiate } = WebAssembly;
  /** @type {WebAssembly.Instance | undefined} */
  let instance;
  context.mock.method(
    WebAssembly,
    'instantiate',
    async (/** @type {WebAssembly.Module} */ module, /** @type {WebAssembly.Imports} */ imports) =>
      (instance = await instantiate(module, imports)),
  );
  const engine = await loadEngine(shipped);
  const exports = () => /** @type {Exports} */ (/** @type {unknown} */ (instance?.exports));
  return { engine, exports, memorySize: () => exports().memory.buffer.byteLength };
}

/** @type {[name: string, source: () => Parameters<typeof loadEngine>[0]][]} */
const sources = [
  ['bytes', () => shipped],
  ['an ArrayBuffer', () => shipped.buffer],
  ['a compiled module', () => new WebAssembly.Module(shipped)],
  ['a response', () => respondWith('application/wasm')],
  ['a promise of a response', () => Promise.resolve(respondWith('application/wasm'))],
  ['a response of another media type', () => respondWith('application/octet-stream')],
  ['a response whose type has a parameter', () => respondWith('application/wasm; charset=utf-8')],
  ['a response without a media type', () => new Response(shipped)],
];

for (const [name, source] of sources) {
  test(`an engine is loaded from ${name}`, async () => {
    const engine = await loadEngine(source());
    assert.equal(engine.render(bytesOf('*text*\n')).html, '<p><em>text</em></p>\n');
  });
}

test('what is no module is rejected', async () => {
  const broken = new Uint8Array([0, 97, 115, 109, 9, 9, 9, 9]);
  await assert.rejects(loadEngine(broken), WebAssembly.CompileError);
  await assert.rejects(loadEngine(new Response('<!doctype html>')), WebAssembly.CompileError);
  await assert.rejects(loadEngine(Promise.reject(new TypeError('offline'))), TypeError);
});

test('the module wants nothing of its host but a way out', () => {
  assert.deepEqual(WebAssembly.Module.imports(new WebAssembly.Module(shipped)), [
    { module: 'wasi_snapshot_preview1', name: 'proc_exit', kind: 'function' },
  ]);
});

const engine = await loadEngine(shipped);

/**
 * @param {string | Uint8Array} markdown
 * @param {string[]} [languages]
 */
const render = (markdown, languages) =>
  engine.render(typeof markdown === 'string' ? bytesOf(markdown) : markdown, { languages });

test('a page has HTML and all the metadata that is documented', () => {
  const source = [
    '---',
    'title: {zh-CN: 关于, en: About "me"}',
    'date: 2025-03-25 20:44:17',
    'tags: [one, 2, true, null]',
    '---',
    '<!-- lang:zh-CN -->',
    '正文。',
    '<!-- lang:en -->',
    '#### Work & life',
    '[text](javascript:alert(1))',
    '',
  ].join('\n');
  assert.deepEqual(render(source, ['en-US', 'zh']), {
    html: '<h2 id="work--life">Work &amp; life</h2>\n<p>text</p>\n',
    metadata: {
      title: 'About "me"',
      titleInBody: false,
      language: 'en',
      direction: 'ltr',
      languages: ['zh-CN', 'en'],
      defaultLanguage: 'zh-CN',
      outline: [{ level: 2, id: 'work--life', text: 'Work & life' }],
      frontMatter: {
        title: 'About "me"',
        date: '2025-03-25 20:44:17',
        tags: ['one', 2, true, null],
      },
      diagnostics: [
        {
          line: 10,
          column: 8,
          severity: 'warning',
          message: "This link's address is of a kind that is not allowed; it is shown as text.",
        },
      ],
      refusal: '',
      fullEdition: '',
    },
  });
});

test('the languages are a list of wishes, and none need be there', () => {
  const source = '<!-- lang:zh-CN -->\n中文。\n<!-- lang:en -->\nEnglish.\n';
  const cases = /** @type {const} */ ([
    [['en'], 'en'],
    [['fr', 'zh-TW', 'en'], 'zh-CN'],
    [['', 'not a tag', '*', 'en'], 'en'],
    [['en,zh'], 'en'],
    [[], 'zh-CN'],
    [undefined, 'zh-CN'],
  ]);
  for (const [languages, expected] of cases)
    assert.equal(render(source, languages && [...languages]).metadata.language, expected);
  assert.equal(engine.render(bytesOf(source)).metadata.language, 'zh-CN');
});

test('bytes in the middle of a larger buffer are taken as they lie', () => {
  assert.equal(
    render(bytesOf('before*text*behind').subarray(6, 12)).html,
    '<p><em>text</em></p>\n',
  );
});

test('of nothing comes nothing', () => {
  const { html, metadata } = render('');
  assert.equal(html, '');
  assert.deepEqual(metadata.diagnostics, []);
});

test('a byte order mark is dropped, and only the first', () => {
  assert.equal(render('\ufeff---\ntitle: T\n---\n# a\n').metadata.title, 'T');
  assert.equal(render('\ufeff\ufeffa\n').html, '<p>\ufeffa</p>\n');
});

test('line ends of every system are the same', () => {
  const source = '---\ntitle: T\n---\n<!-- lang:en -->\n# a\n\n- b\n\n```\nc\n```\n';
  for (const end of ['\r\n', '\r'])
    assert.deepEqual(render(source.replaceAll('\n', end)), render(source), JSON.stringify(end));
});

test('what is not UTF-8 is shown as a replacement character, with its place', () => {
  const { html, metadata } = render(
    new Uint8Array([0x61, 0x0a, 0x63, 0xe9, 0x20, 0xff, 0xed, 0xa0, 0x80, 0x62, 0xe4, 0xb8]),
  );
  assert.equal(html, '<p>a\nc\ufffd \ufffd\ufffd\ufffd\ufffdb\ufffd</p>\n');
  assert.deepEqual(
    metadata.diagnostics.map(({ line, column }) => [line, column]),
    [[2, 2]],
  );
});

test('ill-formed UTF-8 is read as browsers read it', () => {
  // Each byte in each place of a sequence, decoded by the host for comparison.
  const leads = [0x00, 0x7f, 0x80, 0xbf, 0xc0, 0xc2, 0xdf, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5];
  const trails = [0x61, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc2, 0xff];
  for (const lead of leads) {
    for (const second of trails) {
      for (const third of trails) {
        const bytes = new Uint8Array([0x78, lead, second, third, 0x78]);
        const text = new TextDecoder().decode(bytes).replaceAll('\0', '\ufffd');
        assert.equal(render(bytes).html, `<p>${text}</p>\n`, bytes.join(' '));
      }
    }
  }
});

test('a zero byte is shown as a replacement character wherever it stands', () => {
  const { html, metadata } = render('a\0b `c\0`\n\n```d\0\ne\0\n```\n');
  assert.equal(html.includes('\0'), false);
  assert.equal(html.split('\ufffd').length - 1, 4);
  assert.equal(metadata.diagnostics.length, 1);
});

test('10 MB are rendered, and one byte more is refused without a copy of it', async (context) => {
  const { engine, memorySize } = await loadWatchedEngine(context);
  const source = new Uint8Array(maximum + 1).fill(0x78);
  for (let at = 79; at < maximum; at += 80) source[at] = 0x0a;

  const refused = engine.render(source);
  assert.equal(refused.html, '');
  assert.equal(refused.metadata.refusal, 'input-too-large');
  assert.match(refused.metadata.diagnostics[0].message, /10 MB/);
  assert.ok(memorySize() < maximum, `the module has ${memorySize()} bytes`);

  const rendered = engine.render(source.subarray(0, maximum));
  assert.equal(rendered.metadata.refusal, '');
  assert.equal(rendered.html.length, maximum + '<p></p>'.length);
});

test('what is nested too deep is refused', () => {
  const { html, metadata } = render('> '.repeat(10_000) + 'x\n');
  assert.equal(html, '');
  assert.equal(metadata.refusal, 'nested-too-deep');
});

test('many pages need no more memory than one', async (context) => {
  const { engine, memorySize } = await loadWatchedEngine(context);
  const source = bytesOf(
    '---\ntitle: T\n---\n' +
      '# 标题\n\n- **a** [b](c.md) `d`\n\n| e |\n|---|\n| f |\n\n'.repeat(200),
  );
  const first = engine.render(source, { languages: ['en', 'zh'] });
  const size = memorySize();
  for (let count = 0; count < 200; count += 1) {
    const page = engine.render(source, { languages: ['en', 'zh'] });
    if (count % 50 === 0) assert.deepEqual(page, first);
  }
  assert.equal(memorySize(), size);
});

test('a page keeps nothing of the one before', () => {
  const alone = render('# a\n\n[b]\n');
  render('# a\n\n[b]: c\n');
  render('> '.repeat(10_000));
  assert.deepEqual(render('# a\n\n[b]\n'), alone);
});

test('two engines do not know of each other', async () => {
  const [one, two] = await Promise.all([loadEngine(shipped), loadEngine(shipped)]);
  const page = one.render(bytesOf('# one\n'));
  assert.equal(two.render(bytesOf('# two\n')).metadata.title, 'two');
  await one.restart();
  assert.equal(two.render(bytesOf('# two\n')).metadata.title, 'two');
  assert.deepEqual(one.render(bytesOf('# one\n')), page);
});

test('a module that traps throws an EngineTrap, whose cause is kept', async () => {
  const trapping = await loadEngine(readTrappingModule());
  const isTrap = (/** @type {unknown} */ error) =>
    error instanceof EngineTrap &&
    error.name === 'EngineTrap' &&
    error.cause instanceof WebAssembly.RuntimeError;
  assert.throws(() => trapping.render(bytesOf('text')), isTrap);
  await trapping.restart();
  assert.throws(() => trapping.render(bytesOf('text')), isTrap);
});

test('the module traps where memory ends, and a restart makes it whole', async (context) => {
  const { engine, exports, memorySize } = await loadWatchedEngine(context);
  const before = engine.render(bytesOf('*text*\n'));
  assert.throws(() => {
    for (;;) exports().glassine_allocate(64 * 1024 * 1024);
  }, WebAssembly.RuntimeError);
  assert.throws(() => engine.render(bytesOf('*text*\n')), EngineTrap);
  await engine.restart();
  assert.deepEqual(engine.render(bytesOf('*text*\n')), before);
  assert.ok(memorySize() < maximum);
});

test('the trapping module exports what the shipped one does', () => {
  const [shippedNames, trappingNames] = [shipped, readTrappingModule()].map((bytes) =>
    WebAssembly.Module.exports(new WebAssembly.Module(bytes))
      .filter(({ name }) => name === 'memory' || name.startsWith('glassine_'))
      .map(({ name, kind }) => `${kind} ${name}`)
      .sort(),
  );
  assert.deepEqual(trappingNames, shippedNames);
});

/** Things that have run a script in one Markdown renderer or another. */
const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<a href="javascript:alert(1)">x</a>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<style>@import "//example.org"</style>',
  '<!-- --!><script>alert(1)</script> -->',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?<script>alert(1)</script>?>',
  '</p><script>alert(1)</script>',
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt&colon;alert(1))',
  '[a](java&#10;script:alert(1))',
  '[a](<java\tscript:alert(1)>)',
  '[a](\x01javascript:alert(1))',
  '[a](data:text/html,<script>alert(1)</script>)',
  '[a](x "\\" onmouseover=\\"alert(1)")',
  '[a](x \'" onmouseover="alert(1)\')',
  '![" onerror="alert(1)](x)',
  '![<img src=x onerror=alert(1)>](x)',
  '![a](x"onerror="alert(1))',
  '<javascript:alert(1)>',
  '<https://example.org/"onclick="alert(1)>',
  'https://example.org/"onclick="alert(1)',
  '``` "><script>alert(1)</script>\nx\n```',
  '```x"onclick="alert(1)\nx\n```',
  '# "><script>alert(1)</script>',
  '# &#34; onclick=&#34;alert(1)',
  '|<script>|\n|-|\n|<script>alert(1)</script>|',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '---\ntitle: <script>: x\n---\n',
  '---\nlang: "><script>alert(1)</script>"\n---\n<div lang="x"><script>alert(1)</script></div>',
];

test('no page runs a script', () => {
  const elements = new Set(allowed.elements);
  const attributes = new Set(allowed.attributes);
  for (const attack of attacks) {
    for (const source of [attack, `a ${attack} b`, `> - ${attack}`]) {
      const { html } = render(source + '\n');
      for (const element of elementsIn(parseFragment(html))) {
        assert.ok(elements.has(element.tagName), `<${element.tagName}> of ${source}`);
        for (const { name, value } of element.attrs) {
          assert.ok(attributes.has(name), `${name}= of ${source}`);
          if (name !== 'href' && name !== 'src') continue;
          const { protocol } = new URL(value, 'https://example.org/');
          assert.match(protocol, /^(https?|mailto|tel|ircs?|xmpp):$/, source);
        }
      }
    }
  }
});

/**
 * @typedef {import('parse5').DefaultTreeAdapterTypes.ParentNode} ParentNode
 * @typedef {import('parse5').DefaultTreeAdapterTypes.Element} Element
 */

/**
 * @param {ParentNode} parent
 * @returns {Element[]}
 */
function elementsIn(parent) {
  return parent.childNodes.flatMap((node) =>
    'tagName' in node ? [node, ...elementsIn(node)] : [],
  );
}
