// A virtual screen for the browsers that have no headless mode.

import { startGroup } from './processes.js';
import { until } from '../support/until.js';

/**
 * Starts an X server in memory and lets it choose a free display number.
 *
 * @param {number} width  in pixels
 * @param {number} height  in pixels
 * @returns {Promise<{ name: string, close: () => Promise<void> }>} name is the value of DISPLAY
 */
export async function startDisplay(width, height) {
  let number = '';
  const server = startGroup(
    process.env.XVFB ?? 'Xvfb',
    ['-displayfd', '1', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-noreset'],
    { onText: (text) => (number ||= /^\d+$/m.exec(text)?.[0] ?? '') },
  );
  try {
    await until(() => number !== '' || server.child.exitCode !== null, 'Xvfb is up');
    if (number === '') throw new Error(`Xvfb did not start:\n${server.output()}`);
  } catch (error) {
    await server.kill();
    throw error;
  }
  return { name: `:${number}`, close: server.kill };
}
