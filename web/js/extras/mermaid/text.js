/**
 * Characters that a label may hold, but that would end it, or be read as something else, where the
 * library reads it. Until the picture is drawn they go as the noncharacters from U+FDD0 on, which no
 * text holds.
 */
const special = '"\'*~\\<>{}[]()|:;,$#%-=. ';
const firstCode = 0xfdd0;
/** Takes room where the library counts characters that are all as wide as a Latin letter. */
const filler = '\ufdef';

const breaks = /<br\s*\/?>|\\n|\n/gi;
const formatting = /(<br\s*\/?>|<\/?(?:b|strong|i|em|u|s|del)\s*>)/i;
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/gu;

/** What no XML document may hold, and what stands for the special characters. */
// eslint-disable-next-line no-control-regex -- These are what it is about.
export const unfit = /[\0-\x08\x0b\x0c\x0e-\x1f\ufdd0-\ufdef\ufffe\uffff]/;

/** @type {Record<string, string>} */
const named = { amp: '&', apos: "'", gt: '>', lt: '<', nbsp: '\u00a0', quot: '"' };

/** How many letters a line holds; a Chinese character counts twice. */
const maximumWidth = 30;

/** @typedef {Error & { lineOfDiagram: number }} Problem */

/**
 * Why a diagram cannot be drawn.
 *
 * @param {number} line of the diagram, from 0
 * @param {string} message
 * @returns {Problem}
 */
export function problem(line, message) {
  return Object.assign(new Error(message), { lineOfDiagram: line });
}

/** @param {string} text */
export const cannotRead = (text) => {
  const shown = text.trim();
  return `“${shown.length > 60 ? `${shown.slice(0, 60)}…` : shown}” cannot be read`;
};

/**
 * A label as its author means it: without quotation marks, with Mermaid's own character references
 * (`#quot;`, `#35;`) read.
 *
 * @param {string} label
 */
export function plain(label) {
  const [, quoted] = /^"([^]*)"$/.exec(label.trim()) ?? [];
  return (quoted ?? label.trim()).replace(/#(\d{1,6}|[a-z]{2,4});/g, (whole, name) => {
    if (Object.hasOwn(named, name)) return named[name];
    const code = Number(name);
    return code >= 32 && code < 0xd800 ? String.fromCharCode(code) : whole;
  });
}

/**
 * A label in lines, as the library takes it for what it does not read any more.
 *
 * @param {string} label
 */
export function inLines(label) {
  const [, markdown] = /^"`([^]*)`"$/.exec(label.trim()) ?? [];
  const read = markdown
    ?.replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>')
    .replace(/\*([^*]+)\*/g, '<i>$1</i>');
  return plain(read ?? label)
    .split(breaks)
    .map(wrapped)
    .join('\n')
    .replace(/ *\n */g, '\n');
}

/**
 * Breaks a long line, as Mermaid does: between words, and anywhere in Chinese.
 *
 * @param {string} line
 */
function wrapped(line) {
  if (formatting.test(line)) return line; // It ends where the line does.
  const pieces = line.match(/\p{Script=Han}[^\p{L}\s]*\s*|[^\p{Script=Han}\s]+\s*|\s+/gu) ?? [];
  let length = 0;
  return pieces
    .map((piece) => {
      const added = piece.length + (piece.match(wide)?.length ?? 0);
      const isFull = length > 0 && length + added > maximumWidth;
      length = isFull ? added : length + added;
      return isFull ? `\n${piece}` : piece;
    })
    .join('');
}

/** @param {string} label  what those read who do not see the picture */
export function spoken(label) {
  return inLines(label)
    .split(formatting)
    .filter((_, index) => index % 2 === 0)
    .join('')
    .replace(/(\p{Script=Han}\p{P}*)\n/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * A label for the library to read: what is special in it has gone, but for line breaks and
 * formatting.
 *
 * @param {string} label
 */
export function safe(label) {
  return plain(label)
    .replace(breaks, '<br/>')
    .split(formatting)
    .map((part, index) => (index % 2 ? part : encode(part, ' ')))
    .join('');
}

/**
 * Text as one word for the library.
 *
 * @param {string} text
 */
export const word = (text) => encode(plain(text), '');

/**
 * The same for where it is set in a font whose characters are all as wide.
 *
 * @param {string} text
 */
export const codeWord = (text) => word(text).replace(wide, `$&${filler}`);

/** @param {string} text @param {string} except */
function encode(text, except) {
  return [...text]
    .map((character) => {
      const index = except.includes(character) ? -1 : special.indexOf(character);
      return index < 0 ? character : String.fromCharCode(firstCode + index);
    })
    .join('');
}

/**
 * Puts the special characters into a finished picture.
 *
 * @param {string} svg
 */
export function decode(svg) {
  return svg.replaceAll(filler, '').replace(/[\ufdd0-\ufdee]/g, (code) => {
    const character = special[code.charCodeAt(0) - firstCode] ?? '';
    return '<>"\''.includes(character) ? `&#${character.charCodeAt(0)};` : character;
  });
}

/**
 * The text that stands in a finished picture.
 *
 * @param {string} text
 */
export const decodeXml = (text) =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
    name ? named[name] : String.fromCharCode(Number(code)),
  );
