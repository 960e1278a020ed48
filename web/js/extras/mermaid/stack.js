/**
 * A sequence diagram's heights: the library gives every text one line, a figure's name none, and has
 * no place for what is noted before the first message.
 */

/** Of a text in a message or note, in the library's pixels. */
const lineHeight = 14.3;
/** From a name below its figure to the first message. */
const nameHeight = 20;
const gap = 8;

/** @param {string} text */
const furtherLines = (text) => text.split('\n').length - 1;

/**
 * Has notes before the first message laid out, which the library otherwise forgets.
 *
 * @param {any} parsed changed
 * @returns {number} how many there are
 */
export function keepEarlyNotes({ notes, messages }) {
  const early = notes.filter((/** @type {any} */ { afterIndex }) => afterIndex < 0);
  if (!messages.length) return 0;
  for (const note of early) note.afterIndex = 0;
  return early.length;
}

/**
 * @param {any} diagram as the library has laid it out; changed
 * @param {number} earlyNotes
 */
export function stack(diagram, earlyNotes) {
  const { actors, messages, notes } = diagram;
  const [{ y, height }] = actors;
  const bottom = y + height;
  for (const note of notes) {
    const more = furtherLines(note.text) * lineHeight;
    insert(diagram, note.y + 1, more);
    note.height += more;
  }
  for (const message of messages) {
    const more = furtherLines(message.label);
    insert(diagram, message.y - gap, more * lineHeight);
    // The library puts the middle where the last line belongs.
    message.label += '\n'.repeat(more);
  }
  const early = notes.slice(0, earlyNotes);
  if (early.length) {
    const last = early.at(-1);
    const added = last.y + last.height - early[0].y + gap;
    const up = early[0].y - bottom - gap;
    diagram.notes = notes.slice(earlyNotes);
    insert(diagram, bottom + 1, added);
    for (const note of early) note.y -= up;
    diagram.notes.push(...early);
  }
  if (actors.some((/** @type {any} */ { type }) => type === 'actor'))
    insert(diagram, bottom, nameHeight);
}

/**
 * Moves down what is at a height or below it.
 *
 * @param {any} diagram
 * @param {number} y
 * @param {number} added
 */
function insert(diagram, y, added) {
  const { messages, notes, blocks, activations, lifelines } = diagram;
  const moved = (/** @type {number} */ place) => (place < y ? place : place + added);
  for (const block of blocks) {
    const end = moved(block.y + block.height);
    block.y = moved(block.y);
    block.height = end - block.y;
    for (const divider of block.dividers) divider.y = moved(divider.y);
  }
  for (const part of [...messages, ...notes]) part.y = moved(part.y);
  for (const part of [...activations, ...lifelines]) {
    part.topY = moved(part.topY);
    part.bottomY = moved(part.bottomY);
  }
  diagram.height += added;
}
