/** @import { ExtraContext } from '../types.js' */
import './highlight/colours.css';
import { languageOf } from './code/languages.js';
import { addGrammars, colour } from './highlight/colour.js';
import { grammars } from './highlight/grammars.js';
import { takeTurns } from '../turns.js';

addGrammars(grammars);

/**
 * Colours blocks of code, a few at a time.
 *
 * @param {HTMLElement[]} blocks
 * @param {ExtraContext} context
 */
export async function enrich(blocks, context) {
  addGrammars(context.grammars ?? {});
  const turn = takeTurns();
  for (const block of blocks) {
    if (turn.isOver()) await turn.next();
    // What the reader has left meanwhile is not worth the time.
    if (block.isConnected) colour(block, languageOf(block));
  }
}
