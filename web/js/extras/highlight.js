/** @import { ExtraContext } from '../types.js' */
import './highlight/colours.css';
import { languageOf } from './code/languages.js';
import { addGrammars, colour } from './highlight/colour.js';
import { grammars } from './highlight/grammars.js';

addGrammars(grammars);

/** How long the browser may be kept from anything else, in milliseconds. */
const slice = 12;

/**
 * Colours blocks of code, a few at a time.
 *
 * @param {HTMLElement[]} blocks
 * @param {ExtraContext} context
 */
export async function enrich(blocks, context) {
  addGrammars(context.grammars ?? {});
  let start = performance.now();
  for (const block of blocks) {
    if (performance.now() - start > slice) {
      await new Promise((resolve) => setTimeout(resolve));
      start = performance.now();
    }
    // What the reader has left meanwhile is not worth the time.
    if (block.isConnected) colour(block, languageOf(block));
  }
}
