// What may stand in a page's HTML, beside hast-util-sanitize with GitHub's list.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromParse5 } from 'hast-util-from-parse5';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import { parseFragment } from 'parse5';
import { find, html } from 'property-information';
import { loadEngine } from '../../web/js/engine.js';
import { readShippedModule } from './support/modules.js';
import { createRandom } from './support/raw-html.js';

/** @import { Nodes } from 'hast' */

const engine = await loadEngine(readShippedModule());

/** @param {string} markdown */
const render = (markdown) => engine.render(new TextEncoder().encode(markdown)).html;

/**
 * GitHub's list as it is, but for what this site decides in another way: no prefix before an id, a
 * telephone's number may be called, lang and dir may be said.
 */
const attributes = defaultSchema.attributes ?? {};
const schema = {
  ...defaultSchema,
  clobberPrefix: '',
  protocols: {
    ...defaultSchema.protocols,
    href: [...(defaultSchema.protocols?.href ?? []), 'tel'],
  },
  attributes: { ...attributes, '*': [...(attributes['*'] ?? []), 'lang', 'dir'] },
};

/** @typedef {{ name: string, attributes: Record<string, string>, children: (Tree | string)[] }} Tree */

/**
 * @param {Nodes} node
 * @returns {Tree | string}
 */
function treeOf(node) {
  if (node.type === 'text') return node.value;
  const properties = Object.entries('properties' in node ? node.properties : {});
  return {
    name: 'tagName' in node ? node.tagName : '',
    attributes: Object.fromEntries(
      properties.map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(' ') : `${value}`,
      ]),
    ),
    children: 'children' in node ? node.children.map(treeOf) : [],
  };
}

/** @param {string} html */
const parse = (html) => /** @type {Nodes} */ (fromParse5(parseFragment(html)));

/** @param {string} html */
const oracle = (html) => treeOf(sanitize(parse(html), schema));

/** @param {string} html */
const ours = (html) => treeOf(parse(render(html)));

/**
 * All elements of a tree with their attributes.
 *
 * @param {Tree | string} tree
 * @returns {Tree[]}
 */
const elementsOf = (tree) =>
  typeof tree === 'string' ? [] : [tree, ...tree.children.flatMap(elementsOf)];

/** The engine gives a heading the level that it has among the others. @param {string} name */
const asHeading = (name) => name.replace(/^h[1-6]$/, 'h');

/** What has to be around an element for a parser to see it. @type {Record<string, [string, string]>} */
const places = {
  caption: ['<table>', '</table>'],
  col: ['<table><colgroup>', '</colgroup></table>'],
  colgroup: ['<table>', '</table>'],
  dd: ['<dl>', '</dl>'],
  dt: ['<dl>', '</dl>'],
  li: ['<ul>', '</ul>'],
  rp: ['<ruby>', '</ruby>'],
  rt: ['<ruby>', '</ruby>'],
  tbody: ['<table>', '</table>'],
  td: ['<table><tbody><tr>', '</tr></tbody></table>'],
  tfoot: ['<table>', '</table>'],
  th: ['<table><tbody><tr>', '</tr></tbody></table>'],
  thead: ['<table>', '</table>'],
  tr: ['<table><tbody>', '</tbody></table>'],
};

const names = [
  ...(defaultSchema.tagNames ?? []),
  ...'abbr address applet area article aside audio base basefont bdi bdo bgsound big blink body button canvas caption center cite col colgroup data datalist dfn dialog dir embed fieldset figcaption figure font footer form frame frameset head header hgroup html iframe keygen label legend link main map mark marquee math menu meta meter nav nobr noembed noframes noscript object optgroup option output param plaintext portal progress rb rtc script search select slot small spacer style svg template textarea time title track u video wbr xmp x-y'.split(
    ' ',
  ),
];

/** In the schema, but Markdown's alone: a task's box, which its author cannot write in HTML. */
const withheld = ['input'];

test('the elements are those of GitHub’s list', () => {
  for (const name of names) {
    const [before, after] = places[name] ?? ['<div>', '</div>'];
    const source = `${before}<${name} title="own">x${after}\n`;
    const isThere = (/** @type {Tree | string} */ tree) =>
      elementsOf(tree).some(
        (element) => asHeading(element.name) === asHeading(name) && element.attributes.title,
      );
    assert.equal(
      isThere(ours(source)),
      isThere(oracle(source)) && !withheld.includes(name),
      source,
    );
  }
});

const attributeNames = [
  ...new Set(
    Object.values(attributes)
      .flat()
      .map((entry) => String(Array.isArray(entry) ? entry[0] : entry))
      .map((property) => find(html, property).attribute),
  ),
  ...'onclick onerror onload onfocus style srcdoc background poster data formaction xlink:href xmlns xml:base ping target rel download crossorigin referrerpolicy loading fetchpriority sizes integrity nonce slot is part role autofocus hidden inert popover contenteditable draggable data-glassine data-offset manifest code archive classid codebase http-equiv content form list pattern dirname'.split(
    ' ',
  ),
];

/** In GitHub's list, and not in ours: what belongs to forms and to maps, what takes keys, RDFa. */
const leftOut =
  'accept accept-charset accesskey action axis char charoff charset checked color cols coords data-footnote-backref data-footnote-ref data-footnotes enctype for frame hreflang ismap itemprop itemscope itemtype label maxlength method multiple nohref prompt readonly rev rows selected shape span tabindex usemap'.split(
    ' ',
  );

/** What is decided in another way, and tested in tests/cases. */
const differs = ['class', 'name', 'id'];

test('the attributes are those of GitHub’s list', () => {
  let kept = 0;
  for (const name of (defaultSchema.tagNames ?? []).filter((tag) => !withheld.includes(tag))) {
    const [before, after] = places[name] ?? ['<div>', '</div>'];
    for (const attribute of attributeNames.filter((key) => !differs.includes(key))) {
      const source = `${before}<${name} title="t" ${attribute}="1">x${after}\n`;
      const of = (/** @type {Tree | string} */ tree) =>
        elementsOf(tree).find((element) => element.attributes.title)?.attributes ?? {};
      const [found, expected] = [of(ours(source)), of(oracle(source))];
      // A heading has an id, whatever it says.
      if (/^h[1-6]$/.test(name)) delete found.id;
      if (leftOut.includes(attribute)) delete expected[find(html, attribute).property];
      assert.deepEqual(found, expected, source);
      kept += Object.keys(found).length - 1;
    }
  }
  assert.ok(kept > 1000, `${kept} attributes stay`);
});

test('an address in whatever spelling stays where GitHub’s list lets it stay', () => {
  const schemes =
    'javascript data vbscript http https mailto tel irc ircs xmpp ftp file blob'.split(' ');
  /** The same address to a browser. @type {((url: string) => string)[]} */
  const spellings = [
    (url) => url,
    (url) => url.toUpperCase(),
    (url) => ` \t${url}`,
    (url) => `\u0001${url}`,
    (url) => url.replace(':', '&Tab;:'),
    (url) => url.replace(/^../, (start) => start.split('').join('\n')),
    (url) => url.replace(/^../, (start) => start.split('').join('&NewLine;')),
    (url) => url.replace(/^./, (first) => `&#${first.charCodeAt(0)};`),
    (url) => url.replace(/^./, (first) => `&#0000${first.charCodeAt(0)};`),
    (url) => url.replace(/^./, (first) => `&#X${first.charCodeAt(0).toString(16)};`),
    (url) => url.replace(':', '&colon;'),
    (url) => url.replace(':', '&#58;'),
  ];
  /** Addresses that say nothing of how they are to be opened. @type {((url: string) => string)[]} */
  const relative = [
    (url) => `./${url}`,
    (url) => `?q=${url}`,
    (url) => `#${url}`,
    (url) => `//${url}`,
  ];
  const elements = [
    ['a', 'href'],
    ['img', 'src'],
    ['img', 'longdesc'],
    ['blockquote', 'cite'],
    ['q', 'cite'],
    ['del', 'cite'],
    ['ins', 'cite'],
  ];
  let kept = 0;
  for (const [name, attribute] of elements) {
    for (const url of schemes.map((scheme) => `${scheme}:x`)) {
      for (const spelling of [...spellings, ...relative]) {
        const write = (/** @type {string} */ address) =>
          `<div><${name} title="t" ${attribute}="${address}"></div>\n`;
        const has = (/** @type {Tree | string} */ tree) =>
          elementsOf(tree).some((element) => find(html, attribute).property in element.attributes);
        const plain = relative.includes(spelling) ? spelling(url) : url;
        const source = write(spelling(url));
        const isKept = has(ours(source));
        assert.equal(isKept, has(oracle(write(plain))), source);
        if (isKept) kept += 1;
      }
    }
  }
  assert.ok(kept > 100, `${kept} addresses stay`);
});

const inline = 'b code del em i ins kbd q s samp span strike strong sub sup tt var'.split(' ');

/**
 * HTML in which everything is closed and in its place.
 *
 * @param {(limit: number) => number} random
 * @param {number} depth
 * @returns {string}
 */
function phrasing(random, depth) {
  if (depth === 0 || random(3) === 0)
    return ['x ', '&amp;', '&lt;b&gt;', '<br>', '<img src="a" alt="b">'][random(5)];
  const name = inline[random(inline.length)];
  const content = phrasing(random, depth - 1) + phrasing(random, depth - 1);
  return `<${name} title="t">${content}</${name}>`;
}

/**
 * @param {(limit: number) => number} random
 * @param {number} depth
 * @returns {string}
 */
function flow(random, depth) {
  const some = (/** @type {() => string} */ make) =>
    Array.from({ length: 1 + random(3) }, make).join('');
  const text = () => phrasing(random, 3);
  const inner = () => (depth > 0 ? flow(random, depth - 1) : text());
  const makers = [
    () => `<p align="center">${text()}</p>`,
    () => `<div>${some(inner)}</div>`,
    () => `<blockquote>${some(inner)}</blockquote>`,
    () => `<details open><summary>${text()}</summary>${some(inner)}</details>`,
    () => `<ul>${some(() => `<li>${inner()}</li>`)}</ul>`,
    () => `<ol start="2">${some(() => `<li>${text()}</li>`)}</ol>`,
    () => `<dl><dt>${text()}</dt><dd>${inner()}</dd></dl>`,
    () =>
      `<table><thead><tr><th>${text()}</th></tr></thead><tbody>${some(() => `<tr><td>${inner()}</td></tr>`)}</tbody></table>`,
    () => `<section>${inner()}</section>`,
    () => `<p><a href="x">${text()}</a></p>`,
    () => `<p><picture><source srcset="a 2x"><img src="b"></picture></p>`,
    () => `<p><ruby>x<rp>(</rp><rt>y</rt><rp>)</rp></ruby></p>`,
    () => `<pre>${text()}</pre>`,
    () => '<hr>',
  ];
  return makers[random(makers.length)]();
}

for (let seed = 1; seed <= 5; seed += 1) {
  test(`what is closed and in its place stays as it is, ${seed}`, () => {
    const random = createRandom(seed * 104729);
    for (let page = 0; page < 200; page += 1) {
      // A <div> is a block of Markdown's from its beginning to the next blank line.
      const source = `<div>${flow(random, 4)}</div>`;
      const found = ours(source);
      // The line's end behind a block.
      if (typeof found !== 'string' && found.children.at(-1) === '\n') found.children.pop();
      assert.deepEqual(found, oracle(source), source);
    }
  });
}
