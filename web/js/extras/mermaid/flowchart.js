/** @import { Reading, Remark } from './types.js' */
import { cannotRead, inLines, problem, spoken } from './text.js';
import { readStyle } from './styles.js';

/** More take a phone seconds, in which it does nothing else. */
const maximumLinks = 100;
const maximumNodes = 100;

/** [opening, closing, shape] @type {[string, string[], string][]} */
const shapes = [
  ['(((', [')))'], 'doublecircle'],
  ['([', ['])'], 'stadium'],
  ['((', ['))'], 'circle'],
  ['[[', [']]'], 'subroutine'],
  ['[(', [')]'], 'cylinder'],
  ['[/', ['\\]', '/]'], 'trapezoid'],
  ['[\\', ['/]', '\\]'], 'trapezoid-alt'],
  ['{{', ['}}'], 'hexagon'],
  ['[', [']'], 'rectangle'],
  ['(', [')'], 'rounded'],
  ['{', ['}'], 'diamond'],
  ['>', [']'], 'asymmetric'],
];

const id = /[\p{L}\p{M}\p{N}_]+(?:[-.][\p{L}\p{M}\p{N}_]+)*/uy;
const gap = /[\s;]+/y;
const end = /[ \t]*(?=[\n;]|$)/y;
const ampersand = /[ \t]*&[ \t]*/y;
const quotedText = /\s*"([^"]*)"\s*/y;
const ownClass = /:::([\w-]+)/y;
/** [start, the line with its end] */
const link = /[ \t]*([xo<]?)(--+[-xo>]|==+[=xo>]|-?\.+-[xo>]?|~~~+)[ \t]*/y;
const linkLabel = /\|([^|\n]*)\|[ \t]*/y;
const labelledLink =
  /[ \t]*([xo<]?)(?:--[ \t]*([^\n]+?)[ \t]*(--+[-xo>])|==[ \t]*([^\n]+?)[ \t]*(==+[=xo>])|-\.[ \t]*([^\n]+?)[ \t]*(\.+-[xo>]?))[ \t]*/y;
const command =
  /(subgraph|classDef|class|style|linkStyle|click|direction)(?=[ \t\n;]|$)[ \t]*([^\n]*)/y;
const endOfSubgraph = /end(?=[ \t]*(?:[\n;]|$))/y;

/**
 * Reads a flowchart into the library's graph: its own reader knows neither names that are not ASCII
 * nor labels with brackets, and passes over what it does not know.
 *
 * @param {string[]} lines
 * @param {Remark} remark
 * @param {string} [direction]
 * @returns {Reading}
 */
export function readFlowchart(lines, remark, direction = 'TB') {
  const text = lines.join('\n');
  let at = 0;
  /** @type {Map<string, { id: string, label: string, shape: string, given: string }>} by the author's names */
  const nodes = new Map();
  const graph = {
    direction,
    nodes: new Map(),
    /** @type {object[]} */
    edges: [],
    /** @type {any[]} */
    subgraphs: [],
    classDefs: new Map(),
    classAssignments: new Map(),
    nodeStyles: new Map(),
    linkStyles: new Map(),
  };
  /** @type {{ sub: any, name: string, line: number, members: Set<string> }[]} */
  const open = [];
  /** @type {Map<string, string>} */
  const groups = new Map();
  /** @type {Set<string>} */
  const owned = new Set();
  /** @type {(() => string)[]} */
  const labels = [];
  /** @type {(() => void)[]} What counts when all names are known. */
  const later = [];

  /** @param {RegExp} pattern */
  function take(pattern) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match;
  }

  const line = (position = at) => text.slice(0, position).split('\n').length - 1;

  /** @param {number} start */
  function refuse(start) {
    const ending = text.indexOf('\n', start);
    const rest = text.slice(start, ending < 0 ? undefined : ending);
    return problem(line(start), cannotRead(rest.trim() ? rest : lines[line(start)]));
  }

  /** @param {string} label */
  function say(label) {
    labels.push(() => spoken(label));
  }

  /** @param {string} name @param {string} [label] @param {string} [shape] */
  function node(name, label, shape = 'rectangle') {
    let known = nodes.get(name);
    if (!known) {
      if (nodes.size >= maximumNodes)
        throw problem(line(), `it has more than ${maximumNodes} nodes`);
      const fresh = { id: `n${nodes.size}`, label: name, shape, given: '' };
      known = fresh;
      nodes.set(name, fresh);
      // It may get its label further on, or turn out to be a subgraph.
      labels.push(() => (groups.has(name) ? '' : spoken(fresh.given || name)));
    }
    if (label !== undefined) {
      if (known.given && known.given !== label)
        remark(line(), `The node “${name}” has several labels; the last is drawn.`);
      Object.assign(known, { label: inLines(label), shape, given: label });
    }
    open.at(-1)?.members.add(name);
    return known;
  }

  /** A node as it stands, with its shape and class. */
  function takeNode() {
    const start = at;
    const [name] = take(id) ?? [];
    if (!name) throw refuse(start);
    const shape = shapes.find(([opening]) => text.startsWith(opening, at));
    if (shape) {
      const [opening, closings] = shape;
      at += opening.length;
      const quoted = take(quotedText);
      let closing = quoted && closings.find((one) => text.startsWith(one, at));
      let label = quoted?.[1] ?? '';
      if (!quoted) {
        const ending = text.indexOf('\n', at);
        const rest = text.slice(at, ending < 0 ? undefined : ending);
        const found = closings
          .map((one) => ({ one, index: rest.indexOf(one) }))
          .filter(({ index }) => index > 0)
          .sort((a, b) => a.index - b.index)[0];
        closing = found?.one;
        label = rest.slice(0, found?.index);
        at += label.length;
      }
      if (!closing) throw refuse(start);
      at += closing.length;
      if (closing !== closings[0])
        remark(line(start), 'A parallelogram is drawn as a rectangle here.');
      node(name, quoted ? `"${label}"` : label, closing === closings[0] ? shape[2] : 'rectangle');
    } else node(name);
    const [, className] = take(ownClass) ?? [];
    if (className) assign(name, className, line(start));
    return name;
  }

  function takeNodes() {
    const names = [takeNode()];
    while (take(ampersand)) names.push(takeNode());
    return names;
  }

  /** @returns {{ start: string, stroke: string, label: string | undefined } | undefined} */
  function takeLink() {
    const plainLink = take(link);
    if (plainLink) {
      const [, label] = take(linkLabel) ?? [];
      return { start: plainLink[1], stroke: plainLink[2], label };
    }
    const match = take(labelledLink);
    if (!match) return undefined;
    const [, start, solid, solidEnd, thick, thickEnd, dotted, dottedEnd] = match;
    return {
      start,
      stroke: solidEnd ?? thickEnd ?? dottedEnd,
      label: solid ?? thick ?? dotted,
    };
  }

  function takeChain() {
    const start = at;
    let from = takeNodes();
    for (let found = takeLink(); found; found = takeLink()) {
      const { start: head, stroke, label } = found;
      if (label) say(label);
      const to = takeNodes();
      if (/[xo]/.test(head + stroke.at(-1)))
        remark(line(start), 'A link that ends in a cross or a circle ends in an arrowhead here.');
      for (const source of from)
        for (const target of to) {
          if (graph.edges.length >= maximumLinks)
            throw problem(line(start), `it has more than ${maximumLinks} links`);
          if (stroke[0] === '~') graph.linkStyles.set(graph.edges.length, { stroke: 'none' });
          graph.edges.push({
            source,
            target,
            label: label && inLines(label),
            style: stroke[0] === '=' ? 'thick' : stroke.includes('.') ? 'dotted' : 'solid',
            hasArrowStart: head !== '',
            hasArrowEnd: /[xo>]$/.test(stroke),
          });
        }
      from = to;
    }
    if (!take(end)) throw refuse(start);
  }

  /** @param {string} name @param {string} className @param {number} where */
  function assign(name, className, where) {
    later.push(() => {
      if (!graph.classDefs.has(className))
        remark(where, `There is no classDef for the class “${className}”.`);
      graph.classAssignments.set(nodes.get(name)?.id, className);
    });
  }

  /** @param {string} name @param {string} rest @param {number} start */
  function obey(name, rest, start) {
    const where = line(start);
    const [, first = '', second = ''] = /^(\S+)\s*([^]*?)[\s;]*$/.exec(rest) ?? [];
    if (name === 'click') remark(where, 'Links and clicks in a diagram do not work here.');
    else if (name === 'direction' && /^(TB|TD|BT|RL|LR)$/.test(first)) {
      const inner = open.at(-1);
      if (inner) inner.sub.direction = first;
      else graph.direction = first;
    } else if (name === 'subgraph') openSubgraph(rest.replace(/[\s;]*$/, ''), start);
    else if (!first || !second) throw refuse(start);
    else if (name === 'class') for (const one of first.split(',')) assign(one, second, where);
    else {
      const style = readStyle(second, (message) => remark(where, message));
      for (const one of first.split(',')) {
        if (name === 'classDef') graph.classDefs.set(one, style);
        else if (name === 'linkStyle')
          graph.linkStyles.set(one === 'default' ? one : Number(one), style);
        else
          later.push(() => {
            if (nodes.has(one)) graph.nodeStyles.set(nodes.get(one)?.id, style);
            else remark(where, `There is no node “${one}” to style.`);
          });
      }
    }
  }

  /** @param {string} rest @param {number} start */
  function openSubgraph(rest, start) {
    const [, named, bracketed] = /^(\S+?)\s*\[(.*)\]$/.exec(rest) ?? [];
    const name = named ?? rest;
    const label = bracketed ?? rest;
    const sub = { id: `g${groups.size}`, label: inLines(label), nodeIds: [], children: [] };
    if (open.length >= 8) throw problem(line(start), 'its subgraphs are nested too deeply');
    groups.set(name || sub.id, sub.id);
    say(label);
    open.push({ sub, name, line: line(start), members: new Set() });
  }

  function closeSubgraph() {
    const closed = open.pop();
    if (!closed) return false;
    const { sub, members } = closed;
    for (const member of members) {
      if (owned.has(member)) continue;
      owned.add(member);
      later.push(() => !groups.has(member) && sub.nodeIds.push(nodes.get(member)?.id));
    }
    (open.at(-1)?.sub.children ?? graph.subgraphs).push(sub);
    return true;
  }

  for (take(gap); at < text.length; take(gap)) {
    const start = at;
    if (take(endOfSubgraph)) {
      if (!closeSubgraph()) throw problem(line(start), 'this “end” ends nothing');
      continue;
    }
    const match = take(command);
    if (match) obey(match[1], match[2], start);
    else takeChain();
  }
  const left = open.at(-1);
  if (left) throw problem(left.line, 'the subgraph has no “end”');
  for (const act of later) act();
  for (const [name, known] of nodes) if (!groups.has(name)) graph.nodes.set(known.id, known);
  const idOf = (/** @type {string} */ name) => groups.get(name) ?? nodes.get(name)?.id;
  graph.edges = graph.edges.map((/** @type {any} */ edge) => ({
    ...edge,
    source: idOf(edge.source),
    target: idOf(edge.target),
  }));
  if (graph.classDefs.has('default'))
    for (const node of graph.nodes.keys())
      if (!graph.classAssignments.has(node)) graph.classAssignments.set(node, 'default');
  if (graph.nodes.size === 0) throw problem(0, 'it has no nodes');
  return { graph, labels: labels.map((label) => label()) };
}
