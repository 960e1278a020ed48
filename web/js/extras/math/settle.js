import { Span, TextNode } from 'temml/src/domTree.js';
import { MathNode, TextNode as MathText } from 'temml/src/mathMLTree.js';
import { DocumentFragment } from 'temml/src/tree.js';

const elements = new Set(
  'math menclose mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none'.split(
    ' ',
  ),
);

const attributes = new Set(
  'accent accentunder align columnalign columnlines columnspacing depth display displaystyle fence form height largeop linebreak linethickness lspace mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits notation rowlines rowspacing rspace scriptlevel separator side stretchy symmetric voffset width'.split(
    ' ',
  ),
);

const maximumDepth = 100;
const maximumNodes = 20_000;
/** How far a size or a move may go, either way. */
const maximumLength = { em: 50, percent: 200, other: 500 };
const maximumScale = 10;

/**
 * Goes through what Temml has built before any of it becomes an element. Whatever the library may
 * let through some day, a page gets no element and no attribute that is not of MathML, no id, and
 * nothing out of all proportion; it throws where that would be more than an attribute's loss.
 *
 * @param {any} root
 */
export function settle(root) {
  let count = 0;

  /** @param {any} node @param {number} depth @param {number} scale of the font */
  function visit(node, depth, scale) {
    if (++count > maximumNodes) throw new Error('It has too many parts');
    if (depth > maximumDepth) throw new Error('It is nested too deeply');
    if (node instanceof TextNode || node instanceof MathText) return;
    if (node instanceof MathNode) {
      if (!elements.has(node.type)) throw new Error('It asks for what no formula may hold');
      node.label = '';
    } else if (!(node instanceof Span || node instanceof DocumentFragment)) {
      throw new Error('It asks for what no formula may hold, such as a link or an image');
    }
    settleAttributes(node);
    const size = Number.parseFloat(node.attributes?.mathsize ?? node.style.fontSize ?? '1');
    scale *= Number.isFinite(size) ? Math.max(size, 0.1) : 1;
    if (scale > maximumScale) throw new Error('It grows too large');
    for (const child of node.children) visit(child, depth + 1, scale);
  }

  visit(root, 0, 1);
}

/** @param {any} node */
function settleAttributes(node) {
  for (const [name, value] of Object.entries(node.attributes ?? {})) {
    // The policy of the page lets no style attribute in, but what a script sets.
    if (name === 'style') Object.assign(node.style, declarationsOf(String(value)));
    if (attributes.has(name)) checkLength(String(value));
    else delete node.attributes[name];
  }
  for (const value of Object.values(node.style)) checkLength(String(value));
}

/** @param {string} text */
function declarationsOf(text) {
  return Object.fromEntries(
    text
      .split(';')
      .map((declaration) => declaration.split(':').map((part) => part.trim()))
      .filter(([name, value]) => name && value),
  );
}

/** @param {string} value */
function checkLength(value) {
  for (const [, number, unit] of value.matchAll(/(?<![#\w])(-?[\d.]+)(%|[a-z]*)/g)) {
    const kind = unit === '%' ? 'percent' : /^(|e[mx])$/.test(unit ?? '') ? 'em' : 'other';
    if (Math.abs(Number(number)) > maximumLength[kind]) throw new Error('It grows too large');
  }
}
