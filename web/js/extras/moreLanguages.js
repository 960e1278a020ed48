/** @import { ExtraContext } from '../types.js' */
import { grammars } from './highlight/more-grammars.js';

/**
 * Colours blocks of code in the languages that few pages have.
 *
 * @param {HTMLElement[]} blocks
 * @param {ExtraContext} context
 */
export async function enrich(blocks, context) {
  const highlight = await context.loadExtra('highlight', true);
  await highlight.enrich(blocks, { ...context, grammars });
}
