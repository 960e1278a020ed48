/** @import { Diagnostic } from '../engine.js' */
/** @import { CheckedPage } from '../types.js' */
/** @import { Finding } from './check/panel.js' */
/** @import { Position, Source } from './check/source.js' */
/** @import { PanelWords } from './check/words.js' */
import './check/panel.css';
import { ask, isMissing, targetOf } from './check/addresses.js';
import { addressesOf, checkArticle, placeElements } from './check/article.js';
import { checkFields } from './check/fields.js';
import { compareOutlines } from './check/languages.js';
import { showFindings } from './check/panel.js';
import { readSource } from './check/source.js';
import { panelWords } from './check/words.js';
import { isCheck, pageAddress } from '../location.js';

/** @typedef {{ address: string, position: () => Position }} Reference */

let latest = new AbortController();

/** What the console has already been told. */
const logged = new Set();

/**
 * Tells the author what is wrong with a page: the engine's remarks and the fields without effect
 * always; under `?check` also what only a look at the page in all its languages and at the site shows.
 *
 * @param {HTMLElement} panel
 * @param {CheckedPage} page
 */
export async function showRemarks(panel, page) {
  latest.abort();
  latest = new AbortController();
  const { signal } = latest;
  const isOpen = isCheck();
  const words = panelWords(page.words.language);
  const file = `${page.name}.md`;
  const show = (/** @type {Finding[]} */ findings, state = '') =>
    showFindings(panel, findings, { file, words, state, isOpen });

  const source = readSource(page.bytes);
  const { findings, references } = examine(page, isOpen, source, words);
  for (const { line, column, severity, message } of findings) {
    const text = `${file}:${line}:${column}: ${severity}: ${message}`;
    if (!logged.has(text)) console.warn(text);
    logged.add(text);
  }
  if (!isOpen) return show(findings);
  if (location.protocol === 'file:') return show(findings, words.notAsked);

  const targets = references.map((reference) => ({
    ...reference,
    target: targetOf(reference.address, pageAddress(page.name)),
  }));
  const urls = new Set(
    targets.flatMap(({ target }) => (typeof target === 'object' ? [target.url] : [])),
  );
  if (urls.size) show(findings, words.asking(urls.size));
  const statuses = await ask(urls, signal);
  if (signal.aborted) return;
  for (const { address, position, target } of targets) {
    if (target === 'elsewhere') continue;
    const status = target === 'noPage' ? undefined : statuses.get(target.url);
    if (status !== undefined && status >= 200 && status < 400) continue;
    if (target === 'noPage') findings.push(finding('error', position(), words.noPage(address)));
    else if (status === undefined)
      continue; // There were too many.
    else if (isMissing(status)) findings.push(finding('error', position(), words.missing(address)));
    else findings.push(finding('warning', position(), words.failing(address, status)));
  }
  show(findings, urls.size ? words.asked(statuses.size) : '');
}

/**
 * What the page itself shows, and what it refers to.
 *
 * @param {CheckedPage} page
 * @param {boolean} isThorough
 * @param {Source} source
 * @param {PanelWords} words
 * @returns {{ findings: Finding[], references: Reference[] }}
 */
function examine({ language, languages: all, found, render, parse }, isThorough, source, words) {
  const languages = isThorough ? all : [];
  const renderings = (languages.length ? languages : [language]).map((tag) => {
    const { html, metadata } = render({ languages: [tag], marks: true });
    const placed = isThorough ? placeElements(parse(html), source) : [];
    return { language: tag, metadata, placed };
  });

  const remarks = (/** @type {Diagnostic[]} */ diagnostics) =>
    diagnostics.map((diagnostic) => ({ ...diagnostic, language: 'en' }));
  /** @type {Finding[]} */
  const findings = remarks(found);
  /** @type {Reference[]} */
  const references = [];
  for (const { metadata, placed } of renderings) {
    const { diagnostics, frontMatter } = metadata;
    findings.push(...remarks(diagnostics));
    for (const { key, message } of checkFields(frontMatter, words))
      findings.push(finding('warning', source.positionOfField(key), message));
    for (const { offset, message } of checkArticle(placed, words))
      findings.push(finding('warning', source.positionAt(offset), message));
    for (const { address, offset } of addressesOf(placed))
      references.push({ address, position: () => source.positionAt(offset) });
    if (isThorough && typeof frontMatter.image === 'string') {
      const position = () => source.positionOfField('image');
      references.push({ address: frontMatter.image, position });
    }
  }
  for (const { offset, message } of compareOutlines(renderings, words))
    findings.push(finding('warning', source.positionAt(offset), message));
  return { findings, references };
}

/**
 * @param {Finding['severity']} severity
 * @param {Position} position
 * @param {string} message
 * @returns {Finding}
 */
function finding(severity, position, message) {
  return { ...position, severity, message };
}
