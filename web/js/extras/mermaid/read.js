/** @import { Drawing, Kind, Reader } from './types.js' */
import { readClasses } from './classes.js';
import { readEntities } from './entities.js';
import { readFlowchart } from './flowchart.js';
import { readSequence } from './sequence.js';
import { readStates } from './states.js';
import { cannotRead, plain, problem, unfit } from './text.js';

/** A longer line, or a longer diagram, is none that somebody wrote. */
const maximumLine = 1000;
const maximumLength = 20_000;

/** @type {[RegExp, Kind, Reader][]} */
const kinds = [
  [/^(?:graph|flowchart|flowchart-elk)(?:\s+(TB|TD|BT|RL|LR))?$/i, 'flowchart', readFlowchart],
  [/^sequenceDiagram$/i, 'sequence', readSequence],
  [/^stateDiagram(?:-v2)?$/i, 'state', readStates],
  [/^classDiagram(?:-v2)?$/i, 'class', readClasses],
  [/^erDiagram$/i, 'entity', readEntities],
];

/**
 * Reads a diagram for the library, which passes over what it does not know. Here every statement is
 * either drawn, or its author hears that it is not, or the whole is refused: by an error with a
 * message, and the line (from 0) where that is.
 *
 * @param {string} source
 * @returns {Drawing}
 */
export function readDiagram(source) {
  if (source.length > maximumLength)
    throw problem(0, `it is longer than ${maximumLength.toLocaleString('en')} characters`);
  /** @type {Drawing['remarks']} */
  const remarks = [];
  const said = new Set();
  /** @param {number} line @param {string} message */
  const remark = (line, message) => {
    if (said.has(message)) return; // Once in a diagram is enough.
    said.add(message);
    remarks.push({ line, message });
  };
  const { lines, title, description } = takeFrame(source.split('\n'), remark);
  const first = lines.findIndex((line) => line.trim());
  if (first < 0) throw problem(0, 'it is empty');
  const [, header = '', rest = ''] = /^([^;]*);?([^]*)$/.exec(lines[first].trim()) ?? [];
  for (const [pattern, kind, read] of kinds) {
    const match = pattern.exec(header.trim());
    if (!match) continue;
    lines.fill('', 0, first + 1);
    lines[first] = rest;
    const what = read(lines, remark, match[1]?.toUpperCase());
    return { ...what, kind, title: title || (what.title ?? ''), description, remarks };
  }
  const [name] = header.trim().split(/\s/);
  throw problem(
    first,
    /^(graph|flowchart)/i.test(header)
      ? cannotRead(header)
      : `“${name.slice(0, 40)}” is no kind of diagram that is drawn here; flowcharts, sequence, state, class and ER diagrams are`,
  );
}

/**
 * Takes out what frames the statements: front matter, comments, the texts for those who do not see
 * the picture. The lines stay where they are.
 *
 * @param {string[]} lines
 * @param {(line: number, message: string) => void} remark
 */
function takeFrame(lines, remark) {
  let title = '';
  let description = '';
  /** Of what ends on a later line. @type {'' | 'settings' | 'directive' | 'description'} */
  let inside = '';
  let isFirst = true;
  const kept = lines.map((whole, index) => {
    const line = whole.trim();
    if (unfit.test(line)) throw problem(index, 'it holds a character that no picture can');
    if (line.length > maximumLine)
      throw problem(
        index,
        `the line is longer than ${maximumLine.toLocaleString('en')} characters`,
      );
    if (inside === 'settings') {
      if (line === '---') inside = '';
      else if (/^title\s*:/.test(line)) title = unquoted(line.replace(/^title\s*:/, ''));
      else if (line) remark(index, 'A diagram’s settings have no effect here.');
      return '';
    }
    if (inside === 'description') {
      const [, text, end] = /^([^}]*)(})?/.exec(line) ?? [];
      description = `${description} ${text}`.trim();
      if (end) inside = '';
      return '';
    }
    if (inside === 'directive') {
      if (line.endsWith('}%%')) inside = '';
      return '';
    }
    if (!line) return '';
    if (isFirst && line === '---') inside = 'settings';
    isFirst = false;
    if (inside) return '';
    if (line.startsWith('%%{')) {
      remark(index, 'A diagram’s settings have no effect here.');
      if (!line.endsWith('}%%')) inside = 'directive';
      return '';
    }
    if (line.startsWith('%%')) return '';
    const [, name, text] = /^(accTitle|accDescr)\s*:\s*(.*)$/.exec(line) ?? [];
    if (name === 'accTitle') title ||= text;
    if (name === 'accDescr') description = text;
    if (name) return '';
    const [, open] = /^accDescr\s*\{(.*)$/.exec(line) ?? [];
    if (open === undefined) return whole;
    description = open.replace(/}$/, '').trim();
    if (!open.endsWith('}')) inside = 'description';
    return '';
  });
  if (inside)
    throw problem(
      lines.length - 1,
      `its ${inside === 'settings' ? 'settings do' : `${inside} does`} not end`,
    );
  return { lines: kept, title, description };
}

/** @param {string} text */
const unquoted = (text) => plain(text.trim().replace(/^'(.*)'$/, '$1'));
