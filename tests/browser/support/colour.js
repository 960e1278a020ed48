// Contrast as WCAG 2 reckons it.

/** @typedef {{ red: number, green: number, blue: number, alpha: number }} Colour  0 to 255, alpha 0 to 1 */

/**
 * @param {string} text  #rrggbb or rgb(r g b / a)
 * @returns {Colour}
 */
export function colourOf(text) {
  const [red, green, blue, alpha = 1] = text.startsWith('#')
    ? [1, 3, 5].map((start) => parseInt(text.slice(start, start + 2), 16))
    : [...text.matchAll(/[\d.]+/g)].map(Number);
  return { red, green, blue, alpha };
}

/**
 * @param {Colour} upper
 * @param {Colour} lower  opaque
 * @returns {Colour}
 */
export function over(upper, lower) {
  const mix = (/** @type {'red' | 'green' | 'blue'} */ part) =>
    upper[part] * upper.alpha + lower[part] * (1 - upper.alpha);
  return { red: mix('red'), green: mix('green'), blue: mix('blue'), alpha: 1 };
}

/**
 * @param {Colour} one
 * @param {Colour} other
 * @returns {number} 1 to 21
 */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** @param {Colour} colour */
function luminance({ red, green, blue }) {
  const [r, g, b] = [red, green, blue].map((value) =>
    value <= 0.04045 * 255 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
