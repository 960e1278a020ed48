// The modules that the tests load.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * @param {string} path from the top of the repository
 * @returns {Uint8Array<ArrayBuffer>}
 */
function readModule(path) {
  const file = fileURLToPath(new URL(`../../../${path}`, import.meta.url));
  if (!existsSync(file)) throw new Error(`${path} has not been built; run scripts/build first.`);
  return new Uint8Array(readFileSync(file));
}

/** The two editions of the module that are shipped, byte for byte. */
export const readShippedModule = () => readModule('dist/glassine-full.wasm');
export const readCoreModule = () => readModule('dist/glassine.wasm');

/** One with the same interface that traps when it is to render (tests/wasm/trapping_module.cpp). */
export const readTrappingModule = () => readModule('build/wasm/glassine_trapping.wasm');
