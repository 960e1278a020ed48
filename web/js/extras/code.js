/** @import { ExtraContext } from '../types.js' */
import './code/copy.css';
import { addCopyButton } from './code/copy.js';
import { extraFor, languageOf } from './code/languages.js';

/**
 * Gives every block of code a button that copies it, and has those in a known language coloured
 * or drawn, which only then loads what it takes.
 *
 * @param {HTMLElement[]} blocks code elements, each the only content of its pre
 * @param {ExtraContext} context
 */
export function enrich(blocks, context) {
  /** @type {Record<string, HTMLElement[]>} */
  const wanted = {};
  for (const block of blocks) {
    addCopyButton(block, context);
    const name = extraFor(languageOf(block));
    if (name) (wanted[name] ??= []).push(block);
  }
  // The rarer languages need it, too: both are then on their way at once.
  if (wanted.moreLanguages) context.loadExtra('highlight', true).catch(console.warn);
  for (const name of Object.keys(wanted)) {
    const loading = context.loadExtra(name, name !== 'moreLanguages');
    loading.then((extra) => extra.enrich(wanted[name], context)).catch(console.warn);
  }
}
