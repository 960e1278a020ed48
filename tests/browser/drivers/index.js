// The browsers that the tests run in, behind one small interface.
//
// The executables are where Debian puts them; CHROMIUM, FIREFOX, WEBKIT_DRIVER and WEBKIT_MINIBROWSER name other ones,
// and XVFB another virtual X server. BROWSERS=chromium,webkit runs only these.

import { launchChromium } from './chromium.js';
import { launchFirefox } from './firefox.js';
import { launchWebKit } from './webkit.js';

/**
 * @typedef {object} LaunchOptions
 * @property {number} [width]  of the viewport, in CSS pixels; 1280 unless told
 * @property {number} [height]  of the viewport, in CSS pixels; 900 unless told
 * @property {string[]} [languages]  the reader's languages, best first; ['zh-CN'] unless told
 * @property {'light' | 'dark'} [colorScheme]  what the reader's system prefers; light unless told
 * @property {boolean} [reducedMotion]  whether the reader's system asks for less motion; false unless told
 * @property {number} [slowdown]  how many times slower the processor is to be; only Chromium can be told
 * @property {'screen' | 'print'} [media]  only Chromium can be told to show what it would print
 * @property {'none' | 'active'} [forcedColors]  the same holds for the reader's own few colours
 */

/** @typedef {Required<LaunchOptions>} ReaderOptions */

/**
 * One browser with one window and a profile of its own, empty at first and deleted on close.
 *
 * @typedef {object} Browser
 * @property {BrowserName} name
 * @property {ReaderOptions} options
 * @property {(url: string) => Promise<void>} open  loads the page; resolves after its load event, whatever its status
 * @property {<T, A extends unknown[]>(script: string | ((...given: A) => T), ...given: A) => Promise<Awaited<T>>} evaluate
 *   calls the function in the page, where it must not need anything from around it; what it is given and returns is
 *   JSON. A string is run as a script and gives nothing back.
 * @property {(selector: string, how?: Click) => Promise<void>} click  scrolls to the first such element and clicks on
 *   its middle
 * @property {(key: string) => Promise<void>} press  a key by its name in KeyboardEvent.key, or Shift+ and such a name
 * @property {() => Promise<void>} back
 * @property {() => Promise<void>} forward
 * @property {() => Promise<void>} reload
 * @property {(width: number, height: number) => Promise<{ width: number, height: number }>} resize  the viewport;
 *   resolves with the size that it got, which a browser with a least width may differ in
 * @property {(path: string) => Promise<void>} screenshot  of the viewport, as a PNG file
 * @property {() => Promise<string[]>} consoleErrors  all errors that the console has shown since the last call:
 *   uncaught exceptions, console.error, refusals by the content security policy. WebKit asks the server once more for
 *   the pages that were opened.
 * @property {() => Promise<void>} forgetErrors  those up to now
 * @property {() => Promise<void>} close
 */

/** @typedef {{ button?: 'left' | 'middle', held?: 'Control' }} Click  the button, and the key that
 *   is held meanwhile; WebKit can be told of neither */

/** @typedef {'chromium' | 'firefox' | 'webkit'} BrowserName */

/** @type {Record<BrowserName, (options: ReaderOptions) => Promise<Browser>>} */
const launchers = { chromium: launchChromium, firefox: launchFirefox, webkit: launchWebKit };

const wanted = process.env.BROWSERS?.split(',');

export const browserNames = /** @type {BrowserName[]} */ (Object.keys(launchers)).filter(
  (name) => wanted?.includes(name) ?? true,
);

/**
 * @param {BrowserName} name
 * @param {LaunchOptions} [options]
 * @returns {Promise<Browser>}
 */
export function launch(name, options = {}) {
  return launchers[name]({
    width: 1280,
    height: 900,
    languages: ['zh-CN'],
    colorScheme: 'light',
    reducedMotion: false,
    slowdown: 1,
    media: 'screen',
    forcedColors: 'none',
    ...options,
  });
}
