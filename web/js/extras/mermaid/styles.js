const drawn = 'fill stroke stroke-width color'.split(' ');

/**
 * Reads `fill:#f9f,stroke:#333`.
 *
 * @param {string} text
 * @param {(message: string) => void} remark
 */
export function readStyle(text, remark) {
  /** @type {Record<string, string>} */
  const style = {};
  for (const declaration of text.split(/,(?![^(]*\))/)) {
    const [, name, value] = /^\s*([\w-]+)\s*:\s*(.*?)[\s;]*$/.exec(declaration) ?? [];
    // A name, a number, a colour: nothing that asks for anything.
    const isFit = value && /^(#?[\w.%]+|(rgb|hsl)a?\([\d\s,.%/]*\))$/.test(value);
    if (name && drawn.includes(name) && isFit) style[name] = value;
    else if (declaration.trim())
      remark(
        `“${declaration.trim().slice(0, 60)}” has no effect: styles here are fill, stroke, stroke-width and color.`,
      );
  }
  return style;
}

/**
 * The ink that can be read on a colour, in either theme.
 *
 * @param {string} fill
 * @returns {string | undefined} nothing where it is no colour
 */
export function inkOn(fill) {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!context || !CSS.supports('color', fill)) return undefined;
  context.fillStyle = fill;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
  if (alpha < 128) return undefined;
  return red * 0.3 + green * 0.59 + blue * 0.11 > 140 ? '#20282b' : '#fdfdfa';
}
