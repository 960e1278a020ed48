/**
 * What GitHub Pages says about a file by its name.
 */
import { lookup } from 'mrmime';

/**
 * @param {string} path
 * @returns {string} the Content-Type
 */
export function mediaType(path) {
  const type = (lookup(path) ?? 'application/octet-stream').replace(
    'text/javascript',
    'application/javascript',
  );
  const isText = /^text\/|^application\/(javascript|json|manifest\+json)$/.test(type);
  return isText ? `${type}; charset=utf-8` : type;
}

/**
 * @param {string} type a Content-Type
 * @returns {boolean} whether it is sent compressed
 */
export function isCompressible(type) {
  return /^text\/|^application\/(javascript|json|wasm|xml|manifest\+json)|\+xml/.test(type);
}
