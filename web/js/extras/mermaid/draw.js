/*!
 * Contains beautiful-mermaid (https://github.com/lukilabs/beautiful-mermaid), copyright (c) 2026 Craft
 * Docs, under the MIT licence
 * (https://github.com/lukilabs/beautiful-mermaid/blob/main/LICENSE), and elkjs, copyright (c) 2017
 * Kiel University and others, under the Eclipse Public License 2.0
 * (https://www.eclipse.org/legal/epl-2.0/), whose source is at https://github.com/kieler/elkjs.
 */
/** @import { Drawing } from './types.js' */
import { layoutClassDiagramSync } from 'beautiful-mermaid/src/class/layout.ts';
import { parseClassDiagram } from 'beautiful-mermaid/src/class/parser.ts';
import { renderClassSvg } from 'beautiful-mermaid/src/class/renderer.ts';
import { layoutErDiagramSync } from 'beautiful-mermaid/src/er/layout.ts';
import { parseErDiagram } from 'beautiful-mermaid/src/er/parser.ts';
import { renderErSvg } from 'beautiful-mermaid/src/er/renderer.ts';
import { layoutGraphSync } from 'beautiful-mermaid/src/layout.ts';
import { parseMermaid } from 'beautiful-mermaid/src/parser.ts';
import { renderSvg } from 'beautiful-mermaid/src/renderer.ts';
import { layoutSequenceDiagram } from 'beautiful-mermaid/src/sequence/layout.ts';
import { parseSequenceDiagram } from 'beautiful-mermaid/src/sequence/parser.ts';
import { renderSequenceSvg } from 'beautiful-mermaid/src/sequence/renderer.ts';
import { finish } from './finish.js';
import { spread } from './spread.js';
import { keepEarlyNotes, stack } from './stack.js';
import { inkOn } from './styles.js';
import { decodeXml, inLines, problem } from './text.js';

/** Around the whole, in the library's pixels: the text around it has some already. */
const padding = 8;
/** What the library leaves by itself where it cannot be told. @type {Record<string, number>} */
const fixedPaddings = { sequence: 30, class: 40, entity: 40 };

/**
 * Draws what has been read.
 *
 * @param {Drawing} drawing
 * @returns {{ light: string, dark: string, width: number }} two SVG documents, and how wide they are, in CSS pixels
 */
export function draw(drawing) {
  const margin = (fixedPaddings[drawing.kind] ?? padding) - padding;
  const picture = finish(svgOf(drawing), margin);
  findLoss(drawing, picture.light);
  return picture;
}

/**
 * Stands behind the readers: what the library has passed over all the same is not passed over in
 * silence.
 *
 * @param {Drawing} drawing
 * @param {string} svg
 */
function findLoss({ labels }, svg) {
  const text = decodeXml(svg.replace(/<[^>]*>|\s/g, ''));
  // The library puts a colon before a type, and breaks lines.
  const lost = labels
    .flatMap((label) => label.split(/[\s:]+/))
    .find((word) => !text.includes(word));
  if (lost) throw problem(0, `“${lost.slice(0, 60)}” would be missing in the picture`);
}

/**
 * @param {Drawing} drawing
 * @returns {string}
 */
function svgOf({ kind, graph, lines = [], states = [], annotations, bare = [] }) {
  const rest = /** @type {const} */ ([{}, '', true]);
  switch (kind) {
    case 'sequence': {
      const parsed = parseSequenceDiagram(lines);
      const earlyNotes = keepEarlyNotes(parsed);
      const diagram = layoutSequenceDiagram(parsed);
      spread(diagram);
      stack(diagram, earlyNotes);
      return renderSequenceSvg(diagram, ...rest);
    }
    case 'class': {
      const diagram = parseClassDiagram(lines);
      for (const one of diagram.classes) one.annotation = annotations?.get(one.id);
      for (const index of bare) diagram.relationships[index].type = 'link';
      return renderClassSvg(layoutClassDiagramSync(diagram), ...rest);
    }
    case 'entity':
      return renderErSvg(layoutErDiagramSync(parseErDiagram(lines)), ...rest);
    default: {
      const whole = graph ?? nameStates(parseMermaid(lines.join('\n')), states);
      for (const styles of [whole.classDefs, whole.nodeStyles])
        for (const style of styles.values()) if (style.fill) style.color ??= inkOn(style.fill);
      return renderSvg(layoutGraphSync(whole, { padding }), ...rest);
    }
  }
}

/**
 * Gives states the names that their author gave them, and each to only one of those around it.
 *
 * @param {any} graph
 * @param {{ id: string, label: string }[]} states
 */
function nameStates(graph, states) {
  const names = new Map(states.map(({ id, label }) => [id, inLines(label)]));
  const owned = new Set();
  const settle = (/** @type {any} */ group) => {
    group.children.forEach(settle);
    group.label = names.get(group.id) ?? group.label;
    group.nodeIds = group.nodeIds.filter(
      (/** @type {string} */ id) => graph.nodes.has(id) && !owned.has(id) && owned.add(id),
    );
  };
  graph.subgraphs.forEach(settle);
  for (const node of graph.nodes.values()) node.label = names.get(node.id) ?? node.label;
  return graph;
}
