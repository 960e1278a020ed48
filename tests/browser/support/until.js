// Waiting for a condition, never for a length of time.

import { setTimeout as pause } from 'node:timers/promises';

/**
 * Resolves with the condition's value as soon as that is truthy. A condition that throws counts as not yet met; its
 * error is told when the time is over.
 *
 * @template T
 * @param {() => T | Promise<T>} condition
 * @param {string} what  the condition in words, for the message of the failure
 * @param {number} [timeout]  in milliseconds
 * @returns {Promise<NonNullable<T>>}
 */
export async function until(condition, what, timeout = 15_000) {
  const deadline = Date.now() + timeout;
  /** @type {unknown} */
  let cause;
  for (;;) {
    try {
      const value = await condition();
      if (value) return value;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > deadline) {
      const reason = cause instanceof Error ? `: ${cause.message}` : '';
      throw new Error(`After ${timeout} ms still not: ${what}${reason}`, { cause });
    }
    await pause(20);
  }
}
