/** @import { PanelWords } from './words.js' */
import { make } from '../../element.js';

/**
 * @typedef {object} Finding
 * @property {number} line
 * @property {number} column
 * @property {'error' | 'warning'} severity
 * @property {string} message
 * @property {string} [language] of the message, where it is not the panel's
 */

/** More would be read by nobody. */
const most = 200;

/**
 * Shows what was found, by severity and in the order of the file.
 *
 * @param {HTMLElement} panel
 * @param {Finding[]} findings
 * @param {{ file: string, words: PanelWords, state: string, isOpen: boolean }} context
 */
export function showFindings(panel, findings, { file, words, state, isOpen }) {
  const shown = withoutRepeats(findings);
  const groups = /** @type {const} */ (['error', 'warning'])
    .map((severity) => ({ severity, items: shown.filter((item) => item.severity === severity) }))
    .filter(({ items }) => items.length);
  const counts = groups.map(({ severity, items }) => words[severity](items.length));

  const sections = groups.map(({ severity, items }) => {
    const heading = make('h2', { className: severity }, words[severity](items.length));
    const list = make('ul', {}, ...items.slice(0, most).map((item) => row(item, file)));
    const rest = items.length - most;
    const more = rest > 0 ? [make('p', {}, words.more(rest))] : [];
    return make('section', {}, heading, list, ...more);
  });

  // Both stay the same elements, so that the one stays open and the other is heard.
  const details =
    panel.querySelector('details') ?? make('details', { open: isOpen }, make('summary', {}));
  const status = panel.querySelector('[role=status]') ?? make('p', { role: 'status' });
  const [summary] = details.children;
  summary.replaceChildren(
    make('strong', {}, words.title),
    ...counts.map((count, index) => make('span', { className: groups[index].severity }, count)),
  );
  status.textContent = [groups.length ? '' : words.nothing, state].filter(Boolean).join(' ');
  if (!details.contains(status)) details.append(status);
  if (!panel.contains(details)) panel.replaceChildren(details);
  for (const section of details.querySelectorAll('section')) section.remove();
  status.before(...sections);
  panel.lang = words.language;
  panel.ariaLabel = words.title;
  // The core edition may have asked for nothing: it knows few languages.
  panel.hidden = !isOpen && groups.length === 0;
}

/**
 * @param {Finding} finding
 * @param {string} file
 */
function row({ line, column, message, language }, file) {
  const where = make('code', {}, `${file}:${line}:${column}`);
  return make('li', {}, where, ' ', make('span', language ? { lang: language } : {}, message));
}

/**
 * In the order of the file; what holds for several languages stands once.
 *
 * @param {Finding[]} findings
 */
function withoutRepeats(findings) {
  const known = new Map(
    findings.map((finding) => [`${finding.line}:${finding.column}:${finding.message}`, finding]),
  );
  return [...known.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}
