/** @import { ExtraContext } from '../types.js' */
import './zoom/zoom.css';
import { make } from '../element.js';

/** By the language of the shell's words: what a picture that can be enlarged says, and how to close it. */
const texts = {
  en: { enlarge: (/** @type {string} */ name) => `Enlarge the picture: ${name}`, close: 'Close' },
  'zh-CN': { enlarge: (/** @type {string} */ name) => `放大图片：${name}`, close: '关闭' },
};

/**
 * Lets every picture that is shown smaller than it is be enlarged, by pointer and by keyboard. The
 * picture itself becomes the button: one around it would change how it lies in the text.
 *
 * @param {HTMLElement[]} elements pictures that are no link
 * @param {ExtraContext} context
 */
export function enrich(elements, { words: { language } }) {
  const words = texts[/** @type {keyof typeof texts} */ (language)] ?? texts.en;
  const images = /** @type {HTMLImageElement[]} */ (elements);
  const check = (/** @type {HTMLImageElement} */ image) => {
    const ownWidth = Number(image.dataset.width) || image.naturalWidth;
    const isSmaller = image.clientWidth > 0 && ownWidth > image.clientWidth * 1.05;
    if (!isSmaller || image.role === 'button') return;
    image.role = 'button';
    image.tabIndex = 0;
    image.ariaHasPopup = 'dialog';
    image.ariaLabel = words.enlarge(image.alt);
    image.onclick = () => show(image, words.close);
    image.onkeydown = (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault(); // The space bar would scroll.
      show(image, words.close);
    };
  };
  // Its size on the page may change with the window, its own is known when it has come.
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) check(/** @type {HTMLImageElement} */ (target));
  });
  for (const image of images) {
    image.addEventListener('load', () => check(image));
    sizes.observe(image);
  }
}

/**
 * Shows a picture by itself, until a click or Escape.
 *
 * @param {HTMLImageElement} image
 * @param {string} closeText
 */
function show(image, closeText) {
  const large = make('img', { src: image.currentSrc || image.src, alt: image.alt });
  const close = make('button', { type: 'button' }, closeText);
  const caption = image.closest('figure')?.querySelector('figcaption')?.textContent ?? '';
  const text = make('p', { hidden: !caption }, caption);
  const dialog = make(
    'dialog',
    { className: 'zoomed', ariaLabel: image.alt || caption || image.ariaLabel },
    close,
    large,
    text,
  );
  dialog.onclick = () => dialog.close();
  const closed = new AbortController();
  dialog.onclose = () => {
    closed.abort();
    dialog.remove();
    image.focus({ preventScroll: true });
  };
  // Going back leads to another page, which it would cover.
  addEventListener('popstate', () => dialog.close(), { signal: closed.signal });
  document.body.append(dialog);
  dialog.showModal();
}
