/** @import { Diagnostic } from '../engine.js' */
/** @import { ExtraContext } from '../types.js' */
import './math/math.css';
import { sourceOf, typeset } from './math/typeset.js';
import { takeTurns } from '../turns.js';

/**
 * Puts MathML in the place of each formula's source; where that cannot be done, the source stays and
 * the author hears of it.
 *
 * @param {HTMLElement[]} elements
 * @param {ExtraContext} context
 */
export async function enrich(elements, { metadata, report }) {
  /** What \gdef defines holds for the page's further formulas, and not beyond the page. */
  const macros = {};
  /** @type {Element[]} */
  let placed = [];
  /** @type {Diagnostic[]} */
  const problems = [];
  const turn = takeTurns();
  for (const [index, element] of elements.entries()) {
    if (turn.isOver()) {
      widen(placed);
      placed = [];
      await turn.next();
    }
    if (!element.isConnected) return; // The reader has left the page.
    try {
      placed.push(place(element, macros));
    } catch (error) {
      problems.push(diagnosticOf(error, sourceOf(element), metadata.formulas?.[index]));
    }
  }
  widen(placed);
  if (problems.length) report(problems);
}

/**
 * @param {HTMLElement} element
 * @param {object} macros
 */
function place(element, macros) {
  const isDisplay = element.classList.contains('math-display');
  const math = typeset(sourceOf(element).text, { isDisplay, macros });
  const place = document.createElement('span');
  place.className = isDisplay ? 'math-display' : 'math-inline';
  place.append(math);
  (element.closest('pre') ?? element).replaceWith(place);
  return place;
}

/**
 * A formula that is wider than the text scrolls by itself, also by keyboard.
 *
 * @param {Element[]} places
 */
function widen(places) {
  const wide = places.filter((place) => {
    if (place.className === 'math-display') return place.scrollWidth > place.clientWidth;
    const room = place.closest('article, blockquote, dd, li, p, td, th')?.clientWidth || Infinity;
    return place.getBoundingClientRect().width > room;
  });
  for (const place of wide) {
    place.classList.add('math-wide');
    /** @type {HTMLElement} */ (place).tabIndex = 0;
  }
}

/**
 * @param {any} error
 * @param {ReturnType<typeof sourceOf>} source
 * @param {{ line: number, column: number }} [start] where the source begins
 * @returns {Diagnostic}
 */
function diagnosticOf(error, { indent, text }, { line, column } = { line: 1, column: 1 }) {
  // Temml's own errors know where they happened, and say so again in their text.
  const reason = String(error.message)
    .replace(/ at (position|end of input)[^]*/, '')
    .trim();
  const lines = text.slice(0, error.position ?? 0).split('\n');
  const last = [...(lines.at(-1) ?? '')].length;
  return {
    line: line + lines.length - 1,
    column: lines.length > 1 ? last + 1 : column + indent + last,
    severity: 'warning',
    message: `This formula is shown as its source: ${reason.replace(/\.?$/, '.')}`,
  };
}
