import { foldContentsByWidth } from './contents.js';
import { findFrame } from './frame.js';
import { rememberLanguage } from './languages.js';
import { followLinks } from './links.js';
import { readPlace } from './location.js';
import { keepReadersLanguage } from './missing.js';
import { createNavigation } from './navigation.js';

const frame = findFrame();
if (frame.main) {
  const { open, goBack, keepView } = createNavigation(frame);

  foldContentsByWidth(frame.contents);
  followLinks((place, link) => {
    // Only a choice made in the switch is remembered; a shared link asks for its language just once,
    // and so does one that is opened in a new tab.
    if (frame.languages.contains(link)) rememberLanguage(place.language);
    open(place, 'link');
  }, keepView);
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
