/**
 * Changes the text of the article, as one short fade where the browser can and the reader has nothing
 * against motion. css/transition.css says how.
 *
 * @param {HTMLElement} article
 * @param {() => void} change
 */
export function fade(article, change) {
  const isUnwanted = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (isUnwanted || !document.startViewTransition) return change();
  const topOf = () => article.getBoundingClientRect().top;
  const { ready } = document.startViewTransition(() => {
    const before = topOf();
    change();
    document.documentElement.style.setProperty('--shift', `${before - topOf()}px`);
  });
  ready.catch(() => {}); // A newer fade cuts this one short; the change is made all the same.
}
