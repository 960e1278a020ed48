/*!
 * Contains Temml (https://temml.org), copyright (c) 2020 Ron Kok, and parts of KaTeX, copyright (c)
 * 2013-2020 Khan Academy and other contributors, under the MIT licence
 * (https://github.com/ronkok/Temml/blob/main/LICENSE).
 */
import MacroExpander from 'temml/src/MacroExpander.js';
import Settings from 'temml/src/Settings.js';
import Style from 'temml/src/Style.js';
import buildMathML from 'temml/src/buildMathML.js';
import parseTree from 'temml/src/parseTree.js';
import { settle } from './settle.js';

const maximumLength = 5000;
const maximumExpansions = 1000;
/** Tokens that macros and their arguments may bring in. */
const maximumTokens = 50_000;
/** Tokens in a macro with arguments, each of which may be pasted as often. */
const maximumMacroLength = 200;

/** In em, and in points for what is in other units. */
const maximumSize = [20, 300];

const displayLevel = 0;
const textLevel = 1;

// Temml counts expansions, but not what comes out of them.
const { _getExpansion } = MacroExpander.prototype;
MacroExpander.prototype._getExpansion = function (/** @type {string} */ name) {
  const expansion = _getExpansion.call(this, name);
  if (expansion?.numArgs && expansion.tokens.length > maximumMacroLength) throw tooMuch();
  return expansion;
};
MacroExpander.prototype.pushTokens = function (/** @type {object[]} */ tokens) {
  this.tokenCount = (this.tokenCount ?? 0) + tokens.length;
  if (this.tokenCount > maximumTokens) throw tooMuch();
  for (const token of tokens) this.stack.push(token);
};

function tooMuch() {
  return new Error('Its macros expand to too much');
}

/**
 * A formula's source as it stands in the article.
 *
 * @param {Element} element
 * @returns {{ text: string, indent: number }} without white space around it, and how much of that
 *   stood before it in its first line
 */
export function sourceOf(element) {
  const whole = element.textContent ?? '';
  const start = whole.search(/\S|$/);
  return { text: whole.trim(), indent: whole.slice(0, start).includes('\n') ? 0 : start };
}

/**
 * Makes MathML of TeX. Throws an error with a message for the author where it cannot.
 *
 * @param {string} source
 * @param {{ isDisplay: boolean, macros: object }} options macros: what \gdef adds to
 * @returns {Node}
 */
export function typeset(source, { isDisplay, macros }) {
  if (source.length > maximumLength)
    throw new Error(`It is longer than ${maximumLength.toLocaleString('en')} characters`);
  const settings = new Settings({
    displayMode: isDisplay,
    throwOnError: true, // Or a command that it does not know becomes red text.
    macros,
    maxExpand: maximumExpansions,
    maxSize: maximumSize,
    trust: false, // No \class, \id, \style, \data, \includegraphics.
  });
  const level = isDisplay ? displayLevel : textLevel;
  try {
    const style = new Style({ level, maxSize: settings.maxSize });
    const tree = buildMathML(parseTree(source, settings), source, style, settings);
    settle(tree);
    return tree.toNode();
  } catch (error) {
    if (error instanceof RangeError) throw new Error('It is nested too deeply', { cause: error });
    if (error instanceof TypeError) throw new Error('It cannot be read', { cause: error });
    throw error;
  }
}
