/** @import { Diagnostic } from './engine.js' */
/** @import { Words } from './words.js' */
import { make } from './element.js';
import { isCheck } from './location.js';

/** Under file: the host is empty. */
const atHome = /^(|localhost|127\.0\.0\.1|\[::1])$/;

/** Where the author is likely to be the one who looks. */
export function isAuthorsView() {
  return atHome.test(location.hostname) || isCheck();
}

/**
 * Tells the author what is wrong with a page, in the console and on the page.
 *
 * @param {HTMLElement} panel
 * @param {Diagnostic[]} diagnostics
 * @param {{ file: string, words: Words }} context
 * @param {Diagnostic[]} [news] those that the console does not have yet
 */
export function showDiagnostics(panel, diagnostics, { file, words }, news = diagnostics) {
  for (const { line, column, severity, message } of news) {
    console.warn(`${file}:${line}:${column}: ${severity}: ${message}`);
  }
  panel.hidden = !diagnostics.length || !isAuthorsView();
  panel.lang = words.language;
  panel.ariaLabel = words.diagnostics;
  if (panel.hidden) return panel.replaceChildren();
  const list = make('ul', {}, ...diagnostics.map((diagnostic) => item(diagnostic, file, words)));
  const title = `${words.diagnostics} (${diagnostics.length})`;
  panel.replaceChildren(make('details', {}, make('summary', {}, title), list));
}

/** @param {Diagnostic} diagnostic @param {string} file @param {Words} words */
function item({ line, column, severity, message }, file, words) {
  const where = make('code', {}, `${file}:${line}:${column}`);
  const text = make('span', { lang: 'en' }, message);
  return make('li', {}, make('strong', {}, words[severity]), ' ', where, ' ', text);
}
