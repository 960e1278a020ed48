/** @import { Diagnostic } from '../engine.js' */
/** @import { ExtraContext } from '../types.js' */
/** @import { Problem } from './mermaid/text.js' */
import './mermaid/mermaid.css';
import { draw } from './mermaid/draw.js';
import { findBlocks } from './mermaid/places.js';
import { show } from './mermaid/show.js';
import { readDiagram } from './mermaid/read.js';

/**
 * Puts a picture above each diagram's source, which is then folded; where it cannot be drawn, the
 * source stays as it is, and the author hears of it.
 *
 * @param {HTMLElement[]} blocks code elements
 * @param {ExtraContext} context
 */
export async function enrich(blocks, context) {
  const places = findBlocks(
    context.bytes,
    blocks.map((block) => block.textContent ?? ''),
  );
  /** @type {Diagnostic[]} */
  const problems = [];
  for (const [index, block] of blocks.entries()) {
    // Each may keep the reader from scrolling for a moment: not all at once.
    await new Promise((resolve) => setTimeout(resolve));
    if (!block.isConnected) return; // The reader has left the page.
    const say = (/** @type {number} */ line, /** @type {string} */ message) =>
      problems.push({ ...places[index](line), severity: 'warning', message });
    try {
      const drawing = readDiagram(block.textContent ?? '');
      show(block, drawing, draw(drawing), context);
      for (const { line, message } of drawing.remarks) say(line, message);
    } catch (error) {
      const { lineOfDiagram, message } = /** @type {Problem} */ (error);
      const reason = lineOfDiagram === undefined ? 'it cannot be drawn' : message;
      if (lineOfDiagram === undefined) console.warn(error);
      say(lineOfDiagram ?? 0, `This diagram is shown as its source: ${reason}.`);
    }
  }
  if (problems.length) context.report(problems);
}
