/** @import { FailureKind } from './types.js' */

/**
 * An error that has a message for the reader in words.js.
 *
 * @param {FailureKind} kind
 * @param {unknown} [cause]
 */
export function failure(kind, cause) {
  return Object.assign(new Error(kind, { cause }), { kind });
}
