import { failure } from './failure.js';
import { pageAddress } from './location.js';
import { loadScript, loadStyle } from './script.js';

/**
 * How everything is asked for: in the mode of the preloads in index.html, or they would go unused.
 * Nothing is asked of another origin, so the mode gives nothing away.
 *
 * @type {RequestInit}
 */
const asPreloaded = { mode: 'no-cors', credentials: 'include' };

const isFile = location.protocol === 'file:';

/** The engine's edition that is loaded first, since most pages need no more. */
export const coreEdition = 'glassine.wasm';

/** @type {Promise<unknown> | undefined} */
let fullStyle;

/** @type {Promise<NonNullable<typeof globalThis.glassineLocal>> | undefined} */
let local;

/**
 * The engine's module, in a form that loadEngine takes: the core edition, or the full one, which is
 * also the one for disks. With the full one comes the style of what no other can write.
 *
 * @param {string} name of its file
 * @param {{ cache: RequestCache }} options
 * @returns {Promise<Response | Uint8Array<ArrayBuffer>>}
 */
export async function fetchModule(name, options) {
  if (isFile || name !== coreEdition) fullStyle ??= loadStyle('glassine-full.css');
  if (isFile) return bytesOfBase64((await loadLocal()).module);
  const response = await ask(new URL(name, document.baseURI), options);
  if (!response.ok) throw failure('moduleMissing', response.status);
  await fullStyle; // Later, it would move what is being read.
  return response;
}

/**
 * A page's Markdown.
 *
 * @param {string} page
 * @param {{ signal: AbortSignal, cache: RequestCache }} options
 * @returns {Promise<Uint8Array>}
 */
export async function fetchPage(page, options) {
  const address = pageAddress(page);
  if (!address) throw failure('notFound');
  if (isFile) {
    const { pages } = await loadLocal();
    if (!Object.hasOwn(pages, page + '.md')) throw failure('notFound');
    return new TextEncoder().encode(pages[page + '.md']);
  }
  const response = await ask(address, options);
  if (response.status === 404 || response.status === 410) throw failure('notFound');
  if (!response.ok) throw failure('server', response.status);
  // A host that answers every address with its index.html has not found the page either.
  if (response.headers.get('content-type')?.startsWith('text/html')) throw failure('wrongContent');
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * The page once more from its origin, where the copy in hand came from the browser's cache: a host
 * such as GitHub Pages lets it be kept for ten minutes, and an author who has just pushed would see
 * the old text. Null where there is nothing newer to be had.
 *
 * @param {string} page
 * @param {AbortSignal} signal
 */
export async function fetchNewer(page, signal) {
  const address = pageAddress(page);
  if (!address || isFile) return null;
  const [timing] = performance.getEntriesByName(address.href);
  const cameFromCache = /** @type {any} */ (timing)?.transferSize === 0;
  if (!cameFromCache) return null;
  return fetchPage(page, { signal, cache: 'no-cache' }).catch(() => null);
}

/** @param {URL} address @param {RequestInit} options */
async function ask(address, options) {
  try {
    return await fetch(address, { ...asPreloaded, ...options });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw failure('offline', error);
  }
}

/**
 * The module and the pages as the build has written them into a script, since browsers fetch nothing
 * for a page that was opened from disk.
 */
function loadLocal() {
  local ??= loadScript('local.js').then(
    () => globalThis.glassineLocal ?? Promise.reject(failure('moduleMissing')),
    (error) => {
      throw failure('moduleMissing', error);
    },
  );
  local.catch(() => (local = undefined)); // The next attempt starts afresh.
  return local;
}

/** @param {string} text */
function bytesOfBase64(text) {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
