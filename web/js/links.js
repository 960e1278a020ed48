/** @import { Place } from './types.js' */
import { isShell, readPlace } from './location.js';

/**
 * Opens links to this site's pages in place. Every other link, a new tab and a fragment of the page
 * that is shown are left to the browser.
 *
 * @param {(place: Place, link: HTMLAnchorElement) => void} open
 * @param {() => void} keepView  called before a fragment is left for another
 */
export function followLinks(open, keepView) {
  document.addEventListener('click', (event) => {
    const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event;
    if (event.defaultPrevented || button || metaKey || ctrlKey || shiftKey || altKey) return;
    const link = target instanceof Element && target.closest('a');
    if (!link || link.target || !isShell(link.href)) return;
    const place = readPlace(new URL(link.href));
    const present = readPlace();
    const isHere = place.page === present.page && place.language === present.language;
    if (isHere && link.hash) return keepView();
    event.preventDefault();
    open(place, link);
  });
}
