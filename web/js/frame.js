/**
 * The parts of index.html that the shell fills, by their data-glassine.
 *
 * @typedef {Record<
 *   | 'skip' | 'progress' | 'languages' | 'main' | 'title' | 'date' | 'notice' | 'failure'
 *   | 'contents' | 'article' | 'diagnostics' | 'live',
 *   HTMLElement
 * > & Record<'home' | 'source', HTMLAnchorElement>} Frame
 */

/**
 * Looked up once, before any page is shown, so that nothing a page contains can be taken for one of
 * them. 404.html has none of them.
 *
 * @returns {Frame}
 */
export function findFrame() {
  const parts = /** @type {NodeListOf<HTMLElement>} */ (
    document.querySelectorAll('[data-glassine]')
  );
  return Object.fromEntries([...parts].map((part) => [part.dataset.glassine, part]));
}
