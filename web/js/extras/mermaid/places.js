/**
 * Finds blocks of code in the Markdown file that they come from: the engine says where a page's
 * formulas are, but not where its code is.
 *
 * @param {Uint8Array} bytes
 * @param {string[]} texts of the blocks, in their order
 * @returns {((line: number) => { line: number, column: number })[]} for each, where its lines (from
 *   0) are in the file
 */
export function findBlocks(bytes, texts) {
  const file = new TextDecoder().decode(bytes).split(/\r\n?|\n/);
  const fences = file.flatMap((line, index) =>
    /(`{3}|~{3})\s*mermaid\b/i.test(line) ? [index] : [],
  );
  let next = 0;
  return texts.map((text) => {
    const lines = text
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => line.trim());
    // Not every fence is in the article: the other languages' sections are not. Within a list or a
    // quotation, a line has more before it.
    const found = fences.findIndex(
      (fence, index) =>
        index >= next &&
        lines.every((line, offset) => (file[fence + 1 + offset] ?? '').trim().endsWith(line)),
    );
    if (found < 0) return () => ({ line: 1, column: 1 });
    next = found + 1;
    return (line) => {
      const offset = Math.min(line, lines.length - 1);
      const whole = file[fences[found] + 1 + offset] ?? '';
      const before = whole.slice(0, whole.trimEnd().length - lines[offset].length);
      return { line: fences[found] + 2 + offset, column: [...before].length + 1 };
    };
  });
}
