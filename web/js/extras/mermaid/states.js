/** @import { Reading, Remark } from './types.js' */
import { cannotRead, problem, safe, spoken } from './text.js';

const maximumTransitions = 100;
const maximumStates = 100;

const name = '[\\w\\p{L}\\p{M}]+(?:[-.][\\w\\p{L}\\p{M}]+)*';
const transition = new RegExp(
  `^(\\[\\*\\]|${name})(?::::\\w+)?\\s*-->\\s*(\\[\\*\\]|${name})(?::::\\w+)?(?:\\s*:\\s*(.+))?$`,
  'u',
);
const alias = new RegExp(`^state\\s+"([^"]+)"\\s+as\\s+(${name})\\s*(\\{)?$`, 'u');
const declaration = new RegExp(
  `^(?:state\\s+)?(${name})(:::\\w+)?\\s*(\\{|<<\\w+>>|\\[\\[\\w+\\]\\])?$`,
  'u',
);
const description = new RegExp(`^(${name})\\s*:\\s*(.+)$`, 'u');

/**
 * Checks a state diagram's lines and writes those that the library reads, with names of its own.
 *
 * @param {string[]} lines
 * @param {Remark} remark
 * @returns {Reading}
 */
export function readStates(lines, remark) {
  const out = ['stateDiagram-v2'];
  /** @type {(() => string)[]} */
  const labels = [];
  /** @type {Map<string, { id: string, label: string, isComposite: boolean }>} */
  const states = new Map();
  /** @type {number[]} */
  const open = [];
  let transitions = 0;
  let isNote = false;

  /** @param {number} line @param {string} called */
  function state(line, called) {
    let known = states.get(called);
    if (!known) {
      if (states.size >= maximumStates)
        throw problem(line, `it has more than ${maximumStates} states`);
      const fresh = { id: `s${states.size}`, label: called, isComposite: false };
      known = fresh;
      states.set(called, fresh);
      labels.push(() => spoken(fresh.label));
    }
    return known;
  }

  for (const [line, whole] of lines.entries()) {
    const text = whole.trim().replace(/;$/, '').trim();
    if (isNote) {
      if (/^end note$/i.test(text)) isNote = false;
      continue;
    }
    if (!text) continue;
    if (text.includes(':::')) remark(line, 'Classes have no effect in a state diagram here.');
    if (/^note\s+(left|right) of\s/i.test(text)) {
      isNote = !text.includes(':');
      remark(line, 'Notes in a state diagram are not drawn here.');
      continue;
    }
    if (/^(classDef|class|style|hide|scale|click)\s/.test(text)) {
      remark(line, `“${text.split(/\s/)[0]}” has no effect in a state diagram here.`);
      continue;
    }
    if (/^direction\s+(TB|TD|BT|RL|LR)$/.test(text)) {
      out.push(text);
      continue;
    }
    if (text === '--') {
      remark(line, 'What is apart by “--” is drawn without that line here.');
      continue;
    }
    if (text === '}') {
      if (!open.pop()) throw problem(line, 'this “}” ends nothing');
      out.push(text);
      continue;
    }
    const moved = transition.exec(text);
    if (moved) {
      transitions += 1;
      if (transitions > maximumTransitions)
        throw problem(line, `it has more than ${maximumTransitions} transitions`);
      const [, from, to, label] = moved;
      const ids = [from, to].map((one) => (one === '[*]' ? one : state(line, one).id));
      if (label) labels.push(() => spoken(label));
      out.push(`${ids[0]} --> ${ids[1]}${label ? ` : ${safe(label)}` : ''}`);
      continue;
    }
    const [, label, aliased, opens] = alias.exec(text) ?? [];
    const [, declared, , kind] = declaration.exec(text) ?? [];
    const [, described, words] = description.exec(text) ?? [];
    const called = aliased ?? declared ?? described;
    if (!called) throw problem(line, cannotRead(text));
    const known = state(line, called);
    known.label = label ?? words ?? known.label;
    if (opens || kind === '{') {
      if (open.length >= 8) throw problem(line, 'its states are nested too deeply');
      open.push(line + 1);
      known.isComposite = true;
      out.push(`state "${known.id}" as ${known.id} {`);
    } else if (!known.isComposite) {
      if (kind) remark(line, `“${kind}” is drawn as a state like any other here.`);
      out.push(`${known.id} : ${known.id}`);
    }
  }
  if (isNote) throw problem(lines.length - 1, 'its note does not end');
  const left = open.at(-1);
  if (left) throw problem(left - 1, 'this “{” has no “}”');
  if (!states.size) throw problem(0, 'it has no states');
  return { lines: out, labels: labels.map((label) => label()), states: [...states.values()] };
}
