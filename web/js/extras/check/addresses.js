import { isShell, pageAddress, readPlace } from '../../location.js';

/** Beyond this, an author waits, and a host may take it for an attack. */
const most = 300;
const atOnce = 4;

/**
 * What a page's address names on this site.
 *
 * @typedef {{ url: string }} File to be asked for
 * @typedef {'elsewhere' | 'noPage' | File} Target
 */

/**
 * @param {string} address
 * @param {URL | null} base the Markdown file
 * @returns {Target}
 */
export function targetOf(address, base) {
  let url;
  try {
    url = new URL(address, base ?? undefined);
  } catch {
    return 'elsewhere'; // No browser can make anything of it, nor ask for it.
  }
  if (url.origin !== location.origin || !/^https?:$/.test(url.protocol)) return 'elsewhere';
  if (!isShell(url.href)) return { url: withoutFragment(url) };
  const page = pageAddress(readPlace(url).page);
  return page ? { url: page.href } : 'noPage';
}

/** @param {URL} url */
function withoutFragment({ href }) {
  return href.replace(/#.*/s, '');
}

/**
 * Asks for files of this site whether they are there, a few at once. No other origin is asked:
 * redirects are not followed, and count as an answer.
 *
 * @param {Iterable<string>} urls of this origin
 * @param {AbortSignal} signal
 * @returns {Promise<Map<string, number>>} the status of each that was asked; 0 where none came
 */
export async function ask(urls, signal) {
  /** @type {Map<string, number>} */
  const statuses = new Map();
  const waiting = [...new Set(urls)].slice(0, most);
  const work = async () => {
    for (let url = waiting.shift(); url && !signal.aborted; url = waiting.shift())
      statuses.set(url, await statusOf(url, signal));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return statuses;
}

/**
 * @param {string} url
 * @param {AbortSignal} signal
 * @returns {Promise<number>}
 */
async function statusOf(url, signal) {
  for (const method of ['HEAD', 'GET']) {
    try {
      const response = await fetch(url, {
        method,
        signal,
        mode: 'same-origin',
        redirect: 'manual',
        cache: 'no-cache',
      });
      await response.body?.cancel();
      if (response.type === 'opaqueredirect') return 200;
      // Some servers know GET alone.
      if (![405, 501].includes(response.status)) return response.status;
    } catch {
      return 0;
    }
  }
  return 0;
}

/** @param {number} status */
export function isMissing(status) {
  return status === 404 || status === 410;
}
