/** @import { Reading, Remark } from './types.js' */
import { cannotRead, codeWord, problem, safe, spoken, word } from './text.js';

const maximumRelations = 100;
const maximumEntities = 60;
const maximumAttributes = 400;

const name = '[\\p{L}\\p{M}\\p{N}_]+(?:[-.][\\p{L}\\p{M}\\p{N}_]+)*|"[^"]+"';
const alias = '(?:\\s*\\[("[^"]+"|[^\\]"]+)\\])?';
const entity = new RegExp(`^(${name})${alias}\\s*(\\{\\s*\\}|\\{)?$`, 'u');
const relation = new RegExp(
  `^(${name})${alias}\\s+((?:\\|\\||\\|o|o\\||\\}\\||\\}o)(?:--|\\.\\.)(?:\\|\\||o\\||\\|o|\\|\\{|o\\{))\\s+(${name})${alias}\\s*:\\s*(.+)$`,
  'u',
);
const attribute = /^(\S+)\s+(\S+)((?:\s*,?\s*\b(?:PK|FK|UK)\b)*)\s*(?:"([^"]*)")?$/;

/**
 * Checks an ER diagram's lines and writes those that the library reads, with names of its own.
 *
 * @param {string[]} lines
 * @param {Remark} remark
 * @returns {Reading}
 */
export function readEntities(lines, remark) {
  const out = ['erDiagram'];
  /** @type {string[]} */
  const labels = [];
  /** @type {Map<string, string>} */
  const entities = new Map();
  /** @type {{ id: string, line: number } | undefined} */
  let open;
  let relations = 0;
  let attributes = 0;

  /** @param {number} line @param {string} raw @param {string} [label] */
  function entityNamed(line, raw, label = raw) {
    let known = entities.get(raw);
    if (!known) {
      if (entities.size >= maximumEntities)
        throw problem(line, `it has more than ${maximumEntities} entities`);
      known = word(label);
      entities.set(raw, known);
      labels.push(spoken(label));
      out.push(`${known} {`, '}');
    }
    return known;
  }

  for (const [line, whole] of lines.entries()) {
    const text = whole.trim().replace(/;$/, '').trim();
    if (!text) continue;
    if (open) {
      if (text === '}') {
        open = undefined;
        continue;
      }
      attributes += 1;
      if (attributes > maximumAttributes)
        throw problem(line, `it has more than ${maximumAttributes} attributes`);
      const found = attribute.exec(text);
      if (!found) throw problem(line, cannotRead(text));
      const [, type, called, keys, comment] = found;
      labels.push([type, called, keys.trim(), comment].filter(Boolean).join(' '));
      const shown = comment ? `${called} – ${comment}` : called;
      out.push(
        `${open.id} {`,
        `${codeWord(type)} ${codeWord(shown)} ${keys.replaceAll(',', ' ')}`.trim(),
        '}',
      );
      continue;
    }
    const related = relation.exec(text);
    if (related) {
      const [, from, fromLabel, kind, to, toLabel, label] = related;
      relations += 1;
      if (relations > maximumRelations)
        throw problem(line, `it has more than ${maximumRelations} relations`);
      const ids = [entityNamed(line, from, fromLabel), entityNamed(line, to, toLabel)];
      labels.push(spoken(label));
      out.push(`${ids[0]} ${kind} ${ids[1]} : ${safe(label) || '\u00a0'}`);
      continue;
    }
    if (/^(direction|style|classDef|class)\s/.test(text)) {
      remark(line, `“${text.split(/\s/)[0]}” has no effect in an ER diagram here.`);
      continue;
    }
    const declared = entity.exec(text);
    if (!declared) throw problem(line, cannotRead(text));
    const id = entityNamed(line, declared[1], declared[2]);
    if (declared[3] === '{') open = { id, line };
  }
  if (open) throw problem(open.line, 'this “{” has no “}”');
  if (!entities.size) throw problem(0, 'it has no entities');
  return { lines: out, labels };
}
