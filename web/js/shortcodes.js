/**
 * One or more of GitHub's shortcodes for emoji in a row, `:rocket:` or `:+1::tada:`. With a letter or
 * digit on both sides, or a colon at either, it is something else: a time, a path, `std::a::b`.
 */
const row = /(?<!:)(?:(?<!\w)(?::[a-z\d_+-]+:)+(?!:)|(?::[a-z\d_+-]+:)+(?![\w:]))/g;

/** Of digits alone only these are names; anything else is a part of a time. */
const mark = /:(?:[a-z\d_+-]*[a-z][a-z\d_+-]*|[+-]1|100|1234):/;

/**
 * @param {Node} root
 * @returns {Text[]} the texts below it, outside code, that hold what looks like a shortcode
 */
export function findShortcodes(root) {
  const texts = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = /** @type {Text} */ (walker.currentNode);
    const looksLikeOne = text.data.match(row)?.some((part) => mark.test(part));
    if (looksLikeOne && !text.parentElement?.closest('code, pre, kbd, samp, tt, math'))
      texts.push(text);
  }
  return texts;
}

/**
 * @param {string} text
 * @param {Map<string, string>} emoji by name
 * @returns {string} the text with an emoji in place of each shortcode that has one
 */
export function replaceShortcodes(text, emoji) {
  return text.replace(row, (codes) =>
    codes.replace(/:([^:]+):/g, (code, name) => emoji.get(name) ?? code),
  );
}
