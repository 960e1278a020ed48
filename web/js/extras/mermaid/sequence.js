/** @import { Reading, Remark } from './types.js' */
import { cannotRead, problem, safe, spoken } from './text.js';

const maximumMessages = 100;
const maximumActors = 20;

const declaration = /^(?:create\s+)?(participant|actor)\s+(.+?)(?:\s+as\s+(.+))?$/;
const message =
  /^([^\s:;,+<>-](?:[^:;,<>]*?[^\s:;,+<>-])??)\s*(-->>|->>|-->|->|--x|-x|--\)|-\))\s*([+-]?)\s*([^\s:;,+<>-](?:[^:;,<>]*[^\s:;,<>])?)\s*:(.*)$/;
const note = /^note\s+(left of|right of|over)\s+([^:]+?)\s*:\s*(.+)$/i;
const block = /^(loop|alt|opt|par|critical|break|rect|box)(?:\s+(.*))?$/;
const divider = /^(else|and|option)(?:\s+(.*))?$/;

/**
 * Checks a sequence diagram's lines and writes those that the library reads, with names of its own.
 *
 * @param {string[]} lines
 * @param {Remark} remark
 * @returns {Reading}
 */
export function readSequence(lines, remark) {
  const out = ['sequenceDiagram'];
  /** @type {string[]} */
  const labels = [];
  /** @type {Map<string, string>} */
  const actors = new Map();
  /** @type {{ kind: string, line: number }[]} */
  const open = [];
  let messages = 0;
  let heading = '';

  /** @param {number} line @param {string} name @param {string} [label] @param {string} [type] */
  function actor(line, name, label = name, type = 'participant') {
    let known = actors.get(name);
    if (known) return known;
    if (actors.size >= maximumActors)
      throw problem(line, `it has more than ${maximumActors} participants`);
    known = `p${actors.size}`;
    actors.set(name, known);
    labels.push(spoken(label));
    out.push(`${type} ${known} as ${safe(label)}`);
    return known;
  }

  for (const [line, whole] of lines.entries()) {
    const text = whole.trim().replace(/;$/, '').trim();
    if (!text) continue;
    const declared = declaration.exec(text);
    if (declared) {
      const [, type, name, label] = declared;
      actor(line, name, label, type);
      if (text.startsWith('create')) remark(line, 'Every participant is drawn from the beginning.');
      continue;
    }
    const noted = note.exec(text);
    if (noted) {
      const [, place, names, words] = noted;
      const ids = names.split(',').map((name) => actor(line, name.trim()));
      labels.push(spoken(words));
      out.push(`Note ${place.toLowerCase()} ${ids.join(',')}: ${safe(words)}`);
      continue;
    }
    const opened = block.exec(text);
    if (opened) {
      const [, kind, label = ''] = opened;
      open.push({ kind, line });
      if (kind === 'rect' || kind === 'box') {
        remark(line, `“${kind}” is not drawn here; what is in it is.`);
        continue;
      }
      labels.push(spoken(label));
      out.push(`${kind} ${safe(spoken(label))}`);
      continue;
    }
    const divided = divider.exec(text);
    if (divided) {
      const [, , label = ''] = divided;
      const kind = open.at(-1)?.kind ?? '';
      if (!/^(alt|par|critical)$/.test(kind)) throw problem(line, cannotRead(text));
      labels.push(spoken(label));
      out.push(`else ${safe(spoken(label))}`);
      continue;
    }
    if (text === 'end') {
      const closed = open.pop();
      if (!closed) throw problem(line, 'this “end” ends nothing');
      if (closed.kind !== 'rect' && closed.kind !== 'box') out.push('end');
      continue;
    }
    const sent = message.exec(text);
    if (sent) {
      const [, from, arrow, mark, to, words] = sent;
      messages += 1;
      if (messages > maximumMessages)
        throw problem(line, `it has more than ${maximumMessages} messages`);
      if (/^--?>$|x$/.test(arrow))
        remark(line, `The arrow “${arrow}” is drawn with an arrowhead here.`);
      const ids = [actor(line, from), actor(line, to)];
      labels.push(spoken(words));
      out.push(`${ids[0]}${arrow}${mark}${ids[1]}: ${safe(words) || '\u00a0'}`);
      continue;
    }
    const [, title] = /^title\s*:?\s+(.+)$/.exec(text) ?? [];
    const [name] = text.split(/\s/);
    if (title) heading = title;
    else if (/^(activate|deactivate)\s+\S/.test(text))
      remark(line, `“${name}” is not drawn here; “+” and “-” behind an arrow are.`);
    else if (/^(autonumber|destroy|links?|properties|details)$/.test(name))
      remark(line, `“${name}” has no effect here.`);
    else throw problem(line, cannotRead(text));
  }
  const left = open.at(-1);
  if (left) throw problem(left.line, `this “${left.kind}” has no “end”`);
  if (!actors.size) throw problem(0, 'it has no participants');
  if (!messages && out.some((text) => text.startsWith('Note')))
    throw problem(0, 'it has notes, but no messages');
  return { lines: out, labels, title: heading };
}
