import { foldContentsByWidth } from './contents.js';
import { findFrame } from './frame.js';
import { followLinks } from './links.js';
import { readPlace } from './location.js';
import { keepReadersLanguage } from './missing.js';
import { createNavigation } from './navigation.js';
import { rememberChoices } from './switch.js';

const frame = findFrame();
if (frame.main) {
  const { open, goBack, keepView } = createNavigation(frame);

  rememberChoices(frame.languages);
  foldContentsByWidth(frame.contents);
  followLinks((place) => open(place, 'link'), keepView);
  frame.skip.addEventListener('click', (event) => {
    event.preventDefault(); // The fragment in the URL is the author's.
    frame.main.focus();
  });

  history.scrollRestoration = 'manual'; // The browser would scroll before the page is there.
  addEventListener('popstate', () => goBack(readPlace()));
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let resting;
  addEventListener('scroll', () => {
    clearTimeout(resting);
    resting = setTimeout(keepView, 150);
  });

  open(readPlace(), 'load');
} else {
  keepReadersLanguage();
}
