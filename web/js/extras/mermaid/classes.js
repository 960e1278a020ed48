/** @import { Reading, Remark } from './types.js' */
import { cannotRead, codeWord, plain, problem, safe, spoken, word } from './text.js';

const maximumRelations = 100;
const maximumClasses = 60;
const maximumMembers = 400;

const name = '[\\p{L}\\p{M}\\p{N}_.]+(?:-[\\p{L}\\p{M}\\p{N}_.]+)*|`[^`]+`';
const generic = '(?:~([^~\\s]+)~)?';
const relation = new RegExp(
  `^(${name})${generic}\\s*(?:"([^"]*)"\\s*)?(<\\|--|<\\|\\.\\.|\\*--|o--|-->|--\\*|--o|--\\|>|\\.\\.>|\\.\\.\\|>|<--|<\\.\\.|--|\\.\\.)\\s*(?:"([^"]*)"\\s*)?(${name})${generic}(?:\\s*:\\s*(.+))?$`,
  'u',
);
const declaration = new RegExp(
  `^class\\s+(${name})${generic}(?:\\["([^"]+)"\\])?(:::[\\w-]+)?\\s*(\\{\\s*\\}|\\{)?$`,
  'u',
);
const ownMember = new RegExp(`^(${name})${generic}\\s*:\\s*(.+)$`, 'u');
const annotation = new RegExp(`^<<(.+?)>>\\s*(${name})?$`, 'u');
const method = /^([+\-#~]?)\s*([^()]*)\(([^)]*)\)\s*([*$]?)\s*:?\s*(.*)$/;

/** `List~int~` is how a type with a parameter is written. @param {string} text */
const typed = (text) => text.replace(/~([^~]+)~/g, '<$1>');

/**
 * Checks a class diagram's lines and writes those that the library reads, with names of its own.
 *
 * @param {string[]} lines
 * @param {Remark} remark
 * @returns {Reading}
 */
export function readClasses(lines, remark) {
  const out = ['classDiagram'];
  /** @type {string[]} */
  const labels = [];
  /** @type {Map<string, string>} */
  const classes = new Map();
  /** @type {{ kind: string, line: number, id: string }[]} */
  const open = [];
  /** @type {Map<string, string>} */
  const annotations = new Map();
  /** @type {number[]} */
  const bare = [];
  let relations = 0;
  let members = 0;

  /** @param {number} line @param {string} raw @param {string} [parameter] @param {string} [label] */
  function classNamed(line, raw, parameter, label) {
    const called = raw.replaceAll('`', '');
    let known = classes.get(called);
    if (!known) {
      if (classes.size >= maximumClasses)
        throw problem(line, `it has more than ${maximumClasses} classes`);
      known = word(`${label ?? called}${parameter ? `<${parameter}>` : ''}`);
      classes.set(called, known);
      labels.push(`${label ?? called}${parameter ? `<${parameter}>` : ''}`);
      out.push(`class ${known}`);
    }
    return known;
  }

  /** @param {number} line @param {string} text @param {string} id */
  function member(line, text, id) {
    members += 1;
    if (members > maximumMembers) throw problem(line, `it has more than ${maximumMembers} members`);
    const note = annotation.exec(text);
    if (note && !note[2]) return annotate(id, note[1]);
    const shown = typed(text);
    const [, visibility, called = '', parameters, mark, type] = method.exec(shown) ?? [];
    if (called) {
      const returned = type && ` ${codeWord(type)}`;
      labels.push(plain(`${visibility}${called.trim()}(${parameters}) ${type}`));
      out.push(
        `class ${id} {`,
        `${visibility}${codeWord(called.trim())}${mark}(${codeWord(parameters)})${returned}`,
        '}',
      );
      return;
    }
    const [, sign, rest, end] = /^([+\-#~]?)\s*(.*?)([$*]?)$/.exec(shown) ?? [];
    labels.push(plain(`${sign}${rest}`));
    out.push(`class ${id} {`, `${sign}${codeWord(rest)}${end}`, '}');
  }

  /** @param {string} id @param {string} text */
  function annotate(id, text) {
    labels.push(text);
    annotations.set(id, word(text));
  }

  for (const [line, whole] of lines.entries()) {
    const text = whole.trim().replace(/;$/, '').trim();
    if (!text) continue;
    const inside = open.at(-1);
    if (text === '}') {
      if (!open.pop()) throw problem(line, 'this “}” ends nothing');
      continue;
    }
    if (inside?.kind === 'class') {
      member(line, text, inside.id);
      continue;
    }
    const declared = declaration.exec(text);
    if (declared) {
      const [, called, parameter, label, className, brace] = declared;
      const id = classNamed(line, called, parameter, label);
      if (className) remark(line, 'Styles have no effect in a class diagram here.');
      if (brace === '{') open.push({ kind: 'class', line, id });
      continue;
    }
    if (/^namespace\s+\S+\s*\{$/.test(text)) {
      remark(line, 'Namespaces are not drawn here; the classes in them are.');
      open.push({ kind: 'namespace', line, id: '' });
      continue;
    }
    const [first] = text.split(/\s/);
    if (/^(classDef|cssClass|style|click|link|callback|note|direction)$/.test(first)) {
      remark(
        line,
        first === 'note'
          ? 'Notes in a class diagram are not drawn here.'
          : /^(click|link|callback)$/.test(first)
            ? 'Links and clicks in a diagram do not work here.'
            : `“${first}” has no effect in a class diagram here.`,
      );
      continue;
    }
    const annotated = annotation.exec(text);
    if (annotated?.[2]) {
      annotate(classNamed(line, annotated[2]), annotated[1]);
      continue;
    }
    const related = relation.exec(text);
    if (related) {
      const [, from, fromGeneric, fromMany, arrow, toMany, to, toGeneric, label] = related;
      if (relations >= maximumRelations)
        throw problem(line, `it has more than ${maximumRelations} relations`);
      const ids = [classNamed(line, from, fromGeneric), classNamed(line, to, toGeneric)];
      if (arrow === '--') bare.push(relations);
      if (arrow === '..') remark(line, 'The link “..” is drawn with an arrowhead here.');
      relations += 1;
      for (const one of [fromMany, label, toMany]) if (one) labels.push(spoken(one));
      const many = [fromMany, toMany].map((one) => (one ? `"${safe(one)}" ` : ''));
      const drawn = arrow === '..' ? '..>' : arrow;
      out.push(
        `${ids[0]} ${many[0]}${drawn} ${many[1]}${ids[1]}${label ? ` : ${safe(label)}` : ''}`,
      );
      continue;
    }
    const owned = ownMember.exec(text);
    if (!owned) throw problem(line, cannotRead(text));
    member(line, owned[3], classNamed(line, owned[1], owned[2]));
  }
  const left = open.at(-1);
  if (left) throw problem(left.line, 'this “{” has no “}”');
  if (!classes.size) throw problem(0, 'it has no classes');
  return { lines: out, labels, bare, annotations };
}
