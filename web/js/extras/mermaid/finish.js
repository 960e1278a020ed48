import { decode } from './text.js';

/** Drawn so much larger than the library does, whose text is smaller than that around the picture. */
const enlargement = 1.2;

/**
 * What the library's own names of colours are: ink and paper of css/tokens.css. It would mix them
 * itself, in a way that older browsers do not know.
 */
const palettes = {
  light: { paper: '#f9f9f6', ink: '#20282b', soft: '#4a555a', line: '#7b8486', tint: '#edeeeb' },
  dark: { paper: '#1a1e21', ink: '#dcdfdd', soft: '#9aa5a8', line: '#71797c', tint: '#272b2e' },
};

// The library measures for Inter.
const sans = `-apple-system,'Segoe UI',Roboto,'Noto Sans','Liberation Sans','PingFang SC','Noto Sans CJK SC','Microsoft YaHei',system-ui,sans-serif`;
const mono = `'DejaVu Sans Mono',Menlo,Consolas,'PingFang SC','Noto Sans Mono CJK SC','Microsoft YaHei',monospace`;

/**
 * Makes the library's SVG a picture of ours: with our fonts and colours, and without anything that
 * asks for what is elsewhere.
 *
 * @param {string} svg
 * @param {number} margin to cut off on every side
 * @returns {{ light: string, dark: string, width: number }} width in CSS pixels
 */
export function finish(svg, margin) {
  const [, size, style, rest] =
    /^<svg[^>]*?viewBox="0 0 ([^"]*)"[^>]*>\s*(<style>[^]*?<\/style>)([^]*)$/.exec(svg) ?? [];
  if (!style) throw new Error('The library writes its pictures in another way.');
  const [width, height] = size.split(' ').map((length) => Math.ceil(Number(length) - 2 * margin));
  const start = [
    '<svg xmlns="http://www.w3.org/2000/svg"',
    `viewBox="${margin} ${margin} ${width} ${height}"`,
    `width="${width * enlargement}" height="${height * enlargement}">`,
  ].join(' ');
  // What is in data attributes is for scripts, and the words for a table without rows are English.
  const own = / data-[\w-]+="[^"]*"|<text [^>]*>\(no attributes\)<\/text>/g;
  const body = decode(rest.replace(own, ''));
  const [light, dark] = [palettes.light, palettes.dark].map(
    (palette) => `${start}<style>${styleOf(palette)}</style>${body}`,
  );
  return { light, dark, width: width * enlargement };
}

/** @param {typeof palettes.light} palette */
function styleOf({ paper, ink, soft, line, tint }) {
  const colours = {
    bg: paper,
    _text: ink,
    '_text-sec': ink,
    '_text-muted': soft,
    '_text-faint': soft,
    _line: line,
    _arrow: soft,
    '_node-fill': tint,
    '_node-stroke': line,
    '_group-fill': 'none',
    '_group-hdr': tint,
    '_inner-stroke': tint,
    '_key-badge': paper,
  };
  const variables = Object.entries(colours).map(([name, value]) => `--${name}:${value}`);
  return `svg{${variables.join(';')}}text{font-family:${sans}}.mono{font-family:${mono}}`;
}
