// Reads the examples of files in the form of CommonMark's spec.txt. What that form is, and what we
// add to it, says tests/unit/example_reader.h.

/**
 * @typedef {object} Example
 * @property {number} line of the file, where the example begins
 * @property {number} number from 1, in the order of the file
 * @property {Map<string, string>} options a word without “=” has an empty value
 * @property {string} markdown
 * @property {string} html
 * @property {string} metadata JSON, or nothing
 */

const fence = '`'.repeat(32);
const opening = `${fence} example`;

/**
 * @param {string} text of such a file
 * @returns {Example[]}
 */
export function readExamples(text) {
  /** @type {Example[]} */
  const examples = [];
  /** @type {string[][] | undefined} the parts of the example that is open, line by line */
  let parts;
  for (const [index, line] of text.split('\n').entries()) {
    if (!parts && line.startsWith(opening)) {
      parts = [[]];
      examples.push({
        line: index + 1,
        number: examples.length + 1,
        options: readOptions(line.slice(opening.length)),
        markdown: '',
        html: '',
        metadata: '',
      });
    } else if (parts && line === fence) {
      const [markdown, html = '', metadata = ''] = parts.map(joinLines);
      Object.assign(examples[examples.length - 1], { markdown, html, metadata });
      parts = undefined;
    } else if (parts && line === '.' && parts.length < 3) {
      parts.push([]);
    } else {
      parts?.at(-1)?.push(line);
    }
  }
  return examples;
}

/** @param {string} words */
function readOptions(words) {
  return new Map(
    words.split(/\s+/).flatMap((word) => {
      const [name, value = ''] = word.split('=');
      return name ? [/** @type {[string, string]} */ ([name, value])] : [];
    }),
  );
}

/** @param {string[]} lines */
function joinLines(lines) {
  const text = lines.map((line) => `${line}\n`).join('');
  return text.replaceAll('→', '\t').replaceAll('␍', '\r').replaceAll('␀', '\0');
}
