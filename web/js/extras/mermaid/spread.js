import { measureMultilineText } from 'beautiful-mermaid/src/text-metrics.ts';

/** Between a message's text and the lifelines beside it. */
const margin = 12;
const size = 11;
const weight = 400;
/** How far a message to oneself goes out before its text begins. */
const loop = 38;

/**
 * Moves a sequence diagram's participants apart until what one says to its neighbour has room: the
 * library looks at their names alone, and lets a longer message run out of the picture.
 *
 * @param {any} diagram as the library has laid it out; changed
 */
export function spread(diagram) {
  const { actors, messages, notes, blocks, activations, lifelines } = diagram;
  /** @type {number[]} */
  const centres = actors.map((/** @type {any} */ { x }) => x);
  /** How much farther right each is than it was. @type {number[]} */
  const shifts = centres.map(() => 0);
  const placeOf = new Map(
    actors.map((/** @type {any} */ { id }, /** @type {number} */ index) => [id, index]),
  );
  /** By the participant on its right, what each gap needs. @type {{ from: number, to: number, width: number }[]} */
  const needs = messages.map((/** @type {any} */ { from, to, label, isSelf }) => {
    const [first, second] = [placeOf.get(from), placeOf.get(to)].sort((a, b) => a - b);
    const { width } = measureMultilineText(label, size, weight);
    return isSelf
      ? { from: first, to: first + 1, width: width + loop + margin }
      : { from: first, to: second, width: width + 2 * margin };
  });
  for (let right = 1; right < centres.length; right++) {
    const now = centres[right] + shifts[right - 1];
    const wanted = needs
      .filter(({ to }) => to === right)
      .map(({ from, width }) => centres[from] + shifts[from] + width);
    shifts[right] = shifts[right - 1] + Math.max(0, ...wanted.map((place) => place - now));
  }

  /** The shift of the participant that is nearest. @param {number} x */
  const shift = (x) => {
    const distances = centres.map((centre) => Math.abs(centre - x));
    return shifts[distances.indexOf(Math.min(...distances))] ?? 0;
  };
  for (const message of messages) {
    message.x1 += shift(message.x1);
    message.x2 += shift(message.x2);
  }
  for (const block of blocks) {
    const left = shift(block.x);
    block.width += shift(block.x + block.width) - left;
    block.x += left;
  }
  for (const note of notes) {
    const places = note.actors.map((/** @type {string} */ id) => shifts[placeOf.get(id) ?? 0]);
    note.x += (Math.min(...places) + Math.max(...places)) / 2;
  }
  for (const part of activations) part.x += shift(part.x);
  for (const line of lifelines) line.x += shifts[placeOf.get(line.actorId) ?? 0];
  for (const [index, actor] of actors.entries()) actor.x += shifts[index];
  diagram.width += shifts.at(-1) ?? 0;
  widenBlocks(diagram);
}

/**
 * Lets a block hold what is said in it by one to itself.
 *
 * @param {any} diagram
 */
function widenBlocks({ blocks, messages }) {
  for (const block of blocks)
    for (const { isSelf, label, x1, y } of messages)
      if (isSelf && y > block.y && y < block.y + block.height) {
        const right = x1 + loop + measureMultilineText(label, size, weight).width + margin;
        block.width = Math.max(block.width, right - block.x);
      }
}
