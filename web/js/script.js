import { make } from './element.js';
import { trusted } from './trusted.js';

/**
 * Runs one of the site's own scripts; the address is a constant of the shell's, never a page's.
 *
 * @param {string} address relative to index.html
 * @returns {Promise<void>} resolves when it has run, rejects where it is not to be had
 */
export function loadScript(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${address} could not be loaded`));
    script.src = trusted.createScriptURL(address);
    document.head.append(script);
  });
}

/**
 * Lays one of the site's own style sheets over the page.
 *
 * @param {string} href
 * @returns {Promise<unknown>} resolves also where it is not to be had: the text can be read without
 */
export function loadStyle(href) {
  return new Promise((resolve) => {
    document.head.append(
      make('link', { rel: 'stylesheet', href, onload: resolve, onerror: resolve }),
    );
  });
}
