/** @import { ExtraContext } from '../../types.js' */
/** @import { Drawing } from './types.js' */
import { isLeftOut } from '../../build.js';
import { make } from '../../element.js';
import { wordsFor } from '../code/words.js';
import { words } from './words.js';

/** Longer, it would be no use to hear; the source has it all. */
const maximumAlternative = 1000;

/**
 * Shows the picture, and folds its source, with all that belongs to it, below.
 *
 * @param {HTMLElement} block
 * @param {Drawing} drawing
 * @param {{ light: string, dark: string, width: number }} picture
 * @param {ExtraContext} context
 */
export function show(block, drawing, { light, dark, width }, context) {
  const source = block.closest('.code-block') ?? block.parentElement;
  if (!source) return;
  const { language, texts } = wordsFor(source.parentElement, words);
  const image = make('img', {
    src: address(light),
    alt: alternative(drawing, texts),
    width: Math.round(width),
    lang: language,
  });
  image.dataset.width = String(Math.round(width)); // WebKit does not tell an SVG's.
  image.style.setProperty('--width', `${Math.round(width)}px`);
  const themes = make('picture', {});
  themes.append(
    make('source', { srcset: address(dark), media: 'screen and (prefers-color-scheme: dark)' }),
    image,
  );
  const view = make('div', { className: 'diagram-view' }, themes);
  const figure = make('figure', { className: 'diagram' }, view);
  if (drawing.title) figure.append(make('figcaption', {}, drawing.title));
  const details = make('details', {}, make('summary', { lang: language }, texts.source));
  source.before(figure);
  details.append(source);
  figure.append(details);
  image.onload = () => {
    // By keyboard, too.
    if (view.scrollWidth > view.clientWidth) view.tabIndex = 0;
    if (isLeftOut('zoom')) return;
    context
      .loadExtra('zoom', true)
      .then((zoom) => zoom.enrich([image], context))
      .catch(console.warn);
  };
  image.onerror = () => figure.replaceWith(source);
}

/** @param {string} svg */
const address = (svg) => `data:image/svg+xml,${encodeURIComponent(svg)}`;

/** @param {Drawing} drawing @param {import('./words.js').Words} texts */
function alternative({ kind, labels, title, description }, texts) {
  const said = description || labels.filter(Boolean).join(texts.comma);
  const whole = [texts[kind], title, said].filter(Boolean).join(texts.colon);
  return whole.length > maximumAlternative ? `${whole.slice(0, maximumAlternative)}…` : whole;
}
