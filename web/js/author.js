/** @import { Engine, Metadata } from './engine.js' */
/** @import { CheckedPage } from './types.js' */
import { parseHtml } from './article.js';
import { loadExtra } from './extras.js';
import { isCheck } from './location.js';

/** Under file: the host is empty. */
const atHome = /^(|localhost|127\.0\.0\.1|\[::1])$/;

/**
 * Shows what is wrong with a page, with `?check` and, if the engine has a remark, where its author is
 * likely to be the one who looks. The texts are in the engine's full edition, the rest in an extra, so
 * that readers load neither.
 *
 * @param {HTMLElement} panel
 * @param {Metadata} metadata
 * @param {Pick<CheckedPage, 'name' | 'bytes' | 'words' | 'found'>} page
 * @param {{ signal: AbortSignal, breaks: boolean, startFullEngine: () => Promise<Engine> }} context
 */
export function tellAuthor(panel, metadata, page, { signal, breaks, startFullEngine }) {
  if (signal.aborted) return;
  const hasRemarks = metadata.diagnostics.length || metadata.fullEdition || page.found.length;
  panel.hidden = !(isCheck() || (hasRemarks && atHome.test(location.hostname)));
  if (panel.hidden) return panel.replaceChildren();
  Promise.all([startFullEngine(), loadExtra('check', true)])
    .then(([engine, { showRemarks }]) => {
      if (signal.aborted) return;
      const { language, languages } = metadata;
      /** @type {CheckedPage['render']} */
      const render = (options) => engine.render(page.bytes, { breaks, ...options });
      return showRemarks(panel, { ...page, language, languages, render, parse: parseHtml });
    })
    .catch(console.warn);
}
